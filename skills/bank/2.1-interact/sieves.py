"""A Sieve script (RFC 5228) that sorts mail, and an interpreter for the part of the language that it uses.

Several `fileinto` put a copy into each folder; `fileinto` and `discard` cancel the implicit keep, `keep` puts the
message into the inbox besides; `stop` ends the script; texts are compared without regard to case.
"""

from .words import two

INBOX = "INBOX"
SCENES = [
    {"who": two("Une mairie", "A town council"), "domain": "mairie-valrance.example", "first": ("facture", "compta.example", "Comptes"),
     "second": ("inscription", "guichet", "Ecole"), "third": ("urgent", "astreinte", "Astreinte"), "last": "publicité",
     "subjects": {"first": "Facture de mars", "second": "Inscription à la cantine", "plain": "Horaires de la piscine", "third": "URGENT : fuite d’eau"}},
    {"who": two("Un lycée", "A school"), "domain": "lycee-joliot.example", "first": ("bourse", "aides.example", "Bourses"),
     "second": ("absence", "vie-scolaire", "Absences"), "third": ("direction", "proviseur", "Direction"), "last": "promotion",
     "subjects": {"first": "Bourse du second trimestre", "second": "Absence de jeudi", "plain": "Sortie au musée", "third": "Note de la DIRECTION"}},
    {"who": two("Une association sportive", "A sports club"), "domain": "club-armel.example", "first": ("licence", "federation.example", "Licences"),
     "second": ("match", "arbitres", "Matchs"), "third": ("blessure", "medecin", "Sante"), "last": "soldes",
     "subjects": {"first": "Licence à renouveler", "second": "Match de dimanche", "plain": "Photos de groupe", "third": "BLESSURE à l’entraînement"}},
]  # fmt: skip
FORM = "formulaire"


def script(stream, scene):
    """The parts of the script that vary: which branch stops, whether the second test keeps a copy, which comes first."""
    return {"stop_in": stream.choose(["first", "second"]), "keeps": stream.chance(0.5), "scene": scene}


def lines(made):
    """The script as text."""
    scene = made["scene"]
    (word, domain, folder), (word2, box2, folder2), (word3, box3, folder3) = (
        scene["first"],
        scene["second"],
        scene["third"],
    )
    stop = "    stop;"
    return [
        'require "fileinto";', "",
        "if anyof (", f'      header :contains "Subject" "{word}",', f'      address :domain "From" "{domain}") {{',
        f'    fileinto "{folder}";', *([stop] if made["stop_in"] == "first" else []),
        "} elsif allof (", f'      header :contains "Subject" "{word2}",', f'      address :localpart "To" "{box2}") {{',
        f'    fileinto "{folder2}";', *([stop] if made["stop_in"] == "second" else []),
        "}", "",
        "if anyof (", f'      header :contains "Subject" "{word3}",', f'      address :localpart "To" "{box3}") {{',
        f'    fileinto "{folder3}";', *(["    keep;"] if made["keeps"] else []),
        f'}} elsif header :contains "Subject" "{scene["last"]}" {{', "    discard;", "}",
    ]  # fmt: skip


def run(made, mail, belief=None):
    """The folders in which a message ends, sorted; as somebody who holds the belief would have it."""
    scene, folders, implicit = made["scene"], [], True
    (word, domain, folder), (word2, box2, folder2), (word3, box3, folder3) = (
        scene["first"],
        scene["second"],
        scene["third"],
    )

    def contains(text):
        return (
            text in mail["subject"]
            if belief == "case_matters"
            else text.casefold() in mail["subject"].casefold()
        )

    def either(*tests):
        return all(tests) if belief == "anyof_as_allof" else any(tests)

    local, _, _ = mail["to"].partition("@")
    branch = None
    if either(contains(word), mail["from"].endswith(f"@{domain}")):
        branch, implicit = "first", False
        folders.append(folder)
    elif contains(word2) and local == box2:
        branch, implicit = "second", False
        folders.append(folder2)
    ended = branch and (belief == "first_if_wins" or (branch == made["stop_in"] and belief != "stop_ignored"))
    if not ended:
        if either(contains(word3), local == box3):
            implicit = False
            folders += [folder3, *([INBOX] if made["keeps"] else [])]
        elif contains(scene["last"]):
            implicit = False
    if implicit or (belief == "copy_in_inbox" and folders):
        folders.append(INBOX)
    return sorted(set(folders))


BELIEFS = ["first_if_wins", "stop_ignored", "copy_in_inbox", "case_matters", "anyof_as_allof"]


