"""The editor's form of an opportunity."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bilingual.fingerprint import content_hash
from opportunities.amendments.rules import Kind
from opportunities.forms.attestations import AttestedPageForm
from opportunities.life.clock import whole_minute
from opportunities.models.limits import PostingLimitsSetting
from opportunities.posting import Problem

DEADLINES = ("closes_at", "delivery_at")
DATES = ("closes_at", "selection_date", "delivery_at")
OF_ONE_VERSION = ("change_kind", "amendment_reason")
CALCULATED_FROM = ("internal_hourly_rate", "internal_hours")
# In characters; longer is allowed, and cut off by search engines.
RECOMMENDED_LENGTHS = {"seo_title": 60, "search_description": 130}
# Further away is a slip of the keyboard, and beyond what calendars can count with.
FIRST_YEAR, LAST_YEAR = 2000, 2100


class OpportunityPageForm(AttestedPageForm):
    """Puts every broken rule of posting beside its field.

    A draft may be incomplete or contradict itself; what is submitted may not. Wagtail
    tells the two apart by deferring validation for drafts.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._begin_a_new_version()
        for name, limit in self.instance.text_limits.items():
            self._tell_length(name, "limit", limit)
        for name, length in RECOMMENDED_LENGTHS.items():
            self._tell_length(name, "recommended", length)

    def _tell_length(self, name: str, kind: str, length: int) -> None:
        """For the script that counts; the rules are asked when the form is sent."""
        if name in self.fields:
            self.fields[name].widget.attrs[f"data-length-{kind}"] = length

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self._count_whole_minutes(cleaned)
        self._require_years_within_reach(cleaned)
        self._keep_hours_of_administration(cleaned)
        if self.is_deferred_validation:
            return cleaned
        page = self._page_as_typed(cleaned)
        self._tell_problems(page.posting_problems(at=timezone.now()))
        self.tell_missing_attestations()
        return cleaned

    def _post_clean(self) -> None:
        """What changes is known once the instance has all that was typed."""
        super()._post_clean()
        if self.is_deferred_validation:
            return
        if "skills" in self.cleaned_data:
            self.instance.skills = self.cleaned_data["skills"]
        self._tell_problems(self.instance.amendment_problems(at=timezone.now()))

    def _tell_problems(self, problems: list[Problem]) -> None:
        for problem in problems:
            if problem.field in self.fields and problem.field not in self.errors:
                self.add_error(problem.field, problem.message)

    def _begin_a_new_version(self) -> None:
        """What was said of the version that suppliers read is not said of the next."""
        if "change_kind" in self.fields:
            # Without the empty choice: nothing is chosen until somebody chooses.
            self.fields["change_kind"].choices = Kind.choices
        if self._is_what_suppliers_read():
            for name in OF_ONE_VERSION:
                self.initial[name] = ""

    def _is_what_suppliers_read(self) -> bool:
        """Judged by the words: a withdrawal marks a page as changed and changes none."""
        page = self.instance
        if page.pair is None:
            return False
        public: str = page.pair.published_hash(page.language)
        return bool(public) and content_hash(page) == public

    def _keep_hours_of_administration(self, cleaned: dict[str, Any]) -> None:
        """A price that is calculated anew takes the hours that the setting has now."""
        if any(name in self.changed_data for name in CALCULATED_FROM):
            hours = PostingLimitsSetting.load().administration_hours
            self.instance.internal_administration_hours = hours

    def _count_whole_minutes(self, cleaned: dict[str, Any]) -> None:
        """The form shows minutes; people read the last one as theirs to the end."""
        for name in DEADLINES:
            if cleaned.get(name) is not None:
                cleaned[name] = whole_minute(cleaned[name])

    def _require_years_within_reach(self, cleaned: dict[str, Any]) -> None:
        for name in DATES:
            value = cleaned.get(name)
            if value is not None and not FIRST_YEAR <= value.year <= LAST_YEAR:
                message = _("Write a year between %(first)d and %(last)d.")
                years = {"first": FIRST_YEAR, "last": LAST_YEAR}
                self.add_error(name, message % years)

    def _page_as_typed(self, cleaned: dict[str, Any]) -> Any:
        """The page with what was typed; `_post_clean` fills the instance later."""
        for name in ("price", *CALCULATED_FROM, *DATES):
            if name in self.fields:
                setattr(self.instance, name, cleaned.get(name))
        return self.instance
