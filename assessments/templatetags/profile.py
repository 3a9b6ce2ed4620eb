"""The profile as pictures drawn on the server: the wheel, bars with intervals, the score over time.

Lengths are levels (0 to 8) unless said otherwise; a total is in Pix (0 to 1024).
"""

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from skills.drawing.canvas import Canvas, arc, polar, polyline, ring_segment
from skills.templatetags.design_tags import AREA_KEYS, area_class, number

register = template.Library()

LEVELS = 8
PIX_PER_LEVEL = 8
SIZE, CENTRE = 480, 240
INNER, OUTER, BAND, CODES = 66, 192, 200, 219  # radii: level 0, level 8, the area's arc, the skills' codes
AREA_GAP, SKILL_GAP = 0.0125, 0.0022  # turns
# (area, level, half the interval) of the invented profile of the landing page.
ILLUSTRATED = (
    (0, 5.2, 0.9), (0, 4.4, 1), (0, 3.6, 1.1),
    (1, 6.1, 0.9), (1, 5.4, 1), (1, 4.5, 1.2), (1, 4.1, 1),
    (2, 3.9, 1.1), (2, 2.8, 1), (2, 3.4, 1.2), (2, 5.0, 1),
    (3, 2.6, 0.9), (3, 3.3, 1.1), (3, 4.6, 1),
    (4, 4.9, 1.1), (4, 5.7, 0.9),
)  # fmt: skip


@register.inclusion_tag("components/profile/wheel.html")
def profile_wheel(profile):
    """The 16 skills as a wheel and as a list. profile: `.skills`, `.pix`, `.level`, `.low`, `.high`, `.goal`."""
    return {
        "profile": profile,
        "wheel": wheel(profile),
        "lines": [(line, said(line)) for line in profile.skills],
    }


@register.inclusion_tag("components/profile/bar.html")
def skill_bar(line, goal=None):
    """One skill's level with its interval, in the hue of its area."""
    return bar_of(line, goal)


def bar_of(line, goal=None):
    drawn = bar(
        line.pix / PIX_PER_LEVEL if line.is_measured else None, line.low, line.high, LEVELS, goal, line.cap
    )
    return {"svg": drawn.svg(said(line), "bar", stretches=True), "look": area_class(line.area)}


@register.inclusion_tag("components/profile/bar.html")
def interval_bar(value, low, high, maximum=LEVELS, unit="", goal=None, area=None):
    """A value between low and high on a scale from 0; nothing is drawn where the value is None."""
    label = _("%(value)s %(unit)s of %(maximum)s, probably between %(low)s and %(high)s") % {
        "value": number(value),
        "unit": unit,
        "maximum": number(maximum),
        "low": number(low),
        "high": number(high),
    }
    drawn = bar(value, low, high, maximum, goal)
    return {
        "svg": drawn.svg(label.replace("  ", " "), "bar", stretches=True),
        "look": area_class(area) if area else "",
    }


@register.inclusion_tag("components/profile/score_line.html")
def score_line(points):
    """The total over time with its interval. points: oldest first, each `.at`, `.pix`, `.low`, `.high`."""
    points = list(points)
    return {
        "svg": line_chart(points).svg(line_label(points), "score-line") if points else "",
        "points": points,
    }


def said(line):
    """A skill's level in words, for readers and as a tooltip."""
    if not line.is_measured:
        return _("not measured yet")
    words = ngettext(
        "level %(level)s, between %(low)s and %(high)s, %(answers)s answer",
        "level %(level)s, between %(low)s and %(high)s, %(answers)s answers",
        line.answers,
    ) % {
        "level": line.level,
        "low": number(line.low, 1),
        "high": number(line.high, 1),
        "answers": line.answers,
    }
    return _("%(level)s or more: the exercises stop here") % {"level": words} if line.is_capped else words


def wheel(profile):
    """The wheel's SVG: links, since each segment leads to its skill."""
    canvas = Canvas(SIZE, SIZE)
    shares = list(turns(profile.skills))
    for line, start, end in shares:
        canvas.shapes.append(segment(line, start, end))
    for key, start, end in area_turns(shares):
        canvas.path(arc(CENTRE, BAND, start, end), f"area-arc {key}")
    for level in (2, 4, 6):
        for _key, start, end in area_turns(shares):
            canvas.path(arc(CENTRE, radius(level), start, end), "level-ring")
    if profile.goal:
        canvas.add("circle", {"class": "goal-ring", "cx": CENTRE, "cy": CENTRE, "r": radius(profile.goal)})
    centre_words(canvas, profile)
    return format_html(
        '<svg class="wheel" viewBox="0 0 {0} {0}" role="group" aria-label="{1}">{2}{3}</svg>',
        SIZE,
        _("Profile: the 16 skills"),
        hatch(),
        mark_safe("".join(canvas.shapes)),
    )


