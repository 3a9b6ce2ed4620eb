"""A device without room for an update, and five things that one could do about it."""


def _entry(name, action, note):
    return {
        "name": dict(zip(("fr", "en"), name, strict=True)),
        "action": dict(zip(("fr", "en"), action, strict=True)),
        "note": dict(zip(("fr", "en"), note, strict=True)),
    }


# What stands online too: safe to delete, and in some variants only moved to the bin.
ONLINE = [
    _entry(
        ("Films hors ligne", "Offline films"),
        ("Supprimer les films hors ligne", "Delete the offline films"),
        ("À reprendre en ligne quand on veut", "Can be downloaded again at any time"),
    ),
    _entry(
        ("Cartes de randonnée", "Hiking maps"),
        ("Supprimer les cartes de randonnée", "Delete the hiking maps"),
        ("À reprendre en ligne quand on veut", "Can be downloaded again at any time"),
    ),
    _entry(
        ("Podcasts", "Podcasts"),
        ("Supprimer les podcasts", "Delete the podcasts"),
        (
            "Déjà écoutés\u202f; à reprendre en ligne quand on veut",
            "Already listened to; can be downloaded again at any time",
        ),
    ),
    _entry(
        ("Vieux cours en vidéo", "Old video lessons"),
        ("Supprimer les vieux cours en vidéo", "Delete the old video lessons"),
        ("Toujours disponibles sur l’espace de la classe", "Still available in the class’s online space"),
    ),
    _entry(
        ("Dossier Téléchargements", "Downloads folder"),
        ("Supprimer les téléchargements", "Delete the downloads"),
        ("Tous disponibles sur les sites d’origine", "All available from the original sites"),
    ),
    _entry(
        ("Livres audio terminés", "Finished audiobooks"),
        ("Supprimer les livres audio", "Delete the audiobooks"),
        ("À reprendre en ligne quand on veut", "Can be downloaded again at any time"),
    ),
]
SAFE = [
    *ONLINE,
    _entry(
        ("Jeu Rallye alpin", "Alpine Rally game"),
        ("Désinstaller le jeu Rallye alpin", "Uninstall the Alpine Rally game"),
        (
            "Se réinstalle gratuitement\u202f; parties enregistrées en ligne",
            "Can be reinstalled for free; progress is saved online",
        ),
    ),
    _entry(
        ("Photos de 2024", "Photos from 2024"),
        ("Supprimer les photos de 2024", "Delete the photos from 2024"),
        (
            "Toutes copiées sur le disque familial, copie ouverte hier",
            "All copied to the family disk; copy opened yesterday",
        ),
    ),
    _entry(
        ("Vidéos du spectacle", "Videos of the show"),
        ("Supprimer les vidéos du spectacle", "Delete the videos of the show"),
        (
            "Copie complète sur le disque familial, ouverte hier",
            "Full copy on the family disk, opened yesterday",
        ),
    ),
    _entry(
        ("Enregistrements de l’oral", "Recordings for the oral exam"),
        ("Supprimer les enregistrements de l’oral", "Delete the recordings for the oral exam"),
        (
            "Copie complète sur la clé du lycée, ouverte hier",
            "Full copy on the school’s USB stick, opened yesterday",
        ),
    ),
    _entry(
        ("Application de montage vidéo", "Video editing app"),
        ("Désinstaller l’application de montage vidéo", "Uninstall the video editing app"),
        (
            "Se réinstalle gratuitement\u202f; aucun projet en cours",
            "Can be reinstalled for free; no project in progress",
        ),
    ),
    _entry(
        ("Application de cours de langue", "Language course app"),
        ("Désinstaller l’application de langue", "Uninstall the language course app"),
        (
            "Se réinstalle gratuitement\u202f; progression gardée en ligne",
            "Can be reinstalled for free; progress is kept online",
        ),
    ),
    _entry(
        ("Corbeille", "Bin"),
        ("Vider la corbeille", "Empty the bin"),
        (
            "Vérifiée ce matin\u00a0: rien à y reprendre",
            "Checked this morning: nothing in it is wanted",
        ),
    ),
    _entry(
        ("Corbeille", "Bin"),
        ("Vider la corbeille", "Empty the bin"),
        (
            "Ne contient que des fichiers copiés sur le disque familial",
            "Holds only files that are copied to the family disk",
        ),
    ),
]
UNIQUE = [
    _entry(
        ("Vidéos du spectacle", "Videos of the show"),
        ("Supprimer les vidéos du spectacle", "Delete the videos of the show"),
        ("Aucune copie ailleurs", "No copy anywhere else"),
    ),
    _entry(
        ("Photos de l’été", "Summer photos"),
        ("Supprimer les photos de l’été", "Delete the summer photos"),
        ("Copie en ligne\u00a0: en attente, 0\u00a0% envoyé", "Online copy: pending, 0% sent"),
    ),
    _entry(
        ("Enregistrements de l’oral", "Recordings for the oral exam"),
        ("Supprimer les enregistrements de l’oral", "Delete the recordings for the oral exam"),
        ("Uniquement sur cet appareil", "On this device only"),
    ),
    _entry(
        ("Montages du club vidéo", "Video club projects"),
        ("Supprimer les montages du club vidéo", "Delete the video club projects"),
        ("Jamais copiés", "Never copied"),
    ),
]
ROLES = ("enough", "short", "megabytes", "unique", "binned")


