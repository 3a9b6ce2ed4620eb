from django.urls import path, register_converter

from .views import history, modules, pages, practice, problems, skills


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


register_converter(SkillCode, "skill")
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
    path("practice/<int:pk>/<int:number>/hint/", practice.hint, name="hint"),
    path("practice/<int:pk>/<int:number>/fresh/", practice.fresh, name="fresh"),
    path("practice/<int:pk>/<int:number>/problem/", problems.report, name="problem"),
    path("practice/<int:pk>/<int:number>/files/<int:index>/", practice.material_file, name="material-file"),
    path("modules/<module:module_id>/", modules.detail, name="module"),
    path("modules/<module:module_id>/begin/", modules.begin, name="begin-module"),
    path("modules/<module:module_id>/follow-up/", modules.follow_up, name="follow-up"),
    path("history/", history.index, name="history"),
    path("history/<int:pk>/", history.detail, name="history-detail"),
]
