"""What the module of levels 3 and 4 draws: a picture to describe, lines of credit, things hidden or removed."""

from .credit import LICENCES, PICTURES, SITES, credit_line


def _two(french, english):
    return {"fr": french, "en": english}


# A photo with two things to tell: the way to something, and how the place looks. Which is needed depends on the page.
PHOTOS = [
    {
        "site": _two("Piscine de Montclar", "Montclar Pool"), "address": "piscine-montclar.example",
        "file": "piscine-2026-IMG-118-web.jpg",
        "seen": _two("Un bâtiment clair et moderne sous un ciel bleu. L’escalier est au milieu ; à sa gauche, une rampe monte jusqu’à la porte.", "A light-coloured, modern building under a clear blue sky. The stairs are in the middle; to their left, a ramp goes up to the door."),
        "way": _two("Une rampe mène à la porte, à gauche de l’escalier", "A ramp leads to the door, to the left of the stairs"),
        "looks": _two("Un bâtiment aux murs clairs et aux lignes modernes", "A building with pale walls and modern lines"),
        "titles": {"way": _two("Entrer sans monter de marches", "Getting in without steps"), "looks": _two("Le style de la nouvelle piscine", "The style of the new pool")},
        "facts": {"way": _two("où se trouve la rampe", "where the ramp is"), "looks": _two("quel est le style de la nouvelle piscine", "what the style of the new pool is")},
        "link": _two("Horaires et tarifs de la piscine", "Pool opening times and prices"),
        "said": {"way": _two("La rampe d’accès part de la gauche de l’escalier.", "The access ramp starts to the left of the stairs."), "looks": _two("Ses murs clairs et ses lignes modernes se voient de loin.", "Its pale walls and modern lines can be seen from afar.")},
        "near": {"way": _two("La rampe a été élargie en mars pour les fauteuils.", "The ramp was widened in March for wheelchairs."), "looks": _two("Le bâtiment a été dessiné par une équipe de la région.", "The building was designed by a local team.")},
        "more": {"way": _two("Un fauteuil pour aller dans l’eau est prêté sur demande.", "A chair for going into the water is lent on request."), "looks": _two("Un concours d’architecture a eu lieu en 2022.", "An architecture competition was held in 2022.")},
    },
    {
        "site": _two("Gymnase des Tilleuls", "Les Tilleuls Sports Hall"), "address": "gymnase-tilleuls.example",
        "file": "gymnase-hall-IMG-0412-def.jpg",
        "seen": _two("Un grand hall aux murs orange et gris. À droite du comptoir d’accueil, un boîtier vert marqué d’un cœur, à côté du plan du bâtiment.", "A large hall with orange and grey walls. To the right of the front desk, a green box with a heart on it, beside the map of the building."),
        "way": _two("Le défibrillateur est à droite du comptoir d’accueil", "The defibrillator is to the right of the front desk"),
        "looks": _two("Les murs du grand hall sont peints en orange et en gris", "The walls of the large hall are painted orange and grey"),
        "titles": {"way": _two("Quand le cœur de quelqu’un s’arrête", "When someone’s heart stops"), "looks": _two("De nouvelles couleurs à l’intérieur", "New colours indoors")},
        "facts": {"way": _two("où est le défibrillateur", "where the defibrillator is"), "looks": _two("quelles sont les nouvelles couleurs", "what the new colours are")},
        "link": _two("Planning des salles du gymnase", "Timetable of the sports hall"),
        "said": {"way": _two("Un défibrillateur se trouve à droite du comptoir d’accueil.", "A defibrillator can be found to the right of the front desk."), "looks": _two("Dans le hall, l’orange et le gris ont remplacé le blanc.", "In the hall, orange and grey have replaced white.")},
        "near": {"way": _two("Le gymnase a un défibrillateur, contrôlé chaque mois.", "The sports hall has a defibrillator, checked every month."), "looks": _two("Le hall a été repeint cet été, en deux semaines.", "The hall was repainted this summer, in two weeks.")},
        "more": {"way": _two("Appelez d’abord le 15 ou le 112.", "First call 15 or 112."), "looks": _two("Les vestiaires suivront l’an prochain.", "The changing rooms will follow next year.")},
    },
    {
        "site": _two("Médiathèque de Montclar", "Montclar Library"), "address": "mediatheque-montclar.example",
        "file": "boite-retour-facade.jpg",
        "seen": _two("Une façade de briques, un matin d’hiver. Une grande horloge ; dessous, une fente dans le mur avec le mot « Retours ».", "A brick façade on a winter morning. A large clock; below it, a slot in the wall with the word “Returns”."),
        "way": _two("La boîte de retour est dans le mur, sous l’horloge", "The returns box is in the wall, below the clock"),
        "looks": _two("La façade est en briques, avec une grande horloge", "The front of the building is brick, with a large clock"),
        "titles": {"way": _two("Rendre ses livres quand c’est fermé", "Returning books when we are closed"), "looks": _two("Reconnaître le bâtiment depuis la rue", "How to recognise us from the street")},
        "facts": {"way": _two("où se trouve la boîte", "where the box is"), "looks": _two("à quoi l’on reconnaît le bâtiment", "how to recognise the building")},
        "link": _two("Catalogue de la médiathèque", "Library catalogue"),
        "said": {"way": _two("Glissez vos livres dans la fente du mur, sous l’horloge.", "Slide your books into the slot in the wall, under the clock."), "looks": _two("Cherchez la façade de briques et sa grande horloge.", "Look for the brick front and its large clock.")},
        "near": {"way": _two("La boîte de retour est vidée chaque matin.", "The returns box is emptied every morning."), "looks": _two("Le bâtiment date de 1912 et donne sur la place.", "The building dates from 1912 and faces the square.")},
        "more": {"way": _two("Elle accepte aussi les films et les jeux.", "It takes films and games as well."), "looks": _two("C’était autrefois une école.", "It used to be a school.")},
    },
    {
        "site": _two("Stade du Val", "Le Val Stadium"), "address": "stade-du-val.example",
        "file": "stade-tribune-nord-IMG4.jpg",
        "seen": _two("De loin, du public et des drapeaux bleus et blancs. Derrière la tribune nord, un bus stationne devant la porte 4.", "In the distance, fans with blue and white flags. Behind the north stand, a bus is waiting at gate 4."),
        "way": _two("La navette s’arrête derrière la tribune nord, porte 4", "The shuttle stops behind the north stand, at gate 4"),
        "looks": _two("Les supporters agitent des drapeaux bleus et blancs", "Fans in the stands are waving blue and white flags"),
        "titles": {"way": _two("Venir au match sans voiture", "Getting to the match without a car"), "looks": _two("L’ambiance en tribune", "The mood in the stands")},
        "facts": {"way": _two("où s’arrête la navette", "where the shuttle stops"), "looks": _two("comment le public fait la fête", "how the fans celebrate")},
        "link": _two("Billetterie du stade", "Stadium tickets"),
        "said": {"way": _two("La navette vous dépose porte 4, derrière la tribune nord.", "The shuttle drops you at gate 4, behind the north stand."), "looks": _two("Le public agite des drapeaux en bleu et blanc.", "The crowd waves flags in blue and white.")},
        "near": {"way": _two("La navette part de la gare toutes les dix minutes.", "The shuttle leaves the station every ten minutes."), "looks": _two("Le public chante une heure avant le match.", "The crowd sings for an hour before the match.")},
        "more": {"way": _two("Elle est gratuite avec un billet du match.", "It is free with a match ticket."), "looks": _two("Beaucoup viennent en famille.", "Many come with their families.")},
    },
    {
        "site": _two("Mairie de Montclar", "Montclar Town Hall"), "address": "mairie-montclar.example",
        "file": "mairie-couloir-2026-03.jpg",
        "seen": _two("Un couloir aux murs jaunes, avec de grandes plantes vertes. On passe devant l’ascenseur ; tout au fond, un comptoir avec le mot « Passeports ».", "A corridor with yellow walls and several green plants. It goes past the lift; at the very end, a counter with the word “Passports”."),
        "way": _two("Le guichet des passeports est au fond, après l’ascenseur", "The passport desk is at the far end, past the lift"),
        "looks": _two("Le couloir a des murs jaunes et de grandes plantes vertes", "The corridor has yellow walls and several green plants"),
        "titles": {"way": _two("Demander ses papiers d’identité", "Applying for identity papers"), "looks": _two("L’intérieur, après les travaux", "Indoors, after the building work")},
        "facts": {"way": _two("où est le guichet", "where the desk is"), "looks": _two("à quoi ressemble le couloir", "what the corridor looks like")},
        "link": _two("Prendre rendez-vous à la mairie", "Book an appointment at the town hall"),
        "said": {"way": _two("Pour les passeports, passez l’ascenseur et allez au fond du couloir.", "For passports, go past the lift to the end of the corridor."), "looks": _two("Le couloir a désormais des murs jaunes et de grandes plantes vertes.", "The corridor now has yellow walls and several green plants.")},
        "near": {"way": _two("Le guichet des passeports ouvre le mardi et le jeudi.", "The passport desk is open on Tuesdays and Thursdays."), "looks": _two("Le couloir a été repeint cet hiver, en trois jours.", "The corridor was repainted this winter, in three days.")},
        "more": {"way": _two("Comptez trois semaines pour recevoir un passeport.", "Allow three weeks to receive a passport."), "looks": _two("L’accueil n’a pas fermé pendant les travaux.", "The front desk stayed open during the work.")},
    },
]  # fmt: skip
# (id, what was done, kind)
DEEDS = [
    ("white_text", _two("Le numéro de téléphone est passé en blanc sur fond blanc", "The telephone number was made white on a white background"), "painted"),
    ("black_box", _two("Un rectangle noir est posé sur le nom, dans le document texte", "A black rectangle was put over the name in the text document"), "painted"),
    ("photo_over", _two("Une photo est posée sur l’adresse, dans le document texte", "A photo was put over the address in the text document"), "painted"),
    ("black_marker", _two("Le nom, écrit en noir, est surligné en noir", "The name, in black type, was highlighted in black"), "painted"),
    ("changes_shown", _two("La phrase est barrée par le suivi des modifications, qui reste affiché", "The sentence was struck out by change tracking, which is still displayed"), "painted"),
    ("link_address", _two("Le nom est ôté du texte d’un lien ; l’adresse, qui le contient, n’a pas changé", "The name was taken out of the text of a link; the address, which contains it, was not changed"), "elsewhere"),
    ("title_kept", _two("Le nom est effacé des pages, mais pas du titre inscrit dans les propriétés du fichier", "The name was deleted from the pages, but not from the title in the file’s properties"), "elsewhere"),
    ("changes_hidden", _two("La phrase est barrée par le suivi des modifications, dont l’affichage est désactivé", "The sentence was struck out by change tracking, and the display of changes was switched off"), "undisplayed"),
    ("sheet_hidden", _two("La feuille « Adhérents » du classeur est masquée", "The workbook’s “Members” sheet was hidden"), "undisplayed"),
    ("column_narrow", _two("La colonne des adresses a une largeur de zéro", "The address column was set to a width of zero"), "undisplayed"),
    ("row_hidden", _two("La ligne des montants est masquée dans la feuille", "The row with the amounts was hidden in the sheet"), "undisplayed"),
    ("hidden_text", _two("Le paragraphe a reçu l’attribut « texte masqué »", "The paragraph was formatted as “hidden text”"), "undisplayed"),
    ("sheet_deleted", _two("La feuille « Adhérents » du classeur est supprimée", "The workbook’s “Members” sheet was deleted"), "removed"),
    ("changes_accepted", _two("La phrase était barrée par le suivi des modifications ; toutes ont été acceptées", "The sentence was struck out by change tracking; all the changes were then accepted"), "removed"),
    ("comments_deleted", _two("Tous les commentaires sont supprimés", "All the comments were deleted"), "removed"),
    ("author_cleared", _two("Le nom du client est effacé des propriétés du fichier", "The client’s name was deleted from the file’s properties"), "removed"),
]  # fmt: skip


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
    """Four alternative texts for one photo; the page's subject, what it writes already and its links tell which is useful."""
    photo = draw.stream("photo").choose(PHOTOS)
    role, about = draw.stream("role").choose(["way", "looks", "empty", "link"]), draw.stream("about").choose(["way", "looks"])  # fmt: skip
    about = role if role in ("way", "looks") else about
    other = "looks" if about == "way" else "way"
    written = [about, other] if role != about else [other] * draw.stream("written").chance(0.5)
    texts = {
        "way": photo["way"],
        "looks": photo["looks"],
        "link": photo["link"],
        "empty": _two("(texte alternatif laissé vide)", "(alternative text left empty)"),
    }
    lettered = _lettered(draw, texts)
    return {
        "about": about, "written": written, "is_written": role != about, "is_link": role == "link",
        "seen": photo["seen"], "fact": photo["facts"][about], "useful": texts[role], "link": photo["link"],
        "page": _page_around(photo, about, other, written, role == "link"), "key": lettered["ids"][role], **lettered,
    }  # fmt: skip


