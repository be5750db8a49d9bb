"""E-mail addresses and phone numbers in a text that everybody will read."""

import re

_MAILBOX = re.compile(r"[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+\.[^\W\d_]{2,}")
# Ten digits, grouped as people in North America do; or after a plus, as elsewhere.
_PHONE = re.compile(
    r"(?<![\w.,/#-])(?:\+?1[\s.\u00a0-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.\u00a0-])"
    r"\d{3}[\s.\u00a0-]\d{4}(?![\w/-])"
    r"|(?<!\w)\+\d[\d\s.\u00a0-]{7,17}\d(?!\w)"
)


def contact_details_in(text: str) -> list[str]:
    """What looks like an e-mail address or a phone number, in its order."""
    found = [*_MAILBOX.finditer(text), *_PHONE.finditer(text)]
    return [one.group().strip() for one in sorted(found, key=re.Match.start)]
