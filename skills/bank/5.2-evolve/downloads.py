"""A download page with eight files, six of them offered, and the one computer that only one of them suits.

Always offered: the file that is right in all but the processor, and the one that is right in all but the version.
Of the processor and of the other trait that varies (form or system), each value is borne by three of the six names,
and of the four files in the right version by two: counting traits does not give the file that suits.
"""


def _two(french, english):
    return {"fr": french, "en": english}


PROGRAMS = [
    {"name": "Cartolie", "fr": "un éditeur de cartes", "en": "a map editor", "size": 84},
    {"name": "Sonarium", "fr": "un logiciel de montage sonore", "en": "a sound editor", "size": 61},
    {
        "name": "Planimo",
        "fr": "un logiciel de plans en 3D",
        "en": "a program for drawing 3D plans",
        "size": 138,
    },
    {"name": "Florabel", "fr": "une flore numérique", "en": "a digital guide to plants", "size": 210},
]
SYSTEMS = ["Orme", "Nacre", "Cobalt"]
CHIPS = {
    "x64": _two("Kestrel 5, 64 bits (x86-64)", "Kestrel 5, 64-bit (x86-64)"),
    "arm64": _two("Lumen A7, 64 bits (AArch64)", "Lumen A7, 64-bit (AArch64)"),
}
FAMILIES = {"x64": "x86-64", "arm64": "AArch64"}
PROCESSORS = {"x64": "x64", "arm64": "ARM"}
KINDS = {
    "portable": _two("archive à décompresser dans un dossier personnel", "archive to extract into a personal folder"),
    "install": _two("installateur, dans le dossier commun des programmes", "installer, into the shared programs folder"),
}  # fmt: skip
SCENES = [
    {"rights": False, "kind": "portable",
     "fr": "sur un ordinateur du CDI, où les sessions d’élèves n’ont pas les droits d’administration", "en": "on a computer in the school library, where pupils’ accounts have no administrator rights"},
    {"rights": False, "kind": "portable",
     "fr": "sur un portable que prête la région, et dont seul le lycée a les droits d’administration", "en": "on a laptop lent by the regional council; only the school has administrator rights on it"},
    {"rights": True, "kind": "install",
     "fr": "sur l’ordinateur de l’association, où trois bénévoles ont leur propre session", "en": "on the association’s computer, where three volunteers each have an account"},
    {"rights": True, "kind": "install",
     "fr": "sur un poste de la mairie, pour les sessions de tout le service", "en": "on a computer at the town hall, for the accounts of the whole department"},
]  # fmt: skip


def right_download(draw, values):
    """The page of files, the computer, the one file that suits, and the rules that each of the others breaks."""
    program, scene = draw.stream("program").choose(PROGRAMS), draw.stream("scene").choose(SCENES)
    system, other = draw.stream("systems").sample(SYSTEMS, 2)
    chip = draw.stream("chip").choose(list(CHIPS))
    stream = draw.stream("versions")
    own = stream.integer(9, 14)
    versions = _versions(stream, own)
    sound = {"system": system, "chip": chip, "kind": scene["kind"], **versions["right"]}
    faults = {
        "kind_ignored": {"kind": "install" if scene["kind"] == "portable" else "portable"},
        "processor_ignored": {"chip": "arm64" if chip == "x64" else "x64"},
        "system_ignored": {"system": other, "from": own - 1},
    }
    other_fault, left = draw.stream("faults").shuffled(["kind_ignored", "system_ignored"])
    misfit = {**sound, **faults["processor_ignored"], **faults[other_fault]}
    offered = {
        "key": sound,
        "processor_ignored": {**sound, **faults["processor_ignored"]},
        other_fault: {**sound, **faults[other_fault]},
        "outdated" if versions["is_newest"] else "too_recent": {**sound, **versions["rival"]},
        "computer_ignored": misfit,
        "test_version": {**misfit, "version": versions["test"]},
    }
    beside = {"left": {**sound, **faults[left]}, "test": {**sound, "version": versions["test"]}}
    ids = dict(zip(offered, draw.stream("ids").shuffled([f"f{place}" for place in range(1, 7)]), strict=True))
    files = {**offered, **beside}
    names = {role: _name(program, file) for role, file in files.items()}
    draw.require(len(set(names.values())) == len(files), "no two files bear one name")
    rows = draw.stream("rows").shuffled(list(files))
    return {
        "program": program,
        "scene": scene,
        "choices": [
            {"id": ids[role], "text": {"fr": names[role], "en": names[role]}}
            for role in sorted(offered, key=lambda role: ids[role])
        ],
        "key": ids["key"],
        "ids": ids,
        "names": names,
        "system": {"name": system, "version": own, "other": other},
        "needed": versions["rival"]["from"],
        "is_newest": versions["is_newest"],
        "versions": {"right": sound["version"], "test": versions["test"], "rival": versions["rival"]["version"]},
        "chip": {"own": PROCESSORS[chip], "family": FAMILIES[chip], "other": PROCESSORS[faults["processor_ignored"]["chip"]]},
        "rights": scene["rights"],
        "misfit": _said(misfit, other_fault, scene),
        "material": [_computer(system, own, chip, scene), _page(program, [(names[role], files[role]) for role in rows], versions)],
    }  # fmt: skip


