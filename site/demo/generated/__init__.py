"""Opportunities without end, for load work."""
