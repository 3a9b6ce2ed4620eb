"""What the module of levels 3 and 4 draws: a picture to describe, lines of credit, things hidden or removed."""

from .credit import LICENCES, PICTURES, SITES, credit_line


def _two(french, english):
    return {"fr": french, "en": english}


# A photo that carries a fact which the page does not write: where, what is seen, useful text, mere looks, caption.
PHOTOS = [
    {
        "where": _two("de la piscine", "the pool’s"),
        "useful": _two("Une rampe mène à l’entrée, à gauche de l’escalier", "A ramp leads to the door, to the left of the stairs"),
        "looks": _two("Un bâtiment clair se détache sur un ciel bleu", "A pale, modern building stands under a blue sky"),
        "caption": _two("Accéder à la piscine sans monter de marches", "How to get into the pool without climbing steps"),
        "fact": _two("où se trouve la rampe", "where the ramp is"),
        "file": "acces-piscine-2026-web.jpg",
        "seen": _two("Un bâtiment clair sous un ciel bleu. L’escalier est au milieu ; à sa gauche, une rampe monte jusqu’à la porte.", "A pale building under a blue sky. The stairs are in the middle; to their left, a ramp goes up to the door."),
    },
    {
        "where": _two("du gymnase", "the sports hall’s"),
        "useful": _two("Le défibrillateur est à droite de l’accueil, près du plan", "The defibrillator is to the right of the desk, by the map"),
        "looks": _two("Le grand hall est bien éclairé, avec des murs orange et gris", "The large hall is well lit, with orange and grey walls"),
        "caption": _two("Trouver le défibrillateur du gymnase en cas d’urgence", "How to find the defibrillator in an emergency"),
        "fact": _two("où est le défibrillateur", "where the defibrillator is"),
        "file": "gymnase-hall-defibrillateur-def.jpg",
        "seen": _two("Un grand hall aux murs orange et gris. À droite du comptoir d’accueil, un boîtier vert marqué d’un cœur, à côté du plan du bâtiment.", "A large hall with orange and grey walls. To the right of the front desk, a green box with a heart on it, beside the map of the building."),
    },
    {
        "where": _two("de la médiathèque", "the library’s"),
        "useful": _two("La boîte de retour est dans le mur, sous l’horloge", "The returns box is in the wall, below the clock"),
        "looks": _two("La façade de briques porte une horloge, un matin d’hiver", "A brick building with a big clock, on a winter morning"),
        "caption": _two("Rendre ses livres quand la médiathèque est fermée", "How to return books when the library is closed"),
        "fact": _two("où se trouve la boîte", "where the box is"),
        "file": "boite-retour-facade-mediatheque.jpg",
        "seen": _two("Une façade de briques, un matin d’hiver. Une grande horloge ; dessous, une fente dans le mur avec le mot « Retours ».", "A brick front on a winter morning. A large clock; below it, a slot in the wall with the word “Returns”."),
    },
    {
        "where": _two("du stade", "the stadium’s"),
        "useful": _two("La navette s’arrête derrière la tribune nord, porte 4", "The shuttle stops behind the north stand, at gate 4"),
        "looks": _two("Au loin, des supporters agitent des drapeaux avant le match", "In the distance, fans are waving flags before the match"),
        "caption": _two("Venir au stade avec la navette les soirs de match", "How to get here by shuttle on match evenings"),
        "fact": _two("où s’arrête la navette", "where the shuttle stops"),
        "file": "stade-navette-tribune-nord-IMG4.jpg",
        "seen": _two("De loin, du public et des drapeaux. Derrière la tribune nord, un bus stationne devant la porte 4.", "In the distance, fans and flags. Behind the north stand, a bus is waiting at gate 4."),
    },
    {
        "where": _two("de la mairie", "the town hall’s"),
        "useful": _two("Le guichet des passeports est au fond, après l’ascenseur", "The passport desk is at the far end, past the lift"),
        "looks": _two("Le couloir est lumineux et moderne, avec des plantes vertes", "The corridor is bright and modern, with green plants"),
        "caption": _two("Se rendre au guichet pour une demande de passeport", "How to get to the desk to apply for a passport"),
        "fact": _two("où est le guichet", "where the desk is"),
        "file": "mairie-couloir-guichet-passeports.jpg",
        "seen": _two("Un couloir lumineux et des plantes vertes. On passe devant l’ascenseur ; tout au fond, un comptoir avec le mot « Passeports ».", "A bright corridor with green plants. It goes past the lift; at the very end, a counter with the word “Passports”."),
    },
]  # fmt: skip
# (id, what was done, whether it is really gone)
DEEDS = [
    ("white_text", _two("Le numéro de téléphone est passé en blanc sur fond blanc", "The telephone number was made white on a white background"), False),
    ("black_box", _two("Un rectangle noir est posé sur le nom, dans le document texte", "A black rectangle was put over the name in the text document"), False),
    ("changes_hidden", _two("La phrase est barrée par le suivi des modifications, dont l’affichage est désactivé", "The sentence was struck out by change tracking, and the display of changes was switched off"), False),
    ("sheet_hidden", _two("La feuille « Adhérents » du classeur est masquée", "The workbook’s “Members” sheet was hidden"), False),
    ("column_narrow", _two("La colonne des adresses a une largeur de zéro", "The address column was set to a width of zero"), False),
    ("sheet_deleted", _two("La feuille « Adhérents » du classeur est supprimée", "The workbook’s “Members” sheet was deleted"), True),
    ("changes_accepted", _two("La phrase était barrée par le suivi des modifications ; toutes ont été acceptées", "The sentence was struck out by change tracking; all the changes were then accepted"), True),
    ("comments_deleted", _two("Tous les commentaires sont supprimés", "All the comments were deleted"), True),
    ("author_cleared", _two("Le nom est effacé des propriétés du fichier", "The name was deleted from the file’s properties"), True),
]  # fmt: skip
PAINTED = ("white_text", "black_box")
UNDISPLAYED = ("sheet_hidden", "changes_hidden", "column_narrow")


