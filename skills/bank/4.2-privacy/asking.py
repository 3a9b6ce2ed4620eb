"""The contacts of a sports app's privacy page, and which of them answers what somebody wants."""

# Each contact as the page names it; its address says nothing of what it is for.
LABELS = {
    "rights": [
        {"fr": "Délégué à la protection des données", "en": "Data protection officer"},
        {"fr": "Exercice de vos droits", "en": "Your data rights"},
    ],
    "partner": [
        {"fr": "Partenaires qui utilisent des données pour leur compte", "en": "Partners using data for their own purposes"},
        {"fr": "Partenaires destinataires, responsables de leur usage", "en": "Partners who receive data and answer for its use"},
    ],
    "support": [
        {"fr": "Aide et gestion du compte", "en": "Help and account management"},
        {"fr": "Aide à l’utilisation", "en": "Help with using the app"},
    ],
    "report": [
        {"fr": "Signaler ce que publie un membre", "en": "Reporting what a member posts"},
        {"fr": "Modération des commentaires", "en": "Comment moderation"},
    ],
    "host": [
        {"fr": "Hébergement du site", "en": "Site hosting"},
        {"fr": "Hébergement des serveurs", "en": "Server hosting"},
    ],
}  # fmt: skip
WISHES = {
    "rights": [
        {"fr": "Cette application de sport se sert de vos trajets pour ses publicités. Vous voulez que cela cesse.", "en": "This sports app uses your routes for its advertising. You want that to stop."},
        {"fr": "Cette application de sport garde vos trajets depuis trois ans. Vous voulez en recevoir une copie.", "en": "This sports app has kept your routes for three years. You want a copy of them."},
        {"fr": "Vous n’utilisez plus cette application de sport, qui garde vos trajets. Vous voulez qu’ils soient effacés.", "en": "You no longer use this sports app, but it still keeps your routes. You want them deleted."},
        {"fr": "Cette application de sport transmet vos trajets à l’assureur Bélier. Vous voulez qu’elle ne les lui envoie plus.", "en": "This sports app passes your routes on to Bélier insurance. You want it to stop sending them."},
        {"fr": "Cette application de sport a transmis vos trajets à l’assureur Bélier. Vous voulez savoir à qui d’autre elle les transmet.", "en": "This sports app has passed your routes on to Bélier insurance. You want to know who else it sends them to."},
    ],
    "partner": [
        {"fr": "L’assureur Bélier a reçu vos trajets de cette application de sport. Vous voulez qu’il les efface de ses fichiers, tout en gardant votre compte ici.", "en": "Bélier insurance has received your routes from this sports app. You want Bélier to delete them from its files, and to keep your account here."},
        {"fr": "L’assureur Bélier a calculé un tarif d’après les trajets reçus de cette application de sport. Vous voulez savoir ce qu’il garde sur vous.", "en": "Bélier insurance has worked out a price from the routes that this sports app passed on. You want to know what Bélier keeps about you."},
    ],
    "support": [
        {"fr": "Depuis la mise à jour de cette application de sport, la carte de vos trajets reste blanche. Vous voulez revoir vos trajets.", "en": "Since this sports app was updated, the map of your routes has stayed blank. You want to see your routes again."},
        {"fr": "Dans cette application de sport, la touche «\u00a0Effacer ce trajet\u00a0» ne réagit plus. Vous voulez pouvoir vous en servir.", "en": "In this sports app, the “Delete this route” button no longer does anything. You want to be able to use it."},
    ],
    "report": [
        {"fr": "Dans cette application de sport, quelqu’un vous insulte sous un de vos trajets. Vous voulez que cela disparaisse.", "en": "In this sports app, somebody insults you below one of your routes. You want that to disappear."},
        {"fr": "Dans cette application de sport, une boutique fait sa publicité sous chacun de vos trajets. Vous voulez que ces messages soient retirés.", "en": "In this sports app, a shop advertises below each of your routes. You want those messages taken down."},
    ],
}  # fmt: skip
LOCAL_PARTS = ["contact", "bonjour", "equipe", "donnees", "dossiers", "vie-privee", "accueil"]
ELSEWHERE = ["ligne-bleue", "poste-du-nord", "relais-courrier", "bureau-ouvert"]


def whom_to_ask(draw, values):
    """A privacy page with four contacts, and the one that answers this wish."""
    stream = draw.stream("policy")
    name = stream.choose(["foulee-app", "carnet-sport", "pas-a-pas", "souffle-club"])
    kind = draw.stream("kind").weighted(list(WISHES), [2, 1, 1, 1])
    others = stream.shuffled([role for role in ("report", "host") if role != kind])
    # Help with the account is always there: the contact that people try first, whatever they want.
    roles = list(dict.fromkeys(["rights", "partner", "support", kind, *others]))[:4]
    addresses = _addresses(stream, name, roles)
    order = stream.shuffled(roles)
    ids = dict(zip(order, "abcd", strict=True))
    return {
        "wish": draw.stream("wish").choose(WISHES[kind]),
        "kind": kind,
        "key": ids[kind],
        "ids": ids,
        "right": addresses[kind],
        "addresses": addresses,
        "choices": [{"id": ids[role], "text": {"text": addresses[role], "look": "code"}} for role in order],
        "page": _page(name, [[stream.choose(LABELS[role]), addresses[role]] for role in order]),
    }


def _addresses(stream, name, roles):
    """An address for each contact: any name before the @, and for those inside the company any domain."""
    return {
        role: f"{local}@{stream.choose(ELSEWHERE if role in ('partner', 'host') else [name, *ELSEWHERE])}.example"
        for role, local in zip(roles, stream.sample(LOCAL_PARTS, len(roles)), strict=True)
    }


def _page(name, rows):
    return {
        "kind": "page",
        "address": f"https://{name}.example/confidentialite",
        "site": name,
        "title": {"fr": "Confidentialité", "en": "Privacy"},
        "elements": [
            {"element": "heading", "level": 2, "text": {"fr": "Nous écrire", "en": "Write to us"}},
            {"kind": "details", "title": "Contacts", "rows": rows},
        ],
    }
