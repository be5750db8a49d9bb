"""Opportunities and what happened to them, as event rows without any screen."""

from datetime import UTC, datetime, timedelta

from bilingual.formatting import EASTERN
from opportunities.life.facts import as_json, read
from opportunities.life.moves import RULES, Move
from opportunities.life.recording import apply
from opportunities.models import Opportunity, OpportunityEvent, Question

FIRST = datetime(2021, 6, 23, 14, 0, tzinfo=UTC)
CLOSES_AT = datetime(2021, 7, 5, 23, 59, 59, tzinfo=EASTERN)
EXTENDED_TO = datetime(2021, 7, 12, 23, 59, 59, tzinfo=EASTERN)
DELIVERY_AT = datetime(2021, 7, 23, 23, 59, 59, tzinfo=EASTERN)
SUPPLIER = "Petit Code inc."
WHY = {"en": "Several suppliers asked for more time.", "fr": "Plus de temps."}


def tender(**changes):
    """What an event keeps of both pages."""
    return {
        "price": "6500.00",
        "closes_at": CLOSES_AT.astimezone(UTC).isoformat(),
        "selection_date": "2021-07-16",
        "delivery_at": DELIVERY_AT.astimezone(UTC).isoformat(),
        "licence": "MIT",
        "skills": [
            {"id": "python", "en": "Python", "fr": "Python"},
            {"id": "tests", "en": "Testing", "fr": "Essais"},
        ],
        "title": {"en": "Marketplace policies", "fr": "Règles du marché"},
        "description": {"en": "Five policies.", "fr": "Cinq règles."},
        "client_team": {"en": "Cloud team", "fr": "Équipe de l’infonuagique"},
        "deliverables": [
            {"id": "row-1", "en": "Five policies.", "fr": "Cinq règles."},
            {"id": "row-2", "en": "Their tests.", "fr": "Leurs essais."},
        ],
        "evaluation_criteria": [
            {"id": "row-3", "en": "You have written one.", "fr": "Vous en avez écrit."}
        ],
        "acceptance_criteria": [
            {"id": "row-4", "en": "All tests pass.", "fr": "Les essais passent."}
        ],
        **changes,
    }


class Story:
    """An opportunity, and what happens to it a day after the other."""

    def __init__(self, opportunity, *, at=FIRST):
        self.opportunity = opportunity
        self.at = at
        self.number = 0

    def happens(self, move, *, words=None, reason="", after=timedelta(days=1), **facts):
        """An event becomes public, with all that it decides."""
        if move != Move.POST:
            self.at += after
        self.number += 1
        words = words or dict.fromkeys(("en", "fr"), "")
        kept = {
            name: value
            for name, value in facts.items()
            if name in {"tender", "changes"}
        }
        own = {name: value for name, value in facts.items() if name not in kept}
        event = OpportunityEvent.objects.create(
            opportunity=self.opportunity,
            move=move,
            reason=reason,
            source_language="en",
            stage=OpportunityEvent.Stage.PUBLISHED,
            number=self.number,
            published_at=self.at,
            words_en=words["en"],
            words_fr=words["fr"],
            facts={**as_json(own), **kept},
        )
        if RULES[move].decides is not None:
            facts = read(as_json(own))
            apply(self.opportunity, move, facts, closes_at=CLOSES_AT, at=self.at)
            self.opportunity.save()
        return event

    def posted(self, **changes):
        self.happens(Move.POST, tender=tender(**changes))
        return self

    def amended(self, number=1, *, words=WHY, changes=(), **new):
        self.happens(
            Move.AMEND,
            words=words,
            amendment=number,
            changes=list(changes),
            tender=tender(**new),
        )
        return self

    def extended(self):
        """As the pilot was: a week more."""
        return self.amended(
            changes=[
                {
                    "field": "closes_at",
                    "old": {"en": "July 5, 2021", "fr": "5 juillet 2021"},
                    "new": {"en": "July 12, 2021", "fr": "12 juillet 2021"},
                    "row": 0,
                }
            ],
            closes_at=EXTENDED_TO.astimezone(UTC).isoformat(),
        )

    def awarded(self, supplier=SUPPLIER, *, value="6500.00", **facts):
        self.happens(
            Move.AWARD,
            supplier=supplier,
            award_value=value,
            **{"applications": 4, "passed": 1, "decided_on": "2021-07-16", **facts},
        )
        return self

    def declined(self):
        self.happens(Move.DECLINE_AWARD, declined_on="2021-07-17")
        return self

    def closed_without_award(self, reason="none-passed", applications=4):
        self.happens(
            Move.CLOSE_WITHOUT_AWARD,
            reason=reason,
            applications=applications,
            passed=0,
            decided_on="2021-07-16",
        )
        return self

    def delivered(self, url="https://git.example.org/policies"):
        self.happens(Move.DELIVER, delivered_on="2021-07-23", delivered_url=url)
        return self

    def returned(self):
        self.happens(Move.RETURN_WORK, words={"en": "A test fails.", "fr": "Un essai."})
        return self

    def accepted(self):
        self.happens(Move.ACCEPT, accepted_on="2021-07-26")
        return self

    def paid(self, amount="6500.00"):
        self.happens(Move.PAY, paid_on="2021-07-27", paid_amount=amount)
        return self

    def not_delivered(self):
        words = {"en": "Nothing came.", "fr": "Rien n’est venu."}
        self.happens(Move.END_WITHOUT_DELIVERY, words=words, ended_on="2021-07-30")
        return self

    def suspended(self):
        self.happens(Move.SUSPEND, words={"en": "We move.", "fr": "On déménage."})
        return self

    def resumed(self):
        self.happens(Move.RESUME)
        return self

    def cancelled(self, reason="no-need"):
        words = {"en": "The site closes.", "fr": "Le site ferme."}
        self.happens(Move.CANCEL, words=words, reason=reason)
        return self

    def asked(self, number=1, **texts):
        """A question is published with its answer."""
        self.at += timedelta(hours=2)
        Question.objects.create(
            opportunity=self.opportunity,
            source_language="en",
            stage=Question.Stage.PUBLISHED,
            number=number,
            arrived_at=self.at - timedelta(hours=20),
            arrived_text="As it arrived: jane@example.org",
            published_at=self.at,
            **{
                "question_en": "Which version?",
                "question_fr": "Quelle version?",
                "answer_en": "The newest.",
                "answer_fr": "La plus récente.",
                **texts,
            },
        )
        return self


