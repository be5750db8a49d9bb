"""Reads numbers, money, percentages, telephone numbers and identifiers."""

import re
from decimal import Decimal

from bilingual.facts.kinds import Fact, FactKind, Rule
from bilingual.facts.links import phone
from bilingual.languages import ENGLISH, FRENCH, Language

# Atomic, and with an end to its groups: a text of nothing but digits stays quick.
_NUMBER: dict[Language, str] = {
    ENGLISH: r"""(?>[0-9]{1,3}(?:,[0-9]{3}){1,7}(?![0-9])(?:\.[0-9]+)?
        |[0-9]{1,3}(?:[ ][0-9]{3}){1,7}(?![0-9])(?:\.[0-9]+)?
        |[0-9]+(?:\.[0-9]+)?|(?<![\w.])\.[0-9]+)""",
    FRENCH: r"""(?>[0-9]{1,3}(?:[ ][0-9]{3}){1,7}(?![0-9])(?:[.,][0-9]+)?
        |[0-9]{1,3}(?:,[0-9]{3}){2,7}(?![0-9.])
        |[0-9]{1,3}(?:,[0-9]{3}){1,7}\.[0-9]+
        |[0-9]+(?:[.,][0-9]+)?)""",
}
# In French, a comma that can only be an English separator of thousands.
_ENGLISH_GROUPS = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3}){2,}|[1-9][0-9]{0,2},000|[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+"
)
_ENGLISH_AMOUNT = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_START = r"(?<![0-9])(?<![0-9][.,])"
# The sign may stand before a currency. After a word, an amount or a fact that was read
# already (\ufffc) it is a hyphen.
_SIGN = r"(?:(?<![\w.,)$%€\ufffc-])(?<![\d)]\ )-)?"
_BETWEEN = r"(?:\s*[-–—]\s*|\s+(?:to|and|or|à|et|ou)\s+(?:de\s+)?)"
_SCALE_WORD: dict[Language, str] = {
    ENGLISH: r"thousand|million|billion|trillion",
    FRENCH: r"milliers?|mille|millions?|milliards?|billions?",
}
_SCALES: dict[Language, dict[str, int]] = {
    ENGLISH: {
        "k": 10**3,
        "m": 10**6,
        "b": 10**9,
        "bn": 10**9,
        "g": 10**9,
        "thousand": 10**3,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
    },
    FRENCH: {
        "k": 10**3,
        "m": 10**6,
        "g": 10**9,
        "md": 10**9,
        "b": 10**9,
        "bn": 10**9,
        "mille": 10**3,
        "millier": 10**3,
        "million": 10**6,
        "milliard": 10**9,
        "billion": 10**12,
    },
}
_CURRENCIES = {"US": "USD", "€": "EUR", "EU": "EUR", "£": "GBP"}

_PHONE = re.compile(
    r"(?<![\w.-])(?:\+?1[ .-]?)?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[ .-])[0-9]{3}[ .-]"
    r"[0-9]{4}(?![\w-]|[.,][0-9])"
)
_SHORT_PHONE = re.compile(r"(?<![\w.-])[2-9][0-9]{2}-[0-9]{4}(?![\w-])")
_LETTERED_PHONE = re.compile(
    r"(?<![\w-])1[ -]8[0-9]{2}[ -]O[ -]Canada\b", re.IGNORECASE
)
_AROUND_THE_CLOCK = re.compile(
    r"\b24/24\b|\b24 ?h(?:eures)?(?:/| sur )24|\b24 hours a day", re.IGNORECASE
)
_EVERY_DAY = re.compile(
    r"(?:\b7 ?j(?:ours)?|\bsept jours)(?:/| sur )(?:7|sept)"
    r"|\b(?:7|seven) days a week|\b7/7\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?<![\w/.-])(?P<first>(?:19|20)[0-9]{2})[-–/](?P<last>(?:[0-9]{2}){1,2})"
    r"(?![\w/-]|[.,][0-9])"
)
_TOKEN = re.compile(r"[^\W_](?:[^\W_]|[-_./:](?=[^\W_]))*")
_PART = re.compile(r"[-_./:]")
_CENTURY = re.compile(r"\b(?P<roman>[IVX]+)(?:er|ème|e) siècle", re.IGNORECASE)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_PRODUCT_BEFORE = re.compile(r"(?:\b[A-Z][\w+#-]*|\b[vV]ersion|\brelease)[ )]*\Z")


