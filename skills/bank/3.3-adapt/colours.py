"""Colours of a style sheet: reading them, their hue, and the contrast of WCAG 2.2."""

import re
from colorsys import hls_to_rgb, rgb_to_hls


def luminance(code):
    """Relative luminance of a `#RRGGBB`, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    parts = [int(code[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one, other):
    """Contrast ratio of two colours, 1 to 21, not rounded (WCAG 2.2)."""
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def hue_of(code):
    """(hue in degrees, saturation in per cent) of a `#RRGGBB`, as HSL counts them."""
    hue, _, saturation = rgb_to_hls(*(int(code[at : at + 2], 16) / 255 for at in (1, 3, 5)))
    return hue * 360, saturation * 100


def of_luminance(hue, saturation, wanted):
    """The `#RRGGBB` of this hue (degrees) and saturation (0 to 1) whose luminance is next to the one wanted."""
    low, high = 0.0, 1.0
    for _ in range(11):
        middle = (low + high) / 2
        low, high = (middle, high) if luminance(_code(hue, middle, saturation)) < wanted else (low, middle)
    return _code(hue, (low + high) / 2, saturation)


def _code(hue, lightness, saturation):
    return "#" + "".join(f"{round(part * 255):02X}" for part in hls_to_rgb(hue / 360, lightness, saturation))


def parsed(text):
    """`#RRGGBB` of #rgb, #rrggbb, rgb() or hsl() without transparency; None of anything else."""
    told = text.strip().casefold().removesuffix("!important").strip()
    if match := re.fullmatch(r"#([0-9a-f]{3}|[0-9a-f]{6})", told):
        digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
        return f"#{digits.upper()}"
    match = re.fullmatch(
        r"(rgb|hsl)a?\(\s*([\d.]+)(?:deg)?[\s,]+([\d.]+)%?[\s,]+([\d.]+)%?\s*(?:[,/]\s*(?:1|1\.0|100%)\s*)?\)",
        told,
    )
    if not match:
        return {"white": "#FFFFFF", "black": "#000000"}.get(told)
    first, second, third = (float(match[place]) for place in (2, 3, 4))
    if match[1] == "hsl":
        return _code(first % 360, min(third, 100) / 100, min(second, 100) / 100)
    scale = 2.55 if "%" in told else 1
    return "#" + "".join(f"{min(255, round(part * scale)):02X}" for part in (first, second, third))
