"""What browser tests need from the machine."""

import os

import pytest


def needed(found: object, message: str) -> None:
    """Skip the test without it, or fail where browser tests may not be passed over."""
    if not found:
        must_run = os.environ.get("REQUIRE_BROWSER") == "1"
        (pytest.fail if must_run else pytest.skip)(message)
