"""Whether a handed-in zone sends the site to its new host and leaves the mail where it is."""

import re
from ipaddress import ip_address

from skills.authoring.judging import criterion

from .zones import records, written

KINDS = {"A", "AAAA", "CNAME", "MX", "NS", "SOA", "TXT"}
_DURATION = re.compile(r"(\d+[smhdwSMHDW]?)+")
_TOKEN = re.compile(r'"[^"]*"|;.*|[()]|[^\s();"]+')


class Unreadable(ValueError):
    """A line that is no record: its text is the message."""


def judge_zone(document, values):
    """Criteria of the zone after the move: readable, site, ipv6, mail, rules, serial, rest."""
    facts = values["facts"]
    try:
        zone = _read(document.text, facts["domain"] + ".")
    except Unreadable as error:
        rest = ("site", "ipv6", "mail", "rules", "serial", "rest")
        return [
            criterion("readable", False, line=str(error)[:80]),
            *(criterion(one, False, name="", serial="") for one in rest),
        ]
    names = [_full(name, facts["domain"] + ".") for name in ("@", facts["follows"], facts["own"])]
    astray4 = [name for name in names if _resolved(zone, name, "A") != {facts["new4"]}]
    wanted6 = {facts["new6"]} if facts["new6"] else set()
    astray6 = [name for name in names if _resolved(zone, name, "AAAA") != wanted6]
    undotted = "dot_forgotten" if _is_undotted(zone, names[0]) else None
    old6 = any(facts["old6"] in _resolved(zone, name, "AAAA") for name in astray6)
    serial = _serial(zone)
    grown = 0 < serial - facts["serial"] < 2**31 and serial < 2**32
    return [
        criterion("readable", True, line=""),
        criterion("site", not astray4, undotted or ("sub_name_forgotten" if astray4 == names[2:] else None), name=_dotless(astray4)),
        criterion("ipv6", not astray6, "ipv6_forgotten" if old6 else None, name=_dotless(astray6)),
        criterion("mail", *_mail(zone, facts, undotted)),
        criterion("rules", *_rules(zone, names[0])),
        criterion("serial", grown, "serial_kept" if serial == facts["serial"] else None, serial=str(serial)),
        criterion("rest", _kept(document.text, zone, names, facts)),
    ]  # fmt: skip


def _kept(text, zone, names, facts):
    """Whether the records that the move leaves alone are as before, and all are kept for as long as before."""
    before = written(facts)
    same = _rest(zone, names) == _rest(_read(before, facts["domain"] + "."), names)
    return same and _lifetimes(text) == _lifetimes(before)


def _lifetimes(text):
    """How long records may be kept, in seconds, as `$TTL` or records of their own say it."""
    told = set()
    for indented, tokens in _statements(text.lstrip("\ufeff")):
        for token in tokens[0 if indented else 1 :]:
            if token.upper() in KINDS or tokens[0].upper() == "$ORIGIN":
                break
            if _DURATION.fullmatch(token):
                told.add(_seconds(token))
    return told


def _seconds(duration):
    units = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
    parts = re.findall(r"(\d+)([smhdw]?)", duration.lower())
    return sum(int(number) * units[unit] for number, unit in parts)


def _dotless(names):
    return names[0].rstrip(".") if names else ""


def _is_undotted(zone, apex):
    """Whether a name was written in full without its final dot: the origin then stands in it twice."""
    told = [data.split()[-1] for _, kind, data in zone if kind in ("MX", "CNAME")]
    return any(name.endswith(2 * apex) for name in [*told, *(own for own, _, _ in zone)])


def _mail(zone, facts, undotted):
    """Whether mail reaches the old server only, over both protocols, and the path that explains it if not."""
    targets = [data.split()[-1] for _, kind, data in zone if kind == "MX"]
    mail = _full("mail", facts["domain"] + ".")
    old = {"A": {facts["old4"]}, "AAAA": {facts["old6"]}}
    right = {name: all(_resolved(zone, name, kind) == old[kind] for kind in old) for name in [*targets, mail]}
    if targets and all(right.values()):
        return True, None
    followed = any(facts["new4"] in _resolved(zone, name, "A") for name in right)
    return False, "mail_follows" if followed else undotted


def _rules(zone, apex):
    """No name has a CNAME beside anything else, and no MX or NS names an alias."""
    aliases = [name for name, kind, _ in zone if kind == "CNAME"]
    crowded = [name for name in aliases if sum(own == name for own, _, _ in zone) > 1]
    pointed = [data.split()[-1] for _, kind, data in zone if kind in ("MX", "NS")]
    mistake = "alias_for_all" if apex in crowded or set(pointed) & set(aliases) else None
    return not crowded and not set(pointed) & set(aliases), mistake


def _serial(zone):
    fields = next((data.split() for _, kind, data in zone if kind == "SOA"), [])
    return int(fields[2]) if len(fields) == 7 and fields[2].isdecimal() else -1


def _rest(zone, moved):
    """What the move leaves alone: the priority of mail, and all records but the serial and the addresses of the moved
    names, of `mail` and of whatever name the mail has been given.
    """
    soa = [[*data.split()[:2], *data.split()[3:]] for _, kind, data in zone if kind == "SOA"]
    mail = [data.split() for _, kind, data in zone if kind == "MX"]
    free = {*moved, *(target for _, target in mail), _full("mail", moved[0])}
    others = {
        record
        for record in zone
        if record[1] not in ("SOA", "MX") and (record[0] not in free or record[1] in ("NS", "TXT"))
    }
    return soa, [priority for priority, _ in mail], sorted(others)


