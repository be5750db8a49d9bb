"""How far a page of the demonstration is on its way to visitors."""

from dataclasses import dataclass, field

from bilingual.lifecycle import State
from demo.words import Words

# Visitors read a pair that stops here, or have read it.
_PUBLIC_ONCE = (State.PUBLISHED, State.CHANGED, State.WITHDRAWN)


@dataclass(frozen=True)
class Stage:
    """Where a pair stops, so that every screen has something to show.

    `days` have passed since. `translated` is the share of sentences that a translator
    has done while the pair is being translated. `sent_back` is the comment with which
    somebody gave the text back to its author. `newer` holds fields of a newer draft:
    the text before it is public, and the newer one has come as far as `state`.
    """

    state: State = State.PUBLISHED
    days: int = 0
    translated: float = 1.0
    sent_back: str = ""
    newer: dict[str, Words] = field(default_factory=dict)

    @property
    def was_public(self) -> bool:
        """Whether visitors read a version of it, or have read one."""
        return self.state in _PUBLIC_ONCE or bool(self.newer)
