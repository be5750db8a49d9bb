"""Data for search engines cannot break out of the block it stands in."""

import json

from home.templatetags.linked_data import as_linked_data


def test_text_cannot_end_the_data_block():
    written = as_linked_data({"name": "</script><b>& more"})

    assert not set(written) & set("<>&")
    assert json.loads(written) == {"name": "</script><b>& more"}


def test_french_stays_readable():
    assert "Déjà" in as_linked_data({"name": "Déjà"})
