"""The vocabulary of skills, one row for both languages."""

from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from bilingual.localized import Localized
from opportunities.search.index import index_pages

PAGES_READ_AT_ONCE = 200


class Skill(models.Model):
    """A technology or a craft that an opportunity asks for."""

    name_en = models.CharField(
        _("name in English"),
        max_length=60,
        unique=True,
        help_text=_("As suppliers write it, for example “Accessibility testing”."),
    )
    name_fr = models.CharField(
        _("name in French"),
        max_length=60,
        unique=True,
        help_text=_("A product's name stays as it is, for example “PowerShell”."),
    )
    slug = models.SlugField(
        _("short name in addresses"),
        max_length=60,
        unique=True,
        blank=True,
        help_text=_(
            "The same in both languages. Left empty, it is made from the English "
            "name; changing it later breaks links that people shared."
        ),
    )

    name = Localized("name")

    panels = [
        FieldRowPanel([FieldPanel("name_en"), FieldPanel("name_fr")]),
        FieldPanel("slug"),
    ]

    class Meta:
        verbose_name = _("skill")
        verbose_name_plural = _("skills")
        ordering = ["name_en"]

    def __str__(self) -> str:
        return str(self.name)

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a new name finds every posting that asks for the skill at once."""
        known = Skill.objects.filter(pk=self.pk).values_list("name_en", "name_fr")
        is_renamed = known.exclude(name_en=self.name_en, name_fr=self.name_fr).exists()
        super().save(*args, **kwargs)
        if is_renamed:
            self._index_postings()

    def _index_postings(self) -> None:
        page_model = apps.get_model("opportunities.OpportunityPage")
        postings = page_model._default_manager.filter(skills=self, live=True)
        with_words = postings.select_related("opportunity").prefetch_related("skills")
        index_pages(with_words.iterator(PAGES_READ_AT_ONCE))

    def clean(self) -> None:
        super().clean()
        self.slug = self.slug or slug_for_skill(self.name_en)
        if not self.slug:
            message = _("Write a short name in unaccented letters and digits.")
            raise ValidationError({"slug": message})


def slug_for_skill(name: str) -> str:
    """`C++` and `C#` need words of their own, or both would become `c`."""
    words = name.replace("++", " plus plus").replace("#", " sharp")
    return slugify(words.replace(".NET", "dotnet"))[:60]
