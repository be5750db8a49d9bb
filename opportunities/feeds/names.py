"""What the addresses of feeds and calendars end in, and what answers there."""

from bilingual.languages import LANGUAGES, Language
from opportunities.questions.names import views_below

FEED_NAMES: dict[Language, str] = {"en": "feed.atom", "fr": "fil.atom"}
CALENDAR_NAMES: dict[Language, str] = {"en": "calendar.ics", "fr": "calendrier.ics"}

BELOW_THE_LIST: dict[Language, dict[str, str]] = {
    language: {
        FEED_NAMES[language]: "opportunities.feeds.views.show_feed",
        CALENDAR_NAMES[language]: "opportunities.feeds.views.show_calendar",
    }
    for language in LANGUAGES
}
BELOW_AN_OPPORTUNITY: dict[Language, dict[str, str]] = {
    language: {
        CALENDAR_NAMES[language]: "opportunities.feeds.views.download_closing",
        **views_below(language),
    }
    for language in LANGUAGES
}
