"""A phone's quick settings with one that explains a complaint, a near one, and some unusual but harmless ones."""


def _two(french, english):
    return {"fr": french, "en": english}


# id: (label, usual value, value in which it attracts notice)
SETTINGS = {
    "plane": (_two("Mode avion", "Aeroplane mode"), False, True),
    "dnd": (_two("Ne pas déranger", "Do not disturb"), False, True),
    "ring": (_two("Volume de la sonnerie", "Ringtone volume"), "80\u00a0%", "0\u00a0%"),
    "media": (
        _two("Volume de la musique et des vidéos", "Music and video volume"),
        "60\u00a0%",
        "0\u00a0%",
    ),
    "location": (_two("Localisation", "Location"), True, False),
    "rotation": (_two("Rotation automatique", "Auto-rotate"), True, False),
    "data": (_two("Données mobiles", "Mobile data"), True, False),
    "wifi": (_two("Wi-Fi", "Wi-Fi"), True, False),
    "bluetooth": (_two("Bluetooth", "Bluetooth"), True, False),
    "night": (_two("Éclairage nocturne", "Night light"), False, True),
    "bright": (_two("Luminosité automatique", "Automatic brightness"), True, False),
    "keys": (_two("Vibration du clavier", "Keyboard vibration"), True, False),
    "torch": (_two("Lampe de poche", "Torch"), False, True),
}
# key: (complaint, the near setting, why the key explains it, why the near one does not)
COMPLAINTS = {
    "plane": (_two("Internet fonctionne par le Wi-Fi de la maison, mais aucun appel ne passe, ni dans un sens ni dans l’autre", "the internet works over the home Wi-Fi, but no call gets through, in or out"),
              "dnd",
              _two("il coupe le réseau mobile, donc les appels, même quand on a rallumé le Wi-Fi", "it cuts the mobile network, and calls with it, even when Wi-Fi has been turned back on"),
              _two("ce mode est désactivé, et il n’empêcherait pas d’appeler", "it is off, and would not prevent anyone from making calls")),
    "dnd": (_two("les appels arrivent dans le journal, mais le téléphone ne sonne jamais", "calls appear in the call log, but the phone never rings"),
            "ring",
            _two("ce mode laisse entrer les appels en silence", "this mode lets calls in without a sound"),
            _two("le volume de la sonnerie est à 80 % : ce n’est pas lui qui fait taire le téléphone", "the ringtone volume is at 80%: it is not what keeps the phone silent")),
    "ring": (_two("la musique s’entend bien, mais le téléphone vibre sans sonner quand on appelle", "music can be heard, but the phone vibrates without ringing when someone calls"),
             "media",
             _two("il est à 0 %, et la musique a son propre volume", "it is at 0%, and music has a volume of its own"),
             _two("ce volume-là ne règle pas la sonnerie, et la musique s’entend déjà", "that volume does not control the ringtone, and music can already be heard")),
    "media": (_two("le téléphone sonne bien, mais les vidéos restent muettes", "the phone rings, but videos have no sound"),
              "ring",
              _two("il est à 0 %, et la sonnerie a son propre volume", "it is at 0%, and the ringtone has a volume of its own"),
              _two("la sonnerie s’entend déjà : son volume ne change rien aux vidéos", "the ringtone can already be heard: its volume makes no difference to videos")),
    "location": (_two("la carte s’affiche, mais ne montre plus où l’on se trouve", "the map appears, but no longer shows where you are"),
                 "data",
                 _two("sans elle, les applications ne connaissent pas la position", "without it, apps do not know where the phone is")
                 , _two("la carte s’affiche, donc Internet fonctionne", "the map appears, so the internet works")),
    "rotation": (_two("l’image reste à la verticale quand on tourne le téléphone pour regarder un film", "the picture stays upright when the phone is turned sideways to watch a film"),
                 "bright",
                 _two("désactivée, elle garde l’écran dans le même sens", "when off, it keeps the screen the same way round"),
                 _two("elle règle la lumière de l’écran, pas son sens", "it controls how bright the screen is, not which way round it is")),
    "data": (_two("Internet fonctionne à la maison, mais plus du tout dans la rue", "the internet works at home, but no longer in the street"),
             "wifi",
             _two("dans la rue, Internet passe par elles, et elles sont désactivées", "in the street the phone relies on it for the internet, and it is off"),
             _two("le Wi-Fi est activé, et il sert déjà à la maison", "Wi-Fi is on and already in use at home")),
    "wifi": (_two("à la maison, Internet fonctionne, mais en consommant le forfait mobile au lieu de passer par la box", "at home the internet works, but uses up the mobile allowance instead of going through the router"),
             "data",
             _two("désactivé, il ne peut pas rejoindre la box", "when it is off, the phone cannot connect to the router"),
             _two("les couper éviterait la dépense, mais il n’y aurait plus d’Internet du tout", "turning it off would save the allowance, but there would be no internet at all")),
    "bluetooth": (_two("le casque sans fil ne se connecte plus, alors qu’Internet fonctionne", "the wireless headphones no longer connect, but the internet works"),
                  "wifi",
                  _two("le casque sans fil se relie par lui, et il est désactivé", "the wireless headphones connect through it, and it is off"),
                  _two("il est activé, et ce n’est pas par lui que passe le casque", "it is on, and the headphones do not use it")),
    "night": (_two("l’écran est devenu jaune orangé, même en plein jour", "the screen has turned orange-yellow, even in full daylight"),
              "bright",
              _two("il réchauffe les couleurs, et il est activé", "it makes colours warmer, and it is on"),
              _two("elle change la lumière de l’écran, pas ses couleurs", "it changes how bright the screen is, not its colours")),
}  # fmt: skip
HARMLESS = ("rotation", "bright", "keys", "night")


def quick_settings(draw, values):
    """The panel, the one setting to change, and the settings that tempt."""
    key = draw.stream("complaint").choose(list(COMPLAINTS))
    complaint, near, why, why_not = COMPLAINTS[key]
    odd = draw.stream("odd").sample([name for name in HARMLESS if name not in (key, near)], 2)
    core = list(dict.fromkeys([key, near, *odd, "plane"]))
    rest = draw.stream("rest").sample([name for name in SETTINGS if name not in core], 10 - len(core))
    names = draw.stream("order").shuffled([*core, *rest])
    ids = {name: f"p{place}" for place, name in enumerate(names, 1)}
    rows = [_row(name, ids[name], is_odd=name in (key, *odd)) for name in names]
    label = {name: SETTINGS[name][0] for name in (key, near, *odd)}
    return {
        "complaint": complaint,
        "key": [ids[key]],
        "ids": {"near": ids[near], "odd": ids[odd[0]], "other_odd": ids[odd[1]], "plane": ids["plane"]},
        "is_plane": key == "plane",
        "setting": label[key],
        "near": label[near],
        "why": why,
        "why_not": why_not,
        "odd": [label[name] for name in odd],
        "panel": {"kind": "settings", "title": _two("Réglages rapides", "Quick settings"),
                  "groups": [{"title": _two("Téléphone", "Phone"), "rows": rows}]},
    }  # fmt: skip


def _row(name, part, *, is_odd):
    label, usual, unusual = SETTINGS[name]
    value = unusual if is_odd else usual
    if isinstance(value, str):
        value = {"fr": value, "en": value.replace("\u00a0", "")}
    return {"label": label, "value": value, "part": part}
