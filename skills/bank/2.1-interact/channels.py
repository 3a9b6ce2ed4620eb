"""A message to pass on, in four facts that each leave several channels, and the one channel left by all four."""

from itertools import product

from .words import two

NAMES = {
    "phone": two("Appel téléphonique", "Phone call"),
    "chat": two("Message au groupe de l’équipe", "Message to the team’s chat group"),
    "mail": two("Courriel", "Email"),
    "board": two("Affiche dans le hall", "Notice in the hall"),
}
_NO_BOARD = two(
    "la personne à prévenir ne passe pas dans le hall", "the person to be told does not come through the hall"
)
_NO_CHAT = two("ce groupe ne réunit que l’équipe", "only the team is in that group")
_NO_FILE = two("il n’y a rien à remplir ni à renvoyer", "it gives nothing to fill in and send back")
_OFFLINE = two("sans internet, rien n’arrivera à temps", "without internet it will not arrive in time")
_UNHEARD = two("on n’y répondra pas à temps", "it will not be answered in time")
_WEEKLY = two("beaucoup ne l’ouvriraient que dans quelques jours", "many would not open it for several days")
_NO_ADDRESS = two("on n’a pas l’adresse de tout le monde", "some addresses are missing")
_HEALTH = two(
    "toute l’équipe lirait ce qui touche à la santé", "the whole team would read about somebody’s health"
)
# Each fact: its text and the channels that it rules out, with the reason.
WHO = {
    "member": (two("Une personne de l’équipe, en poste sur un autre site", "A member of the team who works at another site"), {"board": _NO_BOARD}),
    "firm": (two("Une imprimerie tenue par une seule personne, dans une autre ville", "A one-person printing firm in another town"), {"board": _NO_BOARD, "chat": _NO_CHAT}),
    "staff": (two("Les douze membres de l’équipe ; pas le temps de les appeler un par un", "The twelve members of the team; no time to ring them one by one"),
              {"phone": two("il faudrait douze appels", "it would take twelve calls")}),
    "users": (two("Les cent vingt adhérents", "The hundred and twenty members of the club"),
              {"phone": two("il faudrait cent vingt appels", "it would take a hundred and twenty calls"), "chat": _NO_CHAT}),
}  # fmt: skip
WHEN = {
    "now": (two("Dans vingt minutes au plus", "In twenty minutes at most"),
            {"board": two("il faudrait que l’on passe devant dans les vingt minutes", "people would have to walk past it in the next twenty minutes")}),
    "arriving": (two("Ce soir, avant le début de la séance", "This evening, before the session starts"), {}),
    "today": (two("Avant ce soir", "Before this evening"), {}),
    "later": (two("D’ici dix jours", "In the next ten days"), {}),
}  # fmt: skip
# A situation rules some channels out whatever the time, and more of them when the message cannot wait.
HABITS = {
    "offline": (two("Internet coupé jusqu’à demain, même sur son mobile", "Internet down until tomorrow, even on their mobile"),
                {}, {"chat": _OFFLINE, "mail": _OFFLINE}),
    "meeting": (two("En rendez-vous jusqu’à ce soir, courriels affichés à l’écran", "In meetings until this evening, emails on screen"),
                {}, {"phone": _UNHEARD}),
    "deaf": (two("Entend mal ; courriels affichés à l’écran toute la journée", "Hard of hearing; emails on screen all day"),
             {"phone": two("on y entendrait mal, sans rien pouvoir relire", "it would be hard to hear, with nothing to read")}, {}),
    "evening": (two("Téléphone en poche ; courriels lus tard le soir", "Phone in pocket; emails read late in the evening"),
                {}, {"mail": two("il ne serait ouvert que tard ce soir", "it would not be opened until late this evening")}),
    "old_phones": (two("Viennent chaque jour ; plusieurs n’ont pas de smartphone, courriels lus une fois par semaine", "Come in every day; several have no smartphone; emails read once a week"),
                   {"chat": two("sans smartphone, on ne lit pas ce groupe", "that group cannot be read without a smartphone")}, {"mail": _WEEKLY}),
    "away": (two("En stage loin d’ici jusqu’à demain ; smartphone en poche, courriels lus au retour", "Away on a course until tomorrow; smartphone in pocket, emails read once back"),
             {}, {"board": two("on ne passera pas dans le hall à temps", "nobody will come through the hall in time"),
                  "mail": two("il ne serait ouvert qu’au retour", "it would not be opened until they are back")}),
    "daily": (two("Viennent chaque jour, smartphone en poche ; courriels lus une fois par semaine", "Come in every day, smartphone in pocket; emails read once a week"),
              {}, {"mail": _WEEKLY}),
    "few_addresses": (two("Viennent chaque jour, smartphone en poche ; plusieurs n’ont jamais donné d’adresse électronique", "Come in every day, smartphone in pocket; several never gave an email address"),
                      {"mail": _NO_ADDRESS}, {}),
    "no_address": (two("Viennent chaque semaine ; plusieurs n’ont jamais donné d’adresse électronique", "Come every week; several never gave an email address"),
                   {"mail": _NO_ADDRESS}, {}),
    "seldom": (two("Ne viennent pas tous les mois ; fichier d’adresses à jour", "Some do not come every month; address file up to date"),
               {"board": two("tout le monde ne passera pas dans le hall à temps", "not everyone will come through the hall in time")}, {}),
    "weekly": (two("Viennent chaque semaine ; fichier d’adresses à jour, courriels souvent lus le lendemain", "Come every week; address file up to date, emails often read the next day"),
               {}, {"mail": two("il serait souvent lu demain, trop tard", "it would often be read tomorrow, too late")}),
}  # fmt: skip
WHAT = {
    "change": (two("Un horaire qui change", "A change of time"), {}),
    "form": (two("Un questionnaire de six pages, à remplir et à renvoyer", "A six-page questionnaire, to fill in and send back"), {"phone": _NO_FILE, "board": _NO_FILE}),
    "price": (two("Un prix sur lequel on pourrait se disputer plus tard", "A price that might be disputed later"),
              {"phone": two("on ne pourrait rien montrer plus tard", "there would be nothing to show later")}),
    "leave": (two("Les raisons d’un arrêt maladie", "The reasons for a spell of sick leave"), {"chat": _HEALTH}),
    "doctor": (two("Son rendez-vous médical avancé à aujourd’hui", "Their medical appointment, brought forward to today"), {"chat": _HEALTH}),
    "surprise": (two("Une surprise que l’équipe prépare pour les adhérents", "A surprise the team is preparing for the club members"),
                 {"board": two("les adhérents la découvriraient en passant", "the club members would find out as they walked past")}),
}  # fmt: skip
_ONE, _SEVERAL = (
    ["offline", "meeting", "deaf", "evening"],
    ["old_phones", "away", "daily", "few_addresses"],
)
# The team's group is for what concerns the team: what one person alone should read is never only a change of time.
SCENES = {
    "member": (["now", "today", "later"], _ONE, ["leave", "doctor"]),
    "firm": (["now", "today", "later"], _ONE, ["change", "form", "price"]),
    "staff": (["now", "arriving", "today", "later"], _SEVERAL, ["change", "form", "surprise"]),
    "users": (["arriving", "later"], ["no_address", "seldom", "weekly"], ["change", "form"]),
}
# What does not make sense together, or leaves it open whether the message would be seen in time.
_ODD = [
    {"now", "form"}, {"now", "leave"}, {"now", "surprise"}, {"now", "away"},
    {"arriving", "form"}, {"arriving", "away"}, {"arriving", "seldom"},
    {"today", "form"}, {"today", "old_phones"},
    {"later", "away"}, {"later", "doctor"},
]  # fmt: skip


