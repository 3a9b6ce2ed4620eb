"""Material as it is drawn: texts with parts to mark, charts, diagrams, sheets and timetables."""

from itertools import pairwise

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from skills.drawing import charts, diagrams, sheets, spans, timetables
from skills.drawing.spans import Marking
from skills.material import material_template, with_levels

PART = {"text": "Lou", "part": "p1"}


@pytest.mark.parametrize(
    ("language", "shown"),
    [("fr", "Le 1er mars 2026\xa0: 1\u202f234,50\xa0€"), ("en", "On 1 March 2026: €1,234.50")],
)
def test_a_text_speaks_the_readers_language(language, shown):
    text = [
        {"fr": "Le ", "en": "On "},
        {"date": "2026-03-01"},
        {"fr": " : ", "en": ": "},
        {"number": 1234.5, "decimals": 2, "unit": "€"},
    ]

    with translation.override(language):
        assert spans.render(text) == shown
        assert spans.plain(text) == shown


def test_nothing_in_a_text_is_taken_for_html():
    text = ["<b>", {"text": "&<i>", "look": "code"}, {"link": "<a>", "target": "<script>"}]

    html = spans.render(text)

    assert not any(tag in html for tag in ("<b>", "<i>", "<a>", "<script>"))
    assert "<code>&amp;&lt;i&gt;</code>" in html


@pytest.mark.parametrize("value", [{"unknown": "x"}, {"text": "x", "look": "loud"}, object()])
def test_what_is_no_text_is_refused(value):
    with pytest.raises(ValueError, match=r"not a text of material|unknown look"):
        spans.render(value)


def test_a_part_can_be_marked_only_while_it_is_asked_for():
    open_html = spans.render(PART, Marking(is_open=True, chosen=frozenset({"p1"})))

    assert 'type="checkbox" name="answer" value="p1" checked' in open_html
    assert spans.render(PART) == "Lou"


@pytest.mark.parametrize("mark", ["right", "missed", "wrong", "chosen"])
def test_a_reviewed_part_says_in_words_what_it_was(mark):
    html = spans.render(PART, Marking(marks={"p1": mark}))

    assert f'data-mark="{mark}"' in html
    assert spans.mark_word(mark) in html
    assert "checkbox" not in html


@pytest.mark.parametrize("asks", [True, False])
def test_a_link_of_material_leads_nowhere_and_says_where_it_would(asks):
    html = spans.render({"link": "Mon compte", "target": "compte.test"}, Marking(asks_targets=asks))

    assert "href" not in html and "<a" not in html
    assert "compte.test" in html
    assert ("<details" in html) is asks


@pytest.mark.parametrize("kind", ["bars", "rows", "stacked", "lines", "points", "pie"])
def test_each_chart_has_a_name_and_its_figures_in_a_table(kind):
    block = {
        "type": kind,
        "title": "Entrées",
        "x": {
            "label": "Année",
            "values": [2024, 2025, 2026] if kind == "points" else ["2024", "2025", "2026"],
        },
        "y": {"label": "Part"},
        "series": [{"name": "Club", "values": [42, 48, 51]}],
    }

    drawn = charts.chart(block)

    assert 'role="img" aria-label="Entrées"' in drawn["svg"]
    assert "style=" not in drawn["svg"]
    assert [row[1] for row in drawn["table"]["rows"]] == [42, 48, 51]


def test_a_cut_axis_stays_cut():
    cut = charts.Axis({"min": 40, "max": 60, "step": 10}, [42, 58], 0, 100)
    whole = charts.Axis({}, [42, 58], 0, 100)

    assert cut.ticks() == [40, 50, 60]
    assert (cut.at(40), cut.at(60)) == (0, 100)
    assert whole.low == 0


def test_a_diagram_says_its_arrows_in_words():
    block = {
        "alt": "Le réseau",
        "boxes": [
            {"id": "box", "text": "Boîtier", "at": [0, 0], "icon": "router"},
            {"id": "pc", "text": "Portable", "at": [1, 0]},
        ],
        "arrows": [
            {"from": "box", "to": "pc", "text": "Wi-Fi"},
            {"from": "pc", "to": "box", "both": True},
            {"from": "pc", "to": "box", "line": True},
        ],
    }

    drawn = diagrams.diagram(block)

    assert [(arrow["from"], arrow["sign"], arrow["to"]) for arrow in drawn["arrows"]] == [
        ("Boîtier", "→", "Portable"),
        ("Portable", "↔", "Boîtier"),
        ("Portable", "—", "Boîtier"),
    ]
    assert 'aria-label="Le réseau"' in drawn["svg"]


@pytest.mark.parametrize(("offset", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_a_spreadsheet_counts_its_columns_in_letters(offset, letters):
    assert sheets.column_letter("A", offset) == letters


def test_numbers_and_their_titles_stand_at_the_end_of_their_column():
    drawn = sheets.sheet(
        {"columns": ["Club", "Total"], "rows": [["Échecs", 380], ["Vélo", {"number": 12.5}]]}
    )

    assert [column["align"] for column in drawn["columns"]] == ["start", "end"]
    assert [[cell["align"] for cell in row["cells"]] for row in drawn["rows"]] == [["start", "end"]] * 2


def test_events_that_overlap_share_a_cell_and_no_row_gets_too_many():
    block = {
        "days": ["lundi", "mardi"],
        "from": "08:00",
        "to": "10:00",
        "events": [
            {"day": 0, "from": "08:00", "to": "09:00", "text": "A"},
            {"day": 0, "from": "08:30", "to": "09:30", "text": "B"},
            {"day": 1, "from": "09:30", "to": "10:00", "text": "C"},
        ],
    }

    rows = timetables.timetable(block)["rows"]

    assert [event["text"] for event in rows[0]["cells"][0]["events"]] == ["A", "B"]
    covered = [0] * len(rows)
    for place, row in enumerate(rows):
        for cell in row["cells"]:
            for below in range(place, place + cell["span"]):
                covered[below] += 1
    assert covered == [2] * len(rows)


def test_headings_of_a_page_skip_no_level():
    elements = [{"element": "heading", "text": str(level), "level": level} for level in (4, 1, 4, 2)]

    levels = [level for _element, level in with_levels(elements, 2)]

    assert levels[0] == 3
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_an_unknown_kind_names_those_that_exist():
    with pytest.raises(ValueError, match=r"unknown kind of material 'poster': one of .*calendar, chart"):
        material_template({"kind": "poster"})
    block = {"kind": "code", "text": "Prix"}
    assert "Prix" in render_to_string("components/material.html", {"block": block}, using="jinja")


def test_french_material_has_its_typographic_spaces_but_in_code():
    text = {"fr": "Prix : 12 ! « oui »", "en": "Price: 12!"}
    with translation.override("fr"):
        prose, code = spans.render(text), spans.render({"text": text, "look": "code"})
    with translation.override("en"):
        english = spans.render(text)

    assert prose == "Prix\u00a0: 12\u202f! «\u00a0oui\u00a0»"
    assert "Prix : 12 !" in code
    assert english == "Price: 12!"


def test_a_french_number_stays_with_its_thousands_and_its_unit():
    text = {"fr": "4 200 Ko à 8 h 30, 3 m, tél. 01 99 00 12 34, il y en a 5 s’il pleut", "en": "4,200 KB"}
    with translation.override("fr"):
        shown = spans.render(text)

    assert shown == (
        "4\u202f200\u00a0Ko à 8\u00a0h\u00a030, 3\u00a0m, tél. 01 99 00 12 34, il y en a 5 s’il pleut"
    )
