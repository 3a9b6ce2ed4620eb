"""Two exports of a library: its members, and its loans."""

from datetime import date, timedelta

from .words import two

PLACES = [
    {"name": two("Le CDI du lycée", "The school library"), "thing": two("prêts", "loans"), "letter": "B",
     "members": "membres.csv", "loans": "prets.csv"},
    {"name": two("La ludothèque", "The toy library"), "thing": two("prêts", "loans"), "letter": "J",
     "members": "adherents.csv", "loans": "prets.csv"},
    {"name": two("L’atelier vélo", "The bike workshop"), "thing": two("prêts d’outils", "tool loans"), "letter": "V",
     "members": "adherents.csv", "loans": "prets.csv"},
]  # fmt: skip
_MEMBERS, _LEFT, _KNOWN_LOANS = 120, 14, 160


def numbers(stream, letter):
    """(ids of members, ids of people no longer there), mixed in one range."""
    ranks = stream.sample(list(range(101, 399)), _MEMBERS + _LEFT)
    ids = [f"{letter}-{rank:04}" for rank in ranks]
    return sorted(ids[_LEFT:]), ids[:_LEFT]


def loans(stream, members, left):
    """Rows {id, who, out, back}: known and unknown people, clean and careless spelling, returned or not."""
    gone = stream.sample(left, stream.integer(5, 7))
    away = [*gone, *[stream.choose(gone) for _ in range(stream.integer(3, 6))]]
    held = stream.integer(55, 75)
    people = stream.sample(members, held)
    spaced, lowered = stream.integer(3, 6), stream.integer(7, 10)
    open_rows = [_careless(stream, who, "space") for who in people[:spaced]]
    open_rows += [_careless(stream, who, "case") for who in people[spaced : spaced + lowered]]
    open_rows += [
        *people[spaced + lowered :],
        *away[1:],
        _careless(stream, away[0], stream.choose(["space", "case"])),
    ]
    closed = [stream.choose(members) for _ in range(_KNOWN_LOANS - held)]
    closed += [stream.choose(left) for _ in range(stream.integer(11, 20))]
    rows = [{"who": who, "back": None} for who in open_rows] + [{"who": who, "back": True} for who in closed]
    return _dated(stream, stream.shuffled(rows))


def _careless(stream, who, how):
    if how == "case":
        return who.lower()
    return stream.choose([f"{who} ", f" {who}"])


def _dated(stream, rows):
    day, found = date(2026, 1, 5), []
    for rank, row in enumerate(rows, start=1):
        if stream.chance(0.3):
            day += timedelta(days=1)
        back = (day + timedelta(days=stream.integer(2, 25))).isoformat() if row["back"] else ""
        found.append({"id": f"P{rank:03}", "who": row["who"], "out": day.isoformat(), "back": back})
    return found


def counts(rows, members):
    """The count asked for (`key`) and the count of each belief."""
    known = set(members)

    def count(rows_kept, read):
        return sum(read(row["who"]) not in known for row in rows_kept)

    not_back = [row for row in rows if not row["back"]]
    return {
        "key": count(not_back, lambda who: who.strip().upper()),
        "raw_comparison": count(not_back, lambda who: who),
        "spaces_kept": count(not_back, str.upper),
        "case_kept": count(not_back, str.strip),
        "returned_counted": count(rows, lambda who: who.strip().upper()),
        "people_counted": len({row["who"].strip().upper() for row in not_back} - known),
    }


def counted_loans(rows, members):
    """The loans to count: {who, loans} for each number, in the order of the numbers."""
    known, found = set(members), {}
    for row in rows:
        who = row["who"].strip().upper()
        if not row["back"] and who not in known:
            found.setdefault(who, []).append(row["id"])
    return [{"who": who, "loans": found[who]} for who in sorted(found)]


def files(place, people, members, rows):
    """The two exports; first names and surnames of `people` are paired anew on each round."""
    header = [two("numero", "number"), two("prenom", "first_name"), two("nom", "last_name")]
    crowd = len(people)
    lines = [[who, people[rank % crowd]["first"], people[(rank + rank // crowd) % crowd]["last"]]
             for rank, who in enumerate(members)]  # fmt: skip
    loan_header = [
        two("pret", "loan"),
        two("adherent", "member"),
        two("sortie", "out"),
        two("retour", "back"),
    ]
    loan_lines = [[row["id"], row["who"], row["out"], row["back"]] for row in rows]
    return [
        {"name": place["members"], "kind": "csv", "encoding": "utf-8-sig", "rows": [header, *lines]},
        {"name": place["loans"], "kind": "csv", "encoding": "utf-8-sig", "rows": [loan_header, *loan_lines]},
    ]
