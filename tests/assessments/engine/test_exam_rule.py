"""Whatever the bank, the exam keeps its constraints, and is what its rule says when written out plainly."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.engine.constants import EXAM_FILES, EXAM_PRODUCE
from assessments.engine.ending import Ending, end_exam, evidence_of
from assessments.engine.exam import exam, exam_order
from assessments.engine.items import Item, ItemTable
from assessments.engine.posterior import posterior
from assessments.engine.randomness import chance
from assessments.engine.situation import Situation

FORMS = st.sampled_from(["single", "text", "text", "text", "file", "produce"])
SECONDS = st.sampled_from([30, 60, 90, 120, 300, 600])


@st.composite
def banks(draw):
    """0 to 8 exercises a skill, of any level, time, form and topic; half of them behind a condition."""
    items = []
    for skill in range(16):
        for k in range(draw(st.integers(0, 8))):
            level, seconds, form = draw(st.integers(1, 8)), draw(SECONDS), draw(FORMS)
            needs = frozenset({"sound"}) if draw(st.integers(0, 5)) == 0 else frozenset()
            topic = f"{skill}-{draw(st.integers(0, 3))}"
            items.append(Item(f"{skill:02}-{k}", skill, level, 0.0, seconds, topic, form, needs))
    return ItemTable.of(items)


@st.composite
def exams(draw):
    table = draw(banks())
    ids = [item.id for item in table.items]
    some = st.sets(st.sampled_from(ids)) if ids else st.just(set())
    shares = st.dictionaries(st.sampled_from(ids), st.floats(0, 1)) if ids else st.just({})
    return Situation(
        draw(st.integers(0, 1000)),
        1,
        table,
        posterior([], forgets=False),
        excluded_needs=frozenset(draw(st.sampled_from([(), ("sound",)]))),
        recently_met=frozenset(draw(some)),
        exposure=draw(shares),
        seconds=draw(st.sampled_from([3600, 6300, 10800])),
    )


def sit(start, mark=lambda choice: choice.item.level <= 4):
    """Choices of a whole exam, the answers, and the situation in which nothing follows."""
    choices, answers, now = [], [], start
    while (choice := exam(now)) is not None:
        choices.append(choice)
        answers.append(evidence_of(choice.item, is_correct=mark(choice)))
        now = replace(
            now,
            number=len(choices) + 1,
            asked=(*now.asked, choice.item.id),
            posterior=posterior(answers, forgets=False),
        )
    return choices, answers, now


@settings(deadline=None, max_examples=60)
@given(exams())
def test_every_exam_keeps_its_constraints_and_ends_in_a_named_state(start):
    choices, answers, last = sit(start)

    items = [choice.item for choice in choices]
    skills = [item.skill for item in items]
    assert len({item.id for item in items}) == len(items) <= 32
    assert all(skills.count(skill) <= 2 for skill in skills)
    assert sum(item.seconds for item in items) <= 0.75 * start.seconds
    assert sum(item.form == "produce" for item in items) <= EXAM_PRODUCE
    assert sum(item.form in {"file", "produce"} for item in items) <= EXAM_FILES
    assert not any(item.needs & start.excluded_needs for item in items)
    for number, choice in enumerate(choices):
        earlier = {item.topic for item in items[:number]}
        assert "topic" in choice.relaxed or choice.item.topic not in earlier
        assert "recent" in choice.relaxed or choice.item.id not in start.recently_met
        assert list(choice.relaxed) == [
            name for name in ("recent", "topic", "exposure") if name in choice.relaxed
        ]
    ending = end_exam(last, answers, open_question=None, is_technical=False)
    if len(answers) < 20:
        assert ending.ending is Ending.INSUFFICIENT
        assert ending.posterior is None
    else:
        assert ending.ending is (Ending.COMPLETE if len(answers) == 32 else Ending.EXHAUSTED)
        assert sum(ending.posterior.counts) == len(answers)


@settings(deadline=None, max_examples=60)
@given(exams(), st.integers(0, 31))
def test_the_choice_is_the_rule_written_out_plainly(start, stop):
    choices, answers, _ = sit(start)
    asked = [choice.item for choice in choices[:stop]]
    now = replace(
        start,
        number=len(asked) + 1,
        asked=tuple(item.id for item in asked),
        posterior=posterior(answers[: len(asked)], forgets=False),
    )

    choice = exam(now)

    assert (choice and (choice.item.id, choice.relaxed)) == plainly(now, asked)


def plainly(now, asked):
    """The rule, without any shortcut: (exercise, wishes given up), or None."""
    waiting = list(exam_order(now.seed))
    for item in asked:
        waiting.remove(item.skill)
    order = list(dict.fromkeys(waiting))
    if asked and order and order[0] == asked[-1].skill:
        order = [*order[1:], order[0]]
    for skill in order:
        later = list(waiting)
        later.remove(skill)
        found = usable(now, asked, skill, later)
        if found:
            return plain_best(now, asked, skill, found, price_written_plainly(now, asked, waiting))
    return None


def price_written_plainly(now, asked, waiting):
    """The lowest price of a second (of 2^30) at which all that is to come takes no more than what is left."""
    files = sum(item.form in {"file", "produce"} for item in asked)
    left = 0.75 * now.seconds - sum(item.seconds for item in asked)

    def taken(price):
        total = 0
        for skill in set(waiting):
            told = told_by(now, skill)
            open_ones = [
                item
                for item in now.table.items
                if item.skill == skill
                and item not in asked
                and not item.needs & now.excluded_needs
                and not (files >= 8 and item.form in {"file", "produce"})
            ]
            if open_ones:
                best = min(
                    open_ones, key=lambda item: (-round(told[item.id] - price * item.seconds, 9), item.id)
                )
                total += best.seconds * waiting.count(skill)
        return total

    low, high = 0, 2**30
    while taken(0) > left and high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if taken(middle / 2**30) <= left else (middle, high)
    return high / 2**30 if taken(0) > left else 0.0


def told_by(now, skill):
    """{exercise: what it tells of the skill}"""
    shelf = now.table.shelves[skill]
    told = np.round(shelf.information @ now.posterior.skills[skill], 9)
    return {now.table.items[place].id: value for place, value in zip(shelf.places, told, strict=True)}


def usable(now, asked, skill, later):
    files = sum(item.form in {"file", "produce"} for item in asked)
    uploads = sum(item.form == "produce" for item in asked)

    def is_open(item, *, of, may_upload):
        return (
            item.skill == of
            and item not in asked
            and not item.needs & now.excluded_needs
            and not (files >= 8 and item.form in {"file", "produce"})
            and not (may_upload and uploads >= 4 and item.form == "produce")
        )

    kept = 0
    for other in set(later):
        times = sorted(item.seconds for item in now.table.items if is_open(item, of=other, may_upload=False))
        kept += sum(times[: later.count(other)])
    left = 0.75 * now.seconds - sum(item.seconds for item in asked)
    found = [item for item in now.table.items if is_open(item, of=skill, may_upload=True)]
    most = max([left - kept, *sorted(item.seconds for item in found)[:1]])
    return [item for item in found if item.seconds <= min(most, left)]


def plain_best(now, asked, skill, found, price):
    topics, relaxed = {item.topic for item in asked}, []
    wishes = {
        "exposure": lambda item: chance(now.seed, f"exposure/{item.id}") < now.exposure.get(item.id, 1.0),
        "topic": lambda item: item.topic not in topics,
        "recent": lambda item: item.id not in now.recently_met,
    }
    for name, keep in wishes.items():
        kept = [item for item in found if keep(item)]
        relaxed += [] if kept else [name]
        found = kept or found
    told = told_by(now, skill)
    best = min(found, key=lambda item: (-round(told[item.id] - price * item.seconds, 9), item.id))
    return best.id, tuple(reversed(relaxed))


def test_an_exam_short_of_time_spends_it_where_it_tells_most_not_on_its_first_questions():
    """Each skill has a quick exercise and a long one; in half of them the long one tells more by far."""
    rich = range(0, 16, 2)
    items = [
        Item(f"{skill:02}-{k}-{seconds}", skill, 4, 0.0, seconds, f"{skill}-{k}-{seconds}", "text", a=slope)
        for skill in range(16)
        for k in range(2)
        for seconds, slope in ((60, 0.9), (220, 1.8 if skill in rich else 1.0))
    ]
    start = Situation("seed", 1, ItemTable.of(items), posterior([], forgets=False))

    first_round = [choice.item for choice in sit(start)[0][:16]]

    assert {item.skill for item in first_round if item.seconds == 220} == set(rich)


def full_bank():
    return ItemTable.of(
        Item(f"{skill:02}-{level}", skill, level, 0.0, 90, f"{skill}-{level % 4}", "text")
        for skill in range(16)
        for level in range(1, 9)
    )


def stopped_after(count, **details):
    start = Situation("seed", 1, full_bank(), posterior([], forgets=False))
    choices, answers, _ = sit(start)
    now = replace(
        start,
        number=count + 1,
        asked=tuple(choice.item.id for choice in choices[:count]),
        posterior=posterior(answers[:count], forgets=False),
    )
    return end_exam(now, answers[:count], **{"open_question": None, "is_technical": False, **details})


def test_who_leaves_is_scored_as_if_the_path_went_on_with_wrong_answers():
    left, broken_off = stopped_after(24), stopped_after(24, is_technical=True)

    assert left.ending is Ending.UNFINISHED
    assert len(left.not_reached) == 8
    assert left.posterior.counts == (2,) * 16
    assert left.has_waiting_period
    assert broken_off.ending is Ending.TECHNICAL
    assert broken_off.not_reached == ()
    assert sum(broken_off.posterior.counts) == 24
    assert broken_off.posterior.pix_moments()[0] > left.posterior.pix_moments()[0]


def test_the_path_goes_on_from_the_question_on_screen():
    start = Situation("seed", 1, full_bank(), posterior([], forgets=False))
    wrong_from_20 = sit(start, lambda choice: choice.item.level <= 4)[0]
    shown = wrong_from_20[20]

    end = stopped_after(20, open_question=shown)

    assert end.not_reached[0] == shown
    assert end.not_reached == stopped_after(20).not_reached


@pytest.mark.parametrize(
    ("count", "is_technical", "has_waiting_period"), [(19, True, False), (19, False, True), (20, True, True)]
)
def test_fewer_than_twenty_answers_give_no_score(count, is_technical, has_waiting_period):
    end = stopped_after(count, is_technical=is_technical)

    assert (end.posterior is None) == (count < 20)
    assert (end.ending is Ending.INSUFFICIENT) == (count < 20)
    assert end.has_waiting_period == has_waiting_period
