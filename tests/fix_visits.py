"""How somebody proposes and judges a language fix at its screens."""

from bs4 import BeautifulSoup
from django.urls import reverse


def screen(response):
    return BeautifulSoup(response.content, "html.parser")


def open_form(client, pair, user, language="en"):
    client.force_login(user)
    return client.get(reverse("bilingual:fix", args=[pair.pk, language]))


def send(client, pair, user, replace, reason="A letter too much", language="en"):
    """Send the form as it is on the screen, with some sentences replaced."""
    form = screen(open_form(client, pair, user, language))
    data = {
        area["name"]: replace.get(area.text, area.text)
        for area in form.select("form textarea")
    }
    return client.post(
        reverse("bilingual:fix", args=[pair.pk, language]), data | {"reason": reason}
    )


def decide(client, fix, user, decision, comment=""):
    client.force_login(user)
    return client.post(
        reverse("bilingual:fix_review", args=[fix.pk]),
        {"decision": decision, "comment": comment},
    )
