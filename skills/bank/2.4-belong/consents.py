"""Accounts opened by the button of another account: what follows when that one is stolen, kept or closed."""

from .words import two

SITES = [
    two("Médiathèque", "Library"),
    two("Logement étudiant", "Student housing"),
    two("Transports", "Public transport"),
    two("Piscine", "Swimming pool"),
    two("Club de sport", "Sports club"),
    two("Bourses", "Grants"),
    two("Cantine", "Canteen"),
    two("Musées", "Museums"),
]
PROVIDERS = ["Hublot", "Plume"]
# How an account is entered, and which of the two services gets its mail: "held" is the one of the story.
KINDS = [(way, mail) for way in ("held", "other", "password") for mail in ("held", "other")]
SURE = [("held", "other"), ("other", "held"), ("password", "held"), ("password", "other")]
STORIES = ["stolen", "kept", "closed"]


def identity_button(draw, values):
    """Six accounts with the way in and the mail of each, a story, and the accounts that can then be entered."""
    story = draw.stream("story").choose(STORIES)
    held, other = draw.stream("providers").shuffled(PROVIDERS)
    stream = draw.stream("accounts")
    kinds = [*SURE, ("password", "held"), stream.choose(KINDS)] if story == "closed" else SURE + stream.sample(KINDS, 2)  # fmt: skip
    sites = list(zip("abcdef", stream.sample(SITES, 6), stream.shuffled(kinds), strict=True))

    def of(*kind):
        return [{"id": [letter], "site": site} for letter, site, own in sites if own == kind]

    known = of("password", "held")[0] if story == "closed" else None
    open_side = "other" if story == "closed" else "held"
    opened = [
        (letter, site)
        for letter, site, (way, mail) in sites
        if way == open_side
        or (way, mail) == ("password", open_side)
        or known == {"id": [letter], "site": site}
    ]
    return {
        "person": draw.stream("person").person()["first"],
        "story": story, "held": held, "other": other,
        "choices": [{"id": letter, "text": site} for letter, site, _ in sites],
        "key": [letter for letter, _ in opened],
        "entered": [site for _, site in opened],
        "known": known,
        "button": of("held", "other")[0],
        "other_button": of("other", "held")[0],
        "mailed_here": of("password", "held")[-1],
        "mailed_there": of("password", "other")[0],
        "table": _table(sites, {"held": held, "other": other}),
    }  # fmt: skip


def _table(accounts, providers):
    ways = {
        **{role: two(f"bouton {name}", f"{name} button") for role, name in providers.items()},
        "password": two("mot de passe", "password"),
    }
    return {
        "kind": "table",
        "columns": [two("Compte", "Account"), two("Pour entrer", "Way in"), two("Adresse", "Address")],
        "rows": [
            [site, ways[way], two(f"chez {providers[mail]}", f"at {providers[mail]}")]
            for _, site, (way, mail) in accounts
        ],
        "row_headers": True,
    }
