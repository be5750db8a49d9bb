"""Which statements each test sends, and few tests that between them send all.

A test goes through the same Python on any database; what differs is how a database
takes a statement. So one run writes down what each test sends, and the run on the other
database keeps as many tests as it takes to send every statement again. What is asked of
the cache counts as well: the other run has another one.

    pytest --statements-to=FOLDER        writes down
    pytest --statements-of=FOLDER        keeps few tests

Without these options every test runs, on any database.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cache, wraps
from hashlib import blake2b
from heapq import heapify, heappop, heappush
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.conf import settings
from django.db.backends.signals import connection_created
from django.utils.module_loading import import_string

# Every statement comes from so many tests, where so many send it: what is in the
# tables differs between them.
TIMES = 3
# Where the database itself is on trial, every test that sends anything is kept.
ALWAYS = (
    "findings",
    "page_cache",
    "promise",
    "opportunities/search",
    "opportunities/test_concurrency.py",
    "opportunities/test_hostile_editing.py",
    "opportunities/test_large_lists.py",
    "opportunities/test_list_entries.py",
    "opportunities/test_querysets.py",
    "test_locks.py",
)
CACHE_METHODS = ("add", "get", "set", "touch", "delete", "incr", "has_key", "get_many")
HERE = Path(__file__).parent
# What a module makes once takes time that no test of it shows.
SECONDS_OF_A_TEST = 0.05

_LISTS = re.compile(r"\((%s|\?)(?:,\s*(?:%s|\?))+\)")
_ROWS = re.compile(r"(\((?:%s|\?)\))(?:,\s*\((?:%s|\?)\))+")
_NAMES = re.compile(r"(SAVEPOINT|_cursor|cursor) ?[\"']?[\w-]+[\"']?", re.IGNORECASE)
_NUMBERS = re.compile(r"\b\d+\b")
_LONGEST_VARCHAR = 255
_LARGEST_INTEGER = 2**31 - 1


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("statements")
    group.addoption("--statements-to", type=Path, help="write down what tests send")
    group.addoption("--statements-of", type=Path, help="keep few tests that send all")


def pytest_configure(config: pytest.Config) -> None:
    if folder := config.getoption("--statements-to"):
        worker = getattr(config, "workerinput", {}).get("workerid", "alone")
        config.pluginmanager.register(Recorder(folder / f"{worker}.json"))
    if folder := config.getoption("--statements-of"):
        config.pluginmanager.register(Chooser(folder))


@cache
def shape_of(statement: str) -> str:
    """The statement without what differs each time: how long a list is, and names."""
    statement = _ROWS.sub(r"\1", _LISTS.sub("(%s)", statement))
    return _NUMBERS.sub("0", _NAMES.sub(r"\1", statement))


def kind_of(value: object) -> str:
    """What may make a database refuse a value that another one takes."""
    if isinstance(value, str):
        signs = "" if value.isascii() else "é"
        signs += "0" if "\0" in value else ""
        return f"{signs}…" if len(value) > _LONGEST_VARCHAR else signs
    if isinstance(value, int) and abs(value) > _LARGEST_INTEGER:
        return "big"
    return "none" if value is None else ""


def statement_of(sql: str, values: Any, trouble: str = "") -> str:
    """A short name that is the same whenever the same is sent."""
    kinds = {kind_of(value) for value in _flat(values)} - {""}
    whole = "\n".join([shape_of(sql), *sorted(kinds), trouble])
    return blake2b(whole.encode("utf-8", "replace"), digest_size=8).hexdigest()


def request_of(method: str, key: object, *values: object) -> str:
    """The same for what is asked of a cache: the sort of key, and of what is kept."""
    sort = _NUMBERS.sub("0", str(key)).split(":")[0]
    kinds = [type(value).__name__ for value in values]
    return statement_of(" ".join(["CACHE", method, sort, *kinds]), [key])


def _flat(values: Any) -> Iterator[object]:
    for value in values.values() if isinstance(values, dict) else values or ():
        if isinstance(value, list | tuple):
            yield from _flat(value)
        else:
            yield value


class Sent(NamedTuple):
    """What came of a test in the other run."""

    seconds: float
    statements: frozenset[str]


class Recorder:
    """Writes down the statements of every test that passes."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.sent: set[str] = set()
        self.tests: dict[str, Sent] = {}
        connection_created.connect(self._listen, weak=False)
        for backend in {one["BACKEND"] for one in settings.CACHES.values()}:
            for method in CACHE_METHODS:
                self._listen_to(import_string(backend), method)

    def _listen_to(self, backend: type, method: str) -> None:
        ask = getattr(backend, method)

        @wraps(ask)
        def noted(cache: Any, key: object, *values: Any, **options: Any) -> Any:
            self.sent.add(request_of(method, key, *values[:1]))
            return ask(cache, key, *values, **options)

        setattr(backend, method, noted)

    def _listen(self, connection: Any, **signal: Any) -> None:
        if self._note not in connection.execute_wrappers:
            connection.execute_wrappers.append(self._note)

    def _note(
        self, execute: Callable[..., Any], sql: Any, values: Any, many: bool, _: Any
    ) -> Any:
        try:
            answer = execute(sql, values, many, _)
        except Exception as trouble:
            self.sent.add(statement_of(str(sql), values, type(trouble).__name__))
            raise
        self.sent.add(statement_of(str(sql), values))
        return answer

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self) -> Iterator[None]:
        self.sent = set()
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item
    ) -> Iterator[pytest.TestReport]:
        report = yield
        before = self.tests.pop(item.nodeid, Sent(0, frozenset()))
        if report.passed and (report.when == "setup" or before.seconds):
            seconds = before.seconds + report.duration
            self.tests[item.nodeid] = Sent(seconds, frozenset(self.sent))
        return report

    def pytest_sessionfinish(self) -> None:
        if not self.tests:
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        names = sorted({name for test in self.tests.values() for name in test[1]})
        number = {name: place for place, name in enumerate(names)}
        tests = {
            test: [round(seconds, 3), sorted(number[name] for name in statements)]
            for test, (seconds, statements) in self.tests.items()
        }
        self.file.write_text(json.dumps({"statements": names, "tests": tests}))


