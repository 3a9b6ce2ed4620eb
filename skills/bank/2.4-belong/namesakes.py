"""What the module on one's own name, and its checks, show."""

from .words import two

TOWNS = ["Montclar", "Sorvanne", "Val-Cendre", "Puylourde", "Brécy-les-Bois"]
# Of each hobby and course: what the sheet says, and what a title says of it in other words.
CLUBS = [
    (two("l’aviron", "rowing"), two("les rames en main", "pulling on the oars")),
    (two("l’escalade", "climbing"), two("les falaises", "up on the cliffs")),
    (two("la poterie", "pottery"), two("les mains dans l’argile", "hands deep in clay")),
    (two("le théâtre", "drama"), two("un rôle à répéter", "lines to rehearse")),
    (two("la robotique", "robotics"), two("des machines à programmer", "machines to program")),
]
# The first two come before the others in a life.
COURSES = [
    (two("bac pro électricité", "an electrician’s course"), two("apprendre à câbler une maison", "learning to wire houses")),
    (two("bac pro cuisine", "a catering course"), two("apprendre à tenir un fourneau", "learning to run a kitchen")),
    (two("BTS comptabilité", "an accounting course"), two("apprendre à dresser des bilans", "learning to balance the books")),
    (two("licence de géographie", "a geography degree"), two("étudier les cartes et les climats", "studying maps and climates")),
]  # fmt: skip
# In each draft: the YEAR of the page; TOWN, CLUB, COURSE and AGE of whoever it is about.
PAGES = {
    "club_town": two("Mai YEAR · La vie à TOWN ; le week-end, CLUB", "May YEAR · Life in TOWN; at weekends, CLUB"),
    "course_age": two("Mai YEAR · À AGE ans, COURSE", "May YEAR · At AGE, COURSE"),
    "town_age": two("Mai YEAR · Avoir AGE ans à TOWN", "May YEAR · Being AGE in TOWN"),
    "club_course": two("Mai YEAR · En semaine, COURSE ; le week-end, CLUB", "May YEAR · On weekdays, COURSE; at weekends, CLUB"),
}  # fmt: skip
# Each story takes several turns: only the fact that changes says whom to alert.
STORIES = [
    {
        "emergency": two("Un vendeur trouvé en ligne retient un ami dans sa voiture.", "A seller found online is keeping a friend in his car."),
        "public": two("Un vendeur trouvé en ligne propose des armes sur une page ouverte à tout le monde.", "A seller found online offers weapons on a page open to everyone."),
        "shop": two("Un vendeur professionnel refuse de rembourser un casque rendu dans les délais.", "A shop will not refund headphones that were returned within the time limit."),
    },
    {
        "emergency": two("Un ancien petit ami, qui menaçait de montrer des photos, force la porte d’une élève.", "An ex-boyfriend who threatened to show photos is forcing a pupil’s door open."),
        "bullying": two("Un ancien petit ami menace de montrer des photos intimes à la classe.", "An ex-boyfriend threatens to show the class intimate photos."),
    },
    {
        "emergency": two("Des gens frappent un réfugié dans la rue, et l’un d’eux diffuse tout en direct.", "People are beating a refugee in the street, and one of them is streaming it live."),
        "bullying": two("Le groupe privé de la classe se moque chaque soir d’un élève réfugié.", "The private class group makes fun of a pupil who is a refugee every evening."),
        "public": two("Un compte que tout le monde peut lire appelle à la haine contre des réfugiés.", "An account that anyone can read stirs up hatred of refugees."),
    },
    {
        "emergency": two("Une bagarre est filmée en direct, et un garçon reste à terre.", "A fight is being streamed live, and a boy is lying on the ground."),
        "bullying": two("La vidéo d’une vieille bagarre circule entre élèves pour humilier le perdant.", "Pupils are passing around a video of an old fight to humiliate the loser."),
        "public": two("Une vidéo publique appelle à frapper des gens pour leur religion.", "A public video calls for people to be beaten for their religion."),
    },
    {
        "emergency": two("Un inconnu attend dehors l’élève qu’il menaçait en ligne.", "A stranger is outside, waiting for the pupil he threatened online."),
        "bullying": two("Dans un groupe privé, des élèves menacent chaque soir le même camarade de le ridiculiser.", "In a private group, pupils threaten every evening to make a fool of the same classmate."),
        "public": two("Un compte public fait l’éloge d’un attentat de l’an dernier.", "A public account praises last year’s terrorist attack."),
    },
    {
        "emergency": two("Un ami parti acheter une console vue en ligne se fait agresser en ce moment.", "A friend who went to buy a console seen online is being attacked right now."),
        "bullying": two("Des camarades se moquent, dans leur groupe privé, d’un ami qui n’a pas de console.", "In their private group, classmates keep mocking a friend who has no console."),
        "shop": two("Une boutique en ligne ne livre pas une console payée, et ne répond plus.", "An online shop does not deliver a console that was paid for, and no longer answers."),
    },
    {
        "bullying": two("Des élèves se servent du compte d’un camarade pour écrire à sa place.", "Some pupils use a classmate’s account to write in his name."),
        "public": two("Un compte ouvert à tout le monde explique comment fabriquer une bombe.", "An account open to everyone explains how to make a bomb."),
        "shop": two("Une fois le compte fermé, un site facture encore un mois d’abonnement.", "Once the account is closed, a site still charges for a month’s subscription."),
    },
    {
        "bullying": two("Dans leur groupe privé, des élèves vendent la photo volée d’un camarade.", "In their private group, some pupils are selling a photo stolen from a classmate."),
        "public": two("Un site ouvert à tout le monde vend de faux papiers d’identité.", "A site open to everyone sells fake identity papers."),
        "shop": two("Un site affiche « −50 % » sur un prix qui n’a jamais changé.", "A site shows “50% off” on a price that has never changed."),
    },
    {
        "emergency": two("Une voisine crie à l’aide et l’on entend des coups.", "A neighbour is calling for help, and you can hear blows."),
        "shop": two("Une voisine se voit facturer une option que personne n’a demandée.", "A neighbour is being charged by her phone company for an option she never asked for."),
    },
    {
        "emergency": two("Une élève écrit que quelqu’un force sa porte.", "A pupil messages that someone is forcing the door open."),
        "bullying": two("Une élève écrit que sa classe l’insulte chaque jour, et n’ose en parler à personne.", "A pupil messages that the class insults her every day, and that she dares not tell anyone."),
        "shop": two("Une élève écrit que le magasin lui a livré un autre modèle et refuse l’échange.", "A pupil messages that the shop delivered another model and refuses to exchange it."),
    },
]  # fmt: skip
BOXES = {"emergency": "w1", "bullying": "w2", "public": "w3", "shop": "w4"}


