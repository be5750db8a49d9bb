"""The facts of pairs of sentences, right and wrong, in both directions.

In the sentences ~ stands for a no-break space so that it can be seen.
"""

import dataclasses
from collections import Counter
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bilingual.facts import Fact, FactKind, fact_differences, facts_of
from bilingual.formatting import (
    canadian_date,
    canadian_file_size,
    canadian_money,
    canadian_number,
    canadian_percent,
    canadian_time,
)
from bilingual.languages import LANGUAGES
from demo import texts
from demo.texts import identity, media, skills
from demo.words import Words
from tests.bilingual.fact_pairs import SAME, WRONG


def typed(text):
    return text.replace("~", "\xa0")


def differences(english, french):
    return fact_differences(typed(english), "en", typed(french), "fr")


@pytest.mark.parametrize(("english", "french"), SAME)
def test_a_correct_translation_has_no_difference(english, french):
    assert [str(one) for one in differences(english, french)] == []
    assert fact_differences(typed(french), "fr", typed(english), "en") == []


@pytest.mark.parametrize(("english", "french", "in_english", "in_french"), WRONG)
def test_a_wrong_translation_is_reported(english, french, in_english, in_french):
    found = differences(english, french)
    back = fact_differences(typed(french), "fr", typed(english), "en")

    for each in (found, back):
        assert _values(each, "en") == in_english
        assert _values(each, "fr") == in_french
    assert all(one.in_source == (one.only_in == "en") for one in found)
    assert all(one.in_source == (one.only_in == "fr") for one in back)


def _values(found, language):
    return [f"{one.kind} {one.value}" for one in found if one.only_in == language]


def test_the_table_is_long_enough():
    assert len(SAME) + len(WRONG) >= 120


def test_differences_come_in_reading_order():
    found = differences("3 files, $5, 15% and 8 people", "4~lots, 6~$, 15~% et 9~gens")

    assert [one.value for one in found] == ["3", "4", "5", "6", "8", "9"]
    assert str(found[0]) == "number 3, only in en"


def test_facts_are_counted():
    assert facts_of("3 files and 3 tests for $25.50", "en") == Counter(
        {Fact(FactKind.NUMBER, "3"): 2, Fact(FactKind.MONEY, "25.50"): 1}
    )
    assert str(Fact(FactKind.DATE, "2021-07-12")) == "date 2021-07-12"
    assert [one.value for one in differences("3 and 3", "3")] == ["3"]


