"""Steps to put in order: a reset without loss, and a fault looked for one change at a time."""


def _two(french, english):
    return {"fr": french, "en": english}


# each device: why it is reset, kept or sold, and the steps that are its own
RESETS = [
    {"keep": _two("Votre téléphone se bloque sans cesse ; vous le remettez à zéro pour continuer à vous en servir.", "Your phone keeps freezing; you reset it so that you can go on using it."),
     "sell": _two("Vous vendez votre téléphone après l’avoir remis à zéro.", "You are selling your phone and resetting it first."),
     "copy": _two("Envoyer les photos dans l’espace en ligne de votre compte.", "Upload the photos to your account’s online storage."),
     "check": _two("Afficher quelques photos depuis un autre appareil.", "Display a few photos from another device."),
     "leave": _two("Retirer votre compte du téléphone.", "Remove your account from the phone."),
     "hand": _two("Remettre le téléphone et son chargeur à la personne qui l’achète.", "Hand the phone and its charger to the buyer.")},
    {"keep": _two("Votre tablette est devenue très lente ; vous la remettez à zéro pour continuer à vous en servir.", "Your tablet has become very slow; you reset it so that you can go on using it."),
     "sell": _two("Vous donnez votre tablette à quelqu’un de votre immeuble après l’avoir remise à zéro.", "You are giving your tablet to somebody in your building and resetting it first."),
     "copy": _two("Envoyer les dessins dans l’espace en ligne de votre compte.", "Upload the drawings to your account’s online storage."),
     "check": _two("Afficher quelques dessins depuis un autre appareil.", "Display a few drawings from another device."),
     "leave": _two("Retirer votre compte de la tablette.", "Remove your account from the tablet."),
     "hand": _two("Remettre la tablette et son chargeur à cette personne.", "Hand the tablet and its charger to that person.")},
    {"keep": _two("Votre ordinateur portable plante chaque jour ; vous le remettez à zéro pour continuer à y travailler.", "Your laptop crashes every day; you reset it so that you can go on working on it."),
     "sell": _two("Vous revendez votre ordinateur portable après l’avoir remis à zéro.", "You are selling your laptop and resetting it first."),
     "copy": _two("Envoyer les documents dans l’espace en ligne de votre compte.", "Upload the documents to your account’s online storage."),
     "check": _two("Afficher quelques documents depuis un autre appareil.", "Display a few documents from another device."),
     "leave": _two("Retirer votre compte de l’ordinateur.", "Remove your account from the computer."),
     "hand": _two("Remettre l’ordinateur et son chargeur à la personne qui l’achète.", "Hand the computer and its charger to the buyer.")},
]  # fmt: skip
RESET = _two("Rétablir les réglages d’usine.", "Restore the factory settings.")
# what the reset would take away for good, and what it would only undo
READY = {
    "password": _two("Retrouver le mot de passe de votre compte.", "Find the password of your account."),
    "codes": _two("Transférer sur un autre appareil l’application qui calcule vos codes de connexion.", "Transfer the app that generates your sign-in codes to another device."),
    "licence": _two("Désactiver la licence de l’application de montage, valable pour un seul appareil.", "Deactivate the licence of the editing app, valid for a single device."),
}  # fmt: skip
LATER = {
    "print": _two("Enregistrer votre empreinte pour le déverrouillage.", "Register your fingerprint for unlocking."),
    "apps": _two("Installer les applications de votre nouveau travail.", "Install the apps for your new job."),
    "text": _two("Agrandir le texte affiché à l’écran.", "Make the text on the screen larger."),
}  # fmt: skip
# the fault; each part that may be changed: its name, the change, the way back
FAULTS = [
    (_two("Le vidéoprojecteur du club n’affiche plus rien.", "The club’s projector no longer shows anything."), [
        (_two("le câble vidéo", "the video cable"), _two("Prendre un autre câble vidéo.", "Swap in another video cable."), _two("Rebrancher le câble vidéo d’origine.", "Plug the original video cable back in.")),
        (_two("la prise de l’ordinateur", "the computer’s port"), _two("Brancher le câble vidéo sur une autre sortie de l’ordinateur.", "Plug the video cable into another port on the computer."), _two("Revenir à la sortie d’origine de l’ordinateur.", "Go back to the computer’s original port.")),
        (_two("l’entrée choisie au projecteur", "the input chosen on the projector"), _two("Choisir une autre entrée sur le projecteur.", "Choose another input on the projector."), _two("Choisir de nouveau l’entrée d’origine.", "Choose the original input again."))]),
    (_two("L’enceinte de la salle reste muette.", "The speaker in the room stays silent."), [
        (_two("le câble", "the cable"), _two("Prendre un autre câble audio.", "Swap in another audio cable."), _two("Rebrancher le câble audio d’origine.", "Plug the original audio cable back in.")),
        (_two("la prise de courant", "the power socket"), _two("Brancher l’enceinte sur une autre prise de courant.", "Plug the speaker into another power socket."), _two("Revenir à la prise de courant d’origine.", "Go back to the original power socket.")),
        (_two("la sortie de son", "the sound output"), _two("Choisir une autre sortie de son sur l’ordinateur.", "Choose another sound output on the computer."), _two("Choisir de nouveau la sortie de son d’origine.", "Choose the original sound output again."))]),
    (_two("L’imprimante de l’accueil n’imprime plus.", "The printer at the front desk no longer prints."), [
        (_two("le câble", "the cable"), _two("Prendre un autre câble USB.", "Swap in another USB cable."), _two("Rebrancher le câble USB d’origine.", "Plug the original USB cable back in.")),
        (_two("le bac à papier", "the paper tray"), _two("Choisir un autre bac à papier.", "Choose another paper tray."), _two("Choisir de nouveau le bac d’origine.", "Choose the original tray again.")),
        (_two("le logiciel", "the program"), _two("Ouvrir le document dans un autre logiciel.", "Open the document in another program."), _two("Rouvrir le document dans le logiciel d’origine.", "Open the document in the original program again."))]),
]  # fmt: skip
COMMON = {
    "note": _two(
        "Noter ou photographier l’état de départ.", "Note down or photograph how everything is set up."
    ),
    "cause": _two("Noter ce qui a réglé la panne.", "Write down what fixed the fault."),
    "tell": _two("Dire à l’équipe que la panne est réglée.", "Tell the team that the fault is fixed."),
}


