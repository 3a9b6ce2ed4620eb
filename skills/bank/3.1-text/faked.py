"""A document in which some of the layout is real and some is done with spaces, empty lines and typed numbers."""

EVENTS = [
    {"title": {"fr": "Loto du collège", "en": "School bingo night"}, "place": {"fr": "Salle polyvalente", "en": "Main hall"},
     "steps": [{"fr": "Prenez un carton à l’entrée.", "en": "Take a card at the door."}, {"fr": "Choisissez une table.", "en": "Choose a table."},
               {"fr": "Criez dès que la ligne est pleine.", "en": "Shout as soon as your line is full."}]},
    {"title": {"fr": "Randonnée des familles", "en": "Family hike"}, "place": {"fr": "Parking du lac", "en": "Lake car park"},
     "steps": [{"fr": "Signez la feuille de départ.", "en": "Sign in at the start."}, {"fr": "Suivez les balises bleues.", "en": "Follow the blue signs."},
               {"fr": "Rendez votre dossard à l’arrivée.", "en": "Hand in your number at the finish."}]},
    {"title": {"fr": "Troc aux plantes", "en": "Plant swap"}, "place": {"fr": "Cour de la médiathèque", "en": "Library courtyard"},
     "steps": [{"fr": "Étiquetez vos plants.", "en": "Label your plants."}, {"fr": "Déposez-les sur la table commune.", "en": "Put them on the shared table."},
               {"fr": "Repartez avec autant de plants.", "en": "Go home with as many plants as you brought."}]},
    {"title": {"fr": "Soirée des talents", "en": "Talent evening"}, "place": {"fr": "Amphithéâtre B", "en": "Lecture hall B"},
     "steps": [{"fr": "Inscrivez votre numéro.", "en": "Sign up your act."}, {"fr": "Passez au son avant midi.", "en": "Come for the sound check before noon."},
               {"fr": "Attendez votre tour en coulisse.", "en": "Wait for your turn backstage."}]},
    {"title": {"fr": "Atelier réparation", "en": "Repair workshop"}, "place": {"fr": "Maison de quartier", "en": "Community centre"},
     "steps": [{"fr": "Décrivez la panne à l’accueil.", "en": "Describe the fault at the desk."}, {"fr": "Attendez l’appel de votre numéro.", "en": "Wait for your number to be called."},
               {"fr": "Réparez avec l’aide de l’équipe.", "en": "Mend it with the team’s help."}]},
]  # fmt: skip
PARTS = {
    "fr": ["Accueil", "Déroulement", "Page à découper", "Contact"],
    "en": ["Welcome", "How it works", "Page to cut out", "Contact"],
}
TEXTS = {
    "intro": {"fr": "Une équipe de bénévoles vous attend à la porte dès l’ouverture.",
              "en": "A team of volunteers will be at the door from opening time."},
    "coupon": {"fr": "Nom et prénom, nombre de personnes : à remettre à l’accueil.", "en": "Name and number of people: to be handed in at the desk."},
    "contact": {"fr": "Pour toute question, adressez-vous au secrétariat.", "en": "If you have any questions, ask at the office."},
}  # fmt: skip
# What can be faked, its name, how it is done by hand and with which command.
THINGS = {
    "title": {"name": {"fr": "Le titre, au centre de la ligne", "en": "The title, in the middle of the line"},
              "fake": {"fr": "des espaces tapées devant le titre", "en": "spaces typed before the title"},
              "real": {"fr": "l’alignement centré", "en": "centred alignment"}},
    "place": {"name": {"fr": "Le lieu, au bord droit de la page", "en": "The venue, at the right edge of the page"},
              "fake": {"fr": "des espaces tapées devant le lieu", "en": "spaces typed before the venue"},
              "real": {"fr": "l’alignement à droite", "en": "right alignment"}},
    "gap": {"name": {"fr": "Le blanc au-dessus d’« Accueil »", "en": "The gap above “Welcome”"},
            "fake": {"fr": "des lignes vides", "en": "empty lines"},
            "real": {"fr": "l’espacement avant le paragraphe", "en": "spacing before the paragraph"}},
    "indent": {"name": {"fr": "Le retrait du texte sous « Accueil »", "en": "The indent of the text under “Welcome”"},
               "fake": {"fr": "des espaces tapées au début de la ligne", "en": "spaces typed at the start of the line"},
               "real": {"fr": "le retrait du paragraphe", "en": "the paragraph’s indent"}},
    "numbers": {"name": {"fr": "Les numéros sous « Déroulement »", "en": "The numbers under “How it works”"},
                "fake": {"fr": "des numéros tapés au clavier", "en": "numbers typed by hand"},
                "real": {"fr": "une liste numérotée", "en": "a numbered list"}},
    "page": {"name": {"fr": "Le début de la page à découper", "en": "The start of the tear-off page"},
             "fake": {"fr": "une suite de lignes vides", "en": "a run of empty lines"},
             "real": {"fr": "un saut de page", "en": "a page break"}},
}  # fmt: skip
# How many spaces push a text of so many letters to the middle, or to the right edge, in the fonts of an office suite.
SPACES = {
    "title": lambda letters: round(60 - 0.81 * letters),
    "place": lambda letters: round(172 - 1.62 * letters),
}