def own_name(draw, values):
    """The worked examples of the module: results for a name, and what to do about each."""
    return {"results": _example_results(), "steps": _example_steps()}


def _example_results():
    entries = [
        ("https://aviron-montclar.example/resultats", two("Aviron de Montclar : les juniors", "Montclar rowing: the juniors"),
         two("Malo Tessier (18 ans) gagne la course des Quais.", "Malo Tessier (18) wins the riverside race.")),
        ("https://tessier-plomberie.example", two("Plomberie Tessier, à Montclar", "Tessier plumbing, Montclar"),
         two("Malo Tessier vous dépanne depuis 1998.", "Malo Tessier, at your service since 1998.")),
        ("https://placette.example/bzh_malo", two("bzh_malo, photos d’aviron", "bzh_malo, rowing photos"),
         two("« Mes débuts au club de Montclar, à 12 ans ! »", "“My first days at the Montclar club, aged 12!”")),
    ]  # fmt: skip
    return {
        "kind": "results",
        "engine": "Trouvetout",
        "query": "Malo Tessier Montclar",
        "results": [{"address": address, "title": title, "text": text} for address, title, text in entries],
    }


def _example_steps():
    rows = [
        [two("Sa propre page", "Your own page"), two("La modifier ou l’effacer", "Change or delete it")],
        [two("La page de quelqu’un d’autre", "Someone else’s page"), two("Écrire à qui l’a publiée", "Write to whoever published it")],
        [two("Un compte qui se fait passer pour soi", "An account that pretends to be you"), two("Garder une preuve, signaler l’usurpation", "Keep evidence, report impersonation")],
        [two("Une page disparue, mais encore dans les résultats", "A page that is gone but still in the results"), two("Demander au moteur d’actualiser", "Ask the search engine to refresh")],
    ]  # fmt: skip
    return {
        "kind": "table",
        "columns": [
            two("Ce que l’on trouve", "What turns up"),
            two("La première démarche", "The first step"),
        ],
        "rows": rows,
    }


def same_person(draw, values):
    """Five dated results for one name: two that agree with the details of their year, three that contradict them once."""
    facts = _life(draw)
    found = _pages_of(draw, facts)
    roles = draw.stream("roles").shuffled(sorted(found))
    letters = dict(zip(roles, "abcde", strict=True))
    texts = {role: _filled(PAGES[name], clues) for role, (name, clues) in found.items()}
    draw.require(len({text["fr"] for text in texts.values()}) == 5, "no result twice")
    return {
        **facts,
        "choices": [{"id": letters[role], "text": texts[role]} for role in roles],
        "letters": letters, "texts": texts,
        "key": sorted([letters["right_a"], letters["right_b"]]),
        "studied": _prepared(facts["course" if int(found["other_course"][1]["YEAR"]) > facts["began"] else "old_course"]),
        "told": {role: clues for role, (_, clues) in found.items()},
        "sheet": {
            "kind": "details", "title": facts["person"],
            "rows": [[two("Naissance", "Born"), two(f"janvier {facts['born']}", f"January {facts['born']}")],
                     [two("Ville", "Town"), two(f"{facts['town']} depuis janvier {facts['moved']} ; avant, {facts['old_town']}",
                                                f"{facts['town']} since January {facts['moved']}; {facts['old_town']} before")],
                     [two("Études", "Studies"), two(f"{facts['course']['fr']} depuis septembre {facts['began']} ; avant, {facts['old_course']['fr']}",
                                                 f"{facts['course']['en']} since September {facts['began']}; {facts['old_course']['en']} before")],
                     [two("Loisir", "Hobby"), two(f"{facts['club']['fr']}, depuis l’enfance", f"{facts['club']['en']}, since childhood")]],
        },
    }  # fmt: skip


