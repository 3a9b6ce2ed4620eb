"""The icons of the installed application, drawn from the site's own icon (static/icon.svg)."""

import math
import re
from pathlib import Path

from django.conf import settings
from PIL import Image, ImageDraw

SOURCE = settings.BASE_DIR / "static" / "icon.svg"
ARC = re.compile(r'stroke="(#\w+)" d="M([\d.]+) ([\d.]+)a([\d.]+) [\d.]+ 0 0 1 ?(-?[\d.]+) ?(-?[\d.]+)"')
WIDTH = re.compile(r'stroke-width="([\d.]+)"')
VIEW, CENTRE = 32, 16
PAPER = "#fbfaf6"
FINER = 4  # drawn so many times larger, then made smaller, for smooth edges
# {name: (size in pixels, part of the side that the mark takes)}; what a system cuts round leaves a fifth around.
ICONS = {"icon-192": (192, 0.86), "icon-512": (512, 0.86), "maskable-512": (512, 0.58)}


def collect(folder: Path):
    """Write the icons as PNG under `folder`; those newer than their source are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (size, share) in ICONS.items():
        path = folder / f"{name}.png"
        if not path.exists() or path.stat().st_mtime < SOURCE.stat().st_mtime:
            draw(size, share).save(path, optimize=True)


def draw(size, share):
    """The mark on paper, as an image of `size` × `size` pixels."""
    svg = SOURCE.read_text()
    side = size * FINER
    scale = side * share / VIEW
    width = float(WIDTH.search(svg)[1])
    image = Image.new("RGB", (side, side), PAPER)
    pen = ImageDraw.Draw(image)
    for colour, x, y, radius, dx, dy in ARC.findall(svg):
        start = (float(x) - CENTRE, float(y) - CENTRE)
        end = (start[0] + float(dx), start[1] + float(dy))
        reach = (float(radius) + width / 2) * scale
        box = [side / 2 - reach, side / 2 - reach, side / 2 + reach, side / 2 + reach]
        pen.arc(box, angle(start), angle(end), fill=colour, width=round(width * scale))
    return image.resize((size, size), Image.Resampling.LANCZOS)


def angle(point):
    """Degrees clockwise from three o'clock, as Pillow counts them."""
    return math.degrees(math.atan2(point[1], point[0]))
