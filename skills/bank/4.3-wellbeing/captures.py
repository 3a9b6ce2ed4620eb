"""Five records of one attack, of which one alone shows who, when and the whole message."""

LACKS = ("date", "account", "message", "page")
ACCOUNTS = ("@zephyr_2b", "@mistral.04", "@lynx-rapide", "@kiwi_noir", "@ombre.77", "@vague-bleue")
NICKNAMES = ("Zéph", "Misti", "Lynxou", "Kiwi", "Ombrage", "Vaguelette")
PORTRAITS = (
    {"fr": "photo d’un chat gris", "en": "picture of a grey cat"},
    {"fr": "photo d’un coucher de soleil", "en": "picture of a sunset"},
    {"fr": "photo d’une moto rouge", "en": "picture of a red motorbike"},
)
KEPT = {  # (message cut, copied by hand)
    (False, False): {"fr": "Message entier, capture d’écran", "en": "Whole message, screenshot"},
    (True, False): {"fr": "Moitié du message, capture d’écran", "en": "Half the message, screenshot"},
    (False, True): {"fr": "Message entier, recopié à la main", "en": "Whole message, copied by hand"},
    (True, True): {"fr": "Moitié du message, recopiée à la main", "en": "Half the message, copied by hand"},
}


def usable_capture(draw, values):
    """The captures as a table, the complete one, and what each of the others lacks."""
    stream = draw.stream("facts")
    number = stream.below(len(ACCOUNTS))
    moment = f"{stream.integer(17, 22)}:{stream.integer(10, 59)}"
    day = stream.date("2026-01-12", "2026-06-19")
    order = draw.stream("order").shuffled(["whole", *LACKS])
    ids = {lack: f"c{place}" for place, lack in enumerate(order, start=1)}
    # What two of them lack is lacking in most: nobody finds the complete one by what most of them show.
    # One of the two is the account: a nickname leaves no gap to be seen, and that record has nothing else missing.
    *alone, first = draw.stream("lacks").shuffled([lack for lack in LACKS if lack != "account"])
    second = "account"
    lacks = {"whole": (), first: (first,), second: (second,), **{one: (one, first, second) for one in alone}}
    bare = [one for one in order if draw.stream(f"author {one}").chance(0.5)]
    shown = {
        "date": {"date": day},
        "time": moment,
        "account": ACCOUNTS[number],
        "nickname": NICKNAMES[number],
        "portrait": stream.choose(PORTRAITS),
    }
    return {
        "choices": [
            {"id": ids[lack], "text": {"fr": f"Preuve {place}", "en": f"Record {place}"}}
            for place, lack in enumerate(order, start=1)
        ],
        "ids": ids,
        "place": {lack: place for place, lack in enumerate(order, start=1)},
        "account": ACCOUNTS[number],
        "nickname": NICKNAMES[number],
        "day": day,
        "moment": moment,
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
            "rows": [
                [str(place), *_row(lacks[lack], shown, lack in bare)]
                for place, lack in enumerate(order, start=1)
            ],
        },
    }


def _row(lacks, shown, bare):
    """Author, moment and content of one record; `bare`: no nickname beside the account."""
    author = shown["account"] if bare else [shown["nickname"], " ", shown["account"]]
    if "account" in lacks:
        nickname, portrait = shown["nickname"], shown["portrait"]
        author = {language: f"{nickname}, {portrait[language]}" for language in ("fr", "en")}
    moment = {"fr": "Absentes", "en": "Missing"} if "date" in lacks else [shown["date"], ", ", shown["time"]]
    return [author, moment, KEPT["message" in lacks, "page" in lacks]]


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
