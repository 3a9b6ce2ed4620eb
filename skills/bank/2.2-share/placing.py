"""What the module on the right place and the right source, and its checks, show."""

from datetime import date, timedelta

from .claims import BIG, CLAIMS, day_in_words
from .words import two

# Each fault as whoever asks tells it, as the title of a thread puts it in other words, and the title of a thread that
# takes up those words to ask for something else; then a title with the same words for the same fault, and another matter.
APPS = [
    {"app": "Carnet Vert", "devices": ["Tabula 3", "Tabula 5"],
     "faults": [
         {"told": two("la liste de plantes s’affiche vide", "the list of plants comes up empty"),
          "title": two("Où est passé mon herbier ?", "Where have all my species gone?"),
          "lure": two("Trier la liste de plantes par couleur", "Sorting the list of plants by colour"),
          "plain": two("Ma liste de plantes ne montre plus rien", "My list of plants shows nothing at all"),
          "aside": two("Comment imprimer mon herbier ?", "How can I print all my species?")},
         {"told": two("les rappels d’arrosage n’arrivent pas", "watering reminders do not arrive"),
          "title": two("Pas une notification, et tout a séché", "Not one notification, and everything dried up"),
          "lure": two("Rappels d’arrosage : changer la sonnerie", "Watering reminders: changing the sound"),
          "plain": two("Rappels d’arrosage : je n’en reçois aucun", "Watering reminders: I get none at all"),
          "aside": two("Trop de notifications sur les maladies", "Too many notifications about diseases")},
         {"told": two("l’appareil photo reste noir", "the camera stays black"),
          "title": two("Aucune image dans le viseur", "No picture in the viewfinder"),
          "lure": two("Appareil photo : passer en noir et blanc", "Camera: switching to black and white"),
          "plain": two("L’appareil photo s’ouvre sur un écran noir", "The camera opens on a black screen"),
          "aside": two("Une grille dans le viseur, c’est possible ?", "A grid in the viewfinder: is it possible?")}]},
    {"app": "Sur le Quai", "devices": ["Onda S", "Onda Mini"],
     "faults": [
         {"told": two("les horaires restent ceux de la veille", "yesterday’s times are still showing"),
          "title": two("Départs pas mis à jour le matin", "Departures not updated in the morning"),
          "lure": two("Où revoir les horaires de la veille ?", "Where can I see yesterday’s times again?"),
          "plain": two("À 8 h, encore les horaires de la veille", "At 8\u00a0am, still yesterday’s times"),
          "aside": two("Classer les départs par quai", "Sorting departures by platform")},
         {"told": two("le billet ne s’ouvre pas hors connexion", "the ticket does not open offline"),
          "title": two("Titre de transport illisible sans réseau", "Pass won’t load without a signal"),
          "lure": two("Acheter un billet hors connexion, c’est prévu ?", "Buying a ticket offline: is it planned?"),
          "plain": two("Billet bloqué dès que je perds la connexion", "Ticket stuck as soon as I go offline"),
          "aside": two("Titre de transport refusé au portique", "Pass turned down at the gate")},
         {"told": two("l’alerte de retard sonne la nuit", "the delay alert goes off at night"),
          "title": two("Réveil à 3 h pour un train annulé", "Woken at 3\u00a0am by a cancelled train"),
          "lure": two("L’alerte de retard ne sonne pas assez fort", "The delay alert is not loud enough"),
          "plain": two("Une alerte de retard en plein sommeil", "A delay alert while I was asleep"),
          "aside": two("Se faire rembourser un train annulé", "Getting a refund for a cancelled train")}]},
    {"app": "Partitio", "devices": ["Lyra 10", "Lyra 12"],
     "faults": [
         {"told": two("les pages se tournent toutes seules", "pages turn by themselves"),
          "title": two("Ma partition défile sans que j’y touche", "My score moves on when nobody touches it"),
          "lure": two("Tourner les pages avec une pédale", "Turning pages with a pedal"),
          "plain": two("Des pages tournées sans y toucher", "Pages turning without being touched"),
          "aside": two("Ma partition s’ouvre à l’envers", "My score opens upside down")},
         {"told": two("le métronome accélère", "the metronome speeds up"),
          "title": two("Le tempo dérive au bout d’une minute", "Tempo drifts after a minute"),
          "lure": two("À quand un métronome qui accélère, pour s’exercer ?", "Could the metronome speed up, for practice?"),
          "plain": two("Métronome de plus en plus rapide", "Metronome getting faster and faster"),
          "aside": two("Afficher le tempo en plus grand", "Showing the tempo in larger figures")},
         {"told": two("les annotations disparaissent", "notes on the score disappear"),
          "title": two("Doigtés au crayon perdus à la réouverture", "Pencilled fingerings lost on reopening"),
          "lure": two("Faire disparaître les annotations à l’impression", "Making notes on the score disappear when printing"),
          "plain": two("Annotations effacées après la fermeture", "Notes on the score gone after closing"),
          "aside": two("Doigtés au crayon trop pâles", "Pencilled fingerings too pale")}]},
]  # fmt: skip
STATES = {
    "open": two("ouvert", "open"),
    "closed": two("fermé, réponses impossibles", "closed to new replies"),
}
# Each thing to share, and the day it is made for.
FILES = [
    (two("l’album de la chorale", "the choir’s album"), two("le concert", "the concert")),
    (two("le carnet du voyage", "the travel journal"), two("la soirée photos", "the photo evening")),
    (two("le livret du spectacle", "the show booklet"), two("le spectacle", "the show")),
    (two("le recueil de recettes", "the recipe book"), two("le repas", "the meal")),
    (two("le guide du jardin collectif", "the community garden guide"), two("la fête", "the garden party")),
]
AUDIENCES = {
    "link": [
        two("les familles, dont plusieurs ne veulent pas de compte", "the families, several of whom do not want an account"),
        two("les adhérents, dont plusieurs ne veulent pas de compte", "the members, several of whom do not want an account"),
        two("les gens de la salle, à qui vous donnerez un code QR imprimé", "the people in the room, who will get a printed QR code from you"),
    ],
    "named": [
        two("les trois responsables, qui ont déjà un compte", "the three people in charge, who already have an account"),
        two("deux collègues, qui ont déjà un compte", "two colleagues, who already have an account"),
        two("les quatre membres du bureau, qui ont déjà un compte", "the four committee members, who already have an account"),
    ],
    "web": [
        two("les gens de la ville, qui n’auront que son titre pour le trouver", "people in town, who will only have its title to find it by"),
        two("de futurs adhérents, qui ne savent pas encore qu’il existe", "future members, who do not know yet that it exists"),
    ],
}  # fmt: skip
TASKS = {
    "view": [two("le lire et l’imprimer", "read it and print it"),
             two("le lire et en montrer des pages autour d’elles", "read it and show pages of it to others")],
    "comment": [two("indiquer à côté de chaque page ce qu’il vous reste à y ajouter", "point out next to each page what you still have to add to it"),
                two("poser des questions à côté de chaque page, dont le contenu restera tel quel", "ask questions next to each page, whose content will stay as it is")],
    "edit": [two("ajouter ce qui manque sur chaque page", "add what is missing on each page"),
             two("remplir chacune une page", "fill in a page each")],
}  # fmt: skip
WEEKS = [
    two("une semaine", "one week"),
    two("deux semaines", "two weeks"),
    two("trois semaines", "three weeks"),
]


