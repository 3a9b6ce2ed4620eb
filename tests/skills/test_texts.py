"""What a person reads: a value is never markup, French has its spaces, each language its own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skills.authoring import Variant, draw_variant, texts
from skills.authoring.markdown import plain_inline, render, text_of

from . import exercises
from .exercises import parsed

PLACES = [
    "{{ v }}",
    "**{{ v }}**",
    "`{{ v }}`",
    "- {{ v }}",
    "| a |\n|---|\n| {{ v }} |",
    "[here]({{ v }})",
    "# {{ v }}",
]


@pytest.mark.parametrize("place", PLACES)
@given(value=st.text(alphabet="<>&\"'*_`|[]()!#\\-~{} ab\n\ue000\ue0010", max_size=30))
def test_a_value_is_never_read_as_markdown_or_html(place, value):
    empty = render(place, {"v": "x"}, "en")

    html = render(place, {"v": value}, "en")

    tags = [part.split(">")[0].split()[0] for part in html.split("<")[1:]]
    assert tags == [part.split(">")[0].split()[0] for part in empty.split("<")[1:]]


def test_a_value_stands_in_code_as_it_is():
    html = render("`{{ v }}`", {"v": "=SUM(A1:A9)*2 <b> **x**"}, "fr")

    assert html == "<p><code>=SUM(A1:A9)*2 &lt;b&gt; **x**</code></p>"


@pytest.mark.parametrize("value", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", ' " onclick="x'])
def test_a_link_leads_only_where_links_may_lead(value):
    html = render("[here]({{ v }})", {"v": value}, "fr")

    assert (
        "javascript" not in html
        and "data:" not in html
        and "vbscript" not in html
        and ' onclick="' not in html
    )


def test_markup_that_an_author_types_is_shown_not_run():
    assert "<script" not in render("<script>alert(1)</script> <img src=x onerror=y>", {}, "fr")


@pytest.mark.parametrize(
    ("typed", "set_well"),
    [
        ("Vraiment ?", "Vraiment\u202f?"),
        ("Oui ; non !", "Oui\u202f; non\u202f!"),
        ("Voici : « l'air »", "Voici\u00a0: «\u00a0l’air\u00a0»"),
        ("12 % et 5 €", "12\u00a0% et 5\u00a0€"),
        ("à 12:30 et https://a.example", "à 12:30 et https://a.example"),
        ("`a ; b : c ?`", "a ; b : c ?"),
    ],
)
def test_french_gets_its_spaces_and_apostrophes_by_itself_but_not_in_code(typed, set_well):
    assert text_of(render(typed, {}, "fr")) == set_well


def test_a_value_in_two_languages_reads_in_each_and_its_fields_stay_readable():
    place = {"fr": "la gare", "en": "the station", "domain": "gare.example"}

    assert render("{{ p }}, {{ p.domain }}", {"p": place}, "fr") == "<p>la gare, gare.example</p>"
    assert render("{{ p }}, {{ p.domain }}", {"p": place}, "en") == "<p>the station, gare.example</p>"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_empty_text_in_two_languages_counts_as_none(language):
    html = render("Held{% if p %}; look at {{ p }}{% endif %}.", {"p": {"fr": "", "en": ""}}, language)

    assert html == "<p>Held.</p>"


@pytest.mark.parametrize(
    ("expression", "french", "english"),
    [
        ("1234.5 | number", "1\u202f234,5", "1,234.5"),
        ("1234 | number(2)", "1\u202f234,00", "1,234.00"),
        ("-1234.5 | number", "\u22121\u202f234,5", "\u22121,234.5"),
        ("12.5 | euro", "12,50\u00a0€", "€12.50"),
        ("-12 | euro", "\u221212\u00a0€", "\u2212€12"),
        ("12.5 | percent", "12,5\u00a0%", "12.5%"),
        ("'2026-03-12' | date", "12 mars 2026", "12 March 2026"),
        ("'2026-03-01' | date", "1er mars 2026", "1 March 2026"),
        ("'2026-03-12' | weekday", "jeudi", "Thursday"),
        ("'2026-03-12' | shortdate", "12/03/2026", "12/03/2026"),
        ("'14:30' | time", "14\u00a0h\u00a030", "2:30\u00a0pm"),
        ("['a', 'b', 'c'] | listing", "a, b et c", "a, b and c"),
    ],
)
def test_filters_write_as_each_language_does(expression, french, english):
    for language, expected in (("fr", french), ("en", english)):
        html = render("{{ " + expression + " }}", {}, language)
        assert html.replace("&nbsp;", "\u00a0") == f"<p>{expected}</p>"


def test_fields_of_a_text_to_complete_stand_where_the_author_put_them():
    exercise = parsed(exercises.blanks())

    pieces = texts(exercise, draw_variant(exercise, 1), "fr").to_complete

    assert [piece["blank"] for piece in pieces if "blank" in piece] == ["town", "count", "pick"]


def test_no_value_can_imitate_a_field():
    exercise = parsed(exercises.blanks().replace("À [[town]]", "À {{ v }} [[town]]"))
    variant = Variant.from_json(
        {**draw_variant(parsed(exercises.blanks()), 1).to_json(), "values": {"v": "[[town]]\ue002x\ue003"}}
    )

    pieces = texts(exercise, variant, "fr").to_complete

    assert [piece["blank"] for piece in pieces if "blank" in piece] == ["town", "count", "pick"]


def test_a_choice_from_a_generator_is_shown_as_it_is():
    assert plain_inline("**<b>** & {{ x }}", "fr") == "**&lt;b&gt;** &amp; {{ x }}"
    assert plain_inline({"fr": "Oui ?", "en": "Yes?"}, "fr") == "Oui\u202f?"
    assert plain_inline({"text": "=A1", "look": "code"}, "fr") == "<code>=A1</code>"
