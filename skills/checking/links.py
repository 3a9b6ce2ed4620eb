"""Whether the official addresses of the modules still open, and the day on which each last did."""

import re
from dataclasses import dataclass, field
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from skills.authoring import BANK

from .files import module_paths, text_at

PATIENCE = 20  # seconds
HEADERS = {
    "User-Agent": "Mozilla/5.0 (PixPrep, check of links)",
    "Accept": "text/html,*/*",
    "Accept-Language": "fr",
}
LINE = re.compile(
    r"""^(?P<indent> +)url: (?P<quote>["']?)(?P<url>https?://[^\s"']+)(?P=quote)\n(?: +checked: \S+\n)?""",
    re.MULTILINE,
)


@dataclass
class Link:
    """An address, the modules that name it, and what came of opening it: empty where it opened."""

    url: str
    paths: list = field(default_factory=list)
    problem: str = ""


def links(root=BANK):
    """[Link] of all addresses among the resources of the modules, in the order of their files."""
    found = {}
    for path in module_paths(root):
        for match in LINE.finditer(text_at(path, root)):
            found.setdefault(match["url"], Link(match["url"])).paths.append(path)
    return list(found.values())


def problem_of(url):
    """Why the address does not open, in one line; empty where it does."""
    try:
        with urlopen(Request(url, headers=HEADERS), timeout=PATIENCE) as response:  # noqa: S310 (LINE: http only)
            response.read(1)
    except HTTPError as error:
        return f"status {error.code}"
    except (OSError, HTTPException) as error:
        return str(getattr(error, "reason", error) or type(error).__name__)
    return ""


def record(opened, day, root=BANK):
    """Write the day (a date) beside each of these addresses in the files of the modules."""
    for path in module_paths(root):
        text = text_at(path, root)
        new = LINE.sub(lambda match: dated(match, day) if match["url"] in opened else match[0], text)
        if new != text:
            (root / path).write_text(new, encoding="utf-8", newline="")


def dated(match, day):
    indent, quote, url = match["indent"], match["quote"], match["url"]
    return f"{indent}url: {quote}{url}{quote}\n{indent}checked: {day:%Y-%m-%d}\n"