def forum_and_chain(draw, values):
    """The worked examples of the module: the threads of a forum, a share panel, a chain of posts."""
    return {"threads": _example_threads(), "panel": _example_panel(), "chain": _example_chain()}


def _example_threads():
    rows = [
        [two("Aide", "Help"), two("Page blanche au démarrage (Onda S)", "Blank page at start-up (Onda S)"), STATES["open"]],
        [two("Aide", "Help"), two("Page blanche au démarrage (Tabula 3)", "Blank page at start-up (Tabula 3)"), STATES["closed"]],
        [two("Idées", "Ideas"), two("Un mode sombre, s’il vous plaît", "A dark mode, please"), STATES["open"]],
        [two("Bavardage", "Chat"), two("Bonjour à toutes et à tous", "Hello everyone"), STATES["open"]],
    ]  # fmt: skip
    return {
        "kind": "table",
        "caption": two("Forum de l’application Météole", "Météole app forum"),
        "columns": [two("Rubrique", "Section"), two("Fil", "Thread"), two("État", "Status")],
        "rows": rows,
    }


def _example_panel():
    return {
        "kind": "settings",
        "title": two("Partager l’album de la fête", "Share the party album"),
        "groups": [
            {"title": two("Lien de partage", "Share link"), "rows": [
                {"label": two("Qui peut ouvrir", "Who can open it"), "value": two("Toute personne ayant le lien", "Anyone with the link")},
                {"label": two("Ce qu’elle peut faire", "What they can do"), "value": two("Regarder", "View")},
                {"label": two("Fin du partage", "Sharing ends"), "value": {"date": "2026-06-30"}},
            ]}
        ],
    }  # fmt: skip