def faked(draw, values):
    """The document to open, what is faked in it and what each slip would tick."""
    stream = draw.stream("fakes")
    names = list(THINGS)
    fakes = stream.sample(names, stream.integer(2, 4))
    by_lines, by_spaces = (
        [name for name in ("gap", "page") if name in fakes],
        [name for name in ("title", "place", "indent") if name in fakes],
    )
    draw.require("numbers" in fakes or (by_lines and by_spaces), "more than one kind of fake")
    event = draw.stream("event").choose(EVENTS)
    letters = dict(zip(draw.stream("letters").shuffled(names), "abcdef", strict=True))
    key = [letters[name] for name in names if name in fakes]
    others = [letters[name] for name in names if name not in fakes]
    blocks = _blocks(event, fakes)
    return {
        "event": event["title"],
        "choices": [{"id": letters[name], "text": thing["name"]} for name, thing in THINGS.items()],
        "key": key,
        "everything": sorted([*key, *others]),
        "reversed": others,
        "letters": letters,
        "is_fake": {name: name in fakes for name in names},
        "story": [{"name": thing["name"], "how": thing["fake" if name in fakes else "real"], "fake": name in fakes, "instead": thing["real"]}
                  for name, thing in THINGS.items()],
        "files": [{"name": f"programme.{ending}", "kind": "document", "language": {"fr": "fr-FR", "en": "en-GB"}, "blocks": blocks}
                  for ending in ("odt", "docx")],
    }  # fmt: skip


def _blocks(event, fakes):
    empty = {"block": "paragraph", "text": ""}
    blocks = [
        _aligned(event["title"], "title" in fakes, SPACES["title"], "center", bold=True, size=16),
        _aligned(event["place"], "place" in fakes, SPACES["place"], "right"),
    ]
    blocks += [empty, empty, _part(0)] if "gap" in fakes else [_part(0, space_before=30)]
    blocks.append(_indented("indent" in fakes))
    blocks += [_part(1), *_steps(event["steps"], "numbers" in fakes)]
    blocks += [empty] * 30 if "page" in fakes else [{"block": "page_break"}]
    blocks += [
        _part(2),
        {"block": "paragraph", "text": TEXTS["coupon"]},
        _part(3),
        {"block": "paragraph", "text": TEXTS["contact"]},
    ]
    return blocks


def _part(number, **shape):
    return {
        "block": "paragraph",
        "text": {name: parts[number] for name, parts in PARTS.items()},
        "bold": True,
        **shape,
    }


def _aligned(text, is_faked, spaces, align, **look):
    if is_faked:
        return {
            "block": "paragraph",
            "text": {name: " " * spaces(len(words)) + words for name, words in text.items()},
            **look,
        }
    return {"block": "paragraph", "text": text, "align": align, **look}


def _indented(is_faked):
    """The welcome, of one line, so that spaces look as neat as a real indent."""
    if not is_faked:
        return {"block": "paragraph", "text": TEXTS["intro"], "indent": 1.2}
    return {
        "block": "paragraph",
        "text": {language: " " * 10 + text for language, text in TEXTS["intro"].items()},
    }


def _steps(steps, is_faked):
    if not is_faked:
        return [{"block": "list", "ordered": True, "items": steps}]
    return [{"block": "paragraph", "text": {name: f"{number}. {text}" for name, text in step.items()}, "indent": 0.6}
            for number, step in enumerate(steps, 1)]  # fmt: skip
