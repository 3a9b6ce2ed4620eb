"""The checks of a module: it parses, draws, renders in both languages, and its checks exist."""

from skills.authoring import BANK, BrokenFile, CannotDraw, Problem
from skills.authoring.markdown import text_of

from .files import read_module
from .words import problems_of_fiction, strings_in

LANGUAGES = ("fr", "en")
CHECKS = (2, 3)


def check_module(path, *, root=BANK):
    """Problems of the module at a path of the bank."""
    try:
        module = read_module(path, root=root)
    except BrokenFile as broken:
        return list(broken.problems)
    return list(_problems(module, path, root))


def _problems(module, path, root):
    def problem(field, message, mend=""):
        return Problem(path, module.source.line_of((field.split(".")[0],)), field, message, mend)

    folder = root / path.removesuffix(".md")
    for slug in module.checks:
        if not (folder / f"{slug}.md").exists():
            yield problem("checks", f"`{slug}` has no file", f"Write modules/{folder.name}/{slug}.md.")
    if not CHECKS[0] <= len(module.checks) <= CHECKS[1]:
        yield problem("checks", f"{len(module.checks)} checks", "Give two or three.")
    try:
        for language in LANGUAGES:
            page = module.render(language)
            shown = {part.check for part in page.parts if part.check}
            for slug in sorted(set(module.checks) - shown):
                yield problem(
                    "checks", f"`{slug}` is not shown in {language}", f"Write a line [[check {slug}]]."
                )
            words = [text_of(part.html) for part in page.parts if part.html]
            for found in problems_of_fiction(language, words):
                yield problem(*found)
        for found in problems_of_fiction("material", strings_in(dict(module.material))):
            yield problem(*found)
    except CannotDraw as error:
        yield problem(error.field, error.why)
