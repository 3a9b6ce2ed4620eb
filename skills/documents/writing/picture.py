"""Pictures drawn from simple shapes, with the properties that a camera or an editor would leave."""

import io
import random
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import fontpkg_atkinson_hyperlegible
from PIL import Image, ImageDraw, ImageFont, PngImagePlugin

from skills.documents.specs import SpecError, fields, one_of

FACE = Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files" / "AtkinsonHyperlegible-Regular.ttf"
MAX_SIDE = 6_000  # pixels; keeps a drawing within its time
Paint = Callable[["_Canvas", dict[str, Any], str], None]
Colour = tuple[int, int, int, int]

_EXIF_TAGS = {"make": 0x010F, "model": 0x0110, "description": 0x010E, "orientation": 0x0112, "software": 0x0131,
              "artist": 0x013B, "copyright": 0x8298}  # fmt: skip
_DATE, _DATE_TAKEN = 0x0132, 0x9003
_EXIF_BLOCK, _GPS_BLOCK = 0x8769, 0x8825


def write_picture(spec: dict[str, Any]) -> bytes:
    """{size, background?, dpi?, smooth?, draw, quality?, exif?, properties?}: a .png or .jpg of size pixels."""
    given = fields(
        spec,
        "",
        {"name": str, "kind": str, "size": list},
        {"background": str, "dpi": float, "smooth": bool, "draw": list, "quality": int, "exif": dict,
         "properties": dict},
    )  # fmt: skip
    extension = one_of(given["name"].rpartition(".")[2].lower(), ("png", "jpg", "jpeg"), "name")
    canvas = _Canvas(_size(given["size"]), given.get("background"), given.get("smooth", True))
    for index, command in enumerate(given.get("draw", ())):
        where = f"draw[{index}]"
        shape = command.get("shape") if isinstance(command, dict) else None
        paint = _SHAPES[one_of(str(shape), tuple(_SHAPES), f"{where}.shape")]
        paint(canvas, command, where)
    picture = canvas.finished()
    return _saved_png(picture, given) if extension == "png" else _saved_jpeg(picture, given)


def _saved_png(picture: Image.Image, given: dict[str, Any]) -> bytes:
    texts = PngImagePlugin.PngInfo()
    for key, value in given.get("properties", {}).items():
        texts.add_itxt(str(key), str(value))
    opaque = picture.getchannel("A").getextrema() == (255, 255)
    buffer = io.BytesIO()
    dpi = given.get("dpi")
    options: dict[str, Any] = {"dpi": (dpi, dpi)} if dpi else {}
    if "exif" in given:
        options["exif"] = _exif(given["exif"])
    (picture.convert("RGB") if opaque else picture).save(buffer, "PNG", pnginfo=texts, **options)
    return buffer.getvalue()


def _saved_jpeg(picture: Image.Image, given: dict[str, Any]) -> bytes:
    flat = Image.new("RGB", picture.size, (255, 255, 255))
    flat.paste(picture, mask=picture.getchannel("A"))
    buffer = io.BytesIO()
    dpi = given.get("dpi")
    options: dict[str, Any] = {"dpi": (dpi, dpi)} if dpi else {}
    if "exif" in given:
        options["exif"] = _exif(given["exif"])
    flat.save(buffer, "JPEG", quality=given.get("quality", 85), **options)
    return buffer.getvalue()


def _exif(spec: dict[str, Any]) -> Image.Exif:
    """{make, model, description, orientation, software, artist, copyright, date, gps: [latitude, longitude]}"""
    optional: dict[str, type] = dict.fromkeys(_EXIF_TAGS, str) | {
        "orientation": int,
        "date": str,
        "gps": list,
    }
    given = fields(spec, "exif", {}, optional)
    exif = Image.Exif()
    for key, tag in _EXIF_TAGS.items():
        if key in given:
            exif[tag] = given[key]
    if "date" in given:
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?", given["date"]):
            raise SpecError("exif.date", "a moment is written 2026-03-05T14:30")
        day, _, hour = given["date"].partition("T")
        stamp = f"{day.replace('-', ':')} {hour if hour.count(':') == 2 else hour + ':00'}"
        exif[_DATE] = stamp
        exif.get_ifd(_EXIF_BLOCK)[_DATE_TAKEN] = stamp
    if "gps" in given:
        latitude, longitude = given["gps"]
        exif.get_ifd(_GPS_BLOCK).update({
            1: "N" if latitude >= 0 else "S", 2: _degrees(latitude),
            3: "E" if longitude >= 0 else "W", 4: _degrees(longitude),
        })  # fmt: skip
    return exif


