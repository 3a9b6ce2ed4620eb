"""A raw export to bring to a published schema, its judge, and tables that try the judge."""

import json
import re
from datetime import date, timedelta

from skills.authoring.judging import criterion
from skills.authoring.localised import wholly_in_language
from skills.documents import write

from .words import two

FIELDS = ["id_compteur", "code_commune", "nom_commune", "date", "passages", "temperature"]
_SOURCE = [two("Jour", "Day"), two("Commune", "Municipality"), two("Compteur n°", "Counter no."), "INSEE",
           two("Température (°C)", "Temperature (°C)"), two("Passages", "Count")]  # fmt: skip
_TOWNS = [("Ambérieux-lès-Orlane", "01904"), ("Bréhémont-le-Vieux", "02983"), ("Châtelguéry", "03917"), ("Étréaupré", "04926"),
          ("Saint-Frézal", "05981"), ("Marçay-la-Forêt", "06935"), ("La Ferté-Béarn", "07944"), ("Pélussinois", "08972")]  # fmt: skip
WHAT = [
    two("de vélos", "bicycles"),
    two("de piétons sur les voies vertes", "walkers on the greenways"),
    two("de visiteurs des parcs", "visitors to its parks"),
]
DOUBLES = 4


def table(stream):
    """{records, order, doubles}: sixty readings, the order of the export's lines, and which stand in it twice."""
    towns = stream.sample(_TOWNS, 5)
    heads = stream.sample(list(range(100, 999)), 5)
    counters = [
        (town, code, f"0{head}{code}{stream.integer(10000, 99999)}")
        for (town, code), head in zip(towns, heads, strict=True)
    ]
    first = date(2026, stream.integer(1, 3), stream.integer(2, 8))
    weather = stream.integer(0, 60)  # tenths of a degree
    passages = stream.sample(list(range(210, 3600)), 60)
    records = []
    for rank in range(60):
        town, code, counter = counters[rank % 5]
        day = first + timedelta(days=rank // 5)
        if rank % 5 == 0:
            weather += stream.integer(-20, 20)
        warmth = weather + stream.integer(-9, 9)
        records.append([counter, code, town, day.isoformat(), passages[rank], f"{warmth / 10:.1f}"])
    doubles = stream.sample(list(range(60)), DOUBLES)
    order = stream.shuffled([*range(60), *doubles])
    return {"records": records, "order": order, "total": sum(record[4] for record in records)}


def export(made):
    """The raw export: Windows-1252, semicolons, days first, thousands and decimals in French notation, a total line."""
    rows = [_SOURCE]
    for at in made["order"]:
        counter, code, town, day, passages, warmth = made["records"][at]
        year, month, number = day.split("-")
        rows.append(
            [f"{number}/{month}/{year}", town, counter, code, warmth.replace(".", ","), _grouped(passages)]
        )
    whole = sum(made["records"][at][4] for at in made["order"])
    rows.append(["Total", "", "", "", "", _grouped(whole)])
    return {"name": "export.csv", "kind": "csv", "encoding": "cp1252", "rows": rows}


def _grouped(number):
    return f"{number:,}".replace(",", "\u00a0")


def schema():
    """The schema (Table Schema) with what each field means."""
    told = {
        "id_compteur": ("string", {"required": True, "pattern": "^[0-9]{14}$"}, two("Numéro du compteur, 14 chiffres", "Counter number, 14 digits")),
        "code_commune": ("string", {"required": True, "pattern": "^[0-9]{5}$"}, two("Code INSEE de la commune, 5 chiffres", "INSEE code of the municipality, 5 digits")),
        "nom_commune": ("string", {"required": True}, two("Nom de la commune", "Name of the municipality")),
        "date": ("date", {"required": True}, two("Jour du relevé", "Day of the reading")),
        "passages": ("integer", {"required": True, "minimum": 0}, two("Nombre de passages", "Number counted that day")),
        "temperature": ("number", {"required": True}, two("Température moyenne, en °C", "Mean temperature, in °C")),
    }  # fmt: skip
    texts = {}
    for language in ("fr", "en"):
        fields = [{"name": name, "type": kind, "description": about[language], **({"format": "%Y-%m-%d"} if kind == "date" else {}),
                   **({"decimalChar": "."} if kind == "number" else {}), "constraints": limits} for name, (kind, limits, about) in told.items()]  # fmt: skip
        whole = {
            "encoding": "utf-8",
            "dialect": {"delimiter": ",", "header": True},
            "fields": fields,
            "primaryKey": ["id_compteur", "date"],
        }
        texts[language] = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    return {"name": "schema.json", "kind": "text", "text": texts}


def judge_schema(document, values):
    """Whether the table meets the schema, with every reading once and nothing else."""
    records = values["made"]["records"]
    lines = [[cell.strip() for cell in row] for row in document.body if any(cell.strip() for cell in row)]
    header = [cell.strip() for cell in document.header]
    found, strangers, doubles = _matched(lines, header, records)
    lost = len(records) - len(found)
    belief = (
        "doubles_kept" if doubles and not strangers else "total_kept" if strangers == 1 and not lost else None
    )
    told = [
        criterion("encoding", document.encoding in ("utf-8", "utf-8-sig"), encoding=document.encoding),
        criterion("header", header == FIELDS and document.delimiter == ",", delimiter=document.delimiter),
        criterion("rows", not lost and len(lines) == len(records), belief, count=len(lines), lost=lost),
    ]
    checks = {
        "names": ("nom_commune",),
        "codes": ("id_compteur", "code_commune"),
        "dates": ("date",),
        "numbers": ("passages", "temperature"),
    }
    for name, fields in checks.items():
        amiss = [
            (line, records[at])
            for at, line in found.items()
            if not all(_holds(field, line, records[at]) for field in fields)
        ]
        first = next(
            (
                f"{line[field]}"
                for line, record in amiss
                for field in fields
                if not _holds(field, line, record)
            ),
            "",
        )
        told.append(
            criterion(name, found and not amiss, _belief(name, amiss), count=len(amiss), first=first[:40])
        )
    return told


def _matched(lines, header, records):
    """({rank of a record: its line}, lines that are no record, lines that repeat one): told by their passages."""
    titles = [title.casefold() for title in header]
    places = {name: titles.index(name) for name in FIELDS if name in titles} or dict(
        zip(FIELDS, range(len(FIELDS)), strict=True)
    )
    ranks, found, strangers, doubles = {record[4]: at for at, record in enumerate(records)}, {}, 0, 0
    for row in lines:
        line = {
            name: row[places[name]] if name in places and places[name] < len(row) else "" for name in FIELDS
        }
        digits = re.sub(r"\D", "", re.sub(r"[.,]0+$", "", line["passages"]))
        at = ranks.get(int(digits)) if digits and len(digits) < 9 else None
        if at is None:
            strangers += 1
        elif at in found:
            doubles += 1
        else:
            found[at] = line
    return found, strangers, doubles


def _holds(field, line, record):
    text, wanted = line[field], record[FIELDS.index(field)]
    if field == "passages":
        return text == str(wanted)
    if field == "temperature":
        return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None and float(text) == float(wanted)
    return text == wanted


def _belief(name, amiss):
    """The belief that explains every line of a criterion that differs."""
    if not amiss:
        return None
    if name == "codes" and all(
        line["code_commune"] == record[1].lstrip("0") or line["id_compteur"] == record[0].lstrip("0")
        for line, record in amiss
    ):
        return "zeros_lost"
    if name == "codes" and all("E" in line["id_compteur"].upper() for line, _ in amiss):
        return "digits_lost"
    if name == "dates" and all(line["date"] == _swapped(record[3]) for line, record in amiss):
        return "month_first"
    if name == "names" and all(
        "Ã" in line["nom_commune"] or "\ufffd" in line["nom_commune"] or "?" in line["nom_commune"]
        for line, _ in amiss
    ):
        return "broken_accents"
    return None


def _swapped(day):
    year, month, number = day.split("-")
    return f"{year}-{number}-{month}"


def solve_schema(values):
    """The table that the schema describes."""
    return _made([[str(cell) for cell in record] for record in values["made"]["records"]])


def near_misses_schema(values):
    """Tables that break one thing each."""
    rows = [[str(cell) for cell in record] for record in values["made"]["records"]]

    def changed(place, change):
        return [[change(cell) if at == place else cell for at, cell in enumerate(row)] for row in rows]

    total = ["", "", "", "Total", str(values["made"]["total"]), ""]
    return {
        "zeros lost": (_made(changed(1, lambda text: text.lstrip("0"))), "codes"),
        "digits lost": (_made(changed(0, lambda text: f"{text[1]}.{text[2:4]}E+12")), "codes"),
        "month first": (_made(changed(3, _swapped)), "dates"),
        "French dates": (_made(changed(3, lambda text: "/".join(reversed(text.split("-"))))), "dates"),
        "decimal comma": (_made(changed(5, lambda text: text.replace(".", ","))), "numbers"),
        "thousands kept": (_made(changed(4, lambda text: _grouped(int(text)))), "numbers"),
        "accents broken": (_made(changed(2, lambda text: text.encode().decode("cp1252", "replace"))), "names"),
        "a figure mistyped": (_made([[*rows[0][:4], "9999", rows[0][5]], *rows[1:]]), "rows"),
        "total kept": (_made([*rows, total]), "rows"),
        "doubles kept": (_made([*rows, *rows[:DOUBLES]]), "rows"),
        "a row lost": (_made(rows[:-1]), "rows"),
        "encoding kept": (_made(rows, encoding="cp1252"), "encoding"),
        "semicolons kept": (_made(rows, delimiter=";"), "header"),
        "columns in another order": (_made([[row[1], row[0], *row[2:]] for row in rows], header=[FIELDS[1], FIELDS[0], *FIELDS[2:]]), "header"),
    }  # fmt: skip


def _made(rows, *, header=None, encoding="utf-8", delimiter=","):
    spec = {
        "name": "compteurs.csv",
        "kind": "csv",
        "encoding": encoding,
        "delimiter": delimiter,
        "rows": [header or FIELDS, *rows],
    }
    return write(wholly_in_language(spec, "fr"))
