"""Practice from begin to end, on the real bank and the real engine."""

from datetime import timedelta

import pytest
from django.utils import timezone

from assessments import asking, practice, replay, simulated, state
from assessments.choosing import next_choice
from assessments.evidence import forget_tables
from assessments.models import Assessment, Mode, Question, Response
from assessments.profiles import profile_of
from skills.models import ExerciseVersion, Module, Skill
from tests.factories import UserFactory

pytestmark = pytest.mark.usefixtures("bank")


@pytest.fixture
def student():
    return UserFactory()


def waiting(assessment):
    return assessment.questions.filter(response=None).order_by("number").first()


def right_answer(question):
    return simulated.right_answer(
        ExerciseVersion.load(question.exercise_version_id).exercise, question.variant
    )


def give(assessment, *, is_right=True):
    """Answer the waiting question: the key, or 'I don't know yet'."""
    question = waiting(assessment)
    return practice.record_answer(assessment, question.number, right_answer(question) if is_right else None)


def without_office():
    return {"without": ["office"]}


def run_through(assessment, answers):
    for is_right in answers:
        if waiting(assessment) is None:
            return
        give(assessment, is_right=is_right)


@pytest.mark.database
def test_an_answer_is_stored_with_the_next_question(student):
    assessment = practice.begin(student, Mode.SMART, conditions=without_office())

    given = give(assessment)

    assert given.is_new
    assert given.response.is_correct
    assert waiting(assessment).number == 2


def test_an_answer_is_taken_from_a_clock_that_was_set_back(student):
    assessment = practice.begin(student, Mode.SMART, conditions=without_office())
    assessment.questions.update(chosen_at=timezone.now() + timedelta(minutes=2))

    assert give(assessment).response.seconds == 0


@pytest.mark.database
def test_the_first_answer_to_a_question_stands(student):
    assessment = practice.begin(student, Mode.SMART, conditions=without_office())
    first = give(assessment)

    again = practice.record_answer(assessment, 1, right_answer(first.response.question))
    other = practice.record_answer(assessment, 1, None)

    assert (again.is_new, again.is_same) == (False, True)
    assert (other.is_new, other.is_same) == (False, False)
    assert Response.objects.get(question__assessment=assessment).is_correct
    assert assessment.questions.count() == 2


def test_beginning_again_returns_the_open_run(student):
    skill = Skill.objects.get(pk="4.1")

    first = practice.begin(student, Mode.SKILL, skill=skill)

    assert practice.begin(student, Mode.SKILL, skill=skill) == first
    assert practice.begin(student, Mode.SMART) != first


def test_a_practice_of_a_skill_never_asks_an_exercise_twice_and_ends_when_none_is_left(student):
    skill = Skill.objects.get(pk="4.1")
    assessment = practice.begin(student, Mode.SKILL, skill=skill)

    run_through(assessment, [True] * 20)

    assessment.refresh_from_db()
    asked = list(assessment.questions.values_list("exercise_version__exercise", flat=True))
    assert assessment.is_finished
    assert len(asked) == len(set(asked)) > 1


def test_a_hinted_answer_does_not_weigh(student):
    assessment = practice.begin(student, Mode.SMART, conditions=without_office())
    practice.take_hint(waiting(assessment), now=timezone.now())

    given = give(assessment)

    assert given.response.is_correct
    assert not given.response.counts
    assert state.load(assessment).posterior.counts == (0,) * 16


def test_a_fresh_variant_has_other_figures_and_does_not_weigh(student):
    assessment = practice.begin(student, Mode.SMART, conditions=without_office())
    question = give(assessment, is_right=False).response.question

    retry = practice.try_fresh(question)
    fresh = waiting(retry)
    given = give(retry)

    assert fresh.exercise_version_id == question.exercise_version_id
    assert fresh.seed != question.seed
    assert not given.response.counts
    assert Assessment.objects.get(pk=retry.pk).is_finished
    assert practice.begin(student, Mode.SMART) == assessment


def test_a_skipped_question_costs_nothing_and_no_file_is_asked_after_it(student):
    assessment = practice.begin(student, Mode.SKILL, skill=Skill.objects.get(pk="1.3"))
    question = waiting(assessment)

    given = practice.record_answer(assessment, question.number, None, is_skipped=True)
    run_through(assessment, [True] * 5)

    later = Question.objects.filter(assessment=assessment, number__gt=question.number)
    assert not given.response.counts
    assert not any("computer" in needs for needs in later.values_list("exercise_version__needs", flat=True))


