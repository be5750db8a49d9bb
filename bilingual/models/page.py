"""The base of every public page: one of two, English and French."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.locks import BaseLock
from wagtail.models import Page, PageViewRestriction, Revision

from bilingual.drafts import note_draft, require_writable, revision_to_overwrite
from bilingual.forms import CopyWithoutAliasForm
from bilingual.languages import Language, as_language, other_language
from bilingual.lifecycle import Move
from bilingual.locks import lock_of
from bilingual.models.pair import PagePair
from bilingual.permissions import BilingualPagePermissionTester


class BilingualPage(Page):
    """A page that has a twin in the other language.

    Both carry the same `translation_key`; each lives in its own locale's tree. Both
    are published, withdrawn, deleted and moved together, by whatever door.
    """

    # A public record is public: a page that some may read in one language only
    # would break the promise, so the admin offers no privacy settings.
    private_page_options: list[str] = []
    # The schedule belongs to the pair and is chosen at its approval.
    settings_panels: list[Any] = []
    copy_form_class = CopyWithoutAliasForm
    # The most characters of a text by the name of its field, where that is fewer than
    # its column holds.
    text_limits: ClassVar[dict[str, int]] = {}

    class Meta:
        abstract = True

    @cached_property
    def language(self) -> Language:
        """The language this page is written in."""
        return as_language(self.locale.language_code)

    @cached_property
    def pair(self) -> PagePair | None:
        """The pair that this page belongs to; None until the page is first saved."""
        return PagePair.objects.of(self).first()

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """None: every live page is for everybody, and no query is spent on it."""
        return PageViewRestriction.objects.none()

    def permissions_for_user(self, user: Any) -> BilingualPagePermissionTester:
        """What the person may do, in both languages at once."""
        return BilingualPagePermissionTester(user, self)

    def get_lock(self) -> BaseLock | None:
        """Why the page can't be edited now: the pair's reason first, then Wagtail's."""
        return lock_of(self) or super().get_lock()

    def require_publishable(self, *, at: datetime) -> None:
        """Raise ValidationError where the page could not go live at that instant."""

    @classmethod
    def both_go_live(
        cls,
        drafts: Mapping[Language, Any],
        *,
        before: Mapping[Language, Any],
        source_language: Language,
        user: Any,
        at: datetime,
    ) -> None:
        """What else happens when both pages go live: in the same transaction.

        `before` are the pages as they stand in the database until then. What is raised
        here keeps both from going live.
        """

    def team_notes(self, *, at: datetime) -> str:
        """What who decides about this draft must know, as HTML; never for visitors."""
        return ""

    @classmethod
    def deadline_rule(cls) -> Callable[[Any], datetime | None]:
        """How to tell by which instant a draft of this type must be public, or None.

        The rule is asked for once and then put to many pages: it makes no query.
        """
        return lambda page: None

    def deadline(self) -> datetime | None:
        """By which instant this page must be public to be of use; None for never."""
        return self.deadline_rule()(self)

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        adding = self._state.adding
        super().save(*args, **kwargs)
        if adding:
            self.pair = PagePair.objects.for_new_page(self)

    def add_child(self, *args: Any, **kwargs: Any) -> Any:
        """Put a page below this one, which must exist in both languages.

        Here and not in `clean`, which Wagtail leaves out for drafts.
        """
        _require_pair(self)
        return super().add_child(*args, **kwargs)

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """Keep a draft, and note in the pair that there is one.

        Raises PermissionDenied while the text is frozen for translation or approval,
        and for a translation, which only `bake` writes.
        """
        require_writable(self)
        kwargs["overwrite_revision"] = revision_to_overwrite(
            self, kwargs.get("overwrite_revision")
        )
        with transaction.atomic():
            revision = super().save_revision(*args, **kwargs)
            note_draft(self, user=kwargs.get("user"), at=timezone.now())
        return revision

    def unpublish(
        self,
        set_expired: bool = False,
        commit: bool = True,
        user: Any = None,
        log_action: Any = True,
    ) -> None:
        """Withdraw both languages."""
        from bilingual.publishing import locked_pair, withdraw_pair

        move = Move.EXPIRE if set_expired else Move.WITHDRAW
        with locked_pair(self.translation_key) as pair:
            withdraw_pair(pair, user=user, at=timezone.now(), move=move)
        self.refresh_from_db()

    def twin(self) -> Self | None:
        """The same page in the other language, live or not; one query.

        A list of pages sets `known_twin` on each of them, and no query is made then.
        """
        if "known_twin" in self.__dict__:
            twin: Self | None = self.__dict__["known_twin"]
            return twin
        return self.get_translations().first()

    def live_twin(self) -> Page | None:
        """The same page in the other language if visitors can read it."""
        return (
            Page.objects.live()
            .filter(translation_key=self.translation_key)
            .exclude(locale_id=self.locale_id)
            .select_related("locale")
            .first()
        )

    def twin_language(self) -> Language:
        """The language of the twin."""
        return other_language(self.language)

    def nearest_live_twin(self) -> Page | None:
        """The live twin, or that of the nearest parent that has one.

        A visitor who asks for the other language always arrives somewhere that
        makes sense, even while a twin is being prepared. Who found the page with its
        parents sets `known_nearest_twin`, and no query is made then.
        """
        if "known_nearest_twin" in self.__dict__:
            known: Page | None = self.__dict__["known_nearest_twin"]
            return known
        twin = self.live_twin()
        if twin is not None:
            return twin
        keys = list(
            self.get_ancestors()
            .filter(depth__gt=1)
            .order_by("-depth")
            .values_list("translation_key", flat=True)
        )
        twins = {
            page.translation_key: page
            for page in Page.objects.live()
            .filter(translation_key__in=keys)
            .exclude(locale_id=self.locale_id)
            .select_related("locale")
        }
        return next((twins[key] for key in keys if key in twins), None)


def _require_pair(parent: Page) -> None:
    """Refuse a page below one that exists in one language only."""
    twins = Page.objects.filter(translation_key=parent.translation_key)
    if twins.count() < 2:
        raise ValidationError(
            _(
                "“%(parent)s” exists in one language only. Send it for translation "
                "first: a page below it needs its place in both languages."
            )
            % {"parent": parent.get_admin_display_title()}
        )
