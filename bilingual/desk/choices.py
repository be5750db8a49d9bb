"""What may differ between the languages without being a sentence.

A link to another address, a file, an image. Left as it is, it is the same in both.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.db import models
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.admin.forms.models import formfield_for_dbfield
from wagtail_localize.models import OverridableSegment, SegmentOverride, Translation

from bilingual.desk.places import LINK_MARK, PageMap, Place

# As large as Wagtail's image chooser shows it.
PREVIEW = "max-165x165"
MAILTO = "mailto:"


class AddressField(forms.CharField):
    """The address of a link: another site, this one, or a mailbox. No script."""

    def __init__(self) -> None:
        super().__init__(required=False, max_length=2000)

    def clean(self, value: Any) -> str:
        address = str(super().clean(value))
        if not address or (address.startswith(("/", "#")) and address[:2] != "//"):
            return address
        try:
            if address.startswith(MAILTO):
                EmailValidator()(address.removeprefix(MAILTO).partition("?")[0])
            else:
                URLValidator(["http", "https"])(address)
        except ValidationError as error:
            raise ValidationError(
                _("Write a whole address, such as https://www.example.org/fr.")
            ) from error
        return address


@dataclass
class Choice:
    """One value of the page that a translator may replace.

    `same` is the value of the source; `own` is another one, or None where both
    languages have the same. `things` are the rows that keys of values stand for.
    """

    key: int
    order: int
    path: str
    context_id: int
    place: Place
    label: str
    field: forms.Field
    same: Any
    override: SegmentOverride | None
    things: dict[Any, Any]
    typed: Any = None
    problem: str = ""
    is_contested: bool = False

    template = "bilingual/admin/desk/choice.html"

    @property
    def anchor(self) -> str:
        """Where it is on the screen."""
        return f"choice-{self.key}"

    @property
    def name(self) -> str:
        """The name of its field in the form."""
        return f"choice-{self.key}"

    @property
    def own(self) -> Any:
        """The value of the translation where it differs, or None."""
        return None if self.override is None else self.override.data

    @property
    def value(self) -> Any:
        """What the translation has."""
        return self.same if self.own is None else self.own

    @property
    def seen(self) -> str:
        """A sign of what is stored, to tell whether it changed meanwhile."""
        return hashlib.sha256(json.dumps(self.own).encode()).hexdigest()[:16]

    @property
    def same_shown(self) -> str:
        """The value of the source in words."""
        return self._in_words(self.same)

    @property
    def value_shown(self) -> str:
        """The value of the translation in words."""
        return self._in_words(self.value)

    def _in_words(self, value: Any) -> str:
        return str(self.things.get(value, value))

    @property
    def widget(self) -> SafeString:
        """The field, with what was typed or what the translation has."""
        value = self.value if self.typed is None else self.typed
        attributes = {"id": self.name, "class": "desk-address"}
        if self.problem:
            attributes["aria-describedby"] = f"{self.name}-problem"
            attributes["aria-invalid"] = "true"
        shown = self.things.get(value, value)
        return SafeString(self.field.widget.render(self.name, shown, attributes))

    @property
    def media(self) -> forms.Media:
        """What the field needs to work in a browser."""
        return self.field.widget.media


def choices_of(translation: Translation, page_map: PageMap) -> list[Choice]:
    """What may differ on this page, in page order."""
    rows = (
        OverridableSegment.objects.filter(source=translation.source_id)
        .select_related("context")
        .order_by("order")
    )
    overrides = {
        override.context_id: override
        for override in SegmentOverride.objects.filter(
            context__object_id=translation.source.object_id,
            locale=translation.target_locale_id,
        ).order_by("pk")
    }
    choices = []
    for row in rows:
        place = page_map.place(row.context.path)
        form_field = field_for(place, row.context.path)
        if form_field is not None:
            choices.append(
                Choice(
                    key=row.pk,
                    order=row.order,
                    path=row.context.path,
                    context_id=row.context_id,
                    place=place,
                    label=_label(place, row.context.path, row.data),
                    field=form_field,
                    same=row.data,
                    override=overrides.get(row.context_id),
                    things={},
                )
            )
    _read_things(choices)
    return choices


def _label(place: Place, path: str, value: Any) -> str:
    if LINK_MARK in path:
        return _("%(place)s: address of the link to %(address)s") % {
            "place": place.label,
            "address": value,
        }
    return place.label


def field_for(place: Place, path: str) -> forms.Field | None:
    """The form field that suits a value; None for one that nobody may replace."""
    holder = place.holder
    if LINK_MARK in path or isinstance(holder, models.URLField | blocks.URLBlock):
        return AddressField()
    if isinstance(holder, models.EmailField | blocks.EmailBlock):
        return forms.EmailField(required=False)
    if isinstance(holder, models.ForeignKey):
        return formfield_for_dbfield(holder)
    if isinstance(holder, blocks.ChooserBlock):
        return holder.field
    return None


def _read_things(choices: list[Choice]) -> None:
    """Read the chosen files, images and pages: one query a type."""
    keys: dict[Any, set[Any]] = defaultdict(set)
    chosen = [(one, _model_of(one.field)) for one in choices]
    for one, model in chosen:
        if model is not None:
            keys[model] |= {one.same, one.value}
    for model, wanted in keys.items():
        rows = model._default_manager.filter(pk__in=wanted)
        if hasattr(rows, "prefetch_renditions"):
            rows = rows.prefetch_renditions(PREVIEW)
        things = {row.pk: row for row in rows}
        for one, wanted_model in chosen:
            if wanted_model is model:
                one.things = things


def _model_of(field: forms.Field) -> Any:
    """The kind of row that is chosen, or None for a text."""
    rows = field.queryset if isinstance(field, forms.ModelChoiceField) else None
    return None if rows is None else rows.model
