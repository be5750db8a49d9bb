"""Everything that somebody can try with pages, by code and by the admin's doors.

Each function tries one thing with a pair and gives up where it is refused. None of
them knows what is allowed: whether visitors still find equal pages is asked elsewhere.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from bilingual import clock
from bilingual.models import PagePair
from bilingual.moving import move_pair
from bilingual.publishing import locked_pair, recall_pair, withdraw_pair
from bilingual.removal import delete_pair
from tests import cast, walks
from tests.factories import ContentPageFactory

# What a refusal looks like in code. In the admin it is an answer.
REFUSED = (PermissionDenied, ValidationError)

PEOPLE = (
    cast.alice,
    cast.antoine,
    cast.bob,
    cast.renee,
    cast.thierry,
    cast.tess,
    cast.mona,
    cast.ada,
    cast.stranger,
)


class World:
    """The time, a browser, and the pairs that exist."""

    def __init__(self, at: Any, landing: Any) -> None:
        self.at = at
        self.landing = landing
        self.client = Client(raise_request_exception=False)
        self.made = 0

    def pairs(self) -> list[PagePair]:
        """The pairs that were made below the landing pages, oldest first."""
        keys = Page.objects.filter(depth__gt=2).values("translation_key")
        return list(PagePair.objects.filter(translation_key__in=keys).order_by("pk"))

    def parents(self, language: str) -> list[Page]:
        """Where a new page can be put."""
        below = Page.objects.filter(depth__gt=2, locale__language_code=language)
        return [self.landing[language], *(page.specific for page in below)]

    def visit(self, person: Any, name: str, *arguments: Any, **data: Any) -> int:
        """Send a form to a screen of the admin; the status of the answer."""
        self.client.force_login(person)
        return self.client.post(reverse(name, args=arguments), data).status_code

    def ask(self, person: Any, address: str, **data: Any) -> int:
        """Send a form to an address."""
        self.client.force_login(person)
        return self.client.post(address, data).status_code


def refusable(action: Callable[..., Any]) -> Callable[..., Any]:
    """An action that may be refused, which is no error."""

    def attempt(*arguments: Any, **details: Any) -> Any:
        try:
            return action(*arguments, **details)
        except REFUSED:
            return None

    return attempt


# ---- The way that leads to visitors


@refusable
def write(world: World, language: str, parent: int, person: Any) -> None:
    """A new page below one of the pages that exist."""
    parents = world.parents(language)
    world.made += 1
    page = ContentPageFactory(
        parent=parents[parent % len(parents)],
        language=language,
        draft=True,
        title=f"Page {world.made}",
        slug=f"page-{world.made}-{language}",
        owner=person,
    )
    page.save_revision(user=person)


@refusable
def edit(world: World, pair: PagePair, language: str, person: Any) -> None:
    page = pair.page(language).get_latest_revision_as_object()
    page.lead = f"Words of {world.at:%H:%M:%S}"
    page.save_revision(user=person)


@refusable
def submit(world: World, pair: PagePair, person: Any) -> None:
    with transaction.atomic():
        walks.submit(pair.source, person)


@refusable
def decide(
    world: World, pair: PagePair, person: Any, action: str, later: int | None
) -> None:
    """Take the step that is under way, or another one."""
    if pair.source.current_workflow_task_state is None:
        return
    details = {}
    if action == "approve" and later is not None:
        details["go_live_at"] = world.at + timedelta(minutes=later)
        details["expire_at"] = world.at + timedelta(minutes=later + 30)
    with transaction.atomic():
        walks.decide(pair, person, action, **details)


@refusable
def translate(world: World, pair: PagePair, share: float) -> None:
    if pair.is_in_translation:
        walks.translate(pair, share=share)


@refusable
def recall(world: World, pair: PagePair, person: Any) -> None:
    with locked_pair(pair.translation_key) as locked:
        recall_pair(locked, user=person, at=world.at)


def let_time_pass(world: World, minutes: int) -> None:
    """The clock moves on, and what is due happens."""
    world.at += timedelta(minutes=minutes)
    list(clock.run(world.at))


# ---- What ends or moves both


@refusable
def withdraw(world: World, pair: PagePair, person: Any, below: bool) -> None:
    with locked_pair(pair.translation_key) as locked:
        withdraw_pair(locked, user=person, at=world.at, include_descendants=below)


@refusable
def delete(world: World, pair: PagePair, person: Any) -> None:
    with locked_pair(pair.translation_key) as locked:
        delete_pair(locked, user=person)


@refusable
def move(world: World, pair: PagePair, language: str, parent: int) -> None:
    page = pair.page(language)
    parents = world.parents(language)
    destination = parents[parent % len(parents)]
    if page is None or destination.path.startswith(page.path):
        return
    move_pair(page, destination, user=None)


@refusable
def reorder(world: World, pair: PagePair, language: str, person: Any) -> None:
    page = pair.page(language)
    if page is not None:
        address = reverse("wagtailadmin_pages:set_page_position", args=[page.pk])
        world.ask(person, f"{address}?position=0")


@refusable
def copy(world: World, pair: PagePair, language: str, person: Any) -> None:
    page = pair.page(language)
    if page is None:
        return
    world.made += 1
    world.visit(
        person,
        "wagtailadmin_pages:copy",
        page.pk,
        new_title=f"Copy {world.made}",
        new_slug=f"copy-{world.made}",
        new_parent_page=page.get_parent().pk,
        copy_subpages="on",
        publish_copies="on",
        alias="on",
    )


# ---- Doors that must not open for one language


def press(world: World, pair: PagePair, language: str, person: Any, door: str) -> None:
    """Use a screen of the admin on one page of the pair."""
    page = pair.page(language)
    if page is None:
        return
    if door.startswith("bulk "):
        address = reverse(
            "wagtail_bulk_action",
            args=["wagtailcore", "page", door.removeprefix("bulk ")],
        )
        parent = pair.page(language).get_parent()
        world.ask(person, f"{address}?id={page.pk}&next=/admin/", chooser=parent.pk)
        return
    words = {"title": "One language", "slug": page.slug, "lead": "x", "body-count": "0"}
    forms = {
        "publish": ("edit", words | {"action-publish": "x"}),
        "save": ("edit", words),
        "unpublish": ("unpublish", {}),
        "delete": ("delete", {}),
        "convert": ("convert_alias", {}),
    }
    name, data = forms[door]
    world.visit(person, f"wagtailadmin_pages:{name}", page.pk, **data)


@refusable
def by_code(world: World, pair: PagePair, language: str, how: str) -> None:
    """What a script, or another package, might do to one page."""
    page = pair.page(language)
    if page is None:
        return
    plain = Page.objects.get(pk=page.pk)
    acts: dict[str, Callable[[], Any]] = {
        "publish the latest": lambda: [
            one.publish() for one in page.revisions.order_by("-pk")[:1]
        ],
        "publish all": lambda: [one.publish() for one in page.revisions.all()],
        "set live": lambda: _save(plain, live=True),
        "set not live": lambda: _save(plain, live=False),
        "rewrite": lambda: _save(page, title="Rewritten"),
        "rewrite the plain page": lambda: _save(plain, title="Rewritten"),
        "delete the plain page": plain.delete,
        "delete by query": lambda: Page.objects.filter(pk=page.pk).delete(),
        "unpublish": lambda: page.unpublish(),
        "unpublish the plain page": lambda: plain.unpublish(),
        "mirror": lambda: page.create_alias(update_slug=f"mirror-{world.made}"),
    }
    # A transaction of its own, as a script has.
    with transaction.atomic():
        acts[how]()


BY_CODE = (
    "publish the latest",
    "publish all",
    "set live",
    "set not live",
    "rewrite",
    "rewrite the plain page",
    "delete the plain page",
    "delete by query",
    "unpublish",
    "unpublish the plain page",
    "mirror",
)
DOORS = (
    "publish",
    "save",
    "unpublish",
    "delete",
    "convert",
    "bulk publish",
    "bulk unpublish",
    "bulk delete",
    "bulk move",
)


def _save(page: Page, **values: Any) -> None:
    for name, value in values.items():
        setattr(page, name, value)
    page.save()
