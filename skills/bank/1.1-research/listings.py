"""Pages of results about a place that a town runs."""

from .words import two

TOWNS = [
    {"name": "Montclar", "site": "ville-montclar.example", "slug": "montclar"},
    {"name": "Valrance", "site": "mairie-valrance.example", "slug": "valrance"},
    {"name": "Orlane", "site": "orlane.example", "slug": "orlane"},
    {"name": "Brisemiche", "site": "ville-brisemiche.example", "slug": "brisemiche"},
    {"name": "Pierrelune", "site": "pierrelune.example", "slug": "pierrelune"},
]
PLACES = [
    {
        "slug": "musee",
        "name": two("Musée de {town}", "{town} Museum"),
        "of": two("une visite du musée", "a visit to the museum"),
        "query": two("réserver visite musée {town}", "book visit museum {town}"),
        "booking": two("Réserver une visite", "Book a visit"),
        "text": two("Choisissez un jour et une heure, puis indiquez le nombre de personnes. Gratuit le premier dimanche.",
                     "Choose a day and a time, then say how many people are coming. Free on the first Sunday."),
        "news": two("Deux nouvelles salles au musée", "Two new rooms at the museum"),
        "news_text": two("Les travaux sont finis. Les visites sont de nouveau possibles, sur réservation.",
                          "The building work is over. Visits are on again, by booking only."),
    },
    {
        "slug": "observatoire",
        "name": two("Observatoire de {town}", "{town} Observatory"),
        "of": two("une soirée à l’observatoire", "an evening at the observatory"),
        "query": two("réserver soirée observatoire {town}", "book evening observatory {town}"),
        "booking": two("Réserver une soirée", "Book an evening"),
        "text": two("Les soirées ont lieu le vendredi. Choisissez une date : l’inscription est confirmée par courriel.",
                     "Evenings are held on Fridays. Choose a date: your place is confirmed by email."),
        "news": two("L’observatoire rouvre sa coupole", "The observatory’s dome reopens"),
        "news_text": two("Après un an de travaux, les soirées reprennent. La réservation est obligatoire.",
                          "After a year of building work, evenings are back. Booking is required."),
    },
    {
        "slug": "patinoire",
        "name": two("Patinoire de {town}", "{town} Ice Rink"),
        "of": two("un créneau à la patinoire", "a session at the ice rink"),
        "query": two("réserver créneau patinoire {town}", "book session ice rink {town}"),
        "booking": two("Réserver un créneau", "Book a session"),
        "text": two("Choisissez un créneau de deux heures. La location des patins se règle sur place.",
                     "Choose a two-hour session. Skates are hired and paid for at the rink."),
        "news": two("La patinoire change d’horaires", "New opening hours at the ice rink"),
        "news_text": two("Deux créneaux de plus le mercredi dès lundi. Pensez à réserver.",
                          "Two extra Wednesday sessions from next week. Remember to book."),
    },
    {
        "slug": "planetarium",
        "name": two("Planétarium de {town}", "{town} Planetarium"),
        "of": two("une séance au planétarium", "a show at the planetarium"),
        "query": two("réserver séance planétarium {town}", "book show planetarium {town}"),
        "booking": two("Réserver une séance", "Book a show"),
        "text": two("Trois séances par jour pendant les vacances. Choisissez la vôtre, puis le nombre de places.",
                     "Three shows a day in the holidays. Choose yours, then the number of seats."),
        "news": two("Une nouvelle séance au planétarium", "A new show at the planetarium"),
        "news_text": two("Un film sur les marées entre au programme. Les places partent vite : réservez.",
                          "A film about the tides joins the programme. Seats go fast, so book."),
    },
]  # fmt: skip
_DEALS = [
    ("billets-express.example", "Billets Express"),
    ("sortir-malin.example", "Sortir Malin"),
    ("loisirs-a-prix-doux.example", "Loisirs à prix doux"),
    ("resa-minute.example", "Résa Minute"),
]
_PITCHES = [
    two(" : vos places en deux clics", ": tickets in two clicks"),
    two(" : billets en ligne", ": tickets online"),
    two(" – Réservation", " – Booking"),
]
# The words by which engines mark what was paid for.
PAID = [two("Sponsorisé", "Sponsored"), two("Annonce", "Ad"), two("Publicité", "Advertisement")]
_PAPERS = [
    ("lecho-du-val.example", "L’Écho du Val"),
    ("gazette-des-deux-rives.example", "La Gazette des Deux Rives"),
]


