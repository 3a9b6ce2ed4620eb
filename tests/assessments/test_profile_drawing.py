"""The profile wheel, bars and the score over time."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

from django.utils.translation import override

from assessments.templatetags import profile as tags
from skills import framework


def line(code, **more):
    known = {
        "pix": 28,
        "level": 3,
        "low": 2.9,
        "high": 4.4,
        "is_measured": True,
        "is_capped": False,
        "cap": 6,
        "answers": 4,
    }
    named = framework.skill(code)
    return SimpleNamespace(
        code=code, name=named.name, area=named.area, url=f"/skills/{code}/", **{**known, **more}
    )


def profile_with(*, pix=484, goal=4.0, **more):
    lines = [line(code, **more) for code in framework.SKILL_CODES]
    return SimpleNamespace(skills=lines, pix=pix, level=3, low=431, high=537, goal=goal)


def test_each_of_the_16_segments_leads_to_its_skill_and_says_its_level():
    with override("en"):
        svg = tags.wheel(profile_with())

    assert svg.count("<a href=") == 16
    assert "level 3, between 2.9 and 4.4, 4 answers" in svg
    assert "style=" not in svg


def test_without_a_total_the_wheel_says_not_yet():
    with override("en"):
        svg = tags.wheel(profile_with(pix=None, goal=None))

    assert "not yet" in svg
    assert "goal-ring" not in svg


def test_a_skill_that_is_not_measured_is_hatched_and_shows_no_level():
    with override("en"):
        svg = tags.wheel(profile_with(is_measured=False, pix=None, level=None, low=None, high=None))

    assert svg.count('class="unmeasured"') == 16
    assert 'class="sure"' not in svg


def test_coordinates_keep_their_point_in_french():
    with override("fr"):
        svg = tags.bar(3.3, 2.2, 4.4, 8).svg("x", "bar")

    assert 'width="55"' in svg
    assert "27,5" not in svg


def test_a_single_point_of_history_is_drawn_too():
    moment = datetime(2026, 11, 1, tzinfo=UTC)
    one = SimpleNamespace(at=moment, pix=300, low=250, high=350)
    later = SimpleNamespace(at=moment + timedelta(days=9), pix=340, low=300, high=380)

    assert tags.line_chart([one]).svg("x").count("score-dot") == 1
    assert tags.line_chart([one, later]).svg("x").count("score-dot") == 2
