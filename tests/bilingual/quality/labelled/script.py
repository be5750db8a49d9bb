"""How the labelled sentences are written down.

A blank line stands between two examples. A correct one is its English and then its
French, each on one line; an indented line goes on with the line before it. A wrong one
starts with the language of the translation and the checks that must find something,
then the source, then the translation.

Before them may stand `link 1: address -> translated address` and `as:` with `plain`,
`one-line`, `slug`, `machine` or `limit 20`. ~ is a no-break space, ∅ is no text at all
and ␣ a space.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bilingual.languages import as_language, other_language
from bilingual.quality.kinds import Check, Wording

_LINK = re.compile(r"link (\d+): (\S+) -> (\S+)")


@dataclass(frozen=True)
class Example:
    """One translation, and the checks that must find something in it."""

    wording: Wording
    checks: frozenset[Check] = frozenset()

    def __str__(self) -> str:
        return f"{self.wording.source!r} -> {self.wording.translation!r}"


@dataclass
class _Head:
    """What stands before the sentences."""

    addresses: dict[str, str] = field(default_factory=dict)
    translated: dict[str, str] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)


def read_correct(script: str) -> Iterator[Example]:
    """Each pair twice: from English to French, and from French to English."""
    for head, (english, french) in _blocks(script):
        for language, source, translation, addresses, translated in (
            ("en", english, french, head.addresses, head.translated),
            ("fr", french, english, head.translated, head.addresses),
        ):
            yield Example(
                Wording(
                    source,
                    translation,
                    as_language(language),
                    other_language(language),
                    addresses=addresses,
                    translated_addresses=translated,
                    **head.options,
                )
            )


def read_wrong(script: str) -> Iterator[Example]:
    """Each with its checks."""
    for head, (label, source, translation) in _blocks(script):
        language, *checks = label.split()
        yield Example(
            Wording(
                source,
                translation,
                other_language(language),
                as_language(language),
                addresses=head.addresses,
                translated_addresses=head.translated,
                **head.options,
            ),
            frozenset(Check(check) for check in checks),
        )


def _blocks(script: str) -> Iterator[tuple[_Head, list[str]]]:
    for block in re.split(r"\n\s*\n", script.strip()):
        head, texts = _Head(), list[str]()
        for line in re.sub(r"\n +", " ", block).split("\n"):
            link = _LINK.fullmatch(line)
            if link:
                number, address, translated = link.groups()
                head.addresses[number] = address
                head.translated[number] = translated
            elif line.startswith("as: "):
                head.options |= _options(line.removeprefix("as: "))
            else:
                texts.append(
                    line.replace("~", "\xa0").replace("∅", "").replace("␣", " ")
                )
        yield head, texts


def _options(written: str) -> dict[str, Any]:
    if written.startswith("limit "):
        return {"max_length": int(written.removeprefix("limit ")), "is_rich": False}
    return {
        "plain": {"is_rich": False},
        "one-line": {"is_rich": False, "is_one_line": True},
        "slug": {"is_rich": False, "is_one_line": True, "is_address": True},
        "machine": {"is_machine": True},
    }[written]
