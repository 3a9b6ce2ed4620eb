"""Minutes to be prepared for print: French spaces and quotation marks, and what must stay as it is."""

import re

from skills.authoring.judging import criterion

NO_BREAK = "\u00a0"
# `~` is where a no-break space belongs before a sign, `<` and `>` open and close a quotation, {…} is filled in.
SENTENCES = [
    "Présences~: {a}, {b} et {c}.",
    "Absences excusées~: {a} et {b}~; {c} arrivera plus tard.",
    "{a} demande~: <Qui tient la buvette~?>",
    "Le budget passe à {n} euros~; {a} précise que rien n’est encore signé.",
    "Que fait-on du matériel~? {b} propose de le prêter.",
    "Bravo à toute l’équipe~!",
    "Vote~: {n} voix pour, aucune contre.",
    "{c} rappelle la devise du club~: <Chacun son tour>.",
    "Le mot <urgent> revient {n} fois dans le courrier, note {b}.",
    "Attention~! La salle ferme avant la fin du tournoi.",
    "Deux dates restent possibles~; on tranche en juin.",
    "{a} répond <oui>, {b} répond <pas encore>.",
    "Prochaine étape~: écrire aux familles~; {c} s’en charge.",
    "Qui relit le compte rendu~? {a}, puis {b}.",
    "<Rien ne presse>, selon {c}~: le dossier part dans {n} jours.",
    "Décision~: on garde le nom <Fête du quai>.",
    "Merci à {b}~!",
    "Faut-il un second micro~? Le prix est connu~: {n} euros.",
]
PLAIN = [
    "Le compte rendu de la dernière réunion est adopté sans changement.",
    "{a} présente les comptes, {b} les a vérifiés.",
    "La mairie prête {n} tables et autant de bancs.",
    "Les clés sont rendues au gardien, comme l’an dernier.",
]
TRAPPED = {
    "address": [
        ("Inscriptions en ligne~: {trap} jusqu’au mois prochain.", ["https://fete-du-quai.example/?mois=6;tri=nom", "https://inscriptions.example/liste?page={n}"]),
        ("Le plan se trouve à l’adresse {trap} depuis hier, dit {a}.", ["https://plans.example/salle?etage=2", "http://ville.example:8080/plan"]),
        ("Voir {trap} pour les photos~; {b} les trie encore.", ["https://photos.example/album?id={n}", "https://nuage.example/p;v={n}"]),
    ],
    "time": [
        ("Ouverture des portes à {trap}~; fin prévue avant minuit.", ["{h}:30", "{h}:15", "{h}:45"]),
        ("{a} arrive à {trap}, {b} ensuite.", ["{h}:00", "{h}:05", "{h}:50"]),
        ("Premier départ~: {trap}. Qui donne le signal~?", ["{h}:10", "{h}:20", "{h}:40"]),
    ],
    "code": [
        ("Sur la borne, {c} tape {trap} puis valide.", ["`LIEU: salle {n}`", '`echo "fin !"`', "`tri: nom ; ordre: date`"]),
        ("La commande {trap} relance l’affichage~: {a} l’a notée.", ["`ecran: {n} ; son: non`", '`dire "à table !"`', "`pret ?: oui`"]),
    ],
}  # fmt: skip
LINES = 130
KINDS = [*[""] * 12, *["plain"] * 3, *[kind for kind in TRAPPED for _ in range(2)]]
FOUND = [*[" "] * 5, *[""] * 3, *[NO_BREAK] * 2]
TRAP_CRITERIA = {
    "address": ("addresses", "address_broken"),
    "time": ("times", "time_broken"),
    "code": ("code", "code_touched"),
}


def minutes(draw, values):
    """The file, and for each of its lines what it must become and what must stay untouched in it."""
    people = [person["first"] for person in draw.stream("people").people(12)]
    stream = draw.stream("lines")
    lines = [_line(stream, people) for _ in range(LINES)]
    broken = [line for line in lines if line["was"] != line["due"]]
    for kind in TRAPPED:
        draw.require(sum(line["kind"] == kind for line in lines) >= 5, f"enough traps: {kind}")
    show = {kind: next(line["trap"] for line in lines if line["kind"] == kind) for kind in TRAPPED}
    quote = next(line for line in broken if "«" in line["due"] and line["kind"] == "")
    return {
        "lines": lines,
        "count": LINES,
        "broken": len(broken),
        "traps": sum(bool(line["kind"]) for line in lines),
        "shown": show,
        "quote": quote,
        "files": [
            {
                "name": "compte-rendu.txt",
                "kind": "text",
                "text": "\n".join(line["was"] for line in lines) + "\n",
            }
        ],
    }


