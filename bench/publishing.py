"""Publish a pair again and again, and let an opportunity close: acts of the bench's own.

    python -m bench.publishing --times 20 [--pause 0.5] [--first 1]
    python -m bench.publishing --closing-in 8

It changes the content that DATA_DIR or DATABASE_URL names: copies only. A line of JSON
for each act, with the instant at which it was there for everybody.
"""

import argparse
import json
import os
import time
from datetime import timedelta
from typing import Any

import django

PATH = "/en/privacy/"
MARK = "Version"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=0)
    parser.add_argument("--pause", type=float, default=0, help="seconds in between")
    parser.add_argument("--first", type=int, default=1, help="number of the first one")
    parser.add_argument("--closing-in", type=int, default=0, help="seconds")
    options = parser.parse_args()
    # The demo and its people are there for development only.
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.dev"
    os.environ["DEBUG"] = "false"
    django.setup()
    if options.closing_in:
        say(close_soon(options.closing_in))
    for number in range(options.first, options.first + options.times):
        time.sleep(options.pause)
        say(publish(number))


def say(act: dict[str, Any]) -> None:
    print(json.dumps(act), flush=True)


def publish(number: int) -> dict[str, Any]:
    """New titles in both languages; how long the moment of publishing takes."""
    from django.utils import timezone
    from wagtail.models import Page

    from bilingual.lifecycle import State
    from bilingual.models import PagePair
    from bilingual.publishing import draft_hashes, locked_pair, publish_pair

    source = Page.objects.get(url_path__endswith="/privacy/", depth=3, locale_id=1)
    pair = PagePair.objects.of(source).get()
    for page in pair.pages():
        draft = page.get_latest_revision_as_object()
        draft.title = f"{MARK} {number}"
        # Wagtail's own: ours lets nobody write a translation outside its screen.
        Page.save_revision(draft, clean=False)
    # As the approver found it, by way of nobody: the way there is not measured here.
    pair = PagePair.objects.of(source).get()
    pair.set_hashes("approved", draft_hashes(pair))
    pair.state = State.APPROVAL
    pair.save()
    started = time.perf_counter()
    with locked_pair(pair.translation_key) as locked:
        publish_pair(locked, user=None, at=timezone.now())
    taken = time.perf_counter() - started
    return {"number": number, "at": time.time(), "ms": taken * 1000}


def close_soon(seconds: int) -> dict[str, Any]:
    """An open opportunity closes at a whole second that is so far away."""
    from django.utils import timezone

    from opportunities.models import OpportunityPage

    now = timezone.now()
    page = (
        OpportunityPage.objects.live()
        .filter(closes_at__gt=now + timedelta(days=1), locale_id=1)
        .order_by("closes_at")
    )
    one = page.first()
    if one is None:
        raise SystemExit("No opportunity is open: load the demo.")
    closes_at = now.replace(microsecond=0) + timedelta(seconds=seconds)
    twins = OpportunityPage.objects.filter(translation_key=one.translation_key)
    twins.update(closes_at=closes_at)
    return {"path": one.get_url(), "closes_at": closes_at.timestamp()}


if __name__ == "__main__":
    main()
