"""Identities made from names: the same on every machine and in every load."""

from uuid import UUID, uuid5

NAMESPACE = UUID("6f1d1f0e-5f0b-4b6a-9a52-0c8f3a7f2d41")


def translation_key(page_name: str) -> UUID:
    """What a page of the demo and its twin share."""
    return uuid5(NAMESPACE, f"page {page_name}")


def block_id(page_name: str, place: str) -> str:
    """The id of a row at its place in a page, the same in both languages."""
    return str(uuid5(NAMESPACE, f"block {page_name} {place}"))
