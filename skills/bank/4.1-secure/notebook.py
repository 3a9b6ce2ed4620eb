"""A notebook of accounts, and the pair of login and password that one site has lost."""

LEAKS = [
    {"fr": "CinéClub", "en": "CinéClub"},
    {"fr": "Pixéliste", "en": "Pixéliste"},
    {"fr": "Trajetik", "en": "Trajetik"},
    {"fr": "Mangalerie", "en": "Mangalerie"},
    {"fr": "Foulévia", "en": "Foulévia"},
]
SITES = [
    {"fr": "Messagerie", "en": "E-mail"},
    {"fr": "Médiathèque", "en": "Library"},
    {"fr": "Banque", "en": "Bank"},
    {"fr": "Jeu en ligne", "en": "Online game"},
    {"fr": "Club de judo", "en": "Judo club"},
    {"fr": "Carte de bus", "en": "Bus pass"},
    {"fr": "Musique", "en": "Music"},
    {"fr": "Forum de dessin", "en": "Drawing forum"},
    {"fr": "Photos", "en": "Photos"},
    {"fr": "Boutique de sport", "en": "Sports shop"},
    {"fr": "Cours de guitare", "en": "Guitar lessons"},
    {"fr": "Billetterie", "en": "Tickets"},
]
WORDS = [
    "Renard",
    "Comete",
    "Tilleul",
    "Origami",
    "Pivoine",
    "Cactus",
    "Galet",
    "Moulin",
    "Safran",
    "Koala",
    "Fjord",
]
ROLES = ("same", "login_only", "password_only", "near", "unlike")


def stolen_pair(draw, values):
    """Seven accounts beside the leaked one: which open with the stolen pair, and what each belief would mark."""
    who = values["who"]
    mail, short = f"{who['login']}@courrier.example", who["login"].replace(".", "_")
    stream = draw.stream("pair")
    login, other_login = stream.shuffled([mail, short])
    word, *others = draw.stream("words").sample(WORDS, 5)
    digits = stream.integer(12, 87)
    mark = stream.choose("-.!+")
    password = f"{word}{mark}{digits}"
    near = draw.stream("near").choose(
        [
            f"{word}{mark}{digits + 1}",
            f"{word}{mark}{digits}!",
            f"{word.lower()}{mark}{digits}",
            f"{word}{digits}",
        ]
    )
    strangers = iter(f"{other}{stream.choose('-.!+')}{stream.integer(12, 87)}" for other in others)
    roles = _roles(draw)
    pairs = {
        "same": lambda: (login, password),
        "login_only": lambda: (login, next(strangers)),
        "password_only": lambda: (other_login, password),
        "near": lambda: (login, near),
        "unlike": lambda: (other_login, next(strangers)),
    }
    sites = draw.stream("sites").sample(SITES, len(roles))
    accounts = [
        {"id": f"n{number}", "role": role, "site": site, "pair": pairs[role]()}
        for number, (role, site) in enumerate(zip(roles, sites, strict=True), start=1)
    ]
    opened = [account for account in accounts if account["pair"] == (login, password)]
    draw.require(
        [account["role"] for account in opened] == ["same"] * roles.count("same"), "the pair is exact"
    )
    ids = {role: [account["id"] for account in accounts if account["role"] == role] for role in ROLES}
    leak = draw.stream("leak").choose(LEAKS)
    return {
        "leak": leak,
        "login": login,
        "other_login": other_login,
        "password": password,
        "near": near,
        "choices": [{"id": account["id"], "text": account["site"]} for account in accounts],
        "key": ids["same"],
        "ids": ids,
        "named": {
            role: _named([account["site"] for account in accounts if account["role"] == role])
            for role in ROLES
        },
        "half": {
            role: _ends([account for account in accounts if account["role"] == role])
            for role in ("login_only", "password_only")
        },
        "notebook": notebook(leak, (login, password), accounts),
    }


def _roles(draw):
    """Seven accounts; one to three open, one at least looks alike in each way."""
    count = draw.stream("count").integer(1, 3)
    spare = draw.stream("spare").sample(["login_only", "password_only", "unlike"], 3 - count)
    return draw.stream("roles").shuffled(
        ["same"] * count + ["login_only", "password_only", "near", "unlike", *spare]
    )


def _ends(accounts):
    """The first and the last of them: a feedback speaks of one account, for the other has its own beside it."""
    return {
        end: {"site": account["site"], "password": account["pair"][1]}
        for end, account in (("first", accounts[0]), ("last", accounts[-1]))
    }


def _named(sites):
    return {
        language: f" {word} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
        for language, word in (("fr", "et"), ("en", "and"))
        for names in [[site[language] for site in sites]]
    }


def notebook(leak, pair, accounts):
    """The table of accounts: the leaked one first, then [{site, pair}]."""

    def row(site, login, password):
        return [site, {"text": login, "look": "code"}, {"text": password, "look": "code"}]

    return {
        "kind": "table",
        "label": {"fr": "Le carnet", "en": "The notebook"},
        "columns": [
            {"fr": "Compte", "en": "Account"},
            {"fr": "Identifiant", "en": "Login"},
            {"fr": "Mot de passe", "en": "Password"},
        ],
        "row_headers": True,
        "rows": [row(leak, *pair), *(row(account["site"], *account["pair"]) for account in accounts)],
    }
