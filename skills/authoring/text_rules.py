"""What must hold in the texts of an exercise file: both languages, texts for all ids, expressions that can be read."""

from collections.abc import Iterator, Mapping

from skills.authoring.exercise import LISTS, Exercise
from skills.authoring.expressions import problem_of_expression, problem_of_template
from skills.authoring.problems import Problem, nearest
from skills.authoring.schema import COMMON_SECTIONS, SECTION_NAMES, SECTIONS_OF
from skills.authoring.source import LANGUAGES, Path, dotted, value_at


def problems_of(exercise: Exercise) -> Iterator[Problem]:
    """All problems of the texts and expressions of a file whose schema holds."""
    yield from _sections(exercise)
    yield from _texts_of_ids(exercise)
    yield from _expressions(exercise)


def problem_at(exercise: Exercise, path: Path, message: str, mend: str) -> Problem:
    """A Problem at a path of the front matter."""
    return Problem(exercise.path, exercise.source.line_of(path), dotted(path), message, mend)


def _sections(exercise: Exercise) -> Iterator[Problem]:
    wanted = {"statement", "hint", "explanation", "mistakes"} | (
        {"criteria"} if exercise.form == "produce" else set()
    )
    allowed = (
        COMMON_SECTIONS | SECTIONS_OF.get(exercise.answered_by, set()) | SECTIONS_OF.get(exercise.form, set())
    )
    for language in LANGUAGES:
        sections = exercise.source.languages.get(language)
        heading = {name: shown for shown, name in SECTION_NAMES[language].items()}
        if sections is None:
            yield Problem(
                exercise.path,
                None,
                language,
                "this language is missing",
                f"Write the texts under `# {language}`.",
            )
            continue
        for name in sorted(wanted):
            if name not in sections or not sections[name].text.strip():
                mend = (
                    f"Write it under `## {heading[name]}`."
                    if name in heading
                    else f"Write it right under `# {language}`."
                )
                yield Problem(
                    exercise.path,
                    sections["statement"].line if "statement" in sections else None,
                    f"{language}.{name}",
                    "this text is missing",
                    mend,
                )
        for name, section in sections.items():
            if name not in allowed and section.text.strip():
                yield Problem(
                    exercise.path,
                    section.line,
                    f"{language}.{name}",
                    f"this section means nothing in a `{exercise.form}`",
                    "Take it away.",
                )
            if name in LISTS:
                for line, message in section.strays():
                    yield Problem(
                        exercise.path,
                        line,
                        f"{language}.{name}",
                        message,
                        "Write `- id: text`, one a line; a text that goes on is indented.",
                    )


def _texts_of_ids(exercise: Exercise) -> Iterator[Problem]:
    """Each id has its text in both languages, and each text its id."""
    expected: dict[str, set[str]] = {"mistakes": set(exercise.front.mistakes)}
    open_lists = set()
    for name in ("choices", "items", "boxes"):
        value = getattr(exercise.front, name)
        if isinstance(value, list):
            expected[name] = {each.id for each in value if each.text is None}
        elif value is not None:
            open_lists.add(name)
    options = [blank.options for blank in (exercise.front.blanks or {}).values() if blank.options is not None]
    expected["options"] = {
        each.id for many in options if isinstance(many, list) for each in many if each.text is None
    }
    if any(isinstance(many, str) for many in options):
        open_lists.add("options")
    for language in LANGUAGES:
        if language not in exercise.source.languages:
            continue
        for name, ids in expected.items():
            found = exercise.entries.get((language, name), {})
            yield from _compare(exercise, language, name, ids, found, name in open_lists)


def _compare(
    exercise: Exercise,
    language: str,
    name: str,
    ids: set[str],
    found: Mapping[str, tuple[int, str]],
    is_open: bool,
) -> Iterator[Problem]:
    section = exercise.section(language, name)
    line = section.line if section else None
    for one in sorted(ids - set(found)):
        yield Problem(
            exercise.path,
            line,
            f"{language}.{name}",
            f"`{one}` has no text",
            f"Add `- {one}: …` in that section.",
        )
    for one in sorted(set() if is_open else set(found) - ids):
        yield Problem(
            exercise.path,
            found[one][0],
            f"{language}.{name}",
            f"`{one}` is no id of `{name}`",
            nearest(one, ids) if ids else "Take it away.",
        )
    for one, (at, text) in found.items():
        if one in ids and not text:
            yield Problem(exercise.path, at, f"{language}.{name}", f"`{one}` has an empty text", "Write it.")


def _expressions(exercise: Exercise) -> Iterator[Problem]:
    """Every `{{ … }}` can be read."""
    for name, parameter in exercise.front.parameters.items():
        if not name.isidentifier():
            yield problem_at(
                exercise,
                ("parameters", name),
                f"`{name}` cannot name a parameter",
                "Use letters, digits and `_`.",
            )
        if parameter.compute is not None:
            why = problem_of_expression(parameter.compute)
            if why:
                yield problem_at(
                    exercise, ("parameters", name, "compute"), why, "Write one expression, without braces."
                )
    for path in exercise.source.lines:
        value = value_at(exercise.source.data, path)
        why = problem_of_template(value) if isinstance(value, str) and path[:1] != ("parameters",) else ""
        if why:
            yield problem_at(exercise, path, why, "See Jinja's expressions: {{ price * count }}.")
    for language, sections in exercise.source.languages.items():
        for name, section in sections.items():
            why, line = problem_of_template(section.text), section.line
            if why:
                yield Problem(
                    exercise.path,
                    line,
                    f"{language}.{name}",
                    why,
                    "See Jinja's expressions: {{ price * count }}.",
                )
