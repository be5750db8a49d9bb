"""The list of all questions that a person works on, and its entry in the menu."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple, Media, RadioSelect
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.reports import ReportView

from bilingual.worklist import visible_pairs
from opportunities.life.clock import time_left
from opportunities.models.limits import PostingLimitsSetting
from opportunities.models.opportunity import Opportunity
from opportunities.models.question import STAGES, Question, QuestionQuerySet
from opportunities.questions.due import due_between, with_due
from opportunities.questions.queue import titles_of, visible_questions, waiting_for

QUESTIONS_A_PAGE = 50
WORDS_SHOWN = 25
YOU = "you"
SOON, PASSED = "soon", "passed"
AGES = [
    ("1", gettext_lazy("A day or longer")),
    ("3", gettext_lazy("3 days or longer")),
    ("7", gettext_lazy("A week or longer")),
]


class CellColumn(BaseColumn):
    """A cell drawn by a template of ours."""

    def __init__(self, template: str, name: str, label: Any, **options: Any) -> None:
        super().__init__(name, label=label, **options)
        self.cell_template_name = template

    def get_cell_context_data(
        self, instance: Question, parent_context: Any
    ) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(
            instance, parent_context
        )
        table = parent_context["table"]
        context["question"] = instance
        context["state"] = instance.stage_words
        context["waits_for_you"] = instance.pk in table.waiting
        context["title"] = table.titles.get(instance.opportunity_id, "")
        # Annotated: see `with_due`.
        context["left"] = time_left(vars(instance)["due_at"], at=table.at)
        context["words"] = Truncator(
            instance.text("question", instance.source_language)
        ).words(WORDS_SHOWN)
        return context


def _choice(label: Any, choices: Any, method: str) -> Any:
    return django_filters.ChoiceFilter(
        label=label,
        choices=choices,
        empty_label=gettext_lazy("Any"),
        widget=RadioSelect,
        method=method,
    )


def _asked_about(request: HttpRequest) -> QuerySet[Opportunity]:
    questions = visible_questions(request.user)
    return Opportunity.objects.filter(pk__in=questions.values("opportunity"))


class QuestionFilterSet(WagtailFilterSet):
    """Filters of the list; that of one person asks for `request.user`."""

    waiting = _choice(
        gettext_lazy("Waiting for you"), [(YOU, gettext_lazy("Yes"))], "waiting_for_you"
    )
    stage = django_filters.MultipleChoiceFilter(
        label=gettext_lazy("State"),
        choices=[(stage.value, words) for stage, words in STAGES.items()],
        widget=CheckboxSelectMultiple,
    )
    opportunity = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Opportunity"),
        queryset=_asked_about,
        empty_label=gettext_lazy("Any"),
    )
    age = _choice(gettext_lazy("Waiting for"), AGES, "of_age")
    due = _choice(
        gettext_lazy("Applications close"),
        [
            (SOON, gettext_lazy("Soon")),
            (PASSED, gettext_lazy("They are closed already")),
        ],
        "due_when",
    )

    class Meta:
        model = Question
        fields: list[str] = []

    def waiting_for_you(
        self, questions: QuestionQuerySet, name: str, value: str
    ) -> QuestionQuerySet:
        """What the person can go on with."""
        return questions.filter(pk__in=waiting_for(self.request.user).values("pk"))

    def of_age(
        self, questions: QuestionQuerySet, name: str, value: str
    ) -> QuestionQuerySet:
        """What is not settled, and arrived so many days ago or earlier."""
        before = timezone.now() - timedelta(days=int(value))
        waiting = Question.objects.waiting().order_by().values("pk")
        return questions.filter(arrived_at__lte=before, pk__in=waiting)

    def due_when(
        self, questions: QuestionQuerySet, name: str, value: str
    ) -> QuestionQuerySet:
        """By the closing of applications."""
        at = timezone.now()
        if value == PASSED:
            return due_between(questions, None, at)
        soon = PostingLimitsSetting.load(request_or_site=self.request).closing_soon
        return due_between(questions, at, at + soon)


class QuestionsView(ReportView):
    """Every question that the person may see, what waits before what is settled."""

    model = Question
    page_title = gettext_lazy("Questions from suppliers")
    header_icon = "comment"
    index_url_name = "questions:list"
    index_results_url_name = "questions:list_results"
    results_template_name = "bilingual/admin/translations_results.html"
    verbose_name = pgettext_lazy("of a supplier", "question")
    verbose_name_plural = pgettext_lazy("of suppliers", "questions")
    filterset_class = QuestionFilterSet
    is_searchable = True
    search_backend_name = None
    search_fields = ["question_en", "question_fr", "answer_en", "answer_fr"]
    paginate_by = QUESTIONS_A_PAGE
    default_ordering = "rests"
    table_classname = "listing pair-list"
    list_export: list[str] = []
    columns = [
        CellColumn(
            "opportunities/admin/question_words.html",
            "words",
            pgettext_lazy("of a supplier", "Question"),
            width="36%",
        ),
        CellColumn(
            "opportunities/admin/question_opportunity.html",
            "opportunity",
            gettext_lazy("Opportunity"),
            width="20%",
        ),
        CellColumn(
            "opportunities/admin/question_state.html",
            "state",
            gettext_lazy("State"),
            sort_key="stage",
            width="14%",
        ),
        CellColumn(
            "opportunities/admin/question_arrived.html",
            "arrived",
            pgettext_lazy("a question", "Arrived"),
            sort_key="arrived_at",
            width="14%",
        ),
        CellColumn(
            "opportunities/admin/question_due.html",
            "due",
            gettext_lazy("Applications close"),
            sort_key="due_at",
            width="16%",
        ),
    ]

    @cached_property
    def at(self) -> datetime:
        """The instant of which the list tells."""
        return timezone.now()

    def get_base_queryset(self) -> QuestionQuerySet:
        return with_due(visible_questions(self.request.user)).select_related(
            "opportunity"
        )

    def order_queryset(self, queryset: Any) -> Any:
        """What waits comes first, the oldest before all; then what is settled."""
        if self.ordering and self.ordering != self.default_ordering:
            return queryset.order_by(self.ordering, "pk")
        return queryset.waiting_first()

    def get_table(self, object_list: Any) -> Any:
        questions = list(object_list)
        table = super().get_table(questions)
        table.at = self.at
        table.waiting = set(
            waiting_for(self.request.user)
            .filter(pk__in=[one.pk for one in questions])
            .values_list("pk", flat=True)
        )
        table.titles = titles_of({one.opportunity_id for one in questions})
        return table

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        context["media"] += Media(css={"all": ["bilingual/lists.css"]})
        return context


class QuestionsMenuItem(MenuItem):
    """The entry in the main menu, with how many wait for the person."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For whoever works on pages, asked about or not."""
        return bool(visible_pairs(request.user).exists())

    def render_component(self, request: HttpRequest) -> Any:
        component = super().render_component(request)
        # Every screen of the admin draws the menu, mostly while nothing waits for
        # anybody; who may go on with what is asked of the rest alone.
        waits = Question.objects.waiting().exists()
        if waits and (count := waiting_for(request.user).count()):
            component.label = _("%(label)s (%(count)d)") % {
                "label": self.label,
                "count": count,
            }
        return component


def questions_menu_item() -> QuestionsMenuItem:
    """For Wagtail's hook `register_admin_menu_item`, below the translations."""
    return QuestionsMenuItem(
        pgettext_lazy("menu", "Questions"),
        reverse_lazy("questions:list"),
        name="questions",
        icon_name="comment",
        order=155,
    )
