"""Who does what with the sessions of a sports app, and which of them to turn to with a request."""

APPS = ["Foulée", "Carnet", "Souffle", "Cadence"]
CLUBS = ["Horizon", "Tilleul", "Écureuil", "Belvédère"]
INSURERS = [
    {"fr": "l’assureur Bélier", "en": "Bélier insurance"},
    {"fr": "l’assureur Le Phare", "en": "Le Phare insurance"},
]
HOSTS = [
    {"fr": "l’hébergeur Ardoise", "en": "Ardoise hosting"},
    {"fr": "l’hébergeur Granit", "en": "Granit hosting"},
]
AUTHORITY = {"fr": "la CNIL", "en": "the CNIL"}
DOES = {
    "controller": [
        {"fr": "choisit quelles données sont demandées, et pour quel usage", "en": "chooses which data is asked for, and what it is used for"},
        {"fr": "décide à quoi servent les séances et qui les reçoit", "en": "decides what sessions are used for and who receives them"},
    ],
    "processor-insurer": [
        {"fr": "fait fonctionner l’application, selon les consignes du club", "en": "runs the app, following the club’s instructions"},
        {"fr": "enregistre et affiche les séances, pour le compte du club", "en": "records and displays sessions on behalf of the club"},
    ],
    "processor-club": [
        {"fr": "garde les séances sur ses serveurs, selon les consignes de {app}", "en": "keeps sessions on its servers, following {app}’s instructions"},
        {"fr": "enregistre et sauvegarde les séances, pour le compte de {app}", "en": "stores and backs up sessions on behalf of {app}"},
    ],
    "recipient-insurer": [
        {"fr": "reçoit les séances, et en tire ses propres tarifs", "en": "receives sessions, and works out its own prices from them"},
    ],
    "recipient-club": [
        {"fr": "reçoit les séances de ses membres, et en tire ses propres groupes de niveau", "en": "receives its members’ sessions, and forms its own ability groups from them"},
    ],
    "authority": [
        {"fr": "contrôle en France l’usage des données personnelles", "en": "supervises the use of personal data in France"},
    ],
}  # fmt: skip
SITUATIONS = {
    "first": [
        {"fr": "Vous n’utilisez plus l’application {app}, où vos séances restent visibles. Vous n’avez encore écrit à personne, et vous voulez qu’elles soient effacées.", "en": "You no longer use the {app} app, where your sessions can still be seen. You have not written to anybody yet, and you want them deleted."},
        {"fr": "Vous voulez une copie de tout ce que l’application {app} garde sur vous depuis trois ans. C’est votre première demande.", "en": "You want a copy of everything that the {app} app has kept about you for three years. It is your first request."},
        {"fr": "{processor} et {recipient} disposent de vos séances, notées dans l’application {app}. Vous voulez savoir qui d’autre les reçoit ; c’est votre première demande.", "en": "{processor} and {recipient} have your sessions, which the {app} app records. You want to know who else receives them; it is your first request."},
    ],
    "misaddressed": [
        {"fr": "Vous voulez que vos séances soient effacées de l’application {app}. Votre demande, faite il y a {weeks} semaines, n’est allée qu’à un organisme : {processor}. Aucune réponse, malgré un rappel.", "en": "You want your sessions deleted from the {app} app. Your request, made {weeks} weeks ago, went to one organisation only: {processor}. No answer, in spite of a reminder."},
        {"fr": "Vous voulez une copie de vos séances de l’application {app}. Votre demande, faite il y a {weeks} semaines, n’est allée qu’à un organisme : {processor}. Aucune réponse, malgré un rappel.", "en": "You want a copy of your sessions from the {app} app. Your request, made {weeks} weeks ago, went to one organisation only: {processor}. No answer, in spite of a reminder."},
    ],
    "recipient-insurer": [
        {"fr": "{recipient} vous compte parmi les « pratiques à risque », d’après vos séances de l’application {app}. Vous voulez savoir sur quoi repose ce classement ; c’est votre première demande.", "en": "{recipient} counts you among “risky practices”, going by your sessions in the {app} app. You want to know what that is based on; it is your first request."},
        {"fr": "À votre demande, {controller} a effacé vos séances de l’application {app}. {recipient} garde celles de l’an dernier, et vous voulez qu’elles disparaissent aussi.", "en": "At your request, {controller} deleted your sessions from the {app} app. {recipient} keeps last year’s, and you want those to go as well."},
    ],
    "recipient-club": [
        {"fr": "{recipient} vous met dans un groupe de niveau, d’après vos séances de l’application {app}. Vous voulez savoir sur quoi repose ce choix ; c’est votre première demande.", "en": "{recipient} has put you in an ability group, going by your sessions in the {app} app. You want to know what that choice is based on; it is your first request."},
        {"fr": "À votre demande, {controller} a effacé vos séances de l’application {app}. {recipient} garde celles de l’an dernier, et vous voulez qu’elles disparaissent aussi.", "en": "At your request, {controller} deleted your sessions from the {app} app. {recipient} keeps last year’s, and you want those to go as well."},
    ],
    "authority": [
        {"fr": "Vous voulez que vos séances soient effacées de l’application {app}. Votre demande, faite il y a {weeks} semaines, n’est allée qu’à un organisme : {controller}. Aucune réponse, malgré un rappel.", "en": "You want your sessions deleted from the {app} app. Your request, made {weeks} weeks ago, went to one organisation only: {controller}. No answer, in spite of a reminder."},
        {"fr": "Vous voulez une copie de vos séances de l’application {app}. Votre demande, faite il y a {weeks} semaines, n’est allée qu’à un organisme : {controller}. Aucune réponse, malgré un rappel.", "en": "You want a copy of your sessions from the {app} app. Your request, made {weeks} weeks ago, went to one organisation only: {controller}. No answer, in spite of a reminder."},
    ],
}  # fmt: skip