def sharing_example(draw, values):
    """A picture's page in a library with the line that credits it, and a link list as a screen reader reads it."""
    page = credit_line(draw, values)
    links = [
        (_two("cliquez ici", "click here"), _two("rien : où mène-t-il ?", "nothing: where does it lead?")),
        (_two("en savoir plus", "read more"), _two("rien : plus sur quoi ?", "nothing: more about what?")),
        (
            _two("Horaires de la piscine", "Pool opening times"),
            _two("la page qui va s’ouvrir", "the page about to open"),
        ),
        (
            _two("Tarifs (PDF)", "Prices (PDF)"),
            _two("la page, et qu’il s’agit d’un PDF", "the page, and that it is a PDF"),
        ),
    ]
    return {
        **page,
        "library": page["material"][0],
        "links": {
            "kind": "table",
            "columns": [_two("Texte du lien", "Link text"), _two("Ce qu’il dit, seul", "What it says on its own")],
            "rows": [list(each) for each in links],
        },
    }  # fmt: skip


def useful_alternative(draw, values):
    """Five alternative texts for one photo, only one of which says what the photo says."""
    photo = draw.stream("photo").choose(PHOTOS)
    texts = {
        "useful": photo["useful"],
        "looks": photo["looks"],
        "caption": photo["caption"],
        "file": _two(photo["file"], photo["file"]),
        "empty": _two("(texte alternatif laissé vide)", "(alternative text left empty)"),
    }
    page = {
        "kind": "page", "secure": True, "site": _two("Ville de Montclar", "Town of Montclar"),
        "title": photo["caption"], "address": "https://ville-montclar.example/acces",
        "elements": [
            _two("La photo vous montre l’endroit.", "The photo shows you the place."),
            {"element": "notice", "title": _two("Sur la photo", "In the photo"), "text": photo["seen"]},
        ],
    }  # fmt: skip
    return {**photo, "page": page, **_lettered(draw, texts)}


