from django.urls import path, register_converter

from .views import advice, drafts, history, modules, pages, practice, problems, quality, skills


class SkillCode:
    """A skill's code such as 4.1: what cannot be one never reaches the database."""

    regex = r"[1-9]\.[1-9]"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class ModuleId(SkillCode):
    """A module's id such as 4.1-levels-3-4."""

    regex = r"[1-9]\.[1-9]-levels-[1-9]-[1-9]"


class ExerciseId(SkillCode):
    """An exercise's id such as 4.1-link-behind-the-text."""

    regex = r"[1-9]\.[1-9]-[a-z0-9]+(?:-[a-z0-9]+)*"


register_converter(SkillCode, "skill")
register_converter(ExerciseId, "exercise")
register_converter(ModuleId, "module")

urlpatterns = [
    path("", pages.landing, name="landing"),
    path("today/", pages.home, name="home"),
    path("try/", pages.begin_trial, name="try"),
    path("placement/", pages.placement, name="placement"),
    path("skills/", skills.index, name="skills"),
    path("skills/<skill:code>/", skills.detail, name="skill"),
    path("skills/<skill:code>/practice/", skills.begin, name="begin-skill"),
    path("practice/", practice.begin_smart, name="begin-smart"),
    path("practice/<int:pk>/", practice.current, name="practice"),
    path("practice/<int:pk>/end/", practice.end, name="practice-end"),
    path("practice/<int:pk>/stop/", practice.stop, name="practice-stop"),
    path("practice/<int:pk>/<int:number>/", practice.question, name="question"),
    path("practice/<int:pk>/<int:number>/answer/", practice.answer, name="answer"),
    path("practice/<int:pk>/<int:number>/draft/", drafts.keep, name="draft"),
    path("practice/<int:pk>/<int:number>/draft/other/", drafts.bring_back, name="draft-other"),
    path("practice/<int:pk>/<int:number>/hint/", practice.hint, name="hint"),
    path("practice/<int:pk>/<int:number>/fresh/", practice.fresh, name="fresh"),
    path("practice/<int:pk>/<int:number>/problem/", problems.report, name="problem"),
    path("practice/<int:pk>/<int:number>/files/<int:index>/", practice.material_file, name="material-file"),
    path("modules/<module:module_id>/", modules.detail, name="module"),
    path("modules/<module:module_id>/begin/", modules.begin, name="begin-module"),
    path("modules/<module:module_id>/follow-up/", modules.follow_up, name="follow-up"),
    path("advice/", advice.mark, name="advice-mark"),
    path("history/", history.index, name="history"),
    path("history/<int:pk>/", history.detail, name="history-detail"),
    path("bank/", quality.bank, name="bank"),
    path("bank/quality/", quality.index, name="quality"),
    path("bank/readiness/", quality.readiness, name="readiness"),
    path("bank/reports/<int:pk>/resolve/", quality.resolve, name="resolve-report"),
    path("bank/<exercise:exercise_id>/", quality.exercise, name="bank-exercise"),
    path("bank/<exercise:exercise_id>/decision/", quality.decide, name="decide-exams"),
    path("bank/<exercise:exercise_id>/files/<str:language>/<int:place>/", quality.file, name="bank-file"),
]
