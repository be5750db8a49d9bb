"""What the team has to do about opportunities, and by when."""
