"""Number formats: the codes of Excel, also spelled as the styles of OpenDocument."""

import re

from lxml import etree

from skills.documents.markup import Dialect

_DATE_PART = re.compile(
    r'(?P<part>YYYY|YY|MMMM|MMM|MM|M|DDDD|DDD|DD|D|\[HH?\]|HH|H|SS|S)|"(?P<quoted>[^"]*)"|(?P<literal>.)',
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?P<whole>[#0,]+)(?:\.(?P<decimals>[0#]+))?")


def is_date_format(code: str) -> bool:
    """True where the code shows a date, a moment or a duration."""
    bare = re.sub(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', "", code, flags=re.IGNORECASE)
    return bool(re.search(r"[dymhs]", bare, re.IGNORECASE)) and "general" not in bare.lower()


def add_number_style(odf: Dialect, parent: etree._Element, name: str, code: str) -> None:
    """Append to `parent` the OpenDocument style `name` that shows what the code of Excel shows."""
    if code == "@":
        style = odf.add(parent, "number:text-style", {"style:name": name})
        odf.add(style, "number:text-content")
    elif is_date_format(code):
        _add_date_style(odf, parent, name, code)
    else:
        _add_plain_style(odf, parent, name, code)


def _add_plain_style(odf: Dialect, parent: etree._Element, name: str, code: str) -> None:
    match = _NUMBER.search(code)
    before, after = (code[: match.start()], code[match.end() :]) if match else (code, "")
    kind = "percentage" if "%" in code else "currency" if "€" in code else "number"
    style = odf.add(parent, f"number:{kind}-style", {"style:name": name})
    _add_text(odf, style, before)
    if match:
        whole, decimals = match["whole"], match["decimals"] or ""
        attributes = {
            "number:decimal-places": str(len(decimals)),
            "number:min-decimal-places": str(decimals.count("0")),
            "number:min-integer-digits": str(whole.replace(",", "").count("0")),
            "number:grouping": "true" if "," in whole else None,
        }
        odf.add(style, "number:number", attributes)
    _add_text(odf, style, after)


def _add_date_style(odf: Dialect, parent: etree._Element, name: str, code: str) -> None:
    has_date = bool(re.search(r"[yd]", re.sub(r'"[^"]*"', "", code), re.IGNORECASE))
    running_on = "[" in code
    style = odf.add(
        parent,
        "number:date-style" if has_date else "number:time-style",
        {"style:name": name, "number:truncate-on-overflow": "false" if running_on else None},
    )
    after_hours = False
    for match in _DATE_PART.finditer(code):
        part = (match["part"] or "").upper().strip("[]")
        if not part:
            _add_text(odf, style, match["quoted"] if match["quoted"] is not None else match["literal"])
            continue
        tag = {"Y": "year", "D": "day", "H": "hours", "S": "seconds", "M": "month"}[part[0]]
        if part.startswith("M") and after_hours:
            tag = "minutes"
        if part.startswith("DDD"):
            tag = "day-of-week"
        after_hours = part[0] == "H"
        long = part in ("YYYY", "MMMM", "MM", "DDDD", "DD", "HH", "SS")
        attributes = {"number:style": "long" if long else None}
        if part in ("MMM", "MMMM"):
            attributes["number:textual"] = "true"
        odf.add(style, f"number:{tag}", attributes)


def _add_text(odf: Dialect, style: etree._Element, text: str) -> None:
    shown = re.sub(r'"([^"]*)"', r"\1", text).replace("\\", "")
    if shown:
        odf.add(style, "number:text", text=shown)


def plain_format(code: str) -> str:
    """One spelling of a code: its first section, dates in capitals, no quotes round signs, no locale."""
    section = re.split(r""";(?=(?:[^"]*"[^"]*")*[^"]*$)""", code)[0]
    section = re.sub(r"\[\$([^\]-]*)[^\]]*\]", r"\1", section)
    section = re.sub(r'"([-/ .,:%€()\u00a0\u202f]*)"', r"\1", section)
    section = re.sub(r"_.|\*.|\\(?=.)", "", section)
    if section.lower() == "general" or section.startswith('"'):
        return ""
    dated = is_date_format(section)
    parts = re.split(r'("[^"]*")', section)
    return "".join(part if part.startswith('"') or not dated else part.upper() for part in parts).strip()


def format_code(odf: Dialect, style: etree._Element) -> str:
    """The code of Excel for an OpenDocument number style; empty where it is general."""
    parts = [_code_of(odf, element) for element in style]
    code = "".join(parts)
    if odf.get(style, "number:truncate-on-overflow") == "false":
        code = re.sub(r"HH?", lambda match: f"[{match[0]}]", code, count=1)
    return code


def _code_of(odf: Dialect, element: etree._Element) -> str:
    tag = str(element.tag).rpartition("}")[2]
    long = odf.get(element, "number:style") == "long"
    if tag == "month" and odf.get(element, "number:textual") == "true":
        return "MMMM" if long else "MMM"
    dated = {"year": ("YY", "YYYY"), "month": ("M", "MM"), "day": ("D", "DD"), "day-of-week": ("DDD", "DDDD"),
             "hours": ("H", "HH"), "minutes": ("M", "MM"), "seconds": ("S", "SS")}  # fmt: skip
    if tag in dated:
        return dated[tag][long]
    if tag == "text-content":
        return "@"
    if tag in ("text", "currency-symbol"):
        text = element.text or ""
        return text if re.fullmatch(r"[-/ .,:%€()\u00a0\u202f]*", text) else f'"{text}"'
    if tag != "number":
        return ""
    decimals = odf.get(element, "number:decimal-places")
    whole = odf.get(element, "number:min-integer-digits", "1")
    if not decimals.isdigit():
        return ""  # general: as many decimals as the value has
    digits = "0" * min(int(whole) if whole.isdigit() else 1, 30)
    if odf.get(element, "number:grouping") == "true":
        digits = "#,##" + (digits or "#")
    places = min(int(decimals), 30)
    least = odf.get(element, "number:min-decimal-places", str(places))
    fixed = min(int(least) if least.isdigit() else places, places)
    return digits + ("." + "0" * fixed + "#" * (places - fixed) if places else "")
