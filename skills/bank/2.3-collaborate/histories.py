"""The history of a shared page, one piece of information of which was lost on the way."""

from .words import two

# of each page: what is lost, in two wordings; lines that are only added; lines that are corrected later
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
            two("Pique-nique au bord de l’étang.", "Picnic by the pond."),
            two("Casque obligatoire.", "Helmets must be worn."),
            two("Prévoir une chambre à air.", "Bring a spare inner tube."),
            two("Annulé en cas d’orage.", "Called off if there is a thunderstorm."),
            two("Gourde et crème solaire dans le sac.", "Pack a water bottle and sun cream."),
            two("Inscription avant jeudi soir.", "Sign up by Thursday evening."),
        ],
        "corrected": [
            [
                two("Départ à 9\u00a0h devant la mairie.", "Start at 9 am outside the town hall."),
                two("Départ à 9\u00a0h\u00a030 devant la mairie.", "Start at 9:30 am outside the town hall."),
            ],
            [
                two("Retour vers 17\u00a0h.", "Back by about 5 pm."),
                two("Retour vers 16\u00a0h\u00a030.", "Back by about 4:30 pm."),
            ],
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
            two("Chacun apporte ses couverts.", "Bring your own cutlery."),
            two("Les tables se mettent en U.", "Tables go in a U shape."),
            two("Six personnes pour ranger.", "Six people to tidy up."),
            two("Les restes vont au frigo du foyer.", "Leftovers go into the common-room fridge."),
            two("Pas de bougies sur les tables.", "No candles on the tables."),
            two("Inscription avant vendredi.", "Sign up by Friday."),
        ],
        "corrected": [
            [
                two("Rendez-vous à 18\u00a0h\u00a030 dans le foyer.", "Meet at 6:30 pm in the common room."),
                two("Rendez-vous à 19\u00a0h dans le foyer.", "Meet at 7 pm in the common room."),
            ],
            [
                two("La musique s’arrête à 22\u00a0h.", "Music stops at 10 pm."),
                two("La musique s’arrête à 22\u00a0h\u00a030.", "Music stops at 10:30 pm."),
            ],
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
            two("Un seul instrument par personne.", "One instrument per person."),
            two("Les cordes cassées sont remplacées par le club.", "The club replaces broken strings."),
            two("L’étui reste avec l’instrument.", "The case stays with the instrument."),
            two("Une pièce d’identité est demandée.", "Proof of identity is required."),
            two("Signer la feuille au départ et au retour.", "Sign the sheet on the way out and back."),
            two("Détendre l’archet après usage.", "Loosen the bow after playing."),
        ],
        "corrected": [
            [
                two("Le local ouvre le mercredi.", "The room opens on Wednesdays."),
                two(
                    "Le local ouvre le mercredi et le samedi.", "The room opens on Wednesdays and Saturdays."
                ),
            ],
            [
                two("Pas de prêt en juillet.", "No loans in July."),
                two("Pas de prêt en juillet ni en août.", "No loans in July or August."),
            ],
        ],
    },
    {
        "name": two("Consignes de l’atelier d’impression 3D", "3D printing workshop rules"),
        "lost": two("le poids maximal d’un objet", "the maximum weight of an object"),
        "first": two("Poids maximal d’un objet : 150\u00a0g.", "Maximum weight of an object: 150\u00a0g."),
        "reworded": two("Un objet ne dépasse pas 150\u00a0g.", "No objects over 150\u00a0g."),
        "lines": [
            two("Attendre que le plateau refroidisse.", "Wait for the plate to cool."),
            two("Une couleur par objet.", "One colour per object."),
            two("Trier les chutes de plastique.", "Sort the plastic scraps."),
            two("Nettoyer le plateau après usage.", "Clean the plate after use."),
            two("Noter son nom sur la feuille.", "Write your name on the sheet."),
            two("Rester près de la machine.", "Stay near the printer."),
        ],
        "corrected": [
            [
                two("Réserver sa place la veille.", "Book a place the day before."),
                two("Réserver sa place trois jours avant.", "Book a place three days ahead."),
            ],
            [
                two("Fichiers acceptés : STL.", "Files accepted: STL."),
                two("Fichiers acceptés : STL et 3MF.", "Files accepted: STL and 3MF."),
            ],
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
    contents = _contents(draw, page, count, last_good, reworded_at)
    versions = _versions(draw, contents, named)
    parts = [f"p{one}" for one in draw.stream("parts").shuffled(range(1, count + 1))]
    told = lambda number: {field: versions[number - 1][field] for field in ("time", "by")}
    numbers = {
        "loss": last_good + 1,
        "named": named,
        "first": 1,
        "newest": count,
        "wording": reworded_at - 1,
        "earlier": last_good - 1,
    }
    return {
        "page": page["name"],
        "lost": page["lost"],
        "reworded": page["reworded"],
        "original": page["first"],
        "key": [parts[last_good - 1]],
        "slips": {belief: [parts[number - 1]] for belief, number in numbers.items()},
        "newest_apart": last_good + 1 < count,
        "wording_apart": reworded_at - 1 not in (1, named),
        "earlier_apart": last_good - 1 not in (1, named, reworded_at - 1),
        "named_has_it": named <= last_good,
        "named_label": versions[named - 1]["label"],
        "at": {
            "key": told(last_good),
            "reworded": told(reworded_at),
            **{belief: told(number) for belief, number in numbers.items()},
        },
        "table": _table(page, versions, parts),
    }


def _versions(draw, contents, named):
    """Each version with its time of day, who saved it, and the name that one of them was given."""
    people = [one["first"] for one in draw.stream("people").people(4)]
    clock, label = draw.stream("clock"), draw.stream("label").choose(LABELS)
    minutes = 8 * 60 + clock.integer(0, 50)
    versions = []
    for number, content in enumerate(contents, start=1):
        minutes += clock.integer(12, 75)
        versions.append(
            {
                "time": f"{minutes // 60:02d}:{minutes % 60:02d}",
                "by": clock.choose(people),
                "content": content,
                "label": label if number == named else None,
            }
        )
    return versions


def _contents(draw, page, count, last_good, reworded_at):
    """The lines of each version, oldest first: each adds or corrects, and one alone drops a line, the information.

    So whatever an older version holds, the last one with the information holds too, and a line more. The version that
    loses it adds a line at least: no page is shorter than the one before, and the length does not tell where it went.
    """
    stream = draw.stream("growth")
    wordings = {
        "lost": [page["first"], page["reworded"]],
        **{f"corrected {at}": pair for at, pair in enumerate(page["corrected"])},
        **{f"line {at}": [line] for at, line in enumerate(page["lines"])},
    }
    order = stream.shuffled(list(wordings))
    unused = stream.shuffled([name for name in wordings if name not in ("lost", "corrected 0")])
    shown = {"lost": 0, "corrected 0": 0, unused.pop(): 0}
    contents = []
    for number in range(1, count + 1):
        draw.require(len(unused) > 1, "lines to add must be left")
        if number == last_good + 1:
            del shown["lost"]
            shown.update(_some(unused, stream.integer(1, 2)))
        elif number in (reworded_at, last_good):
            shown["lost"] = int(number >= reworded_at)
            shown.update(_some(unused, 1))
        elif number > 1:
            shown.update(_correction(stream, shown) or _some(unused, 1))
        contents.append([wordings[name][shown[name]] for name in order if name in shown])
    return contents


def _some(unused, count):
    """Lines that no version had yet, in their first wording."""
    return {unused.pop(): 0 for _ in range(count)}


def _correction(stream, shown):
    """One line in its second wording, where one can be corrected; half of the time."""
    open_to_it = [name for name, wording in shown.items() if name.startswith("corrected") and not wording]
    return {stream.choose(open_to_it): 1} if open_to_it and stream.chance(0.5) else {}


def _table(page, versions, parts):
    rows = []
    for version, part in reversed(list(zip(versions, parts, strict=True))):
        who = [{"time": version["time"]}, "\n", version["by"]]
        if version["label"]:
            who += ["\n", {"text": version["label"], "look": "highlight"}]
        content = [line for text in version["content"] for line in (text, "\n")][:-1]
        rows.append({"part": part, "cells": [who, content]})
    return {
        "kind": "table",
        "caption": [two("Historique : ", "History: "), page["name"]],
        "columns": [two("Enregistrée", "Saved"), two("Contenu de la page", "What the page said")],
        "rows": rows,
    }
