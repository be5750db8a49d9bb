"""A person lets a finding stand, with a reason; when the words change, it asks again."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from bilingual.desk import waiving
from bilingual.desk.saving import save_texts
from bilingual.desk.segments import desk_of
from bilingual.desk.sentence import SentenceState
from bilingual.journal import history_of
from bilingual.models import QualityWaiver, TranslatedWords
from bilingual.quality.kinds import Check
from tests import cast, walks

pytestmark = pytest.mark.django_db


def sentence(pair, path="title"):
    return next(one for one in desk_of(pair).sentences if one.path == path)


def write(pair, text, path="title"):
    one = sentence(pair, path)
    save_texts(
        pair,
        {one.key: text},
        {one.key: one.seen},
        origin=TranslatedWords.Origin.TYPED,
        user=cast.thierry(),
        at=timezone.now(),
    )
    return sentence(pair, path)


def waive(pair, one, finding, reason="Name of a product.", user=None):
    return waiving.waive(
        pair,
        one.key,
        finding.check.value,
        finding.detail,
        reason,
        user=user or cast.thierry(),
        at=timezone.now(),
    )


def checks(one):
    return [finding.check for finding in one.findings]


class TestSameInBothLanguages:
    @pytest.fixture
    def same(self, pair):
        """A title that was left as it is in the source."""
        return write(pair, sentence(pair).source)

    def test_it_blocks_until_somebody_says_why(self, pair, same):
        assert checks(same) == [Check.IDENTICAL]
        assert same.state == SentenceState.REFUSED

        waiver = waive(pair, same, same.findings[0], "  Name of   a product. ")

        one = sentence(pair)
        assert one.findings == []
        assert one.waivers == [waiver]
        assert one.state == SentenceState.DONE
        assert (waiver.reason, waiver.user) == ("Name of a product.", cast.thierry())
        line = history_of(pair).first()
        assert line.action == "bilingual.waive_finding"
        assert "Name of a product." in line.data["comment"]

    def test_other_words_are_asked_again(self, pair, same):
        waive(pair, same, same.findings[0])
        write(pair, "Autre titre")

        one = write(pair, same.source)
        assert one.findings == []  # the same words: the reason holds again

        one = write(pair, f"{same.source}.")
        assert one.waivers == []

    def test_it_can_be_taken_back(self, pair, same):
        waiver = waive(pair, same, same.findings[0])

        waiving.unwaive(
            pair, same.key, waiver.pk, user=cast.thierry(), at=timezone.now()
        )

        assert checks(sentence(pair)) == [Check.IDENTICAL]
        assert not QualityWaiver.objects.exists()
        assert history_of(pair).first().action == "bilingual.unwaive_finding"
        with pytest.raises(waiving.NothingToWaiveError):
            waiving.unwaive(
                pair, same.key, waiver.pk, user=cast.thierry(), at=timezone.now()
            )

    def test_twice_is_once(self, pair, same):
        finding = same.findings[0]
        waive(pair, same, finding)

        with pytest.raises(waiving.NothingToWaiveError):
            waive(pair, same, finding)
        assert QualityWaiver.objects.count() == 1

    @pytest.mark.parametrize(
        ("reason", "said"), [("", "Say in"), ("   ", "Say in"), ("x" * 201, "Shorten")]
    )
    def test_a_reason_is_needed(self, pair, same, reason, said):
        with pytest.raises(ValidationError, match=said):
            waive(pair, same, same.findings[0], reason)
        assert not QualityWaiver.objects.exists()

    @pytest.mark.parametrize(
        "person",
        [cast.alice, cast.bob, cast.renee, cast.tess, cast.mona, cast.olga],
    )
    def test_only_who_translates_it_may(self, pair, same, person):
        with pytest.raises(PermissionDenied):
            waive(pair, same, same.findings[0], user=person())

    def test_not_once_it_is_with_others(self, pair, same):
        finding = same.findings[0]
        walks.decide(walks.translate(pair), cast.thierry(), "approve")

        with pytest.raises(PermissionDenied):
            waive(walks.pair_of(pair.source), same, finding)


def test_what_breaks_the_page_is_mended_and_not_waived(pair):
    walks.translate(pair)
    # As an older version of the site, or a hand in the database, may have left it.
    rows = sentence(pair, "background").stored
    type(rows).objects.filter(pk=rows.pk).update(data="Sans ses marques")
    one = sentence(pair, "background")
    markup = next(finding for finding in one.findings if finding.check == Check.MARKUP)

    with pytest.raises(waiving.NothingToWaiveError):
        waive(pair, one, markup)


def test_a_sentence_of_another_page_is_none_of_this_one(pair):
    with pytest.raises(waiving.NothingToWaiveError):
        waiving.waive(
            pair, 0, "identical", "", "Why", user=cast.thierry(), at=timezone.now()
        )
