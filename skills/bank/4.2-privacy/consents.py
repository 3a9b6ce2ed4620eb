"""Six photos of an event, the permissions given for those in them, and which photos may go on the public site."""

from datetime import date, timedelta

YES, NO = {"fr": "oui", "en": "yes"}, {"fr": "non", "en": "no"}
# who stands in the table: (permission for the site, for the newsletter); None is drawn
PERMISSIONS = {
    "sure": (YES, None), "other": (YES, YES), "third": (YES, None), "paper_only": (NO, YES), "refused": (NO, NO),
    "expired": (YES, YES), "withdrawn": (YES, YES), "turned": (NO, None), "named": (NO, NO),
}  # fmt: skip
# faces, all seen from the front: who has to be there, and who may stand beside; the same scenes for all of them
FACES = {
    "clear": ("other", ("sure", "third")),
    "plain": ("sure", ("third",)),
    "use": ("paper_only", ("sure", "third", "other")),
    "expired": ("expired", ("sure", "third", "other")),
    "majority": ("refused", ("sure", "third", "other")),
    "withdrawn": ("withdrawn", ("sure", "third", "other")),
}
SCENES = {
    2: [
        {"fr": "{0} et {1} rient, face à l’objectif.", "en": "{0} and {1} laughing, facing the camera."},
        {"fr": "{0} et {1} préparent le goûter, de face.", "en": "{0} and {1} getting the snacks ready, seen from the front."},
        {"fr": "{0} félicite {1}, les deux de face.", "en": "{0} congratulating {1}, both seen from the front."},
        {"fr": "{0} et {1} au départ d’une course, de face.", "en": "{0} and {1} at the start of a race, seen from the front."},
        {"fr": "{0} et {1} tiennent la coupe, de face.", "en": "{0} and {1} holding the cup, seen from the front."},
    ],
    3: [
        {"fr": "{0}, {1} et, un peu en retrait, {2}, tous les visages nets.", "en": "{0}, {1} and, a little behind, {2}, every face sharp."},
        {"fr": "De gauche à droite et de face : {0}, {1}, {2}.", "en": "From left to right, seen from the front: {0}, {1}, {2}."},
        {"fr": "{0}, {1} et {2} chantent, de face.", "en": "{0}, {1} and {2} singing, seen from the front."},
        {"fr": "{0}, {1} et {2} derrière la buvette, de face.", "en": "{0}, {1} and {2} behind the refreshment stall, seen from the front."},
        {"fr": "{0}, {1} et {2} lèvent les bras, de face.", "en": "{0}, {1} and {2}, arms up, seen from the front."},
    ],
}  # fmt: skip
SEEN = {
    "turned": [
        {"fr": "{front}, de face, montre une médaille. {turned}, de dos, n’est pas reconnaissable.", "en": "{front}, seen from the front, showing a medal. {turned}, seen from behind, cannot be recognised."},
        {"fr": "{front} saute, de face. Derrière, {turned} : une ombre floue, que personne ne peut reconnaître.", "en": "{front} jumping, seen from the front. Behind, {turned}: a blurred shadow that nobody can recognise."},
    ],
    "far": [
        {"fr": "Tout le terrain, vu du toit : des silhouettes, aucun visage reconnaissable, aucun nom.", "en": "The whole field from the roof: small figures, no recognisable face, no name."},
        {"fr": "La table du goûter et des mains qui se servent : ni visage ni nom.", "en": "The table with the snacks and hands reaching for them: neither face nor name."},
    ],
    "named": [
        {"fr": "Gros plan sur des baskets et un dossard, où l’on lit : « {read} ». Aucun visage.", "en": "Close-up of trainers and a race number that reads: “{read}”. No face."},
        {"fr": "Un diplôme sur une table, où l’on lit : « {read} ». Aucun visage.", "en": "A certificate on a table; it reads: “{read}”. No face."},
    ],
}  # fmt: skip
# the other photos: the scene, and who is in front or can be read there
SHOWS = {
    "turned": ("turned", {"front": "third"}),
    "turned_use": ("turned", {"front": "paper_only"}),
    "far": ("far", {}),
    "named": ("named", {"read": "named"}),
    "named_fine": ("named", {"read": "sure"}),
}
REASONS = {
    "clear": {"fr": "tout le monde y a l’accord pour le site, encore valable. Le message reçu pour {other} ne vise que le journal", "en": "everyone in it has a permission for the site that is still valid. The message about {other} only concerns the newsletter"},
    "plain": {"fr": "{sure} et {third} ont l’accord pour le site, encore valable, et aucun message ne le retire", "en": "{sure} and {third} have permissions for the site that are still valid, and no message withdraws them"},
    "turned": {"fr": "la seule personne reconnaissable a l’accord pour le site. Le refus pour {turned} ne joue pas : on ne peut pas reconnaître cette personne", "en": "the only person who can be recognised has a permission for the site. The refusal for {turned} does not matter: nobody can recognise this person"},
    "far": {"fr": "personne n’y est reconnaissable", "en": "nobody in it can be recognised"},
    "named_fine": {"fr": "aucun visage, mais un nom s’y lit, {sure}, et l’accord pour le site existe, encore valable", "en": "it shows no face, but a name, {sure}, can be read, and there is a permission for the site that is still valid"},
    "turned_use": {"fr": "on ne peut pas reconnaître {turned}, mais pour {paper_only}, de face, l’accord vaut pour le journal, pas pour le site", "en": "{turned} cannot be recognised, but the permission for {paper_only}, seen from the front, is for the newsletter, not for the site"},
    "use": {"fr": "pour {paper_only}, l’accord vaut pour le journal, pas pour le site", "en": "the permission for {paper_only} is for the newsletter, not for the site"},
    "expired": {"fr": "pour {expired}, l’accord a pris fin", "en": "the permission for {expired} has run out"},
    "majority": {"fr": "deux personnes sur trois ont l’accord, mais pas {refused}", "en": "two of the three have a permission, but {refused} does not"},
    "withdrawn": {"fr": "pour {withdrawn}, l’accord pour le site vient d’être retiré", "en": "the permission for {withdrawn} on the site has just been withdrawn"},
    "named": {"fr": "aucun visage, mais un nom s’y lit, {named}, et il n’y a pas d’accord", "en": "it shows no face, but a name, {named}, can be read, and there is no permission"},
}  # fmt: skip
FIT = ("clear", "plain", "turned", "far", "named_fine")
UNFIT = ("use", "expired", "majority", "withdrawn", "named", "turned_use")
SHOWN = 6


