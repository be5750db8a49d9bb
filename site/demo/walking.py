"""Takes a pair along its way to visitors: each step by the person whose step it is."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from bilingual.baking import translation_of
from bilingual.desk.counting import count_words
from bilingual.desk.saving import begin
from bilingual.desk.segments import Desk, desk_of
from bilingual.lifecycle import State
from bilingual.models import BilingualPage, PagePair
from bilingual.publishing import locked_pair, withdraw_pair
from demo.people import Team
from demo.translating import store_translations


class Walk:
    """One text on its way, from the draft that its author has saved.

    `wording` is the page as it reads in the other language; it is never saved.
    `translated` is the share of its sentences that the translator does, and
    `go_live_at` the instant that the approver chooses for both languages.
    """

    def __init__(
        self,
        page: BilingualPage,
        wording: BilingualPage,
        team: Team,
        *,
        translated: float = 1.0,
        go_live_at: datetime | None = None,
    ) -> None:
        self.key = page.translation_key
        self.wording = wording
        self.team = team
        self.translated = translated
        self.go_live_at = go_live_at

    @property
    def pair(self) -> PagePair:
        """The pair as it stands in the database now."""
        pair: PagePair = PagePair.objects.get(translation_key=self.key)
        return pair

    def to(self, goal: State) -> None:
        """Take every step up to a state; none for a text that is with its author."""
        if goal in (State.DRAFTING, State.CHANGED):
            return
        for state, step in (
            (State.CONTENT_REVIEW, self._submit),
            (State.TO_TRANSLATE, self._accept_text),
            (State.TRANSLATING, self._translate),
            (State.LANGUAGE_REVIEW, self._finish_translation),
            (State.APPROVAL, self._accept_translation),
            (goal, self.approve),
        ):
            step()
            if state == goal:
                return

    def approve(self) -> None:
        """Both languages are approved; they go live now or at the chosen instant."""
        self._decide(self.team.approver, "approve", go_live_at=self.go_live_at)

    def send_back(self, comment: str) -> None:
        """The text is submitted, and its reader gives it back to its author."""
        self._submit()
        self._decide(self.team.reader, "reject", comment=comment)

    def withdraw(self) -> None:
        """Both languages are taken from visitors."""
        with locked_pair(self.key) as pair:
            withdraw_pair(pair, user=self.team.approver, at=timezone.now())

    def _submit(self) -> None:
        page = self.pair.source
        page.get_workflow().start(page, self.team.author)

    def _accept_text(self) -> None:
        self._decide(self.team.reader, "approve")

    def _translate(self) -> None:
        translator = self.team.translator
        with locked_pair(self.key) as pair:
            begin(pair, user=translator, at=timezone.now())
            before = desk_of(pair)
            store_translations(
                translation_of(pair),
                self.wording,
                share=self.translated,
                translator=translator,
            )
            _count(before, desk_of(pair))

    def _finish_translation(self) -> None:
        self._decide(self.team.translator, "approve")

    def _accept_translation(self) -> None:
        self._decide(self.team.language_reader, "approve")

    def _decide(self, person: User, action: str, **details: Any) -> None:
        task_state = self.pair.source.current_workflow_task_state
        task_state.task.specific.on_action(
            task_state.specific, person, action, **details
        )


def _count(before: Desk, after: Desk) -> None:
    """Note the words that the translator wrote, as the desk does when it saves them."""
    kept = {one.key for one in after.sentences if one.is_kept}
    written = [one for one in before.sentences if one.key in kept and not one.is_kept]
    count_words(before, written, origins={}, at=timezone.now())
