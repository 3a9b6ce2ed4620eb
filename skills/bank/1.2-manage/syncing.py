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
RULES = [
    two("Un fichier modifié sur un seul appareil : la nouvelle version remplace l’ancienne partout.",
        "A file changed on one device only: the new version replaces the old one everywhere."),
    two("Un fichier modifié sur les deux : la version de l’appareil reconnecté en premier garde le nom ; l’autre est ajoutée "
        "sous le nom « … (copie de …) ».",
        "A file changed on both: the version from the device that reconnects first keeps the name; the other is added "
        "as “… (…’s copy)”."),
    two("Un fichier supprimé sur un appareil est supprimé partout, sauf s’il a été modifié sur l’autre : il reste alors.",
        "A file deleted on one device is deleted everywhere, unless it was changed on the other: then it stays."),
    two("Renommer un fichier, c’est supprimer l’ancien nom et ajouter le nouveau.",
        "Renaming a file means deleting the old name and adding the new one."),
]  # fmt: skip
_ACTS = {
    "change": two("{who} modifie {file}", "{who} changes {file}"),
    "delete": two("{who} supprime {file}", "{who} deletes {file}"),
    "rename": two("{who} renomme {file} en {new}", "{who} renames {file} to {new}"),
}


def story(stream, folder, people):
    """(events without their hour, the file of each role, the files at the end, those of each belief)."""
    names = [f"{name}.{folder['ending']}" for name in stream.sample(folder["names"], 5)]
    roles = dict(zip(("both", "gone", "saved", "renamed", "one"), names, strict=True))
    first, second = people
    new = f"{roles['renamed'].rpartition('.')[0]}-2.{folder['ending']}"
    changed_too = stream.chance(0.5)
    a, b, c = (stream.shuffled(people) for _ in range(3))
    acts = [
        (first, "change", roles["both"]), (second, "change", roles["both"]),
        (a[0], "delete", roles["gone"]),
        (b[0], "delete", roles["saved"]), (b[1], "change", roles["saved"]),
        (c[0], "rename", roles["renamed"]),
        (stream.choose(people), "change", roles["one"]),
    ]  # fmt: skip
    if changed_too:
        acts.append((c[1], "change", roles["renamed"]))
    events = [(who, act, name, new) for who, act, name in stream.shuffled(acts)]
    copies = {who: copy(roles["both"], who) for who in people}
    always = ["both", "one", "new", f"copy_{second}"]
    files = {**roles, "new": new, **{f"copy_{who}": name for who, name in copies.items()}}
    key = [*always, "saved", *(["renamed"] if changed_too else [])]
    late = max(
        (at for at, (_, act, name, _) in enumerate(events) if name == roles["both"] and act == "change"),
        default=0,
    )
    beliefs = {
        "deletion_is_local": sorted({*key, "gone", "saved", "renamed"}),
        "deletion_wins": [name for name in key if name not in ("saved", "renamed")],
        "last_save_wins": [name for name in key if not name.startswith("copy_")],
        "copy_of_first": [*(name for name in key if name != f"copy_{second}"), f"copy_{first}"],
    }
    return {"events": events, "files": files, "key": key, "beliefs": beliefs, "changed_too": changed_too, "last": events[late][0],
            "savers": {"deleted": b[0], "changed": b[1]}, "renamer": c[0], "other": c[1]}  # fmt: skip


def copy(name, who):
    """The name under which a second version is added."""
    stem, _, ending = name.rpartition(".")
    return two(f"{stem} (copie de {who}).{ending}", f"{stem} ({who}’s copy).{ending}")


def shown(stream, events, first, second):
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
                                          {"element": "list", "items": RULES}]},
        {"kind": "table", "label": two("La matinée", "The morning"), "columns": columns, "rows": rows},
    ]  # fmt: skip


def _hour(minute):
    return {"time": f"{minute // 60:02}:{minute % 60:02}"}
