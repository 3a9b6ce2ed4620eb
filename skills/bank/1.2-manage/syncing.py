"""Two devices that change the same folder while cut off, and what a sync makes of it."""

from .words import two

FOLDERS = [
    {"who": two("Deux élèves préparent le même exposé dans le train", "Two pupils are working on the same talk on a train"), "ending": "odt",
     "names": ["plan", "introduction", "sources", "conclusion", "annexes", "resume"]},
    {"who": two("Deux bénévoles préparent une brocante, à deux adresses différentes", "Two volunteers are preparing a jumble sale, each at home"), "ending": "ods",
     "names": ["stands", "budget", "horaires", "tarifs", "plan", "contacts"]},
    {"who": two("Deux collègues préparent un salon pendant une coupure d’internet", "Two colleagues are preparing for a trade fair while the internet is down"),
     "ending": "ods", "names": ["devis", "planning", "invites", "materiel", "budget", "badges"]},
    {"who": two("Deux choristes rangent les partitions pendant une panne de réseau", "Two choir members are sorting the scores while the network is down"),
     "ending": "odt", "names": ["programme", "paroles", "placement", "repetitions", "solistes", "rappel"]},
]  # fmt: skip
_COMPARED = two(
    "Le service compare le dossier de départ à celui de chaque appareil, tel qu’il est quand l’appareil se synchronise.",
    "The service compares the folder at the start with each device’s, as it is when the device syncs.",
)
_ONE_SIDE = two(
    "Un fichier modifié sur un seul appareil : la nouvelle version remplace l’ancienne partout.",
    "A file changed on one device only: the new version replaces the old one everywhere.",
)
_RENAMED = two(
    "Renommer un fichier, c’est supprimer l’ancien nom et ajouter le nouveau.",
    "Renaming a file means deleting the old name and adding the new one.",
)
# Whose version keeps the name of a file changed on both devices.
KEEPERS = {
    "first": two("la version de l’appareil reconnecté en premier", "the version from the device that reconnects first"),
    "last": two("la version de l’appareil reconnecté en dernier", "the version from the device that reconnects last"),
    "saved": two("la version modifiée en dernier", "the version that was changed last"),
}  # fmt: skip
_DELETED = {
    True: two("Un fichier supprimé sur un appareil est supprimé partout, sauf s’il a été modifié sur l’autre : il reste alors.",
              "A file deleted on one device is deleted everywhere, unless it was changed on the other: then it stays."),
    False: two("Un fichier supprimé sur un appareil est supprimé partout, même s’il a été modifié sur l’autre.",
               "A file deleted on one device is deleted everywhere, even if it was changed on the other."),
}  # fmt: skip


def _rules(keeper, is_spared):
    kept = KEEPERS[keeper]
    both = two(f"Un fichier modifié sur les deux : {kept['fr']} garde le nom ; l’autre est ajoutée sous le nom « … (copie de …) ».",
               f"A file changed on both: {kept['en']} keeps the name; the other is added as “… (…’s copy)”.")  # fmt: skip
    return [_COMPARED, _ONE_SIDE, both, _DELETED[is_spared], _RENAMED]


_ACTS = {
    "change": two("{who} modifie {file}", "{who} changes {file}"),
    "delete": two("{who} supprime {file}", "{who} deletes {file}"),
    "restore": two(
        "{who} remet {file} à sa place, depuis la corbeille", "{who} puts {file} back from the bin"
    ),
    "rename": two("{who} renomme {file} en {new}", "{who} renames {file} to {new}"),
}


