"""What the cells of an opportunity's line say, all of it from events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import override

from bilingual.languages import Language
from opportunities.life.facts import read
from opportunities.life.moves import Move
from opportunities.life.states import (
    NEVER_SOON,
    TAKING_APPLICATIONS,
    Status,
    status_of,
)
from opportunities.open_data.codes import AwardStatus
from opportunities.open_data.contracts import supplier_of
from opportunities.open_data.moments import in_eastern_time, kept_instant
from opportunities.open_data.process import Award, Process
from opportunities.open_data.publisher import Publisher
from opportunities.open_data.reading import Row


@dataclass(frozen=True)
class Line:
    """All that the cells of one opportunity are made of."""

    row: Row
    process: Process
    publisher: Publisher
    status: Status

    @property
    def award(self) -> Award | None:
        """The award that stands, if one does."""
        last = self.process.awards[-1] if self.process.awards else None
        return last if last and last.status == AwardStatus.ACTIVE else None

    def fact(self, move: Move, name: str) -> str:
        """What the newest step of that kind says, where it still holds."""
        award = self.award
        event = award.last(move) if award else None
        if award is None or event is None:
            return ""
        returned = award.last(Move.RETURN_WORK)
        if (
            move == Move.DELIVER
            and returned is not None
            and award.steps.index(returned) > award.steps.index(event)
        ):
            return ""
        return _plain(read(event.facts).get(name))


def line_of(row: Row, process: Process, publisher: Publisher, at: datetime) -> Line:
    """The line of an opportunity at an instant; what closes soon is open."""
    closes_at = kept_instant(process.closes_at)
    status = status_of(process.decided, closes_at, at=at, closing_soon=NEVER_SOON)
    if status in TAKING_APPLICATIONS:
        status = Status.OPEN
    return Line(row, process, publisher, status)


Cell = Callable[[Line], str]
CellInLanguage = Callable[[Line, Language], str]


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def kept(name: str) -> Cell:
    """A fact as it was posted or last amended."""
    return lambda line: str(line.process.tender.get(name, ""))


def words_kept(name: str) -> CellInLanguage:
    """Words as they were posted or last amended."""
    return lambda line, language: str(
        line.process.tender.get(name, {}).get(language, "")
    )


def instant_kept(name: str) -> Cell:
    """An instant as it was posted or last amended, in Eastern time."""

    def cell(line: Line) -> str:
        return _eastern(kept_instant(str(line.process.tender.get(name, ""))))

    return cell


def _eastern(instant: datetime | None) -> str:
    return in_eastern_time(instant) if instant else ""


def awarded(name: str) -> Cell:
    """What was decided with the award that stands."""
    return lambda line: _plain(line.award.facts.get(name)) if line.award else ""


def step(move: Move, name: str) -> Cell:
    """What the newest step of the work says."""
    return lambda line: line.fact(move, name)


def posted_at(line: Line) -> str:
    """When it became public."""
    posted = line.process.posted
    return _eastern(posted.published_at) if posted else ""


def _all_amendments(line: Line) -> list[Any]:
    of_contracts = (award.amendments for award in line.process.awards)
    return [
        *line.process.amendments,
        *(one for events in of_contracts for one in events),
    ]


def amendment_count(line: Line) -> str:
    """How many amendments there were; empty for none."""
    events = _all_amendments(line)
    return str(len(events)) if events else ""


def amended_at(line: Line) -> str:
    """When the newest amendment became public."""
    events = _all_amendments(line)
    return _eastern(max((one.published_at for one in events), default=None))


def delivery(line: Line) -> str:
    """With a contract it is the contract's; without, what was posted."""
    award = line.award
    posted = line.process.tender.get("delivery_at", "")
    return _eastern(kept_instant(str(award.delivery_at if award else posted)))


def status(line: Line, language: Language) -> str:
    """The status as visitors read it."""
    with override(language):
        return str(line.status.label)


def reason(line: Line, language: Language) -> str:
    """Why it ended without an award or a delivery, or stands still."""
    ended = [Move.SUSPEND, Move.CANCEL, Move.CLOSE_WITHOUT_AWARD]
    found = [one for one in line.process.notes[-1:] if one.move in ended]
    if line.status == Status.NOT_DELIVERED and line.award:
        found = line.award.steps[-1:]
    if not found or not line.process.decided:
        return ""
    with override(language):
        coded = str(found[0].get_reason_display()) if found[0].reason else ""
    words = found[0].text("words", language)
    return " ".join(part for part in (coded, words) if part)


def skills(line: Line, language: Language) -> str:
    """The names of the skills."""
    names = (skill[language] for skill in line.process.tender.get("skills", []))
    return "; ".join(names)


def supplier(line: Line, _language: Language) -> str:
    """Whose award stands; a name is the same in both languages."""
    return str(supplier_of(line.award)["name"]) if line.award else ""


def count(value: int | None) -> str:
    """A number, or nothing where nobody told one."""
    return "" if value is None else str(value)
