"""A program that starts and stops a pump, run on a list of readings: what it prints."""

PLACES = [
    {"fr": "la serre du lycée", "en": "the school greenhouse"},
    {"fr": "le potager du collège", "en": "the school vegetable garden"},
    {"fr": "la jardinière de la mairie", "en": "the town hall’s planters"},
    {"fr": "le jardin partagé", "en": "the community garden"},
    {"fr": "la pépinière de Lou", "en": "Lou’s plant nursery"},
]
SIGNS = {"low": ["<", "≤"], "high": [">", "≥"]}
# How often a reading between the bounds comes at each sign: none or one, one or two.
REPEATS = {"*": (0, 1), "+": (1, 2)}
# `low block` starts with a reading equal to the low bound, the pump being off; `high block` mirrors it. Every shape ends
# with the pump on, so that counting before or after the tests makes a difference.
SHAPES = [
    ["middle*", "low block", "high block", "middle*", "under", "middle+"],
    ["under", "middle*", "high block", "middle*", "low block", "middle+"],
    ["over", "low block", "middle*", "high block", "under", "middle+"],
    ["under", "over", "low block", "high block", "under", "middle+"],
]


def pump(draw, values):
    """The program, its trace, what it prints and what each slip leads to."""
    low = draw.stream("low").integer(20, 35)
    high = low + draw.stream("gap").integer(14, 30)
    flow = draw.stream("flow").integer(2, 9)
    rule = {
        "low": draw.stream("low sign").choose(SIGNS["low"]),
        "high": draw.stream("high sign").choose(SIGNS["high"]),
        "counts_first": draw.stream("order").chance(0.5),
    }
    readings = _readings(draw, low, high)
    trace = _run(readings, low, high, flow, rule)
    litres = trace[-1]["litres"]
    other = {"<": "≤", "≤": "<", ">": "≥", "≥": ">"}
    slips = {
        "no_memory": sum(flow for value in readings if _below(value, low, rule["low"])),
        "low_bound": _total(readings, low, high, flow, {**rule, "low": other[rule["low"]]}),
        "high_bound": _total(readings, low, high, flow, {**rule, "high": other[rule["high"]]}),
        "order": _total(readings, low, high, flow, {**rule, "counts_first": not rule["counts_first"]}),
        "never_off": _total(readings, low, 1000, flow, rule),
        "last_step": flow if trace[-1]["counted"] else 0,
    }
    draw.require(litres > 0, "the pump runs")
    draw.require(len({litres, *slips.values()}) == 1 + len(slips), "each slip leads elsewhere")
    return {
        "place": draw.stream("place").choose(PLACES),
        "low": low,
        "high": high,
        "flow": flow,
        "rule": rule,
        "litres": litres,
        "hours": sum(step["counted"] for step in trace),
        "trace": trace,
        "slips": slips,
        "equal": _met(readings, low, high, rule),
        "program": _program(readings, low, high, flow, rule),
    }


def _readings(draw, low, high):
    stream = draw.stream("readings")
    ranges = {
        "middle": (low + 2, high - 2),
        "under": (low - 9, low - 2),
        "over": (high + 2, high + 12),
        "at_low": (low, low),
        "at_high": (high, high),
    }
    before_under, before_over = stream.sample([1, 2], 2)
    blocks = {
        "low block": ["at_low", *["middle"] * before_under, "under"],
        "high block": ["at_high", *["middle"] * before_over, "over"],
    }
    kinds = []
    for word in stream.choose(SHAPES):
        if word in blocks:
            kinds += blocks[word]
        elif word[-1] in REPEATS:
            kinds += ["middle"] * stream.integer(*REPEATS[word[-1]])
        else:
            kinds.append(word)
    return [stream.integer(*ranges[kind]) for kind in kinds]


def _below(value, low, sign):
    return value < low or (sign == "≤" and value == low)


def _above(value, high, sign):
    return value > high or (sign == "≥" and value == high)


def _run(readings, low, high, flow, rule):
    """One line a reading: {value, on, counted, litres}; `on` and `litres` as they stand after it."""
    on, litres, trace = False, 0, []
    for value in readings:
        counted = on
        if _below(value, low, rule["low"]):
            on = True
        if _above(value, high, rule["high"]):
            on = False
        if not rule["counts_first"]:
            counted = on
        litres += flow if counted else 0
        trace.append({"value": value, "on": on, "counted": counted, "litres": litres})
    return trace


def _total(*arguments):
    return _run(*arguments)[-1]["litres"]


def _met(readings, low, high, rule):
    """What the program's own signs say of a reading equal to each bound."""
    yes, no = {"fr": "remplit", "en": "does meet"}, {"fr": "ne remplit pas", "en": "does not meet"}
    return {"low": yes if rule["low"] == "≤" else no, "high": yes if rule["high"] == "≥" else no}


def _program(readings, low, high, flow, rule):
    listed = ", ".join(map(str, readings))
    count = {
        "fr": f"    si pompe = marche : litres ← litres + {flow}",
        "en": f"    if pump = on: litres ← litres + {flow}",
    }
    tests = [
        {
            "fr": f"    si mesure {rule['low']} {low} : pompe ← marche",
            "en": f"    if reading {rule['low']} {low}: pump ← on",
        },
        {
            "fr": f"    si mesure {rule['high']} {high} : pompe ← arrêt",
            "en": f"    if reading {rule['high']} {high}: pump ← off",
        },
    ]
    return {
        "kind": "code",
        "name": {"fr": "Programme de la pompe", "en": "Pump program"},
        "numbered": True,
        "lines": [
            {"fr": f"mesures ← [{listed}]", "en": f"readings ← [{listed}]"},
            {"fr": "pompe ← arrêt", "en": "pump ← off"},
            "litres ← 0",
            {
                "fr": "pour chaque mesure de la liste mesures :",
                "en": "for each reading in the list readings:",
            },
            *([count, *tests] if rule["counts_first"] else [*tests, count]),
            {"fr": "afficher litres", "en": "print litres"},
        ],
    }
