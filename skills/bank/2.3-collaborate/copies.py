"""A rota changed offline by two people: one table that holds both works."""

from skills.authoring.judging import criterion
from skills.authoring.people import bare
from skills.documents import write

from .rota_rows import COLUMNS, rows_of
from .words import of, two

TASKS = [
    two("Ouvrir la salle", "Open the hall"), two("Ranger les tapis", "Put the mats away"), two("Tenir la buvette", "Run the refreshments"),
    two("Noter les scores", "Keep score"), two("Accueillir le public", "Welcome the public"), two("Vérifier la trousse de secours", "Check the first-aid kit"),
    two("Gonfler les ballons", "Pump up the balls"), two("Laver les maillots", "Wash the shirts"), two("Fermer les vestiaires", "Lock the changing rooms"),
    two("Installer le filet", "Set up the net"), two("Arroser le terrain", "Water the pitch"), two("Publier les résultats", "Publish the results"),
    two("Préparer les gourdes", "Fill the water bottles"), two("Tracer les lignes", "Mark the lines"), two("Prendre les photos", "Take the photos"),
    two("Balayer les gradins", "Sweep the stands"),
]  # fmt: skip
NEW_TASKS = [
    two("Compter la caisse", "Count the takings"), two("Afficher le planning", "Put up the timetable"),
    two("Trier les objets trouvés", "Sort the lost property"), two("Réserver le minibus", "Book the minibus"),
]  # fmt: skip
CLUBS = [
    two("du club de volley", "for the volleyball club"),
    two("du tournoi de quartier", "for the local tournament"),
    two("de la section handball", "for the handball section"),
]
COUNT = 16


def two_copies(draw, values):
    """Three files, the rows wanted, and who wins where both changed one cell.

    The first person changes three cells, the second three others, adds two rows and removes one; in one row each
    changes another cell; one cell is changed by both, and the note says whose change stays.
    """
    people = [one["first"] for one in draw.stream("people").people(11)]
    draw.require(len({bare(name) for name in people}) == 11, "eleven names")
    (first, second), crew = people[:2], people[2:]
    base = _base(draw, crew)
    roles = dict(
        zip(
            ["mine_1", "mine_2", "theirs_1", "theirs_2", "shared", "clash", "gone"],
            draw.stream("rows").sample(range(1, COUNT + 1), 7),
            strict=True,
        )
    )
    change = _changer(draw, base, crew)
    mine = {
        roles["mine_1"]: change("person", roles["mine_1"]),
        roles["mine_2"]: change("minutes", roles["mine_2"]),
    }
    theirs = {
        roles["theirs_1"]: change("minutes", roles["theirs_1"]),
        roles["theirs_2"]: change("person", roles["theirs_2"]),
    }
    fields = draw.stream("fields").shuffled(["person", "minutes"])
    mine[roles["shared"]], theirs[roles["shared"]] = (change(field, roles["shared"]) for field in fields)
    clash = draw.stream("clash field").choose(["person", "minutes"])
    mine[roles["clash"]], theirs[roles["clash"]] = _clashing(draw, base, crew, clash, roles["clash"])
    added = _added(draw, crew)
    winner = draw.stream("winner").choose(["first", "second"])
    wanted = _merged(base, mine, theirs, roles["gone"], added, winner)
    copies = {
        "first": _changed(base, mine),
        "second": [row for row in _changed(base, theirs) if row["number"] != roles["gone"]] + added,
    }
    return {
        "first": first,
        "second": second,
        "of_first": of(first),
        "of_second": of(second),
        "of_winner": of({"first": first, "second": second}[winner]),
        "of_loser": of({"first": second, "second": first}[winner]),
        "club": draw.stream("club").choose(CLUBS),
        "base": base,
        "wanted": wanted,
        "copies": copies,
        "mine": _listed(mine),
        "theirs": _listed(theirs),
        "added": [row["number"] for row in added],
        "roles": roles,
        "winner": winner,
        "winner_name": {"first": first, "second": second}[winner],
        "loser_name": {"first": second, "second": first}[winner],
        "clash_value": (mine if winner == "first" else theirs)[roles["clash"]][clash],
        "loser_value": (theirs if winner == "first" else mine)[roles["clash"]][clash],
        "clash_column": {"person": COLUMNS[2], "minutes": COLUMNS[3]}[clash],
        "note": _note(draw, first, second, winner, roles, clash),
        "files": [
            _file("depart.csv", base),
            _file(f"copie-{bare(first)}.csv", copies["first"]),
            _file(f"copie-{bare(second)}.csv", copies["second"]),
        ],
    }