def one_channel(draw, values):
    """A message in four facts, the one channel that they leave, and why the others do not do."""
    stream = draw.stream("channel")
    key = stream.choose(list(NAMES))
    who = stream.choose(sorted({scene[0] for scene in _scenes() if _left(scene) == [key]}))
    scene = stream.choose([one for one in _scenes() if one[0] == who and _left(one) == [key]])
    unmet = _unmet(scene)
    labels = [
        two("Pour qui", "For whom"),
        two("Quand", "When"),
        two("Situation", "Situation"),
        two("Contenu", "Content"),
    ]
    return {
        "key": key,
        "best": NAMES[key],
        "why": {name: unmet.get(name, "") for name in NAMES},
        "others": [
            {language: f"{NAMES[name][language]}{colon}{unmet[name][language]}" for language, colon in (("fr", " : "), ("en", ": "))}
            for name in NAMES
            if name != key
        ],
        "facts": {
            "kind": "details",
            "title": two("Message à faire passer", "Message to pass on"),
            "rows": [[label, group[name][0]] for label, group, name in zip(labels, (WHO, WHEN, HABITS, WHAT), scene, strict=True)],
        },
    }  # fmt: skip


def _scenes():
    """All the messages that make sense."""
    return [
        (who, *facts)
        for who, groups in SCENES.items()
        for facts in product(*groups)
        if not any(pair <= set(facts) for pair in _ODD)
    ]


def _unmet(scene):
    """The channels that do not do, with the first reason met."""
    who, when, habit, what = scene
    _, always, soon = HABITS[habit]
    reasons = {}
    for out in (WHO[who][1], WHAT[what][1], always, {} if when == "later" else soon, WHEN[when][1]):
        reasons = out | reasons
    return reasons


def _left(scene):
    unmet = _unmet(scene)
    return [name for name in NAMES if name not in unmet]
