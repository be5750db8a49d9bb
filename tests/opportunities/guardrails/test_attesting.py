"""Attestations: who, when, in whose name, and that nothing goes on without them."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from bilingual.lifecycle import State
from bilingual.steps import StepRefusedError
from opportunities.guardrails.attesting import (
    attest,
    standing_attestations,
    take_back,
)
from opportunities.guardrails.statements import (
    Statement,
    known_statements,
    missing_statements,
)
from opportunities.models import Attestation, OpportunityPage
from tests import cast, walks
from tests.admin_forms import Editor, errors_beside, posting
from tests.factories import OpportunityPageFactory
from tests.opportunities.guardrails.people import ALL, BACKGROUND, SEEN

pytestmark = pytest.mark.django_db

MORNING = datetime(2026, 3, 2, 14, tzinfo=UTC)


@pytest.fixture
def draft(parent):
    """A draft that nobody has attested."""
    return OpportunityPageFactory(parent=parent, draft=True, attested=False)


def standing(page):
    return {
        str(statement): row.attested_by_name
        for statement, row in standing_attestations(page.opportunity).items()
    }


def save(editor, page, *, boxes=(), seen="", **changes):
    return editor.edit(
        page, posting(attestations=list(boxes), attestations_seen=seen, **changes)
    )


class TestWhatIsWrittenDown:
    def test_who_and_when(self, alice, draft):
        with time_machine.travel(MORNING, tick=False):
            save(Editor(alice.client, cast.alice()), draft, boxes=ALL[:1])

        (row,) = Attestation.objects.all()
        assert (row.statement, row.attested_by) == (ALL[0], cast.alice())
        assert (row.attested_by_name, row.attested_at) == ("alice", MORNING)
        assert row.taken_back_at is None

    def test_saving_again_changes_no_name_and_no_moment(self, alice, client, draft):
        save(alice, draft, boxes=ALL)
        before = list(Attestation.objects.values())

        save(Editor(client, cast.ada()), draft, boxes=ALL, seen=SEEN)

        assert list(Attestation.objects.values()) == before

    def test_what_is_taken_back_stays_on_record(self, alice, client, draft):
        save(alice, draft, boxes=ALL)
        ada = Editor(client, cast.ada())

        save(ada, draft, boxes=ALL[1:], seen=SEEN)

        assert list(standing(draft)) == ALL[1:]
        gone = Attestation.objects.get(statement=ALL[0])
        assert (gone.attested_by_name, gone.taken_back_by_name) == ("alice", "ada")
        assert gone.taken_back_at >= gone.attested_at

    def test_it_can_be_attested_anew_by_somebody_else(self, alice, client, draft):
        save(alice, draft, boxes=ALL)
        save(alice, draft, boxes=[], seen=SEEN)

        save(Editor(client, cast.ada()), draft, boxes=ALL, seen="")

        assert set(standing(draft).values()) == {"ada"}
        assert Attestation.objects.count() == 2 * len(ALL)

    def test_the_history_of_the_page_says_it(self, alice, draft):
        save(alice, draft, boxes=ALL[:1])
        save(alice, draft, boxes=[], seen=ALL[0])

        lines = PageLogEntry.objects.filter(
            page=draft.pk, action__startswith="opportunities."
        )
        assert {line.action for line in lines} == {
            "opportunities.attest",
            "opportunities.take_back_attestation",
        }
        assert {line.user for line in lines} == {cast.alice()}
        history = alice.open("wagtailadmin_pages:history", draft.pk).content.decode()
        assert "unclassified and unprotected information only" in history

    def test_the_name_outlives_the_account(self, draft):
        person = cast.alice()
        attest(draft.opportunity, Statement, user=person, at=MORNING)

        person.delete()

        assert set(standing(draft).values()) == {"alice"}

    def test_the_database_keeps_one_of_each_at_most(self, draft):
        attest(draft.opportunity, Statement, user=cast.alice(), at=MORNING)
        again = Attestation(
            opportunity=draft.opportunity,
            statement=ALL[0],
            attested_by_name="x",
            attested_at=MORNING,
        )

        with pytest.raises(IntegrityError), transaction.atomic():
            again.save()

    def test_the_verbs_say_what_is_new(self, draft):
        alice, row = cast.alice(), draft.opportunity
        first, *rest = Statement

        assert attest(row, [first], user=alice, at=MORNING) == [first]
        assert attest(row, Statement, user=alice, at=MORNING) == rest
        assert take_back(row, [first], user=alice, at=MORNING) == [first]
        assert take_back(row, [first], user=alice, at=MORNING) == []


class TestTwoPeopleAtOneForm:
    def test_an_old_form_takes_nothing_back(self, alice, client, draft):
        save(Editor(client, cast.ada()), draft, boxes=ALL)

        # Alice opened the form before, without a tick in it.
        save(Editor(client, cast.alice()), draft, boxes=[], seen="")

        assert set(standing(draft).values()) == {"ada"}

    def test_a_form_without_the_boxes_takes_nothing_back(self, alice, draft):
        save(alice, draft, boxes=ALL)
        data = posting()
        del data["attestations"], data["attestations_seen"]

        alice.edit(draft, data)

        assert list(standing(draft)) == ALL

    def test_the_form_sends_along_what_it_shows(self, alice, draft):
        save(alice, draft, boxes=ALL[:2])

        form = alice.open("wagtailadmin_pages:edit", draft.pk).content.decode()

        assert f'name="attestations_seen" value="{" ".join(ALL[:2])}"' in form
        assert form.count("checked") >= 2
        assert "alice, " in form

    def test_a_save_in_the_background_tells_the_open_form(self, alice, draft):
        answer = alice.client.post(
            reverse("wagtailadmin_pages:edit", args=[draft.pk]),
            posting(attestations=ALL[:1], attestations_seen=""),
            headers=BACKGROUND,
        )

        assert answer.json()["field_updates"]["attestations_seen"] == ALL[0]
        assert list(standing(draft)) == ALL[:1]


class TestTheGate:
    @pytest.mark.parametrize("missing", ALL)
    def test_nothing_is_submitted_without_each(self, alice, parent, missing):
        rest = [one for one in ALL if one != missing]

        answer = alice.post_opportunity(parent, attestations=rest)

        label = str(Statement(missing).label)
        assert label in errors_beside(answer, "attestations")
        assert not OpportunityPage.objects.exists()

    def test_a_draft_needs_none(self, alice, parent):
        alice.post_opportunity(parent, "", attestations=[])

        assert standing(OpportunityPage.objects.get()) == {}

    def test_a_form_that_takes_one_back_cannot_be_submitted(self, alice, draft):
        save(alice, draft, boxes=ALL)

        answer = alice.edit(
            draft,
            posting(attestations=ALL[1:], attestations_seen=SEEN),
            "action-submit",
        )

        assert errors_beside(answer, "attestations")
        assert list(standing(draft)) == ALL

    def test_code_submits_nothing_either(self, draft):
        with pytest.raises(StepRefusedError, match="Attest this"):
            walks.submit(draft)

        assert walks.pair_of(draft).state == State.DRAFTING

    @pytest.mark.parametrize("step", [walks.submit, walks.to_approval])
    def test_what_is_taken_back_on_the_way_stops_it(self, parent, step):
        page = OpportunityPageFactory(parent=parent, draft=True)
        pair = step(page)
        take_back(page.opportunity, Statement, user=cast.bob(), at=timezone.now())
        person = cast.bob() if pair.state == State.CONTENT_REVIEW else cast.mona()

        with pytest.raises((StepRefusedError, ValidationError)):
            walks.decide(pair, person, "approve")

        assert not any(one.live for one in walks.pair_of(page).pages())

    def test_both_languages_go_live_with_one_set(self, parent):
        page = OpportunityPageFactory(parent=parent, draft=True)

        pair = walks.to_public(page)

        assert all(one.live for one in pair.pages())
        assert Attestation.objects.count() == len(ALL)
        english, french = pair.pages()
        assert standing(english) == standing(french)


class TestWhoMay:
    @pytest.mark.parametrize(
        "person",
        [cast.antoine, cast.renee, cast.thierry, cast.tess, cast.stranger, cast.bob],
    )
    def test_nobody_attests_who_does_not_write_it(self, client, draft, person):
        save(Editor(client, person()), draft, boxes=ALL)

        assert standing(draft) == {}

    @pytest.mark.parametrize("person", [cast.alice, cast.mona, cast.ada])
    def test_who_writes_attests_in_their_own_name(self, client, draft, person):
        save(Editor(client, person()), draft, boxes=ALL)

        assert set(standing(draft).values()) == {person.__name__}

    def test_nobody_attests_while_the_text_is_frozen(self, client, draft):
        attest(draft.opportunity, Statement, user=cast.alice(), at=MORNING)
        walks.to_translation(draft)
        before = list(Attestation.objects.values())

        for person in (cast.alice, cast.mona, cast.ada):
            save(Editor(client, person()), draft, boxes=[], seen=SEEN)

        assert list(Attestation.objects.values()) == before


class TestHostileForms:
    @pytest.mark.parametrize(
        "boxes", [["everything"], ["unclassified", "<script>"], ["\x00"], ["é" * 500]]
    )
    def test_an_unknown_statement_is_refused(self, alice, draft, boxes):
        save(alice, draft, boxes=boxes)

        assert standing(draft) == {}

    @pytest.mark.parametrize("seen", ["everything", "<script>", "x" * 5000, "\x00"])
    def test_nothing_is_taken_back_by_a_forged_field(self, alice, draft, seen):
        save(alice, draft, boxes=ALL)

        save(alice, draft, boxes=[], seen=seen)

        assert list(standing(draft)) == ALL

    def test_names_and_moments_cannot_be_sent(self, alice, draft):
        later = timezone.now() + timedelta(days=99)
        save(
            alice,
            draft,
            boxes=ALL[:1],
            attested_by="1",
            attested_by_name="Somebody else",
            attested_at=later.isoformat(),
        )

        (row,) = Attestation.objects.all()
        assert row.attested_by_name == "alice"
        assert row.attested_at < later

    def test_another_opportunity_cannot_be_attested(self, alice, draft, parent):
        other = OpportunityPageFactory(parent=parent, draft=True, attested=False)

        save(alice, draft, boxes=ALL, opportunity=str(other.opportunity_id))

        assert standing(other) == {}
        assert list(standing(draft)) == ALL


def test_only_statements_are_statements():
    assert known_statements(["unclassified", "x", "", "UNCLASSIFIED"]) == {
        Statement.UNCLASSIFIED
    }
    assert missing_statements([]) == list(Statement)
    assert missing_statements(list(Statement)) == []
    assert standing_attestations(None) == {}
