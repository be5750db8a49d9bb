"""Each check by itself, its messages in both languages, and texts of any sort."""

import pytest
from django.utils.translation import override
from hypothesis import given

from bilingual.facts import facts_of
from bilingual.languages import other_language
from bilingual.quality.findings import MOST_OF_A_SORT, findings_of
from bilingual.quality.kinds import Check, Wording
from tests.bilingual.quality.hostile import french, wordings


def details(wording, check=None):
    found = findings_of(wording)
    return [one.detail for one in found if check is None or one.check == check]


def checks(wording):
    return {one.check for one in findings_of(wording)}


def test_a_missing_text_has_no_other_finding():
    wording = french("<b> </b>", "The <b>price</b> is $5.", is_machine=True)

    assert details(wording) == ["missing"]
    assert details(french("", "")) == []
    assert details(french("—", "N/A")) == []
    assert details(french("\u200b", "Yes")) == ["missing"]


def test_blocking_findings_come_first():
    found = findings_of(french("Le prix: 6 $", "The price: $5"))

    assert [one.is_blocking for one in found] == [True, True, False, False]
    assert {one.may_be_waived for one in found} == {True}


def test_the_end_of_an_address_is_no_prose():
    options = {"is_address": True, "is_rich": False}

    assert details(french("le-le-prix-5", "the-price-is-7", **options)) == []
    assert details(french("the-price", "the-price", **options)) == ["identical"]
    assert details(french("", "the-price", **options)) == ["missing"]
    machine = french("le-prix", "the-price", is_machine=True, **options)
    assert details(machine) == ["machine"]


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("613-555-0142", True),
        ("MA-2026-014, v2.1 (3G)", True),
        ("https://example.org/x", True),
        ("pilot@example.org", True),
        ("<b>GitHub</b>, PostgreSQL, Docker", True),
        ("FAQ", True),
        ("C++, C#", True),
        ("{count}", True),
        ("<code>pip install</code>", True),
        ("Run <code>pip install</code>", False),
        ("Contact", True),
        ("Total: 5", True),
        ("…", True),
        ("Contact information", False),
        ("Search", False),
        ("30-day", False),
        ("July 12", False),
        ("Read the <b>guide</b> on GitHub", False),
    ],
)
def test_what_may_be_the_same_in_both_languages(text, is_right):
    assert (Check.IDENTICAL in checks(french(text, text))) is not is_right


def test_a_text_is_the_same_whatever_its_typography():
    assert "identical" in details(french("the  « Price » is!", "The “price” is"))


def test_each_difference_of_facts_is_a_finding():
    wording = french("Payer 6~$ avant le 12~juin".replace("~", "\xa0"), "Pay $5, $5")

    assert details(wording, Check.FACT) == [
        "money 5 source",
        "money 6 translation",
        "money 5 source 2",
        "date --06-12 translation",
    ]


@pytest.mark.parametrize(
    ("source", "translation", "found"),
    [
        ("three months", "quatre mois", ["number in words: 3 / 4"]),
        ("on Mondays in July", "le mardi en juin", ["weekday", "month"]),
        ("three months", "quelques mois", []),
        ("some months", "trois mois", []),
        ("three of 4", "4 sur trois", []),
        ("five new files", "cinq fichiers neufs", []),
        ("You may march", "Vous pouvez marcher en avril", []),
        ("twenty-five", "trente-deux", []),
    ],
)
def test_words_that_say_something_else(source, translation, found):
    said = details(french(translation, source), Check.FACT)

    assert len(said) == len(found)
    assert all(one.startswith(start) for one, start in zip(said, found, strict=True))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("le premier juillet", "--07-01"),
        ("au XXIe siècle", "21"),
        ("sept jours sur sept", "7/7"),
        ("à midi", "12:00"),
        ("écrivez à a@b.ca", "a@b.ca"),
        ("voir https://a.ca/b", "https://a.ca/b"),
    ],
)
def test_a_text_without_digits_has_facts(text, value):
    assert [one.value for one in facts_of(text, "fr")] == [value]


@pytest.mark.parametrize(
    ("translation", "english", "french_message"),
    [
        ("25,50 $", "$25.50", "25,50\xa0$"),
        ("2,5 %", "2.5%", "2,5\xa0%"),
        ("23 h 59", "11:59\xa0pm", "23\xa0h\xa059"),
        ("le 1er juillet 2027", "July\xa01, 2027", "1er\xa0juillet 2027"),
        ("12 345 678 mots", "12,345,678", "12\xa0345\xa0678"),
        ("en 2027", "2027", "2027"),
        ("le 12 mars", "March\xa012 is", "12\xa0mars"),
        ("en novembre 2026", "November 2026", "novembre 2026"),
        ("613-555-0142", "613-555-0142", "613-555-0142"),
        ("MA-2026-014", "ma-2026-014", "ma-2026-014"),
        ("a@b.ca", "a@b.ca", "a@b.ca"),
        ("https://a.ca/fr/x", "https://a.ca/…", "https://a.ca/…"),
        ("30 €", "$30 EUR", "30\xa0$ EUR"),
        ("1" * 200, "1" * 120 + "…", "1" * 120 + "…"),
        ("1" * 30, "1" * 30, "1" * 30),
    ],
)
def test_a_message_shows_the_fact_in_the_readers_language(
    translation, english, french_message
):
    for language, expected in (("en", english), ("fr", french_message)):
        with override(language):
            (found,) = (
                one
                for one in findings_of(french(translation, "Some words"))
                if one.check == Check.FACT
            )
        assert expected in found.message


