"""Forms of the admin: copying a page, sending work back, approving a pair."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.pages import CopyForm
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.forms import TaskStateCommentForm


class CopyWithoutAliasForm(CopyForm):
    """Copies a page as a new draft; never as a mirror, never live."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("alias", "publish_copies"):
            self.fields.pop(name, None)


class SendBackForm(TaskStateCommentForm):
    """Work goes back with a comment that says what to change."""

    comment = forms.CharField(
        label=gettext_lazy("What should change"),
        required=True,
        widget=forms.Textarea({"rows": 4}),
    )


class ApprovalForm(TaskStateCommentForm):
    """When both languages go live; empty fields mean now, and with no end."""

    comment = forms.CharField(
        label=gettext_lazy("Comment"),
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )
    go_live_at = forms.DateTimeField(
        label=gettext_lazy("Goes live"),
        required=False,
        help_text=gettext_lazy("Eastern time. Left empty, both languages go live now."),
        widget=AdminDateTimeInput,
    )
    expire_at = forms.DateTimeField(
        label=gettext_lazy("Expires"),
        required=False,
        help_text=gettext_lazy("Eastern time. Left empty, the pages stay public."),
        widget=AdminDateTimeInput,
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        now = timezone.now()
        starts, ends = cleaned.get("go_live_at"), cleaned.get("expire_at")
        if starts and starts <= now:
            self.add_error(
                "go_live_at", _("Choose an instant in the future, or leave it empty.")
            )
        if ends and ends <= (starts or now):
            self.add_error(
                "expire_at", ValidationError(_("The end comes after the beginning."))
            )
        return cleaned


class RecallForm(forms.Form):
    """Why a text is taken back, for those who worked on it."""

    comment = forms.CharField(
        label=gettext_lazy("Comment"),
        required=False,
        help_text=gettext_lazy("Why, for the people who have worked on it."),
        widget=forms.Textarea({"rows": 3}),
    )
