"""A judge reads one view of a text document, and true kinds of everything else."""

import io
import json
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image

from skills.documents import Refused, open_upload, write

TEXTS = ("docx", "odt")
LOU, TOM = {"author": "Lou", "date": "2026-03-01T10:00"}, {"author": "Tom", "date": "2026-03-02T09:30"}
REPORT = {
    "kind": "document",
    "language": "fr-FR",
    "properties": {"title": "Stage", "author": "Awa Diallo", "last_author": "Tom", "manager": "Zoé"},
    "page": {"footer": ["Page ", {"field": "page"}]},
    "styles": {"Intertitre": {"based_on": "Heading 2", "colour": "#AA0000"},
               "Mot": {"family": "character", "italic": True}},
    "blocks": [
        {"block": "title", "text": "Stage"},
        {"block": "contents", "title": "Sommaire", "pages": [1, 2]},
        {"block": "heading", "level": 1, "text": "Introduction"},
        {"block": "paragraph", "text": "Faux titre", "bold": True, "size": 18},
        {"block": "paragraph", "align": "justify", "text": [
            "Voir ", {"text": "le site", "link": "https://club.example/a"}, ", ", {"text": "mot", "style": "Mot"},
            {"text": "ancien", "deleted": LOU}, {"text": "nouveau", "inserted": LOU},
            {"text": " ici", "comment": {**TOM, "text": "Garder ?", "replies": [{**LOU, "text": "Oui"}]}},
            {"text": "secret", "hidden": True}, {"text": ".", "note": "Une note."}]},
        {"block": "paragraph", "text": "Partie", "style": "Intertitre"},
        {"block": "list", "items": ["a", {"text": "b", "items": ["c"]}]},
        {"block": "list", "ordered": True, "items": ["un"]},
        {"block": "page_break"},
        {"block": "paragraph", "text": "Page suivante", "space_before": 12},
        {"block": "table", "header": 1, "rows": [["Club", "Prix"], ["Échecs", "12"]]},
        {"block": "picture", "alt": "Une cour", "width": 5, "picture": {"size": [40, 20], "background": "#336699"}},
        {"block": "section", "orientation": "landscape", "footer": "Annexe", "restart": 1},
        {"block": "heading", "level": 1, "text": "Annexe"},
    ],
}  # fmt: skip


@pytest.fixture(params=TEXTS)
def report(request):
    name = f"stage.{request.param}"
    return open_upload(write({"name": name, **REPORT}), name, TEXTS)


def paragraph(document, text):
    return next(item for item in document.all_paragraphs if text in item.text)


def test_headings_are_told_by_their_level_never_by_their_looks(report):
    assert [(item.level, item.text) for item in report.headings] == [
        (1, "Introduction"), (2, "Partie"), (1, "Annexe")]  # fmt: skip
    assert paragraph(report, "Faux titre").level == 0
    assert paragraph(report, "Faux titre").is_all("bold")
    assert paragraph(report, "Stage").is_title


def test_looks_are_told_with_what_was_set_by_hand(report):
    fake, styled = paragraph(report, "Faux titre").runs[0], paragraph(report, "Partie").runs[0]

    assert (fake.look.size, fake.look.bold, fake.direct) == (18, True, {"bold", "size"})
    assert (styled.look.colour, styled.look.bold, styled.direct) == ("#AA0000", True, frozenset())
    assert next(run for run in paragraph(report, "Voir").runs if run.style == "Mot").look.italic


def test_paragraphs_tell_alignment_lists_and_breaks(report):
    assert paragraph(report, "Voir").align == "justify"
    assert [(item.text, item.item.ordered, item.item.level) for item in report.paragraphs if item.item] == [
        ("a", False, 1), ("b", False, 1), ("c", False, 2), ("un", True, 1)]  # fmt: skip
    assert paragraph(report, "Page suivante").page_break
    assert not paragraph(report, "Partie").page_break
    assert paragraph(report, "Page suivante").space_before == 12


def test_changes_are_told_and_both_readings_kept(report):
    text = paragraph(report, "Voir")

    assert text.text == "Voir le site, motnouveau icisecret."
    assert text.text_before_changes == "Voir le site, motancien icisecret."
    assert {(change.kind, change.author, change.text) for change in report.changes} == {
        ("deleted", "Lou", "ancien"), ("inserted", "Lou", "nouveau")}  # fmt: skip


