"""A form that a person filled in: no puzzle, no third party, no cookie.

The form carries the instant at which it was shown, signed. A program posts at once, or
posts the same form for weeks; a person does neither. A field that nobody sees stays
empty unless a program fills in whatever it finds.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

SALT = "opportunities.questions"
# Named like what programs look for; people never see it.
TRAP = "website"
QUICKEST = timedelta(seconds=4)
# A page may lie in a tab, or in a cache, overnight.
LONGEST = timedelta(days=2)


class Doubt(StrEnum):
    """Why a form is not taken for that of a person."""

    TRAPPED = "trapped"
    FORGED = "forged"
    TOO_QUICK = "too quick"
    TOO_OLD = "too old"


@dataclass(frozen=True)
class Proof:
    """What came with a form: the signed instant, and what stands in the trap."""

    token: str
    trap: str


def token_for(subject: str) -> str:
    """A token for a form about something, from now on."""
    return TimestampSigner(salt=SALT).sign(subject)


def doubt_about(proof: Proof, subject: str) -> Doubt | None:
    """Why a form about something is not taken; None for one that a person sent."""
    if proof.trap:
        return Doubt.TRAPPED
    signer = TimestampSigner(salt=SALT)
    try:
        if signer.unsign(proof.token, max_age=LONGEST) != subject:
            return Doubt.FORGED
    except SignatureExpired:
        return Doubt.TOO_OLD
    except BadSignature:
        return Doubt.FORGED
    try:
        signer.unsign(proof.token, max_age=QUICKEST)
    except SignatureExpired:
        return None
    return Doubt.TOO_QUICK
