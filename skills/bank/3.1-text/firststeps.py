"""A notice to be finished, for the module of levels 1 and 2: a selection that is typed over, a command to choose."""

# A line of three words, each as good without one of them or with one more.
LINES = [
    {"fr": ("Équipe rouge :", ["Inès", "Karim", "Mei"], "Hugo"), "en": ("Red team:", ["Inès", "Karim", "Mei"], "Hugo")},
    {"fr": ("Couleurs :", ["bleu", "rouge", "vert"], "jaune"), "en": ("Colours:", ["blue", "red", "green"], "yellow")},
    {"fr": ("Arrêts :", ["gare", "mairie", "stade"], "lycée"), "en": ("Stops:", ["station", "library", "stadium"], "school")},
    {"fr": ("Sports :", ["judo", "tennis", "danse"], "volley"), "en": ("Sports:", ["judo", "tennis", "dance"], "volleyball")},
    {"fr": ("Mots à épeler :", ["lampe", "table", "chaise"], "tapis"), "en": ("Words to spell:", ["lamp", "table", "chair"], "carpet")},
    {"fr": ("Parfums :", ["vanille", "fraise", "citron"], "poire"), "en": ("Flavours:", ["vanilla", "strawberry", "lemon"], "pear")},
]  # fmt: skip
# What is wanted; the command that does it, the way by hand, a command for something else, another way by hand.
# Each command is the right one for one wish and made for something else in another.
WISHES = [
    {"wish": {"fr": "que le titre soit au milieu de la ligne", "en": "the title to be in the middle of the line"},
     "key": {"fr": "Centrer le paragraphe", "en": "Centre the paragraph"},
     "hand": {"fr": "Placer des espaces devant le titre", "en": "Put spaces in front of the title"},
     "hand_why": {"fr": "si le titre change, il n’est plus au milieu : il faut recompter les espaces", "en": "if the title changes, it is no longer in the middle: the spaces have to be counted again"},
     "other": {"fr": "Justifier le paragraphe", "en": "Justify the paragraph"},
     "around": {"fr": "Placer des tabulations devant le titre", "en": "Put tabs in front of the title"},
     "around_why": {"fr": "une tabulation avance par bonds fixes, qui ne tombent pas au milieu", "en": "a tab moves in fixed jumps, which do not land in the middle"}},
    {"wish": {"fr": "que les lignes d’un texte aillent d’un bord à l’autre", "en": "the lines of a text to run from edge to edge"},
     "key": {"fr": "Justifier le paragraphe", "en": "Justify the paragraph"},
     "hand": {"fr": "Ajouter des espaces entre les mots", "en": "Add spaces between the words"},
     "hand_why": {"fr": "au premier mot ajouté, les lignes se coupent ailleurs et les espaces sont à refaire", "en": "as soon as a word is added, the lines break elsewhere and the spaces have to be redone"},
     "other": {"fr": "Centrer le paragraphe", "en": "Centre the paragraph"},
     "around": {"fr": "Couper les mots longs", "en": "Split words at the end of the line"},
     "around_why": {"fr": "les lignes restent inégales, seulement un peu moins", "en": "the lines stay uneven, only a little less so"}},
    {"wish": {"fr": "que la signature soit au bord droit", "en": "the signature to be at the right-hand edge"},
     "key": {"fr": "Aligner le paragraphe à droite", "en": "Right-align the paragraph"},
     "hand": {"fr": "Pousser le nom à droite par des espaces", "en": "Push the name to the right with spaces"},
     "hand_why": {"fr": "si le nom s’allonge, il dépasse le bord et passe à la ligne", "en": "if the name gets longer, it runs past the edge and onto the next line"},
     "other": {"fr": "Justifier le paragraphe", "en": "Justify the paragraph"},
     "around": {"fr": "Pousser le nom à droite par des tabulations", "en": "Push the name to the right with tabs"},
     "around_why": {"fr": "une tabulation avance par bonds fixes, qui ne tombent pas au bord droit", "en": "a tab moves in fixed jumps, which do not land at the right-hand edge"}},
    {"wish": {"fr": "que l’annexe commence sur une nouvelle page", "en": "the appendix to begin on a new page"},
     "key": {"fr": "Insérer un saut de page", "en": "Insert a page break"},
     "hand": {"fr": "Appuyer plusieurs fois sur Entrée", "en": "Press Enter until a new page starts"},
     "hand_why": {"fr": "au premier paragraphe ajouté avant l’annexe, elle descend au milieu d’une page", "en": "as soon as a paragraph is added before the appendix, it slips down the page"},
     "other": {"fr": "Insérer un saut de ligne", "en": "Insert a line break"},
     "around": {"fr": "Agrandir la marge du bas de la page", "en": "Enlarge the bottom margin of the page"},
     "around_why": {"fr": "cela raccourcit toutes les pages, sans en commencer une à l’annexe", "en": "this shortens every page, and starts none at the appendix"}},
    {"wish": {"fr": "passer à la ligne dans une adresse, sans changer de paragraphe", "en": "to go to the next line in an address, within the same paragraph"},
     "key": {"fr": "Insérer un saut de ligne", "en": "Insert a line break"},
     "hand": {"fr": "Taper des espaces jusqu’au bout de la ligne", "en": "Type spaces up to the end of the line"},
     "hand_why": {"fr": "au premier mot ajouté, le passage à la ligne se fait ailleurs", "en": "as soon as a word is added, the line breaks elsewhere"},
     "other": {"fr": "Insérer un saut de page", "en": "Insert a page break"},
     "around": {"fr": "Placer des tabulations en fin de ligne", "en": "Put tabs at the end of the line"},
     "around_why": {"fr": "une tabulation avance par bonds fixes, et le premier mot ajouté les décale", "en": "a tab moves in fixed jumps, and the first word added shifts them"}},
    {"wish": {"fr": "un peu de blanc entre les paragraphes", "en": "a little space between the paragraphs"},
     "key": {"fr": "Augmenter l’espacement des paragraphes", "en": "Increase the paragraph spacing"},
     "hand": {"fr": "Ajouter une ligne vide entre les paragraphes", "en": "Add an empty line between the paragraphs"},
     "hand_why": {"fr": "chaque nouveau paragraphe demande sa ligne vide, et l’on en oublie", "en": "each new paragraph needs its own empty line, and some get forgotten"},
     "other": {"fr": "Augmenter le retrait des paragraphes", "en": "Increase the paragraph indent"},
     "around": {"fr": "Agrandir l’interligne de tout le texte", "en": "Widen the line spacing throughout"},
     "around_why": {"fr": "cela écarte aussi les lignes d’un même paragraphe", "en": "this also spreads out the lines of a paragraph"}},
    {"wish": {"fr": "que des paragraphes commencent plus loin du bord gauche", "en": "some paragraphs to stand further from the left-hand edge"},
     "key": {"fr": "Augmenter le retrait des paragraphes", "en": "Increase the paragraph indent"},
     "hand": {"fr": "Taper des espaces au début des lignes", "en": "Type spaces at the start of the lines"},
     "hand_why": {"fr": "au premier mot ajouté, les lignes se coupent ailleurs et les espaces se retrouvent au milieu", "en": "as soon as a word is added, the lines break elsewhere and the spaces end up in the middle of them"},
     "other": {"fr": "Augmenter l’espacement des paragraphes", "en": "Increase the paragraph spacing"},
     "around": {"fr": "Aligner ces paragraphes à droite", "en": "Align these paragraphs to the right"},
     "around_why": {"fr": "cela colle le texte au bord droit, sans régler sa distance au bord gauche", "en": "this lines the text up with the right-hand edge, without setting how far it stands from the left"}},
    {"wish": {"fr": "que les étapes d’une recette soient numérotées", "en": "the steps of a recipe to be numbered"},
     "key": {"fr": "Appliquer une liste numérotée", "en": "Apply a numbered list"},
     "hand": {"fr": "Taper les numéros au début des lignes", "en": "Type the numbers at the start of the lines"},
     "hand_why": {"fr": "une étape ajoutée au début oblige à retaper tous les numéros", "en": "a step added at the start means typing all the numbers again"},
     "other": {"fr": "Appliquer une liste à puces", "en": "Apply a bulleted list"},
     "around": {"fr": "Numéroter toutes les lignes du texte", "en": "Number all the lines of the text"},
     "around_why": {"fr": "cela numérote chaque ligne de la page, même quand une étape en prend deux", "en": "this numbers each line of the page, even when a step takes two"}},
    {"wish": {"fr": "un même petit signe devant chaque objet à apporter", "en": "the same small sign in front of each thing to bring"},
     "key": {"fr": "Appliquer une liste à puces", "en": "Apply a bulleted list"},
     "hand": {"fr": "Copier-coller le signe devant chaque ligne", "en": "Copy and paste the sign in front of each line"},
     "hand_why": {"fr": "chaque objet ajouté demande de recopier le signe", "en": "each thing added means copying the sign again"},
     "other": {"fr": "Appliquer une liste numérotée", "en": "Apply a numbered list"},
     "around": {"fr": "Souligner le début de chaque ligne", "en": "Underline the start of each line"},
     "around_why": {"fr": "cela souligne des mots, sans mettre de signe devant", "en": "this underlines words, with no sign in front of them"}},
]  # fmt: skip
# What each command does, by its French name.
EFFECTS = {
    "Centrer le paragraphe": {"fr": "place chaque ligne au milieu", "en": "puts each line in the middle"},
    "Justifier le paragraphe": {"fr": "étire les lignes pleines d’un bord à l’autre, et laisse à gauche une ligne courte", "en": "stretches full lines from edge to edge, and leaves a short one on the left"},
    "Aligner le paragraphe à droite": {"fr": "range les lignes au bord droit", "en": "lines the text up with the right-hand edge"},
    "Insérer un saut de page": {"fr": "envoie la suite sur une nouvelle page", "en": "sends what follows to a new page"},
    "Insérer un saut de ligne": {"fr": "passe à la ligne suivante, sur la même page", "en": "starts a new line on the same page"},
    "Augmenter l’espacement des paragraphes": {"fr": "met du blanc entre les paragraphes", "en": "puts space between paragraphs"},
    "Augmenter le retrait des paragraphes": {"fr": "éloigne les paragraphes du bord gauche", "en": "moves paragraphs away from the left-hand edge"},
    "Appliquer une liste numérotée": {"fr": "met un numéro devant chaque élément", "en": "puts a number in front of each item"},
    "Appliquer une liste à puces": {"fr": "met le même signe devant chaque élément", "en": "puts the same sign in front of each item"},
}  # fmt: skip
PLACES = [
    {"fr": "le dossier d’un club", "en": "a club’s information pack"},
    {"fr": "un livret pour les familles", "en": "a booklet for families"},
    {"fr": "le livret d’une colonie", "en": "a holiday camp’s booklet"},
    {"fr": "le guide d’une association", "en": "an association’s guide"},
    {"fr": "un document de cours", "en": "a class handout"},
]


