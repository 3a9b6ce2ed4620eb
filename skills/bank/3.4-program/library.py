"""Two tables of a school library: the pupils of one year who have borrowed nothing since a day."""

from datetime import date, timedelta

from skills.authoring.people import FIRST_NAMES, LAST_NAMES

YEARS = ["6e", "5e", "4e", "3e"]
PUPIL_COUNT = 104
YEAR_NAMES = {
    "6e": {"fr": "6e", "en": "6e (Year 7)"},
    "5e": {"fr": "5e", "en": "5e (Year 8)"},
    "4e": {"fr": "4e", "en": "4e (Year 9)"},
    "3e": {"fr": "3e", "en": "3e (Year 10)"},
}
OPENING, CLOSING = date(2025, 9, 8), date(2026, 5, 29)
PUPILS = "CREATE TABLE eleves (carte INTEGER PRIMARY KEY, nom TEXT, prenom TEXT, niveau TEXT);"
LOANS = "CREATE TABLE prets (numero INTEGER PRIMARY KEY, carte INTEGER, livre TEXT, date_pret TEXT);"


def not_since(draw, values):
    """The archive, the number asked for and the number that each slip leads to."""
    asked = draw.stream("year").choose(YEARS)
    since = date(2026, 1, 5) + timedelta(days=draw.stream("since").integer(0, 80))
    pupils, loans = _tables(draw, since)
    year_of = {pupil["card"]: pupil["year"] for pupil in pupils}
    before, after, later = set(), set(), set()
    for loan in loans:
        (after if loan["day"] >= since else before).add(loan["card"])
        if loan["day"] > since:
            later.add(loan["card"])
    cards = [pupil["card"] for pupil in pupils if pupil["year"] == asked]
    never = [card for card in cards if card not in before and card not in after]
    absent = [card for card in cards if card not in after]
    slips = {
        "never_only": len(never),
        "older_loan": len([card for card in cards if card in before]),
        "rows": len([loan for loan in loans if loan["day"] < since and year_of.get(loan["card"]) == asked]),
        "null_trap": 0,
        "every_year": len([pupil for pupil in pupils if pupil["card"] not in after]),
        "day_left_out": len([card for card in cards if card not in later]),
        "never_forgotten": len(absent) - len(never),
    }
    draw.require(len({len(absent), *slips.values()}) == 8, "each slip leads elsewhere")
    return {
        "asked": YEAR_NAMES[asked],
        "asked_text": asked,
        "since": since.isoformat(),
        "key_count": len(absent),
        "never": len(never),
        "in_year": len(cards),
        "since_count": len(cards) - len(absent),
        "slips": slips,
        "files": [_archive(pupils, loans)],
    }


def _tables(draw, since):
    """Pupils by name; loans in order of date, some by staff, who have no card."""
    names = draw.stream("names").sample(range(len(FIRST_NAMES) * len(LAST_NAMES)), PUPIL_COUNT)
    cards = draw.stream("cards").sample(range(1001, 1600), PUPIL_COUNT)
    stream = draw.stream("loans")
    in_year = PUPIL_COUNT // len(YEARS)
    habits = {year: _habits(stream, in_year) for year in YEARS}
    pupils, loans = [], []
    for number, (card, name) in enumerate(zip(cards, names, strict=True)):
        year = YEARS[number // in_year]
        last, first = divmod(name, len(FIRST_NAMES))
        pupils.append({"card": card, "last": LAST_NAMES[last], "first": FIRST_NAMES[first], "year": year})
        loans += _loans(stream, card, since, *habits[year][number % in_year])
    loans += _loans(stream, None, since, 6, 1, 8)
    loans.sort(key=lambda loan: loan["day"])
    return sorted(pupils, key=lambda pupil: (pupil["last"], pupil["first"])), loans


def _habits(stream, count):
    """(loans before the day, on it, after it) of so many pupils, in drawn order."""
    habits = [(0, 0, 0)] * stream.integer(3, 7)
    habits += [(stream.integer(1, 4), 0, 0) for _ in range(stream.integer(4, 10))]
    habits += [(stream.integer(0, 2), 1, 0) for _ in range(stream.integer(1, 3))]
    habits += [(0, 0, stream.integer(1, 3)) for _ in range(stream.integer(3, 5))]
    habits += [(stream.integer(1, 3), 0, stream.integer(1, 3)) for _ in range(count - len(habits))]
    return stream.shuffled(habits)


def _loans(stream, card, since, early, on_day, late):
    days = [OPENING + timedelta(days=stream.integer(0, (since - OPENING).days - 1)) for _ in range(early)]
    days += [since] * on_day
    days += [since + timedelta(days=stream.integer(1, (CLOSING - since).days)) for _ in range(late)]
    return [{"card": card, "day": day} for day in days]


def _archive(pupils, loans):
    people = [[str(one["card"]), one["last"], one["first"], one["year"]] for one in pupils]
    lent = [
        [
            str(number),
            "" if loan["card"] is None else str(loan["card"]),
            _book(number),
            loan["day"].isoformat(),
        ]
        for number, loan in enumerate(loans, start=1)
    ]
    return {
        "name": "bibliotheque.zip",
        "kind": "archive",
        "compressed": True,
        "members": [
            {"path": "eleves.csv", "file": _csv(["carte", "nom", "prenom", "niveau"], people)},
            {"path": "prets.csv", "file": _csv(["numero", "carte", "livre", "date_pret"], lent)},
            {"path": "base.sql", "file": {"kind": "text", "text": _script(people, lent)}},
        ],
    }


def _book(number):
    """A call number for the loan of this number; which book it is plays no part."""
    return f"L{number * 89 % 241:03d}"


def _csv(titles, rows):
    lines = "\n".join(";".join(cells) for cells in [titles, *rows])
    return {"kind": "text", "encoding": "utf-8-sig", "newline": "\r\n", "text": f"{lines}\n"}


def _script(people, lent):
    pupils = ",\n".join(f"({card}, '{last}', '{first}', '{year}')" for card, last, first, year in people)
    loans = ",\n".join(f"({number}, {card or 'NULL'}, '{book}', '{day}')" for number, card, book, day in lent)
    return f"{PUPILS}\nINSERT INTO eleves VALUES\n{pupils};\n\n{LOANS}\nINSERT INTO prets VALUES\n{loans};\n"
