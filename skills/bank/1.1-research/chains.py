"""A figure that five pages took from one another."""

from datetime import date, timedelta

from .words import two

RANKS = ["survey", "release", "daily", "blog", "post"]
FIGURES = [
    {
        "said": two("un élève sur trois", "one pupil in three"),
        "number": "one",
        "exact": two("33,4 % des élèves", "33.4% of pupils"),
    },
    {
        "said": two("un élève sur quatre", "one pupil in four"),
        "number": "one",
        "exact": two("24,7 % des élèves", "24.7% of pupils"),
    },
    {
        "said": two("deux élèves sur cinq", "two pupils in five"),
        "number": "many",
        "exact": two("39,8 % des élèves", "39.8% of pupils"),
    },
    {
        "said": two("trois élèves sur cinq", "three pupils in five"),
        "number": "many",
        "exact": two("60,3 % des élèves", "60.3% of pupils"),
    },
]
STORIES = [
    {
        "one": two("dort moins de huit heures", "sleeps less than eight hours a night"),
        "many": two("dorment moins de huit heures", "sleep less than eight hours a night"),
        "survey": two("Observatoire du sommeil scolaire", "School Sleep Observatory"),
        "survey_site": "observatoire-sommeil.example",
        "release": two("Fondation Nuits calmes", "Quiet Nights Foundation"),
        "release_site": "nuits-calmes.example",
        "blog": two("Carnet d’une infirmière", "A school nurse’s notebook"),
        "blog_site": "carnet-infirmiere.example",
        "advice": two("La lumière des écrans est souvent citée par les familles.", "Families often mention the light from screens."),
    },
    {
        "one": two("vient au collège à pied", "walks to school"),
        "many": two("viennent au collège à pied", "walk to school"),
        "survey": two("Laboratoire des mobilités", "Mobility Laboratory"),
        "survey_site": "labo-mobilites.example",
        "release": two("Association Rue apaisée", "Calm Streets charity"),
        "release_site": "rue-apaisee.example",
        "blog": two("Le blog du pédibus", "The Walking Bus"),
        "blog_site": "blog-pedibus.example",
        "advice": two("Les trajets courts sont les plus fréquents.", "Short trips are the most frequent."),
    },
    {
        "one": two("part sans petit-déjeuner", "skips breakfast"),
        "many": two("partent sans petit-déjeuner", "skip breakfast"),
        "survey": two("Institut des repas quotidiens", "Institute of Daily Meals"),
        "survey_site": "institut-repas.example",
        "release": two("Réseau Cantines vives", "Lively Canteens network"),
        "release_site": "cantines-vives.example",
        "blog": two("Les tartines de Rachid", "Rachid’s Toast"),
        "blog_site": "tartines-rachid.example",
        "advice": two("Le manque de temps est la première raison donnée.", "Lack of time is the main reason given."),
    },
    {
        "one": two("lit un livre par mois", "reads a book a month"),
        "many": two("lisent un livre par mois", "read a book a month"),
        "survey": two("Centre d’études de la lecture", "Centre for Reading Studies"),
        "survey_site": "etudes-lecture.example",
        "release": two("Fédération des petites librairies", "Federation of Small Bookshops"),
        "release_site": "petites-librairies.example",
        "blog": two("Pages cornées", "Dog-eared Pages"),
        "blog_site": "pages-cornees.example",
        "advice": two("Les bandes dessinées comptent dans ce total.", "Comics are counted in this total."),
    },
]  # fmt: skip
_DAILIES = [("Le Courrier d’Orlane", "courrier-orlane.example"), ("Le Fil du matin", "fil-du-matin.example")]
_ACCOUNTS = ["@info_flash", "@le_savais_tu", "@chiffre_du_jour"]
_KINDS = {
    "survey": two("étude", "survey"),
    "release": two("communiqué", "press release"),
    "daily": two("journal", "newspaper"),
    "blog": two("blog", "blog"),
    "post": two("publication sur un réseau social", "social media post"),
}


def name(stream, story, kind):
    """What the page of this kind is called in the list."""
    if kind == "daily":
        return two(*[stream.choose(_DAILIES)[0]] * 2)
    if kind == "post":
        return two(*[stream.choose(_ACCOUNTS)] * 2)
    return story[kind]


def label(names, kind):
    """The page's name with the sort of page it is, as the list of pages to order shows it."""
    return {language: f"{names[kind][language]} ({_KINDS[kind][language]})" for language in ("fr", "en")}


def dates(stream, chain):
    """When each page appeared, in the order of the chain, and what it shows: two show a later update."""
    day, found = date(2026, stream.integer(1, 3), stream.integer(3, 20)), {}
    for kind in chain:
        found[kind] = {"published": day.isoformat(), "shown": day.isoformat(), "updated": False}
        day += timedelta(days=stream.integer(2, 6))
    first = stream.choose(chain[:2])
    second = stream.choose([kind for kind in chain[1:4] if kind != first])
    for kind in (first, second):
        later = day + timedelta(days=stream.integer(1, 9))
        day = later + timedelta(days=1)
        found[kind] |= {"shown": later.isoformat(), "updated": True}
    return found


