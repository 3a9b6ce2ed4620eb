"""Whether an extract of a log tells what helpers need and nothing personal (see `crash`)."""

import re
import unicodedata
from urllib.parse import unquote

from skills.authoring.judging import criterion

from .crash import HIDDEN

LIMIT = 40
RUN = 6  # so many characters of a token in a row are a piece of it wherever they stand
PIECE = 4  # and so many in its own place
WRITTEN = ("encoded", "token", "ip", "login")  # what is personal, as the trace writes it


def judge_extract(document, values):
    """The criteria of an uploaded extract."""
    lines = [_plain(line) for line in document.lines if line.strip()]
    version, error, *trace = (_places(line, lines, values["personal"]) for line in values["needed"])
    leak, mistake = _leak(document.text, values)
    instead = not error and any(" ERROR " in line and values["code"] not in line for line in lines)
    return [
        criterion("length", 0 < len(lines) <= LIMIT, "whole_log", lines=len(lines)),
        criterion("version", version and (not error or version[0] < error[0])),
        criterion("error", error, "last_error" if instead else None),
        criterion("trace", error and _in_order(error[0], trace), "trace_shortened" if error else None),
        criterion("private", lines and not leak, mistake, leak=leak),
    ]


def _plain(line):
    return " ".join(line.replace("\u00a0", " ").replace("\u202f", " ").split())


def _pattern(text, personal):
    """The line, where anything but nothing may stand in place of what is personal."""
    parts = [_plain(text)]
    for kind in WRITTEN:
        parts = [piece for part in parts for piece in part.split(personal[kind])]
    return re.compile(r".{1,80}?".join(re.escape(part.strip()) for part in parts))


def _places(line, lines, personal):
    """Where this line stands among those handed in, in either language."""
    patterns = [_pattern(text, personal) for text in set(line.values())]
    return [number for number, given in enumerate(lines) if any(each.search(given) for each in patterns)]


def _in_order(start, trace):
    place = start
    for places in trace:
        after = [each for each in places if each > place]
        if not after:
            return False
        place = after[0]
    return True


def _leak(text, values):
    """(what is still personal, the mistake that explains it) or two empty values."""
    personal = values["personal"]
    raw = _bare(text)
    if all(personal[kind] in raw for kind in WRITTEN):
        return personal["login"], "nothing_hidden"
    decoded = _bare(unquote(text))
    if personal["mail"] in raw:
        return personal["mail"], None
    if personal["mail"] in decoded:
        return personal["encoded"], "encoded_mail"
    domain = personal["mail"].partition("@")[2]
    if f"@{domain}" in decoded:
        return domain, "half_address"
    names = (personal["login"], *personal["login"].split("."))
    name = next((each for each in names if re.search(rf"(?<![a-z]){re.escape(each)}(?![a-z])", decoded)), "")
    name = name or _piece(raw, r"/home/([^/\s]*)", personal["login"])
    if name:
        return name, "path_forgotten"
    if _has_address(raw, personal["ip"].split(".")):
        return personal["ip"], "address_forgotten"
    runs = {personal["token"][at : at + RUN] for at in range(len(personal["token"]) - RUN + 1)}
    left = next((run for run in sorted(runs) if run in raw), "")
    left = left or _piece(raw, r"token=([^;\s]*)", personal["token"])
    return left, "cut_token" if left else None


def _piece(text, place, secret):
    """What still stands of a secret at its place: its beginning, its end or a run of it; nothing where it is hidden."""
    for found in re.findall(place, text):
        kept = [
            each for each in re.split(r"[^a-z0-9.]|\.{2,}", re.sub(r"\[[^]]*\]", " ", found)) if len(each) > 1
        ]
        for each in kept:
            if secret.startswith(each) or secret.endswith(each) or (len(each) >= PIECE and each in secret):
                return each
    return ""


def _has_address(text, parts):
    """Whether an IP address stands in it, however it is separated, or a part of it where it stood."""
    if re.search(r"\D{1,3}".join(parts[:3]), text):
        return True
    left = re.findall(r"client=([^)\n]*)", text)
    return any(set(re.findall(r"\d+", each)) & {parts[0], parts[2], parts[3]} for each in left)


def _bare(text):
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _extract(values, needed, **kept):
    """These lines with everything personal hidden, but for what `kept` puts in its place."""
    personal = values["personal"]
    text = "".join(f"{line['fr']}\n" for line in needed)
    text = text.replace(personal["encoded"], "\0")
    for kind in ("mail", "token", "ip", "login"):
        text = text.replace(personal[kind], kept.get(kind, HIDDEN))
    return text.replace("\0", kept.get("encoded", HIDDEN)).encode()


def solve_extract(values):
    """The lines that were asked for, with what is personal hidden."""
    return _extract(values, values["needed"])


def near_misses_extract(values):
    """Extracts with one thing amiss each, and the criterion that it breaks."""
    needed, personal, lines = values["needed"], values["personal"], values["log_lines"]
    later = next(number for number, line in enumerate(lines) if values["later"] in line["fr"])
    return {
        "nothing hidden": (_extract(values, needed, **{kind: personal[kind] for kind in WRITTEN}), "private"),
        "mail as %40": (_extract(values, needed, encoded=personal["encoded"]), "private"),
        "login in a path": (_extract(values, needed, login=personal["login"]), "private"),
        "first name left": (_extract(values, needed, login=personal["login"].split(".")[0]), "private"),
        "token cut": (_extract(values, needed, token=personal["token"][:8] + "…"), "private"),
        "both ends of the token": (
            _extract(values, needed, token=f"{personal['token'][:3]}{HIDDEN}{personal['token'][-3:]}"),
            "private",
        ),
        "half of the name": (_extract(values, needed, login=f"{personal['login'][:4]}{HIDDEN}"), "private"),
        "address left": (_extract(values, needed, ip=personal["ip"]), "private"),
        "address cut": (_extract(values, needed, ip=personal["ip"][:-1] + HIDDEN), "private"),
        "address between dashes": (_extract(values, needed, ip=personal["ip"].replace(".", "-")), "private"),
        "middle of the address hidden": (
            _extract(values, needed, ip=f"203.{HIDDEN}.{personal['ip'].split('.')[3]}"),
            "private",
        ),
        "domain left": (
            _extract(values, needed, encoded=f"{HIDDEN}%40{personal['mail'].partition('@')[2]}"),
            "private",
        ),
        "hidden without a trace": (
            _extract(values, needed, **dict.fromkeys(WRITTEN, "")),
            "trace",
        ),
        "trace shortened": (_extract(values, needed[:-2]), "trace"),
        "later error": (_extract(values, [needed[0], *lines[later : later + 7]]), "error"),
        "version last": (_extract(values, [*needed[1:], needed[0]]), "version"),
        "no version": (_extract(values, needed[1:]), "version"),
        "whole log": (_extract(values, lines), "length"),
        "summary": (f"{values['app']} : {values['code']}\n".encode(), "error"),
    }
