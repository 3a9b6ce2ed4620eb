"""A child's public post in seven parts, two of which together tell where and when the child will be."""

MEETINGS = [
    {"fr": "Mon cours de judo", "en": "My judo class", "short": {"fr": "Le judo", "en": "Judo"}, "place": {"fr": "au gymnase Marie-Curie", "en": "at the Marie-Curie gym"}},
    {"fr": "Mon atelier théâtre", "en": "My drama workshop", "short": {"fr": "Le théâtre", "en": "Drama"}, "place": {"fr": "à la salle des Tilleuls", "en": "at the Tilleuls hall"}},
    {"fr": "Mon entraînement de foot", "en": "My football practice", "short": {"fr": "Le foot", "en": "Football"}, "place": {"fr": "au stade du Moulin", "en": "at the Moulin stadium"}},
    {"fr": "Mon cours de guitare", "en": "My guitar lesson", "short": {"fr": "La guitare", "en": "Guitar"}, "place": {"fr": "à l’école de musique Berlioz", "en": "at the Berlioz music school"}},
    {"fr": "Mon club d’échecs", "en": "My chess club", "short": {"fr": "Les échecs", "en": "Chess"}, "place": {"fr": "à la maison de quartier du Port", "en": "at the Port community centre"}},
    {"fr": "Mon cours de natation", "en": "My swimming lesson", "short": {"fr": "La natation", "en": "Swimming"}, "place": {"fr": "à la piscine des Ondines", "en": "at the Ondines pool"}},
]  # fmt: skip
WHEN = [
    {"fr": "reprend mercredi prochain à 17\u00a0h.", "en": "starts again next Wednesday at 5 pm."},
    {"fr": "a lieu tous les mardis à 18\u00a0h.", "en": "is every Tuesday at 6 pm."},
    {"fr": "recommence lundi prochain à 17\u00a0h\u00a030.", "en": "begins again next Monday at 5.30 pm."},
    {"fr": "tombe toujours le vendredi à 18\u00a0h.", "en": "always falls on Friday at 6 pm."},
    {
        "fr": "passe au jeudi à 17\u00a0h, dès la semaine prochaine.",
        "en": "moves to Thursday at 5 pm, from next week on.",
    },
]
WHERE = [
    {"fr": "{}, c’est toujours {}.", "en": "{} is always {}."},
    {"fr": "{}, ça se passe {}.", "en": "{} takes place {}."},
    {"fr": "{}, c’est {}, juste à côté de chez nous.", "en": "{} is {}, just round the corner."},
]
DECOYS = {
    "past": [
        {"fr": "Dimanche dernier, on a pique-niqué au lac de Rivesec.", "en": "Last Sunday we had a picnic at Rivesec lake."},
        {"fr": "Samedi dernier à 15\u00a0h, j’ai vu un film au cinéma Le Quai.", "en": "Last Saturday at 3 pm I saw a film at Le Quai cinema."},
        {"fr": "L’été dernier, j’ai campé à Valbrune.", "en": "Last summer I went camping in Valbrune."},
    ],
    "name": [
        {"fr": "Ici {}, avec mon chat Pixel\u202f!", "en": "{} here, with my cat Pixel!"},
        {"fr": "Coucou, c’est {} et mon lapin Cacao\u202f!", "en": "Hi, it’s {} and my rabbit Cacao!"},
        {"fr": "C’est {}, avec ma chienne Gaufre\u202f!", "en": "It’s {}, with my dog Gaufre!"},
    ],
    "vague": [
        {"fr": "Cet été, on ira peut-être à la mer.", "en": "This summer we may go to the seaside."},
        {"fr": "Un jour, je visiterai le Japon.", "en": "One day I shall visit Japan."},
        {"fr": "Bientôt, on aura un nouveau vélo à la maison.", "en": "Soon we shall have a new bike at home."},
    ],
    "taste": [
        {"fr": "Ma matière préférée, c’est le dessin.", "en": "My favourite subject is art."},
        {"fr": "En ce moment, je relis tous mes mangas.", "en": "At the moment I am rereading all my manga."},
        {"fr": "Mon plat préféré\u00a0: les lasagnes.", "en": "My favourite dish: lasagne."},
    ],
    "mood": [
        {"fr": "Aujourd’hui mon réveil a sonné à 7\u00a0h, dur dur…", "en": "My alarm went off at 7 today, that was hard…"},
        {"fr": "Quelle semaine, j’ai dormi jusqu’à 10\u00a0h ce matin\u202f!", "en": "What a week, I slept until 10 this morning!"},
        {"fr": "Hier soir, j’ai joué jusqu’à 21\u00a0h.", "en": "Last night I played until 9 pm."},
    ],
}  # fmt: skip


def week_of(draw, values):
    """The post with its parts in drawn order, and the ids of the two that count and of the decoys."""
    stream = draw.stream("post")
    meeting, name = stream.choose(MEETINGS), values["who"]["first"]
    when, where = stream.choose(WHEN), stream.choose(WHERE)
    texts = {kind: _named(stream.choose(choices), name) for kind, choices in DECOYS.items()}
    texts["when"] = {language: f"{meeting[language]} {when[language]}" for language in ("fr", "en")}
    texts["where"] = told_place(where, meeting)
    order = ["name", *draw.stream("order").shuffled(["past", "vague", "taste", "mood", "when", "where"])]
    ids = {kind: f"p{number}" for number, kind in enumerate(order, start=1)}
    return {
        "ids": ids,
        "key": sorted([ids["when"], ids["where"]]),
        "texts": texts,
        "meeting": meeting,
        "page": _page(order, texts, ids, values["who"]),
    }


def _named(text, name):
    return {language: text[language].format(name) for language in ("fr", "en")}


def told_place(text, meeting):
    """A sentence, in both languages, that tells where the meeting is."""
    return {
        language: text[language].format(meeting["short"][language], meeting["place"][language])
        for language in ("fr", "en")
    }


def _page(order, texts, ids, who):
    return {
        "kind": "page",
        "address": f"https://galipette.example/{who['login'].partition('.')[0]}",
        "site": "Galipette",
        "title": {"fr": f"Profil public\u00a0: {who['first']}", "en": f"{who['first']}’s public profile"},
        "elements": [{"text": texts[kind], "part": ids[kind]} for kind in order],
    }
