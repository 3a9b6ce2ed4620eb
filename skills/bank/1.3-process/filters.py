"""A list, and two conditions that a filter puts on it."""

from .words import two

SCENES = [
    {
        "ask": two("{name} cherche un film pour la séance du club. Le filtre garde les films de moins de {limit} minutes et tous publics.",
                   "{name} is looking for a film for the club. The filter keeps films that are under {limit} minutes long and suitable for all ages."),
        "columns": [two("Film", "Film"), two("Durée (min)", "Running time (min)"), two("Public", "Age")],
        "names": [two("Le Phare", "The Lighthouse"), two("Neige", "Snow"), two("Sur la route", "On the Road"), two("La Cabane", "The Hut"), two("Minuit", "Midnight"),
                  two("Les Jumelles", "The Twins"), two("Orage", "Storm"), two("Le Chat gris", "The Grey Cat"), two("Escale", "Stopover"), two("Rivages", "Shores")],
        "limits": [90, 95, 100, 105], "step": 1, "spread": 25,
        "yes": two("tous publics", "all ages"), "no": [two("dès 12 ans", "12 and over"), two("dès 16 ans", "16 and over")], "unit": two("minutes", "minutes"),
    },
    {
        "ask": two("{name} prépare une randonnée. Le filtre garde les circuits de moins de {limit}\u00a0km accessibles en bus.",
                   "{name} is planning a walk. The filter keeps trails under {limit}\u00a0km that can be reached by bus."),
        "columns": [two("Circuit", "Trail"), two("Longueur (km)", "Length (km)"), two("Accès", "Access")],
        "names": [two("Les Étangs", "The Ponds"), two("Col du Merle", "Merle Pass"), two("La Forêt", "The Forest"), two("Vieux Moulin", "Old Mill"), two("Les Crêtes", "The Ridge"),
                  two("Bord de Sauldre", "The Sauldre"), two("La Carrière", "The Quarry"), two("Belvédère", "Viewpoint"), two("Les Vignes", "The Vineyards"), two("Trois Croix", "Three Crosses")],
        "limits": [10, 12, 15], "step": 1, "spread": 7,
        "yes": two("bus", "bus"), "no": [two("voiture", "car"), two("train", "train")], "unit": two("km", "km"),
    },
    {
        "ask": two("{name} cherche un livre pour un exposé. Le filtre garde les livres disponibles de moins de {limit} pages.",
                   "{name} needs a book for a talk. The filter keeps available books with under {limit} pages."),
        "columns": [two("Livre", "Book"), two("Pages", "Pages"), two("État", "Status")],
        "names": [two("Vents d’hiver", "Winter Winds"), two("La Mine", "The Mine"), two("Atlas des îles", "Atlas of Islands"), two("Le Verger", "The Orchard"), two("Ponts", "Bridges"),
                  two("Sel", "Salt"), two("La Grande Crue", "The Great Flood"), two("Abeilles", "Bees"), two("Le Quai", "The Quay"), two("Lumières", "Lights")],
        "limits": [150, 180, 200, 220], "step": 2, "spread": 60,
        "yes": two("disponible", "available"), "no": [two("prêté", "on loan"), two("réservé", "reserved")], "unit": two("pages", "pages"),
    },
    {
        "ask": two("{name} loue une salle pour une fête. Le filtre garde les salles à moins de {limit}\u00a0€ libres le samedi.",
                   "{name} is hiring a room for a party. The filter keeps rooms under €{limit} that are free on Saturday."),
        "columns": [two("Salle", "Room"), two("Prix (€)", "Price (€)"), two("Libre", "Free")],
        "names": [two("Salle Jean-Zay", "Jean-Zay Room"), two("Maison du quartier", "Community House"), two("La Grange", "The Barn"), two("Foyer rural", "Village Hall"), two("L’Atelier", "The Workshop"),
                  two("Salle des Lilas", "Lilac Room"), two("Le Préau", "The Shelter"), two("Gymnase", "The Gym"), two("La Verrière", "The Glasshouse"), two("Le Hangar", "The Shed")],
        "limits": [120, 150, 180], "step": 5, "spread": 60,
        "yes": two("samedi", "Saturday"), "no": [two("dimanche", "Sunday"), two("vendredi", "Friday")], "unit": two("euros", "euros"),
    },
]  # fmt: skip


def rows(stream, scene, limit):
    """[(part, role, name, number, is open to all, word)] of ten lines; roles: kept, equal, over, other."""
    roles = [
        *["kept"] * stream.integer(2, 4),
        *["equal"] * stream.integer(1, 2),
        *["other"] * stream.integer(1, 3),
    ]
    roles += ["over"] * (10 - len(roles))
    step, below = scene["step"], scene["spread"] // scene["step"]
    under = stream.sample([limit - step * rank for rank in range(1, below)], min(below - 1, 7))
    above = stream.sample([limit + step * rank for rank in range(1, below)], min(below - 1, 6))
    drawn = []
    for rank, (role, name) in enumerate(
        zip(stream.shuffled(roles), stream.shuffled(scene["names"]), strict=True), start=1
    ):
        number = limit if role == "equal" else (under if role in ("kept", "other") else above)[rank % 5]
        fits = role in ("kept", "equal") or (role == "over" and stream.chance(0.6))
        drawn.append((f"p{rank}", role, name, number, scene["yes"] if fits else stream.choose(scene["no"])))
    return drawn


def shown(scene, lines):
    """The list as a table whose rows can be marked."""
    return {"kind": "table", "columns": [scene["columns"][0], {"cell": scene["columns"][1], "align": "end"}, scene["columns"][2]],
            "rows": [{"cells": [name, number, word], **({"part": part} if part else {})} for part, _, name, number, word in lines], "row_headers": True}  # fmt: skip
