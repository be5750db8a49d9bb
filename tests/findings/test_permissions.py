"""Nobody reaches a page through wagtail-localize that is not theirs to reach."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from bilingual.permissions import may_see, may_translate
from bilingual.worklist import visible_pairs
from tests import cast, walks
from tests.findings.doors import PEOPLE, closed_doors, every_locale, knock
from tests.findings.editing import bulk, save
from tests.findings.photograph import photograph
from tests.visits import visit

pytestmark = pytest.mark.django_db


@pytest.fixture
def submitter():
    """Somebody with the one permission of wagtail-localize, and no page at all."""
    person = cast.stranger()
    for app, codename in (
        ("wagtailadmin", "access_admin"),
        ("wagtail_localize", "submit_translation"),
    ):
        person.user_permissions.add(
            Permission.objects.get(content_type__app_label=app, codename=codename)
        )
    return person


def test_row_36_nobody_is_given_the_permission_that_goes_round_pages():
    groups = Group.objects.filter(
        permissions__content_type__app_label="wagtail_localize"
    )

    assert not groups.exists()


def test_row_36_the_permission_opens_nothing(client, public, submitter):
    client.force_login(submitter)
    before = photograph()

    for address in closed_doors(public).values():
        for fields in ({"locales": every_locale()}, {"publish_translations": "on"}):
            answer = client.post(address, fields)
            assert answer.status_code == 403
    for page in public.pages():
        save(client, page, title="Taken over", **{"action-publish": "1"})
    bulk(client, "publish", *public.pages())

    assert photograph() == before


def test_row_36_every_closed_door_says_where_to_go(client, public, submitter):
    client.force_login(submitter)

    for address in closed_doors(public).values():
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer.url == reverse("bilingual:translations")


REPORTS = ("translations_report", "translations_report_results")


def test_row_37_the_stock_report_is_closed_to_all(client, public, people):
    doors = closed_doors(public)

    for person in people:
        client.force_login(person)
        for name in REPORTS:
            answer = client.get(doors[name])
            assert answer.status_code == 302
            assert public.source.title.encode() not in answer.content


def test_row_37_nobody_sees_a_pair_that_is_not_theirs(public, submitter):
    assert not may_see(submitter, public)
    assert not visible_pairs(submitter).exists()
    assert public in visible_pairs(cast.alice())


def test_row_37_the_list_shows_no_title_to_a_stranger(client, public, submitter):
    client.force_login(submitter)

    answer = client.get(reverse("bilingual:translations"), follow=True)

    assert public.source.title.encode() not in answer.content


@pytest.mark.parametrize("person", PEOPLE, ids=lambda one: one.__name__)
def test_row_39_who_translates_is_who_the_step_is_given_to(sent, person):
    assert may_translate(person(), sent) == (person in {cast.thierry, cast.ada})


def test_row_39_the_translator_is_led_to_a_screen_of_their_own(client, sent):
    client.force_login(cast.thierry())

    for method in (client.get, client.post):
        answer = method(reverse("wagtailadmin_pages:edit", args=[sent.target.pk]))
        assert answer.status_code == 302
        assert answer.url == reverse("bilingual:desk", args=[sent.pk])


def test_row_39_that_screen_opens_and_offers_no_way_to_destroy(client, sent):
    client.force_login(cast.thierry())

    page = visit(client, reverse("bilingual:desk", args=[sent.pk]))

    assert page.response.status_code == 200
    target = sent.target.pk
    for name in ("delete", "unpublish", "move", "copy"):
        assert reverse(f"wagtailadmin_pages:{name}", args=[target]) not in page.links
    assert not any("/admin/localize/" in link for link in page.links)


@pytest.mark.parametrize("way", [walks.to_translation, walks.to_public])
def test_row_39_a_translator_deletes_nothing(client, draft, way):
    pair = way(draft)
    client.force_login(cast.thierry())
    before = photograph()

    for page in pair.pages():
        client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
        bulk(client, "delete", page)

    assert photograph() == before


def test_the_closed_doors_are_all_of_them(public):
    """A screen that a newer wagtail-localize brings is not open by accident."""
    from bilingual.doors.localize import CLOSED

    assert set(closed_doors(public)) == {name for _address, name in CLOSED}


def test_a_door_answers_to_no_method_at_all(client, sent, people):
    before = photograph()
    doors = closed_doors(sent)

    statuses = {name: knock(client, door) for name, door in doors.items()}

    assert {name for name, one in statuses.items() if not one <= {302, 403}} == set()
    assert photograph() == before
