"""The form with which a supplier asks, and the one with which the team promotes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from bilingual.notices.texts import NoticeText, checked
from opportunities.models.question import LONGEST_ASKED
from opportunities.questions.asking import without_unseen
from opportunities.questions.contact_details import contact_details_in
from opportunities.questions.proof import TRAP, Doubt, Proof, doubt_about, token_for

TEXT = NoticeText(
    "question", pgettext_lazy("of a supplier", "Question"), max_length=LONGEST_ASKED
)
DOUBTS = {
    Doubt.TRAPPED: _(
        "A field that nobody sees was filled in, perhaps by your browser. It is empty "
        "again: send the question once more."
    ),
    Doubt.TOO_QUICK: _(
        "That was quicker than anybody types. If you are a person, send it once more."
    ),
    Doubt.FORGED: _("This form was not complete. Send the question once more."),
    Doubt.TOO_OLD: _("This form was open for too long. Send the question once more."),
}


class QuestionField(forms.CharField):
    """Takes out the signs that no text of ours holds before anything looks at it."""

    def to_python(self, value: Any) -> str:
        """What was typed without what nobody sees; empty for nothing at all."""
        return without_unseen(str(value or ""))


class AskForm(forms.Form):
    """A question, and what tells that a person sends it.

    `subject` is what the form is about: a form for another opportunity is no proof.
    """

    question = QuestionField(
        label=_("Your question"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    # Ticked once the warning about contact details was read.
    keep_details = forms.BooleanField(
        label=_("Send it with them: they belong to the question"), required=False
    )

    def __init__(self, subject: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subject = subject
        self.doubt: Doubt | None = None
        self.warns = False

    def clean_question(self) -> str:
        """Raises ValidationError for no question, or for one that is too long."""
        text: str = self.cleaned_data["question"]
        if not any(sign.isalpha() for sign in text):
            raise ValidationError(gettext("Write your question."), code="required")
        return checked(TEXT, text)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        self.doubt = doubt_about(
            Proof(self.data.get("token", ""), self.data.get(TRAP, "")), self.subject
        )
        if self.doubt is not None:
            raise ValidationError(DOUBTS[self.doubt], code=self.doubt)
        found = contact_details_in(cleaned.get("question", ""))
        if found and not cleaned.get("keep_details"):
            self.warns = True
            self.add_error(
                "question",
                gettext(
                    "There is an e-mail address or a phone number in it: %(found)s. "
                    "Everybody will read your question. Take it out, or say below "
                    "that it belongs there."
                )
                % {"found": ", ".join(found[:3])},
            )
        return cleaned

    @property
    def token(self) -> str:
        """The one that came, as long as it can still be sent; else a new one."""
        came = self.data.get("token", "") if self.is_bound else ""
        is_good = self.doubt in {None, Doubt.TOO_QUICK, Doubt.TRAPPED}
        return str(came) if came and is_good else token_for(self.subject)
