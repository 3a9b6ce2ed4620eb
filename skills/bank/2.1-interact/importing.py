"""A list of members to turn into a file that a webmail imports, its judge, and files that try the judge."""

import unicodedata

from skills.authoring.judging import criterion
from skills.authoring.localised import wholly_in_language
from skills.documents import write

from .words import two

FIELDS = ["name", "email", "group"]
# A group is written in the reader's language, so its letter in the export is the first of both names.
CLUBS = [
    {"name": two("Le club de canoë", "The canoe club"),
     "groups": {"J": two("juniors", "juniors"), "A": two("adultes", "adults"), "S": two("seniors", "seniors")}},
    {"name": two("L’école de musique", "The music school"),
     "groups": {"P": two("piano", "piano"), "G": two("guitare", "guitar"), "V": two("violon", "violin")}},
    {"name": two("L’association de quartier", "The neighbourhood association"),
     "groups": {"C": two("cuisine", "cooking"), "T": two("transport", "transport"), "V": two("visites", "visits")}},
]  # fmt: skip
_DOMAINS = ["poste-libre.example", "courriel-du-lac.example", "univ-montclar.example", "valrance.example"]
_HEADER = [
    two("Nom", "Surname"),
    two("Prénom", "First name"),
    two("Courriel", "Email"),
    two("Section", "Section"),
    two("Lettre", "Newsletter"),
]


def members(stream, club):
    """(lines of the export, people to import): some refuse the letter, some have no address, some stand twice."""
    codes = list(club["groups"])
    counts = {"yes": (17, 22), "no": (5, 9), "none": (2, 4), "twice": (2, 4)}
    kinds = [kind for kind, (low, high) in counts.items() for _ in range(stream.integer(low, high))]
    people = stream.people(len(kinds))
    wanted, lines = [], []
    for one, kind in zip(people, stream.shuffled(kinds), strict=True):
        code, address = stream.choose(codes), f"{one['login']}@{stream.choose(_DOMAINS)}"
        line = [
            one["last"],
            one["first"],
            "" if kind == "none" else address,
            code,
            "non" if kind == "no" else "oui",
        ]
        lines.append(line)
        if kind in ("yes", "twice"):
            wanted.append({"name": one["full"], "email": address, "group": club["groups"][code]})
        if kind == "twice":
            lines.append([*line[:2], stream.choose([address.upper(), address.title()]), *line[3:]])
    refused = [line[2] for line in lines if line[4] == "non"]
    return stream.shuffled(lines), wanted, refused


def export(lines):
    """The export as the club's software writes it."""
    words = {"oui": two("oui", "yes"), "non": two("non", "no")}
    rows = [_HEADER, *([*line[:4], words[line[4]]] for line in lines)]
    return {"name": "membres.csv", "kind": "csv", "encoding": "cp1252", "rows": rows}


def help_page(club):
    """What the webmail says about files of contacts."""
    groups = [[code, {"text": group, "look": "code"}] for code, group in club["groups"].items()]
    return {
        "kind": "page", "address": "https://aide.courriel-du-lac.example/importer", "site": two("Aide de la messagerie", "Webmail help"),
        "title": two("Importer des contacts", "Importing contacts"),
        "elements": [
            two("Le fichier est un texte .csv encodé en UTF-8, avec des virgules entre les champs.",
                "The file is a .csv text file encoded in UTF-8, with commas between the fields."),
            [two("Première ligne, exactement : ", "First line, exactly: "), {"text": "name,email,group", "look": "code"}],
            two("Champ name : prénom, espace, nom. Une seule ligne par adresse ; majuscules et minuscules y sont équivalentes.",
                "The name field: first name, space, surname. Only one line for each address; upper or lower case makes no difference."),
            two("Une ligne sans adresse fait échouer tout l’import.", "A line without an address makes the whole import fail."),
            {"kind": "table", "label": two("Groupes déjà créés", "Existing groups"), "columns": [two("Section", "Section"), "group"], "rows": groups},
        ],
    }  # fmt: skip


def _plain(text):
    return " ".join(unicodedata.normalize("NFC", text).replace("\u00a0", " ").split())


def _surname_first(name):
    return " ".join(reversed(name.split(" ", 1)))


def _spellings(group):
    """The group in both languages; questions drawn while groups had one name keep that name alone."""
    return {group} if isinstance(group, str) else {*group.values()}


