"""A long address: what each of its parts is for, and the addresses that beliefs leave of it."""

import unicodedata

from .words import two

SITES = [
    {"host": "fil-vert.example", "path": "/lire", "name": "Le Fil vert", "subject": two("la réparation d’un vélo", "repairing your own bike"),
     "title": "Réparer son vélo soi-même", "anchors": ["Freins", "Chaîne", "Pneus"], "id": "article", "language": "lang", "version": None},
    {"host": "cuisine-du-marche.example", "path": "/fiche", "name": "Cuisine du marché", "subject": two("le pain à la maison", "baking bread at home"),
     "title": "Le pain à la maison", "anchors": ["Levain", "Cuisson", "Pétrissage"], "id": "ref", "language": "l", "version": None},
    {"host": "carnets-de-montagne.example", "path": "/sortie", "name": "Carnets de montagne", "subject": two("une randonnée de deux jours", "a two-day hike"),
     "title": "Deux jours en montagne", "anchors": ["Refuge", "Itinéraire", "Matériel"], "id": "n", "language": "langue", "version": "saison"},
    {"host": "guide-du-sommeil.example", "path": "/dossier", "name": "Guide du sommeil", "subject": two("les écrans et le sommeil", "screens and sleep"),
     "title": "Les écrans et le sommeil", "anchors": ["Lumière", "Siestes", "Conseils"], "id": "doc", "language": "hl", "version": "edition"},
]  # fmt: skip
_TRACKERS = [
    ("utm_source", ["lettre", "appli", "partage"]),
    ("utm_medium", ["courriel", "sms", "reseau"]),
    ("utm_campaign", ["rentree", "printemps", "relance2"]),
    ("fbref", ["9f3k2q", "x71ab0", "k5d20w"]),
    ("clickid", ["a81f07c", "77b2e9d", "c0ffee4"]),
    ("envoi", ["20260312", "20260507", "20260219"]),
]
_LOOKS_NEEDED = [("session", ["7d1e93", "b20c44", "e95a18"]), ("user", ["58213", "40977", "61502"])]
_VERSIONS = {"saison": ["ete", "hiver"], "edition": ["2025", "2026"]}
_USES = {
    "id": two("le numéro du contenu", "the item number"),
    "language": two("la langue d’affichage (sans cela, l’anglais)", "the language shown (without it, English)"),
    "saison": two("la version du contenu (sans cela, celle d’automne)", "the version of the item (without it, the autumn one)"),
    "edition": two("la version du contenu (sans cela, celle de 2024)", "the version of the item (without it, the 2024 one)"),
}  # fmt: skip


def draw_link(stream):
    """{site, host, needed, trackers, anchor}: the parameters as [(name, value)], each with its part in `order`."""
    site = stream.choose(SITES)
    kinds = [kind for kind in ("id", "language", "version") if site[kind]]
    given = {"id": str(stream.integer(1200, 9800)), "language": "fr"}
    needed = {
        kind: (site[kind], given[kind] if kind in given else stream.choose(_VERSIONS[site[kind]]))
        for kind in kinds
    }
    trackers = [
        (name, stream.choose(values)) for name, values in stream.sample(_TRACKERS, 4 - len(needed) + 1)
    ]
    name, values = stream.choose(_LOOKS_NEEDED)
    decoy = (name, stream.choose(values))
    order = stream.shuffled([*needed.values(), *trackers, decoy])
    return {"site": site, "needed": needed, "trackers": trackers, "decoy": decoy, "order": order,
            "passage": stream.choose(site["anchors"])}  # fmt: skip


def anchor_of(link):
    """The mark of the passage: its title in small letters without accents."""
    bare = unicodedata.normalize("NFD", link["passage"].lower())
    return "#" + "".join(one for one in bare if one.isascii())


def address(link, without=(), anchor=True):
    """The address, less the parameters named."""
    start = f"https://{link['site']['host']}{link['site']['path']}"
    kept = "&".join(f"{name}={value}" for name, value in link["order"] if name not in without)
    return start + (f"?{kept}" if kept else "") + (anchor_of(link) if anchor else "")


def page(link):
    """The page as a browser shows it, and what the site says of its addresses."""
    site = link["site"]
    rows = [
        [
            {"text": f"{link['needed'][kind][0]}=", "look": "code"},
            _USES[site[kind] if kind == "version" else kind],
        ]
        for kind in link["needed"]
    ]
    return [
        {"kind": "page", "address": address(link), "site": site["name"], "title": site["title"],
         "elements": [{"element": "heading", "text": link["passage"], "level": 2}],
         "caption": two("La page s’ouvre à ce passage.", "The page opens at this passage.")},
        {"kind": "details", "title": two("Aide du site : nos adresses", "Site help: our addresses"),
         "rows": [*rows, [{"text": "#", "look": "code"}, two("le passage auquel la page s’ouvre", "the section where the page opens")],
                  [two("Le reste", "Anything else"), two("sert seulement à nos statistiques", "is only for our statistics")]]},
    ]  # fmt: skip
