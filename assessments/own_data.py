"""What a person's practice leaves behind, for export and erasure."""

from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _

from accounts.privacy import INTERNAL, OTHERS, Table, register, register_eraser

from .constants import TYPED
from .models import (
    AdviceMark,
    Assessment,
    Draft,
    PinnedStart,
    ProblemReport,
    QualityDecision,
    Question,
    Response,
)

UNTIL_ANSWERED = _("the variant's values, once the question is answered: they hold the expected answer")


def concealed(row):
    """A variant holds its key: it is handed out with the answer."""
    return row if row["response__answered_at"] else {**row, "variant": None}


TABLES = (
    Table(
        "assessments",
        _("Your practice"),
        Assessment,
        lambda user: Assessment.objects.filter(student=user),
        {
            "id": _("number of this run; the other files refer to it"),
            "mode": _("kind: placement, smart or skill (practice), retry (a fresh variant), module"),
            "skill_id": _("code of the skill, where it is about one"),
            "module_id": _("module, where it belongs to one"),
            "origin_id": _("number of the question of which this is a fresh variant"),
            "planned": _("how many questions at most"),
            "started_at": _("begun"),
            "finished_at": _("ended; empty: not yet"),
            "outcome": _(
                "your profile at its end: Pix, levels, intervals and medians of the 16 skills in order"
            ),
            "inputs_erased_at": _("when older answers that it had relied on were removed"),
        },
        {"student": INTERNAL, "visitor": INTERNAL, "scope": INTERNAL},
    ),
    Table(
        "starts",
        _("How each run began"),
        PinnedStart,
        lambda user: PinnedStart.objects.filter(assessment__student=user),
        {
            "assessment_id": _("number of the run"),
            "bank_id": _("version of the exercises"),
            "calibration": _("version of their difficulties"),
            "rules": _("version of the rules"),
            "last_response": _("number of the last answer before it that counted"),
            "excluded_responses": _("numbers of earlier answers that did not"),
            "recent_exercises": _("exercises met in the 90 days before"),
            "due_skills": _("skills that were worth checking again"),
            "conditions": _("what you said you cannot use"),
        },
        {"id": INTERNAL, "seed": _("it would foretell the questions to come")},
    ),
    Table(
        "questions",
        _("Your questions"),
        Question,
        lambda user: Question.objects.filter(assessment__student=user),
        {
            "id": _("number of the question; answers and reports refer to it"),
            "assessment_id": _("number of the run"),
            "number": _("place in the run, from 1"),
            "exercise_version__exercise_id": _("exercise"),
            "exercise_version__level": _("its level, 1 to 8"),
            "exercise_version_id": _("version of its text"),
            "variant": UNTIL_ANSWERED,
            "relaxed": _("wishes that had to be given up in choosing it"),
            "chosen_at": _("when it was asked"),
            "hinted_at": _("when you read the hint"),
            "response__answered_at": _("when it was answered"),
        },
        {"seed": _("it would give the expected answer away")},
        conceal=concealed,
    ),
    Table(
        "answers",
        _("Your answers"),
        Response,
        lambda user: Response.objects.filter(student=user),
        {
            "id": _("number of the answer"),
            "question_id": _("number of the question"),
            "answer": _("what you answered; of a document, what was found in it; empty: “I don't know yet”"),
            "is_correct": _("whether it was right"),
            "mistake": _("name of the mistake that explains it"),
            "verdict": _("what was right in it and what was not"),
            "counts": _("whether it weighs in your profile"),
            "seconds": _("time from the question to the answer, in seconds"),
            "answered_at": _("when"),
        },
        {"student": INTERNAL},
    ),
    Table(
        "problem-reports",
        _("Problems you reported"),
        ProblemReport,
        lambda user: ProblemReport.objects.filter(student=user),
        {
            "question_id": _("number of the question"),
            "category": _("kind of problem"),
            "text": _("what you wrote"),
            "reported_at": _("when"),
            "resolved_at": _("when an author answered"),
            "resolution": _("what the author said"),
        },
        {"id": INTERNAL, "student": INTERNAL, "resolved_by": OTHERS},
    ),
    Table(
        "drafts",
        _("What you have typed and not sent yet"),
        Draft,
        lambda user: Draft.objects.filter(question__assessment__student=user),
        {
            "question_id": _("number of the question"),
            "fields": _("what you typed"),
            "other": _("what you typed in another window"),
            "version": _("moment of the last change, in milliseconds"),
            "writer": _("window it came from"),
            "saved_at": _("when it was saved"),
        },
        {"id": INTERNAL},
    ),
    Table(
        "advice-marks",
        _("Advice that you called useful or not"),
        AdviceMark,
        lambda user: AdviceMark.objects.filter(student=user),
        {
            "kind": _("kind of advice"),
            "subject": _("skill, module or exercise"),
            "is_useful": _("whether it was useful to you"),
            "marked_at": _("when"),
        },
        {"id": INTERNAL, "student": INTERNAL},
    ),
    Table(
        "resolved-reports",
        _("Reports that you answered as an author"),
        ProblemReport,
        lambda user: ProblemReport.objects.filter(resolved_by=user),
        {
            "question__exercise_version__exercise_id": _("exercise"),
            "resolution": _("what you said"),
            "resolved_at": _("when"),
        },
        {"id": INTERNAL, "resolved_by": INTERNAL, "student": OTHERS, "text": OTHERS},
    ),
    Table(
        "exam-decisions",
        _("Exercises that you put into exams or took out of them"),
        QualityDecision,
        lambda user: QualityDecision.objects.filter(decided_by=user),
        {
            "exercise_id": _("exercise"),
            "is_in_exams": _("whether exams may ask it"),
            "reason": _("your reason"),
            "decided_at": _("when"),
        },
        {"id": INTERNAL, "decided_by": INTERNAL},
    ),
)


def forget_typed(user):
    """Remove what was sent after a sign-in had expired: it waits in a session that says of no account (access.py)."""
    own = set(Assessment.objects.filter(student=user).values_list("pk", flat=True))
    typed = [
        session.session_key
        for session in Session.objects.iterator(chunk_size=500)
        if session.get_decoded().get(TYPED, [None])[0] in own
    ]
    Session.objects.filter(pk__in=typed).delete()


def register_own_data():
    register(*TABLES)
    register_eraser(forget_typed)
