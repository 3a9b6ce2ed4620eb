"""The companies of a sports app's privacy page, and who answers what somebody wants."""

COMPANIES = ["Nordane", "Bélier", "Ombelia", "Quartéo", "Tamaris", "Vélane"]
ACTIVITIES = [
    {"fr": "Offres d’assurance", "en": "Insurance offers"},
    {"fr": "Études sur la santé", "en": "Health studies"},
    {"fr": "Conseils d’entraînement", "en": "Training advice"},
    {"fr": "Publicité", "en": "Advertising"},
]
ROLES = {
    "controller": {"fr": "Responsable de traitement", "en": "Controller"},
    "processor": {"fr": "Sous-traitant", "en": "Processor"},
}
# Whom each wish goes to, by the role of the company, and who has been asked already.
SAME_FOR_BOTH = {
    kind: {"controller": kind, "processor": kind} for kind in ("rights", "support", "report", "authority")
}
BY_ROLE = {"controller": "partner", "processor": "rights"}
UNANSWERED = {"controller": "authority", "processor": "rights"}
WISHES = [
    (BY_ROLE, None, {"fr": "L’entreprise {company} a reçu vos trajets de cette application de sport. Vous voulez qu’elle les efface de ses fichiers.", "en": "A company, {company}, has received your routes from this sports app. You want them deleted from its files."}),
    (BY_ROLE, None, {"fr": "L’entreprise {company} a tiré un profil de vos trajets, venus de cette application de sport. Vous voulez savoir ce qu’il contient.", "en": "A company, {company}, has built a profile of you from your routes, which came from this sports app. You want to know what is in it."}),
    (BY_ROLE, None, {"fr": "L’entreprise {company}, à qui cette application de sport transmet vos trajets, se trompe sur votre âge. Vous voulez qu’elle corrige ses fichiers.", "en": "A company, {company}, which gets your routes from this sports app, has your age wrong. You want its files corrected."}),
    (UNANSWERED, "company", {"fr": "Il y a {since}, vous avez demandé à l’entreprise {company} d’effacer les trajets que cette application de sport lui a transmis. Sans réponse, vous ne voulez plus attendre.", "en": "{since} ago, you asked a company, {company}, to delete the routes that this sports app had passed on to it. You have had no reply and will not wait any longer."}),
    (UNANSWERED, "company", {"fr": "Il y a {since}, vous avez demandé à l’entreprise {company} une copie des trajets que cette application de sport lui a transmis. Sans réponse, vous ne voulez plus attendre.", "en": "{since} ago, you asked a company, {company}, for a copy of the routes that this sports app had passed on to it. You have had no reply and will not wait any longer."}),
    (SAME_FOR_BOTH["authority"], "officer", {"fr": "Il y a {since}, vous avez demandé au délégué à la protection des données de cette application de sport que vos trajets n’aillent plus à l’entreprise {company}. Sans réponse, vous ne voulez plus attendre.", "en": "{since} ago, you asked this sports app’s data protection officer to have your routes no longer sent to a company, {company}. You have had no reply and will not wait any longer."}),
    (SAME_FOR_BOTH["rights"], None, {"fr": "Cette application de sport transmet vos trajets à l’entreprise {company}. Vous voulez que ces envois cessent.", "en": "This sports app passes your routes on to a company, {company}. You want it to stop sending them."}),
    (SAME_FOR_BOTH["rights"], None, {"fr": "L’assistance de cette application de sport a gardé une copie de votre carte d’identité. Vous voulez qu’elle soit effacée.", "en": "This sports app’s help desk has kept a copy of your identity card. You want that copy deleted."}),
    (SAME_FOR_BOTH["rights"], None, {"fr": "La modération de cette application de sport a retiré un de vos messages. Vous voulez une copie de ce qu’elle a noté sur vous.", "en": "This sports app’s moderators have removed one of your messages. You want a copy of what they have noted about you."}),
    (SAME_FOR_BOTH["report"], None, {"fr": "Sous un de vos trajets, un membre de cette application de sport a écrit votre numéro de téléphone. Vous voulez qu’il disparaisse au plus vite.", "en": "Below one of your routes, a member of this sports app has written your phone number. You want it gone as soon as possible."}),
    (SAME_FOR_BOTH["report"], None, {"fr": "Dans cette application de sport, un membre se fait passer pour l’entreprise {company} et demande votre adresse à tout le monde. Vous voulez que ses messages disparaissent.", "en": "In this sports app, a member pretends to be a company, {company}, and asks everyone for your address. You want these messages gone."}),
    (SAME_FOR_BOTH["report"], None, {"fr": "Dans cette application de sport, un membre a publié une photo où l’on reconnaît votre maison. Vous voulez qu’elle disparaisse au plus vite.", "en": "In this sports app, a member has posted a photo in which your house can be recognised. You want it gone as soon as possible."}),
    (SAME_FOR_BOTH["support"], None, {"fr": "Quelqu’un s’est connecté à votre compte dans cette application de sport et a changé votre mot de passe. Vous voulez retrouver vos trajets.", "en": "Somebody has signed in to your account in this sports app and changed your password. You want to get back to your routes."}),
    (SAME_FOR_BOTH["support"], None, {"fr": "Vous voulez cacher vos trajets aux autres membres de cette application de sport, mais vous ne trouvez pas le réglage.", "en": "You want to hide your routes from the other members of this sports app, but you cannot find the setting."}),
    (SAME_FOR_BOTH["support"], None, {"fr": "Cette application de sport n’arrive plus à envoyer vos trajets à l’entreprise {company}. Vous voulez que ces envois reprennent.", "en": "This sports app no longer manages to send your routes to a company, {company}. You want it to start sending them again."}),
]  # fmt: skip
SINCE = [{"fr": "six semaines", "en": "Six weeks"}, {"fr": "deux mois", "en": "Two months"}]
CHOICES = {
    "rights": {"fr": "Le délégué à la protection des données de l’application", "en": "The app’s data protection officer"},
    "partner": {"fr": "L’entreprise {company}", "en": "The company {company}"},
    "support": {"fr": "L’assistance de l’application", "en": "The app’s help desk"},
    "report": {"fr": "La modération de l’application", "en": "The app’s moderators"},
    "authority": {"fr": "La CNIL", "en": "The CNIL"},
}  # fmt: skip


