import re
from io import StringIO

import pytest
from django.core.management import call_command

from demo.people import ACCOUNTS, PASSWORD


@pytest.fixture
def told(demo):
    """What somebody reads when `make run` has prepared a demo that was there."""
    output = StringIO()
    call_command("prepare_demo", port=8001, stdout=output)
    return output.getvalue()


def test_every_address_that_a_newcomer_is_told_answers(told, client):
    addresses = re.findall(r"http://127\.0\.0\.1:8001(/\S*)", told)

    assert {"/en/", "/fr/", "/admin/"} <= set(addresses)
    for path in addresses:
        assert client.get(path, follow=True).status_code == 200, path


def test_every_account_that_a_newcomer_is_told_can_sign_in(told, client):
    assert f'"{PASSWORD}"' in told
    for account in ACCOUNTS:
        assert re.search(rf"^  {account.username} ", told, re.M)
        assert client.login(username=account.username, password=PASSWORD)
