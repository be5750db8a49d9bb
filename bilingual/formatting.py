"""Dates, times, money, numbers and file sizes as the Government of Canada writes them.

Every function answers in the language being spoken unless `language` says otherwise.
Instants must be aware and are printed in Eastern time. The spaces inside a date, a
time or an amount are U+00A0, so that it never breaks across two lines; Unicode's
narrow U+202F is not used, because the fonts of the site do not carry it.
"""

from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from bilingual.languages import FRENCH, Language, active_language, as_language

EASTERN = ZoneInfo("America/Toronto")
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"

_BABEL_LOCALES: dict[Language, str] = {"en": "en_CA", "fr": "fr_CA"}
_DATE_PATTERNS: dict[Language, str] = {
    "en": f"MMMM'{NO_BREAK_SPACE}'d, y",
    "fr": f"d'{NO_BREAK_SPACE}'MMMM y",
}
_WHOLE_DOLLARS: dict[Language, str] = {"en": "¤#,##0", "fr": f"#,##0{NO_BREAK_SPACE}¤"}
_DOLLARS_AND_CENTS: dict[Language, str] = {
    "en": "¤#,##0.00",
    "fr": f"#,##0.00{NO_BREAK_SPACE}¤",
}
_CENT = Decimal("0.01")
# One name for summer and winter: a printed EST or EDT would be wrong half the year.
_ZONE_SUFFIXES: dict[Language, str] = {
    "en": " Eastern time",
    "fr": ", heure de l’Est",
}
_ONE_BYTE: dict[Language, str] = {"en": "byte", "fr": "octet"}
_BYTES: dict[Language, str] = {"en": "bytes", "fr": "octets"}
_LARGER_UNITS: dict[Language, tuple[str, ...]] = {
    "en": ("kB", "MB", "GB", "TB"),
    "fr": ("Ko", "Mo", "Go", "To"),
}


def canadian_date(value: date, language: str | None = None) -> str:
    """July 12, 2021; 12 juillet 2021; 1er juillet 2021.

    Takes a day, or an aware instant, of which it prints the day in Eastern time.
    """
    spoken = _language(language)
    day = eastern_day(value)
    text = _babel_date(day, _DATE_PATTERNS[spoken], spoken)
    if spoken == FRENCH and day.day == 1:
        return text.replace("1", "1er", 1)
    return text


def canadian_weekday(value: date, language: str | None = None) -> str:
    """Monday; lundi. Takes what `canadian_date` takes."""
    return _babel_date(eastern_day(value), "EEEE", _language(language))


def canadian_time(value: datetime | time, language: str | None = None) -> str:
    """11:59 pm, 9 am; 23 h 59, 9 h.

    Takes an aware instant, or a time of day that already is Eastern time. Seconds
    are not printed: a deadline at 23:59:59 reads 11:59 pm.
    """
    clock = _eastern(value) if isinstance(value, datetime) else value
    if _language(language) == FRENCH:
        minutes = f"{NO_BREAK_SPACE}{clock:%M}" if clock.minute else ""
        return f"{clock.hour}{NO_BREAK_SPACE}h{minutes}"
    minutes = f":{clock:%M}" if clock.minute else ""
    half = "am" if clock.hour < 12 else "pm"
    return f"{clock.hour % 12 or 12}{minutes}{NO_BREAK_SPACE}{half}"


def canadian_datetime(value: datetime, language: str | None = None) -> str:
    """July 12, 2021, 11:59 pm Eastern time; 12 juillet 2021, 23 h 59, heure de l’Est.

    Raises ValueError for an instant without a zone: nobody can tell what it means.
    """
    spoken = _language(language)
    day, clock = canadian_date(value, spoken), canadian_time(value, spoken)
    return f"{day}, {clock}{_ZONE_SUFFIXES[spoken]}"


