"""The signatures of a petition to a town, and how many of them count by its rules."""

from datetime import date, timedelta
from functools import lru_cache

from skills.authoring.people import FIRST_NAMES, LAST_NAMES, bare

TOWN = "Montclar"
OTHER_TOWNS = ["Valbrune", "Saint-Aubin", "Les Essarts", "Montclaret", "Clairmont"]
SUBJECTS = [
    {"fr": "Pour un abri à vélos devant la gare", "en": "A bike shelter outside the station"},
    {"fr": "Pour ouvrir la médiathèque le dimanche", "en": "Open the library on Sundays"},
    {
        "fr": "Pour planter des arbres dans la cour de l’école",
        "en": "Plant trees in the school playground",
    },
    {"fr": "Pour un terrain de basket au parc des Tilleuls", "en": "A basketball court in Tilleuls Park"},
    {"fr": "Pour un bus de nuit le samedi", "en": "A night bus on Saturdays"},
]
OPENINGS = ["2026-01-12", "2026-02-02", "2026-03-09", "2026-04-07", "2025-09-15", "2025-10-06"]
LENGTH = 60  # days that a petition is open
COLUMNS = ["Numéro", "Nom", "Prénom", "Date de naissance", "Commune", "Courriel", "Signée le", "Confirmée le"]

_login = lru_cache(maxsize=None)(bare)


def petition(draw, values):
    """The file, the rules, the number of valid signatures and the number that each slip leads to."""
    opening = date.fromisoformat(draw.stream("opening").choose(OPENINGS))
    closing = opening + timedelta(days=LENGTH)
    rules = {"age": values["age"], "delay": values["delay"], "closing": closing}
    rows = [_judged(row, rules) for row in _rows(draw, opening, rules)]
    key = _count(rows)
    slips = {
        "closing_age": _count(rows, "age at signing"),
        "late_in": _count(rows, "in time"),
        "unconfirmed_in": _count(rows, "confirmed", "in time"),
        "outsiders_in": _count(rows, "town"),
        "doubles_kept": _count(rows, same=lambda row: row["number"]),
        "same_mail": _count(rows, same=lambda row: row["mail"]),
        "same_name": _count(rows, same=lambda row: (row["last"], row["first"])),
    }
    draw.require(len({key, *slips.values()}) == 8, "each slip leads elsewhere")
    first_kept = _count(_first_of_each(rows))
    slips["doubles_first"] = None if first_kept in (key, *slips.values()) else first_kept
    return {
        "town": TOWN,
        "subject": draw.stream("subject").choose(SUBJECTS),
        "closing": closing.isoformat(),
        "key_count": key,
        "slips": slips,
        "row_count": len(rows),
        "doubles": slips["doubles_kept"] - key,
        "rules": _rules(rules, opening),
        "files": [_file(rows)],
    }


def _count(rows, *ignored, same=lambda row: row["person"]):
    """Valid signatures, one for each person.

    `ignored` names what is not looked at; `same` says what makes two signatures those of one person.
    """
    allowed = set(ignored or ["age at closing"])
    return len({same(row) for row in rows if row["misses"] <= allowed})


def _first_of_each(rows):
    """The first signature of each person, whether it is valid or not."""
    return list({row["person"]: row for row in reversed(rows)}.values())


def _judged(row, rules):
    """The row with the person it is of, and what it misses."""
    born, confirmed = row["birth"], row["confirmed"]
    tests = {
        "town": row["town"] == TOWN,
        "age at signing": _is_old_enough(born, row["signed"], rules["age"]),
        "age at closing": _is_old_enough(born, rules["closing"], rules["age"]),
        "confirmed": confirmed is not None,
        "in time": confirmed is None or (confirmed - row["signed"]).days <= rules["delay"],
    }
    return {
        **row,
        "person": (row["last"], row["first"], born),
        "misses": {name for name, met in tests.items() if not met},
    }


def _is_old_enough(born, day, age):
    return (born.year + age, born.month, born.day) <= (day.year, day.month, day.day)


