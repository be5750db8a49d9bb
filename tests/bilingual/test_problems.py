"""What needs attention in a pair, each problem by itself, and only when it is one."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User
from django.utils import timezone, translation
from wagtail_localize.models import StringTranslation

from bilingual.languages import LANGUAGES
from bilingual.lifecycle import State
from bilingual.models import ContentReviewTask, PagePair
from bilingual.problems import RULES, Severity, problems_of, working_days_between
from bilingual.progress import Progress
from bilingual.standing import Standing, standing_of
from home.roles import REVIEWERS
from tests import cast, scenarios, walks

# A Monday at noon, Eastern time.
MONDAY = datetime(2026, 3, 2, 17, tzinfo=UTC)
WHOLE = Progress(total=9, done=9)


def standing(state=State.CONTENT_REVIEW, **given):
    """A pair with nothing wrong, except for what is given."""
    names = {field.name for field in PagePair._meta.fields}
    fields = {name: given.pop(name) for name in list(given) if name in names}
    pair = PagePair(
        **{"source_language": "en", "state": state, "waiting_since": MONDAY} | fields
    )
    usual = {
        "task": ContentReviewTask(),
        "groups": (Group(name="Readers / Lecture"),),
        "members": frozenset({1, 2}),
        "barred": frozenset({1}),
        "progress": WHOLE,
    }
    return Standing(pair, **usual | given)


def codes(one, at=MONDAY):
    return [problem.code for problem in problems_of(one, at=at)]


def somebody_who_left():
    return User(pk=7, username="gone", is_active=False)


@pytest.mark.parametrize("state", State)
def test_nothing_is_wrong(state):
    assert codes(standing(state)) == []


WRONG = {
    "no_step": ({"task": None}, Severity.ERROR),
    "nobody_in_group": ({"members": frozenset()}, Severity.ERROR),
    "everybody_has_part": ({"barred": frozenset({1, 2})}, Severity.ERROR),
    "assigned_inactive": ({"assigned_to": somebody_who_left()}, Severity.WARNING),
    "text_changed": ({"changed": True}, Severity.ERROR),
    "incomplete": (
        {"state": State.APPROVAL, "progress": Progress(total=9, done=8)},
        Severity.ERROR,
    ),
    "machine_text": (
        {"state": State.TRANSLATING, "progress": Progress(9, 9, 0, 3)},
        Severity.WARNING,
    ),
    "schedule_failed": (
        {"state": State.SCHEDULED, "failure": "The page above is not public."},
        Severity.ERROR,
    ),
    "clock_late": (
        {"state": State.SCHEDULED, "go_live_at": MONDAY - timedelta(hours=1)},
        Severity.ERROR,
    ),
    "parent_not_public": ({"hidden_parent": "Guide"}, Severity.WARNING),
    "waiting_long": ({"waiting_since": MONDAY - timedelta(days=14)}, Severity.WARNING),
    "deadline_near": ({"deadline": MONDAY + timedelta(days=2)}, Severity.WARNING),
    "deadline_passed": ({"deadline": MONDAY - timedelta(days=2)}, Severity.ERROR),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", WRONG)
def test_each_problem_by_itself(code, language):
    given, severity = WRONG[code]

    with translation.override(language):
        (problem,) = problems_of(standing(**given), at=MONDAY)

    assert (problem.code, problem.severity) == (code, severity)
    assert len(problem.message) > 20


def test_every_rule_is_met():
    assert len(RULES) <= len(WRONG)


def test_what_must_be_solved_comes_first():
    one = standing(
        State.APPROVAL,
        waiting_since=MONDAY - timedelta(days=30),
        hidden_parent="Guide",
        deadline=MONDAY + timedelta(days=1),
        changed=True,
    )

    found = problems_of(one, at=MONDAY)

    assert [problem.is_error for problem in found] == [True, True, False, False]


@pytest.mark.parametrize(
    ("days", "late"), [(0, False), (4, False), (7, False), (8, True), (9, True)]
)
def test_how_long_is_long(days, late):
    # From a Monday on, the sixth working day is the Tuesday of the week after.
    found = codes(standing(), at=MONDAY + timedelta(days=days))

    assert ("waiting_long" in found) == late


@pytest.mark.parametrize(
    ("minutes", "late"), [(-5, False), (0, False), (15, False), (16, True)]
)
def test_the_clock_has_a_moment(minutes, late):
    one = standing(State.SCHEDULED, go_live_at=MONDAY)

    assert (
        codes(one, at=MONDAY + timedelta(minutes=minutes)) == ["clock_late"]
    ) == late


def test_a_page_that_should_have_expired():
    one = standing(State.PUBLISHED, is_public=True, expire_at=MONDAY)

    assert codes(one, at=MONDAY + timedelta(hours=1)) == ["clock_late"]


@pytest.mark.parametrize(
    ("seconds", "code"), [(-1, "deadline_near"), (0, "deadline_passed")]
)
def test_the_deadline_to_the_second(seconds, code):
    one = standing(deadline=MONDAY)

    assert codes(one, at=MONDAY + timedelta(seconds=seconds)) == [code]


def test_a_schedule_in_time_needs_nobody():
    one = standing(
        State.SCHEDULED,
        go_live_at=MONDAY + timedelta(hours=1),
        deadline=MONDAY + timedelta(hours=2),
    )

    assert codes(one) == []


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2026-03-02", "2026-03-02", 0),
        ("2026-03-02", "2026-03-03", 1),
        ("2026-03-06", "2026-03-09", 1),
        ("2026-03-07", "2026-03-08", 0),
        ("2026-03-02", "2026-03-09", 5),
        ("2026-03-09", "2026-03-02", 0),
    ],
)
def test_working_days(first, last, days):
    read = datetime.fromisoformat

    assert working_days_between(read(first).date(), read(last).date()) == days


@pytest.mark.django_db
class TestOnRealPairs:
    @pytest.fixture
    def draft(self, site):
        page = scenarios.an_open_pair(site, draft=True).en
        page.save_revision(user=cast.alice())
        return page

    def found(self, pair):
        return codes(standing_of(pair), at=timezone.now())

    @pytest.mark.parametrize(
        "walk",
        [walks.submit, walks.to_translation, walks.to_approval, walks.to_public],
    )
    def test_nothing_is_wrong_on_the_way(self, draft, walk):
        for person in (cast.bob, cast.thierry, cast.renee, cast.mona):
            person()

        assert self.found(walk(draft)) == []

    def test_a_group_whose_people_left(self, draft):
        pair = walks.submit(draft)
        get_user_model().objects.filter(groups__name=REVIEWERS["en"]).update(
            is_active=False
        )

        assert self.found(pair) == ["nobody_in_group"]

    def test_a_group_of_one_who_wrote_it(self, draft):
        draft.save_revision(user=cast.bob())

        assert self.found(walks.submit(draft)) == ["everybody_has_part"]

    def test_a_text_that_code_changed_after_it_was_sent(self, draft):
        cast.thierry()
        pair = walks.to_translation(draft)
        revision = pair.source.get_latest_revision()
        revision.content["short_description"] = "Something else."
        revision.save()

        assert self.found(walks.pair_of(draft)) == ["text_changed"]

    def test_sentences_of_a_machine(self, draft):
        cast.thierry()
        pair = walks.translate(walks.to_translation(draft))
        StringTranslation.objects.update(
            translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE
        )

        assert self.found(pair) == ["machine_text"]

    def test_a_parent_that_nobody_reads(self, site, draft):
        cast.mona()
        pair = walks.to_approval(draft)
        parent = type(site.opportunities.en)
        parent.objects.update(live=False)

        assert self.found(pair) == ["parent_not_public"]
