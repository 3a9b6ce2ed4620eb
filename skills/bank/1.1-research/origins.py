"""Four pages with one figure: two of them made a survey, and each of these two also quotes the other's kind of figure."""

from datetime import date, timedelta

from . import chains
from .words import two

_MEASURED = [
    ("Nous avons interrogé {people} : {claim}.", "We surveyed {people}: {claim}."),
    ("Notre questionnaire a été rempli par {people} : {claim}.", "Our questionnaire was filled in by {people}: {claim}."),
    ("D’après les réponses que nous ont données {people}, {claim}.", "According to the answers that {people} gave us, {claim}."),
]  # fmt: skip
_COMPARED = [
    (
        "On lit sur {where} un chiffre {than} élevé : {claim}.",
        "The figure given on {where} is {than}: {claim}.",
    ),
    ("Sur {where}, le chiffre est {than} élevé : {claim}.", "On {where}, the figure is {than}: {claim}."),
]
_SERIOUS = [
    ("Nous l’avons lu sur {where} : {claim}.", "We read it on {where}: {claim}."),
    ("À retenir d’une enquête récente : {claim}. Source : {where}.", "Worth noting, from a recent survey: {claim}. Source: {where}."),
]  # fmt: skip
_RELAYED = {
    "survey": _SERIOUS,
    "release": _SERIOUS,
    "daily": [
        ("{claim}, peut-on lire sur {where}.", "{claim}, as reported on {where}."),
        ("Notre rédaction a relevé ce chiffre sur {where} : {claim}.", "Our newsroom came across this figure on {where}: {claim}."),
    ],
    "blog": [
        ("Lu avec surprise sur {where} : {claim} !", "I was amazed to read on {where} that {claim}!"),
        ("Notre chiffre du mois : {claim}. Source : {where}.", "Our figure of the month: {claim}. Source: {where}."),
    ],
    "post": [
        ("{claim}. Vu sur {where}. Partagez !", "{claim}. Found on {where}. Please share!"),
        ("Notre chiffre du jour : {claim}. Vu sur {where}.", "Our figure of the day: {claim}. Found on {where}."),
    ],
}  # fmt: skip
_DIRECTORY = two(
    "La liste des collèges vient du site « Annuaire des établissements ».",
    "The list of schools comes from the “Schools directory” website.",
)
_ASKED = {"pupils": two("élèves", "pupils"), "parents": two("parents", "parents")}
_TITLES = [
    two("Les résultats de l’enquête", "The results of the survey"),
    two("L’enquête en bref", "The survey in brief"),
    two("Un chiffre qui fait parler", "A figure that gets people talking"),
]


def page_to_quote(draw, values):
    """The four pages, the one that measured the figure, and the beliefs that lead to the others."""
    stream = draw.stream("story")
    case = {
        "story": stream.choose(chains.STORIES),
        "updated": stream.chance(0.6),
        "way": stream.integer(0, 2),
    }
    case["figure"], case["other"] = stream.sample(chains.FIGURES, 2)
    case["people"] = _people(draw.stream("people"))
    # whom the source asked, then the other survey: neither pupils nor parents tell the source
    case["asked"] = stream.shuffled(["pupils", "parents"])
    chain, roles = _chain(stream, case["updated"])
    case["chain"], case["second"] = chain, chain[roles.index("other_survey")]
    names = case["names"] = {kind: chains.name(draw.stream("names"), case["story"], kind) for kind in chain}
    dates = _dates(draw.stream("dates"), chain, case["updated"])
    letters = dict(zip(stream.shuffled(chain), "abcd", strict=True))
    told = _told(draw.stream("words"), case)
    titles = dict(
        zip(chain, draw.stream("titles").shuffled([*_TITLES, chains.opened(case["figure"])]), strict=True)
    )
    named = dict(zip(roles, chain, strict=True))
    return {
        "figure": case["figure"]["said"],
        "subject": case["story"][case["figure"]["number"]],
        "share": _share(case["figure"]),
        "other": _share(case["other"]),
        "asked": [_ASKED[people] for people in case["asked"]],
        "is_updated": case["updated"],
        "ids": {role: letters[kind] for role, kind in named.items()},
        "names": {role: names[kind] for role, kind in named.items()},
        "quoted": {role: names[quoted] for role, quoted in zip(roles[1:], chain, strict=False)},
        "shown": {role: dates[kind]["shown"] for role, kind in named.items()},
        "choices": [{"id": letters[kind], "text": names[kind]} for kind in chain],
        "pages": [_page(case, kind, titles[kind], dates[kind], told[kind]) for kind in stream.shuffled(chain)],
    }  # fmt: skip


def _share(figure):
    """`33,4 %`, without of whom."""
    return {"fr": figure["exact"]["fr"].split(" des ")[0], "en": figure["exact"]["en"].split(" of ")[0]}


def _chain(stream, is_updated):
    """The kinds of page from the source to the last relay, and the belief that leads to each.

    Each of the three serious names is the source in turn, so that none can be told by its name. The second survey stands
    right behind a source that shows its first day: nobody takes another page for the oldest one there.
    """
    source, second, third = stream.shuffled(["survey", "release", "daily"])
    chain = [source, *stream.shuffled([third, stream.choose(["blog", "post"])])]
    roles = ["key", "earliest_shown", "latest_taken"]
    rank = stream.integer(1, 2) if is_updated else 1
    if rank == 1:
        roles[1] = "stopped_halfway"
    chain.insert(rank, second)
    roles.insert(rank, "other_survey")
    return chain, roles


