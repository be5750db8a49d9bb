"""What happens to an opportunity after it is posted."""
