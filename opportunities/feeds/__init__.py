"""Opportunities for programs: feeds, calendars, and what search engines read."""