def test_comments_notes_links_and_hidden_text_are_told(report):
    assert [(item.author, item.date, item.text, item.reply_to) for item in report.comments] == [
        ("Tom", "2026-03-02T09:30:00", "Garder ?", None), ("Lou", "2026-03-01T10:00:00", "Oui", 0)]  # fmt: skip
    assert report.notes == ("Une note.",)
    assert report.links == (("le site", "https://club.example/a"),)
    assert report.hidden_text == "secret"


def test_tables_images_contents_and_properties_are_told(report):
    table, image = report.tables[0], report.images[0]

    assert (table.texts, table.headers) == ((("Club", "Prix"), ("Échecs", "12")), 1)
    assert (image.alt, round(image.width, 2), round(image.height, 2)) == ("Une cour", 5.0, 2.5)
    assert Image.open(io.BytesIO(image.data)).size == (40, 20)
    assert report.contents[0].lines == ("Sommaire", "Introduction\t1", "Annexe\t2")
    assert report.contents[0].after == 1
    assert (report.language, report.properties["author"], report.properties["manager"]) == (
        "fr-FR",
        "Awa Diallo",
        "Zoé",
    )


def test_sections_tell_pages_and_page_numbers(report):
    upright, wide = report.sections

    assert (upright.is_landscape, upright.has_page_number, upright.restart) == (False, True, None)
    assert (wide.is_landscape, wide.has_page_number, wide.restart) == (True, False, 1)
    assert [item.section for item in report.headings][-1] == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_tells_its_encoding_delimiter_and_rows(encoding):
    rows = [["Élève", "Ville", "Prix"], ["Zoé", "a;b", "12,50"], ["Léo", 'dit "le grand"', ""]]
    data = write({"name": "a.csv", "kind": "csv", "rows": rows, "encoding": encoding})

    table = open_upload(data, "a.csv", ["csv"])

    assert (table.encoding, table.delimiter, table.newline, table.ragged) == (encoding, ";", "\r\n", ())
    assert table.rows == tuple(map(tuple, rows))
    assert table.column("Ville") == ("a;b", 'dit "le grand"')


def test_a_table_tells_rows_of_another_width():
    table = open_upload(b"a,b,c\n1,2,3\n4,5\n", "a.csv", ["csv"])

    assert (table.delimiter, table.ragged, table.body[1]) == (",", (2,), ("4", "5"))


def test_text_in_no_known_encoding_is_told():
    assert open_upload(b"\x81\xe9t\xe9", "a.txt", ["txt"]).encoding == "unknown"
    with pytest.raises(Refused) as caught:
        open_upload(b"\xff\xfeab\xd8", "a.txt", ["txt"])
    assert caught.value.code == "encoding"


def test_a_page_is_read_with_its_defects():
    page = b"<!DOCTYPE html><html lang=fr><title>Club</title><body><h1>A<p>caf\xe9 <b>b<script>x()</script></html>"

    html = open_upload(page, "index.html", ["html"])

    assert (html.encoding, html.root.get("lang"), html.text) == ("cp1252", "fr", "Club A café b")
    assert [item.text for item in html.all("h1", "title")] == ["Club", "A"]