def mails(stream, made):
    """Five messages: each branch is met, and each belief would put one of them elsewhere."""
    scene = made["scene"]
    (word, domain, _), (_, box2, _), (_, box3, _) = scene["first"], scene["second"], scene["third"]
    home, people = scene["domain"], iter(stream.people(12))
    subjects = scene["subjects"]

    def one(subject, to, sender=None):
        return {
            "from": sender or f"{next(people)['login']}@poste-libre.example",
            "to": f"{to}@{home}",
            "subject": subject,
        }

    stopped = (
        one(subjects["first"], box3)
        if made["stop_in"] == "first"
        else one(f"{subjects['second']} ({scene['third'][0]})", box2)
    )
    running = (
        one(f"{subjects['second']} ({scene['third'][0]})", box2)
        if made["stop_in"] == "first"
        else one(subjects["first"], box3)
    )
    half = stream.choose([one(subjects["second"], "contact"), one(subjects["plain"], box2)])
    byside = stream.choose(
        [one(subjects["third"], "contact"), one(subjects["plain"], "contact", f"envoi@{domain}")]
    )
    tail = stream.choose([one(f"{subjects['plain']} : {scene['last']}", "contact"), one(subjects["third"].upper(), "contact"),
                          one(f"{word.upper()} : {scene['last']}", "contact")])  # fmt: skip
    return stream.shuffled([stopped, running, half, byside, tail])


def destinations(made):
    """Every set of folders that the script may lead to, as choices."""
    first, second, third = (made["scene"][name][2] for name in ("first", "second", "third"))
    sets = [[], [INBOX], [first], [second], [third], sorted([first, third]), sorted([second, third]), sorted([third, INBOX]),
            sorted([first, INBOX]), sorted([second, INBOX]), sorted([first, third, INBOX]), sorted([second, third, INBOX])]  # fmt: skip
    found = []
    for rank, names in enumerate(sets, start=1):
        text = (
            two(" + ".join(names), " + ".join(names))
            if names
            else two("nulle part (supprimé)", "nowhere (deleted)")
        )
        found.append({"id": f"d{rank}", "text": text, "names": names})
    return found


def shown(made, mails):
    """The script, and the headers of the messages."""
    rows = [[str(rank), one["from"], one["to"], one["subject"]] for rank, one in enumerate(mails, start=1)]
    return [
        {"kind": "code", "name": "tri.sieve", "lines": lines(made), "numbered": True},
        {"kind": "table", "label": two("Cinq messages", "Five messages"), "columns": ["", "From", "To", "Subject"], "rows": rows, "row_headers": True},
    ]  # fmt: skip


def _no_branch(scene, mail):
    """Why no branch of the first block applies to the message: one condition of an allof may hold alone."""
    word, box, _ = scene["second"]
    if word.casefold() in mail["subject"].casefold():
        return (
            f"le premier bloc ne s’applique pas (l’objet contient bien «\u00a0{word}\u00a0», mais allof exige aussi que le message soit adressé à {box}) ;",
            f"the first block does not apply (the subject does contain “{word}”, but allof also requires the message to be addressed to {box});",
        )  # fmt: skip
    if mail["to"].startswith(f"{box}@"):
        return (
            f"le premier bloc ne s’applique pas (le message est bien adressé à {box}, mais allof exige aussi «\u00a0{word}\u00a0» dans l’objet) ;",
            f"the first block does not apply (the message is indeed addressed to {box}, but allof also requires “{word}” in the subject);",
        )  # fmt: skip
    return (
        "le premier bloc ne s’applique pas (aucune de ses conditions n’est remplie) ;",
        "the first block does not apply (none of its conditions is met);",
    )


def why(made, mail):
    """What the script does with the message, block by block."""
    scene = made["scene"]
    folders = run(made, mail)
    first, second, third = (scene[name][2] for name in ("first", "second", "third"))
    branch = "first" if first in folders else "second" if second in folders else None
    if branch is None:
        french, english = _no_branch(scene, mail)
    else:
        folder = scene[branch][2]
        french, english = (
            f"le premier bloc le classe dans {folder}",
            f"the first block files it into {folder}",
        )
        if made["stop_in"] == branch:
            return two(
                f"{french}, puis `stop` met fin au script.".replace("`", ""),
                f"{english}, then stop ends the script.",
            )
        french, english = f"{french} sans s’arrêter ;", f"{english} without stopping;"
    if third in folders:
        copy = (
            two(" et keep le garde dans INBOX", " and keep leaves it in INBOX")
            if made["keeps"]
            else two("", "")
        )
        return two(
            f"{french} le second le classe dans {third}{copy['fr']}.",
            f"{english} the second files it into {third}{copy['en']}.",
        )
    if scene["last"].casefold() in mail["subject"].casefold():
        if branch:
            return two(
                f"{french} le discard du second ne change rien à cette copie.",
                f"{english} the second block’s discard leaves that copy alone.",
            )
        return two(f"{french} le second le supprime.", f"{english} the second discards it.")
    return two(f"{french} le second non plus." if branch is None else f"{french} le second ne s’applique pas.",
               f"{english} nor does the second." if branch is None else f"{english} the second does not apply.")  # fmt: skip
