"""A child's public post in six or seven parts, two of which together tell where and when the child will be."""

MEETINGS = [
    {"fr": "Mon cours de judo", "en": "My judo class", "short": {"fr": "Le judo", "en": "Judo"}, "of": {"fr": "de judo", "en": "judo"}, "place": {"fr": "au gymnase Marie-Curie", "en": "at the Marie-Curie gym"}},
    {"fr": "Mon atelier théâtre", "en": "My drama workshop", "short": {"fr": "Le théâtre", "en": "Drama"}, "of": {"fr": "de théâtre", "en": "drama"}, "place": {"fr": "à la salle des Tilleuls", "en": "at the Tilleuls hall"}},
    {"fr": "Mon entraînement de foot", "en": "My football practice", "short": {"fr": "Le foot", "en": "Football"}, "of": {"fr": "de foot", "en": "football"}, "place": {"fr": "au stade du Moulin", "en": "at the Moulin stadium"}},
    {"fr": "Mon cours de guitare", "en": "My guitar class", "short": {"fr": "La guitare", "en": "Guitar"}, "of": {"fr": "de guitare", "en": "guitar"}, "place": {"fr": "à l’école de musique Berlioz", "en": "at the Berlioz music school"}},
    {"fr": "Mon atelier d’échecs", "en": "My chess club", "short": {"fr": "Les échecs", "en": "Chess"}, "of": {"fr": "d’échecs", "en": "chess"}, "place": {"fr": "à la maison de quartier du Port", "en": "at the Port community centre"}},
    {"fr": "Mon cours de natation", "en": "My swimming class", "short": {"fr": "La natation", "en": "Swimming"}, "of": {"fr": "de natation", "en": "swimming"}, "place": {"fr": "à la piscine des Ondines", "en": "at the Ondines pool"}},
]  # fmt: skip
WHEN = [
    {"fr": "reprend mercredi prochain à 17\u00a0h.", "en": "starts again next Wednesday at 5 pm."},
    {"fr": "a lieu tous les mardis à 18\u00a0h.", "en": "is every Tuesday at 6 pm."},
    {"fr": "recommence lundi prochain à 17\u00a0h\u00a030.", "en": "starts again next Monday at 5:30 pm."},
    {"fr": "tombe toujours le vendredi à 18\u00a0h.", "en": "is always on Fridays at 6 pm."},
    {
        "fr": "passe au jeudi à 17\u00a0h, dès la semaine prochaine.",
        "en": "is moving to Thursdays at 5 pm from next week.",
    },
]
WHERE = [
    {"fr": "{}, c’est toujours {}.", "en": "{} is always {}."},
    {"fr": "{}, ça se passe {}.", "en": "{} is held {}."},
    {
        "fr": "{}, c’est {}, juste à côté de chez nous.",
        "en": "{} is {}, just round the corner from our place.",
    },
]
DECOYS = {
    "past": [
        {"fr": "L’été dernier, j’ai fait un stage {of} au lac de Rivesec.", "en": "Last summer I went on a {of} course at Rivesec lake."},
        {"fr": "Samedi dernier à 15\u00a0h, on a pris une photo du groupe {of} devant la mairie.", "en": "Last Saturday at 3 pm we took a photo of the {of} group outside the town hall."},
        {"fr": "À Noël dernier, le groupe {of} a passé deux jours à Valbrune.", "en": "Last Christmas the {of} group spent two days in Valbrune."},
        {"fr": "{short}, l’an dernier, c’était à la salle Rivesec, trop loin de chez nous.", "en": "{meeting} used to be at the Rivesec hall, too far from home."},
    ],
    "name": [
        {"fr": "Ici {name}, avec mon chat Pixel\u202f!", "en": "{name} here, with my cat Pixel!"},
        {"fr": "Coucou, c’est {name} et mon lapin Cacao\u202f!", "en": "Hi, it’s {name} and my rabbit Cacao!"},
        {"fr": "C’est {name}, avec ma chienne Gaufre\u202f!", "en": "It’s {name}, with my dog Gaufre!"},
    ],
    "vague": [
        {"fr": "Cet été, on ira peut-être passer quelques jours à la mer.", "en": "This summer we may go to the seaside for a few days."},
        {"fr": "Un jour, je visiterai le Japon avec ma cousine, on se l’est promis.", "en": "One day my cousin and I will go to Japan, we’ve promised each other."},
        {"fr": "Un de ces jours, on ira se promener à vélo, je ne sais pas encore où.", "en": "One of these days we’ll go for a bike ride, I don’t know where yet."},
        {"fr": "{meeting} va peut-être changer d’horaire, on ne sait pas quand.", "en": "{meeting} may move to another time, nobody knows when."},
        {"fr": "{short}, ce sera peut-être ailleurs un jour, rien n’est décidé.", "en": "{meeting} may be somewhere else one day, nothing is settled yet."},
    ],
    "taste": [
        {"fr": "Les vidéos {of}, je pourrais en regarder pendant des heures.", "en": "I could watch {of} videos for hours."},
        {"fr": "En ce moment, je relis un manga sur un club {of}.", "en": "At the moment I’m rereading a manga about a {of} club."},
        {"fr": "Mon cadeau préféré\u00a0: un livre sur {subject}.", "en": "My favourite present: a book about {subject}."},
        {"fr": "{short}, c’est ce que je préfère de toute la semaine.", "en": "{meeting} is my favourite thing of the whole week."},
    ],
    "mood": [
        {"fr": "Aujourd’hui mon réveil a sonné à 7\u00a0h, dur dur…", "en": "My alarm went off at 7 today, that was tough…"},
        {"fr": "J’ai dormi jusqu’à 10\u00a0h ce matin, ça fait du bien\u202f!", "en": "I slept until 10 this morning, that felt good!"},
        {"fr": "Hier soir, on a joué aux cartes jusqu’à 21\u00a0h.", "en": "Last night we played cards until 9 pm."},
        {"fr": "{meeting} s’est terminé à 19\u00a0h hier, et j’ai dormi comme une souche.", "en": "{meeting} ended at 7 pm yesterday, and I slept like a log."},
    ],
}  # fmt: skip


