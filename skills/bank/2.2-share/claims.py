"""A claim passed on from account to account: who published it first, and when."""

from datetime import date, timedelta

WEEKDAYS = {
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
MONTHS = {
    "fr": {1: "janvier", 2: "février", 3: "mars", 4: "avril", 5: "mai", 6: "juin", 7: "juillet"},
    "en": {1: "January", 2: "February", 3: "March", 4: "April", 5: "May", 6: "June", 7: "July"},
}
SMALL = [
    "Canal Vivant",
    "Radio Préau",
    "Atelier Vélo Montclar",
    "La Gazette du foyer",
    "Jardin du Moulin",
    "Chorale Anacrouse",
    "Club photo Déclic",
    "Ludothèque Passe-Muraille",
    "Quartier des Tanneurs",
    "Montclar à pied",
]
BIG = ["Montclar Infos", "Tout Montclar", "Le Fil du Val", "Radio Val"]
CLAIMS = [
    {
        "of": {"fr": "la piscine des Ondines", "en": "the Ondines pool"},
        "origins": ["Ville de Montclar", "Piscine des Ondines", "Montclar Sports"],
        "claim": {
            "fr": "La piscine des Ondines sera gratuite tout l’été pour les moins de 18 ans.",
            "en": "The Ondines pool will be free all summer for under-18s.",
        },
        "other": {
            "fr": "La piscine des Ondines recrute deux personnes pour la surveillance, cet été.",
            "en": "The Ondines pool is hiring two lifeguards for the summer.",
        },
    },
    {
        "of": {"fr": "la ligne 7", "en": "the number 7 bus"},
        "origins": ["Bus du Val", "Lycée des Quais", "Parents du lycée"],
        "claim": {
            "fr": "La ligne 7 ne s’arrêtera plus devant le lycée après 18\u00a0h.",
            "en": "The number 7 bus will no longer stop outside the school after 6 pm.",
        },
        "other": {
            "fr": "La ligne 7 sera déviée dimanche à cause de la course des Quais.",
            "en": "The number 7 bus will be diverted on Sunday because of the riverside race.",
        },
    },
    {
        "of": {"fr": "la médiathèque", "en": "the library"},
        "origins": ["Ville de Montclar", "Médiathèque de Montclar", "Montclar Culture"],
        "claim": {
            "fr": "La médiathèque va prêter des consoles de jeux, comme des livres.",
            "en": "The library is going to lend games consoles, just like books.",
        },
        "other": {
            "fr": "La médiathèque expose des consoles de jeux des années 1980.",
            "en": "The library is exhibiting games consoles from the 1980s.",
        },
    },
    {
        "of": {"fr": "le skatepark", "en": "the skatepark"},
        "origins": ["Ville de Montclar", "Montclar Sports", "Maison des jeunes"],
        "claim": {
            "fr": "Le skatepark va fermer six mois pour travaux.",
            "en": "The skatepark is going to close for six months of building work.",
        },
        "other": {
            "fr": "Le skatepark a accueilli son premier tournoi.",
            "en": "The skatepark has hosted its first competition.",
        },
    },
    {
        "of": {"fr": "la gare", "en": "the station"},
        "origins": ["Gare de Montclar", "Trains du Val", "Voyageurs du Val"],
        "claim": {
            "fr": "La gare n’aura plus de guichet à partir de la rentrée.",
            "en": "The station will have no ticket office from September.",
        },
        "other": {
            "fr": "La gare ouvre ses coulisses au public pour ses 150 ans.",
            "en": "The station is offering behind-the-scenes visits for its 150th anniversary.",
        },
    },
    {
        "of": {"fr": "le parc des Tilleuls", "en": "Tilleuls park"},
        "origins": ["Ville de Montclar", "Parcs de Montclar", "Quartier des Tilleuls"],
        "claim": {
            "fr": "Les chiens tenus en laisse seront admis au parc des Tilleuls.",
            "en": "Dogs on a lead will be allowed in Tilleuls park.",
        },
        "other": {
            "fr": "Le parc des Tilleuls restera ouvert jusqu’à 21\u00a0h à partir du printemps.",
            "en": "Tilleuls park will stay open until 9 pm from the spring.",
        },
    },
    {
        "of": {"fr": "la cantine", "en": "the canteen"},
        "origins": ["Cantine des Quais", "Lycée des Quais", "Parents du lycée"],
        "claim": {
            "fr": "La cantine servira deux repas sans viande par semaine.",
            "en": "The canteen will serve two meat-free meals a week.",
        },
        "other": {
            "fr": "La cantine cherche des volontaires pour peser les restes des plateaux.",
            "en": "The canteen is looking for volunteers to weigh what is left on the trays.",
        },
    },
]
REMARKS = [
    {"fr": "Vous étiez au courant ?", "en": "Did you know about this?"},
    {"fr": "À faire passer !", "en": "Pass it on!"},
    {"fr": "Enfin du nouveau.", "en": "Some news at last."},
    {"fr": "Qu’en pensez-vous ?", "en": "What do you think?"},
    {"fr": "J’en connais que cela va intéresser.", "en": "I know some people who will want to hear this."},
]


def claim_chain(draw, values):
    """The feed, the options of both fields, the key and where each belief leads.

    Accounts: `first` published the claim, `second` took it up (screenshot or quote), `third` and `fourth` passed it
    on, `friend` passed it on last; `other` and `memory` write about the same place but not the claim. `first` has no
    post of its own here: the earliest of those that say the claim would be the answer without any chain.
    `lender` is named without a post too.
    """
    subject = draw.stream("claim").choose(CLAIMS)
    names = _accounts(draw)
    days = _days(draw)
    remarks = draw.stream("remarks").sample(REMARKS, 2)
    shown_by = draw.stream("evidence").choose(["screenshot", "quote"])
    quotes_third = draw.stream("links").chance(0.5)
    cards = {
        "other": [subject["other"]],
        "memory": [_memory(subject["of"], names["lender"])],
        "second": [remarks[0], _seen(names, days, subject["claim"], shown_by)],
        "third": [remarks[1], _quoted("second", names, days, subject["claim"])],
        "fourth": [_repost("third" if quotes_third else "second", names, days, subject["claim"])],
        "friend": [_repost("fourth", names, days, subject["claim"])],
    }
    followers = _followers(draw, names)
    order = draw.stream("cards").shuffled(sorted(cards))
    options = _options(draw, names, days)
    answer = {role: {"who": options["who_id"][role], "day": options["day_id"][role]} for role in days}
    return {
        "claim": subject["claim"],
        "names": names,
        "days": {role: day_in_words(days[role]) for role in days},
        "followers": followers,
        "biggest": names["big"],
        "shown_by": {
            "screenshot": {"fr": "la capture d’écran publiée par", "en": "the screenshot posted by"},
            "quote": {"fr": "la publication d’origine, que cite", "en": "the original post, quoted by"},
        }[shown_by],
        "feed": _feed(names, days, followers, {role: cards[role] for role in order}),
        "who_options": options["who"],
        "day_options": options["day"],
        "answer": answer,
        "other_is_earlier": days["other"] < days["first"],
    }


def _accounts(draw):
    roles = ["other", "memory", "lender", "first", "second", "third", "friend"]
    small = draw.stream("accounts").sample(SMALL, 6)
    friend = draw.stream("friend").person()["full"]
    names = dict(zip(roles, [*small, friend], strict=True))
    names["fourth"] = names["big"] = draw.stream("big").choose(BIG)
    return names


def _days(draw):
    stream = draw.stream("days")
    first = date.fromisoformat(stream.date("2026-02-05", "2026-04-20"))
    days = {"first": first}
    last = first
    for role in ("second", "third", "fourth", "friend"):
        last += timedelta(days=stream.integer(1, 2))
        days[role] = last
    before = stream.chance(0.7)
    days["other"] = first - timedelta(days=stream.integer(1, 4)) if before else last + timedelta(days=1)
    long_before = stream.chance(0.5)
    days["memory"] = first - timedelta(days=stream.integer(5, 8)) if long_before else last + timedelta(days=2)
    days["big"] = days["fourth"]
    return days


def _followers(draw, names):
    stream = draw.stream("followers")
    small = {role: stream.integer(40, 1900, 10) for role in names}
    return {**small, "fourth": (big := stream.integer(21_000, 88_000, 100)), "big": big}


def day_in_words(when, weekday=True):
    """Thursday 5 March / jeudi 5 mars, or 5 March / 5 mars; January to June."""
    first = {"fr": "1er", "en": "1"} if when.day == 1 else {"fr": when.day, "en": when.day}
    return {
        language: f"{WEEKDAYS[language][when.weekday()] + ' ' if weekday else ''}{first[language]} {MONTHS[language][when.month]}"
        for language in ("fr", "en")
    }


def _seen(names, days, claim, shown_by):
    if shown_by == "quote":
        return _quoted("first", names, days, claim)
    return {
        "element": "group",
        "title": {"fr": "Image : capture d’écran d’une publication", "en": "Picture: screenshot of a post"},
        "elements": [[{"text": names["first"], "look": "strong"}, " · ", day_in_words(days["first"])], claim],
    }


def _quoted(role, names, days, claim):
    by = {
        "fr": f"{names[role]}, {day_in_words(days[role])['fr']}",
        "en": f"{names[role]}, {day_in_words(days[role])['en']}",
    }
    return {"element": "quote", "elements": [claim], "by": by}


def _memory(of, lender):
    return {
        "fr": f"{of['fr'][0].upper()}{of['fr'][1:]} il y a dix ans\u00a0: photo prêtée par {lender}.",
        "en": f"{of['en'][0].upper()}{of['en'][1:]} ten years ago: photo lent by {lender}.",
    }


def _repost(role, names, days, claim):
    return {
        "element": "group",
        "title": {"fr": f"Repartagé depuis le compte {names[role]}", "en": f"Reposted from {names[role]}"},
        "elements": [claim],
    }


def _feed(names, days, followers, cards):
    return {
        "kind": "page",
        "address": "https://placette.example/recherche",
        "site": "Placette",
        "title": {"fr": "Résultats de votre recherche", "en": "Your search results"},
        "elements": [
            {
                "element": "group",
                "title": names[role],
                "elements": [
                    {
                        "look": "soft",
                        "text": [
                            day_in_words(days[role]),
                            " · ",
                            followers[role],
                            _word("abonnés", "followers"),
                        ],
                    },
                    *elements,
                ],
            }
            for role, elements in cards.items()
        ],
    }


def _word(french, english):
    return {"fr": f" {french}", "en": f" {english}"}


def _options(draw, names, days):
    roles = ["other", "memory", "first", "second", "third", "fourth", "friend"]
    who = draw.stream("who").shuffled([*roles, "lender"])
    by_day = sorted(roles, key=days.get)
    who_id = dict(zip(who, "abcdefgh", strict=True))
    day_id = dict(zip(by_day, "abcdefg", strict=True))
    return {
        "who": [{"id": who_id[role], "text": names[role]} for role in who],
        "day": [{"id": day_id[role], "text": day_in_words(days[role])} for role in by_day],
        "who_id": {**who_id, "big": who_id["fourth"]},
        "day_id": {**day_id, "big": day_id["fourth"]},
    }
