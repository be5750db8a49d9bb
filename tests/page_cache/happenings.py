"""Anything that can change what visitors read: by people, by scripts, by the clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from random import Random
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.models import Site as WagtailSite

from bilingual.models import PagePair
from bilingual.notices.steps import NoticeRefusedError
from home.models import Announcement, MainMenuItem, Menus, SiteIdentity
from opportunities.life.moves import IllegalMoveError, Move
from opportunities.models import OpportunityPage, PostingLimitsSetting, Skill
from tests import cast, scenarios, walks
from tests.opportunities.life.journeys import happens
from tests.opportunities.questions.questioning import published
from tests.promise import actions

REFUSED = (*actions.REFUSED, IllegalMoveError, NoticeRefusedError)
RIGHT_PEOPLE = (cast.bob, cast.renee, cast.thierry, cast.tess, cast.mona)
MOST_PAIRS = 12
# Through every step of the workflow: they take a second.
THE_LONG_WAY = frozenset(
    {
        "then_a_pair_goes_public",
        "then_a_question_is_answered",
        "then_one_is_amended",
        "then_something_happens_to_one",
    }
)


class Happenings:
    """A site with everything on it, to which anything may happen."""

    def __init__(self, chance: Random, clock: Any) -> None:
        self.chance = chance
        self.clock = clock
        self.site = scenarios.a_site_with_menus()
        self.world = actions.World(timezone.now(), self.site.landing)
        self.count = 0
        self.first = [pair.pk for pair in self.world.pairs()]
        for days in (3, 20, -2):
            self._post(days)

    def _post(self, days: int) -> None:
        self.count += 1
        scenarios.an_open_pair(
            self.site,
            closes_at=timezone.now() + timedelta(days=days, minutes=7),
            skills=[scenarios.python(), scenarios.accessibility()],
            en={"title": f"Charts {self.count}", "slug": f"charts-{self.count}"},
            fr={"title": f"Graphiques {self.count}", "slug": f"graphes-{self.count}"},
        )

    def happen(self) -> str:
        """One thing; its name."""
        names = [name for name in dir(self) if name.startswith("then_")]
        weights = [1 if name in THE_LONG_WAY else 3 for name in names]
        (name,) = self.chance.choices(names, weights)
        try:
            with transaction.atomic():
                getattr(self, name)()
        except REFUSED:
            return f"{name}, refused"
        return name

    # ---- Pages

    def _pair(self) -> PagePair:
        return self.chance.choice(self.world.pairs())

    def _own_pair(self) -> PagePair | None:
        """One that may go for ever: with the list gone, little would be left to see."""
        pairs = self.world.pairs()
        return self._one_of_these(one for one in pairs if one.pk not in self.first)

    def _withdrawn(self) -> PagePair | None:
        """One of the first pages that is not public, which others are below."""
        pairs = self.world.pairs()
        return self._one_of_these(
            one for one in pairs if one.pk in self.first and not one.is_public
        )

    def _opportunity(self) -> OpportunityPage:
        if not OpportunityPage.objects.exists():
            self._post(9)
        return self._one_of(OpportunityPage.objects)

    def _one_of(self, rows: Any) -> Any:
        """One of the rows; None where there is none."""
        return self._one_of_these(rows.order_by("pk"))

    def _one_of_these(self, rows: Iterable[Any]) -> Any:
        found = list(rows)
        return self.chance.choice(found) if found else None

    def _language(self) -> str:
        return self.chance.choice(["en", "fr"])

    def then_a_page_is_written(self) -> None:
        if len(self.world.pairs()) < MOST_PAIRS:
            person = self.chance.choice([cast.alice, cast.antoine])
            language = "en" if person is cast.alice else "fr"
            actions.write(self.world, language, self.chance.randint(0, 9), person())

    def then_a_draft_is_saved(self) -> None:
        pair = self._pair()
        actions.edit(self.world, pair, pair.source_language, cast.ada())

    def then_a_pair_goes_public(self) -> None:
        pair = self._withdrawn() or self._pair()
        if pair.source.current_workflow_task_state is None:
            actions.edit(self.world, pair, pair.source_language, cast.ada())
            actions.submit(self.world, pair, None)
        for _step in range(5):
            pair = PagePair.objects.get(pk=pair.pk)
            actions.translate(self.world, pair, 1)
            for person in RIGHT_PEOPLE:
                actions.decide(self.world, pair, person(), "approve", None)
                before, pair = pair.state, PagePair.objects.get(pk=pair.pk)
                if pair.state != before:
                    break

    def then_a_pair_is_withdrawn(self) -> None:
        if self.chance.random() < 0.4:
            below = self.chance.random() < 0.2
            pair = self._pair() if self.chance.random() < 0.1 else self._own_pair()
            if pair is not None:
                actions.withdraw(self.world, pair, cast.mona(), below)

    def then_a_pair_is_deleted(self) -> None:
        pair = self._own_pair()
        if pair is not None and len(self.world.pairs()) > MOST_PAIRS - 2:
            actions.delete(self.world, pair, cast.ada())

    def then_a_page_is_moved(self) -> None:
        pair, number = self._pair(), self.chance.randint(0, 9)
        actions.move(self.world, pair, self._language(), number)

    def then_a_page_gets_another_place_in_the_order(self) -> None:
        actions.reorder(self.world, self._pair(), self._language(), cast.ada())

    def then_somebody_presses_a_button(self) -> None:
        door = self.chance.choice(list(actions.DOORS))
        actions.press(self.world, self._pair(), self._language(), cast.mona(), door)

    def then_a_script_writes_a_title(self) -> None:
        title = f"Said by a script {self.world.made} {self.chance.randint(0, 999)}"
        page = self._one_of(Page.objects.live().filter(depth__gt=1))
        Page.objects.filter(translation_key=page.translation_key).update(title=title)

    # ---- Opportunities

    def then_one_is_posted(self) -> None:
        if OpportunityPage.objects.count() < MOST_PAIRS:
            self._post(self.chance.randint(1, 30))

    def then_something_happens_to_one(self) -> None:
        pair = walks.pair_of(self._opportunity())
        happens(_Both(pair), self.chance.choice(list(Move)))

    def then_a_question_is_answered(self) -> None:
        pair = walks.pair_of(self._opportunity())
        text = f"May it be charts number {self.chance.randint(0, 10**6)}, please?"
        published(_Both(pair), text=text)

    def then_one_is_amended(self) -> None:
        page = self._opportunity()
        draft = walks.pair_of(page).source
        draft.price = self.chance.randint(1000, 8000)
        draft.change_kind, draft.amendment_reason = "amendment", "A part is not needed."
        draft.save_revision(user=cast.ada())
        walks.to_public(draft)

    def then_a_closing_moves_in_the_database(self) -> None:
        page = self._opportunity()
        closes_at = timezone.now().replace(microsecond=0) + timedelta(
            seconds=self.chance.choice([1, 59, 3600, 90_000, 400_000])
        )
        same = OpportunityPage.objects.filter(translation_key=page.translation_key)
        same.update(closes_at=closes_at)

    def then_a_skill_has_another_name(self) -> None:
        skill = self.chance.choice(list(Skill.objects.order_by("pk")))
        # Two skills can't have one name.
        skill.name_en = f"Skill {skill.pk}-{self.chance.randint(0, 999)}"
        skill.name_fr = f"Savoir {skill.pk}-{self.chance.randint(0, 999)}"
        skill.save()

    # ---- Settings

    def then_the_site_has_another_name(self) -> None:
        identity = SiteIdentity.load()
        identity.site_name_en = f"Small works {self.chance.randint(0, 999)}"
        identity.brand = self.chance.choice(["neutral", "gc"])
        identity.save()

    def then_something_is_announced(self) -> None:
        announcement = Announcement.load()
        announcement.is_on = not announcement.is_on
        announcement.heading_en = f"News {self.chance.randint(0, 999)}"
        announcement.heading_fr = "Nouvelles"
        announcement.link_page = self._pair().source
        announcement.save()

    def then_a_menu_is_another(self) -> None:
        item = self._one_of(MainMenuItem.objects)
        if item is not None and self.chance.random() < 0.5:
            item.page = self._pair().source
            item.save()
            return
        menus = Menus.load()
        menus.main_items.add(
            MainMenuItem(
                label_en="More", label_fr="Encore", url_en="/en/", url_fr="/fr/"
            )
        )
        menus.main_items.set(list(menus.main_items.all())[-5:])
        menus.save()

    def then_closing_soon_is_another_time(self) -> None:
        limits = PostingLimitsSetting.load()
        limits.closing_soon_days = self.chance.randint(1, 9)
        limits.save()

    def then_the_site_has_another_address(self) -> None:
        if self.chance.random() < 0.3:
            site = WagtailSite.objects.get()
            site.port = self.chance.choice([80, 8080])
            site.save()

    def then_a_picture_is_another(self) -> None:
        for model in (get_image_model(), get_document_model()):
            row = self._one_of(model.objects)
            if row is not None:
                row.title = f"Picture {self.chance.randint(0, 999)}"
                row.save()

    # ---- The clock

    def then_time_passes(self) -> None:
        self._go_on(timedelta(seconds=self.chance.choice([1, 30, 61, 3599, 50_000])))

    def then_the_next_instant_comes(self) -> None:
        """The second in which something closes, and those around it."""
        now = timezone.now()
        closings = OpportunityPage.objects.filter(closes_at__gt=now)
        next_one = closings.order_by("closes_at").first()
        if next_one is None:
            return
        at = next_one.closes_at.replace(microsecond=0)
        at += timedelta(seconds=self.chance.choice([-1, 0, 1]))
        if self.chance.random() < 0.3:
            at -= PostingLimitsSetting.load().closing_soon
        if now < at:
            self._go_on(at - now)

    def then_it_is_midnight(self) -> None:
        local = timezone.localtime() + timedelta(days=1)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        self._go_on(midnight - timezone.now())

    def _go_on(self, length: timedelta) -> None:
        self.clock.shift(length)
        self.world.at = timezone.now()
        actions.let_time_pass(self.world, 0)


class _Both:
    """The pages of a pair by their language, as scenarios give them."""

    def __init__(self, pair: PagePair) -> None:
        self.en, self.fr = pair.page("en"), pair.page("fr")

    def __getitem__(self, language: str) -> Any:
        return getattr(self, language)
