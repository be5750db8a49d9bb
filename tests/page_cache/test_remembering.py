"""Parts of pages: made once, and anew when what they were made from is another."""

import pytest

from opportunities.models import Skill
from page_cache import remembering
from page_cache.recording import reading_pairs, recording
from page_cache.remembering import forget_parts, remembered, remembered_each
from tests.databases import committed_content
from tests.page_cache.knowing import SKILLS, rename, row


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """Real commits: on PostgreSQL nothing else has a place in the order."""
    with committed_content(django_db_blocker):
        yield


@pytest.fixture(autouse=True)
def _one_process(known, monkeypatch):
    monkeypatch.setattr("page_cache.remembering.changes", known)
    forget_parts()
    yield
    forget_parts()


class TestOne:
    @pytest.fixture
    def name(self, known, skills):
        made = []

        def make():
            made.append(1)
            return Skill.objects.get(pk=skills[0].pk).name_en

        def part():
            known.look()
            with recording(known.position) as record:
                value = remembered("name", make)
            return value, len(made), record.names

        return part

    def test_it_is_made_once(self, name):
        assert [name()[1], name()[1]] == [1, 1]

    def test_who_takes_it_depends_on_what_it_was_made_from(self, name):
        made, taken = name()[2], name()[2]

        assert SKILLS in made
        assert taken == made

    def test_it_is_made_anew(self, name, skills):
        before, _count, _names = name()
        rename(skills[0])
        after, count, _names = name()

        assert before != after
        assert count == 2
        assert name()[1] == count

    def test_without_a_record_nothing_is_kept(self, skills):
        made = [remembered("other", lambda: object()) for _again in range(2)]

        assert made[0] is not made[1]


class TestSeveral:
    @pytest.fixture
    def asked(self):
        """The ids of each reading, and of what was made of it."""
        return {"read": [], "made": []}

    @pytest.fixture
    def prepare(self, asked):
        def prepare(missing):
            asked["read"].append(list(missing))
            with reading_pairs(rows_of=[Skill]) as read:
                found = Skill.objects.in_bulk(missing)
                for pk in found:
                    read.add_row(Skill, pk)
            return {pk: lambda skill=skill: make(skill) for pk, skill in found.items()}

        def make(skill):
            asked["made"].append(skill.pk)
            with reading_pairs() as read:
                read.add_row(Skill, skill.pk)
            return skill.name_en

        return prepare

    @pytest.fixture
    def names(self, known, prepare):
        def names(ids):
            known.look()
            with recording(known.position) as record:
                found = remembered_each("skill name", ids, prepare)
            return found, record.names - {"everything"}

        return names

    def test_all_are_read_together_and_in_their_order(self, names, skills, asked):
        one, other = skills

        found, depends = names([other.pk, one.pk])

        assert found == [other.name_en, one.name_en]
        assert depends == {row(one), row(other)}
        assert asked["read"] == [[other.pk, one.pk]]

    def test_only_what_is_missing_is_read(self, names, skills, asked):
        one, other = skills
        names([one.pk])

        _found, depends = names([one.pk, other.pk])

        assert asked["read"] == [[one.pk], [other.pk]]
        assert depends == {row(one), row(other)}

    def test_only_what_is_another_is_made_anew(self, names, skills, asked):
        one, other = skills
        names([one.pk, other.pk])
        rename(other)
        other.refresh_from_db()

        assert names([one.pk, other.pk])[0] == [one.name_en, other.name_en]
        # Another test's transaction may make more count as new.
        assert {other.pk} <= set(asked["made"][2:]) <= {one.pk, other.pk}

    def test_what_changes_after_it_was_read_is_made_anew(
        self, names, known, skills, prepare
    ):
        """Another thread may learn of it between the reading and the making."""
        one, _other = skills

        def interrupted(missing):
            ways = prepare(missing)
            rename(one)
            known.look()
            return ways

        known.look()
        with recording(known.position):
            remembered_each("skill name", [one.pk], interrupted)
        one.refresh_from_db()

        assert names([one.pk])[0] == [one.name_en]

    def test_what_is_gone_is_left_out(self, names, skills):
        one, _other = skills

        assert names([0, one.pk])[0] == [one.name_en]

    def test_without_a_record_all_are_made(self, prepare, skills, asked):
        ids = [one.pk for one in skills]
        for _again in range(2):
            remembered_each("skill name", ids, prepare)

        assert asked["made"] == ids * 2


class TestRoom:
    @pytest.fixture(autouse=True)
    def _little(self, monkeypatch):
        monkeypatch.setattr(remembering, "MOST_PARTS", 3)

    @pytest.fixture
    def part(self, known):
        def part(name):
            known.look()
            made = []
            with recording(known.position):
                remembered(name, lambda: made.append(name))
            return bool(made)

        return part

    def test_what_was_asked_for_longest_ago_goes(self, part):
        for name in "abcd":
            part(name)

        assert [part(name) for name in "dcb"] == [False, False, False]
        assert part("a")

    def test_what_everybody_asks_for_stays(self, part):
        part("menu")
        for name in "abcdefgh":
            part(name)
            assert not part("menu")