def story(stream, folder, people):
    """The events without their hour, the file of each role, the rules that hold, and who did what."""
    names = [f"{name}.{folder['ending']}" for name in stream.sample(folder["names"], 5)]
    roles = dict(zip(("both", "gone", "saved", "renamed", "one"), names, strict=True))
    new = f"{roles['renamed'].rpartition('.')[0]}-2.{folder['ending']}"
    twist = stream.choose(["changed_too", "restored", "none"])
    a, b, c = (stream.shuffled(people) for _ in range(3))
    acts = [
        *((who, "change", roles["both"]) for who in people),
        (a[0], "delete", roles["gone"]),
        (b[0], "delete", roles["saved"]), (b[1], "change", roles["saved"]),
        (c[0], "rename", roles["renamed"]),
        (stream.choose(people), "change", roles["one"]),
    ]  # fmt: skip
    if twist == "changed_too":
        acts.append((c[1], "change", roles["renamed"]))
    acts = stream.shuffled(acts)
    if twist == "restored":
        at = acts.index((a[0], "delete", roles["gone"]))
        acts.insert(stream.integer(at + 1, len(acts)), (a[0], "restore", roles["gone"]))
    keeper, is_spared = stream.choose(list(KEEPERS)), stream.chance(0.5)
    latest = [who for who, act, name in acts if (act, name) == ("change", roles["both"])][-1]
    keeps = {"first": people[0], "last": people[1], "saved": latest}[keeper]
    loser = next(who for who in people if who != keeps)
    files = {**roles, "new": new, **{f"copy_{who}": copy(roles["both"], who) for who in people}}
    return {"events": [(*act, new) for act in acts], "files": files, "twist": twist, "keeper": keeper, "spared": is_spared,
            "keeps": keeps, "loser": loser, "rules": _rules(keeper, is_spared), "deleter": a[0],
            "savers": {"deleted": b[0], "changed": b[1]}, "renamer": c[0], "other": c[1]}  # fmt: skip


def outcome(told):
    """(The files at the end, {belief: those that it leaves})."""
    restored, changed_too, is_spared = (
        told["twist"] == "restored",
        told["twist"] == "changed_too",
        told["spared"],
    )
    right, wrong = f"copy_{told['loser']}", f"copy_{told['keeps']}"
    spared = ["saved", *(["renamed"] if changed_too else [])]
    key = ["both", "one", "new", right, *(spared if is_spared else []), *(["gone"] if restored else [])]
    beliefs = {
        "deletion_is_local": {*key, "gone", "saved", "renamed"},
        "last_save_wins": {*key} - {right},
        "copy_of_first": {*key, wrong} - {right},
    }
    beliefs |= {"deletion_wins": {*key} - {*spared}} if is_spared else {"change_wins": {*key, *spared}}
    beliefs |= {"deleted_anyway": {*key} - {"gone"}} if restored else {}
    return key, {belief: sorted(left) for belief, left in beliefs.items()}


def copy(name, who):
    """The name under which a second version is added."""
    stem, _, ending = name.rpartition(".")
    return two(f"{stem} (copie de {who}).{ending}", f"{stem} ({who}’s copy).{ending}")


def shown(stream, rules, events, first, second):
    """The rules, and the hours of the day."""
    minute, rows = 9 * 60 + stream.integer(0, 20), []
    for who, act, name, new in events:
        minute += stream.integer(3, 17)
        rows.append(
            [
                _hour(minute),
                {language: text.format(who=who, file=name, new=new) for language, text in _ACTS[act].items()},
            ]
        )
    for who, gap in ((first, 30), (second, 20)):
        minute += gap
        rows.append(
            [
                _hour(minute),
                two(
                    f"{who} retrouve internet : son appareil se synchronise",
                    f"{who} is back online, and the device syncs",
                ),
            ]
        )
    columns = [two("Heure", "Time"), two("Ce qui se passe", "What happens")]
    return [
        {"kind": "document", "elements": [{"element": "heading", "level": 2, "text": two("Règles de la synchronisation", "Sync rules")},
                                          {"element": "list", "items": rules}]},
        {"kind": "table", "label": two("La matinée", "The morning"), "columns": columns, "rows": rows},
    ]  # fmt: skip


def _hour(minute):
    return {"time": f"{minute // 60:02}:{minute % 60:02}"}
