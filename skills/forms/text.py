"""One short text, compared after normalising; each tolerance only where the exercise names it.

Slips of typing: a word of five letters or more may differ by an edit distance (Levenshtein) of at most a quarter
of its letters, as in the real exam's measure; never in codes, addresses or numbers.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import Markup
from rapidfuzz.distance import Levenshtein

from skills.authoring.exercise import Exercise
from skills.authoring.variant import Variant
from skills.forms import clock
from skills.forms.base import TEXT_LIMIT, Fields, Unparsable, Upload, Verdict, one

SHORTEST_WORD = 5  # letters, from which a slip is tolerated
SLIPS = 4  # one letter in so many
QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "\u2011": "-"})
INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]|[\x00-\x08\x0b-\x1f\x7f]")
ARTICLE = re.compile(r"^(?:(?:le|la|les|un|une|the|a|an) +|l' *)", re.IGNORECASE)
QUOTED = re.compile(r'"[^"]+"')
SCHEME = re.compile(r"^[A-Za-z]+://[^/?#]*")  # RFC 3986, 6.2.2.1: scheme and host know no case
WORDS = re.compile(r"[^\W\d_]+(?:[ '-]+[^\W\d_]+)*")


def parse(exercise: Exercise, variant: Variant, fields: Fields, upload: Upload | None) -> str:
    return parse_text(one(fields, "answer"))


def parse_text(typed: str, **details: Any) -> str:
    """The text as typed, without what cannot be seen; raises Unparsable."""
    typed = INVISIBLE.sub("", typed).strip()
    if not typed:
        raise Unparsable("empty", **details)
    if len(typed) > TEXT_LIMIT:
        raise Unparsable("too_long", limit=TEXT_LIMIT, **details)
    return typed


@lru_cache(maxsize=4096)
def normalised(text: str, accept: frozenset[str]) -> str:
    """The text as it is compared: Unicode form and quotes always, the rest where it is accepted."""
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", text))
    text = re.sub(r"«\s*|\s*»", '"', text).translate(QUOTES)
    text = SCHEME.sub(lambda found: found[0].lower(), re.sub(r"\s", " ", text).strip())
    if "span" in accept:
        text = clock.start_of(text)
    if "clock" in accept:
        text = clock.of_24_hours(text)
    if "case" in accept:
        text = text.casefold()
    if "accents" in accept:
        decomposed = unicodedata.normalize("NFD", text).replace("œ", "oe").replace("æ", "ae")
        text = unicodedata.normalize(
            "NFC", "".join(each for each in decomposed if not unicodedata.combining(each))
        )
    if "articles" in accept:
        text = ARTICLE.sub("", text)
    if "order" in accept:
        text = in_address_order(text)
    if "punctuation" in accept:
        text = "".join(
            " " if each in "-'" else each for each in text if each in "-'" or not is_punctuation(each)
        )
        text = " ".join(text.split())
    if "spaces" in accept:
        text = re.sub(r"\s", "", text)
    return text


def unquoted(answer: str) -> str:
    """The answer without the quotation marks around the whole of it; as it is where there are none."""
    text = bare(answer)
    return text[1:-1].strip() if QUOTED.fullmatch(text) else answer


def is_punctuation(letter: str) -> bool:
    return unicodedata.category(letter).startswith("P")


def in_address_order(address: str) -> str:
    """The address with its parameters in alphabetical order."""
    start, mark, rest = address.partition("?")
    parameters, hash_mark, anchor = rest.partition("#")
    return start + mark + "&".join(sorted(parameters.split("&"))) + hash_mark + anchor


def is_among(answer: str, texts: Iterable[str], accept: frozenset[str]) -> bool:
    """Whether the answer is one of the texts but for what is tolerated, slips apart."""
    return normalised(answer, accept) in {normalised(text, accept) for text in texts}


def slip(answer: str, texts: Iterable[str], accept: frozenset[str]) -> int | None:
    """The smallest number of slips that leads from one of the texts to the answer; None where there are too many."""
    if "typos" not in accept:
        return None
    kept = accept - {"spaces"}
    found = [
        _slips(normalised(answer, kept), normalised(text, kept))
        for text in texts
        if WORDS.fullmatch(bare(text))
    ]
    return min((each for each in found if each is not None), default=None)


def bare(text: str) -> str:
    return normalised(text, frozenset())


def _slips(answer: str, text: str) -> int | None:
    given, wanted = re.split(r"[ '-]+", answer), re.split(r"[ '-]+", text)
    if len(given) != len(wanted):
        return None
    total = 0
    for one_given, one_wanted in zip(given, wanted, strict=True):
        allowed = len(one_wanted) // SLIPS if len(one_wanted) >= SHORTEST_WORD else 0
        distance = Levenshtein.distance(one_given, one_wanted)
        if distance > allowed:
            return None
        total += distance
    return total


def is_right(answer: str, key: Sequence[str], wrong: Sequence[str], accept: Iterable[str]) -> bool:
    """Whether the answer is the key. A text that is a mistake's own, or nearer to one, is no slip of the key."""
    tolerated = frozenset(accept)
    if is_among(answer, key, tolerated):
        return True
    if not is_among(answer, wrong, tolerated) and not any('"' in bare(text) for text in key):
        answer = unquoted(answer)
        if is_among(answer, key, tolerated):
            return True
    near = slip(answer, key, tolerated)
    if near is None or is_among(answer, wrong, tolerated):
        return False
    other = slip(answer, wrong, tolerated)
    return other is None or near < other


def both(texts: Mapping[str, Sequence[str]]) -> list[str]:
    """The texts of both languages: whoever answers may write in either."""
    return list(dict.fromkeys([*texts["fr"], *texts["en"]]))


def judge(exercise: Exercise, variant: Variant, answer: Any) -> Verdict:
    accept = frozenset(variant.rules.get("accept", ()))
    text = normalised(answer, accept | {"case"})
    mistakes = {mistake["id"]: both(mistake["answer"]) for mistake in variant.mistakes}
    if is_right(answer, both(variant.key), [each for texts in mistakes.values() for each in texts], accept):
        return Verdict(True, marks={"answer": "right"}, text=text)
    return Verdict(False, mistake_of(answer, mistakes, accept), {"answer": "wrong"}, text=text)


def mistake_of(answer: str, mistakes: Mapping[str, Sequence[str]], accept: frozenset[str]) -> str:
    """The mistake whose text this is, quotation marks apart, else the nearest by slips, else `other`."""
    for given in (answer, unquoted(answer)):
        for mistake, texts in mistakes.items():
            if is_among(given, texts, accept):
                return mistake
    near = {mistake: slip(answer, texts, accept) for mistake, texts in mistakes.items()}
    slips = {mistake: count for mistake, count in near.items() if count is not None}
    return min(slips, key=lambda mistake: slips[mistake]) if slips else "other"


def guessing(variant: Variant) -> float:
    return 0.0


def fields_for(variant: Variant, canonical: Any) -> dict[str, list[str]]:
    return {"answer": [canonical["fr"][0]]}


def fields_of(variant: Variant, answer: Any) -> dict[str, list[str]]:
    return {"answer": [answer]}


def shown(exercise: Exercise, variant: Variant, language: str) -> Markup:
    return Markup.escape(variant.key[language][0])
