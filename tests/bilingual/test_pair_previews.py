"""Both drafts as visitors will see them: complete, with gaps, or not begun."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from bilingual.lifecycle import State
from bilingual.models import PagePair
from tests import cast, walks
from tests.pair_visits import WAYS, Asking, a_draft, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(site):
    return a_draft(site)


@pytest.fixture
def ask(client):
    return Asking(client)


class TestPreview:
    @pytest.mark.parametrize("language", ["en", "fr"])
    @pytest.mark.parametrize("state", WAYS)
    def test_the_draft_as_visitors_will_see_it(self, ask, draft, state, language):
        pair = WAYS[state](draft)

        response = ask(cast.olga(), "preview", pair, language)

        assert response.status_code == 200
        assert "no-store" in response.headers["Cache-Control"]
        assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
        assert "'unsafe-inline'" in response.headers["Content-Security-Policy"]
        if (language, state) == ("fr", State.CONTENT_REVIEW):
            assert "No preview yet" in text_of(response)
        else:
            assert f'<html lang="{language}"' in text_of(response)
            assert draft.title in text_of(response)

    def test_before_it_was_sent(self, ask, draft):
        pair = walks.pair_of(draft)

        assert "No preview yet" in text_of(ask(cast.alice(), "preview", pair, "fr"))
        assert draft.title in text_of(ask(cast.alice(), "preview", pair, "en"))

    def test_a_part_is_shown_with_a_band_and_never_saved(self, ask, draft):
        pair = walks.translate(walks.to_translation(draft), share=0.5)
        before = page_rows()

        text = text_of(ask(cast.thierry(), "preview", pair, "fr"))

        assert "Not complete" in text
        assert 'class="pair-band"' in text
        assert text.index("pair-band") < text.index("<main")
        assert f"Autre {draft.title}" in text
        assert page_rows() == before

    def test_the_whole_has_no_band(self, ask, draft):
        pair = walks.translate(walks.to_translation(draft))

        text = text_of(ask(cast.thierry(), "preview", pair, "fr"))

        assert "pair-band" not in text
        assert f"Autre {draft.title}" in text

    @pytest.mark.parametrize("language", ["de", "e", "EN", "..", "'"])
    def test_no_other_language(self, ask, draft, language):
        pair = walks.submit(draft)

        response = ask(cast.ada(), "preview", pair, language)

        assert response.status_code == 404

    def test_side_by_side(self, ask, draft):
        pair = walks.translate(walks.to_translation(draft), share=0.5)

        text = text_of(ask(cast.thierry(), "side_by_side", pair))

        for language in ("en", "fr"):
            address = reverse("bilingual:preview", args=[pair.pk, language])
            assert f'<iframe src="{address}" sandbox="allow-same-origin"' in text

    def test_side_by_side_before_it_was_sent(self, ask, draft):
        text = text_of(ask(cast.alice(), "side_by_side", walks.pair_of(draft)))

        assert text.count("<iframe") == 1
        assert "There is no translation yet" in text


def page_rows():
    return list(PagePair.objects.values()), list(
        Page.objects.order_by("pk").values("pk", "title", "slug", "latest_revision_id")
    )
