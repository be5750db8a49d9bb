"""How many questions come from one place in an hour; no address is kept.

Counted in the cache under a keyed hash of the address, with a key of the day: nobody
can tell the address from it, nor two days of one address from each other.
"""

from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from django.core.cache import cache
from django.utils.crypto import salted_hmac

from bilingual.formatting import eastern_day

AN_HOUR = timedelta(hours=1)
# A team behind one address may ask several; a program wants more.
MOST_AN_HOUR = 10
# A home has this many bits of an IPv6 address, and changes the others at will.
BITS_OF_A_HOME = 64


def take_one(address: str, *, at: datetime) -> bool:
    """Count a question from an address; False where it is one too many in that hour."""
    key = f"questions:{_hash(address, at)}:{_hour_of(at)}"
    if cache.add(key, 1, timeout=AN_HOUR.total_seconds()):
        return True
    try:
        counted = cache.incr(key)
        # A cache that is away counts nothing; the form has other protection.
        return counted is None or bool(counted <= MOST_AN_HOUR)
    except ValueError:
        # The hour ended between the two lines.
        cache.set(key, 1, timeout=AN_HOUR.total_seconds())
        return True


def _hour_of(at: datetime) -> int:
    """The hour of the clock: a cache elsewhere counts time by a clock of its own."""
    return int(at.timestamp() // AN_HOUR.total_seconds())


def _hash(address: str, at: datetime) -> str:
    salt = f"opportunities.questions.{eastern_day(at).isoformat()}"
    return str(salted_hmac(salt, _place(address), algorithm="sha256").hexdigest())


def _place(address: str) -> str:
    """What stays the same for who can choose among many addresses."""
    try:
        read = ip_address(address.partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(read, IPv6Address):
        if read.ipv4_mapped is not None:
            return str(read.ipv4_mapped)
        return str(ip_network((read, BITS_OF_A_HOME), strict=False))
    return str(read)
