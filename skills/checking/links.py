"""Whether the official addresses of the modules still open, and the day on which each last did.

That day is known from two sides: an author writes it into the module (`record`), a site that may reach them
remembers it for itself (`remember`). Pages show the later one.
"""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from skills.authoring import BANK
from skills.models import LinkCheck

from .files import module_paths, text_at

PATIENCE = 20  # seconds
AT_ONCE = 8
KEPT = timedelta(days=7)
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
    except (OSError, HTTPException, ValueError) as error:  # ValueError: a redirect to what is no address
        reason = getattr(error, "reason", error)
        return str(getattr(reason, "strerror", None) or reason or type(error).__name__)
    return ""


def open_all(found):
    """Open these Links, some at once; each then has its `problem`."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for link, problem in zip(found, pool.map(problem_of, [link.url for link in found]), strict=True):
            link.problem = problem
    return found


def remember(found, day):
    """Keep on this site what came of opening these Links on that day."""
    for link in found:
        outcome = {"tried_on": day, "problem": link.problem}
        if not link.problem:
            outcome["opened_on"] = day
        LinkCheck.objects.update_or_create(url=link.url, defaults=outcome)


def look(day, root=BANK, *, every=False):
    """Open what is due, or every address, and remember what came of it; forget what no module names any more.

    Returns the Links that were opened, each with its `problem`.
    """
    named = links(root)
    LinkCheck.objects.exclude(url__in=[link.url for link in named]).delete()
    found = open_all(named if every else due(named, day))
    remember(found, day)
    return found


def due(named, day):
    """Those of these Links that this site did not open within the last seven days."""
    fresh = set(LinkCheck.objects.filter(problem="", opened_on__gt=day - KEPT).values_list("url", flat=True))
    return [link for link in named if link.url not in fresh]


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
