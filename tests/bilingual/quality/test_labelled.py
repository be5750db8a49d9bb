"""The checks against sentences whose faults are known: what they find and miss."""

from collections import Counter

import pytest

from bilingual.quality.findings import findings_of
from bilingual.quality.kinds import BLOCKING, Check
from tests.bilingual.quality.labelled import CORRECT, WRONG

# The terms have a set of their own.
MEASURED = [check for check in Check if check not in {Check.TERM, Check.FORBIDDEN}]
BLOCKED = [check for check in MEASURED if check in BLOCKING]
WARNED = [check for check in MEASURED if check not in BLOCKING]
PRECISION = 0.95
# Nobody compares fractions in words, or which number goes with which word: the last two
# of `wrong_hard.py`.
RECALL = {Check.FACT: 0.97}


def found_by(example):
    return {finding.check for finding in findings_of(example.wording)}


@pytest.fixture(scope="module")
def results():
    return [(example, found_by(example)) for example in [*CORRECT, *WRONG]]


@pytest.fixture(scope="module")
def table(results):
    right, wrong, missed = Counter(), Counter(), Counter()
    for example, found in results:
        right.update(found & example.checks)
        wrong.update(found - example.checks)
        missed.update(example.checks - found)
    return {
        check: (
            right[check] / max(right[check] + wrong[check], 1),
            right[check] / max(right[check] + missed[check], 1),
            right[check],
        )
        for check in MEASURED
    }


def as_text(table, results):
    rows = [
        f"{check.value:<15} {precision:9.3f} {recall:7.3f} {right:6}"
        for check, (precision, recall, right) in table.items()
    ]
    faults = [
        f"{example}: {sorted(found)} instead of {sorted(example.checks)}"
        for example, found in results
        if found != example.checks
    ]
    head = f"{len(CORRECT)} correct, {len(WRONG)} wrong"
    columns = "check           precision  recall  right"
    return "\n".join(["", head, columns, *rows, *faults])


def test_the_set_is_large_enough():
    assert len(CORRECT) // 2 >= 200
    assert len(WRONG) >= 120
    assert len({example.wording.source for example in CORRECT}) >= 400
    for check in MEASURED:
        assert any(check in example.checks for example in WRONG), check


def test_precision_and_recall(table, results):
    shown = as_text(table, results)
    print(shown)  # noqa: T201 - to be read with -s

    for check in BLOCKED:
        assert table[check][0] == 1.0, shown
        assert table[check][1] >= RECALL.get(check, 1.0), shown
    for check in WARNED:
        assert table[check][0] >= PRECISION, shown
        assert table[check][1] >= PRECISION, shown


def test_no_blocking_check_fires_on_a_correct_translation():
    fired = {str(one): found_by(one) & BLOCKING for one in CORRECT}

    assert {text: checks for text, checks in fired.items() if checks} == {}
