"""What the form of a posted opportunity begins with: nothing said of an older version."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from bilingual.formatting import EASTERN
from bilingual.publishing import locked_pair, withdraw_pair
from opportunities.amendments.rules import Kind
from tests import cast, scenarios
from tests.walks import pair_of, to_public

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, tzinfo=EASTERN)
CLOSING = datetime(2026, 12, 7, 23, 59, 59, tzinfo=EASTERN)
REASON = "Several suppliers asked for more time."


@pytest.fixture(autouse=True)
def _in_november(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def amended(site):
    """Posted, and amended once."""
    page = scenarios.a_draft_pair(site, closes_at=CLOSING).en
    page.save_revision(user=cast.alice())
    draft = to_public(page).source
    draft.change_kind, draft.amendment_reason = Kind.AMENDMENT, REASON
    draft.price = 5500
    draft.save_revision(user=cast.alice())
    return to_public(draft).source


def said_in_the_form(client, page):
    """What the form shows of the version, to its author."""
    client.force_login(cast.alice())
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    form = answer.context["form"]
    return form["change_kind"].value(), form["amendment_reason"].value()


def test_the_reason_of_the_last_amendment_is_not_offered_again(client, amended):
    assert amended.amendment_reason == REASON
    assert said_in_the_form(client, amended) == ("", "")


def test_nor_after_a_withdrawal_which_changes_no_word(client, amended, time_machine):
    pair = pair_of(amended)
    time_machine.shift(timedelta(hours=1))
    with locked_pair(pair.translation_key) as locked:
        withdraw_pair(locked, user=cast.mona(), at=NOW, include_descendants=False)
    amended.refresh_from_db()
    assert amended.has_unpublished_changes

    assert said_in_the_form(client, amended) == ("", "")


def test_what_is_said_of_a_draft_stays_with_it(client, amended):
    amended.change_kind = Kind.AMENDMENT
    amended.amendment_reason = "A part is not needed."
    amended.price = 5000
    amended.save_revision(user=cast.alice())

    said = said_in_the_form(client, amended)

    assert said == (Kind.AMENDMENT, "A part is not needed.")
