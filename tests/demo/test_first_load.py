"""What the demonstration finds when it comes, and leaves as it is."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Site

from home.models import LandingPage, SiteIdentity
from tests.demo.command import load_demo

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


def test_site_that_people_have_begun_stays_theirs(client):
    """One load, because it takes seconds: a page, a setting, an account, a slug."""
    landing = Site.objects.get().root_page.specific
    landing.lead = "Written before the demonstration."
    landing.save_revision().publish()
    identity = SiteIdentity.load()
    identity.department_en = identity.department_fr = "Transport"
    identity.save()
    get_user_model().objects.create_user("editor", password="her own password")
    neighbour = LandingPage.objects.get(locale__language_code="fr")
    neighbour.copy(to=neighbour, update_attrs={"slug": "nous-joindre"})

    load_demo(verbosity=0)

    landing.refresh_from_db()
    assert landing.lead == "Written before the demonstration."
    assert SiteIdentity.load().department_en == "Transport"
    assert SiteIdentity.load().contact_email
    assert client.login(username="editor", password="her own password")
    assert client.get("/fr/nous-joindre-1/").status_code == 200
