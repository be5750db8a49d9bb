"""The words that this site always uses, in both languages."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from bilingual.terms.rules import TEXTS, problems_of, tidied


class TermQuerySet(models.QuerySet["Term"]):
    """Terms, many at once."""

    def approved(self) -> "TermQuerySet":
        """Those that translators must use."""
        return self.filter(status=Term.Status.APPROVED)


class Term(models.Model):
    """An English term and its French equivalent; neither is the translation.

    A term with several equivalents has a row for each.
    """

    class Status(models.TextChoices):
        """Whether the term is to be used."""

        PROPOSED = "proposed", _("Proposed")
        APPROVED = "approved", _("Approved")
        RETIRED = "retired", _("No longer used")

    term_en = models.CharField(
        _("English term"),
        max_length=150,
        help_text=_(
            "In lower case and singular, as in a dictionary: “opportunity”. Keep the "
            "capitals of a name."
        ),
    )
    term_fr = models.CharField(
        _("French term"),
        max_length=150,
        help_text=_("Its French equivalent, in lower case and singular: “occasion”."),
    )
    acronym_en = models.CharField(
        _("English acronym"),
        max_length=30,
        blank=True,
        help_text=_("If there is one: “ESDC”."),
    )
    acronym_fr = models.CharField(
        _("French acronym"),
        max_length=30,
        blank=True,
        help_text=_("If there is one: “EDSC”."),
    )
    forbidden_en = models.TextField(
        _("English words to avoid"),
        max_length=1000,
        blank=True,
        help_text=_("Words that must not be used for it, one on each line."),
    )
    forbidden_fr = models.TextField(
        _("French words to avoid"),
        max_length=1000,
        blank=True,
        help_text=_(
            "Words that must not be used for it, one on each line: “opportunité”."
        ),
    )
    note_en = models.TextField(
        _("English note"),
        max_length=1000,
        blank=True,
        help_text=_("When to use it, or what it must not be mistaken for."),
    )
    note_fr = models.TextField(
        _("French note"),
        max_length=1000,
        blank=True,
        help_text=_("The same note in French."),
    )
    source = models.CharField(
        _("source"),
        max_length=200,
        blank=True,
        help_text=_("Where it comes from: a law, a term bank, a style guide."),
    )
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=Status,
        default=Status.PROPOSED,
        help_text=_("Translators are reminded of approved terms only."),
    )
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    objects = TermQuerySet.as_manager()

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["term_en", "term_fr"]
        permissions = [("approve_term", _("Can approve terms"))]
        constraints = [
            models.UniqueConstraint(
                fields=["term_en", "term_fr"],
                name="one_row_a_term",
                violation_error_message=_("This term with this equivalent exists."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.term_en} / {self.term_fr}"

    def clean(self) -> None:
        """Tidy every text, then say beside its field what can't be kept.

        A form asks this even where a field is already refused: what was typed there
        is not in the row, and the other fields are judged all the same.
        """
        super().clean()
        # Django has said of these that they are required.
        empty = {name for name in TEXTS if not getattr(self, name)}
        for name in TEXTS:
            setattr(self, name, tidied(name, getattr(self, name)))
        found = problems_of({name: getattr(self, name) for name in TEXTS})
        problems = {name: said for name, said in found.items() if name not in empty}
        if problems:
            raise ValidationError(problems)
