"""A report whose titles are only bold; and whether headings and contents were really made."""

from skills.authoring.judging import criterion
from skills.authoring.localised import wholly_in_language
from skills.documents import write

from .subjects import SUBJECTS

CONTENTS_TITLES = {"sommaire", "table des matières", "contents", "table of contents"}
_TITLE_OF_CONTENTS = {"fr": "Sommaire", "en": "Contents"}


def bold_report(draw, values):
    """The report as handed out, and the outline asked for: [{title, level}]."""
    subject = draw.stream("subject").choose(SUBJECTS)
    shape = draw.stream("shape")
    dropped = shape.integer(0, 4)
    parts = [part for index, part in enumerate(subject["parts"]) if index != dropped]
    split = sorted(shape.sample(range(len(parts)), shape.integer(2, len(parts) - (len(parts) == 4))))
    decoys = draw.stream("decoys").sample(subject["decoys"], 2)
    after = sorted(draw.stream("places").sample(range(len(parts)), 2))
    body, outline = [], []
    for index, part in enumerate(parts):
        for section, level in [(part, 1), *((below, 2) for below in part["below"] if index in split)]:
            outline.append({"title": section["title"], "level": level})
            body += [
                {"kind": "title", "text": section["title"], "level": level},
                {"kind": "text", "text": section["text"]},
            ]
        body += [{"kind": "decoy", "text": decoys[place]} for place in range(2) if after[place] == index]
    below = next(entry for entry in outline if entry["level"] == 2)
    return {
        "subject": subject["title"],
        "outline": outline,
        "count": len(outline),
        "decoys": decoys,
        "first_sub": below["title"],
        "first_part": outline[0]["title"],
        "body": body,
        "signed": signed(values),
        "plan": _plan(outline),
        "files": [
            report(subject["title"], signed(values), body, f"{subject['file']}.{ending}")
            for ending in ("odt", "docx")
        ],
    }


def signed(values):
    """The line under the title."""
    names = " & ".join(person["full"] for person in values["authors"])
    return {"fr": f"{names}, lycée Olympe-de-Gouges", "en": f"{names}, Olympe-de-Gouges high school"}


def _plan(outline):
    items = []
    for entry in outline:
        if entry["level"] == 1:
            items.append({"text": entry["title"], "items": []})
        else:
            items[-1]["items"].append(entry["title"])
    return {
        "kind": "document",
        "name": {"fr": "Plan demandé", "en": "Outline asked for"},
        "elements": [{"element": "list", "items": items}],
    }


def report(title, signature, body, name, *, level_of=lambda piece: 0, contents=None, typed=()):
    """The description of the report; a piece whose level is above 0 becomes a heading of that level."""
    blocks = [{"block": "title", "text": title}, {"block": "paragraph", "text": signature, "italic": True}]
    blocks += [{"block": "paragraph", "text": line} for line in typed]
    if contents:
        blocks.append({"block": "contents", "title": _TITLE_OF_CONTENTS, "levels": contents})
    for piece in body:
        level = level_of(piece)
        if piece.get("level") == 1 and piece is not body[0]:
            blocks.append({"block": "page_break"})
        if level:
            blocks.append({"block": "heading", "level": level, "text": piece["text"]})
        elif piece["kind"] == "text":
            blocks.append({"block": "paragraph", "text": piece["text"], "align": "justify", "space_after": 6})
        else:
            blocks.append(
                {
                    "block": "paragraph",
                    "text": piece["text"],
                    "bold": True,
                    "space_before": 6,
                    "space_after": 6,
                }
            )
    return {"name": name, "kind": "document", "language": {"fr": "fr-FR", "en": "en-GB"}, "blocks": blocks}