def _example_chain():
    claim = two("Le marché du samedi déménage place Ronde.", "The Saturday market is moving to Place Ronde.")

    def post(name, day, title, elements):
        return {
            "element": "group",
            "title": [name, " · ", {"date": day}],
            "elements": [*([title] if title else []), *elements],
        }

    return {
        "kind": "page", "address": "https://placette.example/recherche", "site": "Placette",
        "title": two("Résultats de votre recherche", "Your search results"),
        "elements": [
            post("Nina", "2026-03-14", two("Repartagé depuis le compte Tout Montclar", "Reposted from Tout Montclar"), [claim]),
            post("Tout Montclar", "2026-03-13", two("À faire passer !", "Pass it on!"),
                 [{"element": "quote", "elements": [claim], "by": two("Halle du Moulin, 11 mars", "Halle du Moulin, 11 March")}]),
            post("Halle du Moulin", "2026-03-11", None, [claim]),
        ],
    }  # fmt: skip


def threads_of_forum(draw, values):
    """Six threads under two titles, of which a single one is open and about this fault on this device."""
    scene = draw.stream("app").choose(APPS)
    own, other = draw.stream("device").shuffled(scene["devices"])
    fault = draw.stream("fault").choose(scene["faults"])
    echo = draw.stream("echo").chance(0.4)
    same, lure = ("plain", "aside") if echo else ("title", "lure")
    rows = {
        "key": (own, same, "open"),
        "other_device": (other, same, "open"),
        "closed": (own, same, "closed"),
        "other_fault": (own, lure, "open"),
        "closed_other": (own, lure, "closed"),
        "neither": (other, lure, "open"),
    }
    roles = draw.stream("roles").shuffled(sorted(rows))
    letters = dict(zip(roles, "abcdef", strict=True))
    ages = draw.stream("ages").shuffled([1, 2, 5, 9, 14, 20])
    return {
        "app": scene["app"], "device": own, "other_device": other, "fault": fault["told"], "title": fault[same], "echo": echo,
        "letters": letters,
        "choices": [{"id": letters[role], "text": two(f"Le fil n° {place}", f"Thread {place}")} for place, role in enumerate(roles, 1)],
        "number": {role: place for place, role in enumerate(roles, 1)},
        "table": {
            "kind": "table",
            "columns": [two("N°", "No."), two("Fil", "Thread"), two("Appareil", "Device"), two("État", "Status"), two("Dernier message", "Last message")],
            "rows": [[str(place), fault[rows[role][1]], rows[role][0], STATES[rows[role][2]], _ago(age)]
                     for place, (role, age) in enumerate(zip(roles, ages, strict=True), 1)],
        },
    }  # fmt: skip


def _ago(days):
    return two(f"il y a {days} jour{'s' if days > 1 else ''}", f"{days} day{'s' if days > 1 else ''} ago")


