"""What came of all opportunities, in numbers, for everybody."""
