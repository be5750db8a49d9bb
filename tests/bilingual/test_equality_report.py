"""The equality report as it is kept, printed, sent to machines and shown."""

import json
import re
from io import StringIO
from itertools import pairwise
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from bilingual import equality
from bilingual.equality import Difference, compare_site, make_report
from bilingual.models import EqualityReport, PagePair
from tests import cast
from tests.factories import ContentPageFactory, create_pair
from tests.scenarios import a_site_with_menus, an_open_pair
from tests.tampering import change, found

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("broken_rows_allowed")]


class TestTheReport:
    def test_what_is_equal(self, site):
        output = StringIO()
        call_command("check_equality", stdout=output)

        report = EqualityReport.objects.get()
        assert report.pairs == 7
        assert report.differences == []
        assert "7 pairs: English and French are equal." in output.getvalue()

    def test_what_differs_ends_with_status_one(self, site):
        change(site.privacy.fr, lead="")
        output = StringIO()
        with pytest.raises(SystemExit) as ended:
            call_command("check_equality", stdout=output)

        assert ended.value.code == 1
        assert "A text exists in one language only" in output.getvalue()
        assert "1 differences in 7 pairs." in re.sub(
            r"\x1b\[[\d;]*m", "", output.getvalue()
        )

    def test_as_json_for_monitoring(self, site):
        change(site.privacy.fr, lead="Écrivez dans 3 jours.")
        output = StringIO()
        with pytest.raises(SystemExit):
            call_command("check_equality", "--json", stdout=output)

        document = json.loads(output.getvalue())
        assert set(document) == {"made_at", "pairs", "equal", "differences"}
        assert (document["equal"], document["pairs"]) == (False, 7)
        (one,) = document["differences"]
        assert set(one) == {
            *("kind", "code", "translation_key", "title", "place", "values", "message"),
        }
        assert one["kind"] == "fact"
        assert one["translation_key"] == str(site.privacy.fr.translation_key)

    def test_as_json_where_all_is_equal(self, site):
        output = StringIO()
        call_command("check_equality", "--json", stdout=output)

        assert json.loads(output.getvalue())["equal"] is True

    def test_a_stored_difference_speaks_the_language_of_its_reader(self, site):
        change(site.privacy.fr, lead="")
        (stored,) = make_report().differences

        one = Difference.from_json(json.loads(json.dumps(stored)))
        assert one.message == stored["message"]
        with override("fr"):
            assert isinstance(one.message, str)
            assert isinstance(one.label, str)

    def test_every_message_has_its_kind_of_words(self):
        for code in equality.MESSAGES:
            values = dict.fromkeys(("english", "french", "value", "text"), "x")
            one = Difference("fact", code, values={**values, "language": "fr"})
            assert one.message

    def test_old_reports_go(self, site, monkeypatch):
        monkeypatch.setattr(equality, "REPORTS_KEPT", 2)
        first = make_report()
        for _number in range(3):
            make_report()

        assert EqualityReport.objects.count() == 2
        assert not EqualityReport.objects.filter(pk=first.pk).exists()

    def test_a_page_costs_what_its_own_rows_cost_and_no_more(self, site, monkeypatch):
        costs = [self._queries()]
        for number in range(4):
            create_pair(
                ContentPageFactory,
                site.landing,
                en={"slug": f"en-{number}"},
                fr={"slug": f"fr-{number}"},
            )
            costs.append(self._queries())

        assert {after - before for before, after in pairwise(costs)} <= {0, 2, 4}
        monkeypatch.setattr(equality, "BATCH", 4)
        assert found() == []

    def _queries(self):
        with CaptureQueriesContext(connection) as captured:
            list(compare_site())
        return len(captured)


class TestTheScreen:
    def open(self, client, person, **query):
        client.force_login(person)
        return client.get(reverse("bilingual:equality"), query)

    @pytest.mark.parametrize(
        ("person", "allowed"),
        [
            *((one, True) for one in (cast.mona, cast.olga, cast.ada)),
            *((one, False) for one in (cast.alice, cast.bob, cast.thierry)),
            (cast.stranger, False),
        ],
    )
    def test_who_sees_it(self, site, client, person, allowed):
        response = self.open(client, person())
        assert (response.status_code == 200) == allowed
        client.post(reverse("bilingual:equality"))
        assert EqualityReport.objects.exists() == allowed
        if person is not cast.stranger:
            home = client.get(reverse("wagtailadmin_home")).content.decode()
            assert (reverse("bilingual:equality") in home) == allowed

    def test_before_the_first_report(self, site, client):
        assert (
            "Nothing has been compared yet"
            in self.open(client, cast.mona()).content.decode()
        )

    def test_check_now(self, site, client):
        client.force_login(cast.mona())
        response = client.post(reverse("bilingual:equality"), follow=True)

        page = response.content.decode()
        assert "English and French are equal" in page
        assert "7 pairs of pages were compared" in page

    def test_a_difference_leads_to_its_pair_and_names_its_place(self, site, client):
        change(site.privacy.fr, lead="Écrivez dans 3 jours.")
        make_report()

        page = self.open(client, cast.mona()).content.decode()
        pair = PagePair.objects.of(site.privacy.en).get()
        assert reverse("bilingual:pair", args=[pair.pk]) in page
        assert "A number, date or link differs" in page
        assert "3 stands in French only." in page
        label = site.privacy.en._meta.get_field("lead").verbose_name
        assert f"{label[0].upper()}{label[1:]}" in page
        assert "lead" not in re.findall(r"– (\S+)", page)

    def test_a_pair_that_is_gone_since(self, site, client):
        one = Difference("no_pair", "no_pair", str(uuid4()), "Gone", "body.x.y")
        EqualityReport.objects.create(pairs=1, differences=[one.as_json()])

        assert "Gone" in self.open(client, cast.mona()).content.decode()

    def test_hostile_words_are_shown_as_words(self, site, client):
        one = Difference(
            "untranslated",
            "untranslated",
            title="<script>a",
            values={"text": "<script>b"},
        )
        EqualityReport.objects.create(pairs=1, differences=[one.as_json()])

        page = self.open(client, cast.mona()).content.decode()
        assert "<script>a" not in page
        assert "<script>b" not in page

    def test_older_reports(self, site, client):
        change(site.privacy.fr, lead="")
        old = make_report()
        change(site.privacy.fr, lead="Chapeau")
        make_report()

        assert "are equal" in self.open(client, cast.mona()).content.decode()
        page = self.open(client, cast.mona(), report=old.pk).content.decode()
        assert "1 difference between English and French" in page
        for wrong, status in (("999999", 404), ("x", 200), ("9" * 30, 200)):
            assert self.open(client, cast.mona(), report=wrong).status_code == status

    def test_many_differences_are_paged_in_few_queries(self, site, client):
        pair = PagePair.objects.of(site.privacy.en).get()
        differences = [
            Difference(
                "fact",
                "fact",
                str(pair.translation_key),
                "Title",
                "lead",
                {"value": str(number), "language": "en"},
            ).as_json()
            for number in range(120)
        ]
        EqualityReport.objects.create(pairs=1, differences=differences)
        self.open(client, cast.mona())
        with CaptureQueriesContext(connection) as captured:
            page = self.open(client, cast.mona(), p=3).content.decode()

        assert "Page 3 of 3" in page
        assert "119 stands" in page
        assert len(captured) < 40


def test_a_site_with_menus_is_equal(db):
    site = a_site_with_menus()
    an_open_pair(site)

    assert list(compare_site()) == []
