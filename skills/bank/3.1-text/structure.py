"""What the module on styles, layout that holds and light markup, and its checks, show."""

from skills.authoring.typography import typeset


def _two(french, english):
    return {"fr": typeset(french, "fr"), "en": typeset(english, "en")}


STYLES = {
    "title": _two("Titre principal", "Title"),
    "part": _two("Titre 1", "Heading 1"),
    "sub": _two("Titre 2", "Heading 2"),
    "body": _two("Corps de texte", "Body text"),
}
TALKS = [
    {"title": _two("Les abeilles", "Bees"),
     "heads": [_two("La ruche", "The hive"), _two("Une année d’abeille", "A bee’s year"), _two("Le miel", "Honey"), _two("Les menaces", "Dangers")],
     "bold": [_two("Attention aux frelons !", "Beware of hornets!"), _two("À retenir", "Remember"), _two("Trois chiffres", "Three figures")]},
    {"title": _two("Le canal du Midi", "The Midi canal"),
     "heads": [_two("Un chantier immense", "A huge undertaking"), _two("Les écluses", "The locks"), _two("Les péniches", "The barges"), _two("Le canal aujourd’hui", "The canal today")],
     "bold": [_two("Le saviez-vous ?", "Did you know?"), _two("Merci au musée", "Thanks to the museum"), _two("Une date : 1681", "One date: 1681")]},
    {"title": _two("Notre stage en crèche", "Our nursery placement"),
     "heads": [_two("L’équipe", "The team"), _two("Une journée type", "A typical day"), _two("Les repas", "Meals"), _two("Ce que j’ai appris", "What I learnt")],
     "bold": [_two("Une règle d’or", "One golden rule"), _two("Merci à l’équipe", "Thanks to the team"), _two("Important", "Important")]},
    {"title": _two("La mode jetable", "Throwaway fashion"),
     "heads": [_two("D’où vient un jean", "Where jeans come from"), _two("L’eau et la teinture", "Water and dye"), _two("Réparer, échanger", "Mend and swap"), _two("Notre enquête", "Our survey")],
     "bold": [_two("Un chiffre qui étonne", "A surprising figure"), _two("À vous de jouer", "Your turn"), _two("Sondage du foyer", "Common room poll")]},
]  # fmt: skip
WAYS = {
    "holds": [
        _two(
            "Une date alignée à droite par la commande d’alignement",
            "A date aligned right with the alignment command",
        ),
        _two("Un saut de page avant l’annexe", "A page break before the appendix"),
        _two("Un retrait réglé dans le paragraphe", "An indent set in the paragraph"),
        _two("Des étapes en liste numérotée", "Steps in a numbered list"),
        _two("Des prix alignés par un taquet de tabulation", "Prices lined up at a tab stop"),
    ],
    "spaces": [
        _two("Une date poussée à droite par des espaces", "A date pushed right with spaces"),
        _two("Des prix alignés par des espaces", "Prices lined up with spaces"),
        _two("Un titre « centré » par des espaces", "A title “centred” with spaces"),
    ],
    "lines": [
        _two(
            "Une annexe poussée en page suivante par des lignes vides",
            "An appendix pushed onto a new page with empty lines",
        ),
        _two(
            "Une signature descendue en bas de page par des lignes vides",
            "A signature pushed to the foot of the page with empty lines",
        ),
    ],
    "typed": [
        _two("Des étapes aux numéros tapés un à un", "Steps with numbers typed one by one"),
        _two("Un numéro tapé en bas de chaque page", "A page number typed at the foot of each page"),
    ],
}
BOXES = {"holds": "w1", "spaces": "w2", "lines": "w2", "typed": "w2"}


def _markup(wish, key, detail, near, other):
    return {"wish": wish, "key": key, "detail": detail, "near": near, "other": other}


