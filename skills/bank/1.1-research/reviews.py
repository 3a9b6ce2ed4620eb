"""Two exports of bibliographic databases that overlap, and the flow of a documented search through them."""

import re
import unicodedata

from .words import two

SUBJECTS = [
    {
        "asks": two("la musique aide les patients hospitalisés à dormir", "music helps patients in hospital to sleep"),
        "means": ["Live music", "Recorded music", "Piano at the bedside", "Lullabies", "Headphones at night"],
        "ends": ["sleep quality", "night waking", "falling asleep", "daytime fatigue"],
    },
    {
        "asks": two("la marche réduit le stress des soignants", "walking lowers stress among care staff"),
        "means": ["Lunchtime walking", "Walking meetings", "Group walks", "A step counter", "Walking to work"],
        "ends": ["perceived stress", "burnout scores", "blood pressure", "sick leave"],
    },
    {
        "asks": two("les jardins d’hôpital améliorent le moral des patients", "hospital gardens lift patients’ spirits"),
        "means": ["A ward garden", "Window views of trees", "Gardening sessions", "A roof garden", "Indoor plants"],
        "ends": ["mood", "anxiety", "pain relief", "length of stay"],
    },
    {
        "asks": two("les rappels par SMS améliorent la prise des médicaments", "text reminders help people take their medicine"),
        "means": ["Daily text reminders", "Weekly texts", "Two-way texting", "Reminders from a nurse", "Text messages"],
        "ends": ["adherence", "missed doses", "refill rates", "clinic attendance"],
    },
]  # fmt: skip
_CITIES = ["Besançon", "Orléans", "Liège", "Montréal", "Nîmes", "Béziers", "Genève", "Saint-Étienne", "Angoulême",
           "Córdoba", "München", "Málaga"]  # fmt: skip
_ARTICLE, _PREPRINT = two("article", "article"), two("prépublication", "preprint")
_TYPES = [_ARTICLE, _PREPRINT, two("éditorial", "editorial")]
_ASIDE = ["es", "de", "it"]
FIRST_YEAR = 2018
BASES = {"A": "soinbase.csv", "B": "medicat.csv"}


def records(stream, subject):
    """Every line of the two exports, {base, work, title, year, lang, type, doi}, in drawn order."""
    writer = _Writer(stream, subject)
    for _ in range(stream.integer(7, 10)):
        writer.twice(writer.work(), "same")
    for _ in range(stream.integer(6, 9)):
        writer.twice(writer.work(), "spelt")
    for _ in range(stream.integer(5, 8)):
        writer.twice(writer.work(), "bare")
    for _ in range(stream.integer(2, 3)):
        writer.within(writer.work())
    for _ in range(stream.integer(4, 6)):
        writer.preprint_and_article(writer.work())
    for _ in range(stream.integer(2, 3)):
        writer.edition_of_another_year(writer.work())
    for base, count in (("A", stream.integer(17, 23)), ("B", stream.integer(11, 17))):
        for _ in range(count):
            writer.add(base, writer.work())
    return stream.shuffled(writer.lines)


