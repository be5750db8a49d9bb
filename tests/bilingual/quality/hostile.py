"""Texts that nobody would write, for the checks and the mender to survive."""

from hypothesis import strategies as st

from bilingual.languages import FRENCH, LANGUAGES
from bilingual.quality.kinds import Wording

_PIECES = st.sampled_from(
    [
        *(
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            '<a id="a1">',
            "</a>",
            "<br/>",
            "<sup>",
            "</sup>",
        ),
        *(
            "<code>",
            "</code>",
            "<",
            ">",
            "<a ",
            "<!--",
            "</",
            "&amp;",
            "&lt;",
            "&#160;",
        ),
        *(
            "«",
            "»",
            '"',
            "'",
            "’",
            "“",
            "”",
            ":",
            ";",
            "!",
            "?",
            "%",
            "$",
            ",",
            ".",
            "-",
        ),
        *(
            " ",
            "\xa0",
            "\u202f",
            "\n",
            "\t",
            "1",
            "12",
            "000",
            "345",
            "9 h",
            "30",
            "am",
        ),
        *("le", "le le", "the the", "juillet", "July", "{name}", "%s", "%(n)d", "{0}"),
        *("https://a.ca/en/x", "a@b.ca", "www.a.ca", "$25.50", "1,250.75", "Mo", "MB"),
    ]
)
MARKED = st.lists(_PIECES, max_size=14).map("".join)
TEXTS = MARKED | st.text(max_size=60)
# Marks that are whole, as they are stored.
_WORDS = st.lists(
    _PIECES.filter(lambda one: "<" not in one and ">" not in one), max_size=6
).map("".join)
_NESTED = st.recursive(
    _WORDS,
    lambda inner: st.builds(
        "{0}<{1}>{2}</{1}>{3}".format,
        inner,
        st.sampled_from(["b", "i", "code", "sup"]),
        inner,
        inner,
    ),
    max_leaves=4,
)
STORED = _NESTED | st.builds('{}<a id="a1">{}</a>{}'.format, _NESTED, _WORDS, _WORDS)
ADDRESSES = st.dictionaries(st.sampled_from(["1", "2", ""]), st.text(max_size=30))


@st.composite
def wordings(draw):
    """Any two texts in any two languages."""
    source, target = draw(st.permutations(LANGUAGES))
    return Wording(
        draw(TEXTS),
        draw(TEXTS),
        source,
        target,
        is_rich=draw(st.booleans()),
        is_one_line=draw(st.booleans()),
        is_address=draw(st.booleans()),
        is_machine=draw(st.booleans()),
        max_length=draw(st.none() | st.integers(1, 40)),
        addresses=draw(ADDRESSES),
        translated_addresses=draw(ADDRESSES),
    )


def french(translation, source="The source says something.", **options):
    """A wording whose translation is in French."""
    return Wording(source, translation, "en", FRENCH, **options)
