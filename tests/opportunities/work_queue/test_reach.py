"""Who may act on what, asked of all opportunities at once: the rules of one hold."""

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from bilingual.models import PagePair
from bilingual.notices import permissions
from opportunities.life.permissions import may_prepare
from opportunities.models import OpportunityEvent, OpportunityPage
from opportunities.work_queue.reach import Stage, may_record_on, prepared_events
from tests import cast
from tests.databases import shared_content
from tests.opportunities.work_queue.work import event, standing
from tests.scenarios import a_site

pytestmark = pytest.mark.django_db

PEOPLE = (*cast.EVERYBODY, cast.marc)
by_person = pytest.mark.parametrize("person", PEOPLE, ids=lambda one: one.__name__)
STAGES = (Stage.WRITING, Stage.TRANSLATION, Stage.REVIEW, Stage.DROPPED)


@pytest.fixture(scope="module")
def events(django_db_setup, django_db_blocker):
    """Events in every stage and language, some made by those who would confirm them."""
    with shared_content(django_db_blocker):
        pages = standing(a_site(), "one")
        people = [person() for person in PEOPLE]
        for language in ("en", "fr"):
            for stage in STAGES:
                event(pages, stage, language)
                event(pages, stage, language, words=False)
        for person in people:
            for words in (True, False):
                event(pages, Stage.REVIEW, words=words, translated_by=person)
                event(pages, Stage.REVIEW, words=words, written_by=person)
        yield pages


def may_go_on(user, notice):
    return (
        permissions.may_write(user, notice)
        or permissions.may_translate(user, notice)
        or permissions.may_publish(user, notice)
    )


@by_person
def test_events_follow_the_rules_of_one(events, person):
    user = person()

    assert set(prepared_events(user)) == {
        one for one in OpportunityEvent.objects.all() if may_go_on(user, one)
    }


@by_person
def test_recording_follows_the_rules_of_one(events, person):
    user = person()

    assert set(may_record_on(user)) == {
        page
        for pair in PagePair.objects.all()
        for page in pair.pages()
        if isinstance(page, OpportunityPage) and may_prepare(user, pair)
    }


@pytest.mark.parametrize("person", [cast.alice, cast.mona, cast.ada])
def test_a_closed_account_reaches_nothing(events, person):
    user = person()
    user.is_active = False

    assert not prepared_events(user).exists()
    assert not may_record_on(user).exists()


def somebody_with(page, permission):
    """A person with one permission on one page and all below it, and nothing else."""
    user = cast.stranger()
    group = Group.objects.create(name="One place")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.create(
        group=group, page=page, permission=Permission.objects.get(codename=permission)
    )
    user.groups.add(group)
    return user


def test_rights_to_one_tree_reach_both_pages_of_an_opportunity(events):
    user = somebody_with(events.fr, "publish_page")

    assert set(may_record_on(user)) == {events.en, events.fr}
    assert {(one.stage, one.source_language) for one in prepared_events(user)} == {
        ("writing", "fr"),
        ("translation", "en"),
    }


def test_rights_elsewhere_reach_nothing(events):
    landing = events.en.get_parent().get_parent()
    page = landing.get_children().exclude(pk=events.en.get_parent().pk).first()
    user = somebody_with(page, "publish_page")

    assert not may_record_on(user).exists()
    assert not prepared_events(user).exists()
