"""Why people are wrong: by mistake, by what nobody foresaw, and by the value of each parameter."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db.models import Count
from django.db.models.fields.json import KT
from django.utils.translation import gettext as _

from skills import framework
from skills.authoring import CannotDraw
from skills.authoring.parameters import draw_parameters
from skills.models import ExerciseVersion

from ..constants import RANGES, SHOWN_FROM, VALUES_SHOWN
from .figures import EXERCISE, OTHER, UNKNOWN

LONGEST_TEXT = 60
DRESSING = ("person", "people", "value")  # people's names, and what never varies
PARTS = {"date": lambda day: str(day)[:7], "time": lambda hour: f"{str(hour)[:2]} h"}
FIRST_FIELDS = ("full", "name", "title", "id")


def percent(share):
    """A share as it is written: '64 %', or a dash where there is none."""
    return "–" if share is None else _("%(share)d %%") % {"share": round(100 * share)}


@dataclass(frozen=True)
class Cause:
    """A wrong path and how many answers took it; share: of all wrong answers, 0 to 1."""

    mistake: str
    name: str
    answers: int
    share: float

    @property
    def percent(self):
        return percent(self.share)


@dataclass(frozen=True)
class AtValue:
    """How people did where a parameter had this value, or one in this range."""

    value: str
    answers: int
    right: int

    @property
    def share_right(self):
        return self.right / self.answers

    @property
    def percent_right(self):
        return percent(self.share_right)


def causes(exercise, mistakes):
    """Causes, most frequent first. exercise: as authored; mistakes: {name: answers} of its Figures."""
    total = sum(mistakes.values())
    return [Cause(one, name_of(exercise, one), count, count / total) for one, count in mistakes.most_common()]


def name_of(exercise, mistake):
    """What a person calls this mistake."""
    if mistake == UNKNOWN:
        return _("“I don’t know yet”")
    if mistake == OTHER:
        return _("Something nobody foresaw")
    known = exercise.front.mistakes.get(mistake)
    return known.name[framework.language()] if known else mistake


def unforeseen(responses, exercise):
    """[(normalised text, answers)] that no mistake explains, each given often enough not to be one person's."""
    rows = (
        responses.filter(**{EXERCISE: exercise}, is_correct=False, mistake=OTHER)
        .annotate(text=KT("verdict__text"))
        .values_list("text")
        .annotate(answers=Count("pk"))
        .filter(answers__gte=SHOWN_FROM)
    )
    return [(text, answers) for text, answers in rows.order_by("-answers", "text") if text]


def by_parameter(responses, exercise):
    """{parameter: [AtValue]} of each parameter that varies, drawn again from the seeds that were asked.

    Parameters alone: no generator runs. An answer counts under the values of the version that asked it.
    """
    rows = responses.filter(**{EXERCISE: exercise}).values_list(
        "question__exercise_version_id", "question__seed", "question__variant__attempt", "is_correct"
    )
    met = defaultdict(list)
    for version, seed, attempt, is_correct in rows.iterator():
        for name, value in drawn_values(version, seed, attempt):
            met[name].append((value, is_correct))
    tables = {name: table(pairs) for name, pairs in met.items()}
    return {name: rows for name, rows in tables.items() if len(rows) > 1}


def drawn_values(version, seed, attempt):
    """(name, value) of the parameters of one variant; a sample has a value for each member, a date its month."""
    exercise = ExerciseVersion.load(version).exercise
    key = (exercise.id, exercise.front.version, seed, *([attempt] if attempt else []))
    try:
        values = draw_parameters(exercise.id, exercise.front.parameters, key)
    except CannotDraw:
        return
    for name, value in values.items():
        kind = exercise.front.parameters[name].kind
        if kind not in DRESSING:
            for one in value if kind == "sample" else [value]:
                yield name, PARTS.get(kind, lambda whole: whole)(one)


def table(pairs):
    """AtValues of (value, right or not): numbers of many values by range, texts by the most frequent ones."""
    values = [value for value, _right in pairs]
    if all(is_number(value) for value in values) and len(set(values)) > VALUES_SHOWN:
        return ranged(pairs)
    answers, right = Counter(), Counter()
    for value, is_correct in pairs:
        answers[told(value)] += 1
        right[told(value)] += is_correct
    shown = [value for value, _count in answers.most_common(VALUES_SHOWN)]
    rows = [AtValue(value, answers[value], right[value]) for value in sorted(shown, key=natural)]
    rest = [value for value in answers if value not in shown]
    if rest:
        count = sum(answers[value] for value in rest)
        rows.append(AtValue(_("other values"), count, sum(right[value] for value in rest)))
    return rows


def is_number(value):
    return isinstance(value, int | float) and not isinstance(value, bool)


def natural(text):
    """Numbers by size, before texts by letter."""
    try:
        return (0, float(text), text)
    except ValueError:
        return (1, 0.0, text)


def ranged(pairs):
    """Four ranges with about as many answers each; a value is never in two."""
    pairs = sorted(pairs)
    edges = sorted({pairs[len(pairs) * part // RANGES][0] for part in range(1, RANGES)})
    groups = defaultdict(list)
    for value, is_correct in pairs:
        groups[sum(value >= edge for edge in edges)].append((value, is_correct))
    return [
        AtValue(f"{told(group[0][0])} – {told(group[-1][0])}", len(group), sum(right for _v, right in group))
        for _place, group in sorted(groups.items())
    ]


def told(value):
    """A drawn value as a person reads it."""
    if isinstance(value, dict):
        own = value.get(framework.language())
        named = next((value[name] for name in FIRST_FIELDS if name in value), None)
        first = next(iter(value.values()), "")
        return told(own if own is not None else first if named is None else named)
    if isinstance(value, list):
        return shortened(", ".join(told(one) for one in value))
    if isinstance(value, bool) or value is None:
        return str(value).lower()
    return shortened(f"{value:g}" if isinstance(value, float) else str(value))


def shortened(text):
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"