def before_reset(draw, values):
    """A reset, its steps in an order that loses nothing, and the orders that lose something."""
    case = draw.stream("case").choose(RESETS)
    sold = draw.stream("sold").chance(0.5)
    ready, later = _around(draw, sold)
    words = {**READY, **LATER, **case, "reset": RESET}
    roles = [*ready[:1], "copy", "check", *ready[1:], "reset", *later]
    ids = dict(zip(roles, draw.stream("ids").shuffled(list("abcdef")), strict=True))
    pairs = [("copy", "check"), ("check", "reset"), *[(role, "reset") for role in ready]]
    pairs += [("reset", role) for role in later]
    pairs += [("copy", "leave")] if sold else []
    place = roles.index("reset")
    orders = {
        "reset_first": ([("reset", "copy")], _moved(roles, "reset", 0)),
        "checked_too_late": ([("reset", "check")], _moved(roles, "check", place)),
        **{f"{role}_too_late": ([("reset", role)], _moved(roles, role, place)) for role in ready},
        **{f"{role}_too_early": ([(role, "reset")], _moved(roles, role, 0)) for role in later},
    }
    if sold:
        orders["left_before_copy"] = ([("leave", "copy")], _moved(roles, "leave", roles.index("copy")))
    return {
        "told": case["sell" if sold else "keep"],
        "steps": [{"id": ids[role], "text": words[role]} for role in roles],
        "said": {role: _inside(words[role]) for role in roles},
        "key": {"before": [[ids[one], ids[two]] for one, two in pairs], "shown": [ids[role] for role in roles]},
        "slips": {
            name: {"before": [[ids[role] for role in pair] for pair in broken], "shown": [ids[role] for role in order]}
            for name, (broken, order) in orders.items()
        },
    }  # fmt: skip


def _around(draw, sold):
    """What to do before the reset beside the copy, and what to do after it: three steps in all."""
    stream = draw.stream("around")
    if sold:
        return [stream.choose(["codes", "licence"]), "leave"], ["hand"]
    count = stream.integer(1, 2)
    return stream.sample(list(READY), count), stream.sample(list(LATER), 3 - count)


def one_change(draw, values):
    """A fault, the first change and whether it helps, the steps in order and the orders that spoil the search."""
    fault, parts = draw.stream("fault").choose(FAULTS)
    first, second = draw.stream("parts").sample(parts, 2)
    helps = draw.stream("helps").chance(0.5)
    part = first[0]
    test = _two(f"Essayer de nouveau : était-ce {part['fr']} ?", f"Try again: was it {part['en']}?")
    words = {**COMMON, "test": test, "change": first[1], "back": first[2], "next": second[1]}
    roles = ["note", "change", "test", *(["cause", "tell"] if helps else ["back", "next"])]
    ids = dict(zip(roles, draw.stream("ids").shuffled(list("abcde")), strict=True))
    order = [[ids[one], ids[two]] for one, two in zip(roles[:3], roles[1:4], strict=True)]
    return {
        "fault": fault,
        "part": part,
        "helps": helps,
        "steps": [{"id": ids[role], "text": words[role]} for role in roles],
        "said": {role: _inside(words[role]) for role in roles},
        "key": {"before": [*order, [ids[roles[2 if helps else 3]], ids[roles[4]]]], "shown": [ids[role] for role in roles]},
        "slips": {
            "noted_too_late": [ids[role] for role in _moved(roles, "note", 1)],
            "moved_on_too_soon": [ids[role] for role in (roles if helps else _moved(roles, "back", 4))],
            "undone_before_testing": [ids[role] for role in (roles if helps else _moved(roles, "back", 2))],
            "concluded_before_testing": [ids[role] for role in (_moved(roles, "cause", 2) if helps else roles)],
        },
    }  # fmt: skip


def _moved(roles, role, place):
    """The same roles, one of them at another place."""
    others = [one for one in roles if one != role]
    return [*others[:place], role, *others[place:]]


def _inside(words):
    """A step as it stands inside a sentence."""
    return {language: text[0].lower() + text[1:].rstrip(".") for language, text in words.items()}
