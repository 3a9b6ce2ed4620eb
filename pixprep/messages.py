"""Message catalogues without the gettext programs: extracted, updated and compiled by Babel.

Each app keeps its own catalogue: strings of `<app>/**/*.py` and `templates/<app>/**` (and what the app
overrides of allauth) go to `<app>/locale`; those of the wiring and the shared templates to `pixprep/locale`.
"""

import io
import os
import re
from pathlib import Path

from babel.messages import pofile
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from django.conf import settings
from django.utils.translation import templatize
from jinja2.ext import babel_extract

LANGUAGE = "fr"
TEMPLATES = {"accounts": ["accounts", "account", "mfa"], "skills": ["skills"], "assessments": ["assessments"]}
KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "_": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
SKIPPED = {"migrations", "locale", "bank", "tests"}
INDENT = re.compile(r"^[ \t]+", re.M)  # the tokenizer reads the indentation of HTML as blocks of Python
PLAIN_SPACE = re.compile(r" (?=[:;!?»](?:\s|$|<|\)))|(?<=«) ")


def catalogue_path(app):
    return settings.BASE_DIR / app / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"


def apps():
    return ["pixprep", *TEMPLATES]


def sources(app):
    """Paths of the code and templates whose strings belong to this app's catalogue."""
    base = settings.BASE_DIR
    code = [
        path for path in sorted((base / app).rglob("*.py")) if not SKIPPED & set(path.relative_to(base).parts)
    ]
    owned = {folder for folders in TEMPLATES.values() for folder in folders}
    pages = []
    for root in (base / "templates", base / "jinja"):
        for path in sorted(root.rglob("*")):
            folder = path.relative_to(root).parts[0]
            if path.suffix in {".html", ".txt"} and (
                folder in TEMPLATES.get(app, []) or (app == "pixprep" and folder not in owned)
            ):
                pages.append(path)
    return code, pages


def extract(app):
    """A template Catalog of every translatable string of this app."""
    catalogue = Catalog(project="PixPrep", charset="utf-8")
    code, pages = sources(app)
    for path in code + pages:
        where = str(path.relative_to(settings.BASE_DIR))
        for line, function, found, _comments in strings_in(path, is_page=path in pages):
            add(catalogue, function, found, where, line)
    return catalogue


def strings_in(path, *, is_page):
    """(line, function, its arguments, comments) of what is translated in a file of code, of Django's or of Jinja's."""
    text = path.read_text()
    if path.is_relative_to(settings.BASE_DIR / "jinja"):
        return babel_extract(io.BytesIO(text.encode()), list(KEYWORDS), [], {"silent": "false"})
    if is_page:
        text = INDENT.sub("", templatize(text, origin=str(path)))
    return extract_python(io.BytesIO(text.encode()), list(KEYWORDS), [], {"encoding": "utf-8"})


def add(catalogue, function, found, where, line):
    found = found if isinstance(found, tuple) else (found,)
    context = None
    if "pgettext" in function:
        context, *found = found
    if not found or not isinstance(found[0], str):
        return
    plural = function.lstrip("pn_").startswith("gettext") and function.startswith("n")
    message = tuple(found[:2]) if plural and len(found) > 1 and isinstance(found[1], str) else found[0]
    catalogue.add(message, locations=[(where, line)], context=context, auto_comments=[])


def read(app):
    path = catalogue_path(app)
    if not path.exists():
        return Catalog(locale=LANGUAGE, project="PixPrep", charset="utf-8")
    with path.open("rb") as file:
        return pofile.read_po(file, locale=LANGUAGE)


def update(app):
    """Bring the app's catalogue up to date; return the Catalog, untranslated strings included."""
    catalogue = read(app)
    catalogue.update(extract(app), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def write(app, catalogue):
    path = catalogue_path(app)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        pofile.write_po(file, catalogue, width=110, omit_header=False, sort_output=True, include_lineno=False)


def faults(app, catalogue):
    """Sentences that say what is missing or badly spaced in the French of this app."""
    found = []
    for message in catalogue:
        if not message.id:
            continue
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        if not all(strings) or message.fuzzy:
            found.append(f"{app}: no French for {message.id!r}")
        elif any(PLAIN_SPACE.search(text) for text in strings):
            found.append(f"{app}: a plain space where French wants a no-break one: {strings[0]!r}")
    return found


def compile_all():
    """Compile each catalogue that is newer than its compiled form."""
    for path in map(catalogue_path, apps()):
        compiled = path.with_suffix(".mo")
        if path.exists() and (not compiled.exists() or compiled.stat().st_mtime < path.stat().st_mtime):
            compile_one(path, compiled)


def compile_one(path: Path, compiled: Path):
    """Compile a catalogue in place of the compiled one: processes that start meanwhile read the old or the new."""
    with path.open("rb") as file:
        catalogue = pofile.read_po(file, locale=LANGUAGE)
    beside = compiled.with_suffix(f".{os.getpid()}.mo")
    with beside.open("wb") as file:
        write_mo(file, catalogue)
    beside.replace(compiled)
