"""The checkers find faults: their silence in the other tests means something."""

import pytest

from tests.opportunities.feeds import atom_rules, calendar_rules

FEED = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>List</title>
<link rel="self" type="application/atom+xml" hreflang="en" href="https://a.ca/f"/>
<id>tag:a.ca,2026:list</id><updated>2026-11-16T09:00:00-05:00</updated>
<author><name>Somebody</name></author>
<entry><title>Work</title>
<link rel="alternate" type="text/html" hreflang="en" href="https://a.ca/w"/>
<id>tag:a.ca,2026:work</id><updated>2026-11-16T09:00:00-05:00</updated>
<category scheme="tag:a.ca,2026:skills" term="python" label="Python"/>
<content type="html">&lt;p&gt;Words&lt;/p&gt;</content></entry>
</feed>"""


def test_a_good_feed_has_no_fault():
    assert atom_rules.faults_of(FEED.encode()) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("<title>Work</title>", ""),
        ("<title>Work</title>", "<title>Work</title><title>Again</title>"),
        ("<title>Work</title>", "<title> </title>"),
        (' xml:lang="en"', ""),
        ("tag:a.ca,2026:work", "work"),
        ("tag:a.ca,2026:work", "tag:a.ca,2026:list"),
        ("tag:a.ca,2026:work", "tag:a.ca,2026:work here"),
        ("09:00:00-05:00</updated>\n<author>", "09:00:00</updated>\n<author>"),
        ("<author><name>Somebody</name></author>", ""),
        ("<name>Somebody</name>", "<email>nobody</email>"),
        ('rel="self"', 'rel="related"'),
        ('href="https://a.ca/w"', 'href="/w"'),
        ('type="text/html" hreflang="en"', 'type="text/html" hreflang="de"'),
        ('scheme="tag:a.ca,2026:skills" ', ""),
        ('<content type="html">', '<content type="xhtml">'),
        ("&lt;p&gt;Words", "&lt;script&gt;Words"),
        ("&lt;p&gt;Words", "&lt;p onclick='x'&gt;Words"),
        ("<entry>", "<pubDate>today</pubDate><entry>"),
    ],
)
def test_a_fault_of_a_feed_is_found(good, bad):
    assert good in FEED

    assert atom_rules.faults_of(FEED.replace(good, bad, 1).encode())


CALENDAR = """BEGIN:VCALENDAR
PRODID:-//Us//EN
VERSION:2.0
BEGIN:VTIMEZONE
TZID:America/Toronto
BEGIN:STANDARD
DTSTART:20071104T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:one
DTSTAMP:20261116T140000Z
DTSTART;TZID=America/Toronto:20261207T235959
SUMMARY:Élan\\, again
END:VEVENT
END:VCALENDAR
"""


def as_file(text):
    return text.replace("\n", "\r\n").encode()


def test_a_good_calendar_has_no_fault():
    assert calendar_rules.faults_of(as_file(CALENDAR)) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("VERSION:2.0\n", ""),
        ("VERSION:2.0\n", "VERSION:2.0\nSOURCE:https://a.ca/c\n"),
        ("UID:one\n", ""),
        ("UID:one\n", "UID:one\nUID:two\n"),
        ("DTSTAMP:20261116T140000Z", "DTSTAMP:20261116T140000"),
        ("DTSTART;TZID=America/Toronto:20261207", "DTSTART:20261207"),
        ("DTSTART;TZID=America/Toronto:20261207", "DTSTART;TZID=EST:20261207"),
        ("SUMMARY:Élan", "SUMMARY:" + "É" * 40),
        ("SUMMARY:Élan", "SUMMARY:Él\\an"),
        ("SUMMARY:Élan", "SUMMARY:Él;an"),
        ("SUMMARY:Élan", "SUMMARY:Él\ran"),
        ("BEGIN:VEVENT", "BEGIN:VALARM\nEND:VALARM\nBEGIN:VEVENT"),
        (
            CALENDAR[CALENDAR.index("BEGIN:VEVENT") : CALENDAR.index("END:VCALENDAR")],
            2 * "BEGIN:VEVENT\nUID:1\nDTSTAMP:20261116T140000Z\n"
            "DTSTART:20261116T140000Z\nEND:VEVENT\n",
        ),
        (
            CALENDAR[CALENDAR.index("BEGIN:VTIMEZONE") : CALENDAR.index("END:VCAL")],
            "",
        ),
    ],
)
def test_a_fault_of_a_calendar_is_found(good, bad):
    assert good in CALENDAR

    assert calendar_rules.faults_of(as_file(CALENDAR.replace(good, bad, 1)))


def test_a_letter_cut_in_two_is_found():
    cut = as_file(CALENDAR).replace("É".encode(), b"\xc3\r\n \x89")

    assert calendar_rules.faults_of(cut) == ["a letter is cut in two"] * 2
