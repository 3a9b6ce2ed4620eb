"""A post for a chosen audience, and which of six people can see it."""

from .words import of, two

GROUPS = [
    {
        "name": two("Chorale du lycée", "School choir"),
        "text": two(
            "La répétition de jeudi est avancée à 17\u00a0h.", "Thursday’s rehearsal starts earlier, at 5 pm."
        ),
    },
    {
        "name": two("Club photo", "Photo club"),
        "text": two(
            "J’ai enfin trié nos photos de la sortie !", "I’ve finally sorted our photos from the outing!"
        ),
    },
    {
        "name": two("Équipe de handball", "Handball team"),
        "text": two("Qui peut prêter un ballon pour samedi ?", "Can anyone lend us a ball for Saturday?"),
    },
    {
        "name": two("Atelier théâtre", "Drama workshop"),
        "text": two("Il me manque un chapeau pour la scène 4.", "I still need a hat for scene 4."),
    },
    {
        "name": two("Jardin partagé", "Community garden"),
        "text": two("Les premières courgettes sont prêtes.", "The first courgettes are ready."),
    },
    {
        "name": two("Conseil des élèves", "Student council"),
        "text": two("Voici mes notes de la réunion d’hier.", "Here are my notes from yesterday’s meeting."),
    },
]
# role: friend of the author, member of the group, has an account
ROLES = {
    "friend": (True, False, True),
    "member": (False, True, True),
    "both": (True, True, True),
    "stranger": (False, False, True),
    "outside": (False, False, False),
}
AUDIENCES = {
    "friends": two("Mes contacts", "My contacts"),
    "group": two("Le groupe", "The group"),
    "signed_in": two("Toute personne connectée à Placette", "Anyone signed in to Placette"),
}


def post_audience(draw, values):
    """The post, six people, the ids of those who see it, and whom each belief lets in or leaves out."""
    group = draw.stream("group").choose(GROUPS)
    audience = draw.stream("audience").weighted(sorted(AUDIENCES), [2, 2, 1])
    roles = _roles(draw.stream("sixth"), audience)
    author, *people = [one["first"] for one in draw.stream("people").people(7)]
    cast = list(zip(draw.stream("roles").shuffled(roles), people, "abcdef", strict=True))
    seen = [letter for role, _, letter in cast if _sees(role, audience)]
    others = [letter for _, _, letter in cast if letter not in seen]
    by_role = {role: [letter for one, _, letter in cast if one == role] for role in ROLES}
    example = {role: name for role, name, _ in reversed(cast)}
    return {
        "author": author,
        "of_author": of(author),
        "group": group["name"],
        "seen_by": _named(author, group, audience),
        "kind": audience,
        "key": seen,
        "others": others,
        "by_role": by_role,
        "example": example,
        "choices": [{"id": letter, "text": name} for _, name, letter in cast],
        "reasons": [
            {"name": name, "sees": _sees(role, audience), "why": _why(role, author, group)}
            for role, name, _ in cast
        ],
        "post": _post(author, group, audience),
        "people": _people(cast, author, group),
    }


def _roles(stream, audience):
    """Six roles, each that a belief needs; nobody, one or two are without an account, though not nobody where it decides."""
    outside = stream.weighted([0, 1, 2], [0 if audience == "signed_in" else 1, 2, 1])
    free = stream.sample(["friend", "member", "stranger"], 2 - outside)
    return [*(role for role in ROLES if role != "outside"), *["outside"] * outside, *free]


def _named(author, group, audience):
    """The audience inside a sentence."""
    return {
        "friends": two(f"les contacts {of(author)}", f"{author}’s contacts"),
        "group": two(f"le groupe « {group['name']['fr']} »", f"the “{group['name']['en']}” group"),
        "signed_in": two("toute personne connectée à Placette", "anyone signed in to Placette"),
    }[audience]


def _sees(role, audience):
    is_friend, is_member, has_account = ROLES[role]
    return {"friends": is_friend, "group": is_member, "signed_in": has_account}[audience]


def _why(role, author, group):
    fr, en = group["name"]["fr"], group["name"]["en"]
    return {
        "friend": two(
            f"parmi les contacts {of(author)}, mais pas dans le groupe",
            f"one of {author}’s contacts, but not in the group",
        ),
        "member": two(
            f"dans le groupe « {fr} », mais pas parmi les contacts", f"in the “{en}” group, but not a contact"
        ),
        "both": two("à la fois parmi les contacts et dans le groupe", "both a contact and in the group"),
        "stranger": two(
            "un compte Placette, mais ni contact ni membre",
            "a Placette account, but neither contact nor member",
        ),
        "outside": two("pas de compte Placette", "no Placette account"),
    }[role]


def _post(author, group, audience):
    shown = AUDIENCES[audience]
    if audience == "group":
        shown = two(f"Le groupe « {group['name']['fr']} »", f"The “{group['name']['en']}” group")
    return {
        "kind": "page",
        "address": "https://placette.example/fil",
        "site": "Placette",
        "title": two("Publication", "Post"),
        "elements": [
            {
                "element": "group",
                "title": author,
                "elements": [
                    [
                        {"look": "soft", "text": two("Visible par : ", "Visible to: ")},
                        {"look": "strong", "text": shown},
                    ],
                    group["text"],
                ],
            }
        ],
    }


def _people(cast, author, group):
    yes, no = two("oui", "yes"), two("non", "no")
    return {
        "kind": "table",
        "caption": two("Six personnes", "Six people"),
        "columns": [
            two("Personne", "Person"),
            two("A un compte Placette", "Has a Placette account"),
            two(f"Contact {of(author)}", f"One of {author}’s contacts"),
            two(f"Groupe « {group['name']['fr']} »", f"“{group['name']['en']}” group"),
        ],
        "rows": [
            [name, *(yes if ROLES[role][place] else no for place in (2, 0, 1))] for role, name, _ in cast
        ],
        "row_headers": True,
    }
