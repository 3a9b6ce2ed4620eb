"""A public profile under a nickname, some parts of which give the real name away."""

from skills.authoring.people import bare

from .words import two

NICKNAMES = [
    "LunaFoot",
    "PixelRoux",
    "Nuage42",
    "TortueNinja7",
    "Citronnelle",
    "RollerBleu",
    "Zéphyr_",
    "MangaThé",
    "Gribouille",
    "OursonDuNord",
]
TOWNS = ["Sorvanne", "Montclar", "Val-Cendre", "Puylourde"]


def nickname_profile(draw, values):
    """The profile of seven parts, the two or three that give first name and surname, and the parts of each belief."""
    person = draw.stream("person").person()
    nickname = draw.stream("nickname").choose(NICKNAMES)
    town = draw.stream("town").choose(TOWNS)
    stream = draw.stream("parts")
    telling = stream.sample(sorted(_telling(person, nickname)), stream.integer(2, 3))
    harmless = stream.sample(sorted(_harmless(town)), 7 - len(telling))
    texts = {**_telling(person, nickname), **_harmless(town)}
    order = draw.stream("order").shuffled([*telling, *harmless])
    parts = {name: f"p{place}" for place, name in enumerate(order, start=1)}
    first = sorted(telling, key=order.index)
    return {
        "nickname": nickname,
        "full": person["full"],
        "key": [parts[name] for name in first],
        "harmless": [parts[name] for name in harmless],
        "near": {name: [parts[name]] if name in parts else [] for name in ("town", "pet", "picture", "club")},
        "has": {name: name in parts for name in (*_telling(person, nickname), *_harmless(town))},
        "parts": parts,
        "town": town,
        "reasons": [_why(name) for name in first],
        "page": _page(nickname, order, texts, parts),
    }


def _telling(person, nickname):
    login = f"{bare(person['first'])}.{bare(person['last'])}"
    return {
        "mail": (two("Me contacter", "Contact me"), f"{login}@courrier.example"),
        "comment": (
            two("Commentaire reçu", "Comment"),
            two(f"« Bravo {person['full']}, quel match ! »", f"“Well done {person['full']}, what a match!”"),
        ),
        "diploma": (
            two("Légende d’une photo", "Photo caption"),
            two(
                f"Mon diplôme : « décerné à {person['full']} »",
                f"My certificate: “awarded to {person['full']}”",
            ),
        ),
        "article": (two("Lien", "Link"), f"journal-du-lycee.example/portrait-{login.replace('.', '-')}"),
        "old_name": (
            two("Ancien nom du compte", "Former account name"),
            f"{bare(person['first'])}{bare(person['last']).capitalize()}",
        ),
    }


def _harmless(town):
    return {
        "town": (two("Ville", "Town"), town),
        "club": (
            two("Passion", "Hobby"),
            two("Le foot, depuis toujours", "Football, ever since I can remember"),
        ),
        "pet": (two("Photo de profil", "Profile picture"), two("Mon chat, Pistache", "My cat, Pistachio")),
        "picture": (
            two("Dernière photo", "Latest photo"),
            two("Coucher de soleil sur le stade", "Sunset over the stadium"),
        ),
        "motto": (two("Devise", "Motto"), two("Jamais deux sans trois", "Third time lucky")),
        "since": (two("Inscription", "Joined"), two("En mars 2024", "In March 2024")),
        "music": (two("En boucle", "On repeat"), two("La playlist de l’été", "The summer playlist")),
    }


def _why(name):
    return {
        "mail": two(
            "l’adresse électronique, formée du prénom et du nom",
            "the email address, made up of the first name and surname",
        ),
        "comment": two(
            "le commentaire d’une autre personne, qui écrit le nom en entier",
            "somebody else’s comment, which gives the full name",
        ),
        "diploma": two(
            "la légende du diplôme, qui recopie le nom",
            "the certificate caption, which repeats the name",
        ),
        "article": two(
            "l’adresse du lien, qui contient le prénom et le nom",
            "the address of the link, which contains the first name and surname",
        ),
        "old_name": two(
            "l’ancien nom du compte, resté affiché", "the former account name, which is still shown"
        ),
    }[name]


def _page(nickname, order, texts, parts):
    return {
        "kind": "page",
        "address": f"https://placette.example/{bare(nickname)}",
        "site": "Placette",
        "title": nickname,
        "elements": [
            {"element": "group", "title": texts[name][0], "part": parts[name], "elements": [texts[name][1]]}
            for name in order
        ],
    }
