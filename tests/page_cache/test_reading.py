"""What a query reads, and on what an answer depends by it: rather more than too little."""

from uuid import uuid4

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Count, Exists, F, OuterRef
from wagtail.models import Locale, Page

from home.models import ContentPage, GuidePage
from opportunities.models import Opportunity, OpportunityPage, Skill
from page_cache.reading import tables_read
from page_cache.recording import reading_pairs, recording
from page_cache.watched import sign_key

OPPORTUNITIES = "opportunities_opportunitypage"


def pages_of(model):
    return f"wagtailcore_page:{ContentType.objects.get_for_model(model).pk}"


def read_by(rows):
    return tables_read(str(rows.query))


def test_all_pages(db):
    assert read_by(Page.objects.all()) == {"wagtailcore_page"}
    assert read_by(Page.objects.filter(locale__language_code="en")) == {
        "wagtailcore_page",
        "wagtailcore_locale",
    }


def test_pages_of_one_type(db):
    """A list of them reads the table of all pages, and no row of a guide."""
    assert read_by(OpportunityPage.objects.live()) == {
        OPPORTUNITIES,
        pages_of(OpportunityPage),
    }
    assert read_by(GuidePage.objects.all()) == {"home_guidepage", pages_of(GuidePage)}


def test_pages_of_one_type_and_others(db):
    """Where any other page is read as well, every page counts."""
    twins = Page.objects.filter(translation_key=OuterRef("translation_key"))
    assert "wagtailcore_page" in read_by(OpportunityPage.objects.filter(Exists(twins)))


def test_pages_of_two_types(db):
    """By whatever name the second one is called in the query."""
    others = ContentPage.objects.filter(title=OuterRef("title"))
    assert read_by(GuidePage.objects.filter(Exists(others))) == {
        *("home_guidepage", pages_of(GuidePage)),
        *("home_contentpage", pages_of(ContentPage)),
    }
    same = OpportunityPage.objects.filter(pk__in=OpportunityPage.objects.values("pk"))
    assert read_by(same) == {OPPORTUNITIES, pages_of(OpportunityPage)}


def test_what_is_joined_counted_united_or_compared(db):
    table = Skill._meta.db_table
    skills = OpportunityPage.skills.through._meta.db_table
    for rows in (
        OpportunityPage.objects.filter(skills__name_en="x"),
        OpportunityPage.objects.annotate(count=Count("skills")).filter(
            skills__pk=F("pk")
        ),
        OpportunityPage.objects.exclude(skills__name_en="x"),
    ):
        assert skills in read_by(rows)
    locales = Locale.objects.order_by().values("pk")
    united = Skill.objects.order_by().values("pk").union(locales)
    assert read_by(united) == {table, "wagtailcore_locale"}


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT 1 FROM auth_user",
        'select 1 from "auth_user"',
        'SELECT 1 FROM\n  "auth_user" AS "U0"',
        "INSERT INTO auth_user VALUES (1)",
        'UPDATE "auth_user" SET x = 1',
        "DELETE FROM auth_user",
        'SELECT 1 WHERE EXISTS(SELECT 1 FROM "auth_user" U1)',
        'WITH x AS (SELECT 1 FROM "auth_user") SELECT 1',
    ],
)
def test_however_it_is_written(sql):
    assert "auth_user" in tables_read(sql)


class TestRecords:
    """What is read is written down, by table or by pair."""

    def names(self, rows, *pairs):
        with recording(1) as record, reading_pairs(*pairs):
            list(rows)
        return record.names - {"everything"}

    def test_without_a_word_the_whole_table_counts(self, db):
        with recording(1) as record:
            list(GuidePage.objects.all())

        assert record.names == {"everything", "home_guidepage", pages_of(GuidePage)}

    def test_of_a_pair_only_the_pair_counts(self, db):
        key = uuid4()

        assert self.names(GuidePage.objects.all(), key) == {key.hex}

    def test_where_no_pair_is_found_the_whole_table_counts(self, db):
        assert self.names(GuidePage.objects.all()) == {
            "home_guidepage",
            pages_of(GuidePage),
        }
        assert self.names(GuidePage.objects.all(), None) == {
            "home_guidepage",
            pages_of(GuidePage),
        }

    def test_other_tables_count_in_any_case(self, db):
        key = uuid4()

        assert self.names(Locale.objects.all(), key) == {
            key.hex,
            "wagtailcore_locale",
        }

    def test_signs_and_rows(self, db):
        key = uuid4()
        with recording(1) as record, reading_pairs(rows_of=[Skill]) as read:
            list(Skill.objects.all())
            list(Page.objects.all())
            read.add_signs(key, None)
            read.add_row(Skill, 7)

        skill = f"{Skill._meta.db_table}:7"
        assert record.names == {"everything", sign_key(key), skill}

    def test_of_some_tables_only_their_rows_of_the_pair_count(self, db):
        key = uuid4()
        with recording(1) as record, reading_pairs(key, only=[Page, OpportunityPage]):
            list(OpportunityPage.objects.all())

        page, posting = (
            f"{table}:{key.hex}" for table in ("wagtailcore_page", OPPORTUNITIES)
        )
        assert record.names == {"everything", page, posting}

    def test_any_other_table_of_the_pair_counts_whole(self, db):
        with recording(1) as record, reading_pairs(uuid4(), only=[OpportunityPage]):
            list(Opportunity.objects.all())
            list(Page.objects.all())

        whole = {Opportunity._meta.db_table, "wagtailcore_page"}
        assert whole <= record.names

    def test_some_tables_of_no_pair_count_whole(self, db):
        with recording(1) as record, reading_pairs(only=[Page, OpportunityPage]):
            list(OpportunityPage.objects.all())

        assert record.names == {
            "everything",
            OPPORTUNITIES,
            pages_of(OpportunityPage),
        }

    def test_a_scope_within_a_scope(self, db):
        outer, inner = uuid4(), uuid4()
        with recording(1) as record, reading_pairs(outer):
            with reading_pairs(inner):
                list(GuidePage.objects.all())
            list(GuidePage.objects.all())

        assert record.names == {"everything", outer.hex, inner.hex}

    def test_what_fails_is_written_down_too(self, db):
        with recording(1) as record:
            with pytest.raises(ZeroDivisionError), reading_pairs():
                1 / len(GuidePage.objects.all())
            list(Locale.objects.all())

        assert {"home_guidepage", "wagtailcore_locale"} <= record.names

    def test_afterwards_nothing_is_written_down(self, db):
        before = list(connection.execute_wrappers)
        with recording(1) as record:
            pass
        list(Locale.objects.all())

        assert record.names == {"everything"}
        assert connection.execute_wrappers == before
