"""The screens of a language fix: propose one, and judge that of somebody else."""

import pytest
from django.urls import reverse

from bilingual.models import LanguageFix
from bilingual.sentences import sentences_of
from tests import cast, walks
from tests.factories import ContentPageFactory
from tests.factories.words import stream
from tests.fix_visits import decide, open_form, screen, send

pytestmark = pytest.mark.django_db

PROSE = '<p>We <b>pay</b> $500 for it.</p><p><a href="https://www.example.org/">Rules</a></p>'


@pytest.fixture
def pair(site):
    page = ContentPageFactory(
        parent=site.landing.en,
        language="en",
        title="The rulles",
        body=stream(("text", {"heading": "Being payd", "text": PROSE})),
    )
    return walks.pair_of(page)


class TestProposing:
    def test_every_sentence_has_a_field_with_a_label(self, client, pair):
        form = screen(open_form(client, pair, cast.alice()))

        areas = form.select("form textarea")
        assert [area.text for area in areas] == [
            one.typed for one in sentences_of(pair.page("en"))
        ]
        for area in areas:
            assert form.select_one(f'label[for="{area["id"]}"]').text.strip()
            assert area["lang"] == "en"
        assert "We <b>pay</b> $500 for it." in [area.text for area in areas]

    def test_a_place_is_named_as_in_the_editors_form(self, client, pair):
        labels = [
            label.text
            for label in screen(open_form(client, pair, cast.alice())).select(
                ".fix-sentence label"
            )
        ]

        assert "Title" in labels
        assert not any("#" in label or "body." in label for label in labels)

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_only_what_changed_is_proposed(self, client, pair, language):
        page = pair.page(language)
        user = {"en": cast.alice, "fr": cast.thierry}[language]()

        response = send(
            client, pair, user, {page.title: f"{page.title}x"}, language=language
        )

        fix = LanguageFix.objects.get()
        assert response.url == reverse("bilingual:fix_review", args=[fix.pk])
        (change,) = fix.changes
        assert (change["path"], change["before"]) == ("title", page.title)
        assert (fix.language, fix.proposed_by) == (language, user)

    def test_nothing_typed_is_lost(self, client, pair):
        response = send(
            client,
            pair,
            cast.alice(),
            {
                "Being payd": "Being paid",
                "We <b>pay</b> $500 for it.": "We <b>pay</b>.",
            },
            reason="",
        )

        assert response.status_code == 422
        form = screen(response)
        typed = [area.text for area in form.select("form textarea")]
        assert "Being paid" in typed
        (wrong,) = form.select('textarea[aria-invalid="true"]')
        assert wrong.text.lstrip("\n") == "We <b>pay</b>."
        message = form.select_one(f"#{wrong['aria-describedby']}")
        assert "500" in message.text
        assert form.select_one("#reason")["aria-invalid"] == "true"
        summary = form.select_one('[role="alert"]')
        assert {link["href"] for link in summary.select("a")} == {
            f"#{wrong['id']}",
            "#reason",
        }
        assert not LanguageFix.objects.exists()

    def test_without_a_change_it_says_so(self, client, pair):
        response = send(client, pair, cast.alice(), {})

        assert "No sentence was changed" in response.content.decode()

    def test_hostile_words_are_shown_as_words(self, client, pair):
        evil = "</textarea><script>alert(1)</script>"
        response = send(client, pair, cast.alice(), {"The rulles": evil}, reason=evil)

        assert response.status_code in (302, 422)
        assert "<script>alert(1)" not in response.content.decode()

    def test_an_unknown_place_is_refused(self, client, pair):
        client.force_login(cast.alice())
        response = client.post(
            reverse("bilingual:fix", args=[pair.pk, "en"]),
            {"sentence:slug#0": "elsewhere", "sentence:": "x", "reason": "r"},
        )

        assert response.status_code == 422
        assert not LanguageFix.objects.exists()

    def test_while_one_waits_the_screen_leads_to_it(self, client, pair):
        send(client, pair, cast.alice(), {"The rulles": "The rules"})

        fix = LanguageFix.objects.get()
        response = open_form(client, pair, cast.thierry(), "fr")
        assert response.url == reverse("bilingual:fix_review", args=[fix.pk])

    def test_a_second_one_that_was_typed_meanwhile_is_kept_on_the_screen(
        self, client, pair
    ):
        form = screen(open_form(client, pair, cast.thierry(), "fr"))
        send(client, pair, cast.alice(), {"The rulles": "The rules"})
        client.force_login(cast.thierry())
        data = {area["name"]: area.text + "x" for area in form.select("form textarea")}

        response = client.post(
            reverse("bilingual:fix", args=[pair.pk, "fr"]), data | {"reason": "r"}
        )

        assert response.status_code == 422
        assert "waits first" in response.content.decode()

    def test_while_a_new_version_is_written_it_leads_to_the_pair(self, client, pair):
        draft = pair.source.get_latest_revision_as_object()
        draft.title = "New"
        draft.save_revision(user=cast.alice())

        response = open_form(client, pair, cast.alice())

        assert response.url == reverse("bilingual:pair", args=[pair.pk])

    @pytest.mark.parametrize(
        ("person", "language"),
        [
            (cast.stranger, "en"),
            (cast.alice, "fr"),
            (cast.antoine, "en"),
            (cast.thierry, "en"),
            (cast.renee, "en"),
        ],
    )
    def test_others_may_not(self, client, pair, person, language):
        assert open_form(client, pair, person(), language).status_code in (302, 403)
        client.post(
            reverse("bilingual:fix", args=[pair.pk, language]),
            {"sentence:title#0": "x", "reason": "r"},
        )
        assert not LanguageFix.objects.exists()

    def test_there_is_no_third_language(self, client, pair):
        assert open_form(client, pair, cast.ada(), "de").status_code in (302, 403)


