"""A small table before and after one command; the cursor's cell tells which one it was."""

COMMANDS = {
    "above": {"fr": "Insérer une ligne au-dessus", "en": "Insert a row above"},
    "below": {"fr": "Insérer une ligne en dessous", "en": "Insert a row below"},
    "left": {"fr": "Insérer une colonne à gauche", "en": "Insert a column to the left"},
    "right": {"fr": "Insérer une colonne à droite", "en": "Insert a column to the right"},
    "row": {"fr": "Supprimer la ligne", "en": "Delete the row"},
    "column": {"fr": "Supprimer la colonne", "en": "Delete the column"},
}
TURNED = {
    "above": "left",
    "below": "right",
    "left": "above",
    "right": "below",
    "row": "column",
    "column": "row",
}
OPPOSITE = {"above": "below", "below": "above", "left": "right", "right": "left"}
INSERTS = {"row": ["above", "below"], "column": ["left", "right"]}
EFFECTS = {
    "above": {"fr": "ajoute une ligne vide au-dessus de", "en": "adds an empty row above"},
    "below": {"fr": "ajoute une ligne vide en dessous de", "en": "adds an empty row below"},
    "left": {"fr": "ajoute une colonne vide à gauche de", "en": "adds an empty column to the left of"},
    "right": {"fr": "ajoute une colonne vide à droite de", "en": "adds an empty column to the right of"},
    "row": {"fr": "retire toute la ligne de", "en": "removes the whole row containing"},
    "column": {"fr": "retire toute la colonne de", "en": "removes the whole column containing"},
}
TABLES = [
    {"about": {"fr": "le planning du club de théâtre", "en": "the drama club’s timetable"},
     "rows": [[{"fr": "Groupe", "en": "Group"}, {"fr": "Jour", "en": "Day"}, {"fr": "Salle", "en": "Room"}],
              [{"fr": "Débutants", "en": "Beginners"}, {"fr": "Lundi", "en": "Monday"}, "B12"],
              [{"fr": "Confirmés", "en": "Advanced"}, {"fr": "Mardi", "en": "Tuesday"}, "A04"],
              [{"fr": "Décors", "en": "Scenery"}, {"fr": "Jeudi", "en": "Thursday"}, "C21"]]},
    {"about": {"fr": "la liste du matériel de camping", "en": "the camping equipment list"},
     "rows": [[{"fr": "Objet", "en": "Item"}, {"fr": "Nombre", "en": "Quantity"}, {"fr": "Prêté par", "en": "Lent by"}],
              [{"fr": "Tentes", "en": "Tents"}, "4", "Nadia"],
              [{"fr": "Réchauds", "en": "Stoves"}, "2", "Théo"],
              [{"fr": "Lampes", "en": "Lamps"}, "6", "Aminata"]]},
    {"about": {"fr": "le menu de la semaine à la cantine", "en": "this week’s canteen menu"},
     "rows": [[{"fr": "Jour", "en": "Day"}, {"fr": "Entrée", "en": "Starter"}, {"fr": "Plat", "en": "Main course"}],
              [{"fr": "Lundi", "en": "Monday"}, {"fr": "Carottes", "en": "Carrots"}, {"fr": "Lasagnes", "en": "Lasagne"}],
              [{"fr": "Mardi", "en": "Tuesday"}, {"fr": "Betteraves", "en": "Beetroot"}, {"fr": "Omelette", "en": "Omelette"}],
              [{"fr": "Jeudi", "en": "Thursday"}, {"fr": "Taboulé", "en": "Tabbouleh"}, {"fr": "Poisson", "en": "Fish"}]]},
    {"about": {"fr": "le tableau des permanences d’une association", "en": "a charity’s duty rota"},
     "rows": [[{"fr": "Créneau", "en": "Slot"}, {"fr": "Accueil", "en": "Desk"}, {"fr": "Caisse", "en": "Till"}],
              [{"fr": "Matin", "en": "Morning"}, "Inès", "Karim"],
              [{"fr": "Midi", "en": "Midday"}, "Lucas", "Mei"],
              [{"fr": "Soir", "en": "Evening"}, "Awa", "Hugo"]]},
]  # fmt: skip


def table_command(draw, values):
    """Both tables, the cell with the cursor, the choices and what each other choice would do."""
    command = draw.stream("command").choose(list(COMMANDS))
    scene = draw.stream("table").choose(TABLES)
    row, column = draw.stream("cell").integer(1, 2), 1
    others = _others(command)
    offered = [command, *others.values()]
    letters = dict(zip(draw.stream("letters").shuffled(offered), "abcdef", strict=True))
    return {
        "about": scene["about"],
        "cell": scene["rows"][row][column],
        "command": COMMANDS[command],
        "effect": EFFECTS[command],
        "is_insert": command in OPPOSITE,
        "key": letters[command],
        "letters": {slip: letters[name] for slip, name in others.items()},
        "names": {slip: COMMANDS[name] for slip, name in others.items()},
        "effects": {slip: EFFECTS[name] for slip, name in others.items()},
        "choices": [{"id": letters[name], "text": COMMANDS[name]} for name in offered],
        "material": [_table(scene["rows"], {"fr": "Avant", "en": "Before"}, (row, column)),
                     _table(_after(scene["rows"], command, row, column), {"fr": "Après", "en": "After"}, None)],
    }  # fmt: skip


def _others(command):
    """{slip: the command that it leads to}: all other commands, so that those on offer never tell which is right."""
    turned = TURNED[command]
    if command in OPPOSITE:
        line = "row" if command in INSERTS["row"] else "column"
        slips = {"turned": turned, "side": OPPOSITE[command], "both": OPPOSITE[turned]}
        return {**slips, "reversed": line, "across": TURNED[line]}
    first, second = INSERTS[command]
    slips = {"turned": turned, "reversed": first, "after": second}
    return {**slips, "across": TURNED[first], "across_after": TURNED[second]}


def _after(rows, command, row, column):
    """The rows once the command has been carried out in that cell."""
    if command in ("above", "below"):
        at = row + (command == "below")
        return [*rows[:at], [""] * len(rows[0]), *rows[at:]]
    if command in ("left", "right"):
        at = column + (command == "right")
        return [[*cells[:at], "", *cells[at:]] for cells in rows]
    if command == "row":
        return [cells for number, cells in enumerate(rows) if number != row]
    return [[cell for number, cell in enumerate(cells) if number != column] for cells in rows]


def _table(rows, label, marked):
    shown = []
    for number, cells in enumerate(rows):
        shown.append([_cell(text, marked == (number, place)) for place, text in enumerate(cells)])
    return {"kind": "table", "label": label, "rows": shown}


def _cell(text, has_cursor):
    if has_cursor:
        return {"cell": {"fr": [_in(text, "fr"), " ", {"text": "(curseur ici)", "look": "soft"}],
                         "en": [_in(text, "en"), " ", {"text": "(cursor here)", "look": "soft"}]}, "look": "filled"}  # fmt: skip
    return text


def _in(text, language):
    return text[language] if isinstance(text, dict) else text