def judge_contacts(document, values):
    """Whether the file is in the form that the webmail reads, and holds each person to import once."""
    lines = [
        [cell.strip() for cell in row]
        for row in document.body
        if len(row) > 1 or any(cell.strip() for cell in row)
    ]
    header = list(document.header)
    form = (
        document.encoding in ("utf-8", "utf-8-sig", "ascii")
        and document.delimiter == ","
        and header == FIELDS
    )
    places = [header.index(name) if name in header else at for at, name in enumerate(FIELDS)]
    cells = [[row[at] if at < len(row) else "" for at in places] for row in lines]
    wanted = {one["email"].casefold(): one for one in values["wanted"]}
    found, doubles, refused, strangers = {}, 0, 0, 0
    for name, email, group in cells:
        address = email.casefold()
        if address in wanted and address not in found:
            found[address] = (name, group)
        elif address in wanted:
            doubles += 1
        elif address in {one.casefold() for one in values["refused"]}:
            refused += 1
        else:
            strangers += 1
    lost = [one["name"] for address, one in wanted.items() if address not in found]
    names = [
        wanted[address]["name"]
        for address, (name, _) in found.items()
        if _plain(name) != wanted[address]["name"]
    ]
    groups = [
        wanted[address]["name"]
        for address, (_, group) in found.items()
        if group not in _spellings(wanted[address]["group"])
    ]
    turned = names and all(
        _plain(found[one["email"].casefold()][0]) == _plain(_surname_first(one["name"]))
        for one in values["wanted"]
        if one["name"] in names
    )
    broken = any("Ã" in name or "\ufffd" in name or "?" in name for name, _ in found.values())
    return [
        criterion("form", form, encoding=document.encoding, delimiter=document.delimiter),
        criterion("consent", not refused, "refusers_kept", count=refused),
        criterion("once", not doubles, "double_by_case", count=doubles),
        criterion(
            "complete",
            not lost and not strangers,
            count=len(lost),
            first=lost[0] if lost else "",
            strangers=strangers,
        ),
        criterion(
            "names",
            found and not names,
            "accents_broken" if broken else "surname_first" if turned else None,
            count=len(names),
            first=names[0] if names else "",
        ),
        criterion(
            "groups",
            found and not groups,
            "section_kept"
            if groups and all(group in values["groups"] for _, group in found.values())
            else None,
            count=len(groups),
            first=groups[0] if groups else "",
        ),
    ]


def solve_contacts(values):
    """The file that the webmail imports."""
    return _made(values["wanted"])


def near_misses_contacts(values):
    """Files that break one thing each."""
    wanted = values["wanted"]
    accented = next(at for at, one in enumerate(wanted) if not one["name"].isascii())
    moved = {
        **wanted[0],
        "group": next(group for group in values["groups"].values() if group != wanted[0]["group"]),
    }
    codes = {group["fr"]: code for code, group in values["groups"].items()}
    broken = {**wanted[accented], "name": wanted[accented]["name"].encode().decode("cp1252", "replace")}
    turned = [{**one, "name": _surname_first(one["name"])} for one in wanted]
    return {
        "semicolons kept": (_made(wanted, delimiter=";"), "form"),
        "encoding kept": (_made(wanted, encoding="cp1252"), "form"),
        "header in French": (_made(wanted, header=["nom", "courriel", "groupe"]), "form"),
        "someone who refused": (_made([*wanted, {"name": "X", "email": values["refused"][0], "group": moved["group"]}]), "consent"),
        "twice by case": (_made([*wanted, {**wanted[0], "email": wanted[0]["email"].upper()}]), "once"),
        "an empty line of commas": (_made([*wanted, {"name": "", "email": "", "group": ""}]), "complete"),
        "a space in the header": (_made(wanted, header=["name", " email", "group"]), "form"),
        "a line without address": (_made([*wanted, {**wanted[0], "email": ""}]), "complete"),
        "someone lost": (_made(wanted[1:]), "complete"),
        "accents broken": (_made([*wanted[:accented], broken, *wanted[accented + 1 :]]), "names"),
        "surname first": (_made(turned), "names"),
        "another group": (_made([moved, *wanted[1:]]), "groups"),
        "letters of the sections": (_made([{**one, "group": codes[one["group"]["fr"]]} for one in wanted]), "groups"),
    }  # fmt: skip


def _made(people, *, header=None, encoding="utf-8", delimiter=","):
    rows = [header or FIELDS, *([one[field] for field in FIELDS] for one in people)]
    spec = {"name": "contacts.csv", "kind": "csv", "encoding": encoding, "delimiter": delimiter, "rows": rows}
    return write(wholly_in_language(spec, "fr"))