def page(story, figure, kind, chain, names, dates):
    """The page as a browser shows it, reduced to what was kept of it."""
    rank = chain.index(kind)
    told = _relay(kind, figure, story, _on(where(names, chain[rank - 1]))) if rank else _origin(figure, story)
    return _framed(story, figure, kind, names, dates[kind], [told, story["advice"]], is_source=not rank)


def page_to_trace(story, figure, kind, chain, names, dates, cited, aside):
    """The page as `page` shows it, but it names nobody it took the figure from: it links there or says what it was.

    `cited` says which of the two; `aside` is a page that it does name, and owes nothing.
    """
    rank = chain.index(kind)
    if not rank:
        told = _origin(figure, story)
    elif cited == "link":
        target = f"https://{address(story, chain[rank - 1], names)}"
        told = _linked(_relay(kind, figure, story, two("sur {link}", "on {link}")), target)
    else:
        told = _relay(kind, figure, story, WHAT[chain[rank - 1]])
    ends = [[_ASIDES[dates[kind]["updated"]], names[aside]]] if aside else []
    return _framed(story, figure, kind, names, dates[kind], [told, *ends], is_source=not rank)


# what a page that was touched again can know of later ones, and what stands under any page
_ASIDES = {
    True: two("Ils en parlent aussi : ", "Also talking about it: "),
    False: two("À lire aussi : ", "See also: "),
}
WHAT = {
    "survey": two("dans une enquête menée auprès de collégiens", "in a survey of secondary-school pupils"),
    "release": two("dans un communiqué de presse", "in a press release"),
    "daily": two("dans un article de journal", "in a newspaper article"),
    "blog": two("dans un billet de blog", "in a blog post"),
    "post": two("sur un réseau social", "on social media"),
}


def asides(stream, chain, dates):
    """For each page, another that it names without having taken the figure from it; a post never touched again, none."""
    named = {}
    for rank, kind in enumerate(chain):
        if dates[kind]["updated"]:
            named[kind] = stream.choose(chain[rank + 2 :] or chain[rank + 1 :])
        elif kind != "post":
            source = chain[rank - 1] if rank else None
            named[kind] = stream.choose([one for one in chain if one not in (kind, source)])
    return named


def _linked(text, target):
    """The text, in each language, with a link where it says {link}."""
    link = {"link": two("cette page", "this page"), "target": target}
    cut = {language: text[language].split("{link}") for language in ("fr", "en")}
    return {language: [before, link, after] for language, (before, after) in cut.items()}


_SURVEYED = two("Enquête auprès de 4 200 élèves : résultats", "Survey of 4,200 pupils: results")


def _framed(story, figure, kind, names, dates, elements, *, is_source):
    word = two("Mis à jour le ", "Updated on ") if dates["updated"] else two("Publié le ", "Published on ")
    dated = {"text": [word, {"date": dates["shown"]}], "look": "soft"}
    return {
        "kind": "page",
        "address": f"https://{address(story, kind, names)}",
        "site": names[kind],
        "title": _SURVEYED if is_source else opened(figure),
        "elements": [dated, *elements],
    }


def opened(figure):
    """The figure as the title of a page that repeats it."""
    french, english = (figure["said"][language] for language in ("fr", "en"))
    return two(f"{french[0].upper()}{french[1:]} !", f"{english[0].upper()}{english[1:]}!")


def _origin(figure, story):
    many = story["many"]
    return two(
        f"Nous avons interrogé 4 200 élèves de 38 collèges. Résultat : {figure['exact']['fr']} {many['fr']}.",
        f"We surveyed 4,200 pupils in 38 schools. Result: {figure['exact']['en']} {many['en']}.",
    )


def where(names, kind):
    """The site, or the account, as a sentence names it."""
    french, english = names[kind]["fr"], names[kind]["en"]
    if kind == "post":
        return two(f"le compte « {french} »", f"the {english} account")
    named = {"daily": f"the website of {english}", "blog": f"the blog “{english}”"}
    return two(f"le site « {french} »", named.get(kind, f"the {english} website"))


def _on(where):
    return {"fr": f"sur {where['fr']}", "en": f"on {where['en']}"}


def _relay(kind, figure, story, where):
    patterns = {
        "release": ("D’après un chiffre donné {where}, {figure}.", "According to a figure given {where}, {figure}."),
        "daily": ("{figure}, peut-on lire {where}.", "{figure}, according to a figure published {where}."),
        "blog": ("Lu avec surprise {where} : {figure} !", "I was amazed to read {where} that {figure}!"),
        "post": ("{figure}. Vu {where}. Partagez !", "{figure}. Seen {where}. Please share!"),
    }[kind]  # fmt: skip
    texts = {}
    for language, pattern in zip(("fr", "en"), patterns, strict=True):
        said = f"{figure['said'][language]} {story[figure['number']][language]}"
        text = pattern.format(where=where[language], figure=said)
        texts[language] = text[0].upper() + text[1:]
    return two(texts["fr"], texts["en"])


def address(story, kind, names):
    if kind == "daily":
        return dict(_DAILIES)[names["daily"]["fr"]] + "/actualites/enquete"
    if kind == "post":
        return "fil-social.example/" + names["post"]["fr"].removeprefix("@")
    return story[f"{kind}_site"] + {"survey": "/enquete-2026", "release": "/presse", "blog": "/billet"}[kind]
