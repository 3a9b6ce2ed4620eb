"""'Report a problem' on a question."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from ..forms import ProblemForm
from .access import find_assessment, visitors_welcome
from .practice import find_question


@visitors_welcome
def report(request, pk, number):
    """Send what is wrong with this very variant to its authors; the question waits as it was."""
    assessment = find_assessment(request, pk)
    asked = find_question(assessment, number)
    form = ProblemForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.send(asked, request.user, now=timezone.now())
        messages.success(request, _("Thank you: the authors will see this very question. You can go on."))
        return redirect("question", assessment.pk, asked.number)
    context = {"assessment": assessment, "question": asked, "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "assessments/practice/problem.html", context, status=status)