def whom_to_ask(draw, values):
    """A wish about one of two companies of a privacy page, whose role there may decide whom to write to."""
    kind = draw.stream("kind").weighted(list(CHOICES), [4, 3, 2, 2, 3])
    fitting = [(role, *wish) for wish in WISHES for role in ROLES if wish[0][role] == kind]
    role, outcomes, asked, wish = draw.stream("wish").choose(fitting)
    stream = draw.stream("policy")
    name = stream.choose(["foulee-app", "carnet-sport", "pas-a-pas", "souffle-club"])
    companies = stream.sample(COMPANIES, 2)
    activities = stream.sample(ACTIVITIES, 2)
    roles = [ROLES[role], ROLES["processor" if role == "controller" else "controller"]]
    rows = stream.shuffled(list(zip(companies, activities, roles, strict=True)))
    order = stream.shuffled(list(CHOICES))
    ids = dict(zip(order, "abcde", strict=True))
    told = {"company": companies[0], "since": stream.choose(SINCE)}
    return {
        "wish": _filled(wish, told),
        "kind": kind,
        "asked": asked or "",
        "role_decides": len(set(outcomes.values())) == 2,
        "company": companies[0],
        "key": ids[kind],
        "ids": ids,
        "choices": [{"id": ids[one], "text": _filled(CHOICES[one], told)} for one in order],
        "page": _page(name, rows),
    }


def _filled(text, told):
    return {
        language: sentence.format(company=told["company"], since=told["since"][language])
        for language, sentence in text.items()
    }


def _page(name, rows):
    """The page: a company, its role and what it does in two columns, so that a phone shows the role."""
    app = (name, {"fr": "Cette application", "en": "This app"}, ROLES["controller"])
    told = [
        [company, {language: f"{role[language]} · {activity[language]}" for language in ("fr", "en")}]
        for company, activity, role in (app, *rows)
    ]
    return {
        "kind": "page",
        "address": f"https://{name}.example/confidentialite",
        "site": name,
        "title": {"fr": "Confidentialité", "en": "Privacy"},
        "elements": [
            {
                "kind": "details",
                "title": {"fr": "Qui traite vos trajets", "en": "Who processes your routes"},
                "rows": told,
            },
        ],
    }
