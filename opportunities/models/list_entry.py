"""What lists filter, order and count by: one narrow row a page, all in one table."""

from datetime import UTC, datetime

from django.db import models
from django.db.models import Value
from django.db.models.functions import Coalesce, Greatest
from django.utils.translation import gettext_lazy as _

from opportunities.list_index.queryset import ListEntryQuerySet

# Before any page: what has no instant comes last.
LONG_AGO = Value(datetime(2000, 1, 1, tzinfo=UTC))


class ListEntry(models.Model):
    """A page as lists see it: read here, written by the database alone.

    The columns repeat those of the page and its opportunity, because no index spans
    three tables. See `opportunities.list_index`.
    """

    page = models.OneToOneField(
        "opportunities.OpportunityPage",
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="list_entry",
        verbose_name=_("page"),
    )
    locale = models.ForeignKey(
        "wagtailcore.Locale",
        null=True,
        db_index=False,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("language in which visitors read it"),
    )
    decided = models.CharField(_("decided"), max_length=20, blank=True)
    closes_at = models.DateTimeField(_("closing"), null=True)
    price = models.DecimalField(_("price"), max_digits=9, decimal_places=2, null=True)
    first_published_at = models.DateTimeField(_("first published"), null=True)
    last_published_at = models.DateTimeField(_("last published"), null=True)
    last_told_at = models.DateTimeField(_("last news"), null=True)
    news_at = models.GeneratedField(
        expression=Greatest(
            Coalesce("last_published_at", LONG_AGO), Coalesce("last_told_at", LONG_AGO)
        ),
        output_field=models.DateTimeField(),
        db_persist=True,
        verbose_name=_("last published or told"),
    )

    objects = ListEntryQuerySet.as_manager()

    # An entry is no use of the page that an editor should be told about.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("list entry")
        verbose_name_plural = _("list entries")
        # Each order of a list, with the columns that filters ask for behind it, so
        # that neither counting nor skipping pages reads a row of the table.
        indexes = [
            models.Index(
                fields=["locale", "decided", "closes_at", "-page"],
                name="list_by_status",
            ),
            models.Index(
                fields=["locale", "-closes_at", "-page", "decided"],
                name="list_by_closing",
            ),
            models.Index(
                fields=[
                    "locale",
                    "-first_published_at",
                    "-page",
                    "decided",
                    "closes_at",
                ],
                name="list_by_age",
            ),
            models.Index(
                fields=["locale", "-price", "closes_at", "-page", "decided"],
                name="list_by_price",
            ),
            models.Index(
                fields=["locale", "-news_at", "-page", "decided", "closes_at"],
                name="list_by_news",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
