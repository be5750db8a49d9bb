"""Links that show a draft to somebody without an account, for some days.

A link carries the opportunity, the key that its row has now, and its last second; all
of it is signed. A new key on the row makes every earlier link invalid.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from secrets import token_hex

from django.core import signing
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from wagtail.log_actions import log

from bilingual.formatting import EASTERN, eastern_day
from bilingual.models import PagePair
from bilingual.people import Person
from opportunities.models.opportunity import Opportunity

SALT = "opportunities.preview-link"
MAKE_LINK = "opportunities.make_preview_link"
END_LINKS = "opportunities.end_preview_links"
KEY_BYTES = 16
# More than any link of ours has: what is longer is not worth reading.
LONGEST_TOKEN = 400
LAST_SECOND = time(23, 59, 59, tzinfo=EASTERN)


class LinkInvalidError(ValueError):
    """The link is none of ours, or earlier links were made invalid."""


class LinkEndedError(LinkInvalidError):
    """The link was good until its last day, which has passed."""


@dataclass(frozen=True)
class PreviewLink:
    """A link as it was signed."""

    opportunity: Opportunity
    ends_at: datetime


def last_second(at: datetime, *, days: int) -> datetime:
    """The last second of a link made now: the end of the Eastern day so many later."""
    return datetime.combine(eastern_day(at) + timedelta(days=days), LAST_SECOND)


@transaction.atomic
def make_link(
    pair: PagePair, *, user: Person, at: datetime, days: int
) -> tuple[str, datetime]:
    """A token for the draft of a pair, and its last second; its history says who."""
    opportunity = _locked(pair)
    if not opportunity.preview_key:
        _give_key(opportunity)
    ends_at = last_second(at, days=days)
    payload = [opportunity.pk, opportunity.preview_key, int(ends_at.timestamp())]
    log(
        instance=pair.source,
        action=MAKE_LINK,
        user=user,
        data={"ends_at": ends_at.isoformat()},
    )
    return signing.dumps(payload, salt=SALT), ends_at


@transaction.atomic
def end_links(pair: PagePair, *, user: Person) -> None:
    """No link that was made so far shows the draft any more."""
    _give_key(_locked(pair))
    log(instance=pair.source, action=END_LINKS, user=user)


def read_link(token: str, *, at: datetime) -> PreviewLink:
    """What a link shows. Raises LinkInvalidError, or LinkEndedError after its last day."""
    if len(token) > LONGEST_TOKEN:
        raise LinkInvalidError
    try:
        key, secret, ends = signing.loads(token, salt=SALT)
        ends_at = datetime.fromtimestamp(int(ends), tz=timezone.get_default_timezone())
        opportunity = Opportunity.objects.filter(pk=int(key)).first()
    except (signing.BadSignature, ValueError, TypeError, OverflowError) as error:
        raise LinkInvalidError from error
    if opportunity is None or not _is_key_of(opportunity, str(secret)):
        raise LinkInvalidError
    if at.replace(microsecond=0) > ends_at:
        raise LinkEndedError
    return PreviewLink(opportunity, ends_at)


def _is_key_of(opportunity: Opportunity, secret: str) -> bool:
    known = opportunity.preview_key
    return bool(known) and constant_time_compare(known, secret)


def _locked(pair: PagePair) -> Opportunity:
    """The row of the pair, ours alone until the transaction ends."""
    opportunity: Opportunity = Opportunity.objects.select_for_update().get(
        translation_key=pair.translation_key
    )
    return opportunity


def _give_key(opportunity: Opportunity) -> None:
    opportunity.preview_key = token_hex(KEY_BYTES)
    opportunity.save(update_fields=["preview_key"])
