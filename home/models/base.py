"""What every public page has: a description, a social image, a place, a date."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar, NamedTuple

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.module_loading import import_string
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from bilingual.languages import Language
from bilingual.models import BilingualPage
from home.forms import SitePageForm
from home.social_images import social_image_address
from page_cache.asking import answer_for_everybody
from page_cache.question import ONE_ANSWER, Shape

TITLE_MAX_LENGTH = 100

# By language: the end of an address below a page, and the dotted name of its view.
AddressesBelow = Mapping[Language, Mapping[str, str]]


class Crumb(NamedTuple):
    """A parent of the page, as the breadcrumb shows it."""

    title: str
    url: str


class SitePage(BilingualPage):
    """The base of every page type of this site."""

    social_image = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("social image"),
        help_text=_(
            "Shown when someone shares the page. 1200 × 630 pixels, PNG or JPEG, "
            "without text in it."
        ),
    )
    social_image_alt = models.CharField(
        _("alternative text of the social image"),
        max_length=150,
        blank=True,
        help_text=_("What the picture shows, for people who can't see it."),
    )

    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel(
                    "slug",
                    heading=_("End of the address"),
                    help_text=_(
                        "Lower-case words with hyphens, without accents, in the "
                        "language of the page. It comes from the title by itself."
                    ),
                ),
                FieldPanel(
                    "seo_title",
                    heading=_("Title in search results"),
                    help_text=_("Optional. Left empty, the title is used."),
                ),
                FieldPanel(
                    "search_description",
                    heading=_("Description in search results"),
                    help_text=_(
                        "One sentence of at most 130 characters that says what a "
                        "visitor finds here. Search engines and feeds show it."
                    ),
                ),
            ],
            heading=_("For search engines"),
        ),
        MultiFieldPanel(
            [FieldPanel("social_image"), FieldPanel("social_image_alt")],
            heading=_("When the page is shared"),
        ),
    ]

    # Relations whose rows the template reads: read with the page, in a query each.
    shown_with: tuple[str, ...] = ()

    # What answers below the page's own address without being a page, such as its feed:
    # names that no child page can have. A view takes the request and the page.
    addresses_below: ClassVar[AddressesBelow] = {}

    # Which parameters of the address change what the page says.
    counts: ClassVar[Shape] = ONE_ANSWER

    base_form_class = SitePageForm

    text_limits = {"title": TITLE_MAX_LENGTH}

    # A menu is edited in the settings, never by ticking a box on a page.
    override_translatable_fields = [
        SynchronizedField("show_in_menus", overridable=False),
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        errors: dict[str, Any] = {}
        if len(self.title) > TITLE_MAX_LENGTH:
            errors["title"] = _(
                "Shorten the title to %(limit)d characters or less."
            ) % {"limit": TITLE_MAX_LENGTH}
        if self.social_image_id and not self.social_image_alt:
            errors["social_image_alt"] = _(
                "Describe the social image in a few words, or remove it."
            )
        if errors:
            raise ValidationError(errors)

    @cached_property
    def breadcrumbs(self) -> list[Crumb]:
        """The page's parents inside the site, from the landing page down."""
        parents = self.get_ancestors().live().filter(depth__gt=1)
        return [Crumb(parent.title, parent.url or "") for parent in parents]

    @cached_property
    def social_image_url(self) -> str:
        """The absolute address of the picture beside a shared link; empty without one."""
        return social_image_address(self.social_image_id)

    @property
    def modified_at(self) -> datetime | None:
        """When visitors last got new words; None for a page never published."""
        return self.last_published_at or self.latest_revision_created_at

    @cached_property
    def modified_on(self) -> str:
        """The same as a day where the site is, as in 2026-05-31; empty without one."""
        return (
            localtime(self.modified_at).date().isoformat() if self.modified_at else ""
        )

    @property
    def description(self) -> str:
        """The sentence that search engines and shared links show."""
        return self.search_description

    @classmethod
    def view_below(
        cls, components: Sequence[str], language: Language
    ) -> Callable[..., HttpResponse] | None:
        """The view of an address below a page of this type; None where there is none."""
        names = cls.addresses_below.get(language, {})
        dotted_name = names.get("/".join(components))
        return import_string(dotted_name) if dotted_name else None

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """What answers at an address, when Wagtail looks for it."""
        view = self.view_below(path_components, self.language)
        if view is None:
            return super().route(request, path_components)
        if not self.live:
            raise Http404
        return RouteResult(self, args=[view])

    def serve(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse] | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> HttpResponse:
        """The page, or what the view of an address below it gives."""
        if view is not None:
            return view(request, self)
        answer_for_everybody(request, self.counts)
        return super().serve(request, *args, **kwargs)

    @classmethod
    def models_shown(cls) -> list[type[models.Model]]:
        """Models of which the template reads single rows."""
        return [cls._meta.get_field(name).related_model for name in cls.shown_with]

    def rows_shown(self) -> Iterator[models.Model]:
        """The rows of these models that the template reads."""
        for name in self.shown_with:
            shown = getattr(self, name)
            if isinstance(shown, models.Manager):
                yield from shown.all()
            elif shown is not None:
                yield shown

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        context = super().get_context(request, *args, **kwargs)
        # The header and the toggle are drawn for the page, not for the address.
        request.served_page = self  # type: ignore[attr-defined]
        return context

    def get_sitemap_urls(self, request: Any = None) -> list[dict[str, Any]]:
        """No addresses here: home.sitemaps lists both languages together."""
        return []