def typed_over(draw, values):
    """A line with a selection, and what it becomes when something is typed at once or after a click elsewhere."""
    line = draw.stream("line").choose(LINES)
    place = draw.stream("place").integer(0, 1)
    side = draw.stream("side").choose(["before", "after"])
    gesture = draw.stream("gesture").choose(["type", "type", "beside", "end"])
    lines = {language: _outcomes(*line[language], place, side) for language in ("fr", "en")}
    names = list(lines["fr"])
    letters = dict(zip(draw.stream("letters").shuffled(names), "abcd", strict=True))
    role = {"type": "replaced", "beside": "kept", "end": "kept_at_end"}[gesture]
    return {
        "old": {language: line[language][1][place] for language in ("fr", "en")},
        "new": {language: line[language][2] for language in ("fr", "en")},
        "sound": {language: lines[language][role] for language in ("fr", "en")},
        "gesture": gesture,
        "side": side,
        "letters": letters,
        "key": letters[role],
        "choices": [{"id": letters[name], "text": {"fr": lines["fr"][name], "en": lines["en"][name]}} for name in names],
        "line": {"kind": "document", "name": {"fr": "liste.odt", "en": "list.odt"},
                 "elements": [{language: _highlighted(line[language], place) for language in ("fr", "en")}],
                 "caption": {"fr": "Le mot surligné est sélectionné.", "en": "The highlighted word is selected."}},
    }  # fmt: skip