def _people(stream):
    """How many pupils and parents were asked, and in how many schools."""
    counts, schools = stream.sample(range(900, 6400, 50), 2), stream.sample(range(21, 64), 2)
    return {
        people: {"fr": f"{count:,}".replace(",", " "), "en": f"{count:,}", "schools": school}
        for people, count, school in zip(_ASKED, counts, schools, strict=True)
    }


def _dates(stream, chain, is_updated):
    """When each page came out and what date it shows; a source touched later quotes the second survey."""
    start = date(2026, stream.integer(1, 4), stream.integer(3, 12))
    gaps = [0, stream.integer(2, 5), stream.integer(6, 11), stream.integer(14, 20)]
    days = {kind: start + timedelta(days=gap) for kind, gap in zip(chain, gaps, strict=True)}
    dates = {kind: {"shown": day.isoformat(), "updated": False} for kind, day in days.items()}
    if is_updated:
        touched = days[chain[2]] + timedelta(days=stream.integer(1, 2))
        dates[chain[0]] = {"shown": touched.isoformat(), "updated": True}
    # another page was touched as well, so that the source is not the only one to say so
    late = stream.choose(chain[2:])
    dates[late] = {"shown": (days[late] + timedelta(days=1)).isoformat(), "updated": True}
    return dates


def _told(stream, case):
    """{kind: the two sentences of its page}."""
    chain, second = case["chain"], case["second"]
    where = {kind: chains.where(case["names"], kind) for kind in chain}
    # at least one relay keeps the exact figure and one rounds it: neither tells the source
    shapes = dict(
        zip(
            chain[1:],
            stream.shuffled(["said", "exact", stream.choose(["said", "sample", "sample"])]),
            strict=True,
        )
    )
    told = {}
    for rank, kind in enumerate(chain[1:], start=1):
        pattern = stream.choose(_COMPARED if kind == second else _RELAYED[kind])
        told[kind] = [_filled(pattern, where[chain[rank - 1]], _claim(case, shapes[kind]), _than(case)),
                      case["story"]["advice"]]  # fmt: skip
    told[second] = stream.shuffled([_measured(case, "other"), told[second][0]])
    of_second = _filled(stream.choose(_COMPARED), where[second], _by_second(case), _than(case, other=True))
    told[chain[0]] = stream.shuffled(
        [
            _measured(case, "figure"),
            of_second if case["updated"] else stream.choose([_DIRECTORY, case["story"]["advice"]]),
        ]
    )
    return told


def _measured(case, figure):
    """What a page says of its own survey; the two surveys of a variant use different words."""
    is_second = figure == "other"
    people = case["asked"][is_second]
    asked = case["people"][people]
    who = {
        "pupils": ("{} élèves de {} collèges", "{} pupils at {} schools"),
        "parents": ("{} parents d’élèves de {} collèges", "{} parents of pupils at {} schools"),
    }[people]
    pattern = _MEASURED[(case["way"] + is_second) % 3]
    texts = [
        text.format(
            people=words.format(asked[language], asked["schools"]),
            claim=f"{case[figure]['exact'][language]} {case['story']['many'][language]}",
        )
        for language, text, words in zip(("fr", "en"), pattern, who, strict=True)
    ]
    return two(*texts)


def _claim(case, shape):
    """The figure as a page repeats it: rounded, exact, or with the number of those who were asked."""
    story, figure = case["story"], case["figure"]
    if shape == "said":
        return {
            language: f"{figure['said'][language]} {story[figure['number']][language]}"
            for language in ("fr", "en")
        }
    claim = {language: f"{figure['exact'][language]} {story['many'][language]}" for language in ("fr", "en")}
    if shape == "sample":
        people = case["asked"][0]
        asked, who = case["people"][people], _ASKED[people]
        claim["fr"] = f"selon {asked['fr']} {who['fr']} de {asked['schools']} collèges, {claim['fr']}"
        claim["en"] = f"according to {asked['en']} {who['en']} from {asked['schools']} schools, {claim['en']}"
    return claim


def _by_second(case):
    who, exact, many = _ASKED[case["asked"][1]], case["other"]["exact"], case["story"]["many"]
    return {
        "fr": f"d’après une enquête auprès de {who['fr']}, {exact['fr']} {many['fr']}",
        "en": f"according to a survey of {who['en']}, {exact['en']} {many['en']}",
    }


def _than(case, other=False):
    """Whether the figure, or the other one, is the higher of the two."""
    higher = float(case["figure"]["exact"]["en"].split("%")[0]) > float(
        case["other"]["exact"]["en"].split("%")[0]
    )
    return two("plus", "higher") if higher != other else two("moins", "lower")


def _filled(pattern, where, claim, than):
    texts = {}
    for language, text in zip(("fr", "en"), pattern, strict=True):
        filled = text.format(where=where[language], claim=claim[language], than=than[language])
        texts[language] = filled[0].upper() + filled[1:]
    return two(texts["fr"], texts["en"])


def _page(case, kind, title, shown, told):
    word = two("Mis à jour le ", "Updated on ") if shown["updated"] else two("Publié le ", "Published on ")
    return {
        "kind": "page",
        "address": f"https://{chains.address(case['story'], kind, case['names'])}",
        "site": case["names"][kind],
        "title": title,
        "elements": [{"text": [word, {"date": shown["shown"]}], "look": "soft"}, *told],
    }