def _base(draw, crew):
    stream = draw.stream("base")
    return [
        {
            "number": number,
            "task": TASKS[(number * 5 + 3) % len(TASKS)],
            "person": stream.choose(crew),
            "minutes": stream.integer(10, 90, 5),
        }
        for number in range(1, COUNT + 1)
    ]


def _changer(draw, base, crew):
    """Another value of one field of a row, as {field: value}."""
    stream = draw.stream("changes")

    def change(field, number):
        now = base[number - 1][field]
        if field == "person":
            return {field: stream.choose([name for name in crew if name != now])}
        return {field: stream.choose([value for value in range(10, 95, 5) if value != now])}

    return change


def _clashing(draw, base, crew, field, number):
    now = base[number - 1][field]
    pool = crew if field == "person" else list(range(10, 95, 5))
    one, other = draw.stream("clash").sample([value for value in pool if value != now], 2)
    return {field: one}, {field: other}


def _added(draw, crew):
    stream = draw.stream("added")
    tasks = stream.sample(NEW_TASKS, 2)
    return [
        {
            "number": COUNT + place,
            "task": task,
            "person": stream.choose(crew),
            "minutes": stream.integer(10, 60, 5),
        }
        for place, task in enumerate(tasks, start=1)
    ]


def _changed(base, changes):
    return [{**row, **changes.get(row["number"], {})} for row in base]


def _merged(base, mine, theirs, gone, added, winner):
    order = [theirs, mine] if winner == "first" else [mine, theirs]
    merged = _changed(_changed(base, order[0]), order[1])
    return [row for row in merged if row["number"] != gone] + added


def _listed(changes):
    return [{"number": number, **change} for number, change in sorted(changes.items())]


def _note(draw, first, second, winner, roles, clash):
    kept = {"first": two("ma version", "mine"), "second": two("la tienne", "yours")}[winner]
    column = {"person": two("la personne", "the person"), "minutes": two("la durée", "the time")}[clash]
    return {
        "kind": "chat",
        "title": two("Tableau des tâches", "Rota"),
        "members": [first, second],
        "messages": [
            {
                "from": first,
                "time": "18:02",
                "text": two(
                    "Oups, on a modifié le tableau en même temps, sans réseau…",
                    "Oops, we both changed the rota while offline…",
                ),
            },
            {
                "from": second,
                "time": "18:05",
                "text": two(
                    f"J’ai supprimé la ligne {roles['gone']}, et ajouté deux lignes à la fin. Il faut garder tout cela, et toutes tes modifications aussi.",
                    f"I removed row {roles['gone']} and added two rows at the end. All of that has to stay, and all your changes too.",
                ),
            },
            {
                "from": first,
                "time": "18:07",
                "text": two(
                    f"Nous avons changé la même case : {column['fr']} de la ligne {roles['clash']}. On retient {kept['fr']}.",
                    f"We both changed the same cell: {column['en']} in row {roles['clash']}. Let’s keep {kept['en']}.",
                ),
            },
        ],
    }


def _file(name, rows):
    return {"name": name, "kind": "csv", "encoding": "utf-8-sig", "rows": [COLUMNS, *_cells(rows)]}


def _cells(rows):
    return [[row["number"], row["task"], row["person"], row["minutes"]] for row in rows]


