"""Two tables of a school library: the pupils of one year who have borrowed nothing since a day."""

from datetime import date, timedelta
from operator import itemgetter

from skills.authoring.people import FIRST_NAMES, LAST_NAMES

YEARS = ["6e", "5e", "4e", "3e"]
SIZES = [26, 27, 28, 29]
PUPIL_COUNT = sum(SIZES)
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
    since = _open_day(draw.stream("since").integer(_place(date(2026, 1, 5)), _place(date(2026, 3, 26))))
    stream = draw.stream("habits")
    sizes = draw.stream("sizes").shuffled(SIZES)
    habits = {year: _habits(stream, size) for year, size in zip(YEARS, sizes, strict=True)}
    pupils = habits[asked]
    absent, slips = _counts(pupils, [each for year in YEARS for each in habits[year]])
    # Before a date is drawn: a draw that is rejected costs little.
    draw.require(len({absent, *slips.values()}) == 9, "each slip leads elsewhere")
    return {
        "asked": YEAR_NAMES[asked],
        "asked_text": asked,
        "since": since.isoformat(),
        "key_count": absent,
        "never": slips["never_only"],
        "in_year": len(pupils),
        "since_count": slips["borrowers"],
        "slips": slips,
        "files": [_archive(*_tables(draw, since, habits))],
    }


def _counts(pupils, everybody):
    """How many pupils have borrowed nothing since the day, and what each slip counts instead."""
    absent = [each for each in pupils if not each[1] and not each[2]]
    never = sum(not each[0] for each in absent)
    return len(absent), {
        "never_only": never,
        "never_forgotten": len(absent) - never,
        "borrowers": len(pupils) - len(absent),
        "older_loan": sum(each[0] > 0 for each in pupils),
        "rows": sum(each[0] for each in pupils),
        "null_trap": 0,
        "every_year": sum(not on_day and not later for _, on_day, later in everybody),
        "day_left_out": sum(not each[2] for each in pupils),
    }


def _tables(draw, since, habits):
    """Pupils by name; loans (rank of the day, card) in order of date, some by staff, who have no card."""
    names = draw.stream("names").sample(range(len(FIRST_NAMES) * len(LAST_NAMES)), PUPIL_COUNT)
    cards = draw.stream("cards").sample(range(1001, 1600), PUPIL_COUNT)
    stream = draw.stream("loans")
    pupils, loans = [], []
    everybody = [(year, habit) for year in YEARS for habit in habits[year]]
    for card, name, (year, habit) in zip(cards, names, everybody, strict=True):
        last, first = divmod(name, len(FIRST_NAMES))
        pupils.append({"card": card, "last": LAST_NAMES[last], "first": FIRST_NAMES[first], "year": year})
        loans += [(place, card) for place in _places(stream, since, *habit)]
    loans += [(place, None) for place in _places(stream, since, 6, 1, 8)]
    loans.sort(key=itemgetter(0))
    return sorted(pupils, key=lambda pupil: (pupil["last"], pupil["first"])), loans


def _habits(stream, count):
    """(loans before the day, on it, after it) of so many pupils, in drawn order."""
    habits = [(0, 0, 0)] * stream.integer(2, 8)
    habits += [(stream.integer(1, 4), 0, 0) for _ in range(stream.integer(3, 10))]
    habits += [(stream.integer(0, 2), 1, 0) for _ in range(stream.integer(1, 3))]
    habits += [(0, 0, stream.integer(1, 3)) for _ in range(stream.integer(3, 5))]
    habits += [(stream.integer(1, 3), 0, stream.integer(1, 3)) for _ in range(count - len(habits))]
    return stream.shuffled(habits)


def _places(stream, since, early, on_day, late):
    """Ranks of the days of so many loans before the day, on it and after it."""
    place = _place(since)
    return [
        *(stream.integer(0, place - 1) for _ in range(early)),
        *[place] * on_day,
        *(stream.integer(place + 1, _place(CLOSING)) for _ in range(late)),
    ]


def _open_day(place):
    """The weekday of this rank since the opening, which is a Monday."""
    return OPENING + timedelta(days=place // 5 * 7 + place % 5)


def _place(day):
    weeks, rest = divmod((day - OPENING).days, 7)
    return weeks * 5 + rest


def _archive(pupils, loans):
    people = [[str(one["card"]), one["last"], one["first"], one["year"]] for one in pupils]
    days = [_open_day(place).isoformat() for place in range(_place(CLOSING) + 1)]
    lent = [
        [str(number), "" if card is None else str(card), _book(number), days[place]]
        for number, (place, card) in enumerate(loans, start=1)
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
