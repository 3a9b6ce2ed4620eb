"""The text of an authored file, taken apart with its line numbers: front matter, languages, sections, lists."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from skills.authoring.problems import BrokenFile, Problem, nearest

Path = tuple[str | int, ...]

LANGUAGES = ("fr", "en")
FENCE = re.compile(r"\s{0,3}(```|~~~)")
LIST_ENTRY = re.compile(r"-\s+([A-Za-z0-9_][\w.-]*)\s*:(?:\s+(.*)|)$")


class _Loader(yaml.SafeLoader):
    """YAML whose plain words stay words: `no`, `on`, `08:00`, `2026-03-02` are texts."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", list("-+0123456789")),
    ("float", r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)
_Loader.add_constructor(
    "tag:yaml.org,2002:float",
    lambda loader, node: float(loader.construct_scalar(node)),  # type: ignore[arg-type]
)


@dataclass(frozen=True)
class Section:
    """A text with the line that it begins at; entries: {id: (line, text)} where it is a list."""

    line: int
    text: str

    def entries(self) -> dict[str, tuple[int, str]]:
        """The `- id: text` entries; a line that begins no entry goes on with the one before."""
        found: dict[str, tuple[int, str]] = {}
        current = ""
        for offset, raw in enumerate(self.text.split("\n")):
            started = LIST_ENTRY.match(raw)
            if started and started[1] not in found:
                current = started[1]
                found[current] = (self.line + offset, (started[2] or "").strip())
            elif current and raw.strip():
                line, text = found[current]
                found[current] = (line, f"{text}\n{raw.strip()}".strip())
        return found

    def strays(self) -> Iterator[tuple[int, str]]:
        """Lines of a list that belong to no entry, and entries that come twice."""
        seen: set[str] = set()
        for offset, raw in enumerate(self.text.split("\n")):
            started = LIST_ENTRY.match(raw)
            if started and started[1] in seen:
                yield self.line + offset, f"`{started[1]}` stands twice"
            elif started:
                seen.add(started[1])
            elif raw.strip() and not seen:
                yield self.line + offset, "this line belongs to no `- id: text` entry"


@dataclass(frozen=True)
class Source:
    """A file taken apart. data: the front matter; lines: the line of each of its paths; languages: by heading."""

    file: str
    data: dict[str, Any]
    lines: Mapping[Path, int]
    languages: Mapping[str, Mapping[str, Section]] = field(default_factory=dict)

    def line_of(self, path: Path) -> int:
        """The line of a path, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_source(text: str, file: str, names: Mapping[str, Mapping[str, str]] | None) -> Source:
    """Take a file apart; BrokenFile where it cannot be.

    names: {language: {heading in lower case: section}}; None where each heading is a section of its own.
    """
    lines = text.replace("\r\n", "\n").removeprefix("\ufeff").split("\n")
    if not lines or lines[0].strip() != "---":
        raise BrokenFile(
            [
                Problem(
                    file,
                    1,
                    "",
                    "no front matter",
                    "Begin the file with a line `---`, the fields, and `---` again.",
                )
            ]
        )
    end = next((at for at, line in enumerate(lines[1:], 1) if line.strip() == "---"), None)
    if end is None:
        raise BrokenFile(
            [Problem(file, 1, "", "the front matter does not end", "Close it with a line `---`.")]
        )
    data, marks = read_yaml("\n".join(lines[1:end]), file, first_line=2)
    return Source(file, data, marks, read_languages(lines, end + 1, file, names))


def read_yaml(text: str, file: str, first_line: int) -> tuple[dict[str, Any], dict[Path, int]]:
    """The mapping of a YAML text, and the line of each path in it."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise BrokenFile([Problem(file, first_line, "", "no fields", "Write `field: value` lines.")])
        marks: dict[Path, int] = {}
        problems = list(_marked(node, (), marks, file, first_line))
        if problems:
            raise BrokenFile(problems)
        return loader.construct_document(node), marks
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        mend = (
            "Close each bracket and quote; put a text that holds "
            "`: `, `, `, `#`, `{` or quotes between double quotes."
        )
        raise BrokenFile(
            [Problem(file, line, "", f"this is not YAML: {error.problem or error.context}", mend)]
        ) from None
    except (yaml.YAMLError, ValueError) as error:
        raise BrokenFile([Problem(file, first_line, "", f"this is not YAML: {error}", "")]) from None
    finally:
        loader.dispose()


def _marked(node: yaml.Node, path: Path, marks: dict[Path, int], file: str, first: int) -> Iterator[Problem]:
    marks.setdefault(path, first + node.start_mark.line)
    if isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            yield from _marked(child, (*path, index), marks, file, first)
    elif isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, child in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            line = first + key.start_mark.line
            if not isinstance(key, yaml.ScalarNode):
                yield Problem(
                    file,
                    line,
                    dotted(path),
                    "a field's name must be one word",
                    'Quote a text that begins with {{: "{{ … }}".',
                )
                return
            if name in seen:
                yield Problem(
                    file, line, dotted((*path, name)), "this field stands twice", "Keep one of the two."
                )
            seen.add(name)
            marks[(*path, name)] = line
            yield from _marked(child, (*path, name), marks, file, first)


def dotted(path: Path) -> str:
    """`choices[2].text` of a path."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def value_at(data: object, path: Path) -> object:
    """What stands at a path of the front matter."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
    return data


def read_languages(
    lines: list[str], start: int, file: str, names: Mapping[str, Mapping[str, str]] | None
) -> dict[str, dict[str, Section]]:
    """{language: {section: Section}}; the text right under a language's heading is its `statement`."""
    found: dict[str, dict[str, Section]] = {}
    problems: list[Problem] = []
    for language, section, line, body in _headed(lines, start):
        if language not in LANGUAGES:
            if body.strip() or section:
                problems.append(
                    Problem(
                        file,
                        line,
                        language,
                        "this text belongs to no language",
                        "Put it under `# fr` or `# en`.",
                    )
                )
            continue
        sections = found.setdefault(language, {})
        name = (
            section
            if names is None
            else names[language].get(section.casefold(), "")
            if section
            else "statement"
        )
        if not name and section:
            mend = nearest(section.casefold(), names[language] if names else ())
            problems.append(Problem(file, line, f"{language}.{section}", "this section is unknown", mend))
        elif (name or "statement") in sections:
            problems.append(
                Problem(
                    file,
                    line,
                    f"{language}.{section or 'statement'}",
                    "this section stands twice",
                    "Join the two.",
                )
            )
        else:
            leading = len(body) - len(body.lstrip("\n"))
            sections[name or "statement"] = Section(line + 1 + leading, body.strip("\n").rstrip())
    if problems:
        raise BrokenFile(problems)
    return found


def _headed(lines: list[str], start: int) -> Iterator[tuple[str, str, int, str]]:
    """(language heading, section heading, its line from 1, body) in order; headings inside fences are text."""
    language, section, line, body, fenced = "", "", start, [], ""
    for at, raw in enumerate(lines[start:], start + 1):
        fence = FENCE.match(raw)
        if fence and fenced in ("", fence[1]):
            fenced = "" if fenced else fence[1]
        heading = None if fenced else re.match(r"(#{1,2})\s+(.+?)\s*$", raw)
        if heading is None:
            body.append(raw)
            continue
        yield language, section, line, "\n".join(body)
        if heading[1] == "#":
            language, section = heading[2].strip().casefold(), ""
        else:
            section = heading[2]
        line, body = at, []
    yield language, section, line, "\n".join(body)
