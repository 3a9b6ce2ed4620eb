"""What browsers get that is not served as it lies: the reading-comfort face as woff2, styles as one file, icons.

Set-up writes them to a folder of STATICFILES_DIRS, so that the repository holds no copy of anything.
"""

import re
from pathlib import Path

import fontpkg_atkinson_hyperlegible as atkinson
from django.conf import settings
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from . import icons

FACES = {"regular": "Regular", "bold": "Bold", "italic": "Italic"}
# Latin with all that French and English print: letters, punctuation, spaces, arrows, currency signs.
CHARACTERS = [*range(0x20, 0x180), *range(0x2000, 0x2070), 0x20AC, *range(0x2190, 0x2194), 0x2212]
STYLES = settings.BASE_DIR / "static" / "css" / "main.css"
IMPORT = re.compile(r'^@import "([^"]+)";$', re.MULTILINE)
COMMENT_OR_INDENT = re.compile(r"/\*.*?\*/|(?<=\n)\s+", re.DOTALL)


def collect(target: Path):
    """Write styles, icons and faces under `target`, which is made; what is newer than its source is left alone."""
    target.mkdir(parents=True, exist_ok=True)
    collect_styles(target / "css" / "pixprep.css")
    icons.collect(target / "icons")
    files = Path(atkinson.__file__).parent / "files"
    for name, face in FACES.items():
        convert(files / f"AtkinsonHyperlegible-{face}.ttf", target / "atkinson" / f"{name}.woff2")


def collect_styles(path):
    """One stylesheet of all: a chain of @import would cost the first page a round trip each."""
    joined = IMPORT.sub(lambda found: (STYLES.parent / found[1]).read_text(), STYLES.read_text())
    path.parent.mkdir(exist_ok=True)
    path.write_text(COMMENT_OR_INDENT.sub("", joined))


def convert(source, path):
    if path.exists() and path.stat().st_mtime >= source.stat().st_mtime:
        return
    path.parent.mkdir(exist_ok=True)
    font = TTFont(source)
    subsetter = Subsetter(Options(layout_features=["*"]))
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(path)
