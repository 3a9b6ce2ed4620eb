"""Signing in to one service with the account of another, through an identity button: what is passed on."""

from .words import two

SERVICES = [
    {"name": two("la médiathèque des Ondines", "the Ondines library"), "site": "mediatheque-ondines.example"},
    {
        "name": two("le service du logement étudiant", "the student housing office"),
        "site": "logement-campus.example",
    },
    {
        "name": two("la billetterie des transports", "the transport ticket office"),
        "site": "transports-sorvanne.example",
    },
    {
        "name": two("le portail des inscriptions sportives", "the sports registration portal"),
        "site": "sport-inscriptions.example",
    },
    {
        "name": two("le site des aides de la région", "the region’s grants site"),
        "site": "aides-region.example",
    },
]
PROVIDERS = [
    {
        "name": two("le compte des impôts", "the tax account"),
        "data": two("Le montant de l’impôt", "The amount of tax due"),
        "number": two("Le numéro fiscal", "The tax number"),
    },
    {
        "name": two("le compte d’assurance maladie", "the health insurance account"),
        "data": two("Les remboursements de soins", "Health care reimbursements"),
        "number": two("Le numéro de sécurité sociale", "The social security number"),
    },
    {
        "name": two("le compte famille de la mairie", "the council’s family account"),
        "data": two("Les factures de cantine", "The canteen bills"),
        "number": two("Le numéro de famille", "The family number"),
    },
]
ITEMS = {
    "family": two("Le nom de famille", "The surname"),
    "given": two("Les prénoms", "The first names"),
    "birth": two("La date de naissance", "The date of birth"),
    "birthplace": two("Le lieu de naissance", "The place of birth"),
    "mail": two("L’adresse électronique", "The email address"),
    "sex": two("Le sexe", "The legal gender"),
    "used_name": two("Le nom d’usage", "The preferred name"),
}
PASSWORD = two("Le mot de passe", "The password")


def identity_button(draw, values):
    """The page of consent, seven items, those passed on, and where each belief leads."""
    service = draw.stream("service").choose(SERVICES)
    provider = draw.stream("provider").choose(PROVIDERS)
    required = draw.stream("items").sample(sorted(ITEMS), 5)
    asked, (ticked, unticked) = required[:3], required[3:]
    texts = {
        **{name: ITEMS[name] for name in (*asked, ticked, unticked)},
        "password": PASSWORD,
        "data": provider["data"],
        "number": provider["number"],
    }
    order = draw.stream("order").shuffled(sorted(texts))
    letters = dict(zip(order, "abcdefgh", strict=True))
    passed = [*asked, ticked]
    return {
        "service": service["name"],
        "provider": provider["name"],
        "person": draw.stream("person").person()["first"],
        "choices": [{"id": letters[name], "text": texts[name]} for name in order],
        "key": [letters[name] for name in passed],
        "of": {name: [letters[name]] for name in ("password", "data", "number")},
        "ticked": {"id": [letters[ticked]], "text": ITEMS[ticked]},
        "unticked": {"id": [letters[unticked]], "text": ITEMS[unticked]},
        "listed": [ITEMS[name] for name in passed],
        "data": provider["data"],
        "number": provider["number"],
        "page": _page(draw, service, provider, asked, ticked, unticked),
    }


def _page(draw, service, provider, asked, ticked, unticked):
    optional = draw.stream("optional").shuffled([(ticked, True), (unticked, False)])
    return {
        "kind": "page",
        "address": "https://bouton-identite.example/consentement",
        "secure": True,
        "site": two("Bouton d’identité", "Identity button"),
        "title": two("Avant de continuer", "Before you continue"),
        "elements": [
            [
                two("Identité confirmée par ", "Identity confirmed by "),
                {"look": "strong", "text": provider["name"]},
                ".",
            ],
            [
                two("Vous allez vous connecter à ", "You are about to sign in to "),
                {"look": "code", "text": service["site"]},
                two(", qui recevra :", ", which will receive:"),
            ],
            {"element": "list", "items": [ITEMS[name] for name in asked]},
            two("Et, pour chaque case qui reste cochée :", "And, for each box left ticked:"),
            *(
                {"element": "field", "type": "box", "label": ITEMS[name], "on": is_on}
                for name, is_on in optional
            ),
            two(
                "Rien d’autre n’est transmis. Le service où vous avez confirmé votre identité ne saura pas ce que vous faites ensuite.",
                "Nothing else is passed on. The service where you confirmed your identity will not know what you do next.",
            ),
            {"element": "button", "text": two("Continuer", "Continue"), "main": True},
        ],
    }