class _Writer:
    """Adds lines to the exports, each work under a title and a DOI of its own."""

    def __init__(self, stream, subject):
        self._stream, self.lines, self._count = stream, [], 0
        titles = [
            (means, end, city) for means in subject["means"] for end in subject["ends"] for city in _CITIES
        ]
        self._titles = stream.sample(titles, 85)
        self._tails = stream.sample(list(range(2001, 2400)), 95)

    def work(self):
        means, end, city = self._titles.pop()
        return self._numbered({
            "title": f"{means} and {end}: a study in {city}",
            "year": self._stream.integer(2014, 2025),
            "lang": self._stream.weighted(["en", "fr", *_ASIDE], [9, 5, 1, 1, 1]),
            "type": self._stream.weighted(_TYPES, [8, 1, 2]),
        })  # fmt: skip

    def _numbered(self, work):
        self._count += 1
        return {
            **work,
            "work": self._count,
            "doi": f"10.5555/{self._stream.choose(['nurs', 'care', 'heal'])}.{self._tails.pop()}",
        }

    def add(self, base, work, **changes):
        self.lines.append({"base": base, **work, **changes})

    def twice(self, work, how):
        """The work in both exports: the same DOI, another spelling of it, or a DOI on one side only."""
        other = {"same": work["doi"], "spelt": self._spelt(work["doi"]), "bare": ""}[how]
        title = self._careless(work["title"]) if how == "bare" else work["title"]
        first, second = self._stream.shuffled(list(BASES))
        self.add(first, work)
        self.add(second, work, doi=other, title=title)

    def within(self, work):
        base = self._stream.choose(list(BASES))
        self.add(base, work)
        self.add(base, work, doi=self._spelt(work["doi"]))

    def preprint_and_article(self, work):
        first, second = self._stream.shuffled(list(BASES))
        self.add(first, {**work, "type": _PREPRINT})
        self.add(second, {**self._numbered(work), "type": _ARTICLE})

    def edition_of_another_year(self, work):
        """The same title in another year, without DOI: another study."""
        first, second = self._stream.shuffled(list(BASES))
        self.add(first, work)
        self.add(second, {**self._numbered(work), "year": work["year"] - 3, "doi": ""})

    def _spelt(self, doi):
        return self._stream.choose([f"doi:{doi}", doi.upper(), f"doi:{doi.upper()}"])

    def _careless(self, title):
        return self._stream.choose([title.upper(), f"{title}.", _plain(title), f"{_plain(title)}."])


def _plain(text):
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()


def _normal(title):
    return _plain(title).casefold().rstrip(".")


def _normal_doi(doi):
    return re.sub(r"^doi:", "", doi).casefold()


def flows(lines):
    """The six figures of the flow (`key`) and of each belief."""
    for line in lines:
        line["plain"], line["bare"] = _normal(line["title"]), _normal_doi(line["doi"])
    kept = _first_of(lines, lambda line: line["work"])
    right = _flow(lines, kept)
    late = _flow(lines, lines)
    twice = {
        **right,
        "language": sum(map(_foreign, kept)),
        "type": sum(line["type"] != _ARTICLE for line in kept),
    }
    return {
        "key": right,
        "exact_doi_only": _flow(lines, _first_of(lines, lambda line: line["doi"] or id(line))),
        "doi_alone": _flow(lines, _first_of(lines, lambda line: line["bare"] or id(line))),
        "title_alone": _flow(lines, _first_of(lines, lambda line: line["plain"])),
        "reasons_twice": twice,
        "excluded_before_dedup": {**right, **{name: late[name] for name in ("date", "language", "type")}},
    }


def _first_of(lines, key):
    found = {}
    for line in lines:
        found.setdefault(key(line), line)
    return list(found.values())


def _foreign(line):
    return line["lang"] not in ("fr", "en")


def _flow(lines, kept):
    recent = [line for line in kept if line["year"] >= FIRST_YEAR]
    read = [line for line in recent if not _foreign(line)]
    included = [line for line in read if line["type"] == _ARTICLE]
    return {
        "doubles": len(lines) - len(kept),
        "screened": len(kept),
        "date": len(kept) - len(recent),
        "language": len(recent) - len(read),
        "type": len(read) - len(included),
        "included": len(included),
    }


def examples(lines):
    """A double that only its title betrays, and a preprint that is none."""
    bare = next(
        line for line in lines if not line["doi"] and sum(one["work"] == line["work"] for one in lines) > 1
    )
    partner = next(one for one in lines if one["work"] == bare["work"] and one["doi"])
    pair = next(
        (line, one)
        for line in lines
        if line["type"] == _PREPRINT and line["doi"]
        for one in lines
        if one["title"] == line["title"] and one["work"] != line["work"] and one["doi"]
    )
    return {"bare": bare["title"], "partner": partner["title"], "year": str(bare["year"]),
            "twin": pair[0]["title"], "dois": [one["doi"] for one in pair]}  # fmt: skip


def files(lines):
    """The two exports."""
    header = [
        two("n°", "no."),
        two("titre", "title"),
        two("annee", "year"),
        two("langue", "language"),
        two("type", "type"),
        "doi",
    ]
    return [
        {"name": name, "kind": "csv", "encoding": "utf-8-sig",
         "rows": [header, *([f"{base}{rank:03}", line["title"], line["year"], line["lang"], line["type"], line["doi"]]
                            for rank, line in enumerate((one for one in lines if one["base"] == base), start=1))]}
        for base, name in BASES.items()
    ]  # fmt: skip
