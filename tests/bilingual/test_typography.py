"""The typography check, against labelled strings.

In the strings, ~ stands for a no-break space so that it can be seen.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual.formatting import canadian_file_size, canadian_money, canadian_number
from bilingual.typography import Rule, french_typography_problems

BAD = [
    # (what breaks the rule, the rule)
    ("Remarque: lisez", Rule.COLON),
    ("Remarque : lisez", Rule.COLON),
    ("Remarque:", Rule.COLON),
    ("et envoyez le à:<a href='#'>boite</a>", Rule.COLON),
    ("<strong>Prix</strong>: 10~$", Rule.COLON),
    ("<strong>Prix:</strong>10~$", Rule.COLON),
    ("Prix <strong>: </strong>10~$", Rule.COLON),
    ("le dépôt <code>a:b</code>: lisez", Rule.COLON),
    ("Écrivez à https://exemple.ca/a: merci", Rule.COLON),
    ("Écrivez à boite@exemple.ca:", Rule.COLON),
    ("le 12 (lundi): lisez", Rule.COLON),
    ("Pourquoi ?", Rule.SPACE_BEFORE),
    ("Pourquoi~?", Rule.SPACE_BEFORE),
    ("<em>Pourquoi</em> ?", Rule.SPACE_BEFORE),
    ("Bravo ! Merci", Rule.SPACE_BEFORE),
    ("le code ;", Rule.SPACE_BEFORE),
    ("Vraiment ?!", Rule.SPACE_BEFORE),
    ("«occasion~»", Rule.OPENING_QUOTE),
    ("« occasion~»", Rule.OPENING_QUOTE),
    ("«~occasion»", Rule.CLOSING_QUOTE),
    ("«~occasion »", Rule.CLOSING_QUOTE),
    ('le "code" libre', Rule.STRAIGHT_QUOTE),
    ("l'occasion", Rule.APOSTROPHE),
    ("aujourd'hui", Rule.APOSTROPHE),
    ("l'<strong>occasion</strong>", Rule.APOSTROPHE),
    ("l'«~occasion~»", Rule.APOSTROPHE),
    ("d'<code>main</code>", Rule.APOSTROPHE),
    ("15%", Rule.PERCENT),
    ("15 %", Rule.PERCENT),
    ("2,5<b>%</b>", Rule.PERCENT),
    ("6~500$", Rule.DOLLAR),
    ("6~500 $", Rule.DOLLAR),
    ("$6~500", Rule.DOLLAR),
    ("$~500", Rule.DOLLAR),
    ("<b>6~500</b> $", Rule.DOLLAR),
    ("6,500~$", Rule.THOUSANDS),
    ("1,234,567 lignes", Rule.THOUSANDS),
    ("6 500~$", Rule.THOUSANDS),
    ("environ 1 234 567 lignes", Rule.THOUSANDS),
    ("8.50~$", Rule.DECIMAL_COMMA),
    ("2.5~%", Rule.DECIMAL_COMMA),
    ("4.35~Mo", Rule.DECIMAL_COMMA),
    ("à 9h", Rule.HOUR),
    ("à 9 h", Rule.HOUR),
    ("à 23h59", Rule.HOUR),
    ("à 23 h 59", Rule.HOUR),
    ("à 23~h 59", Rule.HOUR),
    ("à 23~h59", Rule.HOUR),
    ("à 09~h~30", Rule.HOUR),
    ("à 9~h~00", Rule.HOUR),
    ("11:59 pm", Rule.HALF_DAY),
    ("11~p.m.", Rule.HALF_DAY),
    ("9am", Rule.HALF_DAY),
    ("le 1~juillet 2021", Rule.FIRST_DAY),
    ("le 12 juillet", Rule.DATE_SPACE),
    ("le 1<sup>er</sup> juillet 2021", Rule.DATE_SPACE),
    ("le 12~avilr 2021", Rule.MONTH),
    ("le 12~Juillet 2021", Rule.MONTH),
    ("le 12~fevrier 2021", Rule.MONTH),
    ("le 12~July 2021", Rule.MONTH),
    ("PDF, 66~kB", Rule.FILE_SIZE),
    ("PDF, 3,7~MB", Rule.FILE_SIZE),
]

GOOD = [
    "Remarque~: lisez",
    "<strong>Prix</strong>~: 10~$",
    "<strong>Prix~:</strong> 10~$",
    "<strong>Prix&nbsp;: </strong>10~$",
    "Prix\N{NARROW NO-BREAK SPACE}: 10~$",
    "<dt>Prix~:</dt><dd>6~500~$</dd>",
    "https://exemple.ca/a:b?c=d;e!f&g=20%20h",
    "Voir https://exemple.ca/a;b.",
    "<a href='https://exemple.ca'>https://exemple.ca</a>",
    "www.exemple.ca/fr/occasions?q=10%",
    "exemple.ca/fr/page:2",
    "l’adresse /fr/occasions/?q=10%&tri=prix",
    "Écrivez à nom.de-famille@exemple.ca.",
    "mailto:boite@exemple.ca",
    "boite@exemple.ca",
    "de 10:30 à 11:45",
    "23:59:59",
    "à 9~h",
    "à 9~h~30",
    "de 9~h à 17~h",
    "de 0~h~30 à 0~h~45",
    "dans 48~h",
    "2021-07-12T23:59:59-04:00",
    "2021-07-12",
    "le 12~juillet 2021",
    "le 1er~juillet 2021",
    "le 1<sup>er</sup>~juillet 2021",
    "les 5 occasions 2021",
    "en mai 2021 et en mars 2022",
    "un rapport de 16:9 ou de <b>3</b>:<b>1</b>",
    "C++",
    "std::vector et C++17",
    "C#, F# et .NET",
    "10~%",
    "2,5~%",
    "de 10 à 20~%",
    "6~500~$",
    "8~690,50~$",
    "10~$ pour 5 fichiers",
    "10~$ 2 fois",
    "5~millions de dollars",
    "6\N{NARROW NO-BREAK SPACE}500\N{NARROW NO-BREAK SPACE}$",
    "3,14159",
    "0,125",
    "1~234~567 lignes",
    "en 2021 250 personnes",
    "613-999-9900",
    "613 999 9900",
    "1 800 622-6232",
    "la version 3.11.7",
    "la section 2.500",
    "K1A 0J9",
    "4,35~Mo",
    "373~Ko",
    "Pourquoi?",
    "Bravo! Merci; à bientôt",
    "«~occasion~»",
    "«~Pourquoi?~»",
    "le signe «~!~» et le signe «~;~»",
    "l’occasion d’aujourd’hui",
    'un écran de 24"',
    "“deuxième niveau”",
    '<code>l\'x: "a" 10% $5</code>',
    '<pre>l\'x: "a" 10% $5</pre>',
    '<script>l\'x: "a" ?</script><style>a{b: c !important}</style>',
    "<kbd>?</kbd> ouvre l’aide",
    "<textarea>l'avis: 10%</textarea>",
    "<span translate='no'>l'x: 10%</span>",
    "<span lang='en'>What: the \"price\" is $6,500 at 9 am</span>",
    "<p lang='en-CA'>Note: <b>$5</b></p>",
    "<a lang='en' href='#'>English</a>~: l’autre langue",
    "<!-- l'x: 10% -->",
    "<img alt=''>",
    "mot<wbr>composé",
    "<p>Prix</p><p>: 10~$</p>",
    "<a href='#' class='x: y'>lien</a>",
    "<meta name='viewport' content='a: b'>",
    "",
    "~",
]


def rules_broken(html):
    return {p.rule for p in french_typography_problems(html.replace("~", "\xa0"))}


@pytest.mark.parametrize(("html", "rule"), BAD)
def test_bad_typography_is_found_and_named(html, rule):
    assert rules_broken(html) == {rule}


@pytest.mark.parametrize("html", GOOD)
def test_good_typography_is_left_alone(html):
    assert rules_broken(html) == set()


def test_every_rule_has_an_example():
    assert {rule for _, rule in BAD} == set(Rule)


@pytest.mark.parametrize(
    "html",
    [
        "<img alt='Note: un dessin'>",
        "<a title='Note: un lien'>lien</a>",
        "<nav aria-label='Note: le menu'></nav>",
        "<input placeholder='Note: un mot'>",
        "<input type='submit' value='Note: envoyer'>",
        "<head><title>Note: un titre</title></head>",
        "<head><meta name='description' content='Note: un résumé'></head>",
        "<head><meta property='og:title' content='Note: un titre'></head>",
        "<select><option>Note: un choix</option></select>",
        "<svg><title>Note: un dessin</title></svg>",
        "<noscript>Note: sans script</noscript>",
    ],
)
def test_what_is_spoken_or_shown_elsewhere_is_read_too(html):
    assert rules_broken(html) == {Rule.COLON}


def test_an_english_page_is_not_read_but_its_french_pieces_are():
    page = "<html lang='en'><body>Note: {}</body></html>"

    assert rules_broken(page.format("")) == set()
    assert rules_broken(page.format("<p lang='fr'>l'occasion</p>")) == {Rule.APOSTROPHE}


def test_an_excerpt_shows_where_and_makes_no_break_spaces_visible():
    (problem,) = french_typography_problems(
        "<p>Le prix est de 6\xa0500 $ avant les taxes, sauf indication contraire.</p>"
    )

    assert str(problem) == (
        f"{Rule.DOLLAR}: Le prix est de 6⍽500 $ avant les taxes, sauf …"
    )


def test_an_excerpt_begins_and_ends_with_whole_words():
    (problem,) = french_typography_problems(
        "<p>Les fournisseurs lisent l’occasion, puis ils écrivent : voilà comment "
        "nous choisissons.</p>"
    )

    assert problem.excerpt == "… puis ils écrivent : voilà comment nous …"


def test_an_excerpt_of_one_long_word_is_cut_anywhere():
    (problem,) = french_typography_problems(f'<p>{"x" * 100}"{"y" * 100}</p>')

    assert problem.excerpt == f'… {"x" * 25}"{"y" * 25} …'


def test_what_stands_deep_inside_other_elements_is_read():
    assert rules_broken("<b>" * 2000 + "Prix: 10" + "</b>" * 2000) == {Rule.COLON}


def test_every_place_is_reported():
    problems = french_typography_problems("<p>Un: deux: trois: l'un</p>")

    assert [p.rule for p in problems] == [Rule.COLON] * 3 + [Rule.APOSTROPHE]


@given(st.text())
def test_no_text_breaks_the_check(text):
    french_typography_problems(text)


@given(
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.integers(min_value=0, max_value=10**13),
)
def test_what_our_own_formats_print_is_always_right(amount, size):
    shown = " et ".join(
        [
            canadian_money(amount, "fr"),
            canadian_number(amount, "fr"),
            canadian_file_size(size, "fr"),
        ]
    )

    assert french_typography_problems(f"<p>{shown}.</p>") == []