def test_a_drawing_tells_the_colour_that_wins():
    svg = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
    <style>.ring{fill:#0f0} #star{fill:red}</style>
    <g fill="blue"><circle class="ring" fill="black"/><path id="star" class="ring"/><rect/><text x="1">2026</text>
    <path class="ring" style="fill: rgb(1, 2, 3)"/></g><rect/></svg>"""

    drawing = open_upload(svg, "badge.svg", ["svg"])

    assert [drawing.colour_of(item) for item in drawing.all("circle", "path", "rect")] == [
        "#00FF00", "#FF0000", "#0000FF", "#010203", "#000000"]  # fmt: skip
    assert (drawing.view_box, drawing.texts) == ((0, 0, 20, 10), ("2026",))


def test_a_photograph_tells_its_facts_and_its_place():
    spec = {"name": "a.jpg", "kind": "picture", "size": [40, 20], "background": "#FF0000", "dpi": 300,
            "exif": {"model": "F1", "gps": [48.8566, -2.3522], "orientation": 6, "artist": "Jade"}}  # fmt: skip

    picture = open_upload(write(spec), "a.jpg", ["jpg", "png"])

    assert (picture.width, picture.height, picture.upright.size, picture.dpi) == (
        40,
        20,
        (20, 40),
        (300, 300),
    )
    assert (picture.exif["Model"], picture.exif["Artist"]) == ("F1", "Jade")
    assert picture.gps == pytest.approx((48.8566, -2.3522), abs=1e-4)
    assert picture.mean()[0] > 250 > 10 > picture.pixel(3, 3)[1]


def test_an_archive_tells_its_files_without_what_systems_add():
    members = [{"path": "rendu/"}, {"path": "rendu/a.txt", "file": {"kind": "text", "text": "é"}},
               {"path": "rendu/.DS_Store", "file": {"kind": "text", "text": "x"}},
               {"path": "__MACOSX/a.txt", "file": {"kind": "text", "text": "x"}}]  # fmt: skip
    archive = open_upload(write({"name": "a.zip", "kind": "archive", "members": members}), "a.zip", ["zip"])

    assert list(archive.files) == ["a.txt"]
    assert archive.members[0].is_folder
    assert archive.open_member("rendu/a.txt", ["txt"]).text == "é"


def test_an_archive_made_by_an_old_windows_tool_has_its_folders():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in ("rendu\\", "rendu\\2026\\a.txt", "rendu\\b.txt"):
            archive.writestr(path, "" if path.endswith("\\") else "x")

    opened = open_upload(packed.getvalue(), "a.zip", ["zip"])

    assert list(opened.files) == ["2026/a.txt", "b.txt"]


def calendar(start, end="", zone=""):
    lines = ["BEGIN:VCALENDAR", *([zone] if zone else []), "BEGIN:VEVENT", start, *([end] if end else []),
             "SUMMARY:Réunion\\, avec un titre", " long", "END:VEVENT", "END:VCALENDAR", ""]  # fmt: skip
    return open_upload("\r\n".join(lines).encode(), "a.ics", ["ics"]).events[0]


PARIS = "\r\n".join([
    "BEGIN:VTIMEZONE", "TZID:Heure du club", "BEGIN:DAYLIGHT", "DTSTART:19810329T020000", "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "BEGIN:STANDARD",
    "DTSTART:19961027T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD", "END:VTIMEZONE",
])  # fmt: skip


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART:20260330T120000Z",
        "DTSTART;TZID=Europe/Paris:20260330T140000",
        "DTSTART;TZID=America/Toronto:20260330T080000",
        'DTSTART;TZID="Romance Standard Time":20260330T140000',
        "DTSTART;TZID=/outil.example/Europe/Paris:20260330T140000",
        "DTSTART;TZID=Heure du club:20260330T140000",
    ],
)
def test_a_moment_is_the_same_instant_however_its_zone_is_written(start):
    event = calendar(start, "DURATION:PT1H30M", PARIS)

    assert event.start == datetime(2026, 3, 30, 12, 0, tzinfo=UTC)
    assert event.duration == timedelta(hours=1, minutes=30)
    assert event.text("SUMMARY") == "Réunion, avec un titrelong"


def test_the_day_before_the_clocks_change_counts_otherwise():
    event = calendar("DTSTART;TZID=Heure du club:20260328T140000", zone=PARIS)

    assert event.start == datetime(2026, 3, 28, 13, 0, tzinfo=UTC)


def test_a_floating_moment_is_no_instant():
    event = calendar("DTSTART:20260330T140000", "DTEND:20260330T150000")

    assert (event.start, event.is_floating) == (None, True)


def test_a_message_tells_headers_words_bodies_and_attachments():
    spec = {"name": "m.eml", "kind": "mail", "text": "Bonjour à vous", "html": "<p>Bonjour</p>",
            "headers": [["From", "Zoé <zoe@club.example>"], ["To", "a@b.example, c@d.example"], ["Subject", "Été"],
                        ["Date", "Thu, 05 Mar 2026 10:00:00 +0100"]],
            "attachments": [{"file": {"name": "é.txt", "kind": "text", "text": "ok"}}]}  # fmt: skip

    mail = open_upload(write(spec), "m.eml", ["eml"])

    assert (mail.subject, mail.addresses("From"), len(mail.addresses("To"))) == (
        "Été",
        (("Zoé", "zoe@club.example"),),
        2,
    )
    assert (mail.text.strip(), mail.html, mail.date.hour) == ("Bonjour à vous", "<p>Bonjour</p>", 10)
    assert [(item.name, item.data) for item in mail.attachments] == [("é.txt", b"ok")]


def test_any_text_may_be_handed_in_as_text():
    captions = open_upload("WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\né\r\n".encode(), "a.vtt", ["vtt"])
    page = open_upload(b"<html>source</html>", "a.txt", ["txt"])

    assert (captions.lines[0], captions.newline, page.type) == ("WEBVTT", "\r\n", "txt")
    assert open_upload(json.dumps({"a": [1]}).encode(), "a.json", ["json"]).data() == {"a": [1]}
