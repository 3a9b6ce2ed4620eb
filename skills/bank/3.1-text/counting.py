"""How often a word stands in a text: whole, with its capital, in the plural, inside longer words."""

import re

from .programme import ENTRIES, MONTHS, NEUTRAL, PLACES, WORDS


def whole_word(draw, values):
    """The programme to search, how often the word stands in it, and what careless searches find."""
    word = draw.stream("word").choose(WORDS)
    counts = draw.stream("counts")
    wanted = {
        "use": counts.integer(9, 19),
        "capital": counts.integer(3, 8),
        "plural": counts.integer(3, 7),
        "longer": counts.integer(8, 20),
    }
    phrases = _phrases(draw, word, wanted)
    blocks = _programme(draw, word, phrases)
    for language in ("fr", "en"):
        text = "\n".join(["", *(block["text"][language] for block in blocks), ""])
        draw.require(tally(text, word[language]) == wanted, f"the {language} text holds what was planned")
    key = wanted["use"] + wanted["capital"]
    found = {
        "part_of_words": sum(wanted.values()),
        "capitals_missed": wanted["use"],
        "plurals_counted": key + wanted["plural"],
    }
    draw.require(len({key, *found.values()}) == 4, "each way of searching finds another number")
    properties = {"title": word["title"]}
    return {
        "word": {"fr": word["fr"], "en": word["en"]},
        "club": word["title"],
        "key": key,
        "counts": wanted,
        "found": found,
        "examples": _examples(draw, word, phrases),
        "files": [
            {"name": f"programme.{ending}", "kind": "document", "properties": properties, "blocks": blocks}
            for ending in ("odt", "docx")
        ],
    }


def tally(text, word):
    """{use, capital, plural, longer}: every place where the word's letters stand; a line of text has an end and a start."""
    found = {"use": 0, "capital": 0, "plural": 0, "longer": 0}
    low, size = text.lower(), len(word)
    for match in re.finditer(word, low):
        start, end = match.span()
        ends = not low[end].isalnum() or low.startswith(("s ", "s,", "s.", "es ", "es,", "es."), end)
        if low[start - 1].isalnum() or not ends:
            found["longer"] += 1
        elif low[end].isalnum():
            found["plural"] += 1
        else:
            found["use" if text[start : start + size] == word else "capital"] += 1
    return found


def _phrases(draw, word, wanted):
    """[(kind, French, English)] of all entries, in drawn order."""
    stream = draw.stream("phrases")
    kinds = [kind for kind, count in wanted.items() for _ in range(count)]
    filled = [(kind, *stream.choose(word[kind])) for kind in kinds]
    filled += [("neutral", *stream.choose(NEUTRAL)) for _ in range(ENTRIES - len(filled))]
    return draw.stream("order").shuffled(filled)


def _programme(draw, word, phrases):
    """The document: a title, months as headings, entries by date, each with its place and hour."""
    stream = draw.stream("dates")
    share = -(-len(phrases) // len(MONTHS))
    blocks = [{"block": "title", "text": word["title"]}]
    for index, (month, days) in enumerate(MONTHS):
        blocks.append(
            {"block": "heading", "level": 1, "text": {name: f"{text} 2026" for name, text in month.items()}}
        )
        here = phrases[index * share : (index + 1) * share]
        for day, (_, french, english) in zip(
            sorted(stream.sample(range(1, days + 1), len(here))), here, strict=True
        ):
            hour, place = stream.integer(9, 20), stream.choose(PLACES)
            first = "1er" if day == 1 else day
            blocks.append({"block": "paragraph", "space_after": 8, "text": {
                "fr": f"{first} {month['fr'].lower()}, {hour}\u00a0h. {french}. {place[0]}, entrée libre dans la limite des places disponibles.",
                "en": f"{day} {month['en']}, {hour}:00. {english}. {place[1]}, free entry, subject to availability.",
            }})  # fmt: skip
    return blocks


def _examples(draw, word, phrases):
    """For the explanation: a longer word that really stands in this programme, by language."""
    _, french, english = next(phrase for phrase in phrases if phrase[0] == "longer")
    return {
        language: next(each for each in re.findall(r"\w+", text) if word[language] in each.lower())
        for language, text in (("fr", french), ("en", english))
    }
