"""The database notes by itself what visitors read: all of it, and nothing else."""

import pytest
from django.apps import apps
from django.core.checks import run_checks
from django.db import connection, models, transaction
from django.db.models.signals import post_migrate, pre_migrate
from django.utils import timezone
from wagtail.models import Page

from home.models import FooterLink, MainMenuItem
from opportunities.models import Opportunity, OpportunityEvent, OpportunityPage
from page_cache.models import Change
from page_cache.triggers import install, remove, tables_without_triggers
from page_cache.watched import EVERYTHING, OF_THE_TEAM, unwatched, watched_tables
from tests import cast
from tests.databases import shared_content
from tests.page_cache.content import everything

TEXTS = (models.CharField, models.TextField)


@pytest.fixture(scope="module")
def content(django_db_setup, django_db_blocker):
    """One of everything, until the end of the file."""
    with shared_content(django_db_blocker):
        yield everything()


@pytest.fixture
def noted(db, content):
    """What is noted from now on, as places and keys."""
    Change.objects.all().delete()

    def noted():
        return set(Change.objects.values_list("place", "key"))

    return noted


def fields_with_words(model):
    """Fields that anything may be written into, without a rule about it."""
    for field in model._meta.local_concrete_fields:
        is_free = isinstance(field, TEXTS) and not field.choices and not field.unique
        if is_free and field.name != "path":
            yield field


def test_every_word_that_visitors_read_is_noted(noted):
    """Of each table, and of each field that holds any."""
    told = set()
    for watched in watched_tables().values():
        seen = watched.seen.format(row=watched.table)
        rows = watched.model._base_manager.order_by("-pk")
        rows = rows.extra(where=[seen])  # noqa: S610 - the condition of the triggers
        few = list(rows.values_list("pk", flat=True)[:5])
        for field in fields_with_words(watched.model) if few else ():
            with transaction.atomic():
                Change.objects.all().delete()
                watched.model._base_manager.filter(pk__in=few).update(
                    **{field.name: "other"}
                )
                is_noted = watched.table in {place for place, _key in noted()}
                assert is_noted == (field.column not in watched.quiet), field
                transaction.set_rollback(True)
            told.add(watched.table)
    assert len(told) > 15


def test_every_watched_table_has_its_triggers(db):
    assert tables_without_triggers(connection) == set()
    for model in (FooterLink, MainMenuItem, OpportunityPage.skills.through):
        assert model._meta.db_table in watched_tables()


def test_a_table_that_is_not_watched_is_told(db):
    assert unwatched({"auth_user", "wagtailcore_page"}) == {"auth_user"}
    assert unwatched(watched_tables()) == set()


def pair_of(page):
    return page.translation_key.hex


def test_a_page_is_noted_by_its_pair(noted, content):
    page = content.site.guide.en
    Page.objects.filter(pk=page.pk).update(search_description="Another one")

    assert noted() == {
        ("wagtailcore_page", pair_of(page)),
        ("wagtailcore_page", f"wagtailcore_page:{page.content_type_id}"),
    }


@pytest.mark.parametrize("values", [{"title": "Another"}, {"url_path": "/x/y/"}])
def test_how_it_is_called_is_noted_for_who_points_to_it(noted, content, values):
    page = content.site.guide.en
    Page.objects.filter(pk=page.pk).update(**values)

    assert ("wagtailcore_page", f"{pair_of(page)}:sign") in noted()


def test_what_only_the_team_sees_is_not_noted(noted, content):
    now = timezone.now()
    values = {
        **dict.fromkeys(("locked", "expired", "has_unpublished_changes"), True),
        **dict.fromkeys(("locked_at", "go_live_at", "expire_at"), now),
        **dict.fromkeys(("owner", "locked_by"), cast.ada()),
        "draft_title": "A draft",
        "numchild": 99,
        "latest_revision": None,
        "latest_revision_created_at": now,
    }
    columns = {Page._meta.get_field(name).column for name in values}
    assert columns == OF_THE_TEAM

    Page.objects.filter(pk=content.site.guide.en.pk).update(**values)

    assert noted() == set()


