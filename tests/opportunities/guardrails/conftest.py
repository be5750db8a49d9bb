"""A draft that has links, and its pair."""

import pytest

from tests import walks
from tests.factories import OpportunityPageFactory


@pytest.fixture
def shared(parent):
    return OpportunityPageFactory(
        parent=parent,
        draft=True,
        internal_price_note="Zephyrquantum",
        internal_splitting_reason="Quokkaphone",
    )


@pytest.fixture
def pair(shared):
    return walks.pair_of(shared)
