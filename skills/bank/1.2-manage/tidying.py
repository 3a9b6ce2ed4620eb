"""A folder to tidy up by a rule: its files, the judge of the result, and archives that try the judge."""

import re

from skills.authoring.judging import criterion
from skills.authoring.localised import wholly_in_language
from skills.documents import write

THEMES = ["sport", "culture", "transport", "nature"]
ARCHIVE = "archives"
_TITLES = ["agenda", "budget", "menu", "plan", "questionnaire", "invitation", "message", "contacts", "article",
           "programme", "photos", "badges"]  # fmt: skip
_NAMES = ["final", "doc1", "scan-2", "copie", "test", "note-ok", "brouillon", "v2-bis", "sans-titre", "download",
          "texte(3)", "a-lire", "nouveau", "document"]  # fmt: skip
_MONTHS = {
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin"],
    "en": ["January", "February", "March", "April", "May", "June"],
}
_REFERENCE = re.compile(r"CVL-[0-9]{4}")


def school_council(draw, values):
    """Ten files with telling contents and misleading names, and where the rule puts each."""
    titles, endings = draw.stream("titles").sample(_TITLES, 7), draw.stream("endings")
    days, themes, numbers = draw.stream("days"), draw.stream("themes"), draw.stream("versions")
    versions = numbers.shuffled([1, 1, 1, 1, 2, 2, 2])
    references = draw.stream("references").sample(list(range(1000, 9999)), sum(versions))
    names = draw.stream("names").sample(_NAMES, sum(versions))
    files = []
    for title, count in zip(titles, versions, strict=True):
        ending, theme = endings.choose(["txt", "html", "csv"]), themes.choose(THEMES)
        month, day = days.integer(1, 6), days.integer(4, 12)
        for version in range(1, count + 1):
            reference = f"CVL-{references.pop()}"
            latest = version == count
            name = f"{names.pop()}.{ending}"
            written = f"2026-{month:02}-{day if latest else day - days.integer(1, 3):02}"
            files.append({
                "reference": reference, "title": title, "theme": theme, "date": written, "version": version,
                "versions": count, "ending": ending, "name": name, "latest": latest,
                "path": f"{theme}/{written}_{title}.{ending}" if latest else f"{ARCHIVE}/{name}",
            })  # fmt: skip
    files = draw.stream("order").shuffled(files)
    newer = _pair(files)[1]
    draw.require(newer["date"][5:7] != newer["date"][8:], "day and month must differ in the example")
    return {
        "files": files,
        "newer": newer,
        "places": sorted(files, key=lambda one: (one["title"], one["version"])),
        "renewed": sorted(
            (one for one in files if one["latest"] and one["versions"] > 1), key=lambda one: one["title"]
        ),
        "count": len(files),
        "documents": len(titles),
        "archive": archive(files),
    }


def _pair(files):
    """A file that has an older version, and that version."""
    newer = next(one for one in files if one["latest"] and one["versions"] > 1)
    older = next(one for one in files if one["title"] == newer["title"] and not one["latest"])
    return older, newer


def archive(files, paths=None):
    """The archive's description, each file where `paths` puts it (as it was handed in, unless given)."""
    places = paths or {one["reference"]: f"cvl/{one['name']}" for one in files}
    members = [
        {
            "path": places[one["reference"]],
            "file": {"kind": "text", "name": one["name"], "text": _content(one)},
        }
        for one in files
        if one["reference"] in places
    ]
    return {"name": "cvl.zip", "kind": "archive", "members": members}


def _content(one):
    return {language: _written(one, language) for language in ("fr", "en")}


def _written(one, language):
    year, month, day = one["date"].split("-")
    spoken = f"{int(day)} {_MONTHS[language][int(month) - 1]} {year}"
    names = {
        "fr": ["Thème", "Titre", "Date", "Version", "Référence"],
        "en": ["Theme", "Title", "Date", "Version", "Reference"],
    }[language]
    pairs = list(
        zip(names, [one["theme"], one["title"], spoken, str(one["version"]), one["reference"]], strict=True)
    )
    if one["ending"] == "csv":
        return "".join(f"{name};{value}\n" for name, value in pairs)
    if one["ending"] == "html":
        colon = "\u00a0:" if language == "fr" else ":"
        lines = "".join(f"<p>{name}{colon} {value}</p>\n" for name, value in pairs)
        return (f'<!doctype html>\n<html lang="{language}">\n<meta charset="utf-8">\n<title>{one["title"]}</title>\n'
                f"{lines}</html>\n")  # fmt: skip
    colon = "\u00a0:" if language == "fr" else ":"
    return "".join(f"{name}{colon} {value}\n" for name, value in pairs)


