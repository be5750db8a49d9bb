"""Terms of the tests, and arbitrary ones."""

from hypothesis import strategies as st

from bilingual.terms.entries import STATUSES, TermEntry
from bilingual.terms.rules import LINES, TEXTS, problems_of, tidied

OPPORTUNITY = TermEntry(
    "opportunity", "occasion", forbidden_fr=("opportunité", "appel d’offres")
)
APPLY = TermEntry("apply", "présenter une demande")
DEPARTMENT = TermEntry(
    "Employment and Social Development Canada",
    "Emploi et Développement social Canada",
    "ESDC",
    "EDSC",
)
OPEN_SOURCE = TermEntry("open source", "code source ouvert")
FREE_SOURCE = TermEntry("open source", "source ouverte")
OPEN_LICENCE = TermEntry("open source licence", "licence ouverte")
DIGITAL = TermEntry("digital", "numérique", forbidden_fr=("digital",))

# What spreadsheets, XML and our own rules find hard.
any_text = st.text(
    st.characters(exclude_categories=("Cs",)) | st.sampled_from("'=+-@\t\r\n;,\"<&’é"),
    max_size=40,
)
# The same without what the rules refuse.
_allowed_text = st.text(
    st.characters(exclude_categories=("C",), exclude_characters="<")
    | st.sampled_from("'=+-@\t\n;,\"&’é\u00ad"),
    max_size=25,
)


def _entry(texts, status):
    """An entry that the rules let into the base, of any texts."""
    for name in ("term_en", "term_fr"):
        texts[name] = texts[name].replace("@", "") + " a"
    texts = {name: tidied(name, text) for name, text in texts.items()}
    for name, found in problems_of(texts).items():
        bad = [line for line in texts[name].splitlines() if line in "".join(found)]
        kept = [line for line in texts[name].splitlines() if line not in bad]
        texts[name] = "\n".join(kept) if name in LINES else ""
    assert not problems_of(texts)
    values = {
        name: tuple(text.splitlines()) if name in LINES else text
        for name, text in texts.items()
    }
    return TermEntry(**values, status=status)


any_entry = st.builds(
    _entry,
    st.fixed_dictionaries(dict.fromkeys(TEXTS, _allowed_text)),
    st.sampled_from(STATUSES),
)
any_entries = st.lists(
    any_entry, max_size=4, unique_by=lambda entry: (entry.term_en, entry.term_fr)
)
