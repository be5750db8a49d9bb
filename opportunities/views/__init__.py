"""Screens and answers of opportunities that are no page."""
