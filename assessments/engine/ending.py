"""How an exam ends: what its score rests on when not all of its questions were answered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from .constants import EXAM_QUESTIONS, EXAM_SCORED
from .exam import exam
from .items import Item
from .posterior import Evidence, Posterior, posterior
from .situation import Choice, Situation


class Ending(StrEnum):
    """The named states in which an exam can end."""

    COMPLETE = "complete"  # all 32 questions answered
    UNFINISHED = "unfinished"  # the candidate left, or time ran out
    TECHNICAL = "technical"  # broken off for a reason that is not the candidate's
    EXHAUSTED = "exhausted"  # no exercise was left to ask; treated as technical
    INSUFFICIENT = "insufficient"  # fewer than 20 answers: no score


@dataclass(frozen=True)
class ExamEnd:
    """What an exam's score rests on.

    posterior: the belief to score, None where the ending is `insufficient`
    not_reached: questions that count as answered wrong, in order; the first may be the one that was on screen
    has_waiting_period: whether the 15 days run from this exam
    """

    ending: Ending
    posterior: Posterior | None
    not_reached: tuple[Choice, ...]
    has_waiting_period: bool


def evidence_of(item: Item, *, is_correct: bool) -> Evidence:
    """One counted answer to an exercise, with the parameters that its table gives."""
    return Evidence(
        item.id, item.skill, is_correct, item.a, item.difficulty, item.sd, item.guessing, item.is_doubted
    )


def end_exam(
    situation: Situation, answers: Sequence[Evidence], *, open_question: Choice | None, is_technical: bool
) -> ExamEnd:
    """The end of an exam that stands at this situation: `asked` holds the questions answered, and skipped ones.

    open_question: the one on screen, not answered; None where the next would be chosen now. is_technical: the
    reason is not the candidate's. Where no question can be asked any more, the exam is `exhausted`.
    """
    upcoming = open_question or exam(situation)
    if len(situation.standing) >= EXAM_QUESTIONS:
        ending = Ending.COMPLETE
    elif upcoming is None:
        ending = Ending.EXHAUSTED
    else:
        ending = Ending.TECHNICAL if is_technical else Ending.UNFINISHED
    has_waiting_period = ending in {Ending.COMPLETE, Ending.UNFINISHED} or len(answers) >= EXAM_SCORED
    if len(answers) < EXAM_SCORED:
        return ExamEnd(Ending.INSUFFICIENT, None, (), has_waiting_period)
    not_reached = (
        path_not_reached(situation, answers, upcoming)
        if upcoming is not None and ending is Ending.UNFINISHED
        else ()
    )
    wrong = [evidence_of(choice.item, is_correct=False) for choice in not_reached]
    return ExamEnd(ending, posterior([*answers, *wrong], forgets=False), not_reached, has_waiting_period)


def path_not_reached(
    situation: Situation, answers: Sequence[Evidence], upcoming: Choice
) -> tuple[Choice, ...]:
    """The seeded path from here on, as if each question were answered wrong: what the exam would have asked."""
    given, path = list(answers), list[Choice]()
    choice: Choice | None = upcoming
    while choice is not None:
        path.append(choice)
        given.append(evidence_of(choice.item, is_correct=False))
        situation = replace(
            situation,
            number=situation.number + 1,
            asked=(*situation.asked, choice.item.id),
            posterior=posterior(given, forgets=False),
        )
        choice = exam(situation)
    return tuple(path)
