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
_UNREAD = two("rien ne dit qu’il sera ouvert à temps", "it may well not be opened in time")
_NO_FILE = two("il n’y a rien à remplir ni à renvoyer", "it gives nothing to fill in and send back")
_OFFLINE = two("sans internet, rien n’arrivera à temps", "without internet it will not arrive in time")
_UNHEARD = two("on n’y répondra pas à temps", "it will not be answered in time")
# Each fact: its text and the channels that it rules out, with the reason.
WHO = {
    "member": (two("Une personne de l’équipe, en poste sur un autre site", "A member of the team who works at another site"), {"board": _NO_BOARD}),
    "firm": (two("Une imprimerie tenue par une seule personne, dans une autre ville", "A one-person printing firm in another town"), {"board": _NO_BOARD, "chat": _NO_CHAT}),
    "staff": (two("Les douze membres de l’équipe", "The twelve members of the team"),
              {"phone": two("il faudrait douze appels", "it would take twelve calls")}),
    "users": (two("Les cent vingt adhérents", "The hundred and twenty members of the club"),
              {"phone": two("il faudrait cent vingt appels", "it would take a hundred and twenty calls"), "chat": _NO_CHAT}),
}  # fmt: skip
WHEN = {
    "now": (two("Dans vingt minutes au plus", "In twenty minutes at most"),
            {"mail": _UNREAD, "board": two("il faudrait que l’on passe devant dans les vingt minutes", "people would have to walk past it in the next twenty minutes")}),
    "arriving": (two("Ce soir, à l’arrivée à la salle", "This evening, on arriving at the hall"), {"mail": _UNREAD}),
    "today": (two("Avant ce soir", "Before this evening"), {}),
    "later": (two("D’ici dix jours", "In the next ten days"), {}),
}  # fmt: skip
HABITS = {
    "offline": (two("Internet coupé jusqu’à demain, même sur son mobile", "Internet down until tomorrow, even on their mobile"), {"chat": _OFFLINE, "mail": _OFFLINE}),
    "meeting": (two("En réunion jusqu’à ce soir, ordinateur ouvert", "In a meeting until this evening, laptop open"), {"phone": _UNHEARD}),
    "deaf": (two("Entend mal, travaille à l’ordinateur", "Hard of hearing, works at a computer"),
             {"phone": two("on y entendrait mal, sans rien pouvoir relire", "it would be hard to hear, with nothing to read")}),
    "free": (two("Travaille à l’ordinateur, téléphone en poche", "Works at a computer, phone in pocket"), {}),
    "old_phones": (two("Viennent chaque jour ; plusieurs ont un vieux téléphone à touches, tous une adresse", "Come in every day; several have an old keypad phone, all have an address"),
                   {"chat": two("un téléphone à touches n’ouvre pas ce groupe", "a keypad phone cannot open that group")}),
    "away": (two("En stage loin d’ici jusqu’à la fin du mois", "Away on a course until the end of the month"),
             {"board": two("on ne passera pas dans le hall à temps", "nobody will come through the hall in time")}),
    "daily": (two("Viennent chaque jour, téléphone en poche", "Come in every day, phone in pocket"), {}),
    "no_address": (two("Viennent chaque semaine ; plusieurs n’ont jamais donné d’adresse", "Come every week; several never gave an address"),
                   {"mail": two("on n’a pas l’adresse de tout le monde", "some addresses are missing")}),
    "seldom": (two("Ne viennent pas tous les mois ; fichier d’adresses à jour", "Some do not come every month; address file up to date"),
               {"board": two("tout le monde ne passera pas dans le hall à temps", "not everyone will come through the hall in time")}),
    "weekly": (two("Viennent chaque semaine ; fichier d’adresses à jour", "Come every week; address file up to date"), {}),
}  # fmt: skip
WHAT = {
    "change": (two("Un horaire qui change", "A change of time"), {}),
    "form": (two("Un questionnaire de six pages, à remplir et à renvoyer", "A six-page questionnaire, to fill in and send back"), {"phone": _NO_FILE, "board": _NO_FILE}),
    "price": (two("Un prix sur lequel on pourrait se disputer plus tard", "A price that might be disputed later"),
              {"phone": two("on ne pourrait rien montrer plus tard", "there would be nothing to show later")}),
    "leave": (two("Les raisons d’un arrêt maladie", "The reasons for a spell of sick leave"),
              {"chat": two("toute l’équipe lirait ce qui touche à la santé", "the whole team would read about somebody’s health")}),
    "code": (two("Le nouveau code de l’alarme", "The new code of the alarm"),
             {"board": two("toute personne qui passe lirait le code", "anyone walking past would read the code")}),
}  # fmt: skip
_ONE, _SEVERAL = ["offline", "meeting", "deaf", "free"], ["old_phones", "away", "daily"]
SCENES = {
    "member": (["now", "today", "later"], _ONE, ["change", "form", "leave"]),
    "firm": (["now", "today", "later"], _ONE, ["change", "form", "price"]),
    "staff": (["now", "arriving", "later"], _SEVERAL, ["change", "form", "code"]),
    "users": (["arriving", "later"], ["no_address", "seldom", "weekly"], ["change", "form"]),
}
_ODD = [{"arriving", "away"}, {"arriving", "form"}, {"now", "form"}]
_OVER = {("later", "offline"), ("later", "meeting"), ("arriving", "seldom")}


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
    """The channels that do not do, with the first reason met; what is over in time rules nothing out."""
    who, when, habit, what = scene
    facts = [WHO[who], WHAT[what], WHEN[when]]
    if (when, habit) not in _OVER:
        facts.insert(2, HABITS[habit])
    reasons = {}
    for _, out in facts:
        reasons = out | reasons
    return reasons


def _left(scene):
    unmet = _unmet(scene)
    return [name for name in NAMES if name not in unmet]
