"""The rules of RFC 5545 that a file of ours can break, read without any library."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

LONGEST_LINE = 75
REQUIRED = {
    "VCALENDAR": {"PRODID", "VERSION"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
    "DAYLIGHT": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
}
SEVERAL_TIMES = {"CATEGORIES", "COMMENT", "RDATE"}
CHILDREN = {
    "": {"VCALENDAR"},
    "VCALENDAR": {"VEVENT", "VTIMEZONE"},
    "VTIMEZONE": {"STANDARD", "DAYLIGHT"},
}
VALUES = {
    "VERSION": r"2\.0",
    "DTSTAMP": r"\d{8}T\d{6}Z",
    "CREATED": r"\d{8}T\d{6}Z",
    "LAST-MODIFIED": r"\d{8}T\d{6}Z",
    "SEQUENCE": r"\d+",
    "STATUS": "CONFIRMED|TENTATIVE|CANCELLED",
    "TRANSP": "TRANSPARENT",
    "CLASS": "PUBLIC",
    "URL": r"https?://[!-~]+",
    "SOURCE": r"https?://[!-~]+",
    "REFRESH-INTERVAL": "PT6H",
    "TZOFFSETFROM": r"[+-]\d{4}",
    "TZOFFSETTO": r"[+-]\d{4}",
}
# RFC 7986 gives these no type of their own: each has to say which it is.
TYPES = {"SOURCE": "URI", "REFRESH-INTERVAL": "DURATION"}
ESCAPED = r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*"
TEXTS = {
    **dict.fromkeys(
        ("UID", "SUMMARY", "DESCRIPTION", "NAME", "X-WR-CALNAME"), re.compile(ESCAPED)
    ),
    "CATEGORIES": re.compile(f"{ESCAPED}(,{ESCAPED})*"),
}
LINE = re.compile(r'([A-Z0-9-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]+))*):(.*)', re.DOTALL)


class Property(NamedTuple):
    """A line of the file: its parameters, and its value as it is written."""

    parameters: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value of a text, without its escapes."""
        return re.sub(
            r"\\(.)",
            lambda found: "\n" if found[1] in "nN" else found[1],
            self.value,
        )


@dataclass
class Component:
    """What stands between a BEGIN and its END."""

    name: str
    lines: list[tuple[str, Property]] = field(default_factory=list)
    components: list["Component"] = field(default_factory=list)

    def __getitem__(self, name: str) -> Property:
        return next(one for key, one in self.lines if key == name)

    def __contains__(self, name: str) -> bool:
        return any(key == name for key, _ in self.lines)

    def all(self, name: str) -> list["Component"]:
        return [one for one in self.components if one.name == name]


def unfolded(file: bytes) -> list[str]:
    """The lines that were meant, put together of those that were written."""
    text = file.replace(b"\r\n ", b"").decode()
    return text.removesuffix("\r\n").split("\r\n")


def read(file: bytes) -> Component:
    """The calendar of a file; an error where it is not even nested well."""
    top = Component("")
    path = [top]
    for line in unfolded(file):
        match = LINE.fullmatch(line)
        assert match, line
        name, parameters, value = match.groups()
        if name == "BEGIN":
            path[-1].components.append(Component(value))
            path.append(path[-1].components[-1])
        elif name == "END":
            assert path.pop().name == value
        else:
            pairs = [one.split("=", 1) for one in parameters.split(";")[1:]]
            path[-1].lines.append((name, Property(dict(pairs), value)))
    assert path == [top]
    assert len(top.components) == 1
    return top.components[0]


def faults_of(file: bytes) -> list[str]:
    """Every broken rule; none for a valid calendar."""
    faults = []
    if not file.endswith(b"\r\n"):
        faults.append("the last line has no end")
    for line in file.removesuffix(b"\r\n").split(b"\r\n"):
        if len(line) > LONGEST_LINE:
            faults.append(f"{len(line)} octets in a line")
        if b"\n" in line or b"\r" in line or not line.strip():
            faults.append(f"half an end of a line in {line!r}")
        try:
            line.decode()
        except UnicodeDecodeError:
            faults.append("a letter is cut in two")
    calendar = read(file)
    if calendar.name != "VCALENDAR":
        faults.append(f"{calendar.name} instead of a calendar")
    if not calendar.components:
        faults.append("a calendar of nothing")
    zones = {zone["TZID"].value for zone in calendar.all("VTIMEZONE")}
    return faults + _component_faults(calendar, zones) + _twice(calendar)


def _component_faults(component: Component, zones: set[str]) -> list[str]:
    names = Counter(name for name, _ in component.lines)
    faults = [
        f"no {name} in {component.name}"
        for name in REQUIRED[component.name] - names.keys()
    ]
    faults += [
        f"{number} {name} in {component.name}"
        for name, number in names.items()
        if number > 1 and name not in SEVERAL_TIMES
    ]
    for name, one in component.lines:
        if not re.fullmatch(VALUES.get(name, ".*"), one.value, re.DOTALL):
            faults.append(f"{name} is {one.value}")
        if one.parameters.get("VALUE") != TYPES.get(name) and not name.startswith("X-"):
            faults.append(f"{name} is of the type {one.parameters}")
        if name in TEXTS and not TEXTS[name].fullmatch(one.value):
            faults.append(f"{name} is not escaped: {one.value}")
        if "TZID" in one.parameters and one.parameters["TZID"] not in zones:
            faults.append(f"{name} is in a zone that the file does not describe")
    if component.name == "VEVENT" and "DTSTART" in component:
        faults += _start(component["DTSTART"])
    for child in component.components:
        if child.name not in CHILDREN.get(component.name, set()):
            faults.append(f"{child.name} in {component.name}")
        else:
            faults += _component_faults(child, zones)
    return faults


def _start(start: Property) -> list[str]:
    """In universal time or in a zone that is named: never on a clock of nowhere."""
    in_a_zone = r"\d{8}T\d{6}" + ("" if "TZID" in start.parameters else "Z")
    return [] if re.fullmatch(in_a_zone, start.value) else [f"DTSTART is {start.value}"]


def _twice(calendar: Component) -> list[str]:
    events = [event for event in calendar.all("VEVENT") if "UID" in event]
    uids = Counter(event["UID"].value for event in events)
    return [f"UID {uid} twice" for uid, number in uids.items() if number > 1]
