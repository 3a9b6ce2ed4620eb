"""Calendars (RFC 5545) as a judge reads them: events whose moments are resolved to real instants."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from skills.documents.reading.text import decoded
from skills.documents.refusal import Refused

MAX_LINES = 20_000
MAX_LENGTH = 100_000  # characters of one line, unfolded
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# Names that Outlook writes for zones (Unicode CLDR, windowsZones.xml), those met in French-speaking places first.
_WINDOWS_ZONES = {
    "Romance Standard Time": "Europe/Paris", "W. Europe Standard Time": "Europe/Berlin",
    "Central Europe Standard Time": "Europe/Budapest", "Central European Standard Time": "Europe/Warsaw",
    "GMT Standard Time": "Europe/London", "Greenwich Standard Time": "Atlantic/Reykjavik", "UTC": "Etc/UTC",
    "E. Europe Standard Time": "Europe/Chisinau", "GTB Standard Time": "Europe/Bucharest",
    "FLE Standard Time": "Europe/Kyiv", "Turkey Standard Time": "Europe/Istanbul",
    "Russian Standard Time": "Europe/Moscow", "Eastern Standard Time": "America/New_York",
    "Central Standard Time": "America/Chicago", "Mountain Standard Time": "America/Denver",
    "Pacific Standard Time": "America/Los_Angeles", "Atlantic Standard Time": "America/Halifax",
    "Newfoundland Standard Time": "America/St_Johns", "SA Western Standard Time": "America/La_Paz",
    "SA Eastern Standard Time": "America/Cayenne", "Saint Pierre Standard Time": "America/Miquelon",
    "Mauritius Standard Time": "Indian/Mauritius", "Arabian Standard Time": "Asia/Dubai",
    "E. Africa Standard Time": "Africa/Nairobi", "W. Central Africa Standard Time": "Africa/Lagos",
    "Morocco Standard Time": "Africa/Casablanca", "India Standard Time": "Asia/Kolkata",
    "SE Asia Standard Time": "Asia/Bangkok", "China Standard Time": "Asia/Shanghai",
    "Tokyo Standard Time": "Asia/Tokyo", "AUS Eastern Standard Time": "Australia/Sydney",
    "Central Pacific Standard Time": "Pacific/Guadalcanal", "Hawaiian Standard Time": "Pacific/Honolulu",
    "UTC+12": "Etc/GMT-12",
}  # fmt: skip


@dataclass(frozen=True)
class Property:
    """One line: `value` with its escapes undone."""

    name: str
    parameters: Mapping[str, str]
    value: str


@dataclass(frozen=True)
class Component:
    """VEVENT, VTIMEZONE, … with its lines and what it contains."""

    name: str
    properties: tuple[Property, ...]
    components: tuple["Component", ...] = ()

    def get(self, name: str) -> Property | None:
        return next((item for item in self.properties if item.name == name), None)

    def text(self, name: str) -> str:
        found = self.get(name)
        return found.value if found else ""


@dataclass(frozen=True)
class Event:
    """An event; `start` and `end` are instants (UTC) where the file fixes them.

    A floating time (no zone, no Z) or a zone that nothing explains leaves the instant None; `is_floating` tells
    the first. `day` is set for an event of whole days.
    """

    component: Component
    start: datetime | None
    end: datetime | None
    is_floating: bool
    day: date | None

    def text(self, name: str) -> str:
        """A property's text: SUMMARY, LOCATION, URL, DESCRIPTION, …"""
        return self.component.text(name)

    @property
    def duration(self) -> timedelta | None:
        return self.end - self.start if self.start and self.end else None


@dataclass(frozen=True)
class Calendar:
    name: str
    type: str
    size: int
    events: tuple[Event, ...]
    root: Component = field(repr=False)


def read_calendar(data: bytes, name: str) -> Calendar:
    """The calendar; Refused('corrupt') where its components do not close or a moment is unreadable."""
    root = _component(_lines(decoded(data)[0]))
    zones = {item.text("TZID"): item for item in root.components if item.name == "VTIMEZONE"}
    events = tuple(_event(item, zones) for item in root.components if item.name == "VEVENT")
    return Calendar(name, "ics", len(data), events, root)


def _lines(text: str) -> list[Property]:
    unfolded = re.sub(r"\r?\n[ \t]", "", text.strip("\ufeff\r\n"))
    lines = [line for line in re.split(r"\r?\n", unfolded) if line.strip()]
    if len(lines) > MAX_LINES:
        raise Refused("bomb", reason="lines", limit=MAX_LINES, got="ics")
    if any(len(line) > MAX_LENGTH for line in lines):
        raise Refused("bomb", reason="length", limit=MAX_LENGTH, got="ics")
    return [_property(line) for line in lines]


def _property(line: str) -> Property:
    match = re.match(
        r'([A-Za-z0-9-]+)((?:;[^=:;]+=(?:"[^"]*"|[^":;,]*)(?:,(?:"[^"]*"|[^":;,]*))*)*):(.*)', line, re.DOTALL
    )
    if not match:
        raise Refused("corrupt", got="ics", line=line[:80])
    pairs = re.findall(r';([^=:;]+)=("[^"]*"|[^":;]*)', match[2])
    undone = re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], match[3])
    return Property(match[1].upper(), {key.upper(): value.strip('"') for key, value in pairs}, undone)


