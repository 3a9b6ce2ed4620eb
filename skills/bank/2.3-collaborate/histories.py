"""The history of a shared page, one piece of information of which was lost on the way."""

from .words import two

PAGES = [
    {
        "name": two("Programme de la sortie à vélo", "Plan for the bike ride"),
        "lost": two("le numéro à appeler en cas de panne", "the number to ring if you break down"),
        "first": two(
            "En cas de panne : prévenir le local au 01 99 00 41 12.",
            "If you break down, ring the club room on 01 99 00 41 12.",
        ),
        "reworded": two(
            "Une panne ? On appelle le local, 01 99 00 41 12.",
            "A breakdown? Call the club room, 01 99 00 41 12.",
        ),
        "lines": [
            two("Départ à 9\u00a0h devant la mairie.", "Start at 9 am outside the town hall."),
            two("Pique-nique au bord de l’étang.", "Picnic by the pond."),
            two("Casque obligatoire.", "Helmets must be worn."),
            two("Retour vers 17\u00a0h.", "Back by about 5 pm."),
            two("Prévoir une chambre à air.", "Bring a spare inner tube."),
            two("Annulé en cas d’orage.", "Called off if there is a thunderstorm."),
        ],
    },
    {
        "name": two("Organisation du repas de fin d’année", "Arrangements for the end-of-year meal"),
        "lost": two("les allergies à signaler", "the allergies to watch out for"),
        "first": two(
            "Allergies : arachides (2 personnes), lait (1).", "Allergies: peanuts (2 people), milk (1)."
        ),
        "reworded": two(
            "Deux personnes ne supportent pas l’arachide, une le lait.",
            "Two people can’t have peanuts, and one can’t have milk.",
        ),
        "lines": [
            two("Rendez-vous à 18\u00a0h\u00a030 dans le foyer.", "Meet at 6:30 pm in the common room."),
            two("Chacun apporte ses couverts.", "Bring your own cutlery."),
            two("Les tables se mettent en U.", "Tables go in a U shape."),
            two("La musique s’arrête à 22\u00a0h.", "Music stops at 10 pm."),
            two("Six personnes pour ranger.", "Six people to tidy up."),
            two("Les restes vont au frigo du foyer.", "Leftovers go into the common-room fridge."),
        ],
    },
    {
        "name": two("Fiche de prêt des instruments", "Instrument lending sheet"),
        "lost": two("la durée du prêt", "how long a loan lasts"),
        "first": two("Un prêt dure trois semaines.", "A loan lasts three weeks."),
        "reworded": two(
            "Rendre l’instrument au bout de trois semaines.", "Bring the instrument back after three weeks."
        ),
        "lines": [
            two("Le local ouvre le mercredi.", "The room opens on Wednesdays."),
            two("Un seul instrument par personne.", "One instrument per person."),
            two("Les cordes cassées sont remplacées par le club.", "The club replaces broken strings."),
            two("L’étui reste avec l’instrument.", "The case stays with the instrument."),
            two("Une pièce d’identité est demandée.", "Proof of identity is required."),
            two("Pas de prêt en juillet.", "No loans in July."),
        ],
    },
    {
        "name": two("Consignes de l’atelier d’impression 3D", "3D printing workshop rules"),
        "lost": two("le poids maximal d’un objet", "the maximum weight of an object"),
        "first": two("Poids maximal d’un objet : 150\u00a0g.", "Maximum weight of an object: 150\u00a0g."),
        "reworded": two("Un objet ne dépasse pas 150\u00a0g.", "No objects over 150\u00a0g."),
        "lines": [
            two("Réserver sa place la veille.", "Book a place the day before."),
            two("Fichiers acceptés : STL et 3MF.", "Files accepted: STL and 3MF."),
            two("Attendre que le plateau refroidisse.", "Wait for the plate to cool."),
            two("Une couleur par objet.", "One colour per object."),
            two("Trier les chutes de plastique.", "Sort the plastic scraps."),
            two("Nettoyer le plateau après usage.", "Clean the plate after use."),
        ],
    },
]
LABELS = [
    two("Version finale", "Final version"),
    two("Version validée", "Approved version"),
    two("À garder", "To be kept"),
]


