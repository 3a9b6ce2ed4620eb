"""An authored exercise: its front matter, its texts in both languages, and where each stands in its file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from skills.authoring.schema import Front
from skills.authoring.source import Section, Source


@dataclass(frozen=True, eq=False)
class Exercise:
    """A parsed exercise file. path: inside the bank; folder: the skill folder whose generators are its own."""

    path: str
    front: Front
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
    def is_check(self) -> bool:
        """A check of a module: never in practice or exams."""
        return "/modules/" in self.path

    @property
    def module_folder(self) -> str | None:
        """`levels-1-2` for a check, else None."""
        return self.path.split("/")[2] if self.is_check else None

    @property
    def form(self) -> str:
        return self.front.form

    @property
    def answered_by(self) -> str:
        return self.front.answer_form

    @property
    def is_parametrised(self) -> bool:
        """Whether its variants differ in more than the order of what is shown."""
        return self.front.single_variant is None

    def section(self, language: str, name: str) -> Section | None:
        return self.source.languages.get(language, {}).get(name)

    @cached_property
    def entries(self) -> Mapping[tuple[str, str], Mapping[str, tuple[int, str]]]:
        """{(language, section): {id: (line, text)}} of the sections that are lists."""
        return {
            (language, name): section.entries()
            for language, sections in self.source.languages.items()
            for name, section in sections.items()
            if name in LISTS
        }

    def entry(self, language: str, section: str, element: str) -> str | None:
        """The text of one entry of a list section, or None."""
        found = self.entries.get((language, section), {}).get(element)
        return found[1] if found else None


LISTS = frozenset({"choices", "options", "items", "boxes", "mistakes", "criteria"})
