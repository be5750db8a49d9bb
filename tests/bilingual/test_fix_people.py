"""Who may propose a language fix, who may judge it, and for whom it waits."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bilingual.fixes import (
    fixes_to_review,
    may_propose,
    may_review,
    publish,
    refuse,
)
from bilingual.models import LanguageFix
from tests import cast, walks
from tests.fixing import NOW, a_pair
from tests.scenarios import an_open_pair

pytestmark = pytest.mark.django_db

# Who may propose and who may judge, for a text written in English: (en, fr).
ROLES = [
    (cast.alice, (True, False), (False, False)),
    (cast.antoine, (False, True), (False, False)),
    (cast.thierry, (False, True), (False, False)),
    (cast.tess, (True, False), (False, False)),
    (cast.bob, (True, False), (True, False)),
    (cast.renee, (False, True), (False, True)),
    (cast.mona, (True, True), (False, False)),
    (cast.olga, (True, True), (False, False)),
    (cast.ada, (True, True), (True, True)),
    (cast.stranger, (False, False), (False, False)),
]


@pytest.mark.parametrize(
    ("person", "proposes", "judges"), ROLES, ids=[role[0].__name__ for role in ROLES]
)
class TestRoles:
    @pytest.mark.parametrize("written", ["en", "fr"])
    def test_who_may(self, site, person, proposes, judges, written):
        user = person()
        pair = a_pair(site, written)
        for number, language in enumerate(("en", "fr")):
            fix = LanguageFix(
                pair=pair, language=language, proposed_by=cast.stranger(), reason="r"
            )
            fix.save()
            assert may_propose(user, pair, language) == proposes[number]
            assert may_review(user, fix) == judges[number]
            assert list(fixes_to_review(user)) == [fix] * judges[number]
            fix.delete()

    def test_nobody_judges_their_own(self, site, person, proposes, judges):
        user = person()
        pair = a_pair(site)
        fix = LanguageFix.objects.create(
            pair=pair, language="en", proposed_by=user, reason="r"
        )

        assert not may_review(user, fix)
        assert list(fixes_to_review(user)) == []
        for act in (publish, refuse):
            with pytest.raises(PermissionDenied):
                act(fix, user=user, at=NOW, comment="")

    def test_an_account_that_is_closed_may_nothing(
        self, site, person, proposes, judges
    ):
        user = person()
        user.is_active = False
        user.save()
        pair = a_pair(site)
        fix = LanguageFix.objects.create(pair=pair, language="en", reason="r")

        assert not may_propose(user, pair, "en")
        assert not may_review(user, fix)
        assert list(fixes_to_review(user)) == []


class TestToReview:
    def test_it_costs_the_same_for_one_and_for_many(self, site):
        costs = []
        for number in range(4):
            page = an_open_pair(site, slug=f"one-{number}").en
            LanguageFix.objects.create(
                pair=walks.pair_of(page), language="en", reason=str(number)
            )
            with CaptureQueriesContext(connection) as captured:
                assert len(fixes_to_review(cast.bob())) == number + 1
            costs.append(len(captured))

        # The first meets a person who was just made.
        assert len(set(costs[1:])) == 1

    def test_a_step_without_readers_is_nobodys(self, site):
        pair = a_pair(site)
        fix = LanguageFix.objects.create(pair=pair, language="en", reason="r")
        cast.bob().groups.clear()

        assert not may_review(cast.bob(), fix)
        assert list(fixes_to_review(cast.bob())) == []
