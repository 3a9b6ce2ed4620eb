"""An exercise or module on one page, in both languages, with what is to be mended; reloaded when it is saved."""

import mimetypes
import re
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from skills import documents
from skills.authoring import BANK, BrokenFile, CannotDraw, Problem, draw
from skills.authoring.generators import forget

from .bank import topics_of
from .exercise import check
from .files import exercise_paths, id_of, module_paths, read_exercise, read_module
from .module import check_module
from .sides import lessons_of, pretty, sides_of

HASHED = re.compile(r"\.[0-9a-f]{12}(?=\.\w+$)")
CHECKED_SEEDS = 3
THEMES = ("auto", "light", "dark")


def paths(root=BANK):
    """{id: path} of all exercises, checks of modules and modules."""
    return {id_of(path): path for path in (*exercise_paths(root), *module_paths(root))}


def is_module(path):
    return path.count("/") == 2 and path.split("/")[1] == "modules"


def serve(one, seed, port, root=BANK):
    """Serve the preview of an id until it is stopped; any other is at ?id=."""
    handler = type("Handler", (Preview,), {"first_id": one, "first_seed": seed, "root": root})
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


class Preview(BaseHTTPRequestHandler):
    """GET / (the page; ?id=, ?seed=, ?theme=), /changed (moves on each save), /static/…

    and /files/<language>/<place>/<id>/<seed>.
    """

    first_id = ""
    first_seed = 1
    root = BANK

    def do_GET(self):
        address = urlsplit(self.path)
        asked = {name: values[-1] for name, values in parse_qs(address.query).items()}
        one, seed = asked.get("id", self.first_id), asked.get("seed", str(self.first_seed))
        steps = address.path.strip("/").split("/")
        if steps[0] == "static":
            return self.send_static("/".join(steps[1:]))
        if steps[0] == "files" and len(steps) == 5:
            one, seed = steps[3:]
        path = paths(self.root).get(one)
        if path is None or not re.fullmatch(r"\d{1,9}", seed):
            return self.send(
                "text/plain; charset=utf-8", f"no file has the id {one}, seed {seed}".encode(), 404
            )
        if steps == ["changed"]:
            return self.send("text/plain", mark_of(path, self.root).encode())
        if steps[0] == "files" and len(steps) == 5:
            return self.send_file(path, int(seed), steps[1], steps[2])
        if steps == [""]:
            theme = asked["theme"] if asked.get("theme") in THEMES else THEMES[0]
            shown = page(path, int(seed), theme=theme, root=self.root)
            return self.send("text/html; charset=utf-8", shown.encode())
        return self.send_error(404)

    def send(self, kind, content, status=200):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def send_file(self, path, seed, language, place):
        try:
            variant = drawn(path, seed, self.root)[1].variant
            spec = variant.files_in(language)[int(place)]
            content = documents.write(spec)
        except Exception as error:  # what an author writes may fail anywhere: it is named, never a traceback
            return self.send("text/plain; charset=utf-8", f"{type(error).__name__}: {error}".encode(), 404)
        return self.send(documents.media_type(spec["name"]), content)

    def send_static(self, name):
        """A file of the site's, under its plain name or the one with its digest."""
        found = finders.find(name) or finders.find(HASHED.sub("", name))
        if not found:
            return self.send_error(404)
        kind = mimetypes.guess_type(found)[0] or "application/octet-stream"
        return self.send(kind, Path(found).read_bytes())

    def log_message(self, *details):
        """Nothing: the page says what matters."""


def mark_of(path, root=BANK):
    """Changes whenever a file of the folder is saved, made or removed."""
    folder = root / path.split("/", 1)[0]
    found = [each for each in folder.rglob("*") if each.suffix in (".md", ".py")]
    return f"{len(found)}-{max((each.stat().st_mtime_ns for each in found), default=0)}"


def drawn(path, seed, root=BANK):
    """(Exercise, Drawn) of the files as they are now."""
    forget(root / path.split("/", 1)[0])
    exercise = read_exercise(path, topics=topics_of(path), root=root)
    return exercise, draw(exercise, seed)


def page(path, seed, *, theme="auto", root=BANK):
    """The page as HTML; what is to be mended is told on it, whatever it is."""
    one, mark = id_of(path), mark_of(path, root)
    context = {
        "id": one,
        "path": path,
        "seed": seed,
        "theme": theme,
        "mark": mark,
        "is_module": is_module(path),
        "next": urlencode({"id": one, "seed": seed + 1, "theme": theme}),
        "before": seed > 1 and urlencode({"id": one, "seed": seed - 1, "theme": theme}),
        "themes": [(name, urlencode({"id": one, "seed": seed, "theme": name})) for name in THEMES],
    }
    try:
        context |= module_shown(path, root) if context["is_module"] else exercise_shown(path, seed, root)
        context["problems"] = problems_of(path, root)
    except BrokenFile as broken:
        context["problems"] = broken.problems
    except CannotDraw as error:
        context["problems"] = problems_of(path, root) or [Problem(path, None, error.field, error.why)]
    except Exception as error:  # an author's function may fail in any way: its place is told
        context["problems"] = problems_of(path, root) or [unforeseen(path, error)]
    return render_to_string("skills/preview.html", context)


def exercise_shown(path, seed, root):
    exercise, found = drawn(path, seed, root)
    return {
        "exercise": exercise,
        "variant": found.variant,
        "values": pretty(found.values),
        "sides": sides_of(
            exercise, found.variant, lambda language, place: f"/files/{language}/{place}/{id_of(path)}/{seed}"
        ),
    }


def module_shown(path, root):
    forget(root / path.split("/", 1)[0])
    module = read_module(path, root=root)
    return {"module": module, "lessons": lessons_of(module)}


def problems_of(path, root):
    """What `bank check` says of the file, over a few seeds."""
    if is_module(path):
        return check_module(path, root=root)
    return check(path, seeds=CHECKED_SEEDS, topics=topics_of(path), root=root).problems


def unforeseen(path, error):
    place = traceback.extract_tb(error.__traceback__)[-1]
    why = f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"
    return Problem(path, None, "", why, "See the place that is named.")