def _page_around(photo, about, other, written, is_link):
    """The page that shows the photo: two sentences, what is known of the image, a link.

    A page that names the other thing without telling it would lack that too: it tells it or leaves it out.
    """
    sentences = [
        photo["said" if about in written else "near"][about],
        photo["said"][other] if other in written else photo["more"][about],
    ]
    rows = [
        [_two("Fichier", "File"), {"text": photo["file"], "look": "code"}],
        [_two("Un clic sur l’image ouvre", "A click on the picture opens"), photo["link"] if is_link else _two("rien", "nothing")],
        [_two("Légende", "Caption"), _two("aucune", "none")],
    ]  # fmt: skip
    return {
        "kind": "page", "secure": True, "site": photo["site"], "title": photo["titles"][about], "address": f"https://{photo['address']}",
        "elements": [
            *sentences,
            {"kind": "details", "title": _two("Photo", "Photo"), "rows": rows},
            {"link": _two("Nous écrire", "Contact us") if is_link else photo["link"], "target": f"https://{photo['address']}/{'contact' if is_link else 'infos'}"},
        ],
    }  # fmt: skip


def _lettered(draw, texts):
    """{role: text} as choices in a drawn order, whose ids say nothing, and the id of each role."""
    order = draw.stream("letters").shuffled(list(texts))
    ids = dict(zip(order, "abcdef", strict=False))
    return {"choices": [{"id": ids[role], "text": texts[role]} for role in order], "ids": ids}