def test_a_placement_may_be_stopped_from_its_16th_answer_on(student):
    assessment = practice.begin(student, Mode.PLACEMENT)
    run_through(assessment, [True, False] * 7 + [True])

    with pytest.raises(practice.CannotStopYet):
        practice.stop(assessment)
    give(assessment)
    practice.stop(assessment)

    assessment.refresh_from_db()
    assert assessment.is_finished
    assert assessment.outcome["pix"] is not None
    skills = assessment.questions.filter(response__isnull=False).values_list(
        "exercise_version__exercise__skill", flat=True
    )
    assert len(set(skills)) == 16


def test_a_placement_measures_all_sixteen_skills(student):
    assessment = practice.begin(student, Mode.PLACEMENT)

    run_through(assessment, [True, True, False, True] * 8)

    known = state.load(assessment)
    assert known.posterior.counts == (2,) * 16
    assert all(skill.is_measured for skill in known.profile.skills)


def test_nothing_begins_where_no_exercise_can_be_used(student):
    every_need = {"without": ["computer", "office", "sight", "sound", "colour", "pointer"]}
    skill = Skill.objects.get(pk="4.1")
    ExerciseVersion.objects.filter(exercise__skill=skill).update(needs=["sight"])
    forget_tables()

    with pytest.raises(asking.NothingToAsk):
        practice.begin(student, Mode.SKILL, skill=skill, conditions=every_need)

    assert not student.assessments.exists()
    forget_tables()


@pytest.mark.database
def test_every_stored_run_replays_to_the_same_questions_and_the_same_pix(student):
    for mode, answers in [
        (Mode.PLACEMENT, [True, False, True] * 12),
        (Mode.SMART, [True, False] * 6),
        (Mode.SMART, [False, True] * 6),
    ]:
        run_through(practice.begin(student, mode, conditions=without_office()), answers)
    retried = practice.try_fresh(Question.objects.filter(response__is_correct=False).first())
    give(retried)

    found = [replay.replay(one) for one in Assessment.objects.all()]

    assert [one.differences for one in found] == [()] * 4
    assert sum(one.questions for one in found) > 40


def test_replay_notices_a_changed_answer(student):
    assessment = practice.begin(student, Mode.PLACEMENT)
    run_through(assessment, [True, False] * 16)

    Response.objects.filter(question__number=1).update(is_correct=False)

    assert not replay.replay(assessment).is_same


def test_an_assessment_begun_meanwhile_does_not_change_what_another_pinned(student):
    first = practice.begin(student, Mode.SMART, conditions=without_office())
    second = practice.begin(
        student, Mode.SKILL, skill=Skill.objects.get(pk="2.1"), conditions=without_office()
    )
    for _ in range(3):
        give(first, is_right=False)
        if waiting(second):
            give(second)
    run_through(first, [True] * 8)

    assert replay.replay(first).is_same
    assert replay.replay(second).is_same


def test_a_pinned_start_never_changes(student):
    start = practice.begin(student, Mode.SMART).start

    start.seed = "another"

    with pytest.raises(TypeError):
        start.save()


def test_an_account_without_answers_shows_no_level_no_total_and_is_not_certifiable(student):
    page = profile_of(student, now=timezone.now())

    assert page.pix is None
    assert page.level is None
    assert not page.measured
    assert not page.is_certifiable
    assert [line.level for line in page.skills] == [None] * 16


@pytest.mark.parametrize("begun", ["fresh variant", "checks of a module"])
def test_where_only_one_exercise_may_be_asked_other_seeds_are_tried_and_then_it_ends(begun):
    student = UserFactory()
    if begun == "fresh variant":
        run = practice.begin(student, Mode.SMART, conditions={"without": ["computer", "office"]})
        given = practice.record_answer(run, 1, None)
        only = practice.try_fresh(given.response.question)
    else:
        only = practice.begin_module(student, Module.objects.in_use().first())
    known = state.load(only).up_to(1)

    tried = [next_choice(only, known, undrawable=["it"] * times) for times in range(7)]

    assert tried[6] is None
    assert len({one.seed for one in tried[:6]}) == 6
    assert {one.exercise for one in tried[:6]} == {known_first(only)}


def known_first(run):
    return run.questions.get(number=1).exercise_version.exercise_id
