"""A bank that many people have answered, written at once: for what learns from answers."""

import random
from datetime import timedelta

from django.utils import timezone

from assessments.engine.irt import authored_b, chance_of_success
from assessments.evidence import SKILL_INDEX, Versions
from assessments.models import Assessment, Mode, PinnedStart, Question, Response
from skills.models import BankRelease
from tests.factories import UserFactory

HARDER = 2.0  # levels: the first exercise of the bank is so much harder than its author says


def answered_bank(*, persons=24, each=20, seed=1, at=None):
    """New people, each with `each` counted answers to different exercises; the responses, in order."""
    chance, at = random.Random(seed), at or timezone.now() - timedelta(days=1)
    versions = list(BankRelease.objects.latest().versions().select_related("exercise"))
    pinned = Versions.today()
    responses = []
    for _ in range(persons):
        student, general = UserFactory(), chance.gauss(3.5, 1.9)
        skills = [chance.gauss(general, 0.9) for _ in SKILL_INDEX]
        assessment = Assessment.objects.create(
            student=student, mode=Mode.SMART, planned=each, started_at=at, finished_at=at
        )
        PinnedStart.objects.create(
            assessment=assessment, seed="1", bank_id=pinned.bank, calibration=pinned.calibration, rules=1
        )
        asked = [versions[0], *chance.sample(versions[1:], each - 1)]
        questions = Question.objects.bulk_create(
            Question(
                assessment=assessment,
                number=number,
                exercise_version=version,
                seed=number,
                variant={"values": {"case": chance.randrange(3)}},
                chosen_at=at,
            )
            for number, version in enumerate(asked, start=1)
        )
        responses += Response.objects.bulk_create(
            response_to(question, skills, student, chance, at=at) for question in questions
        )
    return responses


def response_to(question, skills, student, chance, *, at):
    version = question.exercise_version
    b = authored_b(version.level) + HARDER * (question.number == 1)
    ability = skills[SKILL_INDEX[version.exercise.skill_id]]
    is_correct = chance.random() < float(chance_of_success(ability, 1.2, b, version.guessing))
    return Response(
        question=question,
        student=student,
        answer="a",
        is_correct=is_correct,
        counts=True,
        seconds=30,
        answered_at=at,
    )