CROPPED = _two("recadrée au centre", "cropped to the centre")
UNCHANGED = _two("non modifiée", "unchanged")
FREE_OF_RIGHTS = _two("libre de droits", "copyright-free")


def complete_line(draw, values):
    """What is known of a photo, and six lines of credit: each has one of two people, of two licences and of two changes.

    Of the eight, a drawn one with a single fault and its contrary are left out: each of the six is then as like the others
    as the right one is, and each name, licence and change stands in three of them.
    """
    picture, site = draw.stream("picture").choose(PICTURES), draw.stream("site").choose(SITES)
    uploader, named, third = (each["full"] for each in draw.stream("people").people(3))
    is_own, is_cropped = draw.stream("own").chance(0.5), draw.stream("crop").chance(0.5)
    of_file, of_site = draw.stream("licences").sample(LICENCES, 2)
    is_stated = draw.stream("stated").chance(0.5)
    author, other = (uploader, named) if is_own else (named, uploader)
    licence = of_file if is_stated else of_site
    done, undone = (CROPPED, UNCHANGED) if is_cropped else (UNCHANGED, CROPPED)
    no_licence = of_site if is_stated else FREE_OF_RIGHTS
    address = f"{site}/fichier/{draw.stream('number').integer(1200, 9800)}"
    lines = {
        "complete": (author, licence, done), "all_wrong": (other, no_licence, undone),
        "person": (other, licence, done), "licence_and_change": (author, no_licence, undone),
        "licence": (author, no_licence, done), "person_and_change": (other, licence, undone),
        "change": (author, licence, undone), "person_and_licence": (other, no_licence, done),
    }  # fmt: skip
    left_out = draw.stream("left out").choose(
        [("person", "licence_and_change"), ("licence", "person_and_change"), ("change", "person_and_licence")]
    )
    lines = {role: parts for role, parts in lines.items() if role not in left_out}
    rows = [
        [_two("Titre", "Title"), picture["title"]],
        [_two("Mise en ligne", "Uploaded by"), uploader],
        [_two("Origine", "Origin"), _two("Travail personnel", "Own work") if is_own else _two(f"Photo prise par {named}", f"Photo by {named}")],
        [_two("Fiche relue par", "Entry checked by"), named if is_own else third],
        [_two("Licence", "Licence"), of_file if is_stated else _two("rien d’indiqué", "none given")],
        [_two("Contenus du site", "Contents of the site"), _two(f"{of_site}, sauf mention contraire", f"{of_site}, unless otherwise stated")],
        [_two("Adresse de la page", "Page address"), {"text": address, "look": "code"}],
    ]  # fmt: skip
    return {
        "author": author, "other": other, "licence": licence, "of_site": of_site,
        "is_own": is_own, "is_stated": is_stated, "is_cropped": is_cropped,
        "facts": {"kind": "details", "title": _two("La photo choisie", "The chosen photo"), "rows": rows},
        **_lettered(draw, {role: _line(picture["title"], address, *parts) for role, parts in lines.items()}),
    }  # fmt: skip


