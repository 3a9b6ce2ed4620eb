"""Modules: lessons for two levels of a skill, with a worked example and checks inside the page."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as FilePath
from pathlib import PurePosixPath
from typing import Annotated, Any

from markupsafe import Markup
from pydantic import Field

from skills.authoring.expressions import ExpressionError, filled, problem_of_template
from skills.authoring.generators import Draw, Rejected, function
from skills.authoring.markdown import render
from skills.authoring.parameters import draw_parameters
from skills.authoring.parsing import BANK, validated
from skills.authoring.problems import BrokenFile, CannotDraw, Problem, nearest
from skills.authoring.schema import Bilingual, Identifier, Model, Parameter
from skills.authoring.source import LANGUAGES, Section, Source, dotted, read_source
from skills.authoring.typography import typeset

MARK = re.compile(r"\s*\[\[(material|check) +([A-Za-z0-9_-]+)\]\]\s*")
ANY_MARK = re.compile(r"\s*\[\[.*\]\]\s*")
SEED = 1


class Objectives(Model):
    fr: list[str] = Field(min_length=1)
    en: list[str] = Field(min_length=1)

    def __getitem__(self, language: str) -> list[str]:
        return [typeset(each, language) for each in (self.fr if language == "fr" else self.en)]


class Resource(Model):
    """Something official to go further; checked: the day on which its address was last opened, if it was."""

    title: Bilingual
    publisher: str
    url: Annotated[str, Field(pattern=r"^https://")]
    checked: Annotated[str | None, Field(pattern=r"^\d{4}-\d\d-\d\d$")] = None


class ModuleFront(Model):
    id: str
    version: int = Field(1, ge=1)
    title: Bilingual
    levels: list[int] = Field(min_length=2, max_length=2)
    minutes: int = Field(ge=5, le=10)
    objectives: Objectives
    parameters: dict[str, Parameter] = {}
    generator: str | None = None
    material: dict[str, Any] = {}
    resources: list[Resource] = []
    checks: list[Identifier] = []


@dataclass(frozen=True)
class Part:
    """A piece of a module's page: a text, a block of material, or the place of a check."""

    html: Markup | None = None
    block: Mapping[str, Any] | None = None
    check: str = ""


@dataclass(frozen=True)
class Lessons:
    """A module in one language. resources: [{title, publisher, url, checked}]; parts: in the order of the page."""

    title: str
    objectives: list[str]
    resources: list[dict[str, str]]
    parts: list[Part]


@dataclass(frozen=True, eq=False)
class Module:
    """A parsed module file."""

    path: str
    front: ModuleFront
    source: Source = field(repr=False)
    text: str = field(repr=False)
    root: str = field(repr=False)

    @property
    def id(self) -> str:
        return self.front.id

    @property
    def folder(self) -> str:
        return self.path.split("/", 1)[0]

    @property
    def skill_code(self) -> str:
        return self.folder.split("-", 1)[0]

    @property
    def checks(self) -> list[str]:
        """Slugs of its checks, in order."""
        return list(self.front.checks)

    @cached_property
    def values(self) -> Mapping[str, Any]:
        """What its worked example was drawn with; raises CannotDraw."""
        key = (self.id, self.front.version, SEED)
        values = draw_parameters(self.id, self.front.parameters, key)
        if self.front.generator:
            generate = function(self.root, self.folder, self.front.generator, self.id, "generator")
            try:
                values = {**values, **generate(Draw(*key), dict(values))}
            except Rejected as error:
                raise CannotDraw(self.id, "generator", str(error)) from None
            except Exception as error:  # an author's function may fail in any way
                raise CannotDraw(self.id, "generator", f"{type(error).__name__}: {error}") from error
        return values

    @cached_property
    def material(self) -> Mapping[str, Any]:
        """{name: block} of what it shows."""
        try:
            return {name: filled(block, self.values) for name, block in self.front.material.items()}
        except ExpressionError as error:
            raise CannotDraw(self.id, "material", str(error)) from None

    def render(self, language: str) -> Lessons:
        """Its page in one language; raises CannotDraw."""
        front = self.front
        resources = [
            {**each.model_dump(exclude={"title"}), "title": each.title[language]} for each in front.resources
        ]
        parts = [
            part
            for name, section in self._sections(language)
            for part in self._parts(name, section, language)
        ]
        return Lessons(front.title[language], front.objectives[language], resources, parts)

    def _sections(self, language: str) -> Iterator[tuple[str, Section]]:
        for name, section in self.source.languages[language].items():
            if section.text.strip():
                yield "" if name == "statement" else name, section

    def _parts(self, heading: str, section: Section, language: str) -> Iterator[Part]:
        """A lesson cut where blocks and checks stand."""
        lines = [f"## {heading}", ""] if heading else []
        for line in section.text.split("\n"):
            mark = MARK.fullmatch(line)
            if mark is None:
                lines.append(line)
                continue
            yield from self._text(lines, language)
            lines = []
            yield Part(block=self.material[mark[2]]) if mark[1] == "material" else Part(check=mark[2])
        yield from self._text(lines, language)

    def _text(self, lines: list[str], language: str) -> Iterator[Part]:
        if "".join(lines).strip():
            yield Part(html=self._html("\n".join(lines), language))

    def _html(self, text: str, language: str) -> Markup:
        try:
            return render(text, self.values, language, heading_level=2)
        except ExpressionError as error:
            raise CannotDraw(self.id, language, str(error)) from None