def hatch():
    return mark_safe(
        '<defs><pattern id="unmeasured" width="7" height="7" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)">'
        '<path class="hatch" d="M0 0V7"/></pattern></defs>'
    )


def turns(skills):
    """(skill, start, end) of each segment, in turns; a wider gap stands between two areas."""
    areas = len({line.code[0] for line in skills})
    share = (1 - areas * AREA_GAP) / len(skills)
    start, area = AREA_GAP / 2, skills[0].code[0]
    for line in skills:
        if line.code[0] != area:
            start, area = start + AREA_GAP, line.code[0]
        yield line, start, start + share - SKILL_GAP
        start += share


def area_turns(shares):
    """(class, start, end) of each area's arc."""
    found = {}
    for line, start, end in shares:
        key = area_class(line.area)
        found[key] = (found.get(key, (start,))[0], end)
    return [(key, start, end) for key, (start, end) in found.items()]


def radius(level):
    """How far from the centre a level is drawn."""
    return INNER + (OUTER - INNER) * min(max(level, 0), LEVELS) / LEVELS


def segment(line, start, end):
    """One skill: its slot, its level from the centre, the interval on both sides, the cap, its code."""
    canvas = Canvas(SIZE, SIZE)
    canvas.path(ring_segment(CENTRE, INNER, OUTER, start, end), "slot")
    if line.is_measured:
        level = line.pix / PIX_PER_LEVEL
        low, high = min(line.low, level), max(line.high, level)
        for from_level, to_level, look in ((level, high, "above"), (low, level, "below"), (0, low, "sure")):
            if to_level > from_level:
                canvas.path(ring_segment(CENTRE, radius(from_level), radius(to_level), start, end), look)
        canvas.path(arc(CENTRE, radius(level), start, end), "edge")
    else:
        canvas.path(ring_segment(CENTRE, INNER, OUTER, start, end), "unmeasured", fill="url(#unmeasured)")
    if line.cap < LEVELS:
        canvas.path(arc(CENTRE, radius(line.cap), start, end), "cap")
    x, y = polar(CENTRE, CODES, (start + end) / 2)
    canvas.text(x, y + 5, line.code, "code")
    name = f"{line.code} {line.name}"
    return format_html(
        '<a href="{}" class="{}" aria-label="{}"><title>{}</title>{}</a>',
        line.url,
        area_class(line.area),
        f"{name}: {said(line)}",
        f"{name}\n{said(line)}",
        mark_safe("".join(canvas.shapes)),
    )


def centre_words(canvas, profile):
    if profile.pix is None:
        canvas.text(CENTRE, CENTRE - 8, _("Total"), "total-unit")
        canvas.text(CENTRE, CENTRE + 16, _("not yet"), "total-soft")
        return
    canvas.text(CENTRE, CENTRE + 6, number(profile.pix), "total")
    words = _("Pix, level %(level)s") % {"level": profile.level}
    canvas.text(CENTRE, CENTRE + 28, words, "total-unit")


@register.simple_tag
def wheel_illustration():
    """The wheel as a picture for the landing page: an invented profile, silent for readers, without links."""
    canvas = Canvas(SIZE, SIZE)
    share, start = (1 - len(AREA_KEYS) * AREA_GAP) / len(ILLUSTRATED), AREA_GAP / 2
    previous = 0
    for area, level, spread in ILLUSTRATED:
        start += AREA_GAP if area != previous else 0
        previous, end, look = area, start + share - SKILL_GAP, f"area-{AREA_KEYS[area]}"
        canvas.path(ring_segment(CENTRE, INNER, OUTER, start, end), "slot")
        low, high = level - spread, level + spread
        for inner, outer, part in ((level, high, "above"), (low, level, "below"), (0, low, "sure")):
            canvas.path(ring_segment(CENTRE, radius(inner), radius(outer), start, end), f"{look} {part}")
        canvas.path(arc(CENTRE, radius(level), start, end), "edge")
        start += share
    return format_html(
        '<svg class="wheel illustration" viewBox="0 0 {0} {0}" aria-hidden="true" focusable="false">{1}</svg>',
        SIZE,
        mark_safe("".join(canvas.shapes)),
    )


