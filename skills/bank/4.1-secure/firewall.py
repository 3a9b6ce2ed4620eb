"""Seven firewall rules whose networks overlap, six flows with the verdict wanted, and the orders that give it."""

ALLOW, DENY = {"fr": "Autoriser", "en": "Allow"}, {"fr": "Refuser", "en": "Deny"}
ANYWHERE = {"fr": "partout", "en": "anywhere"}
SIZES = {20: 16, 21: 8, 22: 4}  # third bytes that a mask covers
DENYING = ("service", "room", "pupils")
ALLOWING = ("office", "station", "lessons", "web")
# For a winner and the rules it must precede: other rules that match the flow too, with the winner's verdict.
ALSO = {
    ("service", "station"): ("room", "pupils"),
    ("lessons", "room", "pupils"): ("web",),
    ("room", "lessons", "web"): ("pupils",),
}
NAMES = ("service", "office", "station", "room", "lessons", "pupils", "web")
BY_MASK = ["station", "office", "room", "pupils", "lessons", "web", "service"]
TELNET, SHELL, WEB = "23", "22", "443"


def firewall(draw, values):
    """The rules, the flows, the constraints between rules, and the order that each rule of thumb gives."""
    places = _places(draw)
    case = draw.stream("case")
    # A wide rule always stands before a narrower one: lessons before the room, or the web before the pupils' network.
    plan = {"telnet": case.choose(["nobody", "office", "station"]), "wide": case.choose(["lessons", "web"])}
    rules = _rules(places)
    labels = draw.stream("labels").shuffled([f"r{n}" for n in range(1, 8)])
    ids = dict(zip(NAMES, labels, strict=True))
    flows = draw.stream("flows").shuffled(_flows(draw, places, plan))
    before = []
    for flow in flows:
        before += [[ids[flow["winner"]], ids[other]] for other in flow["over"]]
    shown = _right(plan)
    slips = {name: [ids[rule] for rule in order] for name, order in _slips(draw, shown).items()}
    draw.require(len({tuple(order) for order in slips.values()}) == len(slips), "each habit has its order")
    draw.require(not any(_holds(before, order) for order in slips.values()), "no habit gives a right order")
    blocked = "pupils" if plan["wide"] == "lessons" else "room"
    return {
        "items": [{"id": ids[name], "text": _text(ids[name], *rules[name])} for name in NAMES],
        "key": {"before": before, "shown": [ids[name] for name in shown]},
        "slips": slips,
        "named": {name: ids[name].upper() for name in NAMES},
        "places": places,
        "reasons": [_reason(flow, number, ids, flows) for number, flow in enumerate(flows, start=1)],
        "blocked": ids[blocked].upper(),
        "first_reason": _slip_reason(flows, ids, "service"),
        "allowed_reason": _slip_reason(flows, ids, blocked),
        "table": _table(flows),
    }


def _places(draw):
    """Addresses of the lycée: the pupils' network holds the room, which holds the station."""
    stream = draw.stream("places")
    site = stream.integer(11, 89)
    mask = stream.choose([20, 21, 22])
    size = SIZES[mask]
    base = 16 * stream.integer(2, 9)
    room = base + stream.integer(1, size - 2)
    office = 16 * stream.integer(1, 12)
    own = [f"10.{site}.{room}.{n}" for n in stream.sample(range(20, 220), 2)]
    return {
        "all": f"10.{site}.0.0/16",
        "pupils": f"10.{site}.{base}.0/{mask}",
        "pupils_end": f"10.{site}.{base + size - 1}.255",
        "room": f"10.{site}.{room}.0/24",
        "station": own[0],
        "neighbour": own[1],
        "pupil": f"10.{site}.{base + size - 1}.{stream.integer(20, 220)}",
        "office": f"10.{site}.{base + size}.{office}/28",
        "clerk": f"10.{site}.{base + size}.{office + stream.integer(2, 14)}",
        "office_end": f"10.{site}.{base + size}.{office + 15}",
        # It looks like one of the office, but stands just past the end of its small block.
        "visitor": f"10.{site}.{base + size}.{office + stream.integer(17, 24)}",
        "servers": f"10.{site}.1.0/24",
        "server": f"10.{site}.1.{stream.integer(10, 90)}",
        "printer": f"10.{site}.5.{stream.integer(10, 90)}",
    }


def _rules(places):
    """For each rule: verdict, source, destination, ports (None: all)."""
    return {
        "service": (DENY, ANYWHERE, ANYWHERE, [TELNET]),
        "office": (ALLOW, places["office"], places["servers"], None),
        "station": (ALLOW, f"{places['station']}/32", f"{places['server']}/32", None),
        "room": (DENY, places["room"], f"{places['server']}/32", None),
        "lessons": (ALLOW, places["pupils"], places["servers"], [WEB]),
        "pupils": (DENY, places["pupils"], places["all"], None),
        "web": (ALLOW, places["all"], ANYWHERE, ["80", WEB]),
    }