def parse_module(text: str, path: str, *, root: FilePath = BANK) -> Module:
    """The Module of a file's text; raises BrokenFile with all its problems. path: inside the bank."""
    source = read_source(text, path, None)
    module = Module(path, validated(ModuleFront, source), source, text, str(root))
    problems = list(_problems(module))
    if problems:
        raise BrokenFile(problems)
    return module


def _problems(module: Module) -> Iterator[Problem]:
    front, source = module.front, module.source
    stem = PurePosixPath(module.path).stem

    def at(name: str, message: str, mend: str) -> Problem:
        return Problem(module.path, source.line_of((name,)), dotted((name,)), message, mend)

    if front.id != f"{module.skill_code}-{stem}":
        yield at("id", f"`{front.id}` is not the id of this file", f"Write `id: {module.skill_code}-{stem}`.")
    if f"levels-{front.levels[0]}-{front.levels[1]}" != stem:
        yield at(
            "levels", f"{front.levels} are not the levels of this file", "Name the file after its levels."
        )
    if len(front.objectives.fr) != len(front.objectives.en):
        yield at(
            "objectives", "the languages have different numbers of objectives", "Write them side by side."
        )
    for language in LANGUAGES:
        sections = source.languages.get(language, {})
        if not any(section.text.strip() for section in sections.values()):
            yield Problem(
                module.path,
                None,
                language,
                "this language has no lesson",
                f"Write lessons under `# {language}`.",
            )
        for name, section in sections.items():
            yield from _marks(module, f"{language}.{name}", section)
    counts = {language: len(source.languages.get(language, {})) for language in LANGUAGES}
    if len(set(counts.values())) > 1:
        yield Problem(
            module.path,
            None,
            "lessons",
            f"{counts['fr']} lessons in French, {counts['en']} in English",
            "Write them side by side.",
        )


def _marks(module: Module, field: str, section: Section) -> Iterator[Problem]:
    why = problem_of_template(section.text)
    if why:
        yield Problem(module.path, section.line, field, why, "See Jinja's expressions.")
    for offset, line in enumerate(section.text.split("\n")):
        mark = MARK.fullmatch(line)
        if ANY_MARK.fullmatch(line) and not mark:
            yield Problem(
                module.path,
                section.line + offset,
                field,
                f"`{line.strip()}` is no mark",
                "Write [[material name]] or [[check slug]].",
            )
        known = module.front.material if mark and mark[1] == "material" else module.front.checks
        if mark and mark[2] not in known:
            yield Problem(
                module.path,
                section.line + offset,
                field,
                f"`{mark[2]}` is no {mark[1]} of this module",
                nearest(mark[2], known),
            )