def _versions(stream, own):
    """The version to take and the other one: too recent for this computer, or older and no longer corrected."""
    major, minor = stream.integer(2, 7), stream.integer(2, 7)
    older, newer = f"{major}.{minor}", f"{major + 1}.0"
    if stream.chance(0.5):
        fits = own - stream.integer(0, 1)
        return {
            "is_newest": True,
            "right": {"version": newer, "from": fits},
            "rival": {"version": older, "from": fits - stream.integer(1, 2)},
            "test": f"{major + 1}.1-test",
        }
    return {
        "is_newest": False,
        "right": {"version": older, "from": own - stream.integer(0, 2)},
        "rival": {"version": newer, "from": own + stream.integer(1, 2)},
        "test": f"{major}.{minor + 1}-test",
    }


def _said(file, fault, scene):
    """What is wrong with a file made for the other processor that has this fault too."""
    chip = PROCESSORS[file["chip"]]
    if fault == "system_ignored":
        return _two(
            f"il est fait pour {file['system']} et pour un processeur {chip}",
            f"it is made for {file['system']} and for an {chip} processor",
        )
    form = (
        _two("il ne servirait que dans une seule session", "it would only work in one account")
        if scene["rights"]
        else _two(
            "il demande les droits d’administration pour s’installer",
            "it needs administrator rights to install",
        )
    )
    return _two(
        f"{form['fr']}, et il est fait pour un processeur {chip}",
        f"{form['en']}, and it is made for an {chip} processor",
    )


def _name(program, file):
    ending = "zip" if file["kind"] == "portable" else "pkg"
    return f"{program['name'].lower()}-{file['version']}-{file['system'].lower()}-{file['chip']}.{ending}"


def _computer(system, own, chip, scene):
    account = (
        _two("administration", "administrator")
        if scene["rights"]
        else _two("standard, sans droits d’administration", "standard, without administrator rights")
    )
    return {"kind": "details", "title": _two("À propos de cet ordinateur", "About this computer"), "rows": [
        [_two("Système", "System"), f"{system} {own}"],
        [_two("Processeur", "Processor"), CHIPS[chip]],
        [_two("Mémoire", "Memory"), _two("8 Go", "8 GB")],
        [_two("Espace libre", "Free space"), _two("52 Go", "52 GB")],
        [_two("Session ouverte", "Account in use"), account],
    ]}  # fmt: skip


def _page(program, files, versions):
    rows = [
        [{"text": name, "look": "code"}, file["version"],
         _two(f"{file['system']} {file['from']} ou plus récent", f"{file['system']} {file['from']} or later"),
         PROCESSORS[file["chip"]], KINDS[file["kind"]]]
        for name, file in files
    ]  # fmt: skip
    columns = [
        _two("Fichier", "File"),
        _two("Version", "Version"),
        _two("Système", "System"),
        _two("Processeur", "Processor"),
        _two("Forme", "Form"),
    ]
    host = f"{program['name'].lower()}.example"
    right, rival, test = versions["right"]["version"], versions["rival"]["version"], versions["test"]
    kept = (
        _two(f"La version {rival} ne reçoit plus de corrections.", f"Version {rival} no longer gets fixes.")
        if versions["is_newest"]
        else _two(
            f"Les versions {right} et {rival} reçoivent des corrections.",
            f"Versions {right} and {rival} get fixes.",
        )
    )
    note = _two(
        f"{kept['fr']} La version {test} est réservée aux essais : elle peut perdre des fichiers.",
        f"{kept['en']} Version {test} is for testing only: it may lose files.",
    )
    return {"kind": "page", "address": f"https://{host}/telecharger", "site": program["name"],
            "title": [_two("Télécharger ", "Download "), program["name"]], "secure": True, "elements": [
                {"element": "notice", "text": note, "tone": "warning"},
                {"kind": "table", "label": _two("Fichiers", "Files"), "columns": columns, "rows": rows}]}  # fmt: skip
