"""The companies of a sports app's privacy page, and who answers what somebody wants of one of them."""

COMPANIES = ["Nordane", "Bélier", "Ombelia", "Quartéo", "Tamaris", "Vélane"]
# A wish tells a company by what it does: its name and its role are for the page to say.
ACTIVITIES = [
    {"fr": "Offres d’assurance", "en": "Insurance offers", "who": {"fr": "l’entreprise qui vous propose des assurances", "en": "the company that offers you insurance"}},
    {"fr": "Études sur la santé", "en": "Health studies", "who": {"fr": "l’entreprise qui étudie votre forme", "en": "the company that studies how fit you are"}},
    {"fr": "Conseils d’entraînement", "en": "Training advice", "who": {"fr": "l’entreprise qui vous conseille pour vos séances", "en": "the company that advises you on your workouts"}},
    {"fr": "Publicité", "en": "Advertising", "who": {"fr": "l’entreprise qui choisit vos annonces", "en": "the company that chooses your adverts"}},
]  # fmt: skip
ROLES = {
    "controller": {"fr": "Responsable de traitement", "en": "Controller"},
    "processor": {"fr": "Sous-traitant", "en": "Processor"},
}
# Whom each wish goes to, by the role of the company, and who has been asked already.
BY_ROLE = {"controller": "partner", "processor": "rights"}
UNANSWERED = {"controller": "authority", "processor": "rights"}
OF_THE_APP = {"controller": "rights", "processor": "rights"}
APP_SILENT = {"controller": "authority", "processor": "authority"}
# The app does not answer for the files of a controller: after its silence, more than one path would be right there.
APP_SILENT_ON_FILES = {"processor": "authority"}
WISHES = [
    (BY_ROLE, None, {"fr": "{Who} a reçu vos trajets de cette application de sport. Vous voulez qu’elle les efface de ses fichiers.", "en": "{Who} has received your routes from this sports app. You want them deleted from its files."}),
    (BY_ROLE, None, {"fr": "{Who} a tiré un profil de vos trajets, venus de cette application de sport. Vous voulez savoir ce qu’il contient.", "en": "{Who} has built a profile of you from your routes, which came from this sports app. You want to know what is in it."}),
    (BY_ROLE, None, {"fr": "Cette application de sport transmet vos trajets à {who}. Celle-ci se trompe sur votre âge, et vous voulez qu’elle corrige ses fichiers.", "en": "This sports app passes your routes on to {who}. That company has your age wrong, and you want its files corrected."}),
    (UNANSWERED, "company", {"fr": "Il y a {since}, vous avez demandé à {who} d’effacer les trajets que cette application de sport lui a transmis. Sans réponse, vous ne voulez plus attendre.", "en": "{since} ago, you asked {who} to delete the routes that this sports app had passed on to it. You have had no reply and will not wait any longer."}),
    (UNANSWERED, "company", {"fr": "Il y a {since}, vous avez demandé à {who} une copie des trajets que cette application de sport lui a transmis. Sans réponse, vous ne voulez plus attendre.", "en": "{since} ago, you asked {who} for a copy of the routes that this sports app had passed on to it. You have had no reply and will not wait any longer."}),
    (APP_SILENT, "officer", {"fr": "Il y a {since}, vous avez écrit au délégué à la protection des données de cette application de sport, pour que vos trajets n’aillent plus à {who}. Sans réponse, vous ne voulez plus attendre.", "en": "{since} ago, you wrote to this sports app’s data protection officer to have your routes no longer sent to {who}. You have had no reply and will not wait any longer."}),
    (APP_SILENT_ON_FILES, "officer", {"fr": "Il y a {since}, vous avez écrit au délégué à la protection des données de cette application de sport, pour faire effacer vos trajets chez {who}. Sans réponse, vous ne voulez plus attendre.", "en": "{since} ago, you wrote to this sports app’s data protection officer to have your routes deleted from the files of {who}. You have had no reply and will not wait any longer."}),
    (OF_THE_APP, None, {"fr": "Cette application de sport transmet vos trajets à {who}. Vous voulez vous opposer à ces envois.", "en": "This sports app passes your routes on to {who}. You want to object to that."}),
    (OF_THE_APP, None, {"fr": "L’assistance de cette application de sport a gardé une copie de votre carte d’identité. Vous voulez qu’elle soit effacée.", "en": "This sports app’s help desk has kept a copy of your identity card. You want that copy deleted."}),
    (OF_THE_APP, None, {"fr": "La modération de cette application de sport a retiré un de vos messages. Vous voulez une copie de ce qu’elle a noté sur vous.", "en": "This sports app’s moderators have removed one of your messages. You want a copy of what they have noted about you."}),
]  # fmt: skip
# What is drawn first, so that a company named by its work is as often a processor as a controller.
CASES = [("partner", BY_ROLE), ("rights", BY_ROLE), ("rights", UNANSWERED), ("authority", UNANSWERED),
         ("rights", OF_THE_APP), ("authority", APP_SILENT), ("authority", APP_SILENT_ON_FILES)]  # fmt: skip
