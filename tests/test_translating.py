"""What a translation must be for visitors, from either language to the other."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from wagtail_localize.models import OverridableSegment

from bilingual.baking import translation_of
from bilingual.languages import LANGUAGES, other_language
from bilingual.lifecycle import State
from bilingual.progress import progress_of
from opportunities.amendments.rules import Kind
from opportunities.models import OpportunityPage
from opportunities.models.page import SHARED_FACTS
from tests import cast, scenarios, walks
from tests.admin_forms import Editor, posting
from tests.factories import OpportunityPageFactory, stream
from tests.records import live_texts
from tests.visits import visit

pytestmark = pytest.mark.django_db

from_either_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def source(site, language):
    """An opportunity that its author has just written."""
    page = OpportunityPageFactory(
        parent=site.opportunities[language],
        language=language,
        draft=True,
        skills=[scenarios.python()],
    )
    page.save_revision(user=walks.AUTHORS[language]())
    return page


@pytest.fixture
def public(source):
    """The same, read by visitors in both languages."""
    return walks.to_public(source)


def fact_of(page, name):
    if name == "skills":
        return {skill.slug for skill in page.skills.all()}
    return getattr(page, name)


def change(pair, **values):
    """The author writes a newer draft of a public text."""
    draft = OpportunityPage.objects.get(pk=pair.source.pk)
    for name, value in values.items():
        setattr(draft, name, value)
    if set(values) == {"title"}:
        draft.change_kind = Kind.CORRECTION
    else:
        draft.change_kind = Kind.AMENDMENT
        draft.amendment_reason = "Suppliers asked for it."
    draft.save_revision(user=pair.author)
    return draft


@from_either_language
class TestSending:
    def test_nothing_goes_live_by_itself(self, client, source):
        pair = walks.to_translation(source)

        assert not any(page.live for page in pair.pages())
        assert [client.get(page.url).status_code for page in pair.pages()] == [404, 404]

    def test_the_twin_has_the_number_and_the_facts(self, source):
        pair = walks.to_language_review(source)

        page = pair.target.get_latest_revision_as_object()
        assert page.translation_key == source.translation_key
        assert page.reference == pair.source.reference
        for fact in SHARED_FACTS:
            assert fact_of(page, fact) == fact_of(pair.source, fact), fact

    def test_it_never_opens_in_the_form_of_a_page(self, client, source, language):
        pair = walks.to_translation(source)

        for person in (walks.TRANSLATORS[language](), cast.mona(), cast.ada()):
            answer = Editor(client, person).open(
                "wagtailadmin_pages:edit", pair.target.pk
            )
            assert answer.status_code == 302
            assert f"/pairs/{pair.pk}/" in answer["Location"]


@from_either_language
class TestPublishing:
    def test_translated_and_approved_it_is_public_in_its_own_words(
        self, client, public, language
    ):
        source, target = public.source, public.target

        seen = visit(client, target.url)

        assert seen.response.status_code == 200
        assert seen.language == other_language(language)
        assert f"Autre {source.title}" in seen.text
        assert f"Autre {source.short_description}" in seen.text
        assert seen.toggle == (language, source.url)
        assert visit(client, source.url).toggle == (target.language, target.url)

    def test_its_address_is_made_of_its_own_words(self, public):
        assert public.target.slug == f"{public.source.slug}-autre"
        parents = [page.get_parent() for page in public.pages()]
        assert parents[0].translation_key == parents[1].translation_key
        assert parents[0].locale_id != parents[1].locale_id

    def test_visitors_find_it_by_its_translated_words(self, client, public):
        page = public.target

        assert page.url in visit(client, f"{page.get_parent().url}?q=autre").links
        original = public.source.get_parent().url
        assert public.source.url not in visit(client, f"{original}?q=autre").links

    def test_a_half_translated_text_is_not_published(self, source, language):
        pair = walks.translate(walks.to_translation(source), share=0.9)

        with pytest.raises(PermissionDenied):
            walks.decide(pair, walks.TRANSLATORS[language](), "approve")

        assert walks.pair_of(source).is_in_translation

    def test_no_sentence_of_the_other_language_is_left(self, public):
        for name in ("title", "short_description", "client_team", "search_description"):
            assert (
                getattr(public.target, name) == f"Autre {getattr(public.source, name)}"
            )
        for row in public.target.deliverables:
            assert str(row.value["text"]).startswith("Autre ")


@from_either_language
class TestFacts:
    def test_no_fact_can_be_overridden(self, source):
        pair = walks.to_translation(source)

        paths = OverridableSegment.objects.filter(
            source=translation_of(pair).source
        ).values_list("context__path", flat=True)
        assert {path.split(".")[0] for path in paths} & set(SHARED_FACTS) == set()

    def test_every_changed_fact_arrives_in_the_translation(self, public):
        source = public.source
        draft = change(
            public,
            price=Decimal("7000"),
            closes_at=source.closes_at + timedelta(days=7),
            selection_date=source.selection_date + timedelta(days=7),
            delivery_at=source.delivery_at + timedelta(days=14),
            licence="Apache-2.0",
            contact_email="new@example.org",
            skills=[scenarios.accessibility(), scenarios.python()],
        )

        pair = walks.to_public(draft)

        for fact in SHARED_FACTS:
            assert fact_of(pair.target, fact) == fact_of(draft, fact), fact
            assert fact_of(pair.source, fact) == fact_of(draft, fact), fact
        assert pair.target.title == f"Autre {source.title}"

    def test_what_the_source_emptied_is_empty_in_the_translation(self, public):
        draft = change(public, skills=[], repository_url="")

        pair = walks.to_public(draft)

        for page in pair.pages():
            assert fact_of(page, "skills") == set()
            assert page.repository_url == ""

    def test_rows_that_are_gone_are_gone_in_both(self, public):
        draft = change(public, deliverables=public.source.deliverables.raw_data[:1])

        pair = walks.to_public(draft)

        assert [len(page.deliverables) for page in pair.pages()] == [1, 1]

    def test_a_forged_form_changes_no_fact_of_a_translation(
        self, client, public, language
    ):
        before = live_texts()
        revision = public.target.latest_revision_id
        forged = posting(price="1", licence="AGPL-3.0-or-later")

        for person in (walks.TRANSLATORS[language](), cast.mona(), cast.ada()):
            Editor(client, person).edit(public.target, forged)

        assert live_texts() == before
        assert walks.pair_of(public.target).target.latest_revision_id == revision


@from_either_language
class TestChanges:
    def test_visitors_read_the_old_text_until_both_new_ones_are_approved(
        self, client, public, language
    ):
        old = live_texts()
        draft = change(public, title="Newer words", price=Decimal("7000"))

        for way in (walks.submit, walks.to_approval):
            pair = way(draft)
            assert live_texts() == old
            for page in pair.pages():
                assert "Newer words" not in visit(client, page.url).text
            if pair.state != State.APPROVAL:
                pair.source.current_workflow_state.cancel(user=pair.author)
        pair = walks.decide(pair, cast.mona(), "approve")

        assert [page.title for page in (pair.source, pair.target)] == [
            "Newer words",
            "Autre Newer words",
        ]
        for page in pair.pages():
            assert "Newer words" in visit(client, page.url).text
            assert page.price == Decimal("7000")

    def test_only_what_changed_is_translated_again(self, public):
        draft = change(public, title="Newer words")

        pair = walks.to_translation(draft)

        progress = progress_of([pair])[pair.translation_key]
        assert (progress.left, progress.words_left) == (1, 2)

    def test_a_translation_that_comes_late_changes_nothing_by_itself(
        self, public, language
    ):
        """The text was recalled while somebody was still typing."""
        draft = change(public, title="Newer words")
        pair = walks.to_translation(draft)
        pair.source.current_workflow_state.cancel(user=pair.author)
        old = live_texts()

        walks.translate(pair)

        assert live_texts() == old
        pair = walks.pair_of(draft)
        assert (pair.state, pair.is_public) == (State.CHANGED, True)
        assert walks.to_public(draft).target.title == "Autre Newer words"

    def test_a_row_that_was_added_is_translated_as_well(self, public):
        rows = stream(("deliverable", {"text": "A third thing."}))
        rows[0]["id"] = "3b241101-e2bb-4255-8caf-4136c566a962"
        draft = change(
            public, deliverables=[*public.source.deliverables.raw_data, *rows]
        )

        pair = walks.to_public(draft)

        assert str(pair.source.deliverables[-1].value["text"]) == "A third thing."
        assert str(pair.target.deliverables[-1].value["text"]) == "Autre A third thing."


@from_either_language
@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '"><b onclick=alert(1)>',
        '<a href="javascript:alert(1)">here</a>',
    ],
)
def test_what_a_translator_types_never_runs(client, source, language, words):
    def hostile(segment):
        return "a-slug" if segment.context.path == "slug" else words

    pair = walks.translate(walks.to_translation(source), words=hostile)
    try:
        pair = walks.decide(pair, walks.TRANSLATORS[language](), "approve")
        pair = walks.decide(pair, walks.LANGUAGE_READERS[language](), "approve")
        pair = walks.decide(pair, cast.mona(), "approve")
    except PermissionDenied:
        # Refused on the way: then nothing of it is public.
        pair = walks.pair_of(source)

    assert pair.is_public == all(page.live for page in pair.pages())
    if pair.is_public:
        soup = visit(client, pair.target.url).soup
        inside = soup.select_one("main")
        assert inside.find_all("script") == []
        assert soup.find_all(onerror=True) == []
        assert soup.find_all(onclick=True) == []
        assert soup.find_all("img", src="x") == []
        assert not [
            link
            for link in soup.find_all("a", href=True)
            if "javascript:" in link["href"]
        ]
