"""A page that suppliers have read: what the next version of it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from django.db import models
from django.utils.translation import gettext_lazy as _

from bilingual.languages import Language
from bilingual.people import Person
from home.models import SitePage
from opportunities.amendments.changes import Change, Pages, changes_between
from opportunities.amendments.rules import Amended, Kind, amendment_problems
from opportunities.life.states import NEVER_SOON
from opportunities.models.limits import PostingLimitsSetting
from opportunities.posting import Problem

if TYPE_CHECKING:
    from opportunities.models.page import OpportunityPage


class AmendablePage(SitePage):
    """The editor says what a new version is, and why; the reason is translated.

    Both fields belong to the version that is written: what is public already keeps
    what was said of it in its event.
    """

    change_kind = models.CharField(
        _("what this version is"),
        max_length=12,
        blank=True,
        choices=Kind,
        help_text=_(
            "Only for an opportunity that suppliers read already. A change of price, "
            "dates, scope or criteria is an amendment."
        ),
    )
    amendment_reason = models.TextField(
        _("why it is amended"),
        blank=True,
        max_length=600,
        help_text=_(
            "One or two sentences for suppliers, for example “Several suppliers asked "
            "for more time.” It is translated with the page."
        ),
    )

    class Meta:
        abstract = True

    @property
    def was_posted(self) -> bool:
        """Whether suppliers have read it: from then on every change is explained."""
        return self.pk is not None and self.last_published_at is not None

    @property
    def modified_at(self) -> datetime | None:
        """When visitors last got something new: new words, or news beside them."""
        page = cast("OpportunityPage", self)
        told = page.opportunity.last_told_at if page.opportunity else None
        written = super().modified_at
        return max(told, written) if told and written else written

    def changes(self) -> list[Change]:
        """What differs from what suppliers read, in the language of this page."""
        public = self._as_public()
        return self._changes_since(public) if public else []

    def amendment_problems(self, *, at: datetime) -> list[Problem]:
        """What must be mended in a new version, in the language spoken."""
        page = cast("OpportunityPage", self)
        if not self.was_posted:
            return []
        public = self._as_public()
        if public is None:
            return []
        amended = Amended(
            changes=self._changes_since(public),
            kind=self.change_kind,
            has_reason=bool(self.amendment_reason.strip()),
            status=page.status(at=at, closing_soon=NEVER_SOON),
            closed_at=public.closes_at or at,
            closes_at=page.closes_at or public.closes_at or at,
            minimum_days=PostingLimitsSetting.load().minimum_days_after_change,
        )
        return amendment_problems(amended, at=at)

    def _as_public(self) -> OpportunityPage | None:
        """What stands in the database, which is what suppliers read."""
        page = cast("OpportunityPage", self)
        return type(page).objects.filter(pk=self.pk).first()

    def _changes_since(self, public: OpportunityPage) -> list[Change]:
        page = cast("OpportunityPage", self)
        return changes_between({self.language: public}, {self.language: page})

    @classmethod
    def both_go_live(
        cls,
        drafts: Mapping[Language, Any],
        *,
        before: Mapping[Language, Any],
        source_language: Language,
        user: Person | None,
        at: datetime,
    ) -> None:
        """Note that it is posted, or what is amended."""
        from opportunities.amendments.recording import record_version

        posted: Pages = {
            language: page for language, page in before.items() if page.was_posted
        }
        record_version(
            posted, drafts, source_language=source_language, user=user, at=at
        )