def _lettered(draw, texts):
    """{role: text} as choices in a drawn order, whose ids say nothing, and the id of each role."""
    order = draw.stream("letters").shuffled(list(texts))
    ids = dict(zip(order, "abcde", strict=False))
    return {"choices": [{"id": ids[role], "text": texts[role]} for role in order], "ids": ids}


def complete_line(draw, values):
    """What is known of a photo, and four lines of credit: two authors, each with a right and a wrong licence or change."""
    picture, site = draw.stream("picture").choose(PICTURES), draw.stream("site").choose(SITES)
    author, uploader = draw.stream("people").people(2)
    licence = draw.stream("licence").choose(LICENCES)
    address = f"{site}/fichier/{draw.stream('number').integer(1200, 9800)}"
    title = picture["title"]
    changed, unchanged = (
        _two("recadrée au centre", "cropped to the middle"),
        _two("non modifiée", "unchanged"),
    )
    free = _two("libre de droits", "free of rights")
    is_licence = draw.stream("slip").chance(0.5)
    slip = (free, changed) if is_licence else (licence, unchanged)
    lines = {
        "complete": (author["full"], licence, changed),
        "uploader": (uploader["full"], licence, changed),
        "slip": (author["full"], *slip),
        "both": (uploader["full"], *slip),
    }
    rows = [
        [_two("Titre", "Title"), title],
        [_two("Photographie", "Photo by"), author["full"]],
        [_two("Mise en ligne", "Uploaded by"), uploader["full"]],
        [_two("Licence", "Licence"), licence],
        [_two("Adresse de la page", "Page address"), {"text": address, "look": "code"}],
    ]
    return {
        "author": author["full"], "uploader": uploader["full"], "licence": licence, "is_licence": is_licence,
        "facts": {"kind": "details", "title": _two("La photo choisie", "The chosen photo"), "rows": rows},
        **_lettered(draw, {role: _line(title, address, *parts) for role, parts in lines.items()}),
    }  # fmt: skip


def _line(title, address, author, licence, change):
    def told(language, quoted):
        words = (part if isinstance(part, str) else part[language] for part in (author, licence, address, change))  # fmt: skip
        return ", ".join([quoted, *words])

    return _two(told("fr", f"«\u00a0{title['fr']}\u00a0»"), told("en", f"“{title['en']}”"))


def really_gone(draw, values):
    """Five things done before sharing, two or three of which leave everything in the file."""
    stream = draw.stream("traps")
    traps = [stream.choose(PAINTED), *stream.sample(UNDISPLAYED, draw.stream("count").integer(1, 2))]
    gone = draw.stream("gone").sample([deed for deed in DEEDS if deed[2]], 5 - len(traps))
    drawn = [*(deed for deed in DEEDS if deed[0] in traps), *gone]
    ids = dict(zip(draw.stream("ids").shuffled([deed[0] for deed in drawn]), "abcde", strict=True))
    order = sorted(drawn, key=lambda deed: ids[deed[0]])
    return {
        "items": [{"id": ids[name], "text": text} for name, text, _ in order],
        "key": {ids[name]: "gone" if is_gone else "there" for name, _, is_gone in order},
        "painted": _first(ids, PAINTED),
        "undisplayed": _first(ids, UNDISPLAYED),
        "distrusted": {ids[gone[0][0]]: "there"},
        "kept": [text for name, text, is_gone in order if not is_gone],
        "removed": [text for name, text, is_gone in order if is_gone],
    }  # fmt: skip


def _first(ids, names):
    """The first of these deeds that was drawn, taken for a removal."""
    return {ids[next(name for name in names if name in ids)]: "gone"}