def entries(stream, place, town):
    """The seven results by role, without their order."""
    here = town["name"]
    name = _filled(place["name"], here)
    (deal, deal_name), (advert, _) = stream.sample(_DEALS, 2)
    paper, paper_name = stream.choose(_PAPERS)
    site, slug = town["site"], place["slug"]
    price = stream.integer(9, 17)
    booked = _booking_titles(stream, place, name)
    sold = dict(zip(("advert", "deal", "shop"), stream.sample(_sales(price), 3), strict=True))
    since = stream.integer(1958, 2004)
    return {
        "advert": {
            "title": _joined(name, stream.choose(_PITCHES)),
            "address": f"https://{advert}/{town['slug']}/{slug}",
            "site": two(f"{here} Sorties", f"{here} Outings"),
            "text": sold["advert"],
            "sponsored": True,
        },
        "deal": {
            "title": _joined(place["booking"], two(f" à {here}", f" in {here}")),
            "address": f"https://{deal}/reserver/{slug}-{town['slug']}",
            "site": deal_name,
            "text": sold["deal"],
            "sponsored": True,
        },
        "shop": {
            "title": booked["shop"],
            "address": f"https://{slug}-{town['slug']}.example/reserver",
            "site": name,
            "text": sold["shop"],
        },
        "encyclopaedia": {
            "title": _joined(name, two(" – Encyclopédie libre", " – Free encyclopaedia")),
            "address": f"https://encyclo-libre.example/wiki/{slug}-{town['slug']}",
            "site": two("Encyclopédie libre", "Free encyclopaedia"),
            "text": two(f"Histoire, architecture, fréquentation. Le lieu appartient à la ville depuis {since}.",
                         f"History of the place, its building, its visitors. Owned by the town since {since}."),
        },
        "paper": {
            "title": _joined(name, two(" : « il faut réserver »", ": “you need to book”")),
            "address": f"https://{paper}/{town['slug']}/{slug}-succes",
            "site": paper_name,
            "text": two("Face à l’affluence, la ville demande de réserver. Reportage.",
                         "Faced with long queues, the town is asking people to book. Our report."),
        },
        "news": {
            "title": place["news"],
            "address": f"https://{site}/actualites/{slug}",
            "site": here,
            "text": place["news_text"],
        },
        "key": {
            "title": booked["key"],
            "address": f"https://{site}/{slug}/reserver",
            "site": here,
            "text": place["text"],
        },
    }  # fmt: skip


def _sales(price):
    """What sellers say of their tickets, paid for or not."""
    fee = price % 4 + 2
    return [
        two(f"Places dès {price} €, confirmation immédiate. Annulation gratuite la veille.",
            f"Tickets from €{price}, instant confirmation. You can cancel free of charge the day before."),
        two("Comparez les offres et réservez au meilleur prix. Plus de 300 sorties dans la région.",
            "Compare offers and book at the best price. Over 300 outings in the region."),
        two(f"Réservez en ligne vos entrées. Frais de service : {fee} € par personne.",
            f"Book your tickets online. Service charge: €{fee} per person."),
        two(f"Choisissez un jour et une heure, puis payez en ligne. Frais de service : {fee} € par personne.",
            f"Choose a day and a time, then pay online. Service charge: €{fee} per person."),
        two("Choisissez votre date : vos billets arrivent par courriel. Service client 7 jours sur 7.",
            "Choose your date: your tickets are sent by email. Customer service every day."),
    ]  # fmt: skip


def _booking_titles(stream, place, name):
    """The titles of the town's page and of the lookalike: either begins with the verb of the search, or with the name."""
    ends = {
        "verb": [two(" : jours et heures", ": days and times"), two(" : disponibilités", ": available slots"),
                 two(" : étape 1", ": step 1"), two(" : formulaire", ": booking form")],
        "name": [two(" – Réservation", " – Booking"), two(" – Réserver en ligne", " – Book online")],
    }  # fmt: skip
    starts = {"verb": place["booking"], "name": name}
    ends = {shape: stream.shuffled(some) for shape, some in ends.items()}
    shapes = {role: stream.choose(["verb", "name"]) for role in ("key", "shop")}
    return {role: _joined(starts[shape], ends[shape].pop()) for role, shape in shapes.items()}


def shown(place, town, results):
    """The page of results."""
    return {
        "kind": "results",
        "engine": "Trouvetout",
        "query": _filled(place["query"], town["name"]),
        "results": results,
    }


def _filled(pattern, town):
    shown = {language: text.format(town=town) for language, text in pattern.items()}
    if town[0] == "O":
        shown["fr"] = shown["fr"].replace(f" de {town}", f" d’{town}")
    return shown


def _joined(*texts):
    return {language: "".join(text[language] for text in texts) for language in ("fr", "en")}
