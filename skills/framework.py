"""What can be learnt: areas, skills, topics, levels and their places in DigComp, read once from framework.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from django.utils.translation import get_language

FRAMEWORK_FILE = Path(__file__).with_name("framework.toml")
LANGUAGES = ("fr", "en")


def language():
    """The active language of the two that texts exist in; French where it is another."""
    active = (get_language() or "fr")[:2]
    return active if active in LANGUAGES else "fr"


@dataclass(frozen=True)
class Named:
    """Something with a name in both languages; `name` is the one of the active language."""

    names: Mapping[str, str]

    @property
    def name(self):
        return self.names[language()]

    def __str__(self):
        return self.name


@dataclass(frozen=True)
class Topic(Named):
    """What an exercise is about inside its skill."""

    id: str
    skill_code: str


@dataclass(frozen=True)
class Area(Named):
    """One of five areas; hue is an angle in OKLCH, icon a name of Lucide's, key the name of its styles."""

    code: str
    key: str
    hue: int
    icon: str
    skill_codes: tuple[str, ...]

    @property
    def skills(self):
        return [SKILLS[code] for code in self.skill_codes]


@dataclass(frozen=True)
class Skill(Named):
    """One of sixteen skills; digcomp: {edition: numbers of the nearest competences}."""

    code: str
    slug: str
    short_names: Mapping[str, str]
    area_code: str
    digcomp: Mapping[str, tuple[str, ...]]
    topics: tuple[Topic, ...] = field(repr=False)

    @property
    def short_name(self):
        return self.short_names[language()]

    @property
    def area(self):
        return AREAS_BY_CODE[self.area_code]

    @property
    def folder(self):
        """The name of its folder in the bank: 4.1-secure."""
        return f"{self.code}-{self.slug}"

    @cached_property
    def topic_ids(self):
        return frozenset(topic.id for topic in self.topics)


@dataclass(frozen=True)
class Band(Named):
    """Two levels with one name: novice, independent, advanced, expert."""

    id: str
    levels: tuple[int, int]


def names_of(entry):
    return {each: entry[each] for each in LANGUAGES}


def read_skill(entry, area_code):
    code = entry["code"]
    return Skill(
        names=names_of(entry),
        code=code,
        slug=entry["slug"],
        short_names=names_of(entry["short"]),
        area_code=area_code,
        digcomp={edition: tuple(numbers) for edition, numbers in entry["digcomp"].items()},
        topics=tuple(Topic(names_of(topic), topic["id"], code) for topic in entry["topics"]),
    )


def read_area(entry):
    codes = tuple(skill["code"] for skill in entry["skills"])
    return Area(names_of(entry), entry["code"], entry["key"], entry["hue"], entry["icon"], codes)


_data = tomllib.loads(FRAMEWORK_FILE.read_text(encoding="utf-8"))

AREAS = tuple(read_area(entry) for entry in _data["areas"])
AREAS_BY_CODE = {area.code: area for area in AREAS}
SKILLS = {
    entry["code"]: read_skill(entry, area["code"]) for area in _data["areas"] for entry in area["skills"]
}
SKILL_CODES = tuple(SKILLS)
HIGHEST_LEVEL = _data["levels"]["highest"]
LEVELS = tuple(range(1, HIGHEST_LEVEL + 1))
BANDS = tuple(Band(names_of(band), band["id"], tuple(band["levels"])) for band in _data["levels"]["bands"])
DIGCOMP_COMPETENCES = _data["digcomp"]["competences"]


def skill(code):
    """The Skill of a code such as '4.1'; KeyError where there is none."""
    return SKILLS[code]


def level_name(level):
    """'independent' for 3 and 4, in the active language; None for level 0."""
    return next((band.name for band in BANDS if level in band.levels), None)
