"""A post whose hashtag is cut short by a sign that the network does not allow."""

from unicodedata import combining, normalize

NETWORK = "Placette"
# First words all carry an accent after their first letter, so that 'accents cut' leads somewhere.
NAMES = [
    ("Lycée", "Rosa", "Parks"),
    ("Collège", "Jean", "Macé"),
    ("Médiathèque", "Des", "Ondines"),
    ("Théâtre", "Du", "Préau"),
    ("Fête", "Des", "Métiers"),
    ("Défi", "Zéro", "Déchet"),
    ("Ciné", "Débat", "Jeunes"),
    ("Forêt", "En", "Ville"),
    ("Marché", "Du", "Troc"),
    ("Café", "Des", "Langues"),
    ("Régie", "De", "Quartier"),
    ("Musée", "Hors", "Murs"),
]
CUTS = ["-", "&", ".", "+", "/", "’", ",", ":"]
YEARS = ["2025", "2026", "2027"]
NEWS = [
    {
        "fr": "portes ouvertes samedi à 10\u00a0h, venez faire un tour",
        "en": "open day this Saturday at 10 am, come along",
    },
    {
        "fr": "on cherche encore cinq bénévoles pour l’accueil",
        "en": "we still need five volunteers for the welcome desk",
    },
    {"fr": "le programme complet est enfin en ligne", "en": "the full programme is online at last"},
    {"fr": "les photos de la soirée sont arrivées", "en": "the photos from the evening are here"},
    {"fr": "inscriptions jusqu’à vendredi soir", "en": "sign up by Friday evening"},
    {
        "fr": "merci pour votre énergie, à l’année prochaine",
        "en": "thank you for your energy, see you next year",
    },
]


def hashtag(draw, values):
    """The post, the help of the network, the tag that becomes clickable and where each belief cuts it."""
    first, second, third = draw.stream("name").choose(NAMES)
    sign = draw.stream("sign").choose(CUTS)
    year = draw.stream("year").choose(YEARS)
    shape = draw.stream("shape").choose(["late", "digits", "early"])
    # Each shape has one sign that cuts and one underscore, which does not.
    clickable, rest = {
        "late": (f"{first}_{second}", f"{third}{year}"),
        "digits": (f"{first}{year}", f"{second}_{third}"),
        "early": (first, f"{second}_{third}"),
    }[shape]
    typed = f"{clickable}{sign}{rest}"
    news = draw.stream("news").choose(NEWS)
    slips = _slips(clickable, sign, typed)
    draw.require(len({clickable, *slips.values()}) == 6, "each belief cuts elsewhere")
    return {
        "sign": sign,
        "next_word": rest,
        "clickable": clickable,
        "typed": typed,
        "answers": _with_and_without(clickable),
        "slips": slips,
        "slip_answers": {name: _with_and_without(text) for name, text in slips.items()},
        "post": _post(draw, typed, news),
        "help": _help(),
    }


def _slips(clickable, sign, typed):
    """What each belief makes of the tag as it is typed."""
    return {
        "space": typed,
        "accent": _before_accent(typed),
        "underscore": typed.split("_")[0],
        "sign": f"{clickable}{sign}",
        "bare": _without_accents(clickable),
    }


def _with_and_without(tag):
    return [f"#{tag}", tag]


def _before_accent(text):
    return text[: next(place for place, letter in enumerate(text) if not letter.isascii())]


def _without_accents(text):
    return "".join(letter for letter in normalize("NFD", text) if not combining(letter))


def _post(draw, typed, news):
    author = draw.stream("author").person()
    text = {"fr": f"#{typed} {news['fr']}\u202f!", "en": f"#{typed} {news['en']}!"}
    return {
        "kind": "page",
        "address": "https://placette.example/publier",
        "site": NETWORK,
        "title": {"fr": "Nouvelle publication", "en": "New post"},
        "elements": [
            {
                "element": "field",
                "type": "long",
                "label": {"fr": f"Compte\u00a0: {author['full']}", "en": f"Post as {author['full']}"},
                "value": text,
            },
            {"element": "button", "text": {"fr": "Publier", "en": "Post"}, "main": True},
        ],
    }


def _help():
    return {
        "kind": "page",
        "address": "https://placette.example/aide/mots-diese",
        "site": NETWORK,
        "title": {"fr": "Aide : les mots-dièse", "en": "Help: hashtags"},
        "elements": [
            {
                "fr": "Un mot-dièse rassemble les publications sur un même sujet : il suffit de cliquer dessus.",
                "en": "A hashtag brings together posts on the same subject: just click on it.",
            },
            {
                "element": "list",
                "items": [
                    {
                        "fr": "Il commence par le signe # et peut contenir des lettres, des chiffres et le tiret bas ( _ ).",
                        "en": "It begins with the # sign and may contain letters, digits and the underscore ( _ ).",
                    },
                    {
                        "fr": "Les lettres accentuées sont des lettres comme les autres.",
                        "en": "Letters with accents are letters like any other.",
                    },
                    {
                        "fr": "Il s’arrête juste avant tout autre caractère. Ce qui suit devient du texte ordinaire.",
                        "en": "It stops just before any other character. What follows becomes ordinary text.",
                    },
                ],
            },
        ],
    }