def test_the_page_of_a_link_is_said_in_words():
    wording = french(
        '<a id="a1">Ici</a>',
        '<a id="a1">Here</a>',
        addresses={"1": "https://example.org/x"},
        translated_addresses={"1": "/fr/x/"},
    )

    messages = [one.message for one in findings_of(wording)]
    assert "The link to a page of this site is in the translation only" in messages[1]


def test_a_lost_link_is_one_finding():
    links = {"1": "https://example.org/x"}
    wording = french("Ici", '<a id="a1">Here</a>', addresses=links)

    assert checks(wording) == {Check.MARKUP}


def test_percentages_are_no_placeholders():
    source = "100% done, 5% de, 25 %s"
    translation = "100\xa0% fait, 5\xa0% des, 25\xa0% sont"

    assert details(french(translation, source), Check.PLACEHOLDER) == []


def test_each_placeholder_is_a_finding():
    wording = french("{nom} {} %(a)s {{b}}", "{name} {} {} %(a)s %(a)s {{ b }} {0}")

    assert details(wording, Check.PLACEHOLDER) == [
        "lost {0}",
        "lost {name}",
        "added {nom}",
        "lost {}",
    ]


@pytest.mark.parametrize(
    ("source", "translation", "language", "words"),
    [
        ("x", "le <b>Le</b> prix", "fr", ["le"]),
        ("x", "le\xa0le la la le le", "fr", ["le", "la"]),
        ("x", "vous vous nous nous", "fr", []),
        ("x", "le<br/>le prix", "fr", []),
        ("x", "le, le prix; lele", "fr", []),
        ("x", "it had had that that", "en", []),
        ("x", "to to 10 10", "en", ["to"]),
        ("Duran Duran", "Duran Duran", "en", []),
        ("x", "l’ordre l’ordre", "fr", ["l’ordre"]),
    ],
)
def test_doubled_words(source, translation, language, words):
    wording = Wording(source, translation, other_language(language), language)

    assert details(wording, Check.DOUBLED) == words


@pytest.mark.parametrize(
    ("address", "is_english"),
    [
        ("https://www.canada.ca/en/x.html", True),
        ("https://www.canada.ca/en.html", True),
        ("https://a.ca/eng/x", True),
        ("https://a.ca/x-eng.html", True),
        ("https://a.ca/x_e.pdf", True),
        ("https://a.ca/x?lang=en", True),
        ("https://a.ca/x?hl=en-CA", True),
        ("https://en.wikipedia.org/wiki/X", True),
        ("/en/opportunities/", True),
        ("https://a.ca/english/", True),
        ("https://a.ca/fr/x", False),
        ("https://a.ca/en/fr", False),
        ("https://a.ca/x?id=en", False),
        ("https://a.ca/vitamine-e", False),
        ("https://a.ca/x?lang=fr", False),
        ("https://encan.ca/", False),
        ("http://[x", False),
        ("", False),
    ],
)
def test_a_link_to_the_english_site(address, is_english):
    wording = french("Ici", "Here", translated_addresses={"1": address})

    assert details(wording, Check.OTHER_LANGUAGE) == [address] * is_english


def test_lengths():
    long, short = "a word " * 60, "un mot"

    assert "shorter" in details(french(short, long))
    assert "longer" in details(french(long, short))
    assert "limit 10" in details(french("Onze lettres", "Eleven signs", max_length=10))
    assert details(french("Enregistrer et fermer", "Save"), Check.LENGTH) == []


def test_one_line_is_one_line():
    wording = french("Un<br/>deux", "One, two", is_rich=False, is_one_line=True)

    assert details(wording, Check.MARKUP) == ["line break"]


def test_marks_that_never_end():
    deep = "<b>" * 1500 + "x" + "</b>" * 1500

    assert details(french(deep, deep), Check.MARKUP)
    assert details(french("Un <a", "One"), Check.MARKUP)


def test_messages_are_in_the_readers_language_and_details_are_not():
    wording = french('Le "prix": <b>5 $</b> {x}', "The price is $4, as said")
    found = {}
    for language in ("en", "fr"):
        with override(language):
            found[language] = findings_of(wording)

    english, others = found["en"], found["fr"]
    assert [one.detail for one in english] == [one.detail for one in others]
    assert len(english) >= 6


@given(wordings())
def test_no_text_is_too_odd(wording):
    found = findings_of(wording)

    named = [(one.check, one.detail) for one in found]
    assert len(set(named)) == len(named)
    assert all(one.message and 0 < len(one.detail) <= 500 for one in found)
    assert found == findings_of(wording)


LONG = ["<a ", "<b>", "1 ", "12 July ", "9 h ", "x.", '"', ": ", "le ", "{a}"]


@pytest.mark.parametrize("unit", LONG)
def test_a_long_text_is_read_to_its_end(unit):
    long = (unit * 20_000)[:20_000]

    assert 1 <= len(findings_of(french(long))) <= 5 * MOST_OF_A_SORT
