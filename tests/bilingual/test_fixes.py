"""A typing error of one language is corrected: words change, facts and the twin don't."""

import pytest
from wagtail_localize.models import StringTranslation

from bilingual.baking import assembled, translation_of
from bilingual.fingerprint import content_hash, live_hash
from bilingual.fixes import (
    FixRefusedError,
    may_propose,
    propose,
    publish,
    refuse,
)
from bilingual.journal import history_of
from bilingual.lifecycle import State
from bilingual.models import LanguageFix
from bilingual.progress import progress_of, translators_of
from bilingual.sentences import sentences_of
from bilingual.steps import writers_of
from tests import cast, walks
from tests.factories import ContentPageFactory, OpportunityPageFactory
from tests.fixing import (
    NOW,
    PROPOSERS,
    REVIEWERS,
    differences,
    in_the_other_language,
    proposal,
    published,
    title_fix,
)
from tests.scenarios import a_closed_pair, an_open_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(read):
    """A site with the public pages in it, whether a test asks for them or not."""
    return read.site


@pytest.mark.parametrize("written", ["en", "fr"])
@pytest.mark.parametrize("language", ["en", "fr"])
class TestInEachLanguage:
    def test_words_change_for_visitors_in_that_language_only(
        self, public, written, language
    ):
        pair = public[written]
        other = {"en": "fr", "fr": "en"}[language]
        untouched = live_hash(pair.page(other))
        moment = pair.page(other).last_published_at

        fix = title_fix(pair, language)
        assert "rulles" in walks.pair_of(pair.source).page(language).title
        pair = published(fix)

        assert "rulles" not in pair.page(language).title
        assert pair.page(language).live
        assert pair.page(language).get_latest_revision_as_object().title == (
            pair.page(language).title
        )
        assert live_hash(pair.page(other)) == untouched
        assert pair.page(other).last_published_at == moment
        assert differences() == []

    def test_the_pair_knows_what_visitors_read_now(self, public, written, language):
        pair = published(title_fix(public[written], language))

        assert pair.state == State.PUBLISHED
        for one in pair.pages():
            assert pair.published_hash(one.language) == content_hash(one)
            assert pair.approved_hash(one.language) == content_hash(one)
            assert not one.has_unpublished_changes
        assert content_hash(translation_of(pair).source.as_instance()) == (
            pair.source_hash
        )

    def test_it_is_written_down(self, public, written, language):
        fix = title_fix(public[written], language)
        publish(fix, user=REVIEWERS[language](), at=NOW, comment="Thank you")

        fix = LanguageFix.objects.get(pk=fix.pk)
        assert (fix.state, fix.comment) == ("published", "Thank you")
        assert (fix.reviewed_by, fix.reviewed_at) == (REVIEWERS[language](), NOW)
        newest, before = history_of(fix.pair)[:2]
        assert newest.action == "bilingual.language_fix_published"
        assert newest.data["comment"] == "A letter is missing"
        assert before.action == "bilingual.language_fix_proposed"
        assert before.user == PROPOSERS[language]()

    def test_the_next_version_starts_from_the_corrected_words(
        self, public, written, language
    ):
        pair = public[written]
        pair = published(title_fix(pair, language))
        corrected = pair.page(language).title

        draft = pair.source.get_latest_revision_as_object()
        draft.lead = "Another lead."
        draft.save_revision(user=walks.AUTHORS[written]())
        pair = walks.to_translation(pair.source)

        progress = progress_of([pair])[pair.translation_key]
        assert progress.left == 1
        titles = StringTranslation.objects.filter(
            context__path="title", context__object_id=pair.translation_key
        )
        assert pair.target.title in titles.values_list("data", flat=True)
        assert pair.page(language).title == corrected
        draft = pair.source.get_latest_revision_as_object()
        assert (draft.title, draft.lead) == (pair.source.title, "Another lead.")

    def test_nobody_became_a_writer_or_translator_by_it(
        self, public, written, language
    ):
        pair = published(title_fix(public[written], language))

        # Kept out of the next review is who writes the next version, and no one else.
        assert writers_of(pair) == {pair.author_id}
        assert translators_of(pair) == set()