def _rows(draw, opening, rules):
    """Signatures of every kind, in order of date, numbered."""
    stream = draw.stream("rows")
    names = draw.stream("names").sample(range(len(FIRST_NAMES) * len(LAST_NAMES)), 130)
    people = [
        (LAST_NAMES[place // len(FIRST_NAMES)], FIRST_NAMES[place % len(FIRST_NAMES)]) for place in names
    ]
    sizes = _sizes(draw)
    maker = _Maker(stream, opening, rules)
    rows = []
    for kind, count in sizes.items():
        for _ in range(count):
            rows += getattr(maker, kind)(people.pop())
    for _ in range(sizes["twice"] + draw.stream("couples").integer(1, 2)):
        rows += maker.couple(people.pop(), people.pop())
    rows.sort(key=lambda row: row["signed"])
    for number, row in enumerate(rows, start=1):
        row["number"] = number
    return rows


def _sizes(draw):
    """How many of each kind; these counts differ, so that each slip leads to a figure of its own."""
    stream = draw.stream("sizes")
    outsiders, coming, late, twice = stream.sample(range(3, 11), 4)
    return {
        "plain": stream.integer(26, 38),
        "outsider": outsiders,
        "too_young": stream.integer(4, 7),
        "birthday": coming,
        "just_old_enough": stream.integer(2, 4),
        "unconfirmed": stream.integer(9, 12),
        "late": late,
        "twice": twice,
        "second_try": stream.integer(2, 3),
        "namesakes": stream.integer(3, 4),
    }


class _Maker:
    """Makes the signatures of one person of each kind."""

    def __init__(self, stream, opening, rules):
        self._stream = stream
        self._opening = opening
        self._rules = rules

    def _row(self, person, birth=None, town=TOWN, mail=None, signed=None, wait="in time"):
        last, first = person
        delay = self._rules["delay"]
        least, waits = (delay + 1, 8) if wait == "late" else (0, delay + 1)
        # Three values from one draw, as there are so many rows: days of waiting, of signing, of birth.
        days, births = LENGTH - 11, 21_001
        drawn, waited = divmod(self._stream.below(waits * days * births), waits)
        born, day = divmod(drawn, days)
        birth = birth or date(1948, 1, 1) + timedelta(days=born)
        signed = signed or self._opening + timedelta(days=day)
        confirmed = None if wait == "never" else signed + timedelta(days=least + waited)
        return {
            "last": last,
            "first": first,
            "birth": birth,
            "town": town,
            "mail": mail or _mail(person, birth, signed),
            "signed": signed,
            "confirmed": confirmed,
        }

    def plain(self, person):
        return [self._row(person)]

    def outsider(self, person):
        return [self._row(person, town=self._stream.choose(OTHER_TOWNS))]

    def too_young(self, person):
        days = self._stream.integer(30, 700)
        return [
            self._row(
                person, birth=_years_before(self._rules["closing"], self._rules["age"]) + timedelta(days=days)
            )
        ]

    def birthday(self, person):
        """Comes of age after signing, before the closing day."""
        signed = self._opening + timedelta(days=self._stream.integer(5, LENGTH - 20))
        birth = _years_before(signed, self._rules["age"]) + timedelta(days=self._stream.integer(1, 12))
        return [self._row(person, birth=birth, signed=signed)]

    def just_old_enough(self, person):
        signed = self._opening + timedelta(days=self._stream.integer(0, LENGTH - 12))
        birth = _years_before(signed, self._rules["age"]) - timedelta(days=self._stream.integer(0, 9))
        return [self._row(person, birth=birth, signed=signed)]

    def unconfirmed(self, person):
        return [self._row(person, wait="never")]

    def late(self, person):
        return [self._row(person, wait="late")]

    def twice(self, person):
        """Signs twice, with two addresses, both signatures being valid."""
        first = self._row(person)
        return [first, self._row(person, birth=first["birth"])]

    def second_try(self, person):
        """Forgets to confirm, then signs again with the same address."""
        first = self._row(person, wait="never")
        return [first, self._row(person, birth=first["birth"], mail=first["mail"])]

    def couple(self, person, other):
        """Two people who share an address."""
        first = self._row(person)
        return [first, self._row((person[0], other[1]), mail=first["mail"])]

    def namesakes(self, person):
        """Two people of one name, born on different days."""
        first = self._row(person)
        return [
            first,
            self._row(person, birth=first["birth"] + timedelta(days=self._stream.integer(400, 1500))),
        ]


def _years_before(day, years):
    return day.replace(year=day.year - years)


def _mail(person, birth, signed):
    """An address with a number that looks drawn; two signatures on different days have two."""
    number = (birth.toordinal() + 37 * signed.toordinal()) % 99 + 1
    return f"{_login(person[1])}.{_login(person[0])}{number}@courrier.example"


def _rules(rules, opening):
    age, delay = rules["age"], rules["delay"]
    return {
        "kind": "page",
        "address": "https://participation.montclar.example/petitions/reglement",
        "site": {"fr": f"Ville de {TOWN}", "en": f"Town of {TOWN}"},
        "title": {"fr": "Règlement des pétitions", "en": "Petition rules"},
        "elements": [
            {"fr": "Une signature est comptée si :", "en": "A signature is counted if:"},
            {
                "element": "list",
                "ordered": True,
                "items": [
                    {
                        "fr": f"la personne habite la commune de {TOWN} ;",
                        "en": f"the person lives in the town of {TOWN};",
                    },
                    {
                        "fr": f"elle a {age} ans ou plus le jour où elle signe ;",
                        "en": f"they are {age} or over on the day they sign;",
                    },
                    {
                        "fr": f"elle confirme sa signature au plus tard {delay} jours après l’avoir donnée ;",
                        "en": f"they confirm the signature no later than {delay} days after giving it;",
                    },
                    {
                        "fr": "aucune autre signature de la même personne n’est déjà comptée : deux "
                        "signatures de même nom, même prénom et même date de naissance sont celles d’une seule "
                        "personne.",
                        "en": "no other signature by the same person has been counted: two signatures "
                        "with the same surname, first name and date of birth are those of one person.",
                    },
                ],
            },
            [
                {"look": "soft", "text": {"fr": "Pétition ouverte du ", "en": "Petition open from "}},
                {"look": "soft", "text": {"date": opening.isoformat()}},
                {"look": "soft", "text": {"fr": " au ", "en": " to "}},
                {"look": "soft", "text": {"date": rules["closing"].isoformat()}},
            ],
        ],
    }


def _file(rows):
    lines = [COLUMNS, *(_cells(row) for row in rows)]
    text = "".join(f"{';'.join(cells)}\n" for cells in lines)
    return {
        "name": "signatures.csv",
        "kind": "text",
        "encoding": "utf-8-sig",
        "newline": "\r\n",
        "text": text,
    }


def _cells(row):
    confirmed = row["confirmed"]
    days = row["birth"].isoformat(), row["signed"].isoformat(), confirmed.isoformat() if confirmed else ""
    return [
        str(row["number"]),
        row["last"],
        row["first"],
        days[0],
        row["town"],
        row["mail"],
        days[1],
        days[2],
    ]