def _line(stream, people):
    """{was, due, kind, trap}: a line as written and as it must be printed, the passage in it that must not change."""
    kind = stream.choose(KINDS)
    # Neighbours in a drawn order: three draws for each of so many lines would take most of the time.
    first = stream.integer(0, len(people) - 3)
    names = dict(zip("abc", people[first:], strict=False), n=stream.integer(12, 95), h=stream.integer(10, 22))
    if kind in TRAPPED:
        template, traps = stream.choose(TRAPPED[kind])
        trap = stream.choose(traps).format(**names)
    else:
        template, trap = stream.choose(PLAIN if kind == "plain" else SENTENCES), ""
    pieces = re.split(r"(~|<|>)", template.format(**names, trap="\0"))
    was = "".join(_as_found(stream, piece) for piece in pieces)
    due = "".join(
        {"~": NO_BREAK, "<": "«" + NO_BREAK, ">": NO_BREAK + "»"}.get(piece, piece) for piece in pieces
    )
    return {
        "was": was.replace("\0", trap),
        "due": due.replace("\0", trap),
        "kind": kind if kind in TRAPPED else "",
        "trap": trap,
    }


def _as_found(stream, piece):
    if piece == "~":
        return stream.choose(FOUND)
    return '"' if piece in "<>" and piece else piece


def judge_minutes(document, values):
    """Each line against what it must become; narrow and wide no-break spaces count as one."""
    lines, found = values["lines"], [line.replace("\u202f", NO_BREAK) for line in document.lines]
    while len(found) > len(lines) and not found[-1].strip():
        found.pop()
    faults = {name: [] for name in ("rest", "signs", "quotes", "addresses", "times", "code")}
    beliefs = {}
    is_whole = len(found) == len(lines)
    for number, (got, line) in enumerate(zip(found, lines, strict=False), 1) if is_whole else []:
        for name, belief in _faults(got, line):
            faults[name].append(number)
            beliefs.setdefault(name, belief)
    return [
        criterion("encoding", document.encoding in ("ascii", "utf-8", "utf-8-sig"), "other_encoding"),
        criterion("lines", is_whole, found=len(found)),
        *(criterion(name, is_whole and not numbers, beliefs.get(name), count=len(numbers), first=numbers[0] if numbers else 0)
          for name, numbers in faults.items()),
    ]  # fmt: skip


def _faults(got, line):
    """(criterion, mistake) of what is not right in one line."""
    due, trap = line["due"], line["trap"]
    if got == due:
        return []
    found = []
    if trap:
        if trap not in got:
            return [TRAP_CRITERIA[line["kind"]]]
        got, due = got.replace(trap, "\0", 1), due.replace(trap, "\0", 1)
    if _bare(got) != _bare(due):
        return [("rest", None)]
    if re.findall(r"[«»\"]", got) != re.findall(r"[«»\"]", due):
        found.append(("quotes", "quotes_straight"))
    elif _inside(got) != _inside(due):
        found.append(("quotes", "quotes_tight" if re.search(r"«\S|\S»", got) else "plain_in_quotes"))
    before = _before_signs(got)
    if before != _before_signs(due):
        doubled = any(len(run) > 1 for run in before)
        found.append(
            ("signs", "space_doubled" if doubled else "plain_space" if " " in before else "sign_forgotten")
        )
    return found if found or got == due else [("rest", None)]


def _bare(text):
    """The line without spaces before signs and around quotation marks, all of one kind."""
    text = re.sub(r"[ \u00a0]*[«»\"][ \u00a0]*", '"', text)
    return re.sub(r"[ \u00a0]+([;:!?])", r"\1", text)


def _inside(text):
    """The blanks after each opening and before each closing quotation mark."""
    return re.findall(r"«([ \u00a0]*)", text), re.findall(r"([ \u00a0]*)»", text)


def _before_signs(text):
    return re.findall(r"([ \u00a0]*)[;:!?]", text)


def _file(lines, encoding="utf-8"):
    return ("\n".join(lines) + "\n").encode(encoding)


def solve_minutes(values):
    """Every line as it must be."""
    return _file([line["due"] for line in values["lines"]])


def near_misses_minutes(values):
    """Files with one kind of fault each."""
    lines = values["lines"]
    due = [line["due"] for line in lines]

    def spoilt(kind, old, new):
        return _file([line["due"].replace(line["trap"], line["trap"].replace(old, new)) if line["kind"] == kind else line["due"]
                      for line in lines])  # fmt: skip

    return {
        "a space inside addresses": (spoilt("address", ":", NO_BREAK + ":"), "addresses"),
        "a space inside times": (spoilt("time", ":", NO_BREAK + ":"), "times"),
        "code with no-break spaces": (spoilt("code", " ", NO_BREAK), "code"),
        "ordinary spaces before colons": (
            _file([line.replace(NO_BREAK + ":", " :") for line in due]),
            "signs",
        ),
        "no-break spaces doubled": (
            _file([line.replace(NO_BREAK + "!", 2 * NO_BREAK + "!") for line in due]),
            "signs",
        ),
        "quotation marks without spaces": (
            _file([line.replace("«" + NO_BREAK, "«").replace(NO_BREAK + "»", "»") for line in due]),
            "quotes",
        ),
        "straight quotation marks kept": (
            _file([re.sub(rf"«{NO_BREAK}|{NO_BREAK}»", '"', line) for line in due]),
            "quotes",
        ),
        "another encoding": (_file(due, "cp1252"), "encoding"),
        "a line lost": (_file(due[:-1]), "lines"),
        "a name changed": (_file([due[0] + "!", *due[1:]]), "rest"),
    }
