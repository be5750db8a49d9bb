"""The words by which one page is found."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchEntry(models.Model):
    """The words of one live page, as `opportunities.search.analysis` compares them.

    A migration adds the full-text index of each database; no code but that of
    `opportunities.search` reads or writes entries.
    """

    page = models.OneToOneField(
        "opportunities.OpportunityPage",
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="search_entry",
        verbose_name=_("page"),
    )
    title_words = models.TextField(_("words of the title"))
    body_words = models.TextField(_("words of the body"))

    # An entry is no use of the page that an editor should be told about.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")

    def __str__(self) -> str:
        return str(self.pk)
