"""The addresses of wagtail-localize's own screens, as somebody may still have them."""

from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import OverridableSegment, StringSegment

from bilingual.baking import translation_of
from bilingual.models import PagePair
from tests import cast

# Whoever works on pages, and somebody who does not.
PEOPLE = (
    cast.ada,
    cast.mona,
    cast.olga,
    cast.alice,
    cast.antoine,
    cast.bob,
    cast.renee,
    cast.thierry,
    cast.tess,
    cast.stranger,
)
READING, WRITING = ("get",), ("post", "put", "delete")


def closed_doors(pair: PagePair) -> dict[str, str]:
    """Every screen of wagtail-localize for a pair that was sent, by its name."""
    translation = translation_of(pair)
    segment = StringSegment.objects.filter(source=translation.source).first()
    override = OverridableSegment.objects.filter(source=translation.source).first()
    ours = [translation.pk]
    arguments = {
        "submit_page_translation": [pair.source.pk],
        "submit_snippet_translation": ["opportunities", "skill", "1"],
        "update_translations": [translation.source.pk],
        "edit_string_translation": [*ours, segment.pk],
        "edit_override": [*ours, override.pk if override else 1],
        "download_pofile": ours,
        "upload_pofile": ours,
        "machine_translate": ours,
        "preview_translation": ours,
        "stop_translation": ours,
        "convert_to_alias": [pair.target.pk],
        "translations_report": [],
        "translations_report_results": [],
    }
    return {
        name: reverse(f"wagtail_localize:{name}", args=values)
        for name, values in arguments.items()
    }


def knock(client: Client, address: str, data: object = None, **extra) -> set[int]:
    """Every person sends data to a closed door; the statuses that they got."""
    statuses = set()
    for person in PEOPLE:
        client.force_login(person())
        for method in WRITING:
            answer = getattr(client, method)(
                address, data or {}, headers={"accept": "application/json"}, **extra
            )
            statuses.add(answer.status_code)
    client.logout()
    return statuses


def every_locale() -> list[int]:
    """What the form of the stock submit screen asks for."""
    return list(Locale.objects.values_list("pk", flat=True))
