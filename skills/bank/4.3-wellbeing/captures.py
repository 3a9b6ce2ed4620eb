"""Five records of one attack, of which one alone shows who, when and the whole message."""

from datetime import date

LACKS = ("date", "account", "message", "page")
ACCOUNTS = ("@zephyr_2b", "@mistral.04", "@lynx-rapide", "@kiwi_noir", "@ombre.77", "@vague-bleue")
NICKNAMES = ("Zéph", "Misti", "Lynxou", "Kiwi", "Ombrage", "Vaguelette")
PORTRAITS = (
    {"fr": "photo d’un chat gris", "en": "picture of a grey cat"},
    {"fr": "photo d’un coucher de soleil", "en": "picture of a sunset"},
    {"fr": "photo d’une moto rouge", "en": "picture of a red motorbike"},
)
NAMED_DAYS = {
    "fr": ("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
SCREENS = (
    {"fr": "Message entier, capture d’écran", "en": "Whole message, screenshot"},
    {"fr": "Message entier, deux captures d’écran qui se suivent", "en": "Whole message, two screenshots, one after the other"},
    {"fr": "Message entier, photo de l’écran", "en": "Whole message, photo of the screen"},
)  # fmt: skip
KEPT = {  # (message cut, no longer the screen itself)
    (True, False): {"fr": "Capture d’écran, message suivi de « Lire la suite »", "en": "Screenshot, message followed by “Read more”"},
    (False, True): {"fr": "Message entier, copié-collé dans une note", "en": "Whole message, copied and pasted into a note"},
    (True, True): {"fr": "Message suivi de « Lire la suite », copié-collé dans une note", "en": "Message followed by “Read more”, copied and pasted into a note"},
}  # fmt: skip


def usable_capture(draw, values):
    """The records as a table, the complete one, and what each of the others lacks."""
    order = draw.stream("order").shuffled(["whole", *LACKS])
    lacks, shown = _lacks(draw), _shown(draw)
    place = {lack: number for number, lack in enumerate(order, start=1)}
    return {
        "choices": [
            {"id": f"c{place[lack]}", "text": {"fr": f"Preuve {place[lack]}", "en": f"Record {place[lack]}"}}
            for lack in order
        ],
        "ids": {lack: f"c{place[lack]}" for lack in order},
        "place": place,
        "account": shown["account"],
        "nickname": shown["nickname"],
        "vague": shown["vague"],
        "captures": {
            "kind": "table",
            "label": {"fr": "Ce que l’on voit sur chaque preuve", "en": "What each record shows"},
            "row_headers": True,
            "columns": [
                "",
                {"fr": "Auteur", "en": "Author"},
                {"fr": "Date et heure", "en": "Date and time"},
                {"fr": "Contenu", "en": "Content"},
            ],
            "rows": [[str(place[lack]), *_row(draw, lack, lacks[lack], shown)] for lack in order],
        },
    }


def _lacks(draw):
    """What each record lacks: two lack one thing alone, two lack some of it besides, so that no majority shows the way."""
    stream = draw.stream("lacks")
    first, second, *others = stream.shuffled(list(LACKS))
    besides = [(first,), (second,), (first, second)]
    several = {one: (one, *stream.choose(besides)) for one in others}
    return {"whole": (), first: (first,), second: (second,), **several}


def _shown(draw):
    stream = draw.stream("facts")
    number = stream.below(len(ACCOUNTS))
    clock = f"{stream.integer(17, 22)}:{stream.integer(10, 59)}"
    day = stream.date("2026-01-12", "2026-06-19")
    weekday = {
        language: f"{names[date.fromisoformat(day).weekday()]}, {clock}"
        for language, names in NAMED_DAYS.items()
    }
    hours = stream.integer(2, 5)
    vague = [
        {"fr": f"Hier, {clock}", "en": f"Yesterday, {clock}"},
        {"fr": f"Il y a {hours} heures", "en": f"{hours} hours ago"},
        weekday,
    ]
    return {
        "account": ACCOUNTS[number],
        "nickname": NICKNAMES[number],
        "portrait": stream.choose(PORTRAITS),
        "moment": [{"date": day}, ", ", clock],
        "vague": stream.choose(vague),
    }


def _row(draw, record, lacks, shown):
    """Author, moment and content of one record; a nickname may stand beside the account."""
    stream = draw.stream(f"row {record}")
    nickname, portrait = shown["nickname"], shown["portrait"]
    author = [nickname, " ", shown["account"]] if stream.chance(0.3) else shown["account"]
    if "account" in lacks:
        author = {language: f"{nickname}, {portrait[language]}" for language in ("fr", "en")}
    moment = shown["vague"] if "date" in lacks else shown["moment"]
    kept = KEPT.get(("message" in lacks, "page" in lacks)) or stream.choose(SCREENS)
    return [author, moment, kept]


def night_lesson(draw, values):
    """The settings of a lesson on quiet nights."""
    return {
        "settings": {
            "kind": "settings",
            "title": {"fr": "Nuits calmes", "en": "Quiet nights"},
            "groups": [
                {
                    "title": {"fr": "Horaires", "en": "Times"},
                    "rows": [
                        {
                            "label": {"fr": "Nuits", "en": "Nights"},
                            "value": {"fr": "dim., lun., mar., mer., jeu.", "en": "Sun, Mon, Tue, Wed, Thu"},
                        },
                        {
                            "label": {"fr": "Plage", "en": "Quiet time"},
                            "value": {"fr": "de 22 h à 7 h", "en": "22:00 to 07:00"},
                        },
                        {
                            "label": {
                                "fr": "Appels qui sonnent quand même",
                                "en": "Calls that still ring",
                            },
                            "value": {"fr": "Maman", "en": "Mum"},
                        },
                    ],
                }
            ],
        }
    }
