"""Pictures as a judge reads them: facts, properties and pixels."""

import io
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PIL import ExifTags, Image, ImageOps

from skills.documents.refusal import Refused

MAX_PIXELS = 25_000_000
_FORMATS = {"png": "PNG", "jpg": "JPEG", "gif": "GIF", "webp": "WEBP"}
Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Picture:
    """`image` holds the pixels as stored; `upright` turns them as the camera's flag asks."""

    name: str
    type: str  # png, jpg, gif or webp
    size: int  # bytes
    width: int  # pixels, as stored
    height: int
    mode: str
    dpi: tuple[float, float] | None
    exif: Mapping[str, Any]
    gps: tuple[float, float] | None  # latitude, longitude in degrees; (0, 0) where there but unreadable
    texts: Mapping[str, str]  # comments and text fields inside the file
    image: Image.Image = field(repr=False, compare=False)

    @property
    def has_alpha(self) -> bool:
        """Some pixel may be transparent."""
        return "A" in self.mode or "transparency" in self.image.info

    @property
    def upright(self) -> Image.Image:
        return ImageOps.exif_transpose(self.image)

    def rgba(self) -> Image.Image:
        """The upright pixels as red, green, blue, alpha."""
        return self.upright.convert("RGBA")

    def pixel(self, x: int, y: int) -> tuple[int, int, int, int]:
        """The pixel at column x, row y, both from 0, of the upright picture."""
        red, green, blue, alpha = self.rgba().crop((x, y, x + 1, y + 1)).tobytes()
        return red, green, blue, alpha

    def mean(self, box: Box | None = None) -> tuple[int, int, int, int]:
        """The mean colour of a box (left, top, right, bottom) of the upright picture, or of all of it."""
        area = self.rgba() if box is None else self.rgba().crop(box)
        red, green, blue, alpha = area.resize((1, 1), Image.Resampling.BOX).tobytes()
        return red, green, blue, alpha


def read_picture(data: bytes, name: str, kind: str) -> Picture:
    """The picture; Refused where it is broken or has too many pixels."""
    try:
        image = Image.open(io.BytesIO(data), formats=[_FORMATS[kind]])
        if image.width * image.height > MAX_PIXELS:
            raise Refused("bomb", reason="pixels", limit=MAX_PIXELS, got=kind)
        image.load()
        exif = image.getexif()
        named, gps = _named(exif), _gps(exif)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused("bomb", reason="pixels", limit=MAX_PIXELS, got=kind) from None
    except (
        OSError,
        SyntaxError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        OverflowError,
        EOFError,
        struct.error,
    ):
        raise Refused("corrupt", got=kind) from None
    return Picture(
        name,
        kind,
        len(data),
        image.width,
        image.height,
        image.mode,
        _dpi(image),
        named,
        gps,
        _texts(image),
        image,
    )


def _dpi(image: Image.Image) -> tuple[float, float] | None:
    stored = image.info.get("dpi")
    try:
        across, down = (round(float(value), 1) for value in stored or ())
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return (across, down) if across > 1 else None


def _named(exif: Image.Exif) -> dict[str, Any]:
    """The fields of EXIF by name (Model, DateTimeOriginal, …)."""
    pairs = {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}
    return {
        ExifTags.TAGS[tag]: value for tag, value in pairs.items() if tag in ExifTags.TAGS and tag != 0x8825
    }


def _gps(exif: Image.Exif) -> tuple[float, float] | None:
    block = exif.get_ifd(ExifTags.IFD.GPSInfo)
    if 2 not in block or 4 not in block:
        return None
    try:
        latitude, longitude = _degrees(block[2]), _degrees(block[4])
    except (TypeError, ValueError, ZeroDivisionError):
        return 0.0, 0.0
    south, west = block.get(1) in ("S", b"S"), block.get(3) in ("W", b"W")
    return (-latitude if south else latitude), (-longitude if west else longitude)


def _degrees(value: Any) -> float:
    degrees, minutes, seconds = (float(part) for part in value)
    return round(degrees + minutes / 60 + seconds / 3600, 6)


def _texts(image: Image.Image) -> dict[str, str]:
    """Every text that the file carries beside its pixels: comments, fields of PNG, XMP."""
    found = {}
    for key, value in image.info.items():
        if isinstance(value, bytes) and key in ("comment", "xmp", "photoshop"):
            value = value.decode("utf-8", "replace")
        if isinstance(value, str):
            found[str(key)] = value
    return found