def test_the_same_words_again_are_no_change(noted, content):
    for page in content.site.guide:
        type(page).objects.filter(pk=page.pk).update(lead=page.lead, title=page.title)

    assert noted() == set()


def test_a_page_that_is_not_public_is_noted_when_it_comes_and_when_it_goes(
    noted, content
):
    page = content.site.privacy.en
    rows = Page.objects.filter(pk=page.pk)
    rows.update(live=False)
    assert ("wagtailcore_page", f"{pair_of(page)}:sign") in noted()

    Change.objects.all().delete()
    rows.update(title="Nobody reads this")
    type(page).objects.filter(pk=page.pk).update(lead="Nor this")
    assert noted() == set()

    rows.update(live=True)
    assert ("wagtailcore_page", f"{pair_of(page)}:sign") in noted()
    # So that the pair is whole again when the transaction ends.
    rows.update(title=page.title)


def test_a_notice_counts_once_it_is_published(noted, content):
    event = OpportunityEvent.objects.filter(stage="published").last()
    key = Opportunity.objects.get(pk=event.opportunity_id).translation_key.hex
    rows = OpportunityEvent.objects.filter(pk=event.pk)
    table = OpportunityEvent._meta.db_table

    rows.update(stage="drafting", number=None)
    assert (table, key) in noted()

    Change.objects.all().delete()
    rows.update(reason="nobody")
    assert noted() == set()


def test_a_menu_item_is_noted_when_it_comes_and_when_it_goes(noted):
    table = FooterLink._meta.db_table
    row = FooterLink.objects.order_by("pk").last()
    FooterLink.objects.filter(pk=row.pk).delete()
    assert noted() == {(table, "")}

    Change.objects.all().delete()
    FooterLink.objects.bulk_create([row])
    assert noted() == {(table, "")}


def test_a_new_picture_is_no_news(noted, content):
    """It is only ever read by its id, which no page can have named before."""
    picture = content.picture
    number = picture.pk
    picture.pk = None
    picture.save()
    assert noted() == set()

    type(picture).objects.filter(pk=number).update(title="Another")
    assert noted() == {("wagtailimages_image", f"wagtailimages_image:{number}")}


class TestAroundMigrations:
    """A migration makes tables anew, and with them goes what noted their changes."""

    @pytest.fixture
    def signal(self, noted):
        config = apps.get_app_config("page_cache")

        def send(signal, plan):
            signal.send(
                sender=config,
                app_config=config,
                verbosity=0,
                interactive=False,
                using="default",
                plan=plan,
                apps=apps,
            )

        return send

    def test_they_are_taken_down_and_put_up_again(self, signal, noted):
        signal(pre_migrate, ["a migration"])
        assert tables_without_triggers(connection) == set(watched_tables())
        assert noted() == set()

        signal(post_migrate, ["a migration"])
        assert tables_without_triggers(connection) == set()
        # Nobody knows what changed meanwhile.
        assert noted() == {(EVERYTHING, "")}

    def test_without_a_migration_nothing_is_touched(self, signal, noted):
        signal(pre_migrate, [])
        assert tables_without_triggers(connection) == set()

        signal(post_migrate, [])
        assert noted() == set()

    def test_those_of_an_older_version_are_made_anew(self, noted, monkeypatch):
        monkeypatch.setattr("page_cache.triggers._version", lambda _vendor: "0" * 8)
        assert tables_without_triggers(connection) == set(watched_tables())
        install("default")
        assert tables_without_triggers(connection) == set()
        assert noted() == {(EVERYTHING, "")}

    def test_a_check_says_what_is_missing(self, noted):
        def found():
            every = run_checks(tags=["database"], databases=["default"])
            return [one for one in every if one.id == "page_cache.W001"]

        assert found() == []
        remove("default")
        (warning,) = found()
        assert "home_guidepage" in warning.msg
        assert "migrate" in warning.hint
