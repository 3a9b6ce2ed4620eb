"""What the module on styles, layout that holds and light markup, and its checks, show."""

from skills.authoring.typography import typeset


def _two(french, english):
    return {"fr": typeset(french, "fr"), "en": typeset(english, "en")}


STYLES = {
    "title": _two("Titre principal", "Title"),
    "subtitle": _two("Sous-titre", "Subtitle"),
    "part": _two("Titre 1", "Heading 1"),
    "sub": _two("Titre 2", "Heading 2"),
    "third": _two("Titre 3", "Heading 3"),
    "body": _two("Corps de texte", "Body text"),
}
TALKS = [
    {"title": _two("Les abeilles", "Bees"),
     "heads": [_two("La ruche", "The hive"), _two("Une année d’abeille", "A bee’s year"), _two("Le miel", "Honey"), _two("Les menaces", "Dangers")],
     "bold": [_two("Attention aux frelons !", "Beware of hornets!"), _two("À retenir", "Key points"), _two("Trois chiffres", "Three figures")]},
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
SUBTITLES = [
    _two("Exposé de la classe de 4e B", "A talk by class 8B"),
    _two("Dossier pour le jury", "A report for the panel"),
    _two("Ce que nous avons découvert", "What we found out"),
]
# By levels of the contents: styles under the title, none of which skips a level.
OUTLINES = {
    1: ["part sub part body sub", "body part sub sub part", "part sub third body part", "part body sub part body",
        "part sub body sub body", "part part sub part body"],
    2: ["part sub third body part", "body part sub third sub", "part part body sub third", "part sub body third body",
        "part sub part body body", "part sub sub body part"],
}  # fmt: skip
# The one change that a document will go through.
CHANGES = {
    "more": _two("on ajoutera une page et demie de texte au début", "a page and a half of text will be added at the start"),
    "step": _two("on ajoutera une étape au début de la liste des étapes", "a step will be added at the start of the list of steps"),
    "larger": _two("tous les caractères seront agrandis", "all the type will be made larger"),
    "shorter": _two("le titre et la date, d’une ligne chacun, perdront quelques mots", "the title and the date, each on one line, will lose a few words"),
}  # fmt: skip
# (kind, text, changes that undo it, changes whose effect on it is not certain); a command holds whatever happens.
WAYS = [
    ("holds", _two("La date, à droite par la commande d’alignement", "The date, moved right with the alignment command"), (), ()),
    ("holds", _two("L’annexe, après un saut de page", "The appendix, after a page break"), (), ()),
    ("holds", _two("Le titre, centré par la commande", "The title, centred with the command"), (), ()),
    ("holds", _two("Les consignes, en liste numérotée", "The instructions, in a numbered list"), (), ()),
    ("holds", _two("Les coordonnées, dans le pied de page", "The contact details, in the footer"), (), ()),
    ("holds", _two("Les marges, élargies dans la mise en page", "The margins, widened in the page settings"), (), ()),
    ("spaces", _two("La date, poussée à droite par des espaces", "The date, pushed right with spaces"), ("larger", "shorter"), ()),
    ("spaces", _two("Le titre, mis au milieu par des espaces", "The title, put in the middle with spaces"), ("larger", "shorter"), ()),
    ("lines", _two("L’annexe, poussée en page suivante par des lignes vides", "The appendix, pushed onto a new page with empty lines"), ("more", "step", "larger"), ()),
    ("lines", _two("La signature, descendue en bas de page par des lignes vides", "The signature, pushed to the foot of the page with empty lines"), ("more", "larger"), ("step",)),
    ("typed", _two("La liste des étapes, aux numéros tapés un à un", "The list of steps, with numbers typed one by one"), ("step",), ()),
    ("typed", _two("Le sommaire, aux numéros de page tapés", "The contents, with page numbers typed in"), ("more",), ("step", "larger")),
    ("typed", _two("Le numéro, tapé en bas de chaque page", "The page number, typed at the foot of each page"), ("more", "larger"), ("step",)),
]  # fmt: skip


# Of each wish: what the line is to become, and its square of spellings with what each does. A detail is a sign that
# Markdown does not read so, near is another effect, other both at once: no line resembles the right one most, and the
# same four serve two wishes.
MARKUP = {
    "below": (_two("« WORD » soit un titre, un niveau plus bas que « ## Le club »", "“WORD” to be a heading, one level below “## The club”"), {
        "key": ("### WORD", _two("chaque # de plus descend d’un niveau", "each further # goes one level down")),
        "detail": ("=== WORD ===", _two("c’est l’écriture de Wikipédia ; Markdown affiche les signes = tels quels", "that is Wikipedia’s markup; Markdown shows the = signs as they are")),
        "near": ("# WORD", _two("un # de moins monte d’un niveau", "one # fewer goes one level up")),
        "other": ("= WORD =", _two("un signe de moins monterait d’un niveau, et Markdown n’emploie pas ce signe-là", "one sign fewer would go one level up, and Markdown does not use this sign")),
    }),
    "above": (_two("« WORD » soit un titre, un niveau plus haut que « ## Le club »", "“WORD” to be a heading, one level above “## The club”"), {
        "key": ("# WORD", _two("chaque # de moins monte d’un niveau", "each # fewer goes one level up")),
        "detail": ("= WORD =", _two("c’est l’écriture de Wikipédia ; Markdown affiche les signes = tels quels", "that is Wikipedia’s markup; Markdown shows the = signs as they are")),
        "near": ("### WORD", _two("un # de plus descend d’un niveau", "one more # goes one level down")),
        "other": ("=== WORD ===", _two("un signe de plus descendrait d’un niveau, et Markdown n’emploie pas ce signe-là", "one more sign would go one level down, and Markdown does not use this sign")),
    }),
    "bold": (_two("« WORD » soit en gras", "“WORD” to be bold"), {
        "key": ("**WORD**", _two("deux astérisques de chaque côté donnent du gras", "two asterisks on each side make bold")),
        "detail": ("'''WORD'''", _two("c’est l’écriture de Wikipédia ; Markdown affiche les apostrophes telles quelles", "that is Wikipedia’s markup; Markdown shows the apostrophes as they are")),
        "near": ("*WORD*", _two("un seul astérisque donne de l’italique", "a single asterisk makes italics")),
        "other": ("''WORD''", _two("c’est l’italique de Wikipédia ; Markdown affiche les apostrophes telles quelles", "those are Wikipedia’s italics; Markdown shows the apostrophes as they are")),
    }),
    "italic": (_two("« WORD » soit en italique", "“WORD” to be in italics"), {
        "key": ("*WORD*", _two("un astérisque de chaque côté donne de l’italique", "one asterisk on each side makes italics")),
        "detail": ("''WORD''", _two("c’est l’écriture de Wikipédia ; Markdown affiche les apostrophes telles quelles", "that is Wikipedia’s markup; Markdown shows the apostrophes as they are")),
        "near": ("**WORD**", _two("deux astérisques donnent du gras", "two asterisks make bold")),
        "other": ("'''WORD'''", _two("c’est le gras de Wikipédia ; Markdown affiche les apostrophes telles quelles", "that is Wikipedia’s bold; Markdown shows the apostrophes as they are")),
    }),
    "link": (_two("« WORD » soit un lien vers affiche.png", "“WORD” to be a link to affiche.png"), {
        "key": ("[WORD](affiche.png)", _two("entre crochets ce que l’on lit, puis entre parenthèses ce qui s’ouvre", "in square brackets what people read, then in round brackets what opens")),
        "detail": ("(WORD)[affiche.png]", _two("crochets et parenthèses sont échangés, et il n’y a pas de lien", "square and round brackets are swapped, and there is no link")),
        "near": ("![WORD](affiche.png)", _two("le point d’exclamation affiche l’image elle-même", "the exclamation mark shows the picture itself")),
        "other": ("!(WORD)[affiche.png]", _two("crochets et parenthèses sont échangés, et le point d’exclamation est de trop", "square and round brackets are swapped, and the exclamation mark has no place here")),
    }),
    "picture": (_two("l’image affiche.png apparaisse, avec « WORD » pour texte alternatif", "the picture affiche.png to appear, with “WORD” as its alternative text"), {
        "key": ("![WORD](affiche.png)", _two("c’est l’écriture d’un lien, précédée d’un point d’exclamation ; les crochets portent le texte alternatif", "it is written as a link is, with an exclamation mark in front; the square brackets hold the alternative text")),
        "detail": ("!(WORD)[affiche.png]", _two("crochets et parenthèses sont échangés, et il n’y a pas d’image", "square and round brackets are swapped, and there is no picture")),
        "near": ("[WORD](affiche.png)", _two("sans point d’exclamation, c’est un lien : l’image n’apparaît qu’après un clic", "without an exclamation mark it is a link: the picture only appears after a click")),
        "other": ("(WORD)[affiche.png]", _two("crochets et parenthèses sont échangés, et il manque le point d’exclamation", "square and round brackets are swapped, and there is no exclamation mark")),
    }),
    "literal": (_two("la page montre « # WORD » tel quel, sans en faire un titre", "the page to show “# WORD” as it is, without making it a heading"), {
        "key": ("\\# WORD", _two("une barre oblique inverse ôte son rôle au signe qui la suit", "a backslash takes away the role of the sign that follows it")),
        "detail": ("/# WORD", _two("la barre oblique n’a pas de rôle en Markdown : elle s’affiche", "a slash has no role in Markdown: it is shown")),
        "near": ("# \\WORD", _two("la barre vient après le #, qui fait toujours un titre", "the backslash comes after the #, which still makes a heading")),
        "other": ("# /WORD", _two("le # fait toujours un titre, et la barre oblique s’affiche dedans", "the # still makes a heading, and the slash is shown in it")),
    }),
}  # fmt: skip
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
    """The lines of a talk with style and look, and which of them a table of contents of one or two levels will list."""
    talk = draw.stream("talk").choose(TALKS)
    stream = draw.stream("styles")
    levels = stream.choose([1, 2, 2])
    listed, below = ("part", "sub")[:levels], ("sub", "third")[levels - 1 :]
    styles = stream.choose(OUTLINES[levels]).split()
    lines = [(style, text, stream.chance(0.5)) for style, text in zip(styles, stream.shuffled(talk["heads"] + talk["bold"])[:5], strict=True)]  # fmt: skip
    first = "part" if levels == 1 and stream.chance(0.5) else "title"
    rows = [(first, talk["title"], True), ("subtitle", stream.choose(SUBTITLES), stream.chance(0.5)), *lines]
    letters = dict(zip(draw.stream("letters").shuffled(range(7)), "abcdefg", strict=True))

    def of(styles, is_bold):
        return [at for at, row in enumerate(rows) if at and row[0] in styles and row[2] is is_bold]

    bold, plain = of(("body",), True), of(listed, False)
    draw.require(bold and plain, "a bold line that is not listed, and a plain one that is")
    key = [at for at, row in enumerate(rows) if row[0] in listed]
    deeper = [at for at, row in enumerate(rows) if row[0] in below]
    return {
        "levels": levels, "is_title": rows[0][0] == "title",
        "choices": [{"id": letters[at], "text": row[1]} for at, row in enumerate(rows)],
        "key": sorted(letters[at] for at in key),
        "listed": [rows[at][1] for at in key],
        "bold_letter": letters[bold[0]], "bold_texts": [rows[at][1] for at in bold],
        "title_letter": letters[0], "title": talk["title"],
        "subtitle_letter": letters[1], "subtitle": rows[1][1],
        "plain_letter": letters[plain[0]], "plain_text": rows[plain[0]][1], "plain_style": STYLES[rows[plain[0]][0]],
        "deeper_letter": letters[deeper[0]] if deeper else "", "deeper_texts": [rows[at][1] for at in deeper],
        "table": _styled_lines([(STYLES[style], text, "strong" if strong else None) for style, text, strong in rows]),
    }  # fmt: skip


def ways_that_hold(draw, values):
    """Six ways of laying out and one change: what is done by hand holds only where the change does not reach it."""
    change = draw.stream("change").choose(list(CHANGES))
    drawn = _ways(draw, change)
    found = {f"i{place}": way for place, way in enumerate(draw.stream("order").shuffled(drawn), 1)}

    def of(*kinds, undone=None):
        return [item for item, way in found.items() if way[0] in kinds and undone in (None, change in way[2])]

    slips = {
        "looks_fine": dict.fromkeys(of("spaces", "lines", "typed", undone=True), "w1"),
        "lines_hold": dict.fromkeys(of("lines", undone=True), "w1"),
        "typed_holds": dict.fromkeys(of("typed", undone=True), "w1"),
        "hand_never_holds": dict.fromkeys(of("spaces", "lines", "typed", undone=False), "w2"),
        "trusts_nothing": dict.fromkeys(of("holds"), "w2"),
    }
    return {
        "change": CHANGES[change],
        "has_appendix": any(_part(way) == "L’annexe" for way in drawn),
        "items": [{"id": item, "text": way[1]} for item, way in found.items()],
        "key": {item: "w2" if change in way[2] else "w1" for item, way in found.items()},
        "slips": {slip: boxes for slip, boxes in slips.items() if slip == "looks_fine" or boxes not in ({}, slips["looks_fine"])},
        "texts": {slip: found[next(iter(boxes))][1] for slip, boxes in slips.items() if boxes},
        "listed": {kind: [found[item][1] for item in items] for kind, items in (
            ("holds", of("holds")), ("spared", of("spaces", "lines", "typed", undone=False)), ("redone", of("spaces", "lines", "typed", undone=True)))},
    }  # fmt: skip


def _ways(draw, change):
    """Six ways whose fate under the change is certain: some to be redone, some spared, the others that hold.

    No part of the document is made in two ways.
    """
    certain = [way for way in draw.stream("ways").shuffled(WAYS) if change not in way[3]]
    pools = {
        "redone": [way for way in certain if change in way[2]],
        "spared": [way for way in certain if way[0] != "holds" and change not in way[2]],
        "holds": [way for way in certain if way[0] == "holds"],
    }
    redone = draw.stream("redone").integer(1, min(3, len(pools["redone"])))
    spared = min(4 - redone, len(pools["spared"]))
    by_hand = [*pools["redone"][:redone], *pools["spared"][:spared]]
    parts = {_part(way) for way in by_hand}
    held = [way for way in pools["holds"] if _part(way) not in parts]
    return [*by_hand, *held[: 6 - len(by_hand)]]


def _part(way):
    """The part of the document that a way is about."""
    return way[1]["fr"].partition(",")[0]


def markdown_line(draw, values):
    """What a line of a wiki should become, its right spelling and three others with what they do."""
    word = draw.stream("words").choose(WORDS)
    wish, square = MARKUP[draw.stream("kind").choose(list(MARKUP))]
    letters = dict(zip(draw.stream("letters").shuffled(sorted(square)), "abcd", strict=True))
    texts = {role: _spelt(spelling, word) for role, (spelling, _) in square.items()}
    return {
        "wish": _spelt(wish, word),
        "letters": letters,
        "texts": texts,
        "why": {role: effect for role, (_, effect) in square.items()},
        "choices": [{"id": letters[role], "text": {"text": text, "look": "code"}} for role, text in texts.items()],
    }  # fmt: skip


def _spelt(text, word):
    return {
        language: (text if isinstance(text, str) else text[language]).replace("WORD", word[language])
        for language in ("fr", "en")
    }
