"""What is odd about an exercise, and the evidence in words."""

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from ..constants import ENOUGH_TIMES, ENOUGH_WRONG, MANY_REPORTS
from ..engine.fit import SLOW
from .causes import name_of
from .figures import CHOOSING


@dataclass(frozen=True)
class Flag:
    """One oddity. kind: of the engine's, or 'slow', 'choice', 'mistake', 'reports'; value, low, high: as there.

    subject: the choice, mistake or parameter that it is about. answers: on which it rests.
    leaves_exams: the exercise is not in exams until someone decides.
    """

    kind: str
    value: float
    low: float | None
    high: float | None
    answers: int
    leaves_exams: bool = False
    subject: str = ""
    subject_name: str = ""

    @property
    def text(self):
        """The evidence as a sentence."""
        return SENTENCES[self.kind](self)

    def to_json(self):
        return {
            "kind": self.kind,
            "value": round(self.value, 3),
            "low": self.low,
            "high": self.high,
            "answers": self.answers,
            "leaves_exams": self.leaves_exams,
            "subject": self.subject,
            "evidence": self.text,
        }


def of_engine(flag, row):
    """A Flag of the engine's on this ExerciseCalibration."""
    high = None if flag.high == float("inf") else flag.high
    subject = row.variant_parameter if flag.kind == "spread" else ""
    return Flag(flag.kind, flag.value, flag.low, high, flag.answers, flag.leaves_exams, subject)


def raw_flags(figures, version, load):
    """Flags that answers alone raise. load: gives the authored exercise, asked for only where it is needed."""
    found = []
    if figures.answers >= ENOUGH_TIMES and figures.seconds > SLOW * version.seconds:
        found.append(Flag("slow", figures.seconds, None, SLOW * version.seconds, figures.answers))
    if figures.open_reports >= MANY_REPORTS:
        found.append(Flag("reports", figures.open_reports, None, MANY_REPORTS - 1, figures.answers))
    if figures.given_wrong >= ENOUGH_WRONG:
        found += never(figures, version, load())
    return found


def never(figures, version, exercise):
    """Choices that nobody takes, and mistakes that nobody makes where a variant has them."""
    choices = fixed_choices(exercise) if version.answered_by in CHOOSING else []
    for choice in choices:
        if not figures.chosen[choice]:
            yield silent("choice", figures.given_wrong, exercise, choice)
    for mistake, told in exercise.front.mistakes.items():
        if mistake not in choices and not figures.mistakes[mistake]:
            chances = figures.given_wrong if told.when is None else figures.possible[mistake]
            if chances >= ENOUGH_WRONG:
                yield silent("mistake", chances, exercise, mistake)


def is_to_be_counted(figures, load):
    """Whether a mistake that only some variants have was never made: to be told, it wants its Figures' `possible`."""
    return figures.given_wrong >= ENOUGH_WRONG and any(
        told.when is not None and not figures.mistakes[mistake]
        for mistake, told in load().front.mistakes.items()
    )


def fixed_choices(exercise):
    """Ids of the wrong choices that its file lists; none where a generator makes them."""
    given, key = exercise.front.choices, exercise.front.key
    if given is None or isinstance(given, str):
        return []
    right = key if isinstance(key, list) else [key]
    return [choice.id for choice in given if choice.id not in right]


def silent(kind, answers, exercise, subject):
    name = name_of(exercise, subject)
    return Flag(kind, 0, None, None, answers, subject=subject, subject_name=name)


def written(value, decimals=2):
    return number_format(round(value, decimals), decimals, use_l10n=True)


def said_infit(flag):
    if flag.value > flag.high:
        meaning = _("answers near its level are less predictable than they should be: is it ambiguous?")
    else:
        meaning = _("answers near its level are too predictable: does something give it away?")
    return _("Infit is %(value)s over %(answers)d answers, outside %(low)s to %(high)s: %(meaning)s") % {
        **numbers(flag),
        "meaning": meaning,
    }


def said_outfit(flag):
    if flag.value > flag.high:
        meaning = _("people far above its level are wrong, or people far below are right, too often.")
    else:
        meaning = _("people far from its level never surprise, less than chance would.")
    return _("Outfit is %(value)s over %(answers)d answers, outside %(low)s to %(high)s: %(meaning)s") % {
        **numbers(flag),
        "meaning": meaning,
    }


def said_drift(flag):
    told = {
        **numbers(flag),
        "value": written(flag.value, 1),
        "authored": written((flag.low + flag.high) / 2, 1),
    }
    if flag.value > flag.high:
        return (
            _(
                "It is much harder than its authors say: difficulty %(value)s over "
                "%(answers)d answers, authored %(authored)s."
            )
            % told
        )
    return (
        _(
            "It is much easier than its authors say: difficulty %(value)s over "
            "%(answers)d answers, authored %(authored)s."
        )
        % told
    )


def numbers(flag):
    """What a sentence may need, as it is written in the language."""
    written_or_none = lambda value: None if value is None else written(value, 1)
    return {
        "value": written(flag.value),
        "low": written_or_none(flag.low),
        "high": written_or_none(flag.high),
        "answers": flag.answers,
        "subject": flag.subject,
        "name": flag.subject_name,
    }


def sentence(text):
    return lambda flag: _(text) % numbers(flag)


def said_slow(flag):
    return _(
        "Half of its %(answers)d answers took %(value)s s or more; the author expects %(expected)s s."
    ) % {
        "answers": flag.answers,
        "value": written(flag.value, 0),
        "expected": written(flag.high / SLOW, 0),
    }


def said_reports(flag):
    count = int(flag.value)
    return ngettext("%(count)d problem report is open.", "%(count)d problem reports are open.", count) % {
        "count": count
    }


SENTENCES = {
    "infit": said_infit,
    "outfit": said_outfit,
    "drift": said_drift,
    "point_biserial": sentence(
        gettext_noop(
            "Those who know more are right less often: correlation %(value)s over "
            "%(answers)d answers. Is its key right?"
        )
    ),
    "spread": sentence(
        gettext_noop(
            "Its variants differ in difficulty by %(value)s level (standard deviation), over %(high)s, "
            "most by the value of %(subject)s."
        )
    ),
    "flat": sentence(
        gettext_noop(
            "It hardly tells who knows from who does not: slope %(value)s over "
            "%(answers)d answers, %(low)s is the least."
        )
    ),
    "slow": said_slow,
    "reports": said_reports,
    "choice": sentence(
        gettext_noop("Nobody took the choice “%(name)s” (%(subject)s) in %(answers)d wrong answers.")
    ),
    "mistake": sentence(
        gettext_noop(
            "Nobody made the mistake “%(name)s” (%(subject)s) in %(answers)d wrong answers where it could be made."
        )
    ),
}
