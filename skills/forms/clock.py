"""Times of day as people type them, in French and in English: 9 h 05, 9:05, 9.05 am, 21h05, 9:05 p.m."""

import re

_TIME = re.compile(
    r"(?:(?:à|at) +)?(?P<hour>\d{1,2})"
    r"(?: *(?:h|heures?|:|\.) *(?P<minute>\d{2})(?: *(?:min|mn|minutes?)|:00)?|(?P<whole> *(?:h|heures?)))?"
    r"(?: *(?P<half>[ap]) ?\.? ?m\.?)?\.?",
    re.IGNORECASE,
)


def of_24_hours(text: str) -> str:
    """The time of day as HH:MM; the text as it is where it is no time of one day (25:00, 13:00 am, a bare number)."""
    found = _TIME.fullmatch(text)
    if not found or not (found["minute"] or found["whole"] or found["half"]):
        return text
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "").casefold()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif half == "a":
        return text
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else text
