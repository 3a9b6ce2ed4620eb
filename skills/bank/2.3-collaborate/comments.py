"""A shared document with four comments, one of which still asks something of one person."""

WORKS = [
    {
        "name": {"fr": "Exposé sur les abeilles", "en": "Presentation on bees"},
        "paragraphs": [
            {
                "fr": "Une abeille visite jusqu’à 700 fleurs par jour et ne s’éloigne guère de plus de 3\u00a0km de sa ruche.",
                "en": "A bee visits up to 700 flowers a day and seldom flies more than 3\u00a0km from its hive.",
            },
            {
                "fr": "Au lycée, deux ruches sont installées sur le toit de l’atelier depuis l’an dernier.",
                "en": "At our school, two hives have stood on the workshop roof since last year.",
            },
        ],
        "tasks": [
            {
                "fr": "citer la source du chiffre de 700 fleurs",
                "en": "give the source for the figure of 700 flowers",
            },
            {"fr": "ajouter une photo des ruches", "en": "add a photo of the hives"},
            {
                "fr": "donner le nom de la personne qui s’occupe des ruches",
                "en": "name the person who looks after the hives",
            },
            {"fr": "écrire une phrase de conclusion", "en": "write a closing sentence"},
            {"fr": "expliquer ce qu’est la pollinisation", "en": "explain what pollination is"},
        ],
    },
    {
        "name": {"fr": "Affiche du tournoi de badminton", "en": "Badminton tournament poster"},
        "paragraphs": [
            {
                "fr": "Le tournoi a lieu samedi au gymnase Colette-Besson, de 9\u00a0h à 17\u00a0h.",
                "en": "The tournament takes place on Saturday at the Colette-Besson sports hall, from 9 am to 5 pm.",
            },
            {
                "fr": "Inscription auprès du foyer, par équipes de deux.",
                "en": "Sign up at the common room, in teams of two.",
            },
        ],
        "tasks": [
            {"fr": "indiquer le prix de l’inscription", "en": "state the entry fee"},
            {"fr": "remplacer le logo par le nouveau", "en": "replace the logo with the new one"},
            {"fr": "ajouter l’arrêt de bus le plus proche", "en": "add the nearest bus stop"},
            {"fr": "vérifier l’heure de fermeture du gymnase", "en": "check when the sports hall closes"},
            {"fr": "prévoir une ligne pour remercier la mairie", "en": "add a line thanking the council"},
        ],
    },
    {
        "name": {"fr": "Compte rendu de la visite du port", "en": "Report on the visit to the port"},
        "paragraphs": [
            {
                "fr": "Nous avons visité la criée, puis l’atelier où l’on répare les filets.",
                "en": "We visited the fish market, then the workshop where nets are mended.",
            },
            {
                "fr": "La capitaine du remorqueur a répondu à nos questions pendant une demi-heure.",
                "en": "The captain of the tugboat answered our questions for half an hour.",
            },
        ],
        "tasks": [
            {"fr": "ajouter la date de la visite", "en": "add the date of the visit"},
            {
                "fr": "raconter la réparation des filets en deux phrases",
                "en": "describe in two sentences how nets are mended",
            },
            {"fr": "corriger le nom du remorqueur", "en": "correct the name of the tugboat"},
            {"fr": "insérer le plan du port", "en": "insert the map of the port"},
            {"fr": "choisir une citation de la capitaine", "en": "choose a quotation from the captain"},
        ],
    },
    {
        "name": {"fr": "Dossier du mini-potager", "en": "Plan for the small vegetable garden"},
        "paragraphs": [
            {
                "fr": "Le potager occupera la bande de terre derrière la cantine, au soleil jusqu’à 15\u00a0h.",
                "en": "The garden will use the strip of ground behind the canteen, in the sun until 3 pm.",
            },
            {
                "fr": "Chaque classe sera responsable de l’arrosage pendant une semaine.",
                "en": "Each class will look after the watering for one week.",
            },
        ],
        "tasks": [
            {"fr": "mesurer la bande de terre", "en": "measure the strip of ground"},
            {"fr": "lister les outils à emprunter", "en": "list the tools to borrow"},
            {"fr": "faire le tableau des semaines d’arrosage", "en": "make the watering rota"},
            {"fr": "demander le prix du terreau", "en": "ask for the price of compost"},
            {"fr": "dessiner l’emplacement des légumes", "en": "draw where the vegetables will grow"},
        ],
    },
]
STATES = {
    "open": {"fr": "À faire", "en": "To do"},
    "done": {"fr": "Résolu", "en": "Resolved"},
}
DECOYS = ["resolved", "named", "written", "elsewhere"]


def open_comments(draw, values):
    """The document, and four tasks: one waits for the person, the others are done, by them, for somebody else.

    Exactly one open comment is addressed to the person.
    """
    names = [one["first"] for one in values["people"]]
    draw.require(len({name[0] for name in names}) == 3, "no two names look alike")
    work = draw.stream("work").choose(WORKS)
    roles = ["waiting", *draw.stream("decoys").sample(DECOYS, 3)]
    tasks = dict(zip(roles, draw.stream("tasks").sample(work["tasks"], 4), strict=True))
    made = {role: _facts(draw.stream(f"comment {role}"), role, *names) for role in roles}
    letters = dict(zip(draw.stream("letters").shuffled(roles), "abcd", strict=True))
    order = draw.stream("comments").shuffled(roles)
    return {
        "person": names[0],
        "made": made,
        "tasks": tasks,
        "work": work["name"],
        "letters": letters,
        "choices": [{"id": letters[role], "text": _sentence(tasks[role])} for role in roles],
        "document": {
            "kind": "document",
            "name": work["name"],
            "elements": [{"element": "heading", "text": work["name"], "level": 2}, *work["paragraphs"]],
            "comments": [_comment(tasks[role], **made[role]) for role in order],
        },
    }


def _facts(stream, role, person, *others):
    """Who writes the comment, to whom, who may help, and who has closed it, if anyone."""
    one, two = stream.shuffled(others)
    closer = stream.choose([person, one, two])
    return {
        "waiting": {"author": one, "target": person, "helper": stream.choose([None, two])},
        "resolved": {"author": one, "target": person, "closed_by": closer},
        "named": {"author": one, "target": two, "helper": person},
        "written": {"author": person, "target": one, "helper": stream.choose([None, two])},
        "elsewhere": {"author": one, "target": two, "closed_by": stream.choose([None, closer])},
    }[role]


def _sentence(task):
    return {language: f"{text[0].upper()}{text[1:]}" for language, text in task.items()}


def _comment(task, author, target, closed_by=None, helper=None):
    text = {"fr": f"@{target}\u00a0: {task['fr']}.", "en": f"@{target}: {task['en']}."}
    if helper:
        text["fr"] += f" Demande de l’aide à {helper} si besoin."
        text["en"] += f" Ask {helper} for help if you need to."
    state, look = ("done", "soft") if closed_by else ("open", "highlight")
    shown = [text, "\n", {"text": STATES[state], "look": look}]
    if closed_by:
        shown.append({"look": "soft", "text": {"fr": f" par {closed_by}", "en": f" by {closed_by}"}})
    return {"by": author, "text": shown}