def week_of(draw, values):
    """The post with its parts in drawn order, and the ids of the two that count and of the decoys."""
    stream = draw.stream("post")
    meeting, name = stream.choose(MEETINGS), values["who"]["first"]
    when, where = stream.choose(WHEN), stream.choose(WHERE)
    texts = {kind: decoy(stream, kind, meeting, name) for kind in DECOYS}
    texts["when"] = {language: f"{meeting[language]} {when[language]}" for language in ("fr", "en")}
    texts["where"] = told_place(where, meeting)
    order = _greeted(
        draw.stream("greeting"),
        draw.stream("order").shuffled(["past", "vague", "taste", "mood", "when", "where"]),
        texts,
    )
    ids = {kind: f"p{number}" for number, kind in enumerate(order, start=1)}
    return {
        "ids": ids,
        "key": sorted([ids["when"], ids["where"]]),
        "texts": texts,
        "meeting": meeting,
        "page": _page(order, texts, ids, values["who"]),
    }


def _greeted(stream, kinds, texts):
    """The order of the sentences: the greeting alone in front, or in one with a half of the appointment."""
    if stream.chance(0.6):
        return ["name", *kinds]
    half, hello = stream.choose(["when", "where"]), texts.pop("name")
    texts[half] = {language: f"{hello[language]} {texts[half][language]}" for language in ("fr", "en")}
    return [half, *(kind for kind in kinds if kind != half)]


def decoy(stream, kind, meeting, name=""):
    """A sentence, in both languages, that makes no appointment, though it may speak of the meeting or its activity."""
    text = stream.choose(DECOYS[kind])
    return {
        language: text[language].format(
            name=name,
            meeting=meeting[language],
            short=meeting["short"][language],
            of=meeting["of"][language],
            subject=_inside(meeting["short"][language]),
        )
        for language in ("fr", "en")
    }


def _inside(name):
    return name[0].lower() + name[1:]


def told_place(text, meeting):
    """A sentence, in both languages, that tells where the meeting is."""
    names = {"fr": meeting["short"]["fr"], "en": meeting["en"]}
    return {
        language: text[language].format(name, meeting["place"][language]) for language, name in names.items()
    }


def _page(order, texts, ids, who):
    return {
        "kind": "page",
        "address": f"https://galipette.example/{who['login'].partition('.')[0]}",
        "site": "Galipette",
        "title": {"fr": f"Profil public\u00a0: {who['first']}", "en": f"{who['first']}’s public profile"},
        "elements": [{"text": texts[kind], "part": ids[kind]} for kind in order],
    }
