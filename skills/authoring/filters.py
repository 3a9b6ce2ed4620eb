"""Filters of authors' texts: numbers, money, dates and lists as each language writes them (by Babel)."""

import re
from collections.abc import Callable, Iterable
from datetime import date, time
from decimal import Decimal
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import pass_context
from jinja2.runtime import Context

LOCALES = {"fr": "fr_FR", "en": "en_GB"}
NARROW, NO_BREAK, MINUS = "\u202f", "\u00a0", "\u2212"


def number_text(value: Any, language: str, decimals: int | None = None) -> str:
    """1 234,5 in French, 1,234.5 in English; `decimals` fixes how many stand after the mark."""
    exact = Decimal(str(value))
    pattern = "#,##0." + ("0" * decimals if decimals is not None else "#" * 9)
    return format_decimal(exact, format=pattern.rstrip("."), locale=LOCALES[language])


def shown_number(value: Any, language: str, decimals: int | None = None) -> str:
    """As `number_text`, with the minus sign of print where that one has the hyphen of a keyboard."""
    return number_text(value, language, decimals).replace("-", MINUS)


@pass_context
def number(context: Context, value: Any, decimals: int | None = None) -> str:
    return shown_number(value, context["_language"], decimals)


@pass_context
def euro(context: Context, value: Any) -> str:
    """12,50 € / €12.50; whole euros without decimals."""
    language = context["_language"]
    whole = Decimal(str(value)) == Decimal(str(value)).to_integral_value()
    text = shown_number(value, language, 0 if whole else 2)
    return f"{text}{NO_BREAK}€" if language == "fr" else f"€{text}".replace(f"€{MINUS}", f"{MINUS}€")


@pass_context
def percent(context: Context, value: Any, decimals: int | None = None) -> str:
    """12,5 % / 12.5%: the value is the figure that stands before the sign."""
    language = context["_language"]
    return shown_number(value, language, decimals) + (f"{NO_BREAK}%" if language == "fr" else "%")


def _date(value: Any) -> date:
    return date.fromisoformat(str(value)[:10])


@pass_context
def long_date(context: Context, value: Any) -> str:
    """12 mars 2026 / 12 March 2026; the first of a month is « 1er » in French."""
    language = context["_language"]
    text = format_date(_date(value), "d MMMM y", locale=LOCALES[language])
    return re.sub(r"^1 ", "1er ", text) if language == "fr" else text


@pass_context
def weekday(context: Context, value: Any) -> str:
    return format_date(_date(value), "EEEE", locale=LOCALES[context["_language"]])


@pass_context
def short_date(context: Context, value: Any) -> str:
    """12/03/2026 in both languages."""
    return format_date(_date(value), "dd/MM/y", locale=LOCALES[context["_language"]])


@pass_context
def clock(context: Context, value: Any) -> str:
    """14 h 30 / 2:30 pm."""
    moment = time.fromisoformat(str(value)[-5:])
    if context["_language"] == "fr":
        minutes = f"{NO_BREAK}{moment.minute:02d}" if moment.minute else ""
        return f"{moment.hour}{NO_BREAK}h{minutes}"
    half = "am" if moment.hour < 12 else "pm"
    return f"{moment.hour % 12 or 12}:{moment.minute:02d}{NO_BREAK}{half}"


@pass_context
def listing(context: Context, values: Iterable[Any]) -> str:
    """a, b et c / a, b and c."""
    texts = [str(value) for value in values]
    if len(texts) < 2:
        return "".join(texts)
    word = "et" if context["_language"] == "fr" else "and"
    return f"{', '.join(texts[:-1])} {word} {texts[-1]}"


FILTERS: dict[str, Callable[..., Any]] = {
    "number": number,
    "euro": euro,
    "percent": percent,
    "date": long_date,
    "weekday": weekday,
    "shortdate": short_date,
    "time": clock,
    "listing": listing,
}