@pytest.mark.parametrize(
    ("before", "after", "values"),
    [
        ("It is du in 3 months.", "It is due in three months.", []),
        ("Payed 15%, $5", "Paid 15 %, $5.00", []),
        ("on july 12", "on July 12", ["12", "--07-12"]),
        ("due in 3 months", "due in 2 months", ["3", "2"]),
        ("at 9 am", "at 9", ["09:00", "9"]),
        ("v2", "2", ["v2", "2"]),
        (
            '<a linktype="page" id="7">x</a>',
            '<a linktype="page" id="8">x</a>',
            ["page 7", "page 8"],
        ),
        (
            '<a href="https://a.ca/en/x">x</a>',
            '<a href="https://a.ca/en/y">x</a>',
            ["https://a.ca/en/x", "https://a.ca/en/y"],
        ),
        ('<a href="#a">x</a>', '<a href="#b">x</a>', ["#a", "#b"]),
    ],
)
def test_a_correction_within_a_language(before, after, values):
    found = fact_differences(before, "en", after, "en")

    assert [one.value for one in found] == values
    assert [one.in_source for one in found] == [True, False] * (len(values) // 2)


@pytest.mark.parametrize(
    "text",
    [
        *("<a href='http://[x'>x</a>", "<a>x", "</a>", "<a href>", "July 45, 2021"),
        *("2021-13-45", "13 pm", "99 h 10", "a < 3 & b > 4", "<3", "&#xfffff;", "–"),
        *("31 février", "2021-07-12-13", "$", "%", "1,,2", "XXe", "555", "@", "24:61"),
        *("<script>3</script>", "<style>a{b:3}</style>", "٣ ٤", "²", "½", "1 2 3 4"),
        *("IIII siècle", "K 2 M", "2 mille", "3 million to 4 thousand", "99:99 pm"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_odd_texts_are_read_without_an_error(text, language):
    assert fact_differences(text, language, text, language) == []


def test_long_numbers_are_not_rounded():
    long, longer = "1" * 40, "1" * 39 + "2"

    assert [one.value for one in differences(long, longer)] == [long, longer]
    assert [one.value for one in differences("1" * 5000, "2")][1] == "2"


def test_unread_elements_have_no_facts():
    assert not facts_of("<script>let a = 3</script><style>b {c: 4px}</style>", "en")


# Properties: what the site prints in both languages

YEARS = st.dates(date(1900, 1, 1), date(2150, 12, 31))
MINUTES = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
AMOUNTS = st.decimals(-(10**9), 10**9, places=2)
DECIMALS = st.decimals(-(10**7), 10**7, places=4)
PRINTED = [
    (canadian_date, YEARS),
    (canadian_time, MINUTES),
    (canadian_money, AMOUNTS),
    (canadian_percent, DECIMALS),
    (canadian_number, DECIMALS | st.integers(-(10**12), 10**12).map(Decimal)),
    (canadian_file_size, st.integers(0, 10**15)),
]


@pytest.mark.parametrize(("printed", "values"), PRINTED)
@given(data=st.data())
def test_what_the_site_prints_is_the_same_fact_in_both_languages(printed, values, data):
    value = data.draw(values)
    english = facts_of(f"It says {printed(value, 'en')}, here.", "en")

    assert english == facts_of(f"On y dit {printed(value, 'fr')}, ici.", "fr")
    assert english.total() == 1


@pytest.mark.parametrize(("printed", "values"), PRINTED[:-1])
@given(data=st.data())
def test_another_value_is_another_fact(printed, values, data):
    value, other = data.draw(values), data.draw(values)
    assume(printed(value, "en") != printed(other, "en"))
    found = differences(printed(value, "en"), printed(other, "fr"))

    assert [one.only_in for one in found] == ["en", "fr"]


@given(st.integers(21, 10**9), st.data())
def test_a_changed_digit_is_a_difference(number, data):
    digits = str(number)
    place = data.draw(st.integers(0, len(digits) - 1))
    digit = data.draw(st.sampled_from("123456789"))
    changed = int(digits[:place] + digit + digits[place + 1 :])
    assume(changed != number)

    english, french = canadian_number(number, "en"), canadian_number(changed, "fr")
    found = differences(f"Send {english} files", f"Envoyez {french}~fichiers")

    assert [one.value for one in found] == [str(number), str(changed)]


PIECES = st.lists(
    st.sampled_from([*(pair[0] for pair in SAME), *(row[1] for row in WRONG)])
)


@given(PIECES, PIECES)
def test_it_does_not_matter_which_text_is_the_source(some, others):
    english, french = "\n".join(some), "\n".join(others)
    forth = differences(english, french)
    back = fact_differences(typed(french), "fr", typed(english), "en")

    assert _as_counted(forth) == _as_counted(back)


def _as_counted(found):
    return Counter((one.kind, one.value, one.only_in) for one in found)


@given(st.text())
def test_no_text_is_too_odd(text):
    assert fact_differences(text, "en", text, "en") == []
    facts_of(text, "fr")


@given(st.lists(st.sampled_from(SAME), max_size=6))
def test_correct_translations_stay_correct_together(pairs):
    english = "".join(f"<p>{en}</p>" for en, _ in pairs)
    french = "".join(f"<p>{fr}</p>" for _, fr in pairs)

    assert differences(english, french) == []


@given(YEARS, MINUTES)
def test_a_deadline_in_a_sentence(day, clock):
    english = f"Closes {canadian_date(day, 'en')}, {canadian_time(clock, 'en')}."
    french = f"Ferme le {canadian_date(day, 'fr')} à {canadian_time(clock, 'fr')}."
    facts = facts_of(english, "en")

    assert facts == facts_of(french, "fr")
    assert Fact(FactKind.DATE, day.isoformat()) in facts
    assert Fact(FactKind.TIME, f"{clock:%H:%M}") in facts


def test_midnight_and_noon_have_names():
    assert facts_of("midnight", "en") == facts_of(canadian_time(time(0), "fr"), "fr")
    assert facts_of("midi", "fr") == facts_of(canadian_time(time(12), "en"), "en")


# The texts of the demonstration, which hold both languages side by side


def _words_in(value):
    if isinstance(value, Words):
        yield value
    elif isinstance(value, dict):
        yield from _words_in(list(value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _words_in(part)
    elif dataclasses.is_dataclass(value):
        fields = dataclasses.fields(value)
        yield from _words_in([getattr(value, field.name) for field in fields])


def _demo_words():
    pieces = [getattr(texts, name) for name in texts.__all__]
    modules = [vars(module) for module in (identity, media, skills)]
    constants = [
        value for names in modules for name, value in names.items() if name.isupper()
    ]
    return list(dict.fromkeys(_words_in([pieces, constants])))


def test_the_demonstration_says_the_same_in_both_languages():
    words = _demo_words()
    wrong = {text.en: fact_differences(text.en, "en", text.fr, "fr") for text in words}

    assert len(words) > 300
    assert {text: found for text, found in wrong.items() if found} == {}


def test_a_changed_digit_in_the_demonstration_is_found():
    with_digits = [text for text in _demo_words() if facts_of(text.fr, "fr")]
    changed = [(text.en, _with_another_digit(text.fr)) for text in with_digits]
    missed = [
        french
        for english, french in changed
        if french and not fact_differences(english, "en", french, "fr")
    ]

    assert len([french for _, french in changed if french]) > 50
    assert missed == []


def _with_another_digit(html):
    """The text with its first digit changed outside of tags; None without a digit."""
    inside = False
    for place, sign in enumerate(html):
        inside = sign == "<" or (inside and sign != ">")
        if sign.isdigit() and not inside:
            return f"{html[:place]}{9 - int(sign)}{html[place + 1 :]}"
    return None