def photos_for_site(draw, values):
    """The permissions, the messages that came since, the six photos, and the one that each belief misjudges."""
    people = dict(zip(PERMISSIONS, draw.stream("people").people(len(PERMISSIONS)), strict=True))
    names = {role: person["full"] for role, person in people.items()}
    kinds = _kinds(draw)
    ids = {kind: f"p{number}" for number, kind in enumerate(kinds, start=1)}
    seen = _seen(draw, kinds, names)
    today = date.fromisoformat(values["today"])
    listed = today - timedelta(days=draw.stream("listed").integer(8, 14))
    return {
        "choices": [{"id": ids[kind], "text": _photo(number)} for number, kind in enumerate(kinds, start=1)],
        "key": [ids[kind] for kind in kinds if kind in FIT],
        "ids": {kind: ids.get(kind, "") for kind in REASONS},
        "has": {kind: kind in kinds for kind in REASONS},
        "photo": {kind: str(kinds.index(kind) + 1) if kind in kinds else "" for kind in REASONS},
        "names": names,
        "why": [
            {"photo": _photo(number), "fits": kind in FIT, "reason": _told(REASONS[kind], names)}
            for number, kind in enumerate(kinds, start=1)
        ],
        "permissions": _permissions(draw, people, today, listed),
        "messages": _messages(draw, people, listed, today),
        "contact_sheet": _contact_sheet(kinds, seen),
    }


def _kinds(draw):
    """Six photos in their order: two to four fit."""
    stream = draw.stream("kinds")
    fit = stream.sample(FIT, stream.integer(2, 4))
    return stream.shuffled([*fit, *stream.sample(UNFIT, SHOWN - len(fit))])