def read(folder: Path) -> dict[str, Sent]:
    """What the processes of a run wrote down."""
    found = {}
    for file in sorted(folder.glob("*.json")):
        written = json.loads(file.read_text())
        names = written["statements"]
        for test, (seconds, places) in written["tests"].items():
            found[test] = Sent(seconds, frozenset(names[place] for place in places))
    return found


def few_that_send_all(tests: dict[str, Sent], times: int = TIMES) -> set[str]:
    """Tests that send every statement `times` times, where that many send it.

    The test that adds most for its time comes first; what it would add only becomes
    less while others are kept, so the rest need not be asked each time.
    """
    senders = Counter(name for test in tests.values() for name in test.statements)
    missing = {name: min(times, count) for name, count in senders.items()}

    def worth(test: str) -> float:
        seconds, statements = tests[test]
        new = sum(missing[name] > 0 for name in statements)
        return new / (seconds + SECONDS_OF_A_TEST)

    kept = set()
    queue = [(-worth(test), test) for test in sorted(tests)]
    heapify(queue)
    while queue:
        _before, test = heappop(queue)
        now = worth(test)
        if not now:
            continue
        if queue and -now > queue[0][0]:
            heappush(queue, (-now, test))
            continue
        kept.add(test)
        for name in tests[test].statements:
            missing[name] -= 1
    return kept


def is_on_trial(path: Path) -> bool:
    """Whether the file lies where every test is kept."""
    return any(path.is_relative_to(HERE / name) for name in ALWAYS)


class Chooser:
    """Keeps what the other run asks to be sent here as well.

    A test of which it knows nothing is kept: it failed there, or was left out.
    """

    def __init__(self, folder: Path) -> None:
        for name in ALWAYS:
            if not (HERE / name).exists():
                raise pytest.UsageError(f"tests/statements.py: there is no {name}")
        self.known = read(folder)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        here = {
            item.nodeid: self.known[item.nodeid]
            for item in items
            if item.nodeid in self.known
        }
        kept = few_that_send_all(here)
        parts: dict[bool, list[pytest.Item]] = defaultdict(list)
        for item in items:
            sent = here.get(item.nodeid)
            wanted = (
                sent is None
                or item.nodeid in kept
                or (bool(sent.statements) and is_on_trial(item.path))
            )
            parts[wanted].append(item)
        items[:] = parts[True]
        if parts[False]:
            config.hook.pytest_deselected(items=parts[False])
