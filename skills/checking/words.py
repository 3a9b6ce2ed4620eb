"""Checks of what a person reads: length, tone, leaks, and that all in it is fictional."""

import re

from skills.authoring.localised import is_bilingual
from skills.authoring.markdown import text_of
from skills.authoring.source import dotted, value_at

STATEMENT_WORDS = 120  # at most, at levels 1 to 4
CATCH_ALL = re.compile(
    r"\b(all|none|both) of (the|these|those) (above|answers?|choices?)|\ball the above\b"
    r"|\b(toutes|aucune|les deux) (de )?ces (réponses|propositions)|\btoutes les réponses\b|\baucune réponse\b"
    r"|\bci-dessus\b.*\b(toutes|tous|aucune?)\b",
    re.IGNORECASE,
)
NEGATIVE = {
    "fr": re.compile(
        r"\b(?:ne|n’)\s*[^.?!]{1,60}?\b(?:pas|jamais|aucune?|rien|plus)\b|\bsauf\b|\bexcepté\b", re.IGNORECASE
    ),
    "en": re.compile(r"\b(?:not|never|none|except)\b|n’t\b", re.IGNORECASE),
}
JUDGING = {
    "fr": re.compile(
        r"\b(?:c’est faux|incorrecte?s?|mauvaise réponse|vous avez tort|échec)\b", re.IGNORECASE
    ),
    "en": re.compile(r"\b(?:wrong|incorrect|you failed|failure)\b", re.IGNORECASE),
}
TOP_LEVEL = "fr|com|org|net|eu|info|biz|io|ch|be|de|uk|edu|gouv|app|dev|shop|site|xyz|online|paris|bzh"
DOMAIN = re.compile(rf"(?<![\w.-])(?:[a-z0-9-]+\.)+(?:{TOP_LEVEL})(?![\w-]|\.\w)", re.IGNORECASE)
PUBLIC = re.compile(
    r"(?:^|\.)(?:gouv\.fr|service-public\.fr|cnil\.fr|arcep\.fr|inrs\.fr|ademe\.fr|clemi\.fr|education\.fr|pix\.fr"
    r"|defenseurdesdroits\.fr|europa\.eu|w3\.org|w3id\.org|ietf\.org|rfc-editor\.org|schema\.org|openxmlformats\.org"
    r"|oasis-open\.org|purl\.org|unicode\.org|iana\.org|creativecommons\.org|example\.(?:com|org|net))$"
)
PHONE = re.compile(
    r"(?<![\w.])(?:(?:\+33|0033)[ .]?(?:\(0\))?|0)([1-9])((?:[ .\u00a0\u202f-]?\d\d){4})(?![\w.]*\d)"
)
FICTIONAL_PHONES = ("19900", "26191", "35301", "46571", "53649", "63998")
DATA = re.compile(r"\{'\w+':")  # how a mapping looks that no page knows how to show
TELLING = re.compile(
    r"^(?:right|correct|answer|key|true|good|solution|wrong|false|bad|juste|vrai|bonne?|faux|fausse|cle|reponse|phish(?:ing)?|fraud|trap)(?:[_-]?\d+)?$",
    re.IGNORECASE,
)


def problems_of_words(exercise, language, texts, variant):
    """(field, message, mend) of one variant's texts in one language."""
    statement = text_of(texts.statement)
    if exercise.front.level <= 4 and len(statement.split()) > STATEMENT_WORDS:
        yield (
            f"{language}.statement",
            f"{len(statement.split())} words",
            f"Say it in {STATEMENT_WORDS} at most.",
        )
    for sentence in re.findall(r"[^.?!]*\?", statement):
        found = NEGATIVE[language].search(sentence)
        if found and not re.search(r"<(strong|em)>", texts.statement):
            message = f"a negative question without emphasis: “{sentence.strip()}”"
            yield f"{language}.statement", message, "Ask it positively, or put the negation in **bold**."
    for name in ("choices", "items"):
        yield from problems_of_labels(language, name, getattr(texts, name))
    for blank in texts.blanks:
        yield from problems_of_labels(language, f"blanks.{blank['id']}.options", blank["options"])
    for mistake, html in texts.feedback.items():
        found = JUDGING[language].search(text_of(html))
        if found:
            yield (
                f"{language}.mistakes.{mistake}",
                f"“{found[0]}” judges the person",
                "Answer the belief instead.",
            )
    yield from problems_of_hint(language, texts, variant)


