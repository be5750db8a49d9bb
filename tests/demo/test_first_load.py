"""What the demonstration finds when it comes, and leaves as it is."""

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import CommandError
from wagtail.models import Page, Site

from bilingual.lifecycle import State
from demo.people import load_people, team
from home.models import LandingPage, SiteIdentity
from home.roles import APPROVERS
from tests.demo.command import load_demo

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


def test_site_that_people_have_begun_stays_theirs(client):
    """One load, because it takes long: a page, a setting, an account, a slug."""
    landing = Site.objects.get().root_page.specific
    landing.lead = "Written before the demonstration."
    landing.save_revision()
    identity = SiteIdentity.load()
    identity.department_en = identity.department_fr = "Transport"
    identity.save()
    get_user_model().objects.create_user("editor", password="her own password")
    neighbour = LandingPage.objects.get(locale__language_code="fr")
    neighbour.copy(to=neighbour, update_attrs={"slug": "nous-joindre"}, keep_live=False)

    load_demo(verbosity=0)

    landing.refresh_from_db()
    draft = landing.get_latest_revision_as_object()
    assert draft.lead == "Written before the demonstration."
    assert landing.pair.state == State.CHANGED
    assert not landing.lead
    assert SiteIdentity.load().department_en == "Transport"
    assert SiteIdentity.load().contact_email
    assert client.login(username="editor", password="her own password")
    assert client.get("/fr/nous-joindre-1/").status_code == 200
    assert mail.outbox == []
    assert settings.EMAIL_BACKEND.endswith("locmem.EmailBackend")


def test_a_group_that_is_empty_is_named(db):
    load_people()
    Group.objects.get(name=APPROVERS).user_set.all().delete()

    with pytest.raises(CommandError, match=APPROVERS):
        load_demo(verbosity=0)
    assert Page.objects.filter(depth__gt=1).count() == 2


def test_somebody_else_takes_the_place_of_an_account(db):
    load_people()
    approvers = Group.objects.get(name=APPROVERS).user_set
    approvers.all().delete()
    newcomer = approvers.create(username="newcomer")

    assert team("fr").approver == newcomer
    assert team("fr").author.username == "redactrice"
