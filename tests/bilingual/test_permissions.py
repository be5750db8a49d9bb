"""Who may do what with a pair, asked of the rules and not of the screens."""

import pytest
from django.contrib.auth.models import AnonymousUser
from wagtail.models import GroupPagePermission, PagePermissionTester

from bilingual.permissions import (
    BilingualPagePermissionTester,
    may_recall,
    may_see,
    may_translate,
    publishes_both,
)
from tests import cast, scenarios, walks
from tests.waiting import a_draft

pytestmark = pytest.mark.django_db

STAFF = ("alice", "antoine", "bob", "renee", "thierry", "tess", "mona", "olga")
EVERYBODY = (*STAFF, "ada", "stranger")
APPROVE = {"mona", "ada"}
# Whoever writes pages of a tree: its authors, and who approves both.
WRITE = {"en": {"alice"} | APPROVE, "fr": {"antoine"} | APPROVE}
# Whoever the translations of a tree belong to in any way.
READ = {
    "en": {"alice", "bob", "tess", "mona", "olga", "ada"},
    "fr": {"antoine", "renee", "thierry", "mona", "olga", "ada"},
}

in_each_language = pytest.mark.parametrize("language", ["en", "fr"])
other = {"en": "fr", "fr": "en"}


def those_who(question, *pages, **options):
    """The people for whom the answer is yes, for every one of these pages."""
    return {
        name
        for name in EVERYBODY
        if all(
            getattr(page.permissions_for_user(getattr(cast, name)()), question)(
                **options
            )
            for page in pages
        )
    }


def those_for_whom(rule, pair):
    return {name for name in EVERYBODY if rule(getattr(cast, name)(), pair)}


@pytest.fixture
def public(site, language):
    """Both pages of a public pair, the one that is written first."""
    pair = walks.to_public(a_draft(site, language))
    return pair.source, pair.target


@pytest.fixture
def draft(site, language):
    return a_draft(site, language)


class TestNeverInOneLanguage:
    @pytest.mark.parametrize(
        "question",
        [
            *("can_publish", "can_publish_subpage", "can_unschedule"),
            "can_set_view_restrictions",
        ],
    )
    @in_each_language
    def test_by_nobody(self, site, public, question):
        for page in (*public, site.landing.en, site.landing.fr):
            assert those_who(question, page) == set()

    def test_whichever_way_the_page_was_read(self, site):
        """A plain page of Wagtail's answers as the page that it is."""
        page = site.privacy.en.page_ptr

        tester = page.permissions_for_user(cast.ada())

        assert isinstance(tester, BilingualPagePermissionTester)
        assert not tester.can_publish()


@in_each_language
class TestWriting:
    def test_new_pages_are_made_by_the_authors_of_a_tree(self, site, language):
        writers = WRITE[language] - {"mona"}

        assert those_who("can_add_subpage", site.opportunities[language]) == writers

    def test_a_draft_is_edited_by_those_who_write_in_its_language(
        self, draft, language
    ):
        assert those_who("can_edit", draft) == WRITE[language]

    def test_a_public_text_too(self, public, language):
        source, _target = public

        assert those_who("can_edit", source) == WRITE[language]

    def test_a_translation_opens_for_the_people_of_its_tree(self, public, language):
        """It leads to the translator's screen, which asks who may write there."""
        _source, target = public

        assert those_who("can_edit", target) == READ[other[language]]

    def test_a_reviewer_edits_in_the_step_of_reviewing_only(self, draft, language):
        reader = {"en": "bob", "fr": "renee"}[language]
        assert reader not in those_who("can_edit", draft)

        pair = walks.submit(draft)
        assert those_who("can_edit", pair.source) == WRITE[language] | {reader}

        pair = walks.decide(pair, walks.READERS[language](), "approve")
        assert reader not in those_who("can_edit", pair.source)

    def test_a_translator_never_gets_the_form_of_the_text(self, draft, language):
        translator = walks.TRANSLATORS[language]().username
        for way in (walks.to_translation, walks.to_language_review):
            pair = way(draft)
            assert translator not in those_who("can_edit", pair.source)
            pair.source.current_workflow_state.cancel(user=pair.author)

    def test_the_text_is_sent_by_its_workflow_and_the_translation_never(
        self, public, language
    ):
        source, target = public

        assert those_who("can_submit_for_moderation", target) == set()
        assert those_who("can_submit_for_moderation", source) == set(EVERYBODY)

    def test_what_is_under_way_is_not_sent_again(self, draft, language):
        pair = walks.to_translation(draft)

        assert those_who("can_submit_for_moderation", pair.source) == set()

    def test_a_copy_is_made_by_those_who_may_write_there(self, public, site, language):
        source, _target = public
        place = source.get_parent().specific

        allowed = those_who("can_copy_to", source, destination=place)

        assert allowed == WRITE[language] - {"mona"}

    def test_no_copy_goes_into_the_other_tree_by_an_author(
        self, public, site, language
    ):
        source, _target = public

        allowed = those_who(
            "can_copy_to", source, destination=site.landing[other[language]]
        )

        assert allowed - {"ada"} == set()


