"""The table of contents: one entry a section, and no two with one fragment."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.blocks import BodyStream
from home.fields import RICH_TEXT_FEATURES
from home.models import ContentPage
from home.table_of_contents import repeated_headings, table_of_contents
from tests import cast
from tests.admin_forms import SUBMIT
from tests.factories import stream
from tests.scenarios import a_site


def body(*headings):
    rows = (("text", {"heading": heading, "text": "<p>x</p>"}) for heading in headings)
    return BodyStream().to_python(stream(*rows))


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Who may apply", "who-may-apply"),
        ("Don't wait", "dont-wait"),
        ("Qu’est-ce qu’une occasion?", "qu-est-ce-qu-une-occasion"),
        ("L'œuvre d’essai", "l-oeuvre-d-essai"),
        ("Lorsqu’on présente une demande", "lorsqu-on-presente-une-demande"),
        ("Aujourd’hui", "aujourdhui"),
    ],
)
def test_a_fragment_reads_like_its_heading(heading, anchor):
    assert [entry.anchor for entry in table_of_contents(body(heading))] == [anchor]


def test_a_callout_has_no_entry():
    callout = {"kind": "warning", "heading": "Mind", "text": "<p>x</p>"}
    assert table_of_contents(BodyStream().to_python(stream(("callout", callout)))) == []


def test_headings_that_lead_to_one_fragment_are_named():
    assert repeated_headings(body("Privacy", "Terms", "privacy!", "Terms")) == [
        "privacy!",
        "Terms",
    ]
    assert repeated_headings(body("Privacy", "Terms")) == []


@pytest.mark.django_db
@pytest.mark.parametrize(("button", "is_told"), [(SUBMIT, True), ("", False)])
def test_the_editor_is_told_when_submitting_and_may_save_a_draft(
    client, button, is_told
):
    site = a_site()
    client.force_login(cast.alice())
    address = reverse(
        "wagtailadmin_pages:add", args=("home", "contentpage", site.landing.en.pk)
    )
    vague = rich_text('<p><a href="/x/">here</a></p>', features=RICH_TEXT_FEATURES)
    section = {"heading": "Privacy", "text": vague}
    form = {
        "title": "Privacy, twice",
        "slug": "privacy-twice",
        "body": streamfield([("text", section), ("text", section)]),
        **({button: "yes"} if button else {}),
    }
    answer = client.post(address, nested_form_data(form))
    # The stream editor gets its messages as JSON, quotation marks escaped.
    told = r"Two sections are called \u201cPrivacy\u201d" in answer.content.decode()
    assert told is is_told
    assert (r"Link \u201chere\u201d" in answer.content.decode()) is is_told
    assert ContentPage.objects.filter(slug="privacy-twice").exists() is not is_told
