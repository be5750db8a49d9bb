"""What one click mends, and what it never touches."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual.desk import markup
from bilingual.facts import fact_differences
from bilingual.languages import LANGUAGES
from bilingual.quality import english_mending, french_mending
from bilingual.quality.findings import findings_of
from bilingual.quality.kinds import Check
from bilingual.quality.mending import mended
from bilingual.quality.typography import broken_rules
from tests.bilingual.quality.hostile import STORED, TEXTS
from tests.bilingual.quality.labelled import CORRECT, WRONG

MENDED = {"fr": french_mending.MENDED, "en": english_mending.MENDED}
MECHANICAL = [
    one
    for one in WRONG
    if one.checks <= {Check.TYPOGRAPHY, Check.QUOTES}
    and broken_rules(one.wording.translation, one.wording.target_language)
    <= MENDED[one.wording.target_language]
]

FRENCH = [
    ("Remarque: lisez", "Remarque~: lisez"),
    ("Remarque  : lisez", "Remarque~: lisez"),
    ("<b>Prix</b>: 10~$", "<b>Prix</b>~: 10~$"),
    ("<b>Prix:</b> 10~$", "<b>Prix~:</b> 10~$"),
    ("<b>Prix :</b> 10$", "<b>Prix~:</b> 10~$"),
    ("Pourquoi ?", "Pourquoi?"),
    ("Bravo~! Merci ; fin", "Bravo! Merci; fin"),
    ("<i>Vraiment</i> ?!", "<i>Vraiment</i>?!"),
    ("«mot» et « mot »", "«~mot~» et «~mot~»"),
    ("«<b>mot</b>»", "«~<b>mot</b>~»"),
    ('le "mot" juste', "le «~mot~» juste"),
    ('"Un" et "deux"', "«~Un~» et «~deux~»"),
    ('"<i>mot</i>"', "«~<i>mot</i>~»"),
    ('«~il dit "non" ici~»', "«~il dit “non” ici~»"),
    ('un écran de 24" et un "mot"', 'un écran de 24" et un «~mot~»'),
    ('un seul " ici', 'un seul " ici'),
    ("l'occasion d'<b>aujourd'hui</b>", "l’occasion d’<b>aujourd’hui</b>"),
    ('l\'"occasion"', "l’«~occasion~»"),
    ("15% et 15 %", "15~% et 15~%"),
    ("10 000$", "10~000~$"),
    ("$25.50 ou $1,250.75", "25,50~$ ou 1~250,75~$"),
    ("12 345 678 lignes", "12~345~678 lignes"),
    ("12,345,678 lignes", "12~345~678 lignes"),
    ("10,000 personnes", "10~000 personnes"),
    ("1,250 kg", "1,250 kg"),
    ("2.5 % et 2.4 Mo", "2,5~% et 2,4 Mo"),
    ("À 9h30, à 09 h 00", "À 9~h~30, à 9~h"),
    ("35 h 00", "35 h 00"),
    ("le 12 juillet, le 1er août", "le 12~juillet, le 1er~août"),
    ("le 1~juillet à 5 pm", "le 1~juillet à 5 pm"),
    ('<code>d\'x: "y"</code>: 5%', '<code>d\'x: "y"</code>~: 5~%'),
    ("https://a.ca/x:y?z: oui", "https://a.ca/x:y?z~: oui"),
    ("{l'x: y} ou %(l'x)s: 5%", "{l’x~: y} ou %(l'x)s~: 5~%"),
    ("std::map, 10:30, a:b", "std::map, 10:30, a:b"),
    ('<a id="a1">Le lien</a>: ici', '<a id="a1">Le lien</a>~: ici'),
    ("R&amp;D: 5%", "R&amp;D~: 5~%"),
    ("Ligne :<br/>« suite »", "Ligne~:<br/>«~suite~»"),
    ("Prix: <b", "Prix: <b"),
    ("<u>Prix</u>: 5%", "<u>Prix</u>: 5%"),
]
ENGLISH = [
    ("Why ?", "Why?"),
    ("Note : read ; then go !", "Note: read; then go!"),
    ("a ratio of 1 : 2", "a ratio of 1 : 2"),
    ("13 % of it", "13% of it"),
    ("« done » and «~<b>done</b>~»", "“done” and “<b>done</b>”"),
    ('the "done" word', "the “done” word"),
    ('a 24" screen', 'a 24" screen'),
    ("Don't; it's <b>Ann</b>'s", "Don’t; it’s <b>Ann</b>’s"),
    ("<code>don't</code>", "<code>don't</code>"),
    ("10,000 at 9:30 am", "10,000 at 9:30 am"),
]


def typed(text):
    return text.replace("~", "\xa0")


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [*(("fr", *row) for row in FRENCH), *(("en", *row) for row in ENGLISH)],
)
def test_what_is_mended(language, before, after):
    assert mended(typed(before), language) == typed(after)
    assert mended(typed(after), language) == typed(after)


def test_a_correct_translation_stays_as_it_is():
    pairs = [(one.wording.translation, one.wording.target_language) for one in CORRECT]

    assert {text for text, language in pairs if mended(text, language) != text} == set()


def test_the_mechanical_faults_of_the_set_are_gone():
    left = {}
    for one in MECHANICAL:
        language = one.wording.target_language
        better = mended(one.wording.translation, language)
        if broken_rules(better, language):
            left[one.wording.translation] = better

    assert len(MECHANICAL) > 40
    assert left == {}


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS | STORED)
def test_mending_twice_is_mending_once(language, text):
    once = mended(text, language)

    assert mended(once, language) == once


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS | STORED)
def test_no_letter_no_fact_and_no_mark_changes(language, text):
    better = mended(text, language)
    words, others = (
        html.escape(markup.plain_text(one), quote=False) for one in (text, better)
    )

    assert _marks(better) == _marks(text)
    assert [x for x in words if x.isalpha()] == [x for x in others if x.isalpha()]
    assert fact_differences(words, language, others, language) == []


def _marks(text):
    return [piece.text for piece in markup.pieces_of(text) if piece.name]


@given(STORED)
def test_a_mended_text_can_be_stored(text):
    better = mended(text, "fr")
    typed_again = markup.as_typed(better, is_rich=True)

    assert markup.as_typed(better, is_rich=True) == markup.tidy(typed_again)


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
def test_mending_finds_no_new_fault(language, data):
    before = data.draw(STORED)
    after = mended(before, language)

    assert broken_rules(after, language) <= broken_rules(before, language)


def test_a_finding_is_gone_after_one_click():
    wrong = next(one for one in MECHANICAL if Check.QUOTES in one.checks).wording
    found = {one.check for one in findings_of(wrong)}

    assert Check.QUOTES in found
    assert mended(wrong.translation, wrong.target_language) != wrong.translation
