"""Somebody who asks for both addresses of a pair again and again, as fast as it goes."""

import threading
from dataclasses import dataclass, field
from http.client import HTTPConnection
from types import TracebackType
from urllib.parse import urlsplit

from bilingual.languages import Language, other_language

PATIENCE = 30  # seconds, for one answer of a busy machine


# Which text an address showed.
OLD, NEW = "old", "new"


@dataclass
class Glance:
    """One look at both addresses, one right after the other."""

    first: Language
    saw: dict[Language, str] = field(default_factory=dict)

    @property
    def is_split(self) -> bool:
        """Whether the new text stood alone: the other address, asked later, had none."""
        asked_second = other_language(self.first)
        return self.saw[self.first] == NEW and self.saw[asked_second] == OLD

    @property
    def both(self) -> set[str]:
        return set(self.saw.values())


class Watcher:
    """Looks from when it is entered until it is left, English first and French first.

    All is by language: the addresses, and words that only the old or only the new text
    has. Without old words, there is nothing at the address at first. Whatever else is
    met there ends the looking and is kept in `failures`.
    """

    def __init__(
        self,
        server_url: str,
        addresses: dict[Language, str],
        new_words: dict[Language, str],
        old_words: dict[Language, str] | None = None,
    ) -> None:
        self.host = urlsplit(server_url).netloc
        self.addresses = addresses
        self.new_words = new_words
        self.old_words = old_words
        self.glances: list[Glance] = []
        self.failures: list[str] = []
        self._enough = threading.Event()
        self._looked = threading.Condition()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> "Watcher":
        self._thread.start()
        self.look_again()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._enough.set()
        self._thread.join()

    def look_again(self, times: int = 4) -> None:
        """Wait until it has looked so many more times; each order is among them."""
        with self._looked:
            enough = len(self.glances) + times
            looked = self._looked.wait_for(
                lambda: self.failures or len(self.glances) >= enough, PATIENCE
            )
        assert looked, "the watcher stands still"

    def _look(self) -> None:
        order: tuple[Language, Language] = ("en", "fr")
        while not self._enough.is_set():
            try:
                glance = Glance(order[0])
                for language in order:
                    glance.saw[language] = self._ask(language)
            except Exception as error:  # noqa: BLE001 - told by the test that waits
                self.failures.append(repr(error))
                self._enough.set()
            with self._looked:
                if not self.failures:
                    self.glances.append(glance)
                self._looked.notify_all()
            order = (order[1], order[0])

    def _ask(self, language: Language) -> str:
        connection = HTTPConnection(self.host, timeout=PATIENCE)
        try:
            connection.request("GET", self.addresses[language])
            answer = connection.getresponse()
            text = answer.read().decode()
        finally:
            connection.close()
        if answer.status == 200 and self.new_words[language] in text:
            return NEW
        if self._is_old(language, answer.status, text):
            return OLD
        raise AssertionError(f"{self.addresses[language]}: {answer.status}, {text}")

    def _is_old(self, language: Language, status: int, text: str) -> bool:
        if self.old_words is None:
            return status == 404
        return status == 200 and self.old_words[language] in text


def assert_one_instant(watcher: Watcher) -> None:
    """First the old in both languages, then the new in both, and never one alone."""
    glances = watcher.glances
    assert watcher.failures == []
    assert {glance.first for glance in glances} == {"en", "fr"}
    assert glances[0].both == {OLD}
    assert glances[-1].both == {NEW}
    assert [glance for glance in glances if glance.is_split] == []
    # Only one look can meet the moment between its two questions.
    news = [glance.both for glance in glances if NEW in glance.both]
    assert all(both == {NEW} for both in news[1:])
