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
COURSES = [
    (two("CAP cuisine", "a catering course"), two("apprendre le métier de chef", "learning to be a chef")),
    (two("BTS comptabilité", "an accounting course"), two("apprendre à dresser des bilans", "learning to balance the books")),
    (two("licence de géographie", "a geography degree"), two("étudier les cartes et les climats", "studying maps and climates")),
    (two("bac pro électricité", "an electrician’s course"), two("apprendre à câbler une maison", "learning to wire houses")),
]  # fmt: skip
# In each draft: TOWN, CLUB, COURSE and AGE of whoever the result is about.
PAGES = {
    "club_town": two("La vie à TOWN ; le week-end, CLUB", "Life in TOWN; at weekends, CLUB"),
    "course_age": two("À AGE ans, COURSE", "At AGE, COURSE"),
    "town_age": two("Avoir AGE ans à TOWN", "Being AGE in TOWN"),
    "club_course": two("En semaine, COURSE ; le week-end, CLUB", "On weekdays, COURSE; at weekends, CLUB"),
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
        "public": two("Un compte public fait l’éloge d’un attentat et en promet d’autres.", "A public account praises a terrorist attack and promises more."),
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
    """Five results for one name: two that agree in both clues, three that agree in one and contradict another."""
    person = draw.stream("person").person()["full"]
    town, other_town = draw.stream("towns").sample(TOWNS, 2)
    club, club_told = draw.stream("club").choose(CLUBS)
    (course, course_told), (_, other_course) = draw.stream("courses").sample(COURSES, 2)
    age = draw.stream("age").integer(18, 21)
    far = age + draw.stream("far").integer(12, 30)
    own = {"TOWN": town, "CLUB": club_told, "COURSE": course_told, "AGE": str(age)}
    changed = {
        "other_town": ("club_town", {**own, "TOWN": other_town}),
        "other_age": ("town_age", {**own, "AGE": str(far)}),
        "other_course": (
            draw.stream("coursed").choose(["club_course", "course_age"]),
            {**own, "COURSE": other_course},
        ),
    }
    right = draw.stream("right").sample(sorted(PAGES), 2)
    draw.require(not {"club_town", "town_age"} <= set(right), "the town alone tells no result")
    found = {"right_a": (right[0], own), "right_b": (right[1], own), **changed}
    roles = draw.stream("roles").shuffled(sorted(found))
    letters = dict(zip(roles, "abcde", strict=True))
    texts = {role: _filled(PAGES[name], clues) for role, (name, clues) in found.items()}
    return {
        "person": person, "town": town, "club": club, "course": course, "age": age,
        "choices": [{"id": letters[role], "text": texts[role]} for role in roles],
        "letters": letters, "texts": texts,
        "key": sorted([letters["right_a"], letters["right_b"]]),
        "facts": {"other_town": other_town, "other_age": far, "other_course": other_course},
        "sheet": {
            "kind": "details", "title": person,
            "rows": [[two("Âge", "Age"), two(f"{age} ans", f"{age}")], [two("Ville", "Town"), town],
                     [two("Études", "Studies"), course], [two("Loisir", "Hobby"), club]],
        },
    }  # fmt: skip


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
        "listed": {kind: [text for own, text in found.values() if own == kind] for kind in BOXES},
    }
