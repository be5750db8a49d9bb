"""Links to a draft for a client: who makes them, what they show, and until when."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import signing
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import PageLogEntry

from bilingual.formatting import EASTERN
from opportunities.guardrails.preview_links import (
    LONGEST_TOKEN,
    MAKE_LINK,
    SALT,
    LinkEndedError,
    LinkInvalidError,
    end_links,
    last_second,
    read_link,
)
from opportunities.models import Opportunity, PostingLimitsSetting
from tests import cast, walks
from tests.factories import OpportunityPageFactory
from tests.opportunities.guardrails.links import link_to, shown
from tests.opportunities.guardrails.people import ask

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 14, tzinfo=UTC)
SECOND = timedelta(seconds=1)


class TestTheToken:
    def test_it_shows_one_opportunity(self, shared, pair):
        token = link_to(pair, at=NOW)

        assert read_link(token, at=NOW).opportunity == shared.opportunity

    def test_it_says_nothing_that_can_be_changed(self, pair):
        token = link_to(pair, at=NOW)
        payload, rest = token.split(":", 1)
        for forged in (f"{payload}x:{rest}", token[:-1], token[1:], token + "x"):
            with pytest.raises(LinkInvalidError):
                read_link(forged, at=NOW)

    @pytest.mark.parametrize(
        "token", ["", "x", "a:b:c", "x" * (LONGEST_TOKEN + 1), "é", "\x00", "::"]
    )
    def test_any_other_text_is_none(self, token):
        with pytest.raises(LinkInvalidError):
            read_link(token, at=NOW)

    def test_what_is_signed_for_something_else_is_none(self, shared, pair):
        link_to(pair)
        row = Opportunity.objects.get(pk=shared.opportunity_id)
        payload = [row.pk, row.preview_key, int((NOW + timedelta(9)).timestamp())]

        assert read_link(signing.dumps(payload, salt=SALT), at=NOW)
        for token in (
            signing.dumps(payload),
            signing.dumps(payload, salt=f"{SALT}."),
            signing.dumps(payload, salt=SALT, key="another key"),
        ):
            with pytest.raises(LinkInvalidError):
                read_link(token, at=NOW)

    @pytest.mark.parametrize(
        "payload", [[], {}, "text", [1, 2], [None] * 3, [1, "", 9e99], [1, "x", "y"]]
    )
    def test_a_signed_text_of_another_form_is_none(self, payload):
        with pytest.raises(LinkInvalidError):
            read_link(signing.dumps(payload, salt=SALT), at=NOW)

    def test_an_opportunity_without_a_key_has_no_links(self, shared):
        ends = int((NOW + timedelta(days=1)).timestamp())
        token = signing.dumps([shared.opportunity_id, "", ends], salt=SALT)

        with pytest.raises(LinkInvalidError):
            read_link(token, at=NOW)


class TestItsLastDay:
    ENDS = datetime(2026, 3, 16, 23, 59, 59, tzinfo=EASTERN)

    def test_it_is_the_end_of_an_eastern_day(self):
        assert last_second(NOW, days=14) == self.ENDS

    @pytest.mark.parametrize(
        ("at", "works"),
        [
            (ENDS - SECOND, True),
            (ENDS, True),
            (ENDS + timedelta(microseconds=999_999), True),
            (ENDS + SECOND, False),
            (ENDS + timedelta(days=365), False),
        ],
    )
    def test_a_second_before_at_and_after(self, pair, at, works):
        token = link_to(pair, at=NOW)

        if works:
            assert read_link(token, at=at).ends_at == self.ENDS
        else:
            with pytest.raises(LinkEndedError):
                read_link(token, at=at)

    def test_a_setting_that_changes_leaves_the_day_that_was_shown(self, pair, client):
        limits = PostingLimitsSetting.load()
        limits.preview_link_days = 3
        limits.save()
        with time_machine.travel(NOW, tick=False):
            screen = ask(
                client, cast.alice(), "guardrails:draft_links", pair.pk, data={}
            )
        assert "March\xa05, 2026" in screen.text
        token = screen.soup.select_one("#draft-link")["value"].split("/")[-2]
        limits.preview_link_days = 1
        limits.save()

        ends = datetime(2026, 3, 5, 23, 59, 59, tzinfo=EASTERN)
        assert read_link(token, at=ends)
        with pytest.raises(LinkEndedError):
            read_link(token, at=ends + SECOND)


class TestRevoking:
    def test_earlier_links_show_nothing_any_more(self, client, pair):
        token, other = link_to(pair), link_to(pair)

        end_links(pair, user=cast.alice())

        for one in (token, other):
            assert shown(client, one).response.status_code == 404
        assert shown(client, link_to(pair)).response.status_code == 200

    def test_links_of_other_opportunities_stay(self, client, parent, pair):
        other = OpportunityPageFactory(parent=parent, draft=True)
        token = link_to(walks.pair_of(other))

        end_links(pair, user=cast.alice())

        assert shown(client, token).response.status_code == 200

    def test_the_history_says_who_made_and_who_ended(self, client, shared, pair):
        ask(client, cast.alice(), "guardrails:draft_links", pair.pk, data={})
        ask(
            client,
            cast.ada(),
            "guardrails:draft_links",
            pair.pk,
            data={"verb": "end"},
        )

        lines = {
            line.action.rpartition(".")[2]: line
            for line in PageLogEntry.objects.filter(
                page=shared.pk, action__startswith="opportunities."
            )
        }
        assert lines["make_preview_link"].user == cast.alice()
        assert lines["end_preview_links"].user == cast.ada()
        key = Opportunity.objects.get(pk=shared.opportunity_id).preview_key
        for line in lines.values():
            assert key not in str(line.data)
        text = ask(client, cast.ada(), "guardrails:draft_links", pair.pk).text
        assert "alice" in text
        assert "Earlier links made invalid" in text
        assert "It was made invalid." in text

    def test_nothing_is_left_to_end_where_no_link_works(self, client, pair):
        def can_end():
            screen = ask(client, cast.alice(), "guardrails:draft_links", pair.pk)
            return "Make earlier links invalid" in screen.text

        assert not can_end()
        link_to(pair, at=timezone.now() - timedelta(days=40))
        assert not can_end()
        link_to(pair)
        assert can_end()
        end_links(pair, user=cast.alice())
        assert not can_end()

    def test_each_reader_reads_the_last_day_in_their_language(self, pair):
        ends_at = "7\xa0décembre 2026"
        link_to(pair, at=datetime(2026, 11, 23, 17, tzinfo=UTC))
        (line,) = PageLogEntry.objects.filter(action=MAKE_LINK)

        with override("fr"):
            assert ends_at in line.formatter.format_comment(line)
        assert "December" in line.formatter.format_comment(line)


class TestWhoMayShare:
    @pytest.mark.parametrize(
        ("person", "may"),
        [
            (cast.alice, True),
            (cast.mona, True),
            (cast.ada, True),
            (cast.antoine, False),
            (cast.bob, False),
            (cast.renee, False),
            (cast.thierry, False),
            (cast.tess, False),
            (cast.olga, False),
            (cast.stranger, False),
            (lambda: None, False),
        ],
    )
    def test_who_writes_and_who_approves(self, client, shared, pair, person, may):
        who = person()

        screen = ask(client, who, "guardrails:draft_links", pair.pk)
        made = ask(client, who, "guardrails:draft_links", pair.pk, data={})
        ended = ask(
            client, who, "guardrails:draft_links", pair.pk, data={"verb": "end"}
        )

        assert (screen.response.status_code == 200) is may
        assert (made.response.status_code == 200) is may
        assert ended.response.status_code in (302, 403)
        key = Opportunity.objects.get(pk=shared.opportunity_id).preview_key
        assert bool(key) is may

    @pytest.mark.parametrize(
        ("person", "may"), [(cast.alice, True), (cast.mona, True), (cast.ada, True)]
    )
    def test_the_menu_leads_there(self, client, shared, pair, person, may):
        edit = ask(client, person(), "wagtailadmin_pages:edit", shared.pk)

        address = reverse("guardrails:draft_links", args=[pair.pk])
        assert (address in edit.html) is may

    def test_the_link_is_shown_once_and_never_stored(self, client, pair):
        made = ask(client, cast.alice(), "guardrails:draft_links", pair.pk, data={})
        link = made.soup.select_one("#draft-link")["value"]
        assert "no-store" in made.response.headers["Cache-Control"]

        again = ask(client, cast.alice(), "guardrails:draft_links", pair.pk)

        assert link.startswith("http://testserver/en/")
        assert link not in again.html
        client.logout()
        assert client.get(link).status_code == 200

    def test_other_pages_have_no_such_screen(self, client, site):
        pair = walks.pair_of(site.privacy.en)

        answer = ask(client, cast.ada(), "guardrails:draft_links", pair.pk)

        assert answer.response.status_code in (302, 403)