def _highlighted(line, place):
    intro, words, _ = line
    before, after = " ".join([intro, *words[:place]]), " ".join(words[place + 1 :])
    return [f"{before} ", {"text": words[place], "look": "highlight"}, f" {after}"]


def _outcomes(intro, words, new, place, side):
    """Selection gone or kept, word typed there or at the end: a square, in which no line resembles all others."""
    gone = [*words[:place], *words[place + 1 :]]
    at = place if side == "before" else place + 1
    found = {
        "replaced": [*words[:place], new, *words[place + 1 :]],
        "kept": [*words[:at], new, *words[at:]],
        "at_end": [*gone, new],
        "kept_at_end": [*words, new],
    }
    return {name: " ".join([intro, *line]) for name, line in found.items()}


def right_command(draw, values):
    """What is wanted and four ways, one of which is the command made for it."""
    wish = draw.stream("wish").choose(WISHES)
    ways = ["key", "hand", "other", "around"]
    letters = dict(zip(draw.stream("letters").shuffled(ways), "abcd", strict=True))
    return {
        "place": draw.stream("place").choose(PLACES),
        "ways": wish,
        "effects": {name: EFFECTS[wish[name]["fr"]] for name in ("key", "other")},
        "letters": letters,
        "choices": [{"id": letters[name], "text": wish[name]} for name in ways],
    }


