"""Wagtail's own screens of a page, where they say what the pair says."""

from uuid import uuid4

import pytest
from django.urls import reverse
from wagtail.models import Page

from bilingual.lifecycle import Move, State
from bilingual.next_step import next_step_of
from bilingual.standing import standing_of
from opportunities.models import OpportunityPage
from tests import cast, scenarios, walks
from tests.admin_forms import SUBMIT, Editor, posting
from tests.pair_visits import Asking, a_draft, shows, text_of, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(site):
    return a_draft(site)


@pytest.fixture
def ask(client):
    return Asking(client)


class TestWagtailsOwnDoors:
    """What the pair refuses is told there as well, and what was typed is kept."""

    @pytest.fixture
    def wagtail(self, ask):
        def send(person, name, *args, data=None, **headers):
            address = reverse(f"wagtailadmin_pages:{name}", args=args)
            return ask.at(person, address, data, **headers)

        return send

    def test_a_decision_that_the_pair_refuses(self, wagtail, draft):
        pair = walks.to_approval(draft)
        nothing_public_above(draft)
        state = pair.source.current_workflow_task_state

        response = wagtail(
            cast.mona(), "workflow_action", draft.pk, "approve", state.pk, data={}
        )

        assert response.url == reverse("bilingual:pair", args=[pair.pk])
        assert "the page above, is not public" in told(response)
        assert walks.pair_of(draft).state == State.APPROVAL

    def test_a_decision_in_a_dialogue(self, wagtail, draft):
        pair = walks.to_approval(draft)
        nothing_public_above(draft)
        state = pair.source.current_workflow_task_state

        response = wagtail(
            cast.mona(),
            "workflow_action",
            draft.pk,
            "approve",
            state.pk,
            data={},
            x_requested_with="XMLHttpRequest",
        )

        assert response.json()["redirect"] == reverse("bilingual:pair", args=[pair.pk])
        assert "the page above, is not public" in told(response)

    @pytest.mark.parametrize("person", [cast.alice, cast.thierry, cast.stranger])
    def test_a_decision_that_is_not_theirs(self, wagtail, draft, person):
        pair = walks.submit(draft)
        state = pair.source.current_workflow_task_state

        response = wagtail(
            person(), "workflow_action", draft.pk, "approve", state.pk, data={}
        )

        assert response.status_code == 302
        assert walks.pair_of(draft).state == State.CONTENT_REVIEW

    def test_the_second_of_two(self, wagtail, draft):
        pair = walks.submit(draft)
        state = pair.source.current_workflow_task_state
        walks.decide(pair, cast.bob(), "approve")

        response = wagtail(
            cast.bob(), "workflow_action", draft.pk, "approve", state.pk, data={}
        )

        assert "before you" in told(response)
        assert walks.pair_of(draft).state == State.TO_TRANSLATE

    def test_sending_back_without_a_reason(self, wagtail, draft):
        pair = walks.submit(draft)
        state = pair.source.current_workflow_task_state

        response = wagtail(
            cast.bob(), "workflow_action", draft.pk, "reject", state.pk, data={}
        )

        assert "What should change" in told(response)
        assert walks.pair_of(draft).state == State.CONTENT_REVIEW

    @pytest.mark.parametrize(
        ("details", "said"),
        [
            ("", "What should change"),
            ("no json", "What should change"),
            ("[1]", "What should change"),
            ('{"comment": " "}', "What should change"),
            ('{"comment": "No.", "user": 1, "task_state": 2}', "their own text"),
        ],
    )
    def test_deciding_while_changing_the_text(self, client, site, details, said):
        author = Editor(client, cast.alice())
        author.post_opportunity(site.opportunities.en, SUBMIT)
        page = OpportunityPage.objects.get(title="Sort our letters")
        data = posting(title="Sort all our letters") | {
            "workflow-action-name": "reject",
            "workflow-action-extra-data": details,
        }

        visit = Editor(client, cast.bob()).edit(page, data, "action-workflow-action")

        assert said in told(visit)
        assert walks.pair_of(page).state == State.CONTENT_REVIEW
        assert latest_title(page) == "Sort all our letters"

    def test_sending_what_can_not_be_sent_keeps_the_text(self, client, site):
        author = Editor(client, cast.alice())
        author.post_opportunity(site.opportunities.en, "")
        page = OpportunityPage.objects.get(title="Sort our letters")
        # Neither is public, so that the database has nothing against it.
        nothing_public_above(page)
        Page.objects.filter(pk=site.opportunities.fr.pk).update(translation_key=uuid4())

        response = author.edit(page, posting(title="Sort all our letters"), SUBMIT)

        assert "exists in one language only" in told(response)
        edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
        assert response.response.url == edit
        assert latest_title(page) == "Sort all our letters"
        assert walks.pair_of(page).state == State.DRAFTING

    @pytest.mark.parametrize("walk", [walks.pair_of, walks.submit, walks.to_approval])
    def test_the_form_of_the_page_tells_where_it_stands(self, wagtail, draft, walk):
        pair = walk(draft)

        response = wagtail(cast.mona(), "edit", draft.pk)

        text = text_of(response)
        assert 'aria-labelledby="pair-panel"' in text
        for name in ("pair", "side_by_side"):
            assert reverse(f"bilingual:{name}", args=[pair.pk]) in text
        assert shows(response, next_step_of(standing_of(pair)).what)

    def test_wagtails_history_has_our_words(self, wagtail, draft):
        pair = walks.submit(draft)
        walks.decide(pair, cast.bob(), "reject", comment="Say who pays.")

        text = text_of(wagtail(cast.alice(), "history", draft.pk))

        assert str(Move.SUBMIT.label) in text
        assert str(Move.REJECT_TEXT.label) in text

    def test_reordering_moves_both(self, ask, site):
        first, second = (
            scenarios.an_open_pair(site, en={"slug": name}, fr={"slug": f"{name}-fr"})
            for name in ("first", "second")
        )
        address = reverse("wagtailadmin_pages:set_page_position", args=[second.en.pk])

        response = ask.at(cast.mona(), f"{address}?position=0", {})
        assert response.status_code == 200, told(response)

        for language in ("en", "fr"):
            children = site.opportunities[language].get_children()
            order = list(children.values_list("pk", flat=True))
            assert order.index(second[language].pk) < order.index(first[language].pk)


def nothing_public_above(page):
    parent = page.get_parent()
    Page.objects.filter(translation_key=parent.translation_key).update(live=False)


def latest_title(page):
    return OpportunityPage.objects.get(pk=page.pk).get_latest_revision_as_object().title