def written_number(written: str, language: Language, *, money: bool = False) -> Decimal:
    """The number that is written; `money` never has three decimals."""
    digits = written.replace(" ", "")
    groups = _ENGLISH_GROUPS.fullmatch(digits)
    if language == ENGLISH or groups or (money and _ENGLISH_AMOUNT.fullmatch(digits)):
        return Decimal(digits.replace(",", ""))
    return Decimal(digits.replace(",", "."))


def plain(number: Decimal) -> str:
    """The number without groups and without zeros at the end of its decimals."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def special_rules() -> list[Rule]:
    """Writings with digits that are no numbers: telephones, 24/7."""
    return [
        Rule(_PHONE, _phone),
        Rule(_SHORT_PHONE, lambda match: [Fact(FactKind.PHONE, match.group())]),
        Rule(
            _LETTERED_PHONE,
            lambda match: [
                Fact(FactKind.PHONE, match.group().replace(" ", "-").lower())
            ],
        ),
        Rule(re.compile(r"\b24/7\b"), lambda match: [_number("24/24"), _number("7/7")]),
        Rule(_AROUND_THE_CLOCK, lambda match: [_number("24/24")]),
        Rule(_EVERY_DAY, lambda match: [_number("7/7")], needs_digit=False),
        Rule(
            _CENTURY,
            lambda match: [_number(str(_roman(match["roman"].upper())))],
            needs_digit=False,
        ),
    ]


def amount_rules(language: Language) -> list[Rule]:
    """The rules for money and for percentages, ranges of them included."""
    number, scale = _NUMBER[language], _SCALE_WORD[language]
    first = rf"(?:(?P<first>{number}){_BETWEEN})?"
    before = rf"""{_START}(?P<sign>{_SIGN})
        (?:(?P<currency>\b(?:CAD|CDN|USD)|€|£|\b(?:CA|C|A|US|U\.S\.)(?=[ ]?\$))|(?<!\w)(?=\$))
        [ ]?\$?[ ]?
        (?P<number>{number})
        (?:[ ]?(?P<scale>(?:{scale}|[kKMB]|bn)\b))?
        (?:[ ](?P<after>CAD|USD)\b)?
        (?:(?:[-–—]|[ ]to[ ])(?P<last>{number})(?![0-9]|[ ]?%)
           (?:[ ](?P<last_scale>{scale})\b)?)?"""
    after = rf"""{_START}(?P<sign>{_SIGN}){first}(?P<number>{number})
        (?:[ ]?(?P<scale>(?:{scale})\b)(?:[ ]de|[ ]d[’'])?)?[ ]?
        (?:(?P<letter>k|M|G|Md)?\$(?:[ ]?(?P<currency>CAD|CAN|CA|USD|US)\b)?
          |(?:canadian[ ])?dollars?\b(?P<american>[ ]américains?|[ ]US)?
          |(?P<cents>¢|cents?\b)|(?P<code>CAD|USD|EUR)\b|(?P<sort>€|euros?\b))"""
    percent = rf"""{_START}(?P<sign>{_SIGN})
        (?:(?P<first>{number})(?:[ ]?%)?{_BETWEEN})?
        (?P<number>{number})[ ]?-?(?:%|per[ ]?cent\b|pour[ ]cent\b|p\.[ ]100\b)"""

    def read_money(match: re.Match[str]) -> list[Fact]:
        return _money(match, language)

    def read_percent(match: re.Match[str]) -> list[Fact]:
        numbers = [match["first"], match["number"]]
        sign = match["sign"]
        return [
            Fact(FactKind.PERCENTAGE, sign + plain(written_number(one, language)))
            for one in numbers
            if one
        ]

    orders = (before, after) if language == ENGLISH else (after, before)
    return [
        *(Rule(re.compile(order, re.VERBOSE), read_money) for order in orders),
        Rule(re.compile(percent, re.VERBOSE | re.IGNORECASE), read_percent),
    ]


def number_rules(language: Language) -> list[Rule]:
    """The rules for fiscal years, identifiers and then every number that is left."""
    number = rf"""{_START}(?P<sign>{_SIGN})(?P<number>{_NUMBER[language]})
        (?:[ ](?P<scale>{_SCALE_WORD[language]})\b|(?P<letter>[KM])\b)?"""
    return [
        Rule(_YEARS, _years),
        Rule(_TOKEN, _identifier),
        Rule(
            re.compile(number, re.VERBOSE), lambda match: [_plain_fact(match, language)]
        ),
    ]


def _phone(match: re.Match[str]) -> list[Fact] | None:
    fact = phone(match.group())
    return [fact] if fact else None


def _years(match: re.Match[str]) -> list[Fact] | None:
    """2025-26 is 2025 and 2026, but 2025-11 is something else."""
    first, last = match["first"], match["last"]
    if len(last) == 2:
        if int(last) != (int(first) + 1) % 100:
            return None
        last = str(int(first) + 1)
    return [_number(first), _number(last)]


def _identifier(match: re.Match[str]) -> list[Fact] | None:
    token = match.group()
    if not _is_identifier(token):
        return None
    return [Fact(FactKind.IDENTIFIER, token.casefold())]


def _is_identifier(token: str) -> bool:
    """MA-2026-001, v1.2.3, sha256, 0b1; not 30-day, mid-2026, 20MB or 1920x1080."""
    if re.fullmatch(r"[0-9]+(?:\.[0-9]+){2,}(?::[0-9]+)?", token):
        return True
    if not re.search(r"[0-9]", token) or not re.search(r"[^\W\d_]", token):
        return False
    first, *rest = _PART.split(token)
    if re.fullmatch(r"[^\W\d_]+", first):
        return first.isupper()
    if first[0].isalpha():
        return True
    if re.match(r"[0-9]+x[0-9]", first):
        return False
    if re.match(r"[0-9]+[^\W\d_]+[0-9]", first):
        return True
    return any(part.isupper() and part.isalpha() for part in rest)


def _money(match: re.Match[str], language: Language) -> list[Fact]:
    groups = match.groupdict()
    scales = _SCALES[language]
    scale = _scale(groups.get("scale") or groups.get("letter"), scales)
    value = written_number(groups["number"], language, money=True)
    values = [_scaled(value, scale)]
    if groups.get("first") and _is_year_before(match):
        return [_number(groups["first"]), _amount(values[0], groups)]
    if groups.get("first"):
        start = written_number(groups["first"], language, money=True)
        values.insert(0, _scaled(start, scale if start < 1000 else 1))
    if groups.get("last"):
        end = written_number(groups["last"], language, money=True)
        if groups["last_scale"]:
            values = [
                _scaled(one, _scale(groups["last_scale"], scales))
                for one in (value, end)
            ]
        elif end > values[0]:
            values.append(end)
        else:  # "$500 to 3 people" is no range.
            return [_amount(values[0], groups), _number(plain(end))]
    return [_amount(value, groups) for value in values]


def _is_year_before(match: re.Match[str]) -> bool:
    """Whether what looked like a range is "en 2026 et 5 $"."""
    return bool(re.match(r"-?(?:19|20)[0-9]{2}\s+(?:and|or|et|ou)\s", match.group()))


def _amount(value: Decimal, groups: dict[str, str | None]) -> Fact:
    if groups.get("cents"):
        value /= 100
    currency = _currency(groups)
    text = plain(value)
    whole, _, decimals = text.partition(".")
    amount = f"{whole}.{decimals:0<2}" if decimals else whole
    return Fact(
        FactKind.MONEY, f"{groups['sign'] or ''}{amount}{currency and f' {currency}'}"
    )


def _currency(groups: dict[str, str | None]) -> str:
    """Nothing for Canadian dollars."""
    if groups.get("american"):
        return "USD"
    names = ("currency", "after", "code", "sort")
    for written in filter(None, (groups.get(name) for name in names)):
        for start, currency in _CURRENCIES.items():
            if written.upper().replace(".", "").startswith(start):
                return currency
    return ""


def _scale(written: str | None, scales: dict[str, int]) -> int:
    if not written:
        return 1
    name = written.lower()
    return scales.get(name) or scales[name.rstrip("s")]


def _scaled(value: Decimal, scale: int) -> Decimal:
    """Multiplied, or else as it is: a product is rounded to 28 digits."""
    return value if scale == 1 else value * scale


def _plain_fact(match: re.Match[str], language: Language) -> Fact:
    written = match["number"]
    scale = _scale(match["scale"] or match["letter"], _SCALES[language])
    value = plain(_scaled(written_number(written, language), scale))
    # Python 3.10 is not Python 3.1.
    is_version = "." in written and (
        language == FRENCH or _PRODUCT_BEFORE.search(match.string[: match.start()])
    )
    if is_version and scale == 1 and "," not in written and " " not in written:
        value = written
    return _number(match["sign"] + value)


def _roman(numeral: str) -> int:
    digits = [_ROMAN[letter] for letter in numeral]
    return sum(
        -digit if digit < following else digit
        for digit, following in zip(digits, [*digits[1:], 0], strict=True)
    )


def _number(value: str) -> Fact:
    return Fact(FactKind.NUMBER, value)
