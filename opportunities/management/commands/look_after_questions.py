"""Tell the team of questions that no e-mail went out about, and clear old ones.

It takes what is due and nothing else, so it can run as often as one likes.
"""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from opportunities.questions.clearing import clear_settled
from opportunities.questions.telling import tell_again


class Command(BaseCommand):
    """Exit status 0, whether there was something to do or not."""

    help = "Tells the team of questions that wait, and clears what suppliers wrote."

    def handle(self, *args: Any, **options: Any) -> None:
        at = timezone.now()
        told = tell_again(at=at)
        cleared = clear_settled(at=at)
        if told:
            self.stdout.write(f"Told of: {told}")
        if cleared:
            self.stdout.write(f"Cleared: {cleared}")