def _component(lines: list[Property]) -> Component:
    """The outer component, built without recursion: a file may nest as it likes."""
    stack: list[tuple[str, list[Property], list[Component]]] = [("", [], [])]
    for line in lines:
        if line.name == "BEGIN":
            stack.append((line.value.strip().upper(), [], []))
        elif line.name == "END":
            name, properties, components = stack.pop()
            if name != line.value.strip().upper() or not stack:
                raise Refused("corrupt", got="ics", line=f"END:{line.value}"[:80])
            stack[-1][2].append(Component(name, tuple(properties), tuple(components)))
        else:
            stack[-1][1].append(line)
    if len(stack) != 1 or not stack[0][2] or stack[0][2][0].name != "VCALENDAR":
        raise Refused("corrupt", got="ics")
    return stack[0][2][0]


def _event(component: Component, zones: Mapping[str, Component]) -> Event:
    begins, ends, lasts = component.get("DTSTART"), component.get("DTEND"), component.get("DURATION")
    start, floating, day = _instant(begins, zones)
    end, _, _ = _instant(ends, zones)
    if end is None and lasts is not None and start is not None:
        end = start + _duration(lasts.value)
    return Event(component, start, end, floating, day)


def _instant(
    line: Property | None, zones: Mapping[str, Component]
) -> tuple[datetime | None, bool, date | None]:
    """(instant, is floating, day) of a DTSTART or DTEND."""
    if line is None:
        return None, False, None
    match = re.fullmatch(r"(\d{8})(?:T(\d{6})(Z?))?", line.value.strip())
    if not match:
        raise Refused("corrupt", got="ics", line=f"{line.name}:{line.value}"[:80])
    try:
        if match[2] is None:
            return None, False, datetime.strptime(match[1], "%Y%m%d").date()
        moment = datetime.strptime(match[1] + match[2], "%Y%m%d%H%M%S")
    except ValueError:
        raise Refused("corrupt", got="ics", line=f"{line.name}:{line.value}"[:80]) from None
    if match[3]:
        return moment.replace(tzinfo=UTC), False, None
    zone = line.parameters.get("TZID")
    if not zone:
        return None, True, None
    return _in_zone(moment, zone, zones), False, None


def _in_zone(moment: datetime, zone: str, zones: Mapping[str, Component]) -> datetime | None:
    """The instant of a local moment: by the zone's usual name, Outlook's name, or the file's own rules."""
    defined = zones.get(zone)
    candidates = [zone, _WINDOWS_ZONES.get(zone, ""), "/".join(zone.split("/")[-2:])]
    candidates += [defined.text("X-LIC-LOCATION")] if defined else []
    for name in candidates:
        if re.fullmatch(r"[A-Za-z_]+(?:/[A-Za-z0-9_+-]+){0,2}", name):
            try:
                return moment.replace(tzinfo=ZoneInfo(name)).astimezone(UTC)
            except (KeyError, ValueError, OSError):
                continue
    offset = _offset(moment, defined) if defined else None
    return None if offset is None else moment.replace(tzinfo=timezone(offset)).astimezone(UTC)


def _offset(moment: datetime, zone: Component) -> timedelta | None:
    """The offset that a VTIMEZONE gives: that of its rule which began last before the moment."""
    began: list[tuple[datetime, timedelta]] = []
    for rule in zone.components:
        match = re.fullmatch(r"([+-])(\d\d)(\d\d)(\d\d)?", rule.text("TZOFFSETTO").strip())
        start = re.fullmatch(r"(\d{8})T(\d{6})", rule.text("DTSTART").strip())
        if not match or not start:
            continue
        hours = timedelta(hours=int(match[2]), minutes=int(match[3]))
        first = datetime.strptime(start[1] + start[2], "%Y%m%d%H%M%S")
        for year in (moment.year - 1, moment.year):
            onset = _onset(rule.text("RRULE"), first, year)
            if onset is not None and onset <= moment:
                began.append((onset, -hours if match[1] == "-" else hours))
    return max(began)[1] if began else None


def _onset(rule: str, first: datetime, year: int) -> datetime | None:
    """When a yearly rule such as FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU takes effect in a year."""
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    match = re.fullmatch(r"([+-]?\d)([A-Z]{2})", parts.get("BYDAY", ""))
    if not match or match[2] not in _WEEKDAYS or not parts.get("BYMONTH", "").isdecimal():
        return first if first.year <= year else None
    month, rank, weekday = int(parts["BYMONTH"]), int(match[1]), _WEEKDAYS.index(match[2])
    if not 1 <= month <= 12 or first.year > year or rank == 0:
        return None
    if rank > 0:
        day = date(year, month, 1)
        day += timedelta(days=(weekday - day.weekday()) % 7 + 7 * (rank - 1))
    else:
        day = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        day -= timedelta(days=(day.weekday() - weekday) % 7 + 7 * (-rank - 1))
    return datetime.combine(day, first.time())


def _duration(text: str) -> timedelta:
    match = re.fullmatch(
        r"([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?",
        text.strip(),
    )
    if not match:
        raise Refused("corrupt", got="ics", line=f"DURATION:{text}"[:80])
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if match[1] == "-" else length
