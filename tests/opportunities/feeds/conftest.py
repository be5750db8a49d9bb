"""A morning in November, and what programs ask for."""

from datetime import datetime

import pytest

from bilingual.formatting import EASTERN
from tests import scenarios

CLOSING = datetime(2026, 12, 7, 23, 59, 59, tzinfo=EASTERN)
NOVEMBER = datetime(2026, 11, 16, 9, tzinfo=EASTERN)


@pytest.fixture(autouse=True)
def _in_november(time_machine):
    time_machine.move_to(NOVEMBER, tick=False)


@pytest.fixture
def pair(site):
    """An opportunity that closes in December."""
    skills = [scenarios.python(), scenarios.accessibility()]
    return scenarios.an_open_pair(site, closes_at=CLOSING, skills=skills)
