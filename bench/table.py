"""Tables: on the screen while it runs, and between two marks in docs/performance.md."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

BEGIN = "<!-- make bench writes from here -->"
END = "<!-- to here -->"
HEADING = "### "


@dataclass
class Table:
    """A title, the names of columns, rows of text, and sentences below."""

    title: str
    columns: list[str]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, *cells: str) -> None:
        """One more row."""
        self.rows.append(cells)

    def note(self, sentence: str) -> None:
        """One more sentence below."""
        self.notes.append(sentence)

    def text(self) -> str:
        """In Markdown, without empty columns of spaces: the guides are read as text."""
        head = ["| " + " | ".join(self.columns) + " |"]
        head.append("| --- |" + " ---: |" * (len(self.columns) - 1))
        rows = ["| " + " | ".join(row) + " |" for row in self.rows]
        notes = ["", *self.notes] if self.notes else []
        return "\n".join([f"{HEADING}{self.title}", "", *head, *rows, *notes])


def write(
    guide: Path, introduction: str, tables: Iterable[Table], *, keep_others: bool
) -> None:
    """Put them into the guide, in the place of what an earlier run wrote."""
    before, begin, rest = guide.read_text().partition(BEGIN)
    old, end, after = rest.partition(END)
    if not begin or not end:
        raise RuntimeError(f"{guide.name} has no place between “{BEGIN}” and “{END}”.")
    sections = _sections(old) if keep_others else {}
    sections |= {table.title: table.text() for table in tables}
    new = "\n\n".join([introduction, *sections.values()])
    guide.write_text(f"{before}{BEGIN}\n\n{new}\n\n{END}{after}")


def _sections(text: str) -> dict[str, str]:
    """By title."""
    found = text.split(HEADING)[1:]
    return {one.partition("\n")[0]: f"{HEADING}{one}".strip() for one in found}