class TestTheNextTranslation:
    def test_keeps_the_corrected_sentence_of_the_translation(self, public):
        pair = public["en"]
        wrong = pair.target.title
        pair = published(proposal(pair, "fr", {wrong: "Autre texte juste"}))

        assert assembled(pair).title == "Autre texte juste"
        assert content_hash(assembled(pair)) == content_hash(pair.target)

    def test_keeps_every_translation_of_a_corrected_text(self, public):
        pair = public["en"]
        before = pair.target.title
        pair = published(
            proposal(
                pair,
                "en",
                {
                    "The rulles": "The rules",
                    "We publish": "We publish <b>forty</b> graphs a month.",
                },
            )
        )

        assert progress_of([pair])[pair.translation_key].left == 0
        assert pair.target.title == before
        assert content_hash(assembled(pair)) == content_hash(pair.target)

    def test_keeps_links_that_stand_in_another_order_in_the_translation(self, public):
        pair = public["en"]
        pair = with_links_turned_around(pair)
        assert addresses(pair.target) == ["b", "a"]

        sentence = next(one for one in sentences_of(pair.target) if "a2" in one.words)
        words = sentence.typed.replace("Formulaires", "Les formulaires")
        pair = published(proposal(pair, "fr", {sentence.typed: words}))

        assert addresses(pair.target) == ["b", "a"]
        assert addresses(assembled(pair)) == ["b", "a"]
        assert content_hash(assembled(pair)) == content_hash(pair.target)

    def test_keeps_links_that_the_correction_turned_around(self, public):
        pair = public["en"]
        words = 'See <a id="a2">forms</a> and the <a id="a1">rules</a>.'

        pair = published(proposal(pair, "en", {"See the": words}))

        assert addresses(pair.source) == ["b", "a"]
        assert addresses(pair.target) == ["a", "b"]
        assert content_hash(assembled(pair)) == content_hash(pair.target)

    def test_pages_that_were_never_translated_here_have_nothing_to_keep(self, site):
        pair = walks.pair_of(an_open_pair(site).fr)

        pair = published(proposal(pair, "fr", {"Vérifier": "Vérifier les teintes"}))

        assert pair.page("fr").title == "Vérifier les teintes"
        assert translation_of(pair) is None


def with_links_turned_around(pair):
    """A new version whose French has its two links in the other order."""
    draft = pair.source.get_latest_revision_as_object()
    draft.lead = "A new lead, in 3 parts."
    draft.save_revision(user=cast.alice())
    pair = walks.to_translation(pair.source)

    def words(segment):
        if "a2" in segment.string.data:
            return '<a id="a2">Formulaires</a> et <a id="a1">règles</a>.'
        return in_the_other_language(segment)

    walks.translate(pair, words=words)
    pair = walks.decide(walks.pair_of(pair.source), cast.thierry(), "approve")
    pair = walks.decide(pair, cast.renee(), "approve")
    return walks.decide(pair, cast.mona(), "approve")


def addresses(page):
    """The last letter of the address of each link, in page order."""
    html = str(page.body[0].value["text"].source)
    return [part[0] for part in html.split("https://www.example.org/")[1:]]


