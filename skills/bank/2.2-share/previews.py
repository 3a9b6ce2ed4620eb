"""A page whose shared link shows a poor preview: its Open Graph tags (ogp.me) are to be mended by a brief."""

from html import escape

SITES = [
    {"name": "Lycée Rosa-Parks", "domain": "lycee-rosa-parks.example"},
    {"name": "Collège Jean-Macé", "domain": "college-jean-mace.example"},
    {"name": "Ville de Montclar", "domain": "montclar.example"},
    {"name": "Association Passerelle", "domain": "passerelle.example"},
    {"name": "Campus des Ondines", "domain": "campus-ondines.example"},
    {"name": "Ressourcerie du Val", "domain": "ressourcerie-val.example"},
]
EVENTS = [
    {
        "path": "portes-ouvertes",
        "title": "Journée portes ouvertes\u00a0: venez voir nos ateliers",
        "lead": "Samedi, de 9\u00a0h à 16\u00a0h, nous vous ouvrons tous les locaux\u00a0: essais, visites guidées et réponses à vos "
        "questions.",
        "more": [
            "Les visites partent toutes les demi-heures, depuis le hall d’entrée.",
            "Entrée libre, sans inscription.",
        ],
    },
    {
        "path": "fete-du-velo",
        "title": "La fête du vélo revient sur les quais",
        "lead": "Un après-midi pour apprendre à réparer son vélo, essayer des modèles étonnants et rouler ensemble le long de "
        "l’eau.",
        "more": [
            "Prêt de casques et de vélos sur place, dans la limite des stocks.",
            "Départ de la balade à 15\u00a0h.",
        ],
    },
    {
        "path": "soiree-jeux",
        "title": "Soirée jeux\u00a0: trente parties vous attendent",
        "lead": "Jeux de plateau, énigmes et tournois pour tous les âges, avec des habitués pour expliquer les règles à qui les "
        "découvre.",
        "more": ["Ouverture des portes à 18\u00a0h\u00a030.", "Pensez à apporter de quoi grignoter."],
    },
    {
        "path": "bourse-aux-plantes",
        "title": "Bourse aux plantes\u00a0: troquez vos boutures",
        "lead": "Apportez vos boutures et vos graines, repartez avec d’autres\u00a0: aucun argent ne circule, seulement des conseils "
        "et des plants.",
        "more": [
            "Un coin est réservé aux légumes anciens.",
            "Accueil à partir de 10\u00a0h, sous la halle.",
        ],
    },
    {
        "path": "concert-de-printemps",
        "title": "Concert de printemps\u00a0: cent voix à l’unisson",
        "lead": "Trois chorales et un ensemble de cuivres se retrouvent pour une heure de musique, de la Renaissance à "
        "aujourd’hui.",
        "more": [
            "Gratuit, dans la limite des places disponibles.",
            "Le concert dure une heure, sans entracte.",
        ],
    },
    {
        "path": "nuit-des-etoiles",
        "title": "Nuit des étoiles au stade",
        "lead": "Le club d’astronomie installe ses télescopes sur la pelouse\u00a0: observations, contes du ciel et initiation à la "
        "photographie.",
        "more": ["Prévoyez un vêtement chaud et une lampe rouge.", "Report au lendemain en cas de nuages."],
    },
]
FILES = ["accueil.jpg", "ambiance.jpg", "public.jpg", "scene.jpg", "stand.jpg", "vue.jpg"]
SHOWS = [
    {"fr": "des visiteurs devant un stand", "en": "visitors in front of a stand"},
    {"fr": "une bénévole qui montre un geste", "en": "a volunteer giving a demonstration"},
    {"fr": "le public assis, vu de la scène", "en": "the seated audience, seen from the stage"},
    {"fr": "une table couverte de matériel", "en": "a table covered with equipment"},
]
TAGS = ("og:title", "og:description", "og:image", "og:image:alt")


def link_preview(draw, values):
    """The page, the pictures, the brief, and what each tag has to say."""
    site = draw.stream("site").choose(SITES)
    event = draw.stream("event").choose(EVENTS)
    pictures = _pictures(draw)
    base = f"https://{site['domain']}/images/"
    chosen = next(picture for picture in pictures if picture["role"] == "fit")
    made = {
        "site": site,
        "event": event,
        "base": base,
        "pictures": pictures,
        "picture": chosen["file"],
        "picture_size": _size(chosen),
        "address": base + chosen["file"],
        "shows": chosen["shows"],
        "limit": 1,
    }
    made["original"] = _original(draw, made)
    return {
        **made,
        "brief": _brief(made),
        "table": _table(pictures),
        "files": [{"name": "page.html", "kind": "html", "text": made["original"]}],
    }


def _pictures(draw):
    """One picture that fits, the logo, and one that fails each limit."""
    stream = draw.stream("pictures")
    names = stream.sample(FILES, 4)
    shows = stream.shuffled(SHOWS)
    sizes = {
        "fit": [
            *stream.choose([(1200, 630), (1280, 670), (1600, 840), (1800, 945)]),
            stream.integer(180, 780, 10),
        ],
        "small": [*stream.choose([(600, 315), (800, 420), (900, 470)]), stream.integer(60, 140, 10)],
        "upright": [*stream.choose([(1080, 1350), (1200, 1600), (1400, 2100)]), stream.integer(240, 700, 10)],
        "heavy": [
            *stream.choose([(4000, 2100), (4800, 2520), (3600, 1890)]),
            stream.integer(3400, 7900, 100),
        ],
    }
    pictures = [
        {"role": role, "file": name, "shows": what, "width": width, "height": height, "weight": weight}
        for (role, (width, height, weight)), name, what in zip(sizes.items(), names, shows, strict=True)
    ]
    logo = {"role": "logo", "file": "logo.png", "width": 512, "height": 512, "weight": stream.integer(12, 40)}
    logo["shows"] = {"fr": "le logo", "en": "the logo"}
    return draw.stream("table").shuffled([*pictures, logo])