def lost_line(draw, values):
    """Five to eight versions, newest first; the part that is the latest with the information, and parts of each belief."""
    page = draw.stream("page").choose(PAGES)
    stream = draw.stream("shape")
    count = stream.integer(5, 8)
    last_good = stream.integer(2, count - 1)
    reworded_at = stream.integer(2, max(2, last_good - 1))
    named = stream.choose(
        [number for number in range(2, count) if number not in (last_good, last_good + 1, reworded_at - 1)]
    )
    people = [one["first"] for one in draw.stream("people").people(4)]
    clock = draw.stream("clock")
    minutes = 8 * 60 + clock.integer(0, 50)
    contents = _contents(draw, page, count, last_good, reworded_at)
    versions = []
    for number, content in enumerate(contents, start=1):
        minutes += clock.integer(12, 75)
        versions.append(
            {
                "number": number,
                "time": f"{minutes // 60:02d}:{minutes % 60:02d}",
                "by": clock.choose(people),
                "content": content,
                "label": draw.stream("label").choose(LABELS) if number == named else None,
            }
        )
    places = dict(
        zip(
            range(1, count + 1),
            (f"p{one}" for one in draw.stream("parts").shuffled(range(1, count + 1))),
            strict=True,
        )
    )
    told = lambda number: {"time": versions[number - 1]["time"], "by": versions[number - 1]["by"]}
    return {
        "page": page["name"],
        "lost": page["lost"],
        "reworded": page["reworded"],
        "original": page["first"],
        "key": [places[last_good]],
        "slips": {
            "loss": [places[last_good + 1]],
            "named": [places[named]],
            "first": [places[1]],
            "newest": [places[count]],
            "wording": [places[reworded_at - 1]],
        },
        "newest_apart": last_good + 1 < count,
        "wording_apart": reworded_at - 1 not in (1, named),
        "named_has_it": named <= last_good,
        "named_label": next(version["label"] for version in versions if version["label"]),
        "at": {
            "key": told(last_good),
            "loss": told(last_good + 1),
            "named": told(named),
            "first": told(1),
            "wording": told(reworded_at - 1),
            "reworded": told(reworded_at),
        },
        "table": _table(page, versions, places),
    }


def _contents(draw, page, count, last_good, reworded_at):
    """The lines of each version, oldest first; each is a line longer or shorter than the one before, lost or not."""
    lines = draw.stream("lines").shuffled(page["lines"])
    sizes = _sizes(draw.stream("sizes"), count)
    place = draw.stream("place").integer(0, 2)
    contents = []
    for number, size in enumerate(sizes, start=1):
        shown = lines[: size - (number <= last_good)]
        if number % 2 == 0:
            shown = [shown[0], *shown[2:], shown[1]]
        if number <= last_good:
            wording = page["first"] if number < reworded_at else page["reworded"]
            at = min(place if number < reworded_at else place + 1, len(shown))
            shown = [*shown[:at], wording, *shown[at:]]
        contents.append(shown)
    return contents


def _sizes(stream, count):
    """Lines of each version, 3 to 6."""
    sizes = [stream.integer(3, 6)]
    while len(sizes) < count:
        step = {3: 1, 6: -1}.get(sizes[-1]) or stream.choose([-1, 1])
        sizes.append(sizes[-1] + step)
    return sizes


def _table(page, versions, places):
    rows = []
    for version in reversed(versions):
        who = [{"time": version["time"]}, "\n", version["by"]]
        if version["label"]:
            who += ["\n", {"text": version["label"], "look": "highlight"}]
        content = [line for text in version["content"] for line in (text, "\n")][:-1]
        rows.append({"part": places[version["number"]], "cells": [who, content]})
    return {
        "kind": "table",
        "caption": [two("Historique : ", "History: "), page["name"]],
        "columns": [two("Enregistrée", "Saved"), two("Contenu de la page", "What the page said")],
        "rows": rows,
    }