class TestWhatIsRefused:
    def test_a_place_that_is_not_on_the_page(self, public):
        pair = public["en"]
        for key in ("slug#0", "title#1", "price#0", "nothing", "#", "body.x.y#0"):
            with pytest.raises(FixRefusedError):
                propose(pair, "en", {key: "x"}, reason="r", user=cast.alice(), at=NOW)

    def test_nothing_changed(self, public):
        with pytest.raises(FixRefusedError, match="No sentence was changed"):
            proposal(public["en"], "en", {})

    def test_a_reason_that_is_missing_or_too_long(self, public):
        pair = public["en"]
        for reason in ("", "  ", "x" * 201, "a\x00b"):
            with pytest.raises(FixRefusedError) as refused:
                title_fix(pair, "en", reason=reason)
            assert set(refused.value.problems) == {"reason"}

    def test_a_second_one_while_one_waits(self, public):
        pair = public["en"]
        title_fix(pair, "en")

        with pytest.raises(FixRefusedError, match="waits first"):
            title_fix(pair, "fr")

    def test_after_a_decision_the_next_one_is_possible(self, public):
        pair = public["en"]
        refuse(title_fix(pair, "en"), user=cast.bob(), comment="No", at=NOW)

        assert title_fix(walks.pair_of(pair.source), "en").state == "proposed"

    def test_a_new_version_is_on_its_way(self, public):
        pair = public["en"]
        draft = pair.source.get_latest_revision_as_object()
        draft.title = "New"
        draft.save_revision(user=cast.alice())
        pair = walks.pair_of(pair.source)

        assert not may_propose(cast.alice(), pair, "en")
        with pytest.raises(FixRefusedError, match="on its way"):
            title_fix(pair, "en")

    def test_a_page_that_visitors_do_not_read(self, site):
        page = ContentPageFactory(parent=site.landing.en, language="en", draft=True)
        pair = walks.pair_of(page)

        assert not may_propose(cast.ada(), pair, "en")
        with pytest.raises(FixRefusedError):
            proposal(pair, "en", {page.title: "x"}, user=cast.ada())

    def test_a_proposal_whose_page_changed(self, public):
        pair = public["en"]
        fix = title_fix(pair, "en")
        LanguageFix.objects.filter(pk=fix.pk).update(base_hash="0" * 64)

        with pytest.raises(FixRefusedError, match="changed since"):
            publish(fix, user=cast.bob(), at=NOW)
        assert walks.pair_of(pair.source).source.title == "The rulles"
        refuse(fix, user=cast.bob(), comment="Old", at=NOW)

    def test_a_proposal_while_a_new_version_is_written(self, public):
        pair = public["en"]
        fix = title_fix(pair, "fr")
        draft = pair.source.get_latest_revision_as_object()
        draft.title = "New"
        draft.save_revision(user=cast.alice())

        with pytest.raises(FixRefusedError, match="changed since"):
            publish(fix, user=cast.renee(), at=NOW)

    def test_what_is_decided_is_decided(self, public):
        fix = title_fix(public["en"], "en")
        publish(fix, user=cast.bob(), at=NOW)

        for again in (
            lambda: publish(fix, user=cast.bob(), at=NOW),
            lambda: refuse(fix, user=cast.bob(), comment="No", at=NOW),
        ):
            with pytest.raises(FixRefusedError, match="decided this already"):
                again()

    def test_a_refused_one_changes_nothing(self, public):
        pair = public["en"]
        fix = title_fix(pair, "en")
        refuse(fix, user=cast.bob(), comment="It is right", at=NOW)

        pair = walks.pair_of(pair.source)
        assert pair.source.title == "The rulles"
        assert LanguageFix.objects.get().comment == "It is right"
        assert history_of(pair)[0].action == "bilingual.language_fix_refused"


class TestOpportunities:
    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_one_that_has_closed_can_be_corrected(self, site, language):
        pair = walks.pair_of(a_closed_pair(site).en)
        before = pair.page(language).closes_at
        row = next(
            one
            for one in sentences_of(pair.page(language))
            if one.path.startswith("deliverables.")
        )

        pair = published(proposal(pair, language, {row.typed: f"{row.typed} Merci."}))

        page = pair.page(language)
        assert page.closes_at == before
        assert page.deliverables[0].value["text"].endswith("Merci.")
        assert list(page.skills.all()) == list(pair.page("en").skills.all())
        assert differences() == []

    def test_what_both_languages_share_is_no_sentence(self, site):
        page = an_open_pair(site).en

        paths = {one.path.split(".")[0] for one in sentences_of(page)}

        assert not paths & {"price", "closes_at", "contact_email", "licence", "slug"}

    def test_one_that_went_the_whole_way(self, site):
        page = OpportunityPageFactory(
            parent=site.opportunities.en, draft=True, owner=cast.alice()
        )
        page.save_revision(user=cast.alice())
        pair = walks.to_public(page)
        text = "<p>We publish forty charts a month.</p>"
        assert text in pair.source.background

        pair = published(
            proposal(pair, "en", {"We publish": "We publish forty graphs a month."})
        )

        assert "forty graphs" in pair.source.background
        assert content_hash(assembled(pair)) == content_hash(pair.target)
        assert differences() == []
