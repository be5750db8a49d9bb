"""Words are counted when they are translated: once, and once for each correction."""

import pytest
from django.utils import timezone

from bilingual.models import TranslatedWords
from tests import cast, walks
from tests.desk import Desk
from tests.remembering import remember

pytestmark = pytest.mark.django_db

Origin = TranslatedWords.Origin


def counted():
    rows = TranslatedWords.objects.order_by("pk")
    return list(rows.values_list("words", "origin", "is_correction"))


def words_of(pair, path="title"):
    return len(str(getattr(pair.source, path)).split())


def test_a_sentence_counts_once_with_the_words_of_its_source(desk, pair):
    desk.save({"title": "Les couleurs"})
    desk.save({"title": "Les couleurs de nos graphiques"})

    assert counted() == [(words_of(pair), Origin.TYPED, False)]
    row = TranslatedWords.objects.get()
    assert (row.translation_key, row.language) == (pair.translation_key, "fr")


@pytest.mark.parametrize(
    ("said", "origin"),
    [
        ("memory", Origin.MEMORY),
        ("near", Origin.NEAR),
        ("typed", Origin.TYPED),
        ("nonsense", Origin.TYPED),
    ],
)
def test_where_the_words_came_from(desk, pair, said, origin):
    desk.post(
        **desk.named({"title": "Les couleurs"}),
        **{f"origin-{desk.key('title')}": said},
    )

    assert counted() == [(words_of(pair), origin, False)]


def test_a_near_match_is_told_from_what_was_typed(desk, pair):
    title = pair.source.title
    row = remember(f"{title} again", "Les couleurs encore")
    desk.post(f"use:{desk.key('title')}:{row.pk}")
    assert desk.typed("title") == "Les couleurs encore"
    assert counted() == []

    # A text that is refused in between keeps its beginning.
    desk.post(**desk.named({"title": "x" * 200}))
    assert desk.problem("title")
    desk.post(**desk.named({"title": "Les couleurs"}))

    assert counted() == [(words_of(pair), Origin.NEAR, False)]
    assert (
        desk.soup.find("input", attrs={"name": f"origin-{desk.key('title')}"}) is None
    )


def test_a_correction_counts_once_each_time_it_comes_back(desk, pair):
    desk.save({"title": "Les couleurs"})
    TranslatedWords.objects.all().delete()
    walks.translate(pair)
    pair = walks.decide(pair, cast.thierry(), "approve")
    pair = walks.decide(pair, cast.renee(), "reject", comment="Le titre est faux.")

    again = Desk(pair, cast.thierry())
    again.save({"title": "Les teintes"})
    again.save({"title": "Les teintes de nos graphiques"})

    assert counted() == [(words_of(pair), Origin.TYPED, True)]


def test_what_a_tool_wrote_counts_when_a_person_confirms_it(desk, pair):
    desk.save({"title": "Les couleurs"})
    desk.rows("title").update(translation_type="machine", tool_name="XLIFF")
    TranslatedWords.objects.all().delete()

    desk.open().post(**{f"checked-{desk.key('title')}": "on"})

    assert counted() == [(words_of(pair), Origin.FILE, False)]
    assert TranslatedWords.objects.get().at <= timezone.now()
