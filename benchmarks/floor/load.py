"""Answers questions over HTTP on 127.0.0.1, in turn with the bare view; prints the seconds of both as JSON.

    python -m floor.load --port PORT --pairs N

Run by benchmarks/web.py in the environment of one database, beside its own server.
"""

import argparse
import http.client
import json
import time
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from accounts.models import User  # noqa: E402
from assessments import practice, simulated  # noqa: E402
from assessments.models import Assessment, Mode  # noqa: E402
from skills import forms  # noqa: E402
from skills.models import ExerciseVersion  # noqa: E402

STUDENTS = 4
PRACTICES = 4  # behind each of them, after a placement; one every few days
EVERY = timedelta(days=4)
# Pairs before those that count: a process reads each of some 130 exercises once, and then serves for days.
WARMING = 160
NO_COMPUTER = {"without": ["computer", "office"]}
TOKEN = "x" * 32


@dataclass
class Seat:
    """One student at work: a practice that goes on, and a run that the bare view writes into."""

    session: str
    practice: Assessment
    bare: Assessment


def seats():
    now = timezone.now()
    users = [
        User.objects.create_with_free_login(f"bench{n}", first_name="Bench", last_name=str(n), password=TOKEN)
        for n in range(STUDENTS)
    ]
    students = [
        simulated.SimulatedStudent.drawn(user, f"web {n}", mean=3.0, sd=1.2) for n, user in enumerate(users)
    ]
    for place, mode in enumerate([Mode.PLACEMENT, *[Mode.SMART] * PRACTICES]):
        at = now - (PRACTICES + 1 - place) * EVERY
        simulated.write(simulated.run_in_memory(one, mode, at=at, conditions=NO_COMPUTER) for one in students)
    return [seat(user, now=now) for user in users]


def seat(user, *, now):
    client = Client()
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[-1])
    bare = Assessment.objects.create(
        student=user, mode=Mode.RETRY, scope="bare", planned=1, started_at=now, finished_at=now
    )
    return Seat(client.cookies[settings.SESSION_COOKIE_NAME].value, going_on(user), bare)


def going_on(user):
    return practice.begin(user, Mode.SMART, conditions=NO_COMPUTER)


def post(connection, seat, address, fields):
    """Seconds until the whole answer is here; raises RuntimeError where the site does not say 200."""
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"{settings.SESSION_COOKIE_NAME}={seat.session}; {settings.CSRF_COOKIE_NAME}={TOKEN}",
        "X-CSRFToken": TOKEN,
        "HX-Request": "true",
        "X-Material": "shown",
        "Accept-Encoding": "gzip",
    }
    body = urlencode(fields, doseq=True)
    began = time.perf_counter()
    connection.request("POST", address, body, headers)
    answer = connection.getresponse()
    answer.read()
    seconds = time.perf_counter() - began
    if answer.status != 200:
        raise RuntimeError(f"{address} answers {answer.status}")
    return seconds


def pair(connection, seat, number):
    """Seconds of one practice answer, then of the bare view."""
    waiting = seat.practice.questions.filter(response=None).order_by("number").first()
    if waiting is None:
        seat.practice = going_on(seat.practice.student)
        waiting = seat.practice.questions.get(number=1)
    here = f"{seat.practice.pk}/{waiting.number}"
    answer = post(connection, seat, f"/practice/{here}/answer/", fields_for(waiting))
    return answer, post(connection, seat, f"/floor/{here}/", {"into": seat.bare.pk, "number": number})


def fields_for(question):
    """Two right answers, then a wrong one, or 'I don't know yet' where no mistake has an answer of its own."""
    exercise = ExerciseVersion.load(question.exercise_version_id).exercise
    if question.number % 3:
        return {**forms.right_fields(question.variant), "kind": "answer"}
    for mistake in question.variant.get("mistakes", []):
        fields = forms.wrong_fields(question.variant, mistake["id"])
        if fields and simulated.parsed(exercise, question.variant, fields) is not None:
            return {**fields, "kind": "answer"}
    return {"kind": "unknown"}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--pairs", type=int, required=True)
    options = parser.parse_args()
    connection, taken = http.client.HTTPConnection("127.0.0.1", options.port, timeout=60), seats()
    found = [pair(connection, taken[number % STUDENTS], number) for number in range(WARMING + options.pairs)]
    answers, bare = zip(*found[WARMING:], strict=True)
    print(json.dumps({"answer": answers, "floor": bare}))


if __name__ == "__main__":
    main()
