"""What the translator's screen costs the database: the same for any page."""

import json
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.documents import get_document_model

from tests import cast, scenarios, walks
from tests.desk import Desk
from tests.factories import ContentPageFactory, OpportunityPageFactory

pytestmark = pytest.mark.django_db


def a_long_page(site, number):
    """A page with that many paragraphs, sent for translation."""
    paragraphs = "".join(f"<p>Paragraph {one} of many.</p>" for one in range(number))
    page = ContentPageFactory(
        parent=site.landing.en, language="en", draft=True, slug=f"long-{number}"
    )
    page.body = json.dumps(
        [
            {
                "type": "text",
                "id": str(uuid4()),
                "value": {"heading": "Many", "text": paragraphs},
            }
        ]
    )
    page.save_revision(user=cast.alice())
    return walks.to_translation(page)


def a_page_with_files(site, number):
    document = get_document_model().objects
    page = OpportunityPageFactory(
        parent=site.opportunities.en,
        language="en",
        draft=True,
        slug=f"files-{number}",
        skills=[scenarios.python()],
    )
    page.attachments = [
        (
            "attachment",
            {
                "title": f"File {one}",
                "document": document.create(
                    title=f"F{one}", file=ContentFile(b"a", name=f"{one}.csv")
                ),
            },
        )
        for one in range(number)
    ]
    page.save_revision(user=cast.alice())
    return walks.to_translation(page)


def cost(act):
    with CaptureQueriesContext(connection) as queries:
        act()
    return len(queries)


@pytest.mark.parametrize(
    ("make", "few", "many"), [(a_long_page, 10, 200), (a_page_with_files, 1, 10)]
)
def test_opening_costs_the_same_for_many(site, make, few, many):
    desks = [Desk(make(site, one), cast.thierry()) for one in (few, many)]

    costs = [cost(desk.open) for desk in desks]

    assert costs[0] == costs[1]
    assert costs[1] < 80


def test_saving_costs_the_same_for_many(site):
    costs = []
    for number in (10, 200):
        desk = Desk(a_long_page(site, number), cast.thierry())
        form = desk.form()
        words = {name: "Un" for name in form if name.startswith("text-")}
        words |= desk.named({"slug": "un"})
        answers = []
        costs.append(
            cost(
                lambda desk=desk, form=form, words=words, answers=answers: (
                    answers.append(
                        desk.client.post(
                            desk.address, {**form, **words, "verb": "save"}
                        )
                    )
                )
            )
        )
        assert answers[0].status_code == 302

    # SQLite takes a few hundred values at a time: rows go in batches.
    assert costs[1] <= costs[0] + 4