def _size(picture):
    return f"{picture['width']} × {picture['height']}"


def right_tags(values):
    """[(attribute, name, content)] of a page that follows the brief."""
    contents = [
        values["event"]["title"],
        values["event"]["lead"],
        values["address"],
        values["shows"]["fr"].capitalize(),
    ]
    return [("property", name, content) for name, content in zip(TAGS, contents, strict=True)]


def _original(draw, values):
    """The page as it is: a title and a picture that serve every page, and one or two more faults."""
    stream = draw.stream("faults")
    picture = stream.choose(["/images/logo.png", f"{values['base']}logo.png", "images/logo.png"])
    head = [("property", "og:title", values["site"]["name"]), ("property", "og:image", picture)]
    if stream.chance(0.5):
        head.append(("name", "og:description", values["event"]["lead"]))
    elif stream.chance(0.5):
        head.append(
            ("property", "og:description", stream.choose(["Description de la page", "", "Bienvenue"]))
        )
    is_empty_alternative = stream.chance(0.5)
    body = [("property", "og:title", values["event"]["title"])] if stream.chance(0.4) else []
    head = stream.shuffled(head)
    if is_empty_alternative:
        # ogp.me: what is said of a picture follows the picture's own tag.
        head.insert(head.index(("property", "og:image", picture)) + 1, ("property", "og:image:alt", ""))
    return page_with(values, head, body)


def tab_title(values):
    return f"{values['event']['title']} - {values['site']['name']}"


def page_with(values, head, body=()):
    event = values["event"]
    lines = [
        "<!DOCTYPE html>",
        '<html lang="fr">',
        "<head>",
        '  <meta charset="utf-8">',
        f"  <title>{escape(tab_title(values))}</title>",
        *(f"  {_tag(*tag)}" for tag in head),
        "</head>",
        "<body>",
        *(f"  {_tag(*tag)}" for tag in body),
        f"  <p>{escape(values['site']['name'])}</p>",
        f"  <h1>{escape(event['title'])}</h1>",
        f'  <p class="chapeau">{escape(event["lead"])}</p>',
        *(f"  <p>{escape(text)}</p>" for text in event["more"]),
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines)


def _tag(attribute, name, content):
    return f'<meta {attribute}="{name}" content="{escape(content)}">'


def _brief(values):
    site = values["site"]
    domain = site["domain"]
    return {
        "kind": "page",
        "address": f"https://{domain}/equipe/consignes",
        "site": site["name"],
        "title": {"fr": "Aperçu des liens : consignes", "en": "Link previews: brief"},
        "elements": [
            {
                "fr": "Quatre balises Open Graph, chacune écrite une seule fois, dans la partie head de la page, sous la forme :",
                "en": "Four Open Graph tags, each written once, inside the head of the page, in this form:",
            },
            {"kind": "code", "lines": ['<meta property="og:…" content="…">'], "numbered": False},
            {
                "element": "list",
                "items": [
                    [
                        _code("og:title"),
                        {
                            "fr": " : le grand titre (h1) de la page, tel quel",
                            "en": ": the page’s main heading (h1), word for word",
                        },
                    ],
                    [
                        _code("og:description"),
                        {
                            "fr": " : le paragraphe qui suit ce titre, tel quel",
                            "en": ": the paragraph below that heading, word for word",
                        },
                    ],
                    [
                        _code("og:image"),
                        {
                            "fr": " : l’adresse complète, en https, d’une image plus large que haute, d’au moins 1 200 pixels de "
                            "large et de moins de 1\u00a0Mo",
                            "en": ": the full https address of a picture that is wider than tall, at least 1,200 pixels wide and "
                            "under 1 MB",
                        },
                    ],
                    [
                        _code("og:image:alt"),
                        {
                            "fr": " : ce que montre cette image, en quelques mots",
                            "en": ": what that picture shows, in a few words",
                        },
                    ],
                ],
            },
            [
                {"fr": "Les images sont dans ", "en": "The pictures are in "},
                _code(f"https://{domain}/images/"),
            ],
        ],
    }


def _code(text):
    return {"text": text, "look": "code"}


def _table(pictures):
    return {
        "kind": "table",
        "label": {"fr": "Images disponibles", "en": "Pictures available"},
        "row_headers": True,
        "columns": [
            {"fr": "Fichier", "en": "File"},
            {"fr": "Ce qu’elle montre", "en": "What it shows"},
            {"fr": "Largeur × hauteur (pixels)", "en": "Width × height (pixels)"},
            {"fr": "Poids", "en": "File size"},
        ],
        "rows": [[one["file"], one["shows"], _size(one), _weight(one["weight"])] for one in pictures],
    }


def _weight(kilobytes):
    if kilobytes < 1000:
        return {"fr": f"{kilobytes}\u00a0Ko", "en": f"{kilobytes}\u00a0KB"}
    megabytes = f"{kilobytes / 1000:.1f}"
    return {"fr": f"{megabytes.replace('.', ',')}\u00a0Mo", "en": f"{megabytes}\u00a0MB"}