def _lines(kind, words):
    """The four spellings of one wish; each with what it really does, but the right one.

    A detail, a neighbouring effect, both at once: a square, so that the right line resembles no more than the others.
    """
    fr, en = words["fr"], words["en"]
    return {
        "heading": _markup(_two(f"« {fr} » soit un titre de niveau 2", f"“{en}” to be a level 2 heading"),
                           "## {}", ("##{}", "sans espace après les #, on affiche les # tels quels", "without a space after them, the # signs are shown as they are"),
                           ("# {}", "un seul # donne un titre de niveau 1", "a single # makes a level 1 heading"),
                           ("#{}", "un seul #, sans espace, s’affiche tel quel", "a single #, without a space, is shown as it is")),
        "bold": _markup(_two(f"« {fr} » soit en gras", f"“{en}” to be bold"),
                        "**{}**", ("** {} **", "avec des espaces à l’intérieur, les astérisques restent affichés", "with spaces inside, the asterisks stay visible"),
                        ("*{}*", "un seul astérisque donne de l’italique", "a single asterisk makes italics"),
                        ("* {} *", "un astérisque suivi d’une espace, en début de ligne, commence une liste", "an asterisk with a space after it, at the start of a line, begins a list")),
        "item": _markup(_two(f"« {fr} » soit une ligne d’une liste à puces", f"“{en}” to be an item of a bulleted list"),
                        "- {}", ("-{}", "sans espace après le tiret, il n’y a pas de liste", "without a space after the hyphen there is no list"),
                        ("1. {}", "un numéro donne une liste numérotée", "a number makes a numbered list"),
                        ("1.{}", "sans espace après le point, il n’y a pas de liste, même numérotée", "without a space after the full stop there is no list, not even a numbered one")),
        "link": _markup(_two(f"« {fr} » soit un lien vers club.example", f"“{en}” to be a link to club.example"),
                        "[{}](https://club.example)", ("({})[https://club.example]", "crochets et parenthèses sont échangés : rien ne devient un lien", "square and round brackets are swapped: no link is made"),
                        ("![{}](https://club.example)", "le point d’exclamation en fait une image", "the exclamation mark makes it a picture"),
                        ("!({})[https://club.example]", "ni lien ni image : crochets et parenthèses sont échangés, et le point d’exclamation est de trop", "neither link nor picture: square and round brackets are swapped, and there should be no exclamation mark")),
    }[kind]  # fmt: skip


WORDS = [
    _two("Horaires", "Opening hours"),
    _two("Tarifs", "Prices"),
    _two("Bénévoles", "Volunteers"),
    _two("Inscription", "Sign up"),
    _two("Nouveautés", "News"),
    _two("Matériel", "Equipment"),
    _two("Calendrier", "Calendar"),
]


def talk_example(draw, values):
    """The worked examples of the module: a talk with the style of each line, its contents, a source and its page."""
    lines = [
        (STYLES["title"], _two("Le phare de Brécy", "Brécy lighthouse"), "strong"),
        (STYLES["part"], _two("Son histoire", "Its history"), "strong"),
        (STYLES["body"], _two("Un naufrage célèbre", "A famous shipwreck"), "strong"),
        (STYLES["body"], _two("En 1871, un trois-mâts s’échoua sur la pointe.", "In 1871 a three-master ran aground on the point."), None),
        (STYLES["part"], _two("La lanterne", "The lantern"), "strong"),
        (STYLES["sub"], _two("La lentille", "The lens"), None),
    ]  # fmt: skip
    return {
        "lines": _styled_lines(lines),
        "contents": {
            "kind": "document", "name": _two("Sommaire obtenu", "The resulting table of contents"),
            "elements": [{"element": "list", "items": [
                {"text": _two("Son histoire", "Its history")},
                {"text": _two("La lanterne", "The lantern"), "items": [_two("La lentille", "The lens")]},
            ]}],
        },
        "source": {
            "kind": "code", "name": "sortie.md",
            "text": {"fr": "## Sortie au phare\n\nDépart à **8\u00a0h\u00a015**. Prévoir :\n\n- un pique-nique\n- un coupe-vent\n\n[Plan du site](https://phare.example/plan)",
                     "en": "## Trip to the lighthouse\n\nWe leave at **8:15**. Bring:\n\n- a packed lunch\n- a windcheater\n\n[Site map](https://phare.example/plan)"},
        },
        "shown": {
            "kind": "document", "name": _two("Page affichée", "The page as shown"),
            "elements": [
                {"element": "heading", "level": 2, "text": _two("Sortie au phare", "Trip to the lighthouse")},
                {"fr": ["Départ à ", {"text": "8\u00a0h\u00a015", "look": "strong"}, ". Prévoir\u00a0:"], "en": ["We leave at ", {"text": "8:15", "look": "strong"}, ". Bring:"]},
                {"element": "list", "items": [_two("un pique-nique", "a packed lunch"), _two("un coupe-vent", "a windcheater")]},
                {"link": _two("Plan du site", "Site map"), "target": "phare.example/plan"},
            ],
        },
    }  # fmt: skip