@in_each_language
class TestBothAtOnce:
    def test_they_are_withdrawn_by_those_who_publish_both(self, public):
        for page in public:
            assert those_who("can_unpublish", page) == APPROVE

    def test_even_while_a_new_version_is_translated(self, public):
        source, target = public
        draft = source.get_latest_revision_as_object()
        draft.lead = "Newer."
        draft.save_revision(user=cast.ada())
        walks.to_translation(draft, cast.ada())

        for page in (source, target):
            assert those_who("can_unpublish", page) == APPROVE

    def test_but_not_past_the_lock_of_a_colleague(self, public):
        source, _target = public
        source.locked, source.locked_by = True, cast.olga()
        source.save()

        for page in public:
            assert those_who("can_unpublish", type(page).objects.get(pk=page.pk)) == (
                set()
            )

    def test_a_draft_is_not_withdrawn(self, draft):
        assert those_who("can_unpublish", draft) == set()

    def test_public_pages_are_deleted_by_those_who_publish_both(self, public):
        for page in public:
            assert those_who("can_delete", page) == APPROVE

    def test_a_draft_of_one_language_by_those_who_write_it(self, draft, language):
        assert those_who("can_delete", draft) == WRITE[language]

    def test_a_draft_with_a_translation_by_those_who_write_both(self, draft):
        pair = walks.to_translation(draft)
        pair.source.current_workflow_state.cancel(user=pair.author)

        for page in pair.pages():
            assert those_who("can_delete", page) == APPROVE

    def test_moving_asks_as_deleting_does(self, public, draft, language):
        assert those_who("can_move", draft) == WRITE[language]
        for page in public:
            assert those_who("can_move", page) == APPROVE

    def test_pages_are_put_in_order_by_those_who_publish_both(self, site, language):
        assert those_who("can_reorder_children", site.landing[language]) == APPROVE

    def test_who_publishes_in_one_tree_only_does_none_of_it(self, public, language):
        group = cast.alice().groups.get()
        mine = GroupPagePermission.objects.filter(
            group__name__startswith="Approvers", page__locale__language_code=language
        )
        for one in mine:
            GroupPagePermission.objects.get_or_create(
                group=group, page=one.page, permission=one.permission
            )
        alice = cast.alice()

        for page in public:
            tester = page.permissions_for_user(alice)
            assert not tester.can_unpublish()
            assert not tester.can_delete()
            assert not tester.can_reorder_children()


@in_each_language
class TestThePair:
    def test_it_is_seen_by_everybody_who_works_here(self, draft):
        pair = walks.to_translation(draft)

        assert those_for_whom(may_see, pair) == {*STAFF, "ada"}

    def test_before_it_is_sent_by_the_people_of_its_tree(self, draft, language):
        assert those_for_whom(may_see, walks.pair_of(draft)) == READ[language]

    def test_it_is_translated_by_translators_into_the_other_language(
        self, draft, language
    ):
        translators = {walks.TRANSLATORS[language]().username, "ada"}

        assert those_for_whom(may_translate, walks.to_translation(draft)) == translators

    @pytest.mark.parametrize(
        "way",
        [walks.pair_of, walks.submit, walks.to_language_review, walks.to_approval],
        ids=lambda way: way.__name__,
    )
    def test_and_by_nobody_at_any_other_time(self, draft, way):
        assert those_for_whom(may_translate, way(draft)) == set()

    @pytest.mark.parametrize(
        "way",
        [walks.submit, walks.to_translation, walks.to_approval],
        ids=lambda way: way.__name__,
    )
    def test_it_is_recalled_by_its_author_and_who_approves(self, draft, language, way):
        author = walks.AUTHORS[language]().username

        assert those_for_whom(may_recall, way(draft)) == {author} | APPROVE

    def test_what_is_with_its_author_is_not_recalled(self, draft, public):
        assert those_for_whom(may_recall, walks.pair_of(draft)) == set()
        assert those_for_whom(may_recall, walks.pair_of(public[0])) == set()

    def test_both_are_published_by_approvers(self, draft):
        assert those_for_whom(publishes_both, walks.to_approval(draft)) == APPROVE


class TestWithoutAnAccount:
    @pytest.mark.parametrize("rule", [may_see, may_translate, may_recall])
    def test_nobody_may_anything(self, site, rule):
        pair = walks.to_translation(a_draft(site))

        assert not rule(AnonymousUser(), pair)

    def test_nor_an_account_that_was_closed(self, site):
        pages = scenarios.an_open_pair(site)
        for name in (*STAFF, "ada"):
            person = getattr(cast, name)()
            person.is_active = False
            for page in pages:
                tester = page.permissions_for_user(person)
                assert not tester.can_edit()
                assert not tester.can_delete()
                assert not tester.can_unpublish()
                assert not tester.can_move()
                assert not tester.can_reorder_children()
                assert not tester.can_add_subpage()


def test_every_question_of_wagtails_was_thought_of():
    """A new one in a newer Wagtail must be answered for both languages, too."""
    asked = {name for name in vars(PagePermissionTester) if name.startswith("can_")}
    ours = {
        name for name in vars(BilingualPagePermissionTester) if name.startswith("can_")
    }

    assert asked - ours == {
        *("can_add_subpage", "can_copy", "can_copy_to", "can_lock", "can_unlock"),
        *("can_move", "can_view_revisions"),
    }