def full_storage(draw, values):
    """Five entries of a storage page: one alone may go without loss and frees enough at once."""
    sizes = _sizes(draw)
    safe = draw.stream("safe").sample(SAFE, 3)
    entries = {
        "enough": safe[0],
        "short": safe[1],
        "megabytes": safe[2],
        "unique": draw.stream("unique").choose(UNIQUE),
        "binned": _binned(draw.stream("binned").choose(ONLINE)),
    }
    names = [entry["name"]["en"] for entry in entries.values()]
    draw.require(len(set(names)) == len(names), "five different items")
    draw.require(sizes["short"] < sizes["missing"] < sizes["enough"], "one entry alone is enough")
    draw.require(len({sizes[role] for role in ROLES}) == len(ROLES), "no two entries have the same size")
    letters = dict(zip(draw.stream("letters").shuffled(list(ROLES)), "abcde", strict=True))
    order = draw.stream("rows").shuffled(list(ROLES))
    return {
        "need": sizes["need"],
        "free": sizes["free"],
        "missing": sizes["missing"],
        "ids": letters,
        "choices": [{"id": letters[role], "text": entries[role]["action"]} for role in order],
        "entry": {role: {**entries[role], "size": _size(role, sizes[role])} for role in ROLES},
        "table": _table(
            values["device"], sizes, [(entries[role], _size(role, sizes[role])) for role in order]
        ),
    }


def _binned(entry):
    """The entry, where deleting it only moves it to the bin."""
    note = {
        "fr": entry["note"]["fr"].replace("\u202f;", ",") + "\u202f; vont d’abord à la corbeille",
        "en": entry["note"]["en"].replace(";", ",") + "; go to the bin first",
    }
    return {**entry, "note": note}


def _sizes(draw):
    """Sizes in gigabytes (megabytes for one), far from where counting by 1 000 or by 1 024 would differ."""
    need = draw.stream("need").amount(4.5, 7, 0.5)
    free = draw.stream("free").amount(0.8, 2.6, 0.2)
    missing = round(need - free, 1)
    return {
        "need": need,
        "free": free,
        "missing": missing,
        "enough": round(missing + draw.stream("enough").amount(0.4, 2.2, 0.1), 1),
        "short": round(missing - draw.stream("short").amount(0.6, 1.4, 0.1), 1),
        "megabytes": draw.stream("megabytes").integer(640, 980, 20),
        "unique": round(missing + draw.stream("unique size").amount(0.4, 3.2, 0.1), 1),
        "binned": round(missing + draw.stream("binned size").amount(0.4, 3.2, 0.1), 1),
    }


def _size(role, size):
    unit = ("Mo", "MB") if role == "megabytes" else ("Go", "GB")
    return {"fr": f"{size:g} {unit[0]}".replace(".", ","), "en": f"{size:g} {unit[1]}"}


def _table(device, sizes, entries):
    free = _size("free", sizes["free"])
    return {
        "kind": "table",
        "caption": {
            "fr": f"Stockage {device['of_fr']}\u00a0: {free['fr']} d’espace libre. Ce qui va à la corbeille y reste 30 jours\u202f; le reste libère la place aussitôt.",
            "en": f"Storage on the {device['en']}: {free['en']} free. What goes to the bin stays there for 30 days; anything else frees the space at once.",
        },
        "columns": [
            {"fr": "Élément", "en": "Item"},
            {"cell": {"fr": "Taille", "en": "Size"}, "align": "end"},
            {"fr": "À savoir", "en": "Good to know"},
        ],
        "row_headers": True,
        "rows": [[entry["name"], {"cell": size, "align": "end"}, entry["note"]] for entry, size in entries],
    }