def link_to_set(draw, values):
    """A need in a few words, and the three settings of a share link that meet it."""
    who = draw.stream("public").weighted(["link", "named", "web"], [2, 2, 1])
    rights = ["view", "comment"] if who == "web" else ["view", "comment", "edit"]
    right = draw.stream("right").choose(rights)
    thing, event = draw.stream("file").choose(FILES)
    weeks = draw.stream("weeks").integer(1, 3)
    day = date.fromisoformat(draw.stream("day").date("2026-03-10", "2026-06-20"))
    gap = timedelta(weeks=weeks)
    days = {
        role: when.isoformat() for role, when in {"before": day - gap, "day": day, "after": day + gap}.items()
    }
    end = draw.stream("lasting").choose(["before", "after", "day", "never"])
    side = end if end in ("before", "after") else draw.stream("side").choose(["before", "after"])
    other = "after" if side == "before" else "before"
    return {
        "file": thing,
        "event": event,
        "weeks": WEEKS[weeks - 1],
        "who": draw.stream("who").choose(AUDIENCES[who]),
        "what": draw.stream("what").choose(TASKS[right]),
        "days": days,
        "audience": who,
        "right": right,
        "end": end,
        "side": side,
        "event_end": other if end == "day" else "day",
        "slip": side if end == "day" else other,
        "ends": [
            *({"id": role, "text": _long(when)} for role, when in days.items()),
            {"id": "never", "text": two("Jamais", "Never")},
        ],
        "key": {"who": who, "may": right, "end": end},
    }


def _long(day):
    when = date.fromisoformat(day)
    return {language: f"{text} {when.year}" for language, text in day_in_words(when, weekday=False).items()}


def credit_to_write(draw, values):
    """A post that takes up another, and the ways to say where the news comes from: two accounts, three dates."""
    subject = draw.stream("claim").choose(CLAIMS)
    way = draw.stream("way").choose(["signed", "undated", "above"])
    names = dict(zip(("first", "second"), draw.stream("names").shuffled(subject["origins"]), strict=False))
    names["big"] = draw.stream("big").choose(BIG)
    days = _days_of_posts(draw)
    relay = draw.stream("relay").choose(["second", "big"])
    lines = {
        "key": (names["first"], days["first"]),
        "relay_day": (names["first"], days[relay]),
        "other_post": (names["first"], days["other"]),
        "relay": (names[relay], days[relay]),
        "relay_name": (names[relay], days["first"]),
        "relay_other": (names[relay], days["other"]),
    }
    letters = dict(zip(draw.stream("letters").shuffled(sorted(lines)), "abcdef", strict=True))
    return {
        "claim": subject["claim"],
        "way": way,
        "names": names,
        "days": days,
        "is_last": relay == "big",
        "relay": {"name": names[relay], "day": days[relay]},
        "letters": letters,
        "choices": [
            {"id": letters[role], "text": two(f"D’après {name}, {day['fr']}", f"Source: {name}, {day['en']}")}
            for role, (name, day) in lines.items()
        ],
        "found": _found_posts(draw, subject, way, names, days),
    }


def _days_of_posts(draw):
    """The days of the first post, of its two relays, and of a post beside them that is older or newer than the first."""
    stream = draw.stream("days")
    first = date.fromisoformat(stream.date("2026-02-12", "2026-05-22"))
    second = first + timedelta(days=stream.integer(2, 3))
    days = {"first": first, "second": second, "big": second + timedelta(days=stream.integer(1, 3))}
    days["other"] = first + timedelta(days=stream.choose([-5, -3, 1, 1]))
    return {role: day_in_words(day) for role, day in days.items()}


def _found_posts(draw, subject, way, names, days):
    """What a search finds, in any order: the repost, a post about something else and, where no date is quoted, the first post."""
    posts = {
        "big": [
            two(f"Repartagé depuis le compte {names['second']}", f"Reposted from {names['second']}"),
            _post(
                names["second"],
                days["second"],
                _taking_up(subject["claim"], way, names["first"], days["first"]),
            ),
        ],
        "other": [subject["other"]],
    }
    if way == "undated":
        posts["first"] = [subject["claim"]]
    order = draw.stream("posts").shuffled(sorted(posts))
    return {
        "kind": "page",
        "address": "https://placette.example/recherche",
        "site": "Placette",
        "title": two("Résultats de votre recherche", "Your search results"),
        "elements": [_post(names.get(role, names["first"]), days[role], posts[role]) for role in order],
    }


def _post(name, day, elements):
    return {"element": "group", "title": [name, " · ", day], "elements": elements}


def _taking_up(claim, way, name, day):
    if way == "above":
        return [two(f"Source\u00a0: {name} ({day['fr']})", f"Source: {name} ({day['en']})"), claim]
    by = name if way == "undated" else two(f"{name}, {day['fr']}", f"{name}, {day['en']}")
    return [two("À lire\u00a0!", "Worth reading!"), {"element": "quote", "elements": [claim], "by": by}]
