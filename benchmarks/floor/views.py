"""What an answer costs at least behind the site's middleware: one row read, the two rows of an answer written."""

from django.db import transaction
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from assessments.models import Assessment, Question, Response


@require_POST
@transaction.atomic
def bare(request, pk, number):
    assessment = Assessment.objects.get(pk=pk)
    now = timezone.now()
    question = Question.objects.create(
        assessment=assessment,
        number=number,
        exercise_version_id=request.POST["version"],
        seed=number,
        variant={},
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
