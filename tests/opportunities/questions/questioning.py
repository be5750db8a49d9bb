"""A question on its way: asked, answered, translated, confirmed, without screens."""

from datetime import timedelta

from bs4 import BeautifulSoup
from django.utils import timezone

from bilingual.notices import steps
from opportunities.questions.asking import arrive
from opportunities.questions.names import ASK_NAMES, SENT_NAMES
from opportunities.questions.proof import QUICKEST, token_for
from tests import cast

ASKED = {
    "en": "May we use another library for the charts, if it has the same licence?",
    "fr": "Pouvons-nous utiliser une autre bibliothèque, si elle a la même licence?",
}
ANSWERED = {
    "en": "Yes, if it needs no server.",
    "fr": "Oui, si elle n’a besoin d’aucun serveur.",
}
WRITERS = {"en": cast.alice, "fr": cast.antoine}
TRANSLATORS = {"en": cast.thierry, "fr": cast.tess}
A_WHILE = QUICKEST + timedelta(seconds=2)


def asked(pages, *, language="en", text=None, at=None):
    """A question that arrived."""
    return arrive(pages[language], text or ASKED[language], at=at or timezone.now())


def sent(question, *, at=None, answer=None):
    """The team answered it: the translators have it."""
    at, user = at or timezone.now(), WRITERS[question.source_language]()
    words = answer or ANSWERED[question.source_language]
    steps.write(question, {"answer": words}, version=None, user=user, at=at)
    return steps.send(question, version=None, user=user, at=at)


def translated(question, *, at=None, words=None, answer=None):
    """The translator finished it: it waits to be confirmed."""
    at, user = at or timezone.now(), TRANSLATORS[question.source_language]()
    other = question.target_language
    texts = {"question": words or ASKED[other], "answer": answer or ANSWERED[other]}
    steps.translate(question, texts, version=None, user=user, at=at)
    return steps.finish(question, version=None, user=user, at=at)


def published(pages, *, language="en", at=None, text=None, **words):
    """A question that everybody reads."""
    question = asked(pages, language=language, at=at, text=text)
    question = translated(sent(question, at=at), at=at, **words)
    return steps.publish(
        question, version=None, user=cast.mona(), at=at or timezone.now()
    )


def declined(question, *, reason="off-topic", at=None):
    """A question that nobody will read."""
    return steps.drop(
        question,
        version=None,
        user=WRITERS[question.source_language](),
        at=at or timezone.now(),
        reason=reason,
    )


class Supplier:
    """Somebody without an account, at the form of one opportunity."""

    def __init__(self, client, pages, clock, language="en"):
        self.client, self.clock = client, clock
        self.page = pages[language]
        self.address = f"{self.page.url}{ASK_NAMES[language]}/"
        self.sent_address = f"{self.page.url}{SENT_NAMES[language]}/"
        self.response = None

    def open(self, **extra):
        self.response = self.client.get(self.address, **extra)
        return self

    def send(self, text, *, after=A_WHILE, headers=None, **fields):
        """Type a question and send it; the time that it takes is `after`."""
        token = token_for(self.page.reference)
        self.clock.shift(after)
        data = {"token": token, "website": "", "question": text, **fields}
        self.response = self.client.post(self.address, data, headers=headers or {})
        return self

    @property
    def soup(self):
        return BeautifulSoup(self.response.content, "html.parser")

    @property
    def errors(self):
        summary = self.soup.select_one(".error-summary")
        return summary.get_text(" ", strip=True) if summary else ""
