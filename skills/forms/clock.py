"""Times of day as people type them, in French and in English: 9 h 05, 9:05, 9.05 am, 21h05, 0905, 9:05 p.m."""

import re

_TIME = re.compile(
    r"(?:(?:à|at) +)?(?P<hour>\d{1,2})"
    r"(?: *(?:h|heures?|:|\.) *(?P<minute>\d{2})(?: *(?:min|mn|minutes?)|:00)?|(?P<whole> *(?:h|heures?)))?"
    r"(?: *(?P<half>[ap]) ?\.? ?m\.?)?\.?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(?P<hour>\d{2})(?P<minute>\d{2})(?P<whole>)(?P<half>)")
_READ = re.compile(r"\d{2}:\d{2}")
# Said after a time by people who were asked for it "in Paris"; another place or zone makes another time.
_PLACE = re.compile(r"[ ,(]+(?:heure de |à |in )?Paris(?: time)?\)?\.?$", re.IGNORECASE)
_SPAN = re.compile(
    r"(?:(?:de|from) +)?(?P<start>\d.*?) *(?:[-–—]| à | to | until ) *(?P<end>\d.*)",
    re.I,
)


def start_of(text: str) -> str:
    """The start of a stretch of time, as HH:MM; the text as it is where it is none (its end no later, or no time)."""
    found = _SPAN.fullmatch(_PLACE.sub("", text))
    if not found:
        return text
    start, end = of_24_hours(found["start"]), of_24_hours(found["end"])
    told = all(_READ.fullmatch(each) for each in (start, end))
    return start if told and start < end else text


def of_24_hours(text: str) -> str:
    """The time of day as HH:MM; the text as it is where it is no time of one day (25:00, 13:00 am, a bare number)."""
    found = _TIME.fullmatch(_PLACE.sub("", text)) or _DIGITS.fullmatch(text)
    if not found or not (found["minute"] or found["whole"] or found["half"]):
        return text
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "").casefold()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif half == "a":
        return text
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else text
