"""The tabs left open on a shared computer: in some of them an account is still open."""

SITES = [
    {
        "address": "messagerie-galet.example",
        "name": {"fr": "Messagerie Galet", "en": "Galet mail"},
        "private": {"fr": "Boîte de réception\u00a0: 4 messages non lus", "en": "Inbox: 4 unread messages"},
        "public": {"fr": "Une adresse gratuite en deux minutes", "en": "A free address in two minutes"},
    },
    {
        "address": "mediatheque-rivesec.example",
        "name": {"fr": "Médiathèque de Rivesec", "en": "Rivesec library"},
        "private": {"fr": "Vos prêts\u00a0: 3 documents à rendre samedi", "en": "Your loans: 3 items due on Saturday"},
        "public": {"fr": "Ouvert du mardi au samedi", "en": "Open from Tuesday to Saturday"},
    },
    {
        "address": "covoiturage-lien.example",
        "name": {"fr": "Covoiturage Lien", "en": "Lien lift sharing"},
        "private": {"fr": "Vos trajets\u00a0: départ vendredi, place confirmée", "en": "Your trips: leaving on Friday, seat confirmed"},
        "public": {"fr": "12 trajets proposés aujourd’hui", "en": "12 trips on offer today"},
    },
    {
        "address": "photos-flocon.example",
        "name": {"fr": "Photos Flocon", "en": "Flocon photos"},
        "private": {"fr": "Vos albums\u00a0: Vacances, Anniversaire, Chat", "en": "Your albums: Holidays, Birthday, Cat"},
        "public": {"fr": "Imprimez vos plus belles photos", "en": "Print your best photos"},
    },
    {
        "address": "bus-montclar.example",
        "name": {"fr": "Bus de Montclar", "en": "Montclar buses"},
        "private": {"fr": "Votre abonnement\u00a0: payé jusqu’en juin", "en": "Your pass: paid until June"},
        "public": {"fr": "Ligne 4\u00a0: travaux jusqu’à vendredi", "en": "Line 4: roadworks until Friday"},
    },
    {
        "address": "forum-jardin.example",
        "name": {"fr": "Forum du jardin", "en": "Garden forum"},
        "private": {"fr": "Vos messages privés\u00a0: 2 nouveaux", "en": "Your private messages: 2 new"},
        "public": {"fr": "Sujet du jour\u00a0: les semis de tomates", "en": "Topic of the day: sowing tomatoes"},
    },
    {
        "address": "boutique-roue.example",
        "name": {"fr": "Boutique La Roue", "en": "La Roue shop"},
        "private": {"fr": "Votre commande\u00a0: livrée lundi, carte enregistrée", "en": "Your order: delivered on Monday, card saved"},
        "public": {"fr": "Livraison offerte cette semaine", "en": "Free delivery this week"},
    },
]  # fmt: skip
OPEN, SHUT = ["inside", "named", "profile"], ["filled", "mentioned", "ended"]
SIGN_IN, SIGN_OUT = {"fr": "Se connecter", "en": "Sign in"}, {"fr": "Se déconnecter", "en": "Sign out"}


def shared_tabs(draw, values):
    """Five tabs, one to three of them with an account still open, and what each belief would mark."""
    kinds = draw.stream("kinds")
    count = kinds.integer(1, 3)
    shut = [*SHUT, "visitor"]
    roles = ["inside", *kinds.sample(OPEN[1:], count - 1)]
    roles += ["filled", *kinds.sample(shut[1:], 4 - count)]
    roles = kinds.shuffled(roles)
    sites = draw.stream("sites").sample(SITES, len(roles))
    tabs = [
        {"id": f"t{number}", "kind": kind, "site": site}
        for number, (kind, site) in enumerate(zip(roles, sites, strict=True), start=1)
    ]
    found = {tab["kind"]: tab for tab in tabs}
    return {
        "choices": [{"id": tab["id"], "text": _choice(tab)} for tab in tabs],
        "key": [tab["id"] for tab in tabs if tab["kind"] in OPEN],
        "ids": {kind: found[kind]["id"] if kind in found else None for kind in (*OPEN, *shut)},
        "named": {kind: found[kind]["site"]["name"] if kind in found else None for kind in (*OPEN, *shut)},
        "private": found["inside"]["site"]["private"],
        "pages": [page(tab, values["who"]) for tab in tabs],
    }


def _choice(tab):
    number, name = tab["id"][1], tab["site"]["name"]
    return {"fr": f"Onglet {number}\u00a0: {name['fr']}", "en": f"Tab {number}: {name['en']}"}


def page(tab, who):
    """One tab ({id, kind, site}) as the browser shows it to `who`."""
    number, site = tab["id"][1], tab["site"]
    return {
        "kind": "page",
        "label": {"fr": f"Onglet {number}", "en": f"Tab {number}"},
        "address": f"https://{site['address']}",
        "site": site["name"],
        "title": site["name"],
        "elements": _elements(tab["kind"], site, who),
    }


def _elements(kind, site, who):
    """What the page shows: an open account shows what is private, with or without a name."""
    first = who["first"]
    sign_in = {"element": "button", "text": SIGN_IN}
    sign_out = {"element": "button", "text": SIGN_OUT}
    if kind == "named":
        return [{"fr": f"Bonjour {first}", "en": f"Hello {first}"}, site["private"], sign_out]
    if kind == "inside":
        return [{"element": "menu", "items": [{"fr": "Accueil", "en": "Home"}, {"fr": "Réglages", "en": "Settings"}], "current": 0}, site["private"]]  # fmt: skip
    if kind == "profile":
        return [{"element": "menu", "items": [f"{first[0]} · {first}", {"fr": "Mon profil", "en": "My profile"}], "current": 0}, site["private"]]  # fmt: skip
    if kind == "filled":
        return [
            {"element": "field", "label": {"fr": "Identifiant", "en": "Username"}, "type": "text", "value": who["login"]},
            {"element": "field", "label": {"fr": "Mot de passe", "en": "Password"}, "type": "password", "value": ""},
            sign_in,
        ]  # fmt: skip
    if kind == "ended":
        return [{"fr": f"À bientôt, {first}\u202f! Votre session est fermée.", "en": f"See you soon, {first}! You are signed out."}, sign_in]  # fmt: skip
    if kind == "mentioned":
        return [{"fr": f"Merci à {first} pour son avis\u00a0: «\u00a0Très pratique\u202f!\u00a0»", "en": f"Thank you to {first} for this review: “Very handy!”"}, sign_in]  # fmt: skip
    return [site["public"], sign_in]