def judge_folder(document, values):
    """Whether each document stands where the rule puts it, under the name that it gives."""
    found, strangers = _placed(document, values)
    lost = [one["name"] for one in values["files"] if one["reference"] not in found]
    there = [one for one in values["files"] if one["reference"] in found]
    swapped = [one for one in there if one["latest"] == _is_archived(one, found)]
    latest = [one for one in there if one["latest"] and one not in swapped]
    themes = [one for one in latest if _folder(one, found).casefold() != one["theme"]]
    names = [one for one in latest if _file_name(one, found) != _last(one["path"])]
    renamed = [one for one in there if not one["latest"] and _file_name(one, found) != one["name"]]
    flat = bool(themes) and all(_folder(one, found) == "" for one in themes)
    return [
        criterion("complete", not lost, missing=len(lost), first=_first(lost)),
        criterion("versions", not swapped, "older_kept" if _kept(swapped, found) else None, first=_shown(swapped, "name")),
        criterion("folders", not themes, "left_flat" if flat else None, first=_shown(themes, "name")),
        criterion("names", not names, _belief(names, found), first=_shown(names, "name"),
                  expected=_last(_shown(names, "path"))),
        criterion("older_names", not renamed, first=_shown(renamed, "name")),
        criterion("nothing_else", not strangers, first=_first(strangers)),
    ]  # fmt: skip


def _placed(document, values):
    """({reference: path}, paths of what belongs to no document or stands there twice)."""
    known = {one["reference"] for one in values["files"]}
    found, strangers = {}, []
    for path, data in document.files.items():
        match = _REFERENCE.search(data.decode("utf-8", "replace"))
        if match and match[0] in known and match[0] not in found:
            found[match[0]] = path
        else:
            strangers.append(path)
    return found, strangers


def _folder(one, found):
    return found[one["reference"]].rpartition("/")[0]


def _file_name(one, found):
    return _last(found[one["reference"]])


def _is_archived(one, found):
    return _folder(one, found).casefold() == ARCHIVE


def _kept(swapped, found):
    """Whether an older version stands where the latest belongs, or the latest among the older ones."""
    return any(one["latest"] or _folder(one, found).casefold() in THEMES for one in swapped)


def _belief(files, found):
    """The belief that explains every name that differs."""

    def day_first(one):
        year, month, day = one["date"].split("-")
        return re.fullmatch(rf"{day}-{month}-{year}_{one['title']}\.{one['ending']}", _file_name(one, found))

    def badly_ended(one):
        wanted, name = _last(one["path"]), _file_name(one, found)
        return name == wanted.rpartition(".")[0] or name.startswith(f"{wanted}.")

    if files and all(day_first(one) for one in files):
        return "day_first"
    return "extension_lost" if files and all(badly_ended(one) for one in files) else None


def _last(path):
    return path.rpartition("/")[2]


def _first(names):
    return names[0] if names else ""


def _shown(files, field):
    return files[0][field] if files else ""


def solve_folder(values, extension="zip"):
    """The folder tidied by the rule."""
    return _zipped(values, {one["reference"]: one["path"] for one in values["files"]})


def near_misses_folder(values, extension="zip"):
    """Folders that break one thing each."""
    right = {one["reference"]: one["path"] for one in values["files"]}
    older, newer = _pair(values["files"])
    year, month, day = newer["date"].split("-")
    other = next(theme for theme in THEMES if theme != newer["theme"])
    name = _last(newer["path"])
    changed = {
        "older version kept": ({older["reference"]: newer["path"], newer["reference"]: f"{ARCHIVE}/{newer['name']}"}, "versions"),
        "day first": ({newer["reference"]: f"{newer['theme']}/{day}-{month}-{year}_{newer['title']}.{newer['ending']}"}, "names"),
        "extension lost": ({newer["reference"]: f"{newer['theme']}/{name.rpartition('.')[0]}"}, "names"),
        "wrong theme": ({newer["reference"]: f"{other}/{name}"}, "folders"),
        "older version renamed": ({older["reference"]: f"{ARCHIVE}/{newer['date']}_{newer['title']}.{newer['ending']}"}, "older_names"),
    }  # fmt: skip
    archives = {
        what: (_zipped(values, {**right, **paths}), broken) for what, (paths, broken) in changed.items()
    }
    lost = {reference: path for reference, path in right.items() if reference != older["reference"]}
    archives["a document missing"] = (_zipped(values, lost), "complete")
    archives["untouched"] = (_zipped(values, None), "folders")
    return archives


def _zipped(values, paths):
    return write(wholly_in_language(archive(values["files"], paths), "fr"))
