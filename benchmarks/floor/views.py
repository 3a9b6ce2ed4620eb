"""What an answer costs at least behind the site's middleware: a question read, a question and a response written."""

from django.db import transaction
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from assessments.models import Question, Response


@require_POST
@transaction.atomic
def bare(request, pk, number):
    """Question `number` of run `pk` copied into the run that is sent, with a response: rows as large as they are."""
    asked = Question.objects.get(assessment=pk, number=number)
    now = timezone.now()
    question = Question.objects.create(
        assessment_id=request.POST["into"],
        number=request.POST["number"],
        exercise_version_id=asked.exercise_version_id,
        seed=asked.seed,
        variant=asked.variant,
        relaxed=[],
        chosen_at=now,
    )
    Response.objects.create(
        question=question,
        student=request.user,
        answer=None,
        is_correct=False,
        verdict={},
        counts=False,
        seconds=1,
        answered_at=now,
    )
    return HttpResponse("stored")