def judge_headings(document, values):
    """Levels of the titles, nothing else among them, a real table of contents in its place and up to date, same text."""
    language = _language(document, values)
    outline = [(_plain(entry["title"][language]), entry["level"]) for entry in values["outline"]]
    titles = [title for title, _ in outline]
    levels = {
        _plain(paragraph.text): paragraph.level
        for paragraph in document.paragraphs
        if _plain(paragraph.text) in titles
    }
    off = [title for title, level in outline if levels.get(title) != level]
    strangers = [p.text for p in document.headings
                 if _plain(p.text) not in titles and not p.is_title and _plain(p.text).casefold() not in CONTENTS_TITLES]  # fmt: skip
    decoys = {_plain(each[language]) for each in values["decoys"]}
    promoted = "decoy_promoted" if any(_plain(each) in decoys for each in strangers) else None
    missing = _missing(document, titles)
    has_contents = bool(document.contents) and _is_well_placed(document, titles)
    return [
        criterion("levels", not off, _belief(titles, levels, off), count=len(off), first=off[0] if off else ""),
        criterion("others", not strangers, promoted, first=strangers[0] if strangers else ""),
        criterion("contents", has_contents, _slip_of_contents(document, titles)),
        criterion("lines", not missing, "not_updated" if document.contents and not off else None,
                  count=len(missing), first=missing[0] if missing else ""),
        criterion("text", _is_same(document, values, language)),
    ]  # fmt: skip


def _plain(text):
    return " ".join(text.replace("'", "’").split())


def _language(document, values):
    """The language in which the report was handed out: that of most of its titles."""
    there = {_plain(paragraph.text) for paragraph in document.paragraphs}
    return max(
        ("fr", "en"),
        key=lambda name: sum(_plain(entry["title"][name]) in there for entry in values["outline"]),
    )


def _belief(titles, levels, off):
    if off and not any(levels.get(title) for title in titles):
        return "bold_kept"
    return "level_wrong" if off and all(levels.get(title) for title in off) else None


def _missing(document, titles):
    """Titles that no stored line of the table of contents shows."""
    lines = [_plain(line) for contents in document.contents for line in contents.lines]
    return [title for title in titles if not any(title in line for line in lines)]


def _is_well_placed(document, titles):
    """The table of contents stands below the report's title and above its first part."""
    first = next((index for index, p in enumerate(document.paragraphs) if _plain(p.text) == titles[0]), 0)
    return any(1 <= contents.after <= first for contents in document.contents)


def _is_typed(document, titles):
    """Titles stand twice in the body, without a real table of contents."""
    starts = [_plain(paragraph.text) for paragraph in document.paragraphs if not paragraph.is_empty]
    twice = [title for title in titles if sum(start.startswith(title) for start in starts) > 1]
    return not document.contents and len(twice) * 2 > len(titles)


def _slip_of_contents(document, titles):
    """The belief behind a table of contents that is not one, or not in its place."""
    if document.contents:
        return "contents_elsewhere"
    return "contents_typed" if _is_typed(document, titles) else "contents_left_out"


def _is_same(document, values, language):
    """Every paragraph of the original is there, in order; a title above the contents and empty lines may come in."""
    there = [_plain(p.text) for p in document.paragraphs if not p.is_empty]
    there = [text for text in there if text.casefold() not in CONTENTS_TITLES]
    original = [values["subject"], values["signed"], *(piece["text"] for piece in values["body"])]
    return there == [_plain(text[language]) for text in original]


def solve_headings(values, extension):
    """The report with real headings and an automatic table of contents."""
    return _made(values, extension, level_of=_right_level, contents=2)


def near_misses_headings(values):
    """Reports that break one thing each."""
    first = next(piece for piece in values["body"] if piece["kind"] == "decoy")
    typed = [entry["title"] for entry in values["outline"]]
    return {
        "titles left bold": (_made(values, "odt", contents=2), "levels"),
        "one level for all": (_made(values, "docx", level_of=lambda piece: min(1, _right_level(piece)), contents=2), "levels"),
        "a bold sentence among the titles": (
            _made(values, "docx", level_of=lambda piece: 1 if piece is first else _right_level(piece), contents=2), "others"),
        "contents typed by hand": (_made(values, "odt", level_of=_right_level, typed=typed), "contents"),
        "no contents": (_made(values, "docx", level_of=_right_level), "contents"),
        "contents without the sub-parts": (_made(values, "docx", level_of=_right_level, contents=1), "lines"),
        "a paragraph lost": (_made({**values, "body": values["body"][:-1]}, "odt", level_of=_right_level, contents=2), "text"),
    }  # fmt: skip


def _right_level(piece):
    return piece.get("level", 0)


def _made(values, extension, **how):
    spec = report(values["subject"], values["signed"], values["body"], f"answer.{extension}", **how)
    return write(wholly_in_language(spec, "fr"))
