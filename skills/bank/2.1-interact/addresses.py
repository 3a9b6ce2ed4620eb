"""Mail addresses on a sign-up sheet: some that cannot exist, some that look odd and can."""

from .words import two

SHEETS = [
    {"what": two("du club d’échecs", "for the chess club"), "title": two("Club d’échecs : inscriptions", "Chess club: sign-up")},
    {"what": two("de l’atelier théâtre", "for the drama workshop"), "title": two("Atelier théâtre : inscriptions", "Drama workshop: sign-up")},
    {"what": two("de la chorale", "for the choir"), "title": two("Chorale : inscriptions", "Choir: sign-up")},
    {"what": two("du tournoi de handball", "for the handball tournament"), "title": two("Tournoi de handball : inscriptions", "Handball tournament: sign-up")},
]  # fmt: skip
_DOMAINS = ["poste-libre.example", "courriel-du-lac.example", "lycee-joliot.example", "univ-montclar.example"]
DEFECTS = {
    "no_at": (lambda login, domain: f"{login}.{domain}", two("il n’y a pas de @", "there is no @")),
    "two_at": (lambda login, domain: f"{login.replace('.', '@', 1)}@{domain}", two("il y a deux @", "there are two @")),
    "space": (lambda login, domain: f"{login.replace('.', ' ', 1)}@{domain}", two("il y a une espace dans l’adresse", "there is a space in the address")),
    "comma": (lambda login, domain: f"{login}@{domain.replace('.', ',')}", two("une virgule remplace le point", "there is a comma instead of a dot")),
    "no_domain": (lambda login, domain: f"{login}@", two("rien ne suit le @", "nothing follows the @")),
    "no_login": (lambda login, domain: f"@{domain}", two("rien ne précède le @", "nothing comes before the @")),
}  # fmt: skip
EASILY_MISSED = ["comma", "space", "two_at", "no_at", "no_domain", "no_login"]  # the least visible first
ODD = {
    "capitals": (lambda login, domain, number: f"{login.upper()}@{domain}", two("des capitales", "capitals")),
    "digits": (lambda login, domain, number: f"{login.replace('.', '')}{number}@{domain}", two("des chiffres", "numbers")),
    "plus": (lambda login, domain, number: f"{login}+club@{domain}", two("un signe +", "a + sign")),
    "underscore": (lambda login, domain, number: f"{login.replace('.', '_')}@{domain}", two("un tiret bas", "an underscore")),
}  # fmt: skip


def sheet(stream):
    """[(role, kind, person, address)] of seven people, in drawn order: two or three addresses cannot exist."""
    people = stream.people(7)
    defects = stream.sample(list(DEFECTS), stream.integer(2, 3))
    roles = [("defect", kind) for kind in defects] + [
        ("odd", kind) for kind in ["plus", stream.choose(["capitals", "digits", "underscore"])]
    ]
    roles += [("plain", "plain")] * (7 - len(roles))
    lines = []
    for (role, kind), one in zip(roles, people, strict=True):
        login, domain = one["login"], stream.choose(_DOMAINS)
        if role == "defect":
            address = DEFECTS[kind][0](login, domain)
        else:
            address = (
                ODD[kind][0](login, domain, stream.integer(2, 97)) if role == "odd" else f"{login}@{domain}"
            )
        lines.append((role, kind, one, address))
    return stream.shuffled(lines)
