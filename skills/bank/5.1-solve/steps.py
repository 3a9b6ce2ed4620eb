"""Steps to put in order: a reset without loss, and a fault looked for one change at a time."""


def _two(french, english):
    return {"fr": french, "en": english}


# told: what becomes of the device; steps in an order that is right, each with its role; `prepare` only has to come before the reset, `because` of this
RESETS = [
    {"because": "asked", "told": _two("Une tablette se bloque sans cesse ; vous voulez continuer à vous en servir.", "A tablet keeps freezing; you want to go on using it."),
     "steps": [("prepare", "Essayer le mot de passe de votre compte sur un autre appareil.", "Try your account’s password on another device."),
               ("copy", "Copier les fichiers sur une clé USB.", "Copy the files to a USB stick."),
               ("check", "Brancher la clé USB à un ordinateur et ouvrir des fichiers.", "Plug the USB stick into a computer and open some files."),
               ("reset", "Rétablir la configuration d’usine.", "Restore the factory settings."),
               ("restore", "Copier les fichiers de la clé USB sur la tablette.", "Copy the files from the USB stick to the tablet.")]},
    {"because": "linked", "told": _two("Vous vendez un téléphone ; le nouveau a déjà votre numéro et vos photos.", "You are selling a phone; the new one already has your number and your photos."),
     "steps": [("prepare", "Dissocier l’ancien téléphone de votre compte, dans ses réglages.", "Unlink the old phone from your account, in its settings."),
               ("copy", "Transférer l’application de codes de connexion sur le nouveau.", "Transfer the sign-in codes app to the new one."),
               ("check", "Ouvrir un de vos comptes avec un code lu sur le nouveau.", "Open one of your accounts with a code read on the new one."),
               ("reset", "Rétablir la configuration d’usine de l’ancien.", "Restore the factory settings of the old one."),
               ("give", "Remettre l’ancien à la personne qui l’achète.", "Hand the old one to the buyer.")]},
    {"because": "linked", "told": _two("Vous rendez au lycée la tablette prêtée pour l’année.", "You are returning the tablet that the school lent you for the year."),
     "steps": [("prepare", "Dissocier la tablette de votre compte, dans ses réglages.", "Unlink the tablet from your account, in its settings."),
               ("copy", "Copier vos devoirs sur votre ordinateur.", "Copy your work to your computer."),
               ("check", "Ouvrir quelques devoirs sur votre ordinateur.", "Open some of your work on your computer."),
               ("reset", "Rétablir la configuration d’usine.", "Restore the factory settings."),
               ("give", "Déposer la tablette au secrétariat.", "Leave the tablet at the school office.")]},
    {"because": "asked", "told": _two("Une console de jeux plante ; vous tenez à vos parties.", "A games console keeps crashing; you want to keep your saved games."),
     "steps": [("prepare", "Essayer le mot de passe de votre compte sur le site de la console.", "Try your account’s password on the console’s website."),
               ("copy", "Envoyer les parties dans l’espace en ligne.", "Send the saved games to the online space."),
               ("check", "Lire sur le site la date des parties enregistrées.", "Read the date of the saved games on the website."),
               ("reset", "Rétablir la configuration d’usine.", "Restore the factory settings."),
               ("restore", "Télécharger les parties sur la console.", "Download the saved games to the console.")]},
    {"told": _two("Une box fonctionne mal ; vous tenez à vos réglages.", "A router is working badly; you want to keep your settings."),
     "steps": [("copy", "Photographier chaque page de réglages.", "Photograph each page of settings."),
               ("check", "Relire les photos pour voir si tout est lisible.", "Look through the photos to see that everything is legible."),
               ("reset", "Tenir enfoncé dix secondes le bouton RESET.", "Hold the RESET button down for ten seconds."),
               ("restore", "Saisir le nom du réseau et les autres réglages.", "Type in the network’s name and the other settings."),
               ("try", "Essayer une connexion.", "Try a connection.")]},
    {"because": "shown", "told": _two("Un ordinateur est devenu très lent ; vous voulez continuer à y travailler.", "A computer has become very slow; you want to go on working on it."),
     "steps": [("prepare", "Relever les clés de licence dans les logiciels payants.", "Write down the licence keys shown in the paid programs."),
               ("copy", "Copier les documents sur un disque externe.", "Copy the documents to an external drive."),
               ("check", "Brancher le disque à un autre ordinateur et ouvrir des documents.", "Plug the drive into another computer and open some documents."),
               ("reset", "Rétablir la configuration d’usine.", "Restore the factory settings."),
               ("restore", "Installer les logiciels et copier les documents du disque.", "Install the programs and copy the documents from the drive.")]},
]  # fmt: skip
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
    """A reset, its steps in order, and the orders that lose something."""
    case = draw.stream("case").choose(RESETS)
    roles = [role for role, _, _ in case["steps"]]
    ids = dict(zip(roles, draw.stream("ids").shuffled(list("abcde")), strict=False))
    words = {role: _two(french, english) for role, french, english in case["steps"]}
    chain = [role for role in roles if role != "prepare"]
    pairs = [*zip(chain, chain[1:], strict=False), *([("prepare", "reset")] if "prepare" in roles else [])]
    place = roles.index("reset")
    orders = {
        "checked_too_late": ([("copy", "reset"), ("reset", "check")], _moved(roles, "check", place)),
        "reset_first": ([("reset", "copy")], _moved(roles, "reset", 0)),
    }
    if "prepare" in roles:
        orders["prepared_too_late"] = ([("reset", "prepare")], _moved(roles, "prepare", place))
    return {
        "told": case["told"],
        "because": case.get("because"),
        "steps": [{"id": ids[role], "text": words[role]} for role in roles],
        "said": {role: _inside(words[role]) for role in roles},
        "key": {"before": [[ids[one], ids[two]] for one, two in pairs], "shown": [ids[role] for role in roles]},
        "slips": {
            name: {"before": [[ids[role] for role in pair] for pair in broken], "shown": [ids[role] for role in order]}
            for name, (broken, order) in orders.items()
        },
    }  # fmt: skip


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