def _styled_lines(lines):
    return {
        "kind": "table",
        "columns": [_two("Style de la ligne", "Line style"), _two("Ce que l’on voit", "What you see")],
        "rows": [[style, {"text": text, "look": look} if look else text] for style, text, look in lines],
    }


def contents_lines(draw, values):
    """The lines of a talk with style and look, and which of them an automatic table of contents will list."""
    talk = draw.stream("talk").choose(TALKS)
    stream = draw.stream("looks")
    heads, bold = stream.sample(talk["heads"], 4), stream.sample(talk["bold"], 2)
    plain = stream.integer(1, 3)
    styles = ["part", *(stream.choose(["part", "sub"]) for _ in range(3))]
    rows = [
        ("head", STYLES[style], text, place != plain)
        for place, (style, text) in enumerate(zip(styles, heads, strict=True))
    ]
    for text in bold:
        rows.insert(stream.integer(1, len(rows)), ("bold", STYLES["body"], text, True))
    rows.insert(0, ("title", STYLES["title"], talk["title"], True))
    letters = dict(zip(draw.stream("letters").shuffled(range(7)), "abcdefg", strict=True))
    found = {
        kind: [at for at, row in enumerate(rows) if row[0] == kind] for kind in ("head", "bold", "title")
    }
    plain_at = next(at for at, row in enumerate(rows) if not row[3])
    return {
        "choices": [{"id": letters[at], "text": row[2]} for at, row in enumerate(rows)],
        "key": sorted(letters[at] for at in found["head"]),
        "listed": [rows[at][2] for at in found["head"]],
        "bold_letter": letters[found["bold"][0]], "bold_texts": [rows[at][2] for at in found["bold"]],
        "title_letter": letters[0], "title": talk["title"],
        "plain_letter": letters[plain_at], "plain_text": rows[plain_at][2], "plain_style": rows[plain_at][1],
        "table": _styled_lines([(style, text, "strong" if strong else None) for _, style, text, strong in rows]),
    }  # fmt: skip


def ways_that_hold(draw, values):
    """Six ways of laying out, some of which will have to be done again when the text changes."""
    stream = draw.stream("ways")
    kinds = ["spaces", "lines", "typed", "holds", "holds", stream.choose(["spaces", "holds"])]
    drawn = []
    for kind in WAYS:
        drawn += [(kind, text) for text in draw.stream(kind).sample(WAYS[kind], kinds.count(kind))]
    order = draw.stream("order").shuffled(drawn)
    found = {f"i{place}": (kind, text) for place, (kind, text) in enumerate(order, 1)}

    def of(*names):
        return [item for item, (kind, _) in found.items() if kind in names]

    return {
        "items": [{"id": item, "text": text} for item, (_, text) in found.items()],
        "key": {item: BOXES[kind] for item, (kind, _) in found.items()},
        "slips": {
            "looks_fine": dict.fromkeys(of("spaces", "lines", "typed"), "w1"),
            "lines_hold": dict.fromkeys(of("lines"), "w1"),
            "typed_holds": dict.fromkeys(of("typed"), "w1"),
            "trusts_nothing": dict.fromkeys(of("holds"), "w2"),
        },
        "listed": {kind: [text for own, text in found.values() if own == kind] for kind in WAYS},
    }


def markdown_line(draw, values):
    """What a line of a wiki should become, its right spelling and three others with what they do."""
    words = draw.stream("words").choose(WORDS)
    markup = _lines(draw.stream("kind").choose(["heading", "bold", "item", "link"]), words)
    spellings = {"key": markup["key"], **{role: markup[role][0] for role in ("detail", "near", "other")}}
    letters = dict(zip(draw.stream("letters").shuffled(sorted(spellings)), "abcd", strict=True))
    texts = {
        role: {language: spelling.format(words[language]) for language in ("fr", "en")}
        for role, spelling in spellings.items()
    }
    return {
        "wish": markup["wish"],
        "letters": letters,
        "texts": texts,
        "why": {role: _two(*markup[role][1:]) for role in ("detail", "near", "other")},
        "choices": [{"id": letters[role], "text": {"text": text, "look": "code"}} for role, text in texts.items()],
    }  # fmt: skip
