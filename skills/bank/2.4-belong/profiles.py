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
    other = draw.stream("other").person()
    draw.require(other["last"] != person["last"], "two different names")
    tell, plain = _telling(person), {**_harmless(town), **_decoys(nickname, other)}
    texts = {**tell, **plain}
    telling, harmless = _chosen(draw.stream("parts"), tell, plain)
    order = draw.stream("order").shuffled([*telling, *harmless])
    parts = {name: f"p{place}" for place, name in enumerate(order, start=1)}
    first = sorted(telling, key=order.index)
    return {
        "nickname": nickname,
        "full": person["full"],
        "key": [parts[name] for name in first],
        "harmless": [parts[name] for name in harmless],
        "near": {name: [parts[name]] if name in parts else [] for name in ("town", "pet", "club")}
        | {"other": [parts[name] for name in ("comment_other", "caption_other") if name in parts][:1]},
        "has": {name: name in parts for name in texts}
        | {"other": "comment_other" in parts or "caption_other" in parts},
        "other": other["full"],
        "parts": parts,
        "town": town,
        "reasons": [_why(name) for name in first],
        "page": _page(nickname, order, texts, parts),
    }


def _chosen(stream, tell, plain):
    """Two or three parts that tell and the harmless ones, of seven headings that differ."""
    telling = stream.sample(sorted(tell), stream.integer(2, 3))
    taken = [tell[name][0] for name in telling]
    left = [name for name in sorted(plain) if plain[name][0] not in taken]
    return telling, stream.sample(left, 7 - len(telling))


def _telling(person):
    login = f"{bare(person['first'])}.{bare(person['last'])}"
    return {
        "mail": (two("Me contacter", "Contact me"), f"{login}@courrier.example"),
        "comment": (
            two("Commentaire reçu", "Comment"),
            two(f"« Bravo {person['full']}, quel match ! »", f"“Well done, {person['full']}! What a match!”"),
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
        "playlist": (
            two("En boucle", "On repeat"),
            two(f"Ma playlist : ecoute.example/{login}", f"My playlist: ecoute.example/{login}"),
        ),
        "goals": (
            two("Passion", "Hobby"),
            two(
                f"Le foot : mes buts sur ligue.example/joueurs/{login}",
                f"Football: my goals are on ligue.example/joueurs/{login}",
            ),
        ),
        "file": (
            two("Dernière photo", "Latest photo"),
            two(f"stade-{login.replace('.', '-')}.jpg", f"stadium-{login.replace('.', '-')}.jpg"),
        ),
    }


def _decoys(nickname, other):
    """Harmless values under the headings that may tell, some with the name of another person."""
    return {
        "mail_here": (
            two("Me contacter", "Contact me"),
            two("Par message, sur ce site", "By message, on this site"),
        ),
        "comment_other": (
            two("Commentaire reçu", "Comment"),
            two(
                f"« {other['full']} te dit bravo ! »",
                f"“{other['full']} says well done!”",
            ),
        ),
        "caption_other": (
            two("Légende d’une photo", "Photo caption"),
            two(f"À la fête du club, avec {other['full']}", f"At the club party, with {other['full']}"),
        ),
        "link_club": (two("Lien", "Link"), "journal-du-lycee.example/resultats-foot"),
        "old_nickname": (two("Ancien nom du compte", "Former account name"), f"{nickname.strip('_')}2019"),
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
        "playlist": two(
            "l’adresse de la playlist, qui contient le prénom et le nom",
            "the address of the playlist, which contains the first name and surname",
        ),
        "goals": two(
            "l’adresse de la page des buts, qui contient le prénom et le nom",
            "the address of the page of goals, which contains the first name and surname",
        ),
        "file": two(
            "le nom du fichier de la photo, qui contient le prénom et le nom",
            "the file name of the photo, which contains the first name and surname",
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
