"""Language fixes for tests: public pages with typing errors, and their corrections."""

from datetime import UTC, datetime

from django.utils import timezone

from bilingual.equality import compare_site
from bilingual.fixes import (
    propose,
    publish,
)
from bilingual.sentences import sentences_of
from tests import cast, walks
from tests.factories import ContentPageFactory
from tests.factories.words import stream

NOW = datetime(2026, 11, 2, 15, tzinfo=UTC)
REVIEWERS = {"en": cast.bob, "fr": cast.renee}
# Who proposes a correction of a language in these tests, and who may not judge it.
PROPOSERS = {"en": cast.alice, "fr": cast.thierry}

PROSE = (
    "<p>We publish <b>forty</b> charts a month.</p>"
    "<p>Write to us by July 12, 2027 at 4 pm, or call 613-555-0199. It pays $1,250.75."
    "</p><p>See the <a href='https://www.example.org/a'>rules</a> and "
    "<a href='https://www.example.org/b'>forms</a>.</p>"
)

# How French writes the facts of the text above.
FRENCH_FACTS = {
    "forty": "quarante",
    "July 12, 2027 at 4 pm": "12 juillet 2027 à 16 h",
    "$1,250.75": "1 250,75 $",
}


def with_facts_of(language, text):
    """The text with its facts as a language writes them."""
    for english, french in FRENCH_FACTS.items():
        text = text.replace(
            *((english, french) if language == "fr" else (french, english))
        )
    return text


def in_the_other_language(segment):
    """A made-up translation with the facts of its source."""
    language = segment.source.locale.language_code
    other = "en" if language == "fr" else "fr"
    return with_facts_of(other, walks.in_other_words(segment))


def a_public_page(site, language="en", **attributes):
    """A text that went the whole way: written, translated, approved."""
    page = ContentPageFactory(
        parent=site.landing[language],
        language=language,
        draft=True,
        owner=walks.AUTHORS[language](),
        title="The rulles",
        lead="What you shold know, in 3 parts.",
        body=stream(
            ("text", {"heading": "Rules", "text": with_facts_of(language, PROSE)})
        ),
        **attributes,
    )
    page.save_revision(user=walks.AUTHORS[language]())
    return walks.to_public(page, words=in_the_other_language)


def a_pair(site, language="en"):
    """A page that visitors read; it came without a workflow."""
    pair = walks.pair_of(site.privacy.en)
    pair.source_language = language
    pair.save()
    return pair


def key_of(page, beginning):
    """The key of the sentence that begins so."""
    return next(
        one.key for one in sentences_of(page) if one.typed.startswith(beginning)
    )


def proposal(pair, language, replace, user=None, reason="A letter is missing"):
    """Propose other words: `replace` maps the beginning of sentences to words."""
    page = pair.page(language)
    typed = {one.key: one.typed for one in sentences_of(page)}
    for beginning, words in replace.items():
        typed[key_of(page, beginning)] = words
    user = user or PROPOSERS[language]()
    return propose(pair, language, typed, reason=reason, user=user, at=NOW)


def differences():
    """What the equality report says."""
    return list(compare_site())


def title_fix(pair, language, **details):
    title = pair.page(language).title
    return proposal(
        pair, language, {title: title.replace("rulles", "rules")}, **details
    )


def published(fix):
    publish(fix, user=REVIEWERS[fix.language](), at=timezone.now())
    return walks.pair_of(fix.pair.source)
