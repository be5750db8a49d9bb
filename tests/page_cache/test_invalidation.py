"""What changes makes exactly the answers new that were made from it, in both languages."""

import pytest
from django.db import connection, transaction
from wagtail.models import Site as WagtailSite

from page_cache.service import changes
from tests.page_cache import news
from tests.page_cache.asking import Site, forget_everything
from tests.page_cache.conftest import MEMORY, site_with
from tests.page_cache.content import address_of
from tests.page_cache.places import (
    elsewhere,
    go_everywhere,
    is_settled,
    made_anew,
    places_of,
)


@pytest.fixture(scope="module")
def db(shown):
    """Real commits: on PostgreSQL nothing else has a place in the order."""


@pytest.fixture(scope="module")
def _process(shown):
    """One process for all tests of this file: what no test changes stays kept."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(changes, "seconds", 0)
        with site_with(MEMORY):
            site = Site()
            forget_everything(site)
        yield site
        forget_everything(site)


@pytest.fixture
def visitor(_process):
    """Where Wagtail remembers the site's addresses, as it does for an hour."""
    WagtailSite.get_site_root_paths()
    return _process


@pytest.fixture(scope="module")
def places(shown):
    return places_of(shown)


@pytest.mark.parametrize("happening", news.WHAT_IS_NEW, ids=lambda one: one.__name__)
def test_what_is_new(db, visitor, shown, places, happening):
    steps = happening(shown)
    next(steps)
    is_exact = is_settled()
    go_everywhere(visitor, places)

    assert next(steps, None) is None

    found, expected = made_anew(visitor, places), news.WHAT_IS_NEW[happening]
    assert found >= expected
    assert found == expected or not is_exact


def rewrite(guide, text):
    """In French and in English, by a script that tells nobody."""
    lead = f"Words of {text}"
    type(guide.en).objects.filter(pk__in=[page.pk for page in guide]).update(lead=lead)
    return lead


def test_at_the_commit_and_not_before(db, visitor, shown):
    """Everybody reads the old words until the new ones are certain."""
    guide, address = shown.site.guide, address_of(shown.site.guide.en)
    visitor.get(address)

    with elsewhere() as somebody:
        somebody(transaction.set_autocommit, False)
        lead = somebody(rewrite, guide, "a transaction")
        before = visitor.get(address)
        somebody(transaction.commit)
        somebody(transaction.set_autocommit, True)

    assert before.is_kept
    assert lead not in before.text
    after = visitor.get(address)
    assert after.made == 1
    assert lead in after.text


def test_what_is_taken_back_is_no_change(db, visitor, shown, places):
    go_everywhere(visitor, places)

    with elsewhere() as somebody:
        somebody(transaction.set_autocommit, False)
        lead = somebody(rewrite, shown.site.guide, "nobody")
        somebody(transaction.rollback)
        somebody(transaction.set_autocommit, True)

    assert lead not in visitor.get(address_of(shown.site.guide.en)).text
    if is_settled():
        assert made_anew(visitor, places) == set()


def committed_by_another_program(sql, parameters):
    """Without Django: nothing of ours runs before, at or after the commit."""
    if connection.vendor == "sqlite":
        import sqlite3

        own = sqlite3.connect(connection.settings_dict["NAME"])
        sql = sql.replace("%s", "?")
    else:
        own = connection.Database.connect(**connection.get_connection_params())
    try:
        own.execute(sql, parameters)
        own.commit()
    finally:
        own.close()


def test_whoever_changes_it_may_die_at_once(db, visitor, shown):
    """Nothing is to be done after a commit, so that nothing can be left undone."""
    guide, address = shown.site.guide, address_of(shown.site.guide.fr)
    table = type(guide.fr)._meta.db_table
    visitor.get(address)
    lead = "Des mots d’un autre programme"

    committed_by_another_program(
        f"UPDATE {table} SET lead = %s WHERE page_ptr_id = %s",  # noqa: S608 - a table
        [lead, guide.fr.pk],
    )

    assert lead in visitor.get(address).text


def test_a_row_that_is_gone_is_a_change(db, visitor, shown):
    """Menus, by SQL alone: the item leaves every page."""
    from home.models import FooterLink, Menus

    menus = Menus.load()
    link = {"url_en": "/en/", "url_fr": "/fr/", "label_fr": "Encore une"}
    item = FooterLink(label_en="One that goes", sort_order=99, **link)
    menus.footer_links.add(item)
    menus.save()
    address = address_of(shown.opening.en)
    assert "One that goes" in visitor.get(address).text

    committed_by_another_program(
        f"DELETE FROM {FooterLink._meta.db_table} WHERE id = %s",  # noqa: S608 - a table
        [FooterLink.objects.get(label_en="One that goes").pk],
    )

    assert "One that goes" not in visitor.get(address).text
