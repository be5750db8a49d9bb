"""Release packages and record packages, written piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from ocdsmerge import Merger

from bilingual.languages import Language
from opportunities.open_data.codes import VERSION
from opportunities.open_data.moments import in_universal_time
from opportunities.open_data.publisher import Publisher
from opportunities.open_data.reading import Row
from opportunities.open_data.releases import releases_of
from opportunities.open_data.told import Json, Told

ENQUIRIES = (
    "https://raw.githubusercontent.com/open-contracting-extensions/"
    "ocds_enquiry_extension/v1.1.5/extension.json"
)
# How releases make a record, as far as they say anything here that is not merged
# field by field: what the schema of the standard says, without fetching it.
MERGE_RULES = {
    ("id",): "omitWhenMerged",
    ("date",): "omitWhenMerged",
    ("tag",): "omitWhenMerged",
    ("parties", "roles"): "wholeListMerge",
    ("tender", "submissionMethod"): "wholeListMerge",
    ("tender", "additionalProcurementCategories"): "wholeListMerge",
}
# Sent in pieces of this size at least: each one costs a write, and is packed alone.
PIECE = 64 * 1024


@dataclass(frozen=True)
class Package:
    """What a file says of itself. All addresses are absolute."""

    language: Language
    publisher: Publisher
    releases_address: str
    records_address: str
    policy_address: str
    published: datetime

    def told(self, row: Row) -> Told:
        """What its releases need to know of an opportunity."""
        notice = row.pages.get(self.language, "")
        return Told(row.reference, self.language, self.publisher, notice)


def release_package(package: Package, rows: Iterable[Row]) -> Iterator[bytes]:
    """The file of all releases."""
    found = (release for row in rows for release in releases_of(row, package.told(row)))
    return _file(_head(package, package.releases_address), "releases", found)


def record_package(package: Package, rows: Iterable[Row]) -> Iterator[bytes]:
    """The file of what is known of each contracting process now."""
    head = _head(package, package.records_address)
    head["packages"] = [package.releases_address]
    return _file(head, "records", records_of(package, rows))


def records_of(package: Package, rows: Iterable[Row]) -> Iterator[Json]:
    """Each process: links to its releases, and what they come to."""
    merger = Merger(merge_rules=MERGE_RULES)
    for row in rows:
        told = package.told(row)
        releases = releases_of(row, told)
        yield {
            "ocid": told.ocid,
            "releases": [
                {
                    "url": f"{package.releases_address}#{release['id']}",
                    "date": release["date"],
                    "tag": release["tag"],
                }
                for release in releases
            ],
            "compiledRelease": merger.create_compiled_release(releases),
        }


def _head(package: Package, address: str) -> Json:
    return {
        "uri": address,
        "version": VERSION,
        "extensions": [ENQUIRIES],
        "publishedDate": in_universal_time(package.published),
        "publisher": {
            "name": package.publisher.name[package.language],
            "uri": package.publisher.uri,
        },
        "license": package.publisher.licence[package.language],
        "publicationPolicy": package.policy_address,
    }


def _file(head: Json, name: str, items: Iterable[Json]) -> Iterator[bytes]:
    """One JSON object whose last member is the list, in pieces."""
    begin = f'{_json(head)[:-1]},"{name}":['
    return in_pieces(_texts(begin, items))


def _texts(begin: str, items: Iterable[Json]) -> Iterator[str]:
    yield begin
    for number, item in enumerate(items):
        yield f"{',' if number else ''}\n{_json(item)}"
    yield "\n]}\n"


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def in_pieces(texts: Iterable[str]) -> Iterator[bytes]:
    """The texts in UTF-8, several at once."""
    waiting: list[str] = []
    length = 0
    for text in texts:
        waiting.append(text)
        length += len(text)
        if length >= PIECE:
            yield "".join(waiting).encode()
            waiting, length = [], 0
    if waiting:
        yield "".join(waiting).encode()
