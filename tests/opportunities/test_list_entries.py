"""What lists know of a page is what the page says, whoever wrote it and however."""

from datetime import datetime, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models.signals import post_migrate, pre_migrate
from django.utils import timezone
from wagtail.models import Page

from bilingual.formatting import EASTERN
from bilingual.removal import delete_pair
from opportunities.list_index import keeping
from opportunities.list_index.statements import TRIGGERS
from opportunities.models import ListEntry, Opportunity, OpportunityPage
from tests import scenarios
from tests.walks import pair_of

pytestmark = pytest.mark.django_db

LATER = datetime(2030, 1, 7, 23, 59, 59, tzinfo=EASTERN)


@pytest.fixture
def page(site):
    return scenarios.an_open_pair(site).en


def entry_of(page):
    return ListEntry.objects.get(pk=page.pk)


def agree():
    return keeping.differences(connection) == []


class TestWrites:
    """Each goes round `save()`, as a hand in the database would."""

    def test_the_facts(self, page):
        OpportunityPage.objects.filter(pk=page.pk).update(
            closes_at=LATER, price=Decimal("12.50")
        )

        assert entry_of(page).closes_at == LATER
        assert entry_of(page).price == Decimal("12.50")
        assert agree()

    def test_the_decision(self, page):
        told = timezone.now() + timedelta(days=1)
        Opportunity.objects.update(decided="awarded", last_told_at=told)

        assert entry_of(page).decided == "awarded"
        assert entry_of(page).news_at == told
        assert agree()

    def test_what_visitors_can_not_read_is_in_no_language(self, page):
        Page.objects.filter(pk=page.pk).update(live=False)
        assert not ListEntry.objects.readable_in("en").exists()
        assert ListEntry.objects.readable_in("fr").count() == 1
        assert agree()

        Page.objects.filter(pk=page.pk).update(live=True)
        assert list(ListEntry.objects.readable_in("en").pages()) == [page]

    def test_the_dates_of_publishing(self, page):
        Page.objects.filter(pk=page.pk).update(
            first_published_at=LATER, last_published_at=LATER
        )

        assert entry_of(page).first_published_at == LATER
        assert entry_of(page).news_at == LATER
        assert agree()

    def test_another_opportunity(self, page):
        other = Opportunity.objects.create(
            translation_key="0" * 32,
            year=2001,
            number=1,
            created_at=LATER,
            decided="paid",
        )
        OpportunityPage.objects.filter(pk=page.pk).update(opportunity=other)

        assert entry_of(page).decided == "paid"
        assert agree()


def test_every_way_of_the_site_is_followed(site):
    scenarios.a_draft_pair(site)
    scenarios.a_scheduled_pair(site)
    closed = scenarios.a_closed_pair(site)
    gone = scenarios.an_open_pair(site)
    gone.fr.unpublish()
    deleted = scenarios.an_open_pair(site)
    delete_pair(pair_of(deleted.en), user=None)

    assert agree()
    assert not ListEntry.objects.filter(pk=deleted.en.pk).exists()
    assert not ListEntry.objects.readable_in("fr").filter(pk=gone.fr.pk).exists()
    assert set(ListEntry.objects.readable_in("fr").pages()) == {closed.fr}


def test_without_news_it_is_older_than_anything(page):
    Page.objects.filter(pk=page.pk).update(last_published_at=None)
    Opportunity.objects.update(last_told_at=None)

    assert entry_of(page).news_at.year == 2000


class TestMigrations:
    """While they run nothing stands in their way; afterwards everything is compared."""

    def send(self, signal, plan):
        from django.apps import apps

        config = apps.get_app_config("opportunities")
        signal.send(
            sender=config,
            app_config=config,
            verbosity=0,
            interactive=False,
            using="default",
            plan=plan,
            apps=apps,
        )

    def test_all_triggers_stand(self, db):
        assert keeping.missing(connection) == []

    def test_with_nothing_to_migrate_they_stay(self, db):
        self.send(pre_migrate, [])

        assert keeping.missing(connection) == []

    def test_what_a_migration_wrote_is_in_the_entries(self, page):
        self.send(pre_migrate, [("a migration", False)])
        assert len(keeping.missing(connection)) == len(TRIGGERS)
        OpportunityPage.objects.update(price=77)
        ListEntry.objects.filter(pk=page.pk).delete()
        assert entry_count() == 1

        self.send(post_migrate, [("a migration", False)])

        assert keeping.missing(connection) == []
        assert entry_of(page).price == 77
        assert agree()

    @pytest.mark.skipif(
        connection.vendor != "sqlite", reason="SQLite alone makes tables anew"
    )
    def test_a_table_can_be_made_anew(self, page):
        self.send(pre_migrate, [("a migration", False)])
        with connection.cursor() as cursor:
            # Those of other apps are their own affair.
            cursor.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' "
                "AND name NOT LIKE 'opportunities_list_%'"
            )
            for (name,) in cursor.fetchall():
                cursor.execute(f"DROP TRIGGER {name}")
            # As Django alters a table there.
            cursor.execute(
                "SELECT sql FROM sqlite_master WHERE name = 'opportunities_opportunity'"
            )
            (made,) = cursor.fetchone()
            cursor.execute(made.replace("opportunities_opportunity", "made_anew", 1))
            cursor.execute(
                "INSERT INTO made_anew SELECT * FROM opportunities_opportunity"
            )
            cursor.execute("DROP TABLE opportunities_opportunity")
            cursor.execute("ALTER TABLE made_anew RENAME TO opportunities_opportunity")

        self.send(post_migrate, [("a migration", False)])

        assert keeping.missing(connection) == []
        Opportunity.objects.update(decided="paid")
        assert entry_of(page).decided == "paid"


def entry_count():
    return ListEntry.objects.count()


class TestCommand:
    def run(self, *options):
        output = StringIO()
        call_command("check_lists", *options, stdout=output)
        return output.getvalue()

    def test_all_is_well(self, page):
        assert "agree" in self.run()

    def test_it_names_what_differs_and_mends_it(self, page, capsys):
        ListEntry.objects.filter(pk=page.pk).update(price=1)
        with pytest.raises(SystemExit):
            self.run()

        assert f"page {page.pk} differs" in self.run("--mend")
        assert "agree" in self.run()
        assert entry_of(page).price == page.price

    def test_it_misses_a_trigger_and_puts_it_up(self, page):
        keeping.take_down(connection)
        OpportunityPage.objects.update(price=3)
        with pytest.raises(SystemExit):
            self.run()

        self.run("--mend")

        assert keeping.missing(connection) == []
        assert entry_of(page).price == 3