def _degrees(value: float) -> tuple[float, float, float]:
    seconds = round(abs(value) * 3600, 2)
    return float(seconds // 3600), float(seconds % 3600 // 60), round(seconds % 60, 2)


def _size(value: list[Any]) -> tuple[int, int]:
    if len(value) != 2 or not all(isinstance(side, int) and 0 < side <= MAX_SIDE for side in value):
        raise SpecError("size", f"two whole numbers of pixels up to {MAX_SIDE} are expected")
    return value[0], value[1]


class _Canvas:
    """A picture under way. Smooth edges come from drawing small pictures at twice their size."""

    def __init__(self, size: tuple[int, int], background: str | None, smooth: bool) -> None:
        self.size = size
        self.scale = 2 if smooth and size[0] * size[1] <= 1_000_000 else 1
        ground = _colour(background, "background") if background else (255, 255, 255, 0)
        self.image = Image.new("RGBA", (size[0] * self.scale, size[1] * self.scale), ground)
        self.pen = ImageDraw.Draw(self.image)

    def scaled(self, values: Any, where: str) -> list[float]:
        flat = [item for value in values for item in (value if isinstance(value, list | tuple) else [value])]
        if not all(isinstance(item, int | float) and not isinstance(item, bool) for item in flat):
            raise SpecError(where, "numbers of pixels are expected")
        return [item * self.scale for item in flat]

    def finished(self) -> Image.Image:
        return self.image if self.scale == 1 else self.image.resize(self.size, Image.Resampling.BOX)


def _colour(text: str, where: str) -> Colour:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?", text):
        raise SpecError(where, "a colour is written #RRGGBB or #RRGGBBAA")
    red, green, blue, alpha = (int((text + "FF")[at : at + 2], 16) for at in (1, 3, 5, 7))
    return red, green, blue, alpha


_STROKES: dict[str, type] = {"shape": str, "fill": str, "outline": str, "width": int}


def _strokes(given: dict[str, Any], where: str, scale: int) -> dict[str, Any]:
    return {
        "fill": _colour(given["fill"], f"{where}.fill") if "fill" in given else None,
        "outline": _colour(given["outline"], f"{where}.outline") if "outline" in given else None,
        "width": given.get("width", 1) * scale,
    }


def _box(canvas: _Canvas, given: dict[str, Any], where: str) -> tuple[float, float, float, float]:
    """The box in the canvas's pixels, its right and bottom bounds inside the shape."""
    values = canvas.scaled(given["box"], f"{where}.box")
    if len(values) != 4 or values[0] >= values[2] or values[1] >= values[3]:
        raise SpecError(f"{where}.box", "a box is [left, top, right, bottom]")
    return values[0], values[1], values[2] - 1, values[3] - 1


def _rectangle(canvas: _Canvas, command: dict[str, Any], where: str) -> None:
    given = fields(command, where, {"box": list}, {**_STROKES, "radius": float})
    strokes = _strokes(given, where, canvas.scale)
    canvas.pen.rounded_rectangle(_box(canvas, given, where), given.get("radius", 0) * canvas.scale, **strokes)


def _ellipse(canvas: _Canvas, command: dict[str, Any], where: str) -> None:
    given = fields(command, where, {"box": list}, _STROKES)
    canvas.pen.ellipse(_box(canvas, given, where), **_strokes(given, where, canvas.scale))


def _polygon(canvas: _Canvas, command: dict[str, Any], where: str) -> None:
    given = fields(command, where, {"points": list}, _STROKES)
    points = canvas.scaled(given["points"], f"{where}.points")
    if len(points) < 6:
        raise SpecError(f"{where}.points", "three points at least are needed")
    canvas.pen.polygon(points, **_strokes(given, where, canvas.scale))


def _line(canvas: _Canvas, command: dict[str, Any], where: str) -> None:
    given = fields(command, where, {"points": list, "fill": str}, {"shape": str, "width": int})
    points = canvas.scaled(given["points"], f"{where}.points")
    colour = _colour(given["fill"], f"{where}.fill")
    canvas.pen.line(points, fill=colour, width=given.get("width", 1) * canvas.scale, joint="curve")


def _text(canvas: _Canvas, command: dict[str, Any], where: str) -> None:
    given = fields(
        command, where, {"at": list, "text": str, "size": float, "fill": str}, {"shape": str, "anchor": str}
    )
    font = _face(given["size"] * canvas.scale)
    at = canvas.scaled(given["at"], f"{where}.at")
    anchor = one_of(
        given.get("anchor", "la"), ("la", "ma", "ra", "lm", "mm", "rm", "ls", "ms", "rs"), f"{where}.anchor"
    )
    colour = _colour(given["fill"], f"{where}.fill")
    canvas.pen.text((at[0], at[1]), given["text"], fill=colour, font=font, anchor=anchor)


@lru_cache(maxsize=64)
def _face(size: float) -> ImageFont.FreeTypeFont:
    """A face with the accents of French, the same on every machine (Pillow's own has none)."""
    return ImageFont.truetype(FACE, size)


def _gradient(canvas: _Canvas, command: dict[str, Any], where: str) -> None:
    given = fields(command, where, {"box": list, "from": str, "to": str}, {"shape": str, "direction": str})
    direction = one_of(given.get("direction", "vertical"), ("vertical", "horizontal"), f"{where}.direction")
    left, top, right, bottom = (int(side) for side in _box(canvas, given, where))
    size = (right - left + 1, bottom - top + 1)
    ramp = Image.linear_gradient("L")
    ramp = ramp.resize(size) if direction == "vertical" else ramp.rotate(90).resize(size)
    first = Image.new("RGBA", size, _colour(given["from"], f"{where}.from"))
    second = Image.new("RGBA", size, _colour(given["to"], f"{where}.to"))
    canvas.image.paste(Image.composite(second, first, ramp), (left, top))


def _grain(canvas: _Canvas, command: dict[str, Any], where: str) -> None:
    """A photograph's grain: it gives a picture the weight that a real one has."""
    given = fields(command, where, {"box": list, "strength": float, "seed": int}, {"shape": str})
    left, top, right, bottom = (int(side) for side in _box(canvas, given, where))
    size = (right - left + 1, bottom - top + 1)
    source = random.Random(given["seed"])  # noqa: S311 (not a secret: the same grain for the same seed)
    noise = Image.frombytes("L", size, source.randbytes(size[0] * size[1]))
    area = canvas.image.crop((left, top, right + 1, bottom + 1))
    grey = Image.merge("RGBA", (noise, noise, noise, area.getchannel("A")))
    canvas.image.paste(Image.blend(area, grey, min(max(given["strength"], 0.0), 1.0)), (left, top))


_SHAPES: dict[str, Paint] = {
    "rectangle": _rectangle,
    "ellipse": _ellipse,
    "polygon": _polygon,
    "line": _line,
    "text": _text,
    "gradient": _gradient,
    "grain": _grain,
}