@pytest.fixture
def fix(client, pair):
    send(
        client,
        pair,
        cast.alice(),
        {"The rulles": "The rules", "Being payd": "Being\xa0paid"},
    )
    return LanguageFix.objects.get()


class TestJudging:
    def test_before_and_after_with_the_difference_marked(self, client, fix):
        client.force_login(cast.bob())
        review = screen(client.get(reverse("bilingual:fix_review", args=[fix.pk])))

        assert [one["before"] for one in fix.changes] == ["The rulles", "Being payd"]
        removed = [one.text.split() for one in review.select("del")]
        added = [one.text.split() for one in review.select("ins")]
        assert removed[0] == ["removed:", "rulles"]
        assert added[0] == ["added:", "rules"]
        assert added[1] == ["added:", "⍽paid"]
        assert "A letter too much" in review.text
        assert "alice" in review.text
        assert [one["value"] for one in review.select("button[name=decision]")] == [
            "publish",
            "refuse",
        ]

    def test_published(self, client, fix):
        response = decide(client, fix, cast.bob(), "publish")

        assert response.status_code == 302
        assert walks.pair_of(fix.pair.source).source.title == "The rules"
        after = screen(client.get(response.url))
        assert "Decided by" in after.text
        assert after.select("button[name=decision]") == []
        assert "rulles" in after.select_one("del").text

    def test_refused_with_a_comment(self, client, fix):
        decide(client, fix, cast.bob(), "refuse", "It is a name")

        fix.refresh_from_db()
        assert (fix.state, fix.comment) == ("refused", "It is a name")
        assert walks.pair_of(fix.pair.source).source.title == "The rulles"

    def test_a_refusal_says_why(self, client, fix):
        response = decide(client, fix, cast.bob(), "refuse")

        assert response.status_code == 422
        assert "Say why you refuse it" in response.content.decode()
        fix.refresh_from_db()
        assert fix.state == "proposed"

    def test_a_comment_is_not_lost(self, client, fix):
        LanguageFix.objects.update(base_hash="0")
        response = decide(client, fix, cast.bob(), "publish", "My comment")

        assert response.status_code == 422
        assert "My comment" in screen(response).select_one("textarea").text
        assert walks.pair_of(fix.pair.source).source.title == "The rulles"

    def test_one_of_yesterday_can_only_be_refused(self, client, fix):
        LanguageFix.objects.update(base_hash="0")
        client.force_login(cast.bob())
        review = screen(client.get(reverse("bilingual:fix_review", args=[fix.pk])))

        assert [one["value"] for one in review.select("button[name=decision]")] == [
            "refuse"
        ]

    @pytest.mark.parametrize(
        "person", [cast.alice, cast.renee, cast.thierry, cast.mona, cast.olga]
    )
    def test_others_read_it_and_decide_nothing(self, client, fix, person):
        client.force_login(person())
        response = client.get(reverse("bilingual:fix_review", args=[fix.pk]))

        assert response.status_code == 200
        assert screen(response).select("button[name=decision]") == []
        assert decide(client, fix, person(), "publish").status_code in (302, 403)
        fix.refresh_from_db()
        assert fix.state == "proposed"

    def test_a_superuser_does_not_judge_her_own(self, client, pair):
        send(client, pair, cast.ada(), {"The rulles": "The rules"})
        fix = LanguageFix.objects.get()

        decide(client, fix, cast.ada(), "publish")

        fix.refresh_from_db()
        assert fix.state == "proposed"

    def test_a_stranger_sees_nothing(self, client, fix):
        client.force_login(cast.stranger())
        response = client.get(reverse("bilingual:fix_review", args=[fix.pk]))

        assert response.status_code in (302, 403)

    def test_twice_is_told(self, client, fix):
        decide(client, fix, cast.bob(), "publish")

        response = decide(client, fix, cast.bob(), "refuse", "No")

        assert "decided this already" in response.content.decode()

    def test_another_decision_does_not_exist(self, client, fix):
        assert decide(client, fix, cast.bob(), "delete").status_code == 422
