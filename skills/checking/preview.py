"""One variant on one page, in both languages, with key and mistakes; reloaded when a file of its folder is saved."""

import json
import mimetypes
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import translation

from skills import documents, forms
from skills.authoring import BANK, BrokenFile, CannotDraw, draw, texts
from skills.authoring.generators import forget

from .bank import topics_of
from .files import read_exercise

LANGUAGES = ("fr", "en")
HASHED = re.compile(r"\.[0-9a-f]{12}(?=\.\w+$)")


def serve(path, seed, port):
    """Serve the preview of an exercise until it is stopped."""
    handler = type("Handler", (Preview,), {"path_in_bank": path, "first_seed": seed})
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


class Preview(BaseHTTPRequestHandler):
    """GET / (the page; ?seed=), /changed (a mark that moves on each save), /files/<language>/<place>, /static/…"""

    path_in_bank = ""
    first_seed = 1

    def do_GET(self):
        address = urlsplit(self.path)
        seed = int(parse_qs(address.query).get("seed", [self.first_seed])[0])
        steps = address.path.strip("/").split("/")
        if steps == ["changed"]:
            return self.send("text/plain", mark_of(self.path_in_bank).encode())
        if steps[0] == "files" and len(steps) == 3:
            return self.send_file(seed, steps[1], int(steps[2]))
        if steps[0] == "static":
            return self.send_static("/".join(steps[1:]))
        if steps == [""]:
            return self.send("text/html; charset=utf-8", page(self.path_in_bank, seed).encode())
        return self.send_error(404)

    def send(self, kind, content):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def send_file(self, seed, language, place):
        spec = drawn(self.path_in_bank, seed)[1].variant.files_in(language)[place]
        self.send(documents.media_type(spec["name"]), documents.write(spec))

    def send_static(self, name):
        """A file of the site's, under its plain name or the one with its digest."""
        found = finders.find(name) or finders.find(HASHED.sub("", name))
        if not found:
            return self.send_error(404)
        kind = mimetypes.guess_type(found)[0] or "application/octet-stream"
        return self.send(kind, Path(found).read_bytes())

    def log_message(self, *details):
        """Nothing: the page says what matters."""


def mark_of(path):
    """Changes whenever a file of the exercise's folder is saved."""
    folder = BANK / path.split("/", 1)[0]
    return str(max(found.stat().st_mtime_ns for found in folder.rglob("*") if found.suffix in (".md", ".py")))


def drawn(path, seed):
    """(Exercise, Drawn) of the files as they are now."""
    forget(BANK / path.split("/", 1)[0])
    exercise = read_exercise(path, topics=topics_of(path))
    return exercise, draw(exercise, seed)


def page(path, seed):
    """The page as HTML; what is broken is told on it."""
    context = {"path": path, "seed": seed, "next": seed + 1, "mark": mark_of(path), "languages": []}
    try:
        exercise, found = drawn(path, seed)
        context |= {"exercise": exercise, "variant": found.variant, "values": pretty(found.values)}
        context["languages"] = [column(exercise, found.variant, language, seed) for language in LANGUAGES]
    except (BrokenFile, CannotDraw) as error:
        context["problem"] = str(error)
    return render_to_string("skills/preview.html", context)


def column(exercise, variant, language, seed):
    """One language of the page."""
    shown = texts(exercise, variant, language)
    downloads = [
        {"name": spec["name"], "url": f"/files/{language}/{place}?seed={seed}"}
        for place, spec in enumerate(variant.files_in(language))
    ]
    with translation.override(language):
        material = [block_as_html(block, variant, downloads) for block in variant.material]
    return {
        "code": language,
        "texts": shown,
        "material": material,
        "answer": forms.shown_answer(exercise, variant, language),
        "criteria": exercise.entries.get((language, "criteria"), {}),
        "files": downloads,
        "mistakes": [
            {
                "id": mistake["id"],
                "name": exercise.front.mistakes[mistake["id"]].name[language],
                "answer": pretty(mistake.get("answer", mistake.get("criterion"))),
                "html": shown.feedback_for(mistake["id"]) if exercise.form != "produce" else "",
            }
            for mistake in variant.mistakes
        ],
    }


def block_as_html(block, variant, downloads=()):
    """The block as the site draws it; its data where the site cannot."""
    question = {
        "marks": {},
        "given": [],
        "review": False,
        "form": variant.answered_by,
        "files": downloads,
    }
    context = {"block": block, "question": question, "spotting": variant.answered_by == "spot"}
    try:
        return {"html": render_to_string(f"components/material/{block['kind']}.html", context)}
    except (
        Exception
    ) as error:  # an author's block may be broken in any way: its data and the reason are shown
        return {"data": pretty(block), "why": f"{type(error).__name__}: {error}"}


def pretty(data):
    return json.dumps(data, ensure_ascii=False, indent=1)
