"""Makes a page in both languages, and takes it as far as the demonstration shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page

from bilingual.guards import both_languages
from bilingual.languages import Language, other_language
from bilingual.lifecycle import State
from bilingual.models import BilingualPage, PagePair
from bilingual.progress import progress_of
from demo.dating import move_back
from demo.people import Team
from demo.stages import Stage
from demo.walking import Walk
from demo.writing import Fields


@dataclass(frozen=True)
class NewPair:
    """A page to make in both languages, and how far to take it.

    `written` gives its fields in a language, and `newer` those of a newer draft.
    `posted_at` is when both appeared (None: now); `goes_live_at` is when both will
    appear.
    """

    page_type: type[BilingualPage]
    translation_key: UUID
    source: Language
    parents: dict[Language, Page]
    written: Callable[[Language], Fields]
    newer: Callable[[Language], Fields]
    stage: Stage
    posted_at: datetime | None = None
    goes_live_at: datetime | None = None


def create_pair(new: NewPair, team: Team) -> BilingualPage:
    """Make the page in the language that it is written in, and take it on its way."""
    began = timezone.now()
    page = new.page_type(**_identity(new, new.source), owner=team.author, live=False)
    fill(page, new.written(new.source))
    # Before it is submitted: one that appeared long ago may have closed since.
    page.first_published_at = new.posted_at
    # Read again: translations that were made since count as its children too.
    parent = Page.objects.get(pk=new.parents[new.source].pk)
    page.slug = find_available_slug(parent, page.slug)
    parent.add_child(instance=page)
    take_on_its_way(page, new, team, began=began)
    return page


@transaction.atomic
def take_on_its_way(
    page: BilingualPage, new: NewPair, team: Team, *, began: datetime
) -> None:
    """Save what is written as a draft, and take it as far as its stage says.

    What happened since it `began` is dated back to the days that the demo tells of.
    Raises LanguagesDifferError where a sentence of it has no translation.
    """
    page.save_revision(user=team.author)
    stage = new.stage
    walk = Walk(
        page,
        wording_of(new),
        team,
        translated=stage.translated,
        go_live_at=new.goes_live_at,
    )
    if stage.was_public:
        _publish(walk, new, began)
        began = timezone.now()
    _go_on(walk, new, team)
    move_back(new.translation_key, since=began, by=timedelta(days=stage.days))


def fill(page: Page, fields: Fields) -> None:
    """Write fields into a page that is not saved yet."""
    for name, value in fields.items():
        setattr(page, name, value)


def _go_on(walk: Walk, new: NewPair, team: Team) -> None:
    """What happens to a text after it was first public, or instead of that."""
    stage = new.stage
    if stage.newer:
        draft = walk.pair.source.get_latest_revision_as_object()
        fill(draft, new.newer(new.source))
        draft.save_revision(user=team.author)
    if stage.sent_back:
        walk.send_back(stage.sent_back)
    elif stage.state == State.WITHDRAWN:
        walk.withdraw()
    elif stage.state != State.PUBLISHED:
        walk.to(stage.state)


def _publish(walk: Walk, new: NewPair, began: datetime) -> None:
    """Both languages go live, and their record says that they did so long ago."""
    walk.to(State.APPROVAL)
    work = timedelta(days=_days_of_work(walk.pair))
    move_back(new.translation_key, since=began, by=work)
    if new.posted_at:
        _set_moments(new, first_published_at=new.posted_at)
    walk.approve()
    published_at = walk.pair.published_at
    appeared_at = new.posted_at or published_at
    move_back(new.translation_key, since=began - work, by=published_at - appeared_at)
    _set_moments(new, first_published_at=appeared_at, last_published_at=appeared_at)


def _days_of_work(pair: PagePair) -> int:
    """How long its translation and the reviews took: a day more for every 20 texts."""
    return 1 + progress_of([pair])[pair.translation_key].total // 20


def _set_moments(new: NewPair, **moments: datetime) -> None:
    with both_languages([new.translation_key]):
        Page.objects.filter(translation_key=new.translation_key).update(**moments)


def wording_of(new: NewPair) -> BilingualPage:
    """The page, never saved, as it reads in the other language, which the translator types."""
    language = other_language(new.source)
    wording = new.page_type(**_identity(new, language), live=False)
    fill(wording, new.written(language))
    return wording


def _identity(new: NewPair, language: Language) -> Fields:
    return {
        "locale": Locale.objects.get(language_code=language),
        "translation_key": new.translation_key,
    }