def judge_copies(document, values):
    """The criteria of an uploaded table: rows are told by their number, in any order."""
    rows, others, is_wider = rows_of(document)
    wanted = {row["number"]: row for row in values["wanted"]}
    numbers = [row["number"] for row in rows]
    given = {row["number"]: {"person": row["person"], "minutes": row["minutes"]} for row in rows}
    is_pasted = others > 1 or len(numbers) != len(set(numbers))
    clash, shared = values["roles"]["clash"], values["roles"]["shared"]
    special = {clash, *values["added"]}

    def holds(number):
        return number in given and given[number] == {
            "person": bare(wanted[number]["person"]),
            "minutes": wanted[number]["minutes"],
        }

    def kept(changes):
        return all(
            number in given and given[number][field] == (bare(value) if field == "person" else value)
            for change in changes
            if (number := change["number"]) != clash
            for field, value in change.items()
            if field != "number"
        )

    mine, theirs = kept(values["mine"]), kept(values["theirs"])
    touched = {change["number"] for change in (*values["mine"], *values["theirs"])} | special
    is_row_taken = not holds(shared) and all(
        holds(change["number"])
        for change in (*values["mine"], *values["theirs"])
        if change["number"] not in (shared, clash)
    )
    return [
        criterion("once", not is_pasted and others == 1, "pasted_together" if is_pasted else None),
        criterion("columns", not is_wider),
        criterion("first_work", mine, "whole_row_taken" if is_row_taken else "one_copy_only"),
        criterion("second_work", theirs, "whole_row_taken" if is_row_taken else "one_copy_only"),
        criterion(
            "added", all(holds(number) for number in values["added"]), None if theirs else "one_copy_only"
        ),
        criterion("gone", values["roles"]["gone"] not in numbers, "removed_row_back"),
        criterion("clash", holds(clash), "other_side_kept"),
        criterion(
            "rest",
            set(wanted) - set(values["added"]) <= set(numbers) <= {*wanted, values["roles"]["gone"]}
            and all(holds(number) for number in wanted if number not in touched)
            and all(_is_task(row["task"], wanted[row["number"]]) for row in rows if row["number"] in wanted),
        ),
    ]


def _is_task(given, row):
    return given in {bare(row["task"][language]) for language in ("fr", "en")}


def _written(rows, extension="csv", titles=True, beside=()):
    """A table in French of these rows; beside: what a further column holds in each of them."""
    cells = [
        *([[column["fr"] for column in COLUMNS]] if titles else []),
        *([number, task["fr"], person, minutes, *beside] for number, task, person, minutes in _cells(rows)),
    ]
    if extension == "csv":
        return write({"name": "tableau.csv", "kind": "csv", "rows": cells})
    return write(
        {
            "name": f"tableau.{extension}",
            "kind": "workbook",
            "sheets": [{"name": "Tableau", "header": 1, "rows": cells}],
        }
    )


def solve_copies(values, extension="csv"):
    """The merged table."""
    return _written(values["wanted"], extension)


def near_misses_copies(values):
    """Tables with one thing amiss each, and the criterion that it breaks."""
    wanted, base, roles = values["wanted"], values["base"], values["roles"]

    def with_row(number, **changes):
        return _written([{**row, **changes} if row["number"] == number else row for row in wanted])

    def from_copy(copy, number):
        row = next(row for row in values["copies"][copy] if row["number"] == number)
        return with_row(number, person=row["person"], minutes=row["minutes"])

    loser = "second" if values["winner"] == "first" else "first"
    return {
        "first copy": (_written(values["copies"]["first"]), "second_work"),
        "second copy": (_written(values["copies"]["second"]), "first_work"),
        "pasted together": (_written([*wanted, base[roles["mine_1"] - 1]]), "once"),
        "no titles": (_written(wanted, titles=False), "once"),
        "a fifth column": (_written(wanted, beside=["fait"]), "columns"),
        "removed row back": (_written([*wanted, base[roles["gone"] - 1]]), "gone"),
        "a row of one copy": (from_copy("first", roles["shared"]), "second_work"),
        "clash the other way": (from_copy(loser, roles["clash"]), "clash"),
        "one added row only": (_written(wanted[:-1]), "added"),
        "tasks out of line": (
            _written(
                [
                    {**row, "task": other["task"]}
                    for row, other in zip(wanted, [*wanted[1:], wanted[0]], strict=True)
                ]
            ),
            "rest",
        ),
        "row lost": (
            _written([row for row in wanted if row["number"] in {*roles.values(), *values["added"]}]),
            "rest",
        ),
    }