def notice_example(draw, values):
    """The worked example of the module: a notice as typed and as laid out."""
    return {
        "typed": {"kind": "document", "name": {"fr": "annonce.odt", "en": "notice.odt"}, "label": {"fr": "Comme on l’a tapée", "en": "As it was typed"}, "elements": [
            {"fr": "········Sortie au musée", "en": "········Trip to the museum"}, "¶", "¶",
            {"fr": "Rendez-vous jeudi à 8\u00a0h\u00a030 devant la grille.¶", "en": "We meet on Thursday at 8:30 outside the gate.¶"},
            {"fr": "1. Prévoir un pique-nique.¶", "en": "1. Bring a packed lunch.¶"},
            {"fr": "2. Rendre l’autorisation.¶", "en": "2. Hand in the permission slip.¶"},
        ], "caption": {"fr": "Marques affichées : un point est une espace, ¶ est une fin de paragraphe.", "en": "With the marks shown: a dot is a space, ¶ is the end of a paragraph."}},
        "ways": {"kind": "table", "label": {"fr": "La même annonce, avec les bonnes commandes", "en": "The same notice, with the right commands"},
                 "columns": [{"fr": "Ce que l’on veut", "en": "What is wanted"}, {"fr": "À la main", "en": "By hand"}, {"fr": "La commande", "en": "The command"}],
                 "rows": [
                     [{"fr": "Un titre au milieu", "en": "A title in the middle"}, {"fr": "8 espaces", "en": "8 spaces"}, {"fr": "Centrer", "en": "Centre"}],
                     [{"fr": "Du blanc sous le titre", "en": "Space below the title"}, {"fr": "2 lignes vides", "en": "2 empty lines"}, {"fr": "Espacement du paragraphe", "en": "Paragraph spacing"}],
                     [{"fr": "Des consignes numérotées", "en": "Numbered instructions"}, {"fr": "« 1. » et « 2. » tapés", "en": "“1.” and “2.” typed"}, {"fr": "Liste numérotée", "en": "Numbered list"}],
                 ]},
    }  # fmt: skip
