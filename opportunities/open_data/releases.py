"""Releases: what was known at each instant when there was something new to tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import override

from opportunities.life.moves import Move
from opportunities.open_data.codes import Tag
from opportunities.open_data.contracts import award_part, contract_part, supplier_of
from opportunities.open_data.moments import in_universal_time
from opportunities.open_data.process import Process
from opportunities.open_data.story import Happened, in_order
from opportunities.open_data.tender import tender_part
from opportunities.open_data.told import Json, Told, known

if TYPE_CHECKING:
    from opportunities.open_data.reading import Row

_OF_THE_TENDER = {
    Tag.TENDER,
    Tag.TENDER_UPDATE,
    Tag.TENDER_AMENDMENT,
    Tag.TENDER_CANCELLATION,
    Tag.AWARD,
    Tag.AWARD_CANCELLATION,
}
_OF_THE_AWARD = {Tag.AWARD, Tag.AWARD_CANCELLATION}
_OF_THE_CONTRACT = {
    Tag.CONTRACT,
    Tag.CONTRACT_UPDATE,
    Tag.CONTRACT_AMENDMENT,
    Tag.CONTRACT_TERMINATION,
    Tag.IMPLEMENTATION,
    Tag.IMPLEMENTATION_UPDATE,
}


def releases_of(row: Row, told: Told) -> list[Json]:
    """Every release of an opportunity, oldest first, in one language."""
    with override(told.language):
        return list(_releases(row, told))


def _releases(row: Row, told: Told) -> Iterator[Json]:
    process = Process()
    for happened in in_order(row.events, row.questions):
        tags = happened.tell(process)
        yield _release(process, told, happened, tags)


def _release(
    process: Process, told: Told, happened: Happened, tags: tuple[Tag, ...]
) -> Json:
    name = told.publisher.name[told.language]
    release: Json = {
        "ocid": told.ocid,
        "id": f"{told.ocid}-{happened.key}",
        "date": in_universal_time(process.at or happened.at),
        "tag": list(tags),
        "initiationType": "tender",
        "language": told.language,
        "parties": list(_parties(process, told)),
        "buyer": {"id": "buyer", "name": name},
    }
    kinds = set(tags)
    if kinds & _OF_THE_TENDER:
        release["tender"] = tender_part(process, told)
    if kinds & _OF_THE_AWARD:
        release["awards"] = [award_part(process.awards[-1], process, told)]
    if kinds & _OF_THE_CONTRACT:
        release["contracts"] = [contract_part(process.awards[-1], process, told)]
    return release


def _parties(process: Process, told: Told) -> Iterator[Json]:
    """Who takes part: organizations, and no person by name but the supplier."""
    has_paid = any(award.last(Move.PAY) for award in process.awards)
    publisher = told.publisher
    yield {
        "id": "buyer",
        "name": publisher.name[told.language],
        "roles": ["buyer", "procuringEntity", *(["payer"] if has_paid else [])],
        **known(contactPoint=known(email=publisher.contact_email, url=publisher.uri)),
    }
    client = told.words(process.tender.get("client_team", {}))
    if client:
        yield {"id": "client-team", "name": client, "roles": ["client"]}
    for award in process.awards:
        roles = ["supplier", *(["payee"] if award.last(Move.PAY) else [])]
        yield {**supplier_of(award), "roles": roles}