def _resolved(zone, name, kind):
    """Addresses of one kind to which a name leads, aliases followed."""
    found, waiting, seen = set(), [name], []
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.append(current)
        found |= {data for own, type_, data in zone if own == current and type_ == kind}
        waiting += [data for own, type_, data in zone if own == current and type_ == "CNAME"]
    return found


def _full(name, origin):
    name = name.lower()
    return origin if name == "@" else name if name.endswith(".") else f"{name}.{origin}"


def _read(text, origin):
    """Records (full name, type, data) of a zone file (RFC 1035, section 5); raises Unreadable."""
    zone, owner = [], None
    for indented, tokens in _statements(text.lstrip("\ufeff")):
        line = " ".join(tokens)
        if tokens[0].upper() == "$ORIGIN" and len(tokens) == 2:
            origin = _full(tokens[1], origin)
            continue
        if tokens[0].upper() == "$TTL" and len(tokens) == 2:
            continue
        if not indented:
            owner, tokens = _full(tokens[0], origin), tokens[1:]
        while tokens and (tokens[0].upper() == "IN" or _DURATION.fullmatch(tokens[0])):
            tokens = tokens[1:]
        if owner is None or len(tokens) < 2 or tokens[0].upper() not in KINDS:
            raise Unreadable(line)
        kind = tokens[0].upper()
        zone.append((owner, kind, _data(kind, tokens[1:], origin, line)))
    return zone


def _statements(text):
    """Pairs (begins with a space, tokens) of logical lines: brackets join lines, comments are left out."""
    pending, depth, indented = [], 0, False
    for line in text.splitlines():
        tokens = [token for token in _TOKEN.findall(line) if not token.startswith(";")]
        if not pending:
            indented = line[:1].isspace()
        depth += tokens.count("(") - tokens.count(")")
        pending += [token for token in tokens if token not in ("(", ")")]
        if pending and depth <= 0:
            yield indented, pending
            pending, depth = [], 0
    if pending:
        raise Unreadable(" ".join(pending))


def _data(kind, tokens, origin, line):
    if kind in ("A", "AAAA"):
        try:
            address = ip_address(tokens[0])
        except ValueError:
            raise Unreadable(line) from None
        if len(tokens) != 1 or address.version != (4 if kind == "A" else 6):
            raise Unreadable(line)
        return str(address)
    if kind == "TXT":
        return " ".join(token.strip('"') for token in tokens)
    if len(tokens) != {"CNAME": 1, "NS": 1, "MX": 2, "SOA": 7}[kind] or (
        kind == "MX" and not tokens[0].isdecimal()
    ):
        raise Unreadable(line)
    names = {"CNAME": [0], "NS": [0], "MX": [1], "SOA": [0, 1]}[kind]
    return " ".join(_full(one, origin) if place in names else one for place, one in enumerate(tokens))  # fmt: skip


def solve_zone(values):
    """The zone after the move, as one may write it."""
    facts = values["facts"]
    return written(facts, records(facts, moved=True), facts["serial"] + 1).encode()


def near_misses_zone(values):
    """Zones that break one thing each."""
    facts = values["facts"]
    good, serial = records(facts, moved=True), facts["serial"] + 1
    old6 = [line for line in good if line[:2] not in (("@", "AAAA"), (facts["own"], "AAAA"))]
    changed = {
        "serial": (good, facts["serial"]),
        "site": ([(name, kind, facts["old4"]) if (name, kind) == (facts["own"], "A") else (name, kind, data)
                  for name, kind, data in good], serial),
        "ipv6": ([*old6, ("@", "AAAA", facts["old6"]), (facts["own"], "AAAA", facts["old6"])], serial),
        "mail": ([(name, kind, f"{facts['priority']} @") if kind == "MX" else (name, kind, data) for name, kind, data in good], serial),
        "rules": ([line for line in good if line[:2] not in (("@", "A"), ("@", "AAAA"))]
                  + [("@", "CNAME", facts["own"])], serial),
        "rest": ([line for line in good if line[1] != "TXT"], serial),
    }  # fmt: skip
    misses = {
        name: (written(facts, lines, number).encode(), name) for name, (lines, number) in changed.items()
    }
    undotted = f"{facts['priority']} mail.{facts['domain']}"
    dotless = [(name, kind, undotted) if kind == "MX" else (name, kind, data) for name, kind, data in good]
    alias = [line for line in good if line[0] != "mail"] + [("mail", "CNAME", "@")]
    good_text = written(facts, good, serial)
    spoilt = good_text.replace(facts["new4"], facts["new4"] + ".")
    second = [*good, ("@", "MX", f"{facts['priority'] + 10} mail")]
    return {
        **misses,
        "a name added": (written(facts, [*good, ("essai", "A", facts["new4"])], serial).encode(), "rest"),
        "a shorter life": (good_text.replace("$TTL 3600", "$TTL 300").encode(), "rest"),
        "a second MX": (written(facts, second, serial).encode(), "rest"),
        "a final dot forgotten": (written(facts, dotless, serial).encode(), "mail"),
        "mail_alias": (written(facts, alias, serial).encode(), "rules"),
        "address_with_dot": (spoilt.encode(), "readable"),
    }
