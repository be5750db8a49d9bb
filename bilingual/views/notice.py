"""One notice on one screen: both languages side by side, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from bilingual.models.notice import BilingualNotice
from bilingual.notices import acting, permissions
from bilingual.notices.kinds import notice_model
from bilingual.notices.steps import DROP_REASON
from bilingual.notices.texts import NoticeText, findings_by_stem
from bilingual.quality.kinds import Finding


@dataclass(frozen=True)
class Side:
    """One text in one language, as the screen shows it."""

    language: str
    words: str
    may_type: bool


@dataclass(frozen=True)
class Row:
    """One text in both languages, the one that it is written in first."""

    text: NoticeText
    source: Side
    target: Side
    findings: list[Finding]
    problems: list[str]


class NoticeView(WagtailAdminTemplateMixin, TemplateView):
    """Written, translated and confirmed here; it works without JavaScript."""

    template_name = "bilingual/admin/notice.html"
    header_icon = "openquote"
    notice: BilingualNotice

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        model = notice_model(kwargs["kind"])
        if model is None:
            raise Http404
        self.notice = get_object_or_404(model._default_manager, pk=kwargs["pk"])
        if not permissions.may_see(request.user, self.notice):
            raise PermissionDenied

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        posted = request.POST.dict()
        try:
            said = acting.act(self.notice, posted, user=request.user, at=timezone.now())
        except ValidationError as error:
            return self._show(posted, error)
        except PermissionDenied as error:
            messages.error(request, str(error) or _("This is not yours to do now."))
            return self._show(posted)
        messages.success(request, said)
        return redirect(request.path)

    def _show(
        self, posted: dict[str, str], error: ValidationError | None = None
    ) -> HttpResponse:
        """The screen with what was typed, and what has to be mended."""
        self.notice = type(self.notice)._default_manager.get(pk=self.notice.pk)
        problems = getattr(error, "message_dict", {}) if error else {}
        if error is not None and not problems:
            messages.error(self.request, " ".join(error.messages))
        context = self.get_context_data(posted=posted, problems=problems)
        return self.render_to_response(context, status=422)

    def get_page_title(self) -> str:
        return str(self.notice)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        items = [*super().get_breadcrumbs_items()]
        above = self.notice.screen_above()
        if above is not None:
            items.append({"url": above[0], "label": above[1]})
        return [*items, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        posted = kwargs.pop("posted", {})
        problems = kwargs.pop("problems", {})
        notice, user = self.notice, self.request.user
        return super().get_context_data(
            notice=notice,
            about=notice.about(user, at=timezone.now()),
            rows=self._rows(posted, problems),
            buttons=acting.buttons_for(notice, user),
            drop=acting.drop_for(notice, user),
            drop_reason=posted.get(DROP_REASON, ""),
            drop_problems=problems.get(DROP_REASON, []),
            sends_back=permissions.may_publish(user, notice),
            finishes=permissions.may_translate(user, notice),
            comment=posted.get("comment", ""),
            let_stand=posted.get("let_stand", notice.let_stand),
            media=Media(css={"all": ["bilingual/pair.css", "bilingual/notice.css"]}),
            **kwargs,
        )

    def _rows(
        self, posted: dict[str, str], problems: dict[str, list[str]]
    ) -> list[Row]:
        typing = acting.language_to_type(self.notice, self.request.user)
        is_written = self.notice.stage == self.notice.Stage.WRITING
        findings = {} if is_written else findings_by_stem(self.notice)

        def side(text: NoticeText, language: str) -> Side:
            stored = self.notice.text(text.stem, language)
            words = posted.get(f"{text.stem}-{language}", stored)
            return Side(language, words, language == typing)

        return [
            Row(
                text,
                side(text, self.notice.source_language),
                side(text, self.notice.target_language),
                findings.get(text.stem, []),
                problems.get(text.stem, []),
            )
            for text in self.notice.texts
        ]
