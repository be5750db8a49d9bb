"""Where an opportunity can stand, before visitors and behind them, in either language.

What may follow what is written out here by hand: a change of the product's own table
has to be made twice.
"""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from bilingual import models
from bilingual.publishing import locked_pair, withdraw_pair
from opportunities.life.states import DECIDED, NotPublic, Status
from tests import cast, scenarios, walks
from tests.factories import PagePair
from tests.opportunities.life.journeys import FROM_OPEN, reach

Standing = Status | NotPublic
STANDINGS: tuple[Standing, ...] = (*Status, *NotPublic)

# In the order in which the screen offers them; the pair records "amend" itself.
LEGAL: dict[Standing, tuple[str, ...]] = {
    Status.OPEN: ("amend", "suspend", "cancel"),
    Status.CLOSING_SOON: ("amend", "suspend", "cancel"),
    Status.CLOSED: ("amend", "cancel", "award", "no-award"),
    Status.SUSPENDED: ("amend", "resume", "cancel"),
    Status.AWARDED: ("amend", "decline-award", "deliver", "not-delivered"),
    Status.DELIVERED: ("return-work", "accept", "not-delivered"),
    Status.ACCEPTED: ("pay",),
    Status.CANCELLED: (),
    Status.NO_AWARD: (),
    Status.NOT_DELIVERED: (),
    Status.PAID: (),
    NotPublic.DRAFT: (),
    NotPublic.IN_REVIEW: (),
    NotPublic.SCHEDULED: (),
    NotPublic.WITHDRAWN: (),
}
BY_THE_PAIR = ("post", "amend")
MOVES = {
    "suspend": {"en": "Suspended", "fr": "Suspendue"},
    "resume": {"en": "Resumed", "fr": "Reprise"},
    "cancel": {"en": "Cancelled", "fr": "Annulée"},
    "award": {"en": "Awarded", "fr": "Attribuée"},
    "decline-award": {
        "en": "Declined by the supplier",
        "fr": "Refusée par le fournisseur",
    },
    "no-award": {"en": "Closed without an award", "fr": "Fermée sans attribution"},
    "deliver": {"en": "Delivered", "fr": "Travail livré"},
    "return-work": {
        "en": "Returned to be corrected",
        "fr": "Travail retourné pour correction",
    },
    "accept": {"en": "Accepted", "fr": "Travail accepté"},
    "not-delivered": {"en": "Not delivered", "fr": "Travail non livré"},
    "pay": {"en": "Paid", "fr": "Travail payé"},
}
NAMES: dict[Standing, dict[str, str]] = {
    Status.OPEN: {"en": "Open", "fr": "Ouverte"},
    Status.CLOSING_SOON: {"en": "Closing soon", "fr": "Ferme bientôt"},
    Status.CLOSED: {"en": "Closed, being evaluated", "fr": "Fermée, en évaluation"},
    Status.SUSPENDED: {"en": "Suspended", "fr": "Suspendue"},
    Status.CANCELLED: {"en": "Cancelled", "fr": "Annulée"},
    Status.AWARDED: {"en": "Awarded", "fr": "Attribuée"},
    Status.NO_AWARD: {"en": "Closed without an award", "fr": "Fermée sans attribution"},
    Status.DELIVERED: {
        "en": "Delivered, being checked",
        "fr": "Travail livré, en vérification",
    },
    Status.ACCEPTED: {"en": "Accepted", "fr": "Travail accepté"},
    Status.NOT_DELIVERED: {"en": "Not delivered", "fr": "Travail non livré"},
    Status.PAID: {"en": "Delivered and paid", "fr": "Travail livré et payé"},
    NotPublic.DRAFT: {"en": "Draft", "fr": "Ébauche"},
    NotPublic.IN_REVIEW: {"en": "In review", "fr": "En révision"},
    NotPublic.SCHEDULED: {"en": "Scheduled", "fr": "Affichage prévu"},
    NotPublic.WITHDRAWN: {"en": "Withdrawn", "fr": "Retirée"},
}
# To every move "closing soon" is open.
TOLD_AS = {Status.CLOSING_SOON: Status.OPEN}
NOT_READ = {
    "en": "Visitors can't read this opportunity: nothing happens to it yet.",
    "fr": "Les visiteurs ne peuvent pas lire cette occasion\u00a0: "
    "rien ne peut encore lui arriver.",
}


def refusal(move: str, standing: Standing, language: str) -> str:
    """What somebody is told who asks for a move that is not legal there."""
    if isinstance(standing, NotPublic):
        return NOT_READ[language]
    name = NAMES[TOLD_AS.get(standing, standing)][language]
    if language == "fr":
        label = MOVES[move]["fr"]
        return f"«\u00a0{label}\u00a0» ne peut pas suivre «\u00a0{name}\u00a0»."
    return f"“{MOVES[move]['en']}” can't follow “{name}”."


def made(site: Any, standing: Standing, language: str) -> PagePair:
    """An opportunity that stands there, written in a language and read in both."""
    pages = _begun(site, standing)
    models.PagePair.objects.of(pages.en).update(source_language=language)
    if standing in DECIDED:
        reach(pages, Status(standing))
    elif standing == NotPublic.IN_REVIEW:
        pages[language].save_revision()
        walks.submit(pages[language])
    elif standing == NotPublic.WITHDRAWN:
        mona: Any = cast.mona()
        with locked_pair(pages.en.translation_key) as pair:
            withdraw_pair(pair, user=mona, at=timezone.now())
    return pages


def _begun(site: Any, standing: Standing) -> PagePair:
    makers: dict[Standing, Callable[[Any], PagePair]] = {
        Status.CLOSING_SOON: scenarios.a_pair_closing_soon,
        NotPublic.DRAFT: scenarios.a_draft_pair,
        NotPublic.IN_REVIEW: scenarios.a_draft_pair,
        NotPublic.SCHEDULED: scenarios.a_scheduled_pair,
    }
    if standing in {Status.OPEN, NotPublic.WITHDRAWN, *FROM_OPEN}:
        return scenarios.an_open_pair(site)
    return makers.get(standing, scenarios.a_closed_pair)(site)
