"""Which words a language fix may change, and which it may not."""

import pytest

from bilingual.fixes import (
    FixRefusedError,
    propose,
)
from bilingual.models import LanguageFix
from bilingual.sentences import sentences_of
from tests import cast
from tests.fixing import NOW, key_of, proposal, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(public):
    return public["en"]


class TestFactsStay:
    @pytest.mark.parametrize(
        ("beginning", "words"),
        [
            ("What you", "What you should know, in 4 parts."),
            ("What you", "What you should know."),
            (
                "Write to",
                (
                    "Write to us by July 13, 2027 at 4 pm, or call 613-555-0199. "
                    "It pays $1,250.75."
                ),
            ),
            (
                "Write to",
                (
                    "Write to us by July 12, 2027 at 5 pm, or call 613-555-0199. "
                    "It pays $1,250.75."
                ),
            ),
            (
                "Write to",
                (
                    "Write to us by July 12, 2027 at 4 pm, or call 613-555-0198. "
                    "It pays $1,250.75."
                ),
            ),
            (
                "Write to",
                (
                    "Write to us by July 12, 2027 at 4 pm, or call 613-555-0199. "
                    "It pays $1,250.57."
                ),
            ),
            (
                "Write to",
                (
                    "Write to a@example.org by July 12, 2027 at 4 pm, or call "
                    "613-555-0199. It pays $1,250.75."
                ),
            ),
            ("The rulles", "The rules of https://www.example.org/rules"),
            ("We publish", "We publish <b>fifty</b> charts a month."),
        ],
        ids=[
            *("number", "number gone", "date", "time", "phone", "money", "e-mail"),
            *("address", "number in words"),
        ],
    )
    def test_a_fact_is_refused(self, pair, beginning, words):
        key = key_of(pair.source, beginning)

        with pytest.raises(FixRefusedError) as refused:
            proposal(pair, "en", {beginning: words})

        assert "fact would change" in refused.value.problems[key]
        assert not LanguageFix.objects.exists()

    @pytest.mark.parametrize(
        ("beginning", "words"),
        [
            ("What you", "What you should know, in 3 parts."),
            ("What you", "What you should know, in three parts."),
            ("We publish", "We <b>publish</b> forty charts a month."),
            ("We publish", "We publish\nforty <b>charts</b> a month."),
            (
                "Write to",
                (
                    "Write to us by 12 July 2027 at 4:00 p.m., or call (613) 555-0199. "
                    "It pays $1,250.75."
                ),
            ),
            ("The rulles", "Rules & terms <"),
        ],
        ids=["letter", "in words", "bold", "line", "same facts", "signs"],
    )
    def test_words_may_change(self, pair, beginning, words):
        pair = published(proposal(pair, "en", {beginning: words}))

        assert words in [one.typed for one in sentences_of(pair.source)]

    @pytest.mark.parametrize(
        "words",
        [
            "We publish forty charts a month.",
            "We publish <b>forty</b> <b>charts</b> a month.",
            "We publish <i>forty</i> charts a month.",
            "We publish <b>forty charts a month.",
            "We publish forty</b> charts <b>a month.",
            "We publish <b>forty</b> <a href='https://evil.example'>charts</a>.",
            'We publish <b>forty</b> <a id="a1">charts</a>.',
            "We publish <b onclick=alert(1)>forty</b> charts a month.",
            "We publish <b>forty</b> <script>alert(1)</script> a month.",
            "We publish <b>forty</b> <img src=x onerror=alert(1)",
            "We publish <b>forty</b> charts\x00 a month.",
            "We publish <b>forty</b> charts \u202ehtnom a.",
            "   ",
            "",
        ],
    )
    def test_marks_stay_and_nothing_hostile_comes_in(self, pair, words):
        key = key_of(pair.source, "We publish")

        with pytest.raises(FixRefusedError) as refused:
            proposal(pair, "en", {"We publish": words})

        assert set(refused.value.problems) == {key}

    def test_a_link_keeps_its_number_and_its_words(self, pair):
        for words in (
            'See the <a id="a1">rules</a> and forms.',
            'See the <a id="a1">rules</a> and <a id="a1">forms</a>.',
            'See the <a id="a1"></a> and <a id="a2">forms</a>.',
        ):
            with pytest.raises(FixRefusedError):
                proposal(pair, "en", {"See the": words})

    def test_a_plain_text_shows_no_markup_to_visitors(self, pair, client):
        with pytest.raises(FixRefusedError):
            proposal(pair, "en", {"The rulles": "<script>alert(1)</script>"})
        pair = published(proposal(pair, "en", {"The rulles": "a < b & c"}))

        assert pair.source.title == "a < b & c"
        assert "<h1" in (page := client.get(pair.source.url).content.decode())
        assert "a &lt; b &amp; c" in page

    def test_every_problem_is_told_at_once(self, pair):
        typed = {
            key_of(pair.source, "What you"): "In 5 parts.",
            key_of(pair.source, "We publish"): "We publish.",
        }
        with pytest.raises(FixRefusedError) as refused:
            propose(pair, "en", typed, reason=" ", user=cast.alice(), at=NOW)

        assert set(refused.value.problems) == {*typed, "reason"}

    def test_a_rule_of_the_page_is_told_beside_its_sentence(self, pair):
        key = key_of(pair.source, "The rulles")
        with pytest.raises(FixRefusedError) as refused:
            proposal(pair, "en", {"The rulles": "rules " * 60})

        assert set(refused.value.problems) == {key}
