"""The editor's form of an opportunity: complete, forgiving, and clear about mistakes."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone, translation
from wagtail.test.utils.form_data import streamfield

from bilingual.formatting import EASTERN, eastern_day
from bilingual.lifecycle import State
from bilingual.typography import french_typography_problems
from opportunities.calendar_rules import business_days_after
from opportunities.models import OpportunityPage, PostingLimitsSetting
from tests import cast
from tests.admin_forms import (
    PUBLISH,
    SUBMIT,
    Editor,
    errors_beside,
    posting,
    value_of,
)
from tests.factories import OpportunityPageFactory
from tests.walks import on_to_public

pytestmark = pytest.mark.django_db


def day(number):
    return (eastern_day(timezone.now()) + timedelta(days=number)).isoformat()


def saturday_after(number):
    start = eastern_day(timezone.now()) + timedelta(days=number)
    return start + timedelta(days=(5 - start.weekday()) % 7)


def send_new(editor, parent, button=SUBMIT, **changes):
    """The form of a page that is not saved yet."""
    return editor.post_opportunity(parent, button, **changes)


def send_draft(editor, parent, button=SUBMIT, **changes):
    """The form of a draft that was saved before, without its facts."""
    draft = OpportunityPageFactory(
        parent=parent,
        draft=True,
        price=None,
        closes_at=None,
        selection_date=None,
        delivery_at=None,
    )
    return editor.edit(draft, posting(**changes), button)


by_sender = pytest.mark.parametrize(
    "send", [send_new, send_draft], ids=["new", "draft"]
)


def assert_not_sent():
    """Nothing but a draft as it was before, if there was one."""
    for page in OpportunityPage.objects.all():
        assert page.pair.state == State.DRAFTING
        assert page.price is None
        assert page.get_latest_revision() is None


class TestSubmitting:
    def test_every_field_arrives(self, alice, parent):
        answer = alice.post_opportunity(parent)

        assert answer.response.status_code == 302
        page = OpportunityPage.objects.get()
        assert page.pair.state == State.CONTENT_REVIEW
        assert not page.live
        assert page.title == "Sort our letters"
        assert page.slug == "sort-our-letters"
        assert page.price == Decimal("5000.00")
        assert page.closes_at.astimezone(EASTERN).strftime("%H:%M:%S") == "23:59:59"
        assert [skill.slug for skill in page.skills.all()] == ["python"]
        assert page.deliverables[0].value["text"] == "A working tool."
        assert page.evaluation_criteria[0].value["word_limit"] == 250
        assert [row.block_type for row in page.acceptance_criteria] == [
            "licence",
            "criterion",
        ]
        assert "<b>many</b>" in page.background

    def test_what_was_typed_is_what_visitors_read(self, alice, parent, client):
        alice.post_opportunity(parent)

        pair = on_to_public(OpportunityPage.objects.get().pair)

        english, french = pair.pages()
        for page in (english, french):
            assert page.reference in client.get(page.url).content.decode()
            assert page.price == Decimal("5000.00")
            assert [skill.slug for skill in page.skills.all()] == ["python"]
        assert "<b>many</b>" in client.get(english.url).content.decode()
        assert "Autre A working tool." in client.get(french.url).content.decode()

    def test_a_draft_may_be_incomplete_but_keeps_what_is_there(self, alice, parent):
        alice.post_opportunity(
            parent,
            button="",
            short_description="",
            price="",
            skills=[],
            closes_at="",
            selection_date="",
            delivery_at="",
            deliverables=streamfield([]),
            evaluation_criteria=streamfield([]),
        )

        page = OpportunityPage.objects.get()
        assert not page.live
        assert page.client_team == "Correspondence team"
        assert page.price is None

    def test_a_draft_may_break_the_rules(self, alice, parent):
        alice.post_opportunity(parent, button="", price="99999", closes_at=day(1))

        assert OpportunityPage.objects.get().price == Decimal("99999")

    @by_sender
    def test_what_is_submitted_is_complete(self, alice, parent, send):
        answer = send(
            alice, parent, short_description="", price="", skills=[], closes_at=""
        )

        assert answer.response.status_code == 200
        assert_not_sent()
        for field in ("short_description", "price", "skills", "closes_at"):
            assert errors_beside(answer, field), field
        assert value_of(answer, "client_team") == "Correspondence team"

    def test_a_late_selection_is_submitted_with_a_warning(self, alice, parent):
        late = business_days_after(eastern_day(timezone.now()) + timedelta(days=21), 5)

        alice.post_opportunity(
            parent, selection_date=late.isoformat(), delivery_at=f"{day(60)} 12:00"
        )

        page = OpportunityPage.objects.get()
        assert page.pair.state == State.CONTENT_REVIEW
        screen = alice.open("wagtailadmin_pages:edit", page.pk).content.decode()
        assert "Suppliers are promised the result" in screen
        assert all(one.live for one in on_to_public(page.pair).pages())

    @by_sender
    @pytest.mark.parametrize("person", [cast.alice, cast.mona, cast.ada])
    def test_a_forged_publish_button_saves_a_draft_at_most(
        self, client, parent, send, person
    ):
        send(Editor(client, person()), parent, button=PUBLISH)

        assert not OpportunityPage.objects.live().exists()


BROKEN_RULES = {
    "price above the cap": ("price", {"price": "8695.66"}, "$8,695.65"),
    "no price": ("price", {"price": "0"}, "above $0"),
    "negative price": ("price", {"price": "-5"}, "above $0"),
    "closing too soon": ("closes_at", {"closes_at": f"{day(3)} 23:59"}, "at least 10"),
    "closing in the past": ("closes_at", {"closes_at": f"{day(-3)} 23:59"}, "past"),
    "closing at midnight": ("closes_at", {"closes_at": f"{day(21)} 00:00"}, "midnight"),
    "selection before closing": (
        "selection_date",
        {"selection_date": day(5)},
        "after the day of closing",
    ),
    "selection on a Saturday": (
        "selection_date",
        {"selection_date": saturday_after(23).isoformat()},
        "Saturday",
    ),
    "delivery before selection": (
        "delivery_at",
        {"delivery_at": f"{day(22)} 12:00"},
        "before a supplier is selected",
    ),
}


@pytest.mark.parametrize("rule", BROKEN_RULES)
@by_sender
def test_each_broken_rule_is_told_beside_its_field(alice, parent, rule, send):
    field, changes, words = BROKEN_RULES[rule]

    answer = send(alice, parent, **changes)

    assert answer.response.status_code == 200
    assert words in errors_beside(answer, field)
    assert value_of(answer, "title") == "Sort our letters"
    assert_not_sent()


def test_several_broken_rules_are_told_at_once(alice, parent):
    answer = alice.post_opportunity(
        parent, price="9000", closes_at=f"{day(2)} 23:59", selection_date=day(1)
    )

    for field in ("price", "closes_at", "selection_date"):
        assert errors_beside(answer, field), field


def test_the_limits_of_the_settings_count(alice, parent):
    limits = PostingLimitsSetting.load()
    limits.price_cap, limits.highest_tax_rate = Decimal(2000), Decimal("13")
    limits.minimum_posting_days = 30
    limits.save()

    answer = alice.post_opportunity(parent)

    assert "13% tax" in errors_beside(answer, "price")
    assert "$1,769.91" in errors_beside(answer, "price")
    assert "at least 30 calendar days" in errors_beside(answer, "closes_at")


@pytest.mark.parametrize("year", ["0001", "1999", "2101", "9999"])
def test_a_draft_has_no_date_that_calendars_cannot_reach(alice, parent, year):
    answer = alice.post_opportunity(parent, "", closes_at=f"{year}-06-01 12:00")

    assert "between 2000 and 2100" in errors_beside(answer, "closes_at")


class TestRows:
    def test_the_licence_row_cannot_be_left_out(self, alice, parent):
        answer = alice.post_opportunity(
            parent,
            acceptance_criteria=streamfield([("criterion", {"text": "It sorts."})]),
        )

        assert "Add the licence row" in errors_beside(answer, "acceptance_criteria")

    def test_one_licence_row_is_enough(self, alice, parent):
        answer = alice.post_opportunity(
            parent,
            acceptance_criteria=streamfield([("licence", None), ("licence", None)]),
        )

        assert "Keep one licence row" in errors_beside(answer, "acceptance_criteria")

    @pytest.mark.parametrize("limit", ["49", "501", "-1", "many"])
    def test_a_word_limit_is_sensible(self, alice, parent, limit):
        row = ("criterion", {"text": "You can sort.", "word_limit": limit})

        answer = alice.post_opportunity(parent, evaluation_criteria=streamfield([row]))

        assert answer.response.status_code == 200
        assert errors_beside(answer, "evaluation_criteria")

    @pytest.mark.parametrize(
        ("field", "row", "limit"),
        [
            ("deliverables", ("deliverable", {"text": "Something."}), 20),
            (
                "evaluation_criteria",
                ("criterion", {"text": "You can.", "word_limit": "250"}),
                10,
            ),
        ],
    )
    def test_there_are_not_too_many_rows(self, alice, parent, field, row, limit):
        answer = alice.post_opportunity(
            parent, **{field: streamfield([row] * (limit + 1))}
        )

        assert answer.response.status_code == 200
        assert not OpportunityPage.objects.exists()

    def test_an_empty_row_is_told(self, alice, parent):
        answer = alice.post_opportunity(
            parent, deliverables=streamfield([("deliverable", {"text": ""})])
        )

        assert errors_beside(answer, "deliverables")


def test_a_french_editor_is_told_in_french(client, parent):
    editor = Editor(client, cast.alice())
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "fr"

    answer = editor.post_opportunity(parent, price="9000")

    assert "Avec une taxe" in errors_beside(answer, "price")
    assert "10\xa0000\xa0$" in errors_beside(answer, "price")


def test_messages_are_in_the_language_of_the_editor(site):
    page = OpportunityPageFactory(
        parent=site.opportunities.en, draft=True, price=Decimal("9000")
    )

    with translation.override("fr"):
        (problem,) = page.posting_problems(at=timezone.now())

    assert french_typography_problems(f'<p lang="fr">{problem.message}</p>') == []
    assert "10\xa0000\xa0$" in problem.message