def _prepared(course):
    """The course as a sentence names it."""
    article = "une" if course["fr"].startswith("licence") else "un"
    return two(f"{article} {course['fr']}", course["en"])


def _life(draw):
    town, old_town = draw.stream("towns").sample(TOWNS, 2)
    club, club_told = draw.stream("club").choose(CLUBS)
    stream = draw.stream("courses")
    (old_course, old_told), (course, course_told) = stream.choose(COURSES[:2]), stream.choose(COURSES[2:])
    return {
        "person": draw.stream("person").person()["full"],
        "born": 2026 - draw.stream("age").integer(19, 20), "moved": draw.stream("moved").integer(2022, 2024),
        "town": town, "old_town": old_town, "club": club, "club_told": club_told, "began": stream.choose([2024, 2025]),
        "course": course, "course_told": course_told, "old_course": old_course, "old_told": old_told,
    }  # fmt: skip


def _pages_of(draw, facts):
    """Of each role: its draft, and what it tells; a page speaks of the May of its year."""
    stream = draw.stream("years")
    before = facts["moved"] - stream.integer(1, 3)
    after = stream.integer(facts["moved"], 2025)
    studied = stream.choose(_course_years(facts))
    late, early = stream.chance(0.5), stream.chance(0.5)
    moved = {"TOWN": facts["old_town"] if late else facts["town"]}
    aged = {"AGE": str((2026 if early else before) - facts["born"])}
    right = draw.stream("right")
    second, coursed = right.choose(sorted(PAGES)), draw.stream("coursed")
    told = _clues(facts, coursed.choose(_course_years(facts)))
    is_new = told["COURSE"] == facts["course_told"]
    return {
        "right_a": (right.choose(["club_town", "town_age"]), _clues(facts, before)),
        "right_b": (second, _clues(facts, studied if "course" in second else after)),
        "other_town": ("club_town", {**_clues(facts, after if late else before), **moved}),
        "other_age": ("town_age", {**_clues(facts, before if early else after), **aged}),
        "other_course": (coursed.choose(["club_course", "course_age"]), {**told, "COURSE": facts["old_told" if is_new else "course_told"]}),
    }  # fmt: skip


def _course_years(facts):
    """Years whose May is in one of the two courses: the last two of the first, and all of the second."""
    return [facts["began"] - 1, facts["began"], *range(facts["began"] + 1, 2027)]


def _clues(facts, year):
    town = facts["town"] if year >= facts["moved"] else facts["old_town"]
    course = facts["course_told"] if year > facts["began"] else facts["old_told"]
    return {
        "YEAR": str(year),
        "TOWN": town,
        "CLUB": facts["club_told"],
        "COURSE": course,
        "AGE": str(year - facts["born"]),
    }


def _filled(draft, clues):
    done = {}
    for language in ("fr", "en"):
        text = draft[language]
        for name, value in clues.items():
            text = text.replace(name, value[language] if isinstance(value, dict) else value)
        done[language] = text
    return done


def _told(stream):
    """(kind, text) of five different stories: each kind once, and one of them twice."""
    left, told = stream.shuffled(STORIES), []
    for kind in stream.shuffled([*BOXES, stream.choose(sorted(BOXES))]):
        story = next(story for story in left if kind in story)
        left.remove(story)
        told.append((kind, story[kind]))
    return told


def whom_to_alert(draw, values):
    """Five scenes, each for one of four services, and where each belief sends them."""
    order = draw.stream("order").shuffled(_told(draw.stream("scenes")))
    found = {f"i{place}": (kind, text) for place, (kind, text) in enumerate(order, 1)}
    listed = {kind: [text for own, text in order if own == kind] for kind in BOXES}

    def moved(kind, box):
        return {item: BOXES[box] for item, (own, _) in found.items() if own == kind}

    return {
        "items": [{"id": item, "text": text} for item, (_, text) in found.items()],
        "key": {item: BOXES[kind] for item, (kind, _) in found.items()},
        "slips": {
            "public_for_class": moved("bullying", "public"),
            "helpline_in_danger": moved("emergency", "bullying"),
            "shop_as_crime": moved("shop", "public"),
            "police_for_content": moved("public", "emergency"),
        },
        "listed": listed,
        "quoted": {kind: _quoted(texts) for kind, texts in listed.items()},
    }


def _quoted(texts):
    return two(
        " ".join(f"«\u00a0{text['fr']}\u00a0»" for text in texts),
        " ".join(f"“{text['en']}”" for text in texts),
    )