def canadian_money(value: Decimal | float, language: str | None = None) -> str:
    """$6,500, $8,690.50; 6 500 $, 8 690,50 $. Canadian dollars, cents if there are any.

    Half a cent is rounded away from zero.
    """
    spoken = _language(language)
    amount = _decimal(value).quantize(_CENT, rounding=ROUND_HALF_UP)
    whole = amount == amount.to_integral_value()
    text = format_currency(
        abs(amount),
        "CAD",
        format=(_WHOLE_DOLLARS if whole else _DOLLARS_AND_CENTS)[spoken],
        locale=_BABEL_LOCALES[spoken],
        currency_digits=False,
    )
    return ("-" if amount < 0 else "") + _no_narrow_space(text)


def canadian_number(value: Decimal | float, language: str | None = None) -> str:
    """1,234.56; 1 234,56. Every decimal that the number has, and no zeros after it."""
    spoken = _language(language)
    text = format_decimal(
        _decimal(value), locale=_BABEL_LOCALES[spoken], decimal_quantization=False
    )
    return _no_narrow_space(text)


def canadian_percent(value: Decimal | float, language: str | None = None) -> str:
    """15%; 15 %. The value is in percent: 15 is fifteen percent, 0.15 is far less."""
    spoken = _language(language)
    space = NO_BREAK_SPACE if spoken == FRENCH else ""
    return f"{canadian_number(value, spoken)}{space}%"


def canadian_file_size(size: int, language: str | None = None) -> str:
    """373 kB, 4.35 MB; 373 Ko, 4,35 Mo. `size` is in bytes; a kB is a thousand bytes.

    Whole bytes and kilobytes, then three significant digits. Raises ValueError for a
    negative size.
    """
    if size < 0:
        raise ValueError(f"A file cannot have {size} bytes.")
    spoken = _language(language)
    amount, unit = _scaled(size, _LARGER_UNITS[spoken])
    if not unit:
        unit = (_ONE_BYTE if _counts_as_one(size, spoken) else _BYTES)[spoken]
    return f"{canadian_number(amount, spoken)}{NO_BREAK_SPACE}{unit}"


def eastern_day(value: date) -> date:
    """The calendar day in Eastern time of an aware instant; a plain day as it is."""
    return _eastern(value).date() if isinstance(value, datetime) else value


def _scaled(size: int, units: tuple[str, ...]) -> tuple[Decimal, str]:
    """The size in the unit that keeps it under a thousand, rounded for a reader."""
    amount, unit = Decimal(size), ""
    for larger in units:
        if amount < 1000:
            break
        amount, unit = Decimal(size) / 1000 ** (units.index(larger) + 1), larger
        amount = amount.quantize(_step(amount, larger), rounding=ROUND_HALF_UP)
    return amount, unit


def _step(amount: Decimal, unit: str) -> Decimal:
    """What to round to: whole kilobytes, three significant digits above."""
    if amount >= 100 or unit in ("kB", "Ko"):
        return Decimal(1)
    return Decimal("0.1") if amount >= 10 else Decimal("0.01")


def _counts_as_one(size: int, language: Language) -> bool:
    """French says zero in the singular, English in the plural."""
    return size == 1 or (size == 0 and language == FRENCH)


def _eastern(value: datetime) -> datetime:
    if value.utcoffset() is None:
        raise ValueError(f"{value!r} has no time zone, so it is not an instant.")
    return value.astimezone(EASTERN)


def _language(language: str | None) -> Language:
    return active_language() if language is None else as_language(language)


def _babel_date(day: date, pattern: str, language: Language) -> str:
    return format_date(day, pattern, locale=_BABEL_LOCALES[language])


def _decimal(value: Decimal | float) -> Decimal:
    """A float by its shortest writing: 0.1 and not 0.1000000000000000055."""
    return value if isinstance(value, Decimal) else Decimal(str(value))


def _no_narrow_space(text: str) -> str:
    """Babel's locale data changes between the two kinds of no-break space."""
    return text.replace("\N{NARROW NO-BREAK SPACE}", NO_BREAK_SPACE)