def problems_of_cut_texts(source):
    """(field, message, mend) of texts of one language that end at their first comma, as those between braces do."""
    for path in source.lines:
        if is_bilingual(value_at(source.data, path[:-1])) and value_at(source.data, path) is None:
            message = f"`{path[-1]}` was cut off from the text before it"
            yield (
                dotted(path),
                message,
                "A comma inside { } ends the text: put the texts between double quotes.",
            )


def problems_of_labels(language, name, labels):
    seen = {}
    for label in labels:
        text = " ".join(text_of(label["html"]).casefold().split())
        if DATA.search(text):
            yield (
                f"{language}.{name}",
                f"`{label['id']}` shows data: {text}",
                "Give it the words that it stands for.",
            )
        if not text:
            yield f"{language}.{name}", f"`{label['id']}` is empty", "Give it a text."
        elif text in seen:
            yield f"{language}.{name}", f"`{label['id']}` reads like `{seen[text]}`", "No two may be alike."
        seen[text] = label["id"]
        if CATCH_ALL.search(text):
            yield (
                f"{language}.{name}",
                f"“{text}” is no choice of its own",
                "Write a belief that people hold.",
            )


def problems_of_hint(language, texts, variant):
    """The hint is a nudge, never the answer."""
    hint = f" {text_of(texts.hint).casefold()} "
    for answer in answers_in_words(variant, texts, language):
        if len(answer) > 3 and re.search(rf"(?<![\w]){re.escape(answer.casefold())}(?![\w])", hint):
            yield f"{language}.hint", f"the hint gives the answer: “{answer}”", "Give a nudge only."
        title = texts.title.casefold()
        if len(answer) > 3 and re.search(rf"(?<![\w]){re.escape(answer.casefold())}(?![\w])", title):
            yield "title", f"the title gives the answer: “{answer}”", "Name the situation instead."


def answers_in_words(variant, texts, language):
    """The right answer as it would be written, where it is one."""
    if variant.answered_by == "text":
        return variant.key[language]
    if variant.answered_by == "single":
        return [text_of(choice["html"]) for choice in texts.choices if choice["id"] == variant.key]
    if variant.answered_by == "blanks":
        return [
            text
            for blank in variant.blanks
            if blank["answered_by"] == "text"
            for text in blank["key"][language]
        ]
    return []


def strings_in(data):
    """Every text in a tree of data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for each in data.values():
            yield from strings_in(each)
    elif isinstance(data, list):
        for each in data:
            yield from strings_in(each)


def problems_of_fiction(field, texts):
    """(field, message, mend) of real domains and telephone numbers."""
    for text in texts:
        for found in DOMAIN.finditer(text):
            if not PUBLIC.search(found[0].casefold()):
                yield field, f"`{found[0]}` may be somebody's", "Let domains end in .example or .test."
        for found in PHONE.finditer(text):
            digits = found[1] + re.sub(r"\D", "", found[2])
            if not digits.startswith(FICTIONAL_PHONES):
                yield (
                    field,
                    f"`{found[0]}` may be somebody's",
                    "Take 06 39 98 xx xx, 01 99 00 xx xx (reserved for fiction).",
                )


def problems_of_ids(variant):
    """Ids stand in the page's source: none may tell."""
    for name in ("choices", "items", "boxes", "blanks"):
        for entry in getattr(variant, name):
            if TELLING.match(entry["id"]):
                yield name, f"the id `{entry['id']}` tells in the page's source", "Use a neutral id."
            for option in entry.get("options", []):
                if TELLING.match(option["id"]):
                    yield (
                        f"{name}.{entry['id']}",
                        f"the id `{option['id']}` tells in the page's source",
                        "Use a neutral id.",
                    )
    for part in variant.parts:
        if TELLING.match(part):
            yield "material", f"the part `{part}` tells in the page's source", "Use neutral ids: p1, p2, …"
