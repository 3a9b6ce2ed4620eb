"""Swapping a device for a new one under the rules of the house: which step must come before which.

Three ways of swapping: the new device against the old one (`exchange`), both for a week with one account open at a
time (`one_account`), both for a week with the account open on both (`both`).
"""

DEVICES = [
    {
        "swap": {"fr": "l’ancienne tablette contre la nouvelle", "en": "the old tablet for the new one"},
        "old": {"fr": "l’ancienne tablette", "en": "the old tablet"},
        "of_old": {"fr": "de l’ancienne tablette", "en": "of the old tablet"},
        "new": {"fr": "la nouvelle tablette", "en": "the new tablet"},
        "replaced": {
            "fr": "Le lycée remplace la tablette prêtée",
            "en": "The school is replacing the tablet it lent",
        },
    },
    {
        "swap": {"fr": "l’ancien téléphone contre le nouveau", "en": "the old phone for the new one"},
        "old": {"fr": "l’ancien téléphone", "en": "the old phone"},
        "of_old": {"fr": "de l’ancien téléphone", "en": "of the old phone"},
        "new": {"fr": "le nouveau téléphone", "en": "the new phone"},
        "replaced": {
            "fr": "L’entreprise remplace le téléphone prêté",
            "en": "The company is replacing the phone it lent",
        },
    },
    {
        "swap": {"fr": "l’ancien portable contre le nouveau", "en": "the old laptop for the new one"},
        "old": {"fr": "l’ancien portable", "en": "the old laptop"},
        "of_old": {"fr": "de l’ancien portable", "en": "of the old laptop"},
        "new": {"fr": "le nouveau portable", "en": "the new laptop"},
        "replaced": {
            "fr": "La mairie remplace l’ordinateur portable prêté",
            "en": "The town hall is replacing the laptop it lent",
        },
    },
]
MEDIA = [
    {
        "fr": "une clé USB prêtée",
        "en": "a borrowed USB stick",
        "the": {"fr": "la clé", "en": "the stick"},
        "lent": True,
    },
    {
        "fr": "un disque prêté",
        "en": "a borrowed disk",
        "the": {"fr": "le disque", "en": "the disk"},
        "lent": True,
    },
    {
        "fr": "un espace en ligne",
        "en": "online storage",
        "the": {"fr": "l’espace", "en": "the storage"},
        "lent": False,
    },
    {
        "fr": "une clé USB chiffrée du service",
        "en": "the department’s encrypted USB stick",
        "the": {"fr": "la clé", "en": "the stick"},
        "lent": False,
    },
]
STEPS = {
    "copy": {
        "fr": "Copier les fichiers {of_old} sur {medium}",
        "en": "Copy the files from {old} to {medium}",
    },
    "check": {"fr": "Ouvrir la copie sur un autre appareil", "en": "Open the copy on another device"},
    "detach": {"fr": "Retirer le compte {of_old}", "en": "Remove the account from {old}"},
    "reset": {"fr": "Réinitialiser {old}", "en": "Reset {old}"},
    "hand": {"fr": "Rendre {old}", "en": "Hand back {old}"},
    "exchange": {"fr": "Échanger {swap}", "en": "Swap {swap}"},
    "sign_in": {"fr": "Ouvrir le compte sur {new}", "en": "Sign in to the account on {new}"},
    "restore": {"fr": "Remettre les fichiers sur {new}", "en": "Put the files back on {new}"},
    "erase": {"fr": "Effacer la copie et rendre {the}", "en": "Erase the copy and hand back {the}"},
}
# The order that is shown keeps for last what cannot be undone: the files go back as soon as they may, while the old device
# is still a last resort.
SAFEST = ["copy", "check", "sign_in", "restore", "detach", "reset", "hand", "erase"]
# what is posted are facts; each pair is what follows from them, or from what a copy is
COMMON = [
    ([("copy", "check"), ("copy", "restore")], None),
    ([("sign_in", "restore"), ("check", "detach")], {
        "fr": "Sur un appareil, les fichiers ne s’écrivent et ne se lisent qu’avec le compte : l’en retirer les rend illisibles pour toujours. Une copie gardée ailleurs se lit sans lui.",
        "en": "On a device, files can only be written and read with the account: removing it makes them unreadable for good. A copy kept elsewhere can be read without it.",
    }),
    ([("detach", "reset")], {
        "fr": "Le verrouillage antivol, lié au compte, est actif sur tous les appareils prêtés.",
        "en": "The anti-theft lock, tied to the account, is active on all lent devices.",
    }),
    ([("reset", "hand")], {
        "fr": "Ce qui est rendu peut être prêté le jour même à quelqu’un d’autre.",
        "en": "Whatever is handed back may be lent to somebody else the same day.",
    }),
    ([], {
        "fr": "Le nouvel appareil a la même garantie et le même chargeur que l’ancien.",
        "en": "The new device has the same warranty and the same charger as the old one.",
    }),
]  # fmt: skip
LENT = ([("restore", "erase"), ("check", "erase")], {
    "fr": "Une clé ou un disque prêté se rend vide, dans les huit jours.",
    "en": "A borrowed stick or disk must be handed back empty, within a week.",
})  # fmt: skip
WAYS = {
    "exchange": ([("hand", "sign_in")], {
        "fr": "L’échange se fait en une fois, au guichet\u00a0: {swap}.",
        "en": "The swap is done in one go, at the desk: {swap}.",
    }),
    "one_account": ([("detach", "sign_in")], {
        "fr": "Les deux appareils restent à disposition une semaine, mais le compte ne s’ouvre que sur un seul à la fois.",
        "en": "You may keep both devices for a week, but the account can only be open on one of them at a time.",
    }),
    "both": ([("restore", "detach")], {
        "fr": "Pendant une semaine, le compte peut être ouvert sur les deux appareils\u202f; à tout moment, les fichiers doivent pouvoir être lus sur l’un ou l’autre.",
        "en": "For a week the account can be open on both devices; at any moment the files must be readable on one or the other.",
    }),
}  # fmt: skip


