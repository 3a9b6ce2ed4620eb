"""Half of an appointment stands on a profile; which other sentence gives the half that is missing."""

from .week import MEETINGS, WHEN, WHERE, decoy, told_place

# For each time of the posts, the same time in other words.
AGAIN = [
    {"fr": "{}\u00a0: vivement mercredi prochain, 17\u00a0h\u202f!", "en": "{}: roll on next Wednesday, 5 pm!"},
    {"fr": "{}\u00a0: chaque mardi, je compte les minutes jusqu’à 18\u00a0h.", "en": "{}: every Tuesday I count the minutes until 6 pm."},
    {"fr": "{}\u00a0: lundi prochain, 17\u00a0h\u00a030, j’ai hâte.", "en": "{}: next Monday, 5:30 pm, I can’t wait."},
    {"fr": "{}, le vendredi à 18\u00a0h, je ne raterais ça pour rien au monde.", "en": "{} on Fridays at 6 pm: I wouldn’t miss it for the world."},
    {"fr": "{}\u00a0: le jeudi à 17\u00a0h dès la semaine prochaine, chouette\u202f!", "en": "{}: Thursdays at 5 pm from next week, hooray!"},
]  # fmt: skip
PAST = [
    {"fr": "Samedi dernier à 15\u00a0h, photo du groupe {} devant le cinéma Le Quai.", "en": "Last Saturday at 3 pm, photo of the {} group outside Le Quai cinema."},
    {"fr": "Il y a deux ans, mon stage {} a eu lieu au lac de Rivesec à 14\u00a0h.", "en": "Two years ago my {} course was at Rivesec lake at 2 pm."},
    {"fr": "Hier à 18\u00a0h, le groupe {} était en visite à la mairie de Valbrune.", "en": "Yesterday at 6 pm the {} group was visiting Valbrune town hall."},
]  # fmt: skip


def missing_half(draw, values):
    """A sentence that gives the place or the time of a meeting, and which of four others gives the other half."""
    stream = draw.stream("half")
    meeting, number = stream.choose(MEETINGS), stream.integer(0, len(WHEN) - 1)
    times = [_when(meeting, number), _named(AGAIN[number], meeting["short"])]
    places = [told_place(where, meeting) for where in stream.sample(WHERE, 2)]
    asked = draw.stream("asked").choose(["when", "where"])
    known, sought = (places, times) if asked == "when" else (times, places)
    given, again = stream.shuffled(known)
    idle = draw.stream("idle").choose(["vague", "taste"])
    texts = {
        "right": stream.choose(sought),
        "again": again,
        "past": _named(stream.choose(PAST), meeting["of"]),
        idle: decoy(stream, idle, meeting),
    }
    ids = dict(zip(stream.shuffled(sorted(texts)), "abcd", strict=True))
    return {
        "asked": asked,
        "given": given,
        "ids": ids,
        "texts": texts,
        "choices": [{"id": ids[kind], "text": text} for kind, text in sorted(texts.items())],
    }


def _when(meeting, number):
    return {language: f"{meeting[language]} {WHEN[number][language]}" for language in ("fr", "en")}


def _named(text, name):
    return {language: text[language].format(name[language]) for language in ("fr", "en")}