def _flows(draw, places, plan):
    """Six flows; `winner` must stand before each rule of `over`, the other verdict's rules that match too."""
    server, telnet = places["server"], plan["telnet"]
    office = ("office", ["service"]) if telnet == "office" else ("service", ["office"])
    station = ("station", ["service", "room", "pupils"]) if telnet == "station" else ("service", ["station"])
    if plan["wide"] == "lessons":
        tail = [
            (places["neighbour"], server, WEB, "lessons", ["room", "pupils"]),
            (places["pupil"], places["printer"], WEB, "pupils", ["web"]),
        ]
    else:
        tail = [
            (places["neighbour"], server, WEB, "room", ["lessons", "web"]),
            (places["pupil"], places["printer"], WEB, "web", ["pupils"]),
        ]
    wanted = [
        (places["clerk"], server, TELNET, *office),
        (places["station"], server, TELNET, *station),
        (places["station"], server, SHELL, "station", ["room", "pupils"]),
        *tail,
        (places["visitor"], server, SHELL, "", []),
    ]
    return [
        {"from": source, "to": target, "port": port, "winner": winner, "over": over}
        for source, target, port, winner, over in wanted
    ]


def _right(plan):
    """One right order of the rules."""
    head = {
        "nobody": ["service", "office", "station"],
        "office": ["office", "service", "station"],
        "station": ["station", "service", "office"],
    }
    tail = (
        ["lessons", "room", "pupils", "web"]
        if plan["wide"] == "lessons"
        else ["room", "lessons", "web", "pupils"]
    )
    return head[plan["telnet"]] + tail


def _slips(draw, shown):
    denying = [name for name in shown if name in DENYING]
    allowing = [name for name in shown if name not in DENYING]
    return {
        "narrow_first": BY_MASK,
        "broad_first": BY_MASK[::-1],
        "refusals_first": denying + allowing,
        "permissions_first": allowing + denying,
        "service_last": [name for name in shown if name != "service"] + ["service"],
    }


def _holds(before, order):
    return all(order.index(first) < order.index(second) for first, second in before)


def _text(label, verdict, source, target, ports):
    def in_language(language):
        port = {"fr": "tous les ports", "en": "all ports"}[language]
        if ports:
            port = f"port{'s' if len(ports) > 1 else ''} {', '.join(ports)}"
        ends = [end[language] if isinstance(end, dict) else end for end in (source, target)]
        return f"{label.upper()} · {verdict[language]} · {ends[0]} → {ends[1]} · {port}"

    return {language: in_language(language) for language in ("fr", "en")}


def _reason(flow, number, ids, flows=()):
    """What a flow asks for, and which rule that would give the same verdict another flow keeps behind."""
    others = [
        {"rule": ids[rule].upper(), "number": f"F{at}", "after": ids[each["winner"]].upper()}
        for rule in ALSO.get((flow["winner"], *flow["over"]), ())
        for at, each in enumerate(flows, start=1)
        if rule in each["over"] and each["winner"] in flow["over"]
    ]
    return {
        "also": others,
        "number": f"F{number}",
        "from": flow["from"],
        "to": flow["to"],
        "port": flow["port"],
        "winner": ids[flow["winner"]].upper() if flow["winner"] else "",
        "over": [ids[name].upper() for name in flow["over"]],
        "refused": flow["winner"] not in ALLOWING,
    }


def _slip_reason(flows, ids, name):
    """A flow that the rule of this name must decide, or lose where it decides none."""
    numbered = [(number, flow) for number, flow in enumerate(flows, start=1)]
    found = [pair for pair in numbered if pair[1]["winner"] == name] or [
        pair for pair in numbered if name in pair[1]["over"]
    ]
    return _reason(found[0][1], found[0][0], ids)


def _table(flows):
    def code(text):
        return {"text": text, "look": "code"}

    return {
        "kind": "table",
        "label": {"fr": "Les six échanges", "en": "The six flows"},
        "columns": [
            {"fr": "Échange", "en": "Flow"},
            {"fr": "Depuis", "en": "From"},
            {"fr": "Vers", "en": "To"},
            "Port",
            {"fr": "Verdict voulu", "en": "Required verdict"},
        ],
        "row_headers": True,
        "rows": [
            [
                f"F{number}",
                code(flow["from"]),
                code(flow["to"]),
                code(flow["port"]),
                ALLOW if flow["winner"] in ALLOWING else DENY,
            ]
            for number, flow in enumerate(flows, start=1)
        ],
    }
