"""Links inside rich text lead to the page in the language being read."""

import pytest
from django.utils import translation
from wagtail.rich_text import expand_db_html

from bilingual.languages import LANGUAGES
from tests.scenarios import a_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return a_site()


def link_to(page, words="the guide"):
    return f'<a linktype="page" id="{page.pk}">{words}</a>'


@pytest.mark.parametrize("chosen", LANGUAGES)
@pytest.mark.parametrize("read_in", LANGUAGES)
def test_either_page_of_a_pair_leads_to_the_one_being_read(site, chosen, read_in):
    with translation.override(read_in):
        html = expand_db_html(link_to(site.guide[chosen]))
    assert html == f'<a href="{site.guide[read_in].url}">the guide</a>'


def test_many_links_cost_one_query(site, django_assert_num_queries):
    pages = [page for pair in site.pairs.values() for page in pair]
    site.guide.en.get_url()
    with translation.override("fr"), django_assert_num_queries(1):
        html = expand_db_html("".join(link_to(page) for page in pages))
    assert html.count('href="/fr/') == len(pages)


@pytest.mark.parametrize("page_id", ["999999", "", "x", "-1", "1e3", "²"])
def test_a_link_to_nothing_keeps_its_words(site, page_id):
    html = expand_db_html(f'<a linktype="page" id="{page_id}">the guide</a>')
    assert html == "<a>the guide</a>"


@pytest.mark.parametrize("chosen", LANGUAGES)
@pytest.mark.parametrize("read_in", LANGUAGES)
def test_a_page_that_is_not_public_is_no_link(site, chosen, read_in):
    site.guide.fr.unpublish()
    with translation.override(read_in):
        assert expand_db_html(link_to(site.guide[chosen])) == "<a>the guide</a>"