ROLES = ("controller", "processor", "recipient", "authority")
ROLE_OF = {"first": "controller", "misaddressed": "controller"}


def whom_to_ask(draw, values):
    """Four organisations, what each does with the data, and the one to turn to in this situation."""
    stream, situation = draw.stream("organisations"), draw.stream("situation")
    app = stream.choose(APPS)
    variety = stream.choose(["insurer", "club"])
    names = _names(stream, app, variety)
    kind = situation.choose(["first", "misaddressed", "recipient", "authority"])
    role = ROLE_OF.get(kind, kind)
    ids = dict(zip(stream.shuffled(ROLES), "abcd", strict=True))
    return {
        "situation": _told(situation, f"{kind}-{variety}" if kind == "recipient" else kind, names, app),
        "kind": kind,
        "key": ids[role],
        "ids": ids,
        "names": names,
        "choices": [{"id": ids[each], "text": names[each]} for each in sorted(ids, key=ids.get)],
        "page": _page(app, [[_opening(names[each]), _does(stream, each, variety, app)] for each in stream.shuffled(ROLES)]),
    }  # fmt: skip


def _names(stream, app, variety):
    """Who has which role: the club decides and an insurer receives, or the publisher decides and the club receives."""
    name = stream.choose(CLUBS)
    club = {"fr": f"le club {name}", "en": f"the {name} club"}
    publisher = {"fr": f"l’éditeur de {app}", "en": f"the publisher of {app}"}
    if variety == "insurer":
        return dict(zip(ROLES, (club, publisher, stream.choose(INSURERS), AUTHORITY), strict=True))
    return dict(zip(ROLES, (publisher, stream.choose(HOSTS), club, AUTHORITY), strict=True))


def _does(stream, role, variety, app):
    found = stream.choose(DOES.get(role) or DOES[f"{role}-{variety}"])
    return {language: text.format(app=app) for language, text in found.items()}


def _told(stream, kind, names, app):
    weeks = stream.integer(6, 9)
    found = stream.choose(SITUATIONS[kind])
    filled = {
        language: text.format(app=app, weeks=weeks, **{role: name[language] for role, name in names.items()})
        for language, text in found.items()
    }
    return _opening(filled)


def _opening(text):
    """A text in both languages that begins with a capital."""
    return {language: words[0].upper() + words[1:] for language, words in text.items()}


def _page(app, rows):
    return {
        "kind": "page",
        "address": f"https://{app.lower().replace('é', 'e')}.example/confidentialite",
        "site": app,
        "title": {"fr": "Confidentialité", "en": "Privacy"},
        "elements": [
            {"element": "heading", "level": 2, "text": {"fr": "Qui fait quoi de vos données", "en": "Who does what with your data"}},
            {"kind": "details", "title": {"fr": "Organismes", "en": "Organisations"}, "rows": rows},
        ],
    }  # fmt: skip
