"""The addresses of feeds and calendars, written out once more than in the code."""

FEEDS = {"en": "feed.atom", "fr": "fil.atom"}
CALENDARS = {"en": "calendar.ics", "fr": "calendrier.ics"}


def feed_address(site, language, filters=""):
    return f"{site.opportunities[language].url}{FEEDS[language]}{filters}"


def calendar_address(site, language, filters=""):
    return f"{site.opportunities[language].url}{CALENDARS[language]}{filters}"
