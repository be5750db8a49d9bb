"""Where feeds and calendars are: below the page of which they tell.

They follow the page when an editor gives it another address, and a filtered list has
a feed and a calendar with the same filters.
"""

from typing import NamedTuple

from bilingual.languages import Language
from opportunities.feeds.names import CALENDAR_NAMES, FEED_NAMES
from opportunities.listing import Listing


class Subscriptions(NamedTuple):
    """The addresses by which a list is followed."""

    feed: str
    calendar: str
    everything: str
    """The feed without filters; the same as `feed` where no filter is in force."""

    @property
    def is_filtered(self) -> bool:
        """Whether feed and calendar leave something out."""
        return self.feed != self.everything


def subscriptions_to(
    list_address: str, listing: Listing, language: Language
) -> Subscriptions:
    """The feed and the calendar of what a list shows, whatever its order and page.

    `list_address` ends in a slash; relative or absolute, as the answer shall be.
    """
    feed = list_address + FEED_NAMES[language]
    calendar = list_address + CALENDAR_NAMES[language]
    filters = filters_of(listing)
    return Subscriptions(feed + filters, calendar + filters, feed)


def filters_of(listing: Listing) -> str:
    """The filters in force as the end of an address: empty, or from its `?` on."""
    filters = listing.url_with(sort=None)
    return "" if filters == "?" else filters
