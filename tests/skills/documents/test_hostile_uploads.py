"""What strangers send is refused with the code that says why, and nothing is executed, fetched or unpacked too far."""

import io
import struct
import zipfile
import zlib

import pytest

from skills.documents import MAX_BYTES, Refused, open_upload, write

OFFICE = ("xlsx", "ods")
MANIFEST = "META-INF/manifest.xml"
BOOK = {"kind": "workbook", "sheets": [{"name": "A", "rows": [["Total", 3]]}]}
LETTER = {"kind": "document", "blocks": [{"block": "paragraph", "text": "Bonjour"}]}


def refusal(data, name, accepts):
    with pytest.raises(Refused) as caught:
        open_upload(data, name, accepts)
    return caught.value


def zipped(members, **options):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in members.items():
            archive.writestr(path, data)
    return buffer.getvalue()


def changed(data, path, change):
    """The container with one member changed; a change that gives None takes the member away."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    made = change(members.get(path, b""))
    if made is None:
        members.pop(path)
    else:
        members[path] = made
    return zipped(members)


def made(name, **spec):
    return write({"name": name, **spec})


def test_an_empty_file_is_refused():
    assert refusal(b"", "a.ods", OFFICE).code == "empty"


def test_a_file_over_the_limit_is_refused_before_it_is_looked_at():
    error = refusal(b"x" * (MAX_BYTES + 1), "a.txt", ["txt"])

    assert (error.code, error.details["limit"]) == ("too_big", MAX_BYTES)


@pytest.mark.parametrize(
    ("data", "name", "got"),
    [
        (b"%PDF-1.7\n...", "rapport.ods", "pdf"),
        (b"MZ\x90\0\0\0", "rapport.ods", "exe"),
        (b"a;b\r\n1;2\r\n", "rapport.ods", "txt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "rapport.xlsx", "xls"),
        (b"<!DOCTYPE html><html><body>Connexion</body></html>", "rapport.xlsx", "html"),
    ],
)
def test_the_kind_is_told_from_the_content_whatever_the_name_says(data, name, got):
    error = refusal(data, name, OFFICE)

    assert (error.code, error.details["got"], error.details["expected"]) == ("wrong_type", got, OFFICE)


def test_a_picture_renamed_is_what_it_is():
    jpeg = made("a.jpg", kind="picture", size=[20, 20], background="#00FF00")

    assert refusal(jpeg, "a.png", ["png"]).details["got"] == "jpg"
    assert open_upload(jpeg, "a.png", ["png", "jpg"]).type == "jpg"


def test_a_picture_with_a_zip_behind_it_is_only_a_picture():
    polyglot = made("a.png", kind="picture", size=[20, 20]) + made("a.ods", **BOOK)

    assert refusal(polyglot, "a.ods", OFFICE).details["got"] == "png"


def test_a_spreadsheet_is_not_taken_for_a_plain_archive():
    assert refusal(made("a.ods", **BOOK), "a.zip", ["zip"]).details["got"] == "ods"


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.docx", "a.odt", "a.zip", "a.png", "a.jpg"])
def test_a_file_cut_in_half_is_corrupt(name):
    kinds = {"xlsx": BOOK, "ods": BOOK, "docx": LETTER, "odt": LETTER}
    extension = name[2:]
    spec = kinds.get(extension) or {"kind": "picture", "size": [90, 90], "background": "#123456"}
    if extension == "zip":
        spec = {
            "kind": "archive",
            "members": [{"path": "a.txt", "file": {"kind": "text", "text": "a" * 500}}],
        }
    data = made(name, **spec)

    assert refusal(data[: len(data) // 2], name, [extension]).code == "corrupt"


def test_a_member_that_does_not_match_its_checksum_is_corrupt():
    data = bytearray(
        made("a.zip", kind="archive", members=[{"path": "a.txt", "file": {"kind": "text", "text": "abc"}}])
    )
    data[data.index(b"abc")] = ord("X")

    assert refusal(bytes(data), "a.zip", ["zip"]).code == "corrupt"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("a.ods", "content.xml"),
        ("a.odt", "content.xml"),
        ("a.xlsx", "xl/workbook.xml"),
        ("a.docx", "word/document.xml"),
    ],
)
@pytest.mark.parametrize("change", [lambda data: None, lambda data: data[:-30], lambda data: b"not xml"])
def test_an_office_file_whose_main_part_is_lost_or_broken_is_refused(name, part, change):
    spec = BOOK if name in ("a.ods", "a.xlsx") else LETTER
    error = refusal(changed(made(name, **spec), part, change), name, [name[2:]])

    assert error.code in ("corrupt", "wrong_type")


def test_an_archive_that_unpacks_to_far_more_is_a_bomb():
    data = zipped({"a.txt": b"0" * 4_000_000})

    error = refusal(data, "a.zip", ["zip"])

    assert (error.code, error.details["reason"]) == ("bomb", "ratio")


def test_an_office_file_that_unpacks_to_far_more_is_a_bomb():
    data = changed(made("a.ods", **BOOK), "content.xml", lambda data: data + b" " * 40_000_000)

    assert refusal(data, "a.ods", OFFICE).code == "bomb"


def test_a_member_that_lies_about_its_size_is_not_unpacked_beyond_it():
    data = bytearray(zipped({"a.txt": b"0" * 3_000_000}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(signature) + offset
        data[at : at + 4] = struct.pack("<I", 100)

    assert refusal(bytes(data), "a.zip", ["zip"]).code == "corrupt"


def test_too_many_members_are_a_bomb():
    error = refusal(zipped({f"{number}.txt": b"" for number in range(2_001)}), "a.zip", ["zip"])

    assert (error.code, error.details["reason"]) == ("bomb", "members")


def test_archives_are_followed_two_deep_and_no_further():
    inner = zipped({"a.txt": b"a"})
    middle = zipped({"inner.zip": inner})
    outer = open_upload(zipped({"middle.zip": middle}), "outer.zip", ["zip"])

    opened = outer.open_member("middle.zip", ["zip"])
    with pytest.raises(Refused) as caught:
        opened.open_member("inner.zip", ["zip"])

    assert (caught.value.code, caught.value.details["reason"]) == ("bomb", "depth")


@pytest.mark.parametrize("path", ["../passwd", "a/../../b", "/etc/passwd", "C:/a.txt", "..\\a.txt"])
def test_a_path_out_of_the_archive_is_refused(path):
    assert refusal(zipped({path: b"x"}), "a.zip", ["zip"]).code == "unsafe_path"


def test_an_encrypted_archive_is_named_so():
    data = bytearray(zipped({"a.txt": b"secret"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1

    assert refusal(bytes(data), "a.zip", ["zip"]).code == "encrypted"


def test_an_encrypted_spreadsheet_of_excel_is_named_so():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le")

    error = refusal(data, "notes.xlsx", OFFICE)

    assert (error.code, error.details["got"]) == ("encrypted", "xlsx")


def test_an_encrypted_spreadsheet_of_libreoffice_is_named_so():
    data = changed(
        made("a.ods", **BOOK), MANIFEST, lambda xml: xml.replace(b"/>", b"><encryption-data/></x>", 1)
    )

    assert refusal(data, "a.ods", OFFICE).code == "encrypted"


@pytest.mark.parametrize("path", ["xl/vbaProject.bin", "word/vbaProject.bin"])
def test_macros_of_office_are_refused(path):
    spec, name = (BOOK, "a.xlsx") if path.startswith("xl") else (LETTER, "a.docx")

    assert refusal(changed(made(name, **spec), path, lambda data: b"x"), name, [name[2:]]).code == "macros"


def test_macros_of_libreoffice_are_refused_but_its_empty_libraries_are_not():
    book = made("a.ods", **BOOK)

    assert (
        refusal(changed(book, "Basic/Standard/Module1.xml", lambda data: b"x"), "a.ods", OFFICE).code
        == "macros"
    )
    assert open_upload(changed(book, "Basic/Standard/script-lb.xml", lambda data: b"x"), "a.ods", OFFICE)


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(("name", "part"), [("a.ods", "content.xml"), ("a.odt", "styles.xml"),
                                            ("a.xlsx", "xl/worksheets/sheet1.xml"), ("a.docx", "word/document.xml"),
                                            ("a.docx", "word/styles.xml")])  # fmt: skip
def test_entities_in_any_part_of_an_office_file_are_refused(name, part):
    spec = BOOK if name in ("a.ods", "a.xlsx") else LETTER
    data = changed(made(name, **spec), part, lambda xml: ENTITIES + xml[xml.index(b"?>") + 2 :])

    assert refusal(data, name, [name[2:]]).code == "entities"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_in_a_drawing_are_refused_in_any_encoding(encoding):
    text = '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>'

    assert refusal(text.encode(encoding), "a.svg", ["svg"]).code == "entities"


def test_a_document_type_from_elsewhere_is_refused_and_that_of_drawing_programs_is_not():
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
    foreign = '<!DOCTYPE svg SYSTEM "http://piege.example/a.dtd">' + drawing
    usual = ('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"'
             ' "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' + drawing)  # fmt: skip

    assert refusal(foreign.encode(), "a.svg", ["svg"]).code == "entities"
    assert open_upload(usual.encode(), "a.svg", ["svg"]).view_box == (0, 0, 9, 9)


def test_entities_in_a_page_are_refused():
    page = b'<!DOCTYPE html [<!ENTITY a "b">]><html><body>&a;</body></html>'

    assert refusal(page, "a.html", ["html"]).code == "entities"


def test_a_picture_of_too_many_pixels_is_a_bomb():
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))

    error = refusal(
        b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 0) + b"IDAT" + b"\0" * 4, "a.png", ["png"]
    )

    assert (error.code, error.details["reason"]) == ("bomb", "pixels")


def repeated(row, cell, content):
    """A spreadsheet whose first row and cell are repeated that often."""
    tag = b'<table:table-row table:number-rows-repeated="%d"><table:table-cell table:number-columns-repeated="%d"' % (
        row, cell)  # fmt: skip
    return changed(
        made("a.ods", **BOOK),
        "content.xml",
        lambda xml: xml.replace(b"</table:table>", tag + content + b"</table:table-row></table:table>", 1),
    )


def test_a_million_empty_repeated_rows_cost_nothing():
    book = open_upload(repeated(1_048_575, 16_384, b"/>"), "a.ods", OFFICE)

    assert book.sheets[0].used == "A1:B1"


def test_a_million_filled_repeated_rows_are_a_bomb():
    content = b' office:value-type="float" office:value="1"/>'

    assert refusal(repeated(1_048_575, 1, content), "a.ods", OFFICE).details["reason"] == "cells"
    assert refusal(repeated(1, 99_999_999, content), "a.ods", OFFICE).details["reason"] == "cells"


def test_a_mail_of_endless_parts_is_refused():
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(3_000)
    )

    assert refusal(b"From: a@b.example\r\nTo: c@d.example\r\n" + nested, "a.eml", ["eml"]).code in (
        "bomb",
        "corrupt",
    )


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:demain\r\nEND:VEVENT\r\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\r\nX;a=" + "," * 200_000,
    ],
)
def test_a_calendar_that_does_not_close_or_count_is_corrupt(text):
    assert refusal(text.encode(), "a.ics", ["ics"]).code in ("corrupt", "bomb")


def test_names_that_name_each_other_are_followed_once():
    names = {"Un": "A!$A$1", "Deux": "A!$A$1"}
    cell = {"formula": "=Un+Deux", "value": 1}
    book = made("a.xlsx", kind="workbook", names=names, sheets=[{"name": "A", "rows": [[1, cell]]}])
    circular = changed(book, "xl/workbook.xml", lambda xml: xml.replace(b"A!$A$1<", b"Deux+Un+A!$A$1<"))

    opened = open_upload(circular, "a.xlsx", OFFICE)

    assert opened.depends_on("A", "B1") == {("A", "A1")}


def test_a_formula_over_a_whole_sheet_is_followed_within_a_bound():
    cell = {"formula": "=SUM(A1:XFD1048576)", "value": 1}
    book = open_upload(
        made("a.ods", kind="workbook", sheets=[{"name": "A", "rows": [[cell] * 30]}]), "a.ods", OFFICE
    )

    assert ("A", "B1") in book.depends_on("A", "A1")