SINCE = [{"fr": "six semaines", "en": "Six weeks"}, {"fr": "deux mois", "en": "Two months"}]
CHOICES = {
    "rights": {"fr": "Le délégué à la protection des données de l’application", "en": "The app’s data protection officer"},
    "partner": {"fr": "L’entreprise {company}", "en": "The company {company}"},
    "other_company": {"fr": "L’entreprise {other}", "en": "The company {other}"},
    "support": {"fr": "L’assistance de l’application", "en": "The app’s help desk"},
    "report": {"fr": "La modération de l’application", "en": "The app’s moderators"},
    "authority": {"fr": "La CNIL", "en": "The CNIL, the French data protection authority"},
}  # fmt: skip


def whom_to_ask(draw, values):
    """A wish about one of two companies of a privacy page, whose role there decides whom to write to."""
    kind, outcomes = draw.stream("case").weighted(CASES, [6, 3, 3, 4, 1, 1, 1])
    role = draw.stream("role").choose([one for one, answers in outcomes.items() if answers == kind])
    asked, wish = draw.stream("wish").choose([rest for one, *rest in WISHES if one == outcomes])
    stream = draw.stream("policy")
    name = stream.choose(["foulee-app", "carnet-sport", "pas-a-pas", "souffle-club"])
    companies = stream.sample(COMPANIES, 2)
    activities = stream.sample(ACTIVITIES, 2)
    roles = [ROLES[role], ROLES["processor" if role == "controller" else "controller"]]
    rows = stream.shuffled(list(zip(companies, activities, roles, strict=True)))
    order = stream.shuffled(list(CHOICES))
    ids = dict(zip(order, "abcdef", strict=True))
    told = {
        "company": companies[0],
        "other": companies[1],
        "who": activities[0]["who"],
        "since": stream.choose(SINCE),
    }
    return {
        "wish": _filled(wish, told),
        "kind": kind,
        "asked": asked or "",
        "role_of_files": outcomes == APP_SILENT_ON_FILES,
        "role_decides": len(set(outcomes.values())) == 2,
        "company": companies[0],
        "who": activities[0]["who"],
        "other": {"name": companies[1], "activity": activities[1]},
        "key": ids[kind],
        "ids": ids,
        "choices": [{"id": ids[one], "text": _filled(CHOICES[one], told)} for one in order],
        "page": _page(name, rows),
    }  # fmt: skip


def _filled(text, told):
    filled = {}
    for language, sentence in text.items():
        who = told["who"][language]
        filled[language] = sentence.format(
            company=told["company"],
            other=told["other"],
            who=who,
            Who=who[0].upper() + who[1:],
            since=told["since"][language],
        )
    return filled


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