def a_story(**opportunity):
    """A new opportunity without pages."""
    made = {"year": 2021, "number": Opportunity.objects.count() + 1, **opportunity}
    return Story(
        Opportunity.objects.create(
            translation_key=f"00000000-0000-0000-0000-{made['number']:012d}",
            created_at=FIRST,
            **made,
        )
    )


def the_pilot():
    """Posted, extended, four applications, one passed, awarded, not delivered."""
    return a_story().posted().extended().awarded().not_delivered()


# Every move, in every order that leads to another release.
STORIES = {
    "posted": lambda: a_story().posted(),
    "the pilot": the_pilot,
    "asked": lambda: a_story().posted().asked().asked(2).extended().asked(3),
    "suspended": lambda: a_story().posted().suspended(),
    "resumed": lambda: a_story().posted().suspended().extended().resumed(),
    "cancelled": lambda: a_story().posted().cancelled(),
    "cancelled while suspended": lambda: a_story().posted().suspended().cancelled(),
    "no application": lambda: (
        a_story().posted().closed_without_award("no-application", 0)
    ),
    "none passed": lambda: a_story().posted().closed_without_award(),
    "not needed": lambda: a_story().posted().closed_without_award("no-need"),
    "declined": lambda: (
        a_story().posted().awarded().declined().closed_without_award("declined")
    ),
    "declined, then another": lambda: (
        a_story().posted().awarded().declined().awarded("Autre Code ltée")
    ),
    "paid": lambda: a_story().posted().asked().awarded().delivered().accepted().paid(),
    "returned, then paid": lambda: (
        a_story()
        .posted()
        .awarded()
        .delivered()
        .returned()
        .delivered("https://git.example.org/better")
        .accepted()
        .paid("6000.50")
    ),
    "amended with a contract": lambda: (
        a_story()
        .posted()
        .awarded()
        .amended(delivery_at="2021-08-01T03:59:59+00:00")
        .delivered("")
    ),
    "the work is less": lambda: (
        a_story().posted().amended(deliverables=tender()["deliverables"][:1]).awarded()
    ),
    "posted before anything was kept": lambda: _without_snapshot().awarded(),
}


def _without_snapshot():
    story = a_story()
    story.happens(Move.POST)
    return story