BAR_WIDTH, BAR_TOP, BAR_HEIGHT = 200, 3, 10


def bar(value, low, high, maximum, goal=None, cap=None):
    """A lying bar on a scale from 0 to maximum: sure part, interval on both sides, goal and cap as lines."""
    canvas = Canvas(BAR_WIDTH, BAR_HEIGHT + 2 * BAR_TOP)
    canvas.box(0, BAR_TOP, BAR_WIDTH, BAR_HEIGHT, "slot", rx=3)
    if value is not None:
        low, high = min(low, value), max(high, value)
        for left, right, look in ((0, low, "sure"), (low, value, "below"), (value, high, "above")):
            x, end = place(left, maximum), place(right, maximum)
            if end > x:
                canvas.box(x, BAR_TOP, end - x, BAR_HEIGHT, look)
        upright(canvas, place(value, maximum), 1, "mark-line")
    if cap is not None and cap < maximum:
        upright(canvas, place(cap, maximum), 0, "cap")
    if goal:
        upright(canvas, place(goal, maximum), BAR_TOP, "goal-line")
    return canvas


def upright(canvas, x, overhang, look):
    """A line across the bar, as thin however wide the bar is stretched."""
    top, bottom = BAR_TOP - overhang, BAR_TOP + BAR_HEIGHT + overhang
    canvas.line(x, top, x, bottom, look, vector_effect="non-scaling-stroke")


def place(value, maximum):
    return BAR_WIDTH * min(max(value / maximum, 0), 1)


LINE_WIDTH, LINE_HEIGHT, LINE_LEFT, LINE_BOTTOM = 640, 240, 46, 30
PIX_PER_TOTAL_LEVEL = 128


def line_chart(points):
    """The score over time: the interval as a band, the levels as lines across."""
    canvas = Canvas(LINE_WIDTH, LINE_HEIGHT)
    bottom = PIX_PER_TOTAL_LEVEL * (min(point.low for point in points) // PIX_PER_TOTAL_LEVEL)
    top = PIX_PER_TOTAL_LEVEL * (max(point.high for point in points) // PIX_PER_TOTAL_LEVEL + 1)

    def height(pix):
        return LINE_HEIGHT - LINE_BOTTOM - (LINE_HEIGHT - LINE_BOTTOM - 14) * (pix - bottom) / (top - bottom)

    for pix in range(bottom, top + 1, PIX_PER_TOTAL_LEVEL):
        canvas.line(LINE_LEFT, height(pix), LINE_WIDTH - 10, height(pix), "grid")
        canvas.text(LINE_LEFT - 8, height(pix) + 4, number(pix), "tick", "end")
    places = places_in_time(points)
    upper = [(x, height(point.high)) for x, point in zip(places, points, strict=True)]
    lower = [(x, height(point.low)) for x, point in zip(places, points, strict=True)]
    line = [(x, height(point.pix)) for x, point in zip(places, points, strict=True)]
    if len(points) > 1:
        canvas.path(f"{polyline(upper + lower[::-1])}Z", "band")
        canvas.path(polyline(line), "score")
    else:
        canvas.line(*upper[0], *lower[0], "whisker")
    for x, y in line:
        canvas.dot(x, y, 4, "score-dot")
    canvas.text(
        *(line[-1][0], upper[-1][1] - 8),
        f"{number(points[-1].pix)} Pix",
        "value",
        "end" if len(points) > 1 else "middle",
    )
    for index in sorted({0, len(points) - 1}):
        anchor = "middle" if len(points) == 1 else "start" if index == 0 else "end"
        canvas.text(
            places[index], LINE_HEIGHT - 8, date_format(points[index].at, "DATE_FORMAT"), "tick", anchor
        )
    return canvas


def places_in_time(points):
    """Where each point stands across, by its moment; one point stands in the middle."""
    left, right = LINE_LEFT + 14, LINE_WIDTH - 20
    first, last = points[0].at, points[-1].at
    whole = (last - first).total_seconds()
    if not whole:
        return [(left + right) / 2 for _point in points]
    return [left + (right - left) * (point.at - first).total_seconds() / whole for point in points]


def line_label(points):
    return _("Score over time: %(first)s Pix on %(from)s, %(last)s Pix on %(to)s") % {
        "first": number(points[0].pix),
        "from": date_format(points[0].at, "DATE_FORMAT"),
        "last": number(points[-1].pix),
        "to": date_format(points[-1].at, "DATE_FORMAT"),
    }