def _seen(draw, kinds, names):
    """What each photo shows; those with faces, scenes that say nothing of who may appear."""
    left = {size: draw.stream(f"scenes of {size}").shuffled(scenes) for size, scenes in SCENES.items()}
    others = {scene: draw.stream(f"shown {scene}").shuffled(texts) for scene, texts in SEEN.items()}
    seen = {}
    for kind in kinds:
        stream = draw.stream(f"seen {kind}")
        if kind in FACES:
            core, beside = FACES[kind]
            size = 3 if kind == "majority" else stream.integer(2, 1 + min(len(beside), 2))
            who = stream.shuffled([core, *stream.sample(beside, size - 1)])
            people = [names[role] for role in who]
            seen[kind] = {language: text.format(*people) for language, text in left[size].pop().items()}
        else:
            scene, roles = SHOWS[kind]
            shown = {part: names[role] for part, role in roles.items()}
            seen[kind] = _told(others[scene].pop(), {**names, **shown})
    return seen


def _told(text, names):
    return {language: text[language].format(**names) for language in ("fr", "en")}


def _photo(number):
    return {"fr": f"Photo {number}", "en": f"Photo {number}"}


def _permissions(draw, people, today, listed):
    stream = draw.stream("permissions")
    rows = []
    for role, (site, paper) in PERMISSIONS.items():
        left = -stream.integer(15, 90) if role == "expired" else stream.integer(40, 300)
        until = {"date": (today + timedelta(days=left)).isoformat()}
        rows.append(
            (people[role]["last"], [people[role]["full"], site, paper or stream.choose([YES, NO]), until])
        )
    return {
        "kind": "table",
        "label": {"fr": "Autorisations données par les familles", "en": "Permissions given by the families"},
        "row_headers": True,
        "columns": [
            {"fr": "Personne", "en": "Person"},
            {"fr": "Site public", "en": "Public site"},
            {"fr": "Journal interne", "en": "Internal newsletter"},
            {"fr": "Valable jusqu’au", "en": "Valid until"},
        ],
        "rows": [row for _, row in sorted(rows, key=lambda row: row[0])],
        "caption": {"fr": f"Tableau à jour au {_day(listed, 'fr')}", "en": f"Table as of {_day(listed, 'en')}"},
    }  # fmt: skip


def _messages(draw, people, listed, today):
    """What two families wrote after the table was made: one takes back the site, the other the newsletter."""
    days = sorted(draw.stream("days").sample(range(1, (today - listed).days), 2))
    texts = [
        (people["withdrawn"], "Finalement, plus aucune image sur le site, s’il vous plaît. Pour le journal, rien ne change.", "On second thoughts, no more pictures on the site, please. Nothing changes for the newsletter."),
        (people["other"], "Finalement, plus aucune image dans le journal, s’il vous plaît. Pour le site, rien ne change.", "On second thoughts, no more pictures in the newsletter, please. Nothing changes for the site."),
    ]  # fmt: skip
    items = [
        {
            "fr": f"{_day(listed + timedelta(days=day), 'fr')}, famille {person['last']}, pour {person['first']}\u00a0: «\u00a0{french}\u00a0»",
            "en": f"{_day(listed + timedelta(days=day), 'en')}, the {person['last']} family, for {person['first']}: “{english}”",
        }
        for day, (person, french, english) in zip(days, draw.stream("messages").shuffled(texts), strict=True)
    ]  # fmt: skip
    return {
        "kind": "document",
        "label": {"fr": "Messages reçus depuis", "en": "Messages received since"},
        "elements": [{"element": "list", "items": items}],
    }


MONTHS = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
}  # fmt: skip


def _day(day, language):
    number = "1er" if language == "fr" and day.day == 1 else day.day
    return f"{number} {MONTHS[language][day.month - 1]}"


def _contact_sheet(kinds, seen):
    return {
        "kind": "table",
        "label": {"fr": "Ce que montrent les photos", "en": "What the photos show"},
        "row_headers": True,
        "columns": ["Photo", {"fr": "Ce que l’on y voit", "en": "What can be seen"}],
        "rows": [[_photo(number), seen[kind]] for number, kind in enumerate(kinds, start=1)],
    }