def _line(title, address, author, licence, change):
    def told(language, quoted):
        words = (part if isinstance(part, str) else part[language] for part in (author, licence, address, change))  # fmt: skip
        return ", ".join([quoted, *words])

    return _two(told("fr", f"«\u00a0{title['fr']}\u00a0»"), told("en", f"“{title['en']}”"))


KINDS = ("painted", "elsewhere", "undisplayed", "removed")
# How many are painted over, left elsewhere in the file, undisplayed; the others are removed. What is left elsewhere is
# a question only of a PDF: it shows at once in the file itself.
_COUNTS = {
    False: [(1, 0, 1), (1, 0, 2), (2, 0, 1), (2, 0, 2), (1, 0, 3)],
    True: [(1, 0, 2), (1, 0, 3), (1, 1, 1), (1, 1, 2), (2, 0, 2), (2, 1, 1), (1, 2, 1)],
}


def really_gone(draw, values):
    """Five things done before sharing; what is only undisplayed stays in the file itself, but not in a PDF made of it."""
    is_pdf = draw.stream("sent").chance(0.5)
    deeds = {kind: draw.stream(kind).shuffled([deed for deed in DEEDS if deed[2] == kind]) for kind in KINDS}  # fmt: skip
    counts = draw.stream("counts").choose(_COUNTS[is_pdf])
    drawn = [
        deed
        for kind, count in zip(KINDS, (*counts, 5 - sum(counts)), strict=True)
        for deed in deeds[kind][:count]
    ]
    draw.require(not {"sheet_hidden", "sheet_deleted"} <= {deed[0] for deed in drawn}, "one deed to a sheet")
    ids = dict(zip(draw.stream("ids").shuffled([deed[0] for deed in drawn]), "abcde", strict=True))
    order = sorted(drawn, key=lambda deed: ids[deed[0]])
    boxes = {
        "painted": "there",
        "elsewhere": "there",
        "undisplayed": "gone" if is_pdf else "there",
        "removed": "gone",
    }
    of = {kind: [ids[deed[0]] for deed in drawn if deed[2] == kind] for kind in boxes}
    return {
        "is_pdf": is_pdf,
        "items": [{"id": ids[name], "text": text} for name, text, _ in order],
        "key": {ids[name]: boxes[kind] for name, _, kind in order},
        "painted": {of["painted"][0]: "gone"},
        "elsewhere": dict.fromkeys(of["elsewhere"][:1], "gone"),
        "undisplayed": {of["undisplayed"][0]: "there" if is_pdf else "gone"},
        "distrusted": {of["removed"][0]: "there"},
        "kept": [text for _, text, kind in order if boxes[kind] == "there"],
        "removed": [text for _, text, kind in order if boxes[kind] == "gone"],
    }  # fmt: skip