def device_swap(draw, values):
    """Six to eight steps in drawn order, the constraints that follow from what is posted, and where each slip leads."""
    way = draw.stream("way").choose(list(WAYS))
    medium = draw.stream("medium").choose(MEDIA)
    device = draw.stream("device").choose(DEVICES)
    rules = [*COMMON, WAYS[way], *([LENT] if medium["lent"] else [])]
    roles = _roles(way, medium["lent"])
    pairs = [pair for rule in rules for pair in rule[0] if pair[0] in roles and pair[1] in roles]
    words = {"medium": medium, "the": medium["the"], **device}
    cards = draw.stream("cards").shuffled(roles)
    ids = {role: f"s{number}" for number, role in enumerate(cards, start=1)}
    shown = _in_order([role for role in SAFEST if role in roles], pairs)
    told = [("removed_too_early", "detach", "check"), ("reset_with_account", "reset", "detach")]
    told += [("files_before_account", "restore", "sign_in"), ("copy_erased_too_early", "erase", "restore")]
    told += [("work_stopped", "detach", "restore")] if way == "both" else []
    told += [("handed_as_it_was", "hand", "reset")]
    slips = {name: _slip(shown, early, late) for name, early, late in told if early in roles}
    draw.require(not any(_meets(slip["shown"], pairs) for slip in slips.values()), "each slip breaks a rule")
    return {
        "lent": medium["lent"],
        "both": way == "both",
        "handed": "hand" in roles,
        "replaced": device["replaced"],
        "items": [{"id": ids[role], "text": _filled(_step(role, way), words)} for role in cards],
        "before": [[ids[first], ids[second]] for first, second in pairs],
        "shown": [ids[role] for role in shown],
        "step": {role: _filled(_step(role, way), words) for role in roles},
        "slips": {
            name: {
                "before": [[ids[role] for role in slip["before"]]],
                "shown": [ids[role] for role in slip["shown"]],
            }
            for name, slip in slips.items()
        },
        "why": _filled(WHY[way], words),
        "notice": _notice(draw, rules, words),
    }


def _roles(way, lent):
    """The cards of this variant: at most eight, the last gesture left out where it would make one too many."""
    roles = [role for role in STEPS if role != "exchange" and (lent or role != "erase")]
    return [role for role in roles if role != "hand" or way == "exchange" or not lent]


def _step(role, way):
    return STEPS["exchange" if role == "hand" and way == "exchange" else role]


def _filled(text, words):
    return {
        language: text[language].format(**{name: word[language] for name, word in words.items()})
        for language in ("fr", "en")
    }


def _in_order(roles, pairs):
    """The roles in an order that meets all pairs: always the first role that waits for nothing."""
    left, done = list(roles), []
    while left:
        ready = next(role for role in left if all(first in done for first, second in pairs if second == role))
        left.remove(ready)
        done.append(ready)
    return done


def _meets(order, pairs):
    return all(order.index(first) < order.index(second) for first, second in pairs)


def _slip(order, early, late):
    """Any order with `early` before `late`, and one of them."""
    return {"before": [early, late], "shown": _moved(order, early, late)}


def _moved(order, role, target):
    """The same order with `role` just before `target`."""
    left = [name for name in order if name != role]
    place = left.index(target)
    return [*left[:place], role, *left[place:]]


def _notice(draw, rules, words):
    texts = draw.stream("rules").shuffled([rule[1] for rule in rules if rule[1]])
    return {
        "kind": "document",
        "label": {"fr": "Affiche du guichet", "en": "Notice at the desk"},
        "elements": [
            {
                "element": "heading",
                "level": 2,
                "text": {"fr": "Changer d’appareil", "en": "Changing devices"},
            },
            {"element": "list", "items": [_filled(text, words) for text in texts]},
        ],
    }


WHY = {
    "exchange": {
        "fr": "Comme {old} part au moment où {new} arrive, tout ce qui protège les fichiers doit être fini avant l’échange.",
        "en": "As {old} goes at the very moment {new} arrives, everything that protects the files must be done before the swap.",
    },
    "one_account": {
        "fr": "Comme le compte ne s’ouvre que sur un appareil, il quitte {old} avant d’arriver sur {new}\u00a0: entre les deux, seule la copie peut être lue.",
        "en": "As the account can be open on only one device, it leaves {old} before it reaches {new}: in between only the copy can be read.",
    },
    "both": {
        "fr": "Comme les fichiers doivent toujours pouvoir être lus quelque part, le compte ne quitte {old} qu’une fois les fichiers remis sur l’autre.",
        "en": "As the files must always be readable somewhere, the account only leaves {old} once the files are back on the other.",
    },
}
