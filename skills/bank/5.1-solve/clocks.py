"""Three journals kept by three clocks: a printer's outages, an access point with a wrong clock, an exact box."""

from datetime import date, timedelta

DAY = 24 * 60
TIMES = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in range(DAY)]
CHANGE_DAY = 6  # the clocks change on the Sunday between the two weeks
WORKDAYS = (0, 1, 2, 3, 4, 7, 8, 9, 10, 11)
OUTAGES_A_WEEK = 6
READINGS = ("right", "no_skew", "local", "one_offset", "wrong_sign")
DEVICES = (
    "BALANCE-COURRIER", "BORNE-JEUX", "CADRE-PHOTO", "CAMERA-COUR", "CAPTEUR-CO2", "CASQUE-VR", "ENCEINTE-SALON",
    "ECRAN-HALL", "LISEUSE-07", "MONTRE-42", "PC-ATELIER", "PC-COMPTA", "PC-STAGE", "PLAQUE-CUISINE", "ROBOT-SOL",
    "TABLETTE-02", "TABLETTE-05", "TEL-ACCUEIL", "TEL-ASTREINTE", "TV-REUNION",
)  # fmt: skip
COUNT = 12


def three_clocks(draw, values):
    """The three files, the device that connects just before each outage, and the error of the access point's clock."""
    change = date.fromisoformat(values["change"])
    summer_first = change.month > 6
    offsets = (120, 60) if summer_first else (60, 120)
    skew = draw.stream("skew").integer(17, 43) * draw.stream("sign").choose([-1, 1])
    outages = _outages(draw)
    names = draw.stream("names").sample(DEVICES, COUNT)
    addresses = [_address(draw, number) for number in draw.stream("addresses").shuffled(range(COUNT))]
    sessions = [_sessions(draw, number, outages, offsets, skew) for number in range(COUNT)]
    fits = {reading: _fitting(sessions, outages, offsets, skew, reading) for reading in READINGS}
    draw.require(
        all(fits[reading] == [number] for number, reading in enumerate(READINGS)),
        "each way of reading leaves one device, and another one each time",
    )
    first_day = change - timedelta(days=CHANGE_DAY)
    written = [(first_day + timedelta(days=day)).isoformat() for day in range(13)]
    restart = DAY * draw.stream("restart day").choose([1, 2, 3, 8, 9]) + draw.stream("restart").integer(
        230, 300
    )
    by_reading = {reading: names[number] for number, reading in enumerate(READINGS)}
    busiest = max(range(len(READINGS), COUNT), key=lambda number: len(sessions[number]))
    return {
        "culprit": by_reading["right"],
        "culprit_address": addresses[0],
        "fooled": {**by_reading, "busiest": names[busiest]},
        "busiest_count": len(sessions[busiest]),
        "skew": skew,
        "minutes": abs(skew),
        "fast": skew > 0,
        "outage_count": len(outages),
        "summer_first": summer_first,
        "restart": {
            "date": written[restart // DAY],
            "exact": _clock(restart),
            "shown": _clock(restart + skew),
        },
        "examples": [
            _example(outage, offsets, skew, sessions[0], addresses[0], written)
            for outage in (outages[0], outages[-1])
        ],
        "files": [
            _outage_file(outages, written),
            _point_file(sessions, addresses, restart + skew, written),
            _box_file(draw, names, addresses, restart, written),
        ],
    }


def _outages(draw):
    """[(start, end)] in minutes of Paris time since the first Monday at midnight, six in each week."""
    found = []
    for week, days in enumerate((WORKDAYS[:5], WORKDAYS[5:])):
        stream = draw.stream(f"outages {week}")
        slots = sorted(stream.sample([(day, slot) for day in days for slot in range(4)], OUTAGES_A_WEEK))
        for day, slot in slots:
            start = day * DAY + 9 * 60 + slot * 110 + stream.integer(0, 59)
            found.append((start, start + stream.integer(4, 11)))
    return found


def _offset(moment, offsets):
    return offsets[moment // DAY > CHANGE_DAY]


def _shown(moment, offsets, skew, reading):
    """What the access point's clock shows, for those who read it that way, at a moment of Paris time."""
    if reading == "local":
        return moment + skew
    offset = offsets[0] if reading == "one_offset" else _offset(moment, offsets)
    return moment - offset + {"no_skew": 0, "wrong_sign": -skew}.get(reading, skew)


def _sessions(draw, number, outages, offsets, skew):
    """[(connected, disconnected)] by the access point's clock, in order."""
    stream = draw.stream(f"sessions {number}")
    planted = []
    if number < len(READINGS):
        for start, end in outages:
            connected = start - stream.integer(1, 2)
            length = end - connected + stream.integer(0, 2)
            shown = _shown(connected, offsets, skew, READINGS[number])
            planted.append((shown, shown + length))
    sessions = list(planted)
    near = {moment // 40 + side for pair in planted for moment in pair for side in (-1, 0, 1)}
    for _ in range(stream.integer(5, 9) if planted else stream.integer(16, 26)):
        start = stream.choose(WORKDAYS) * DAY + 370 + stream.below(561)
        block = start // 40
        if block not in near:
            near.update((block - 1, block, block + 1))
            sessions.append((start, start + 3 + stream.below(28)))
    return sorted(sessions)


def _fitting(sessions, outages, offsets, skew, reading):
    """The devices that, read that way, connect one or two minutes before every outage."""
    moments = [_shown(start, offsets, skew, reading) for start, _ in outages]
    found = []
    for number, pairs in enumerate(sessions):
        connected = {start for start, _ in pairs}
        if all(moment - 1 in connected or moment - 2 in connected for moment in moments):
            found.append(number)
    return found


def _address(draw, number):
    stream = draw.stream(f"address {number}")
    return ":".join(["02", *(f"{stream.below(256):02x}" for _ in range(4)), f"{16 + number:02x}"])


def _clock(moment):
    return TIMES[moment % DAY]


def _stamp(moment, written):
    day, minute = divmod(moment, DAY)
    return f"{written[day]} {TIMES[minute]}"


def _example(outage, offsets, skew, sessions, address, written):
    """One outage, carried from clock to clock."""
    start = outage[0]
    offset = _offset(start, offsets)
    shown = start - offset + skew
    connected = next(moment for moment, _ in sessions if moment in (shown - 1, shown - 2))
    return {
        "date": written[start // DAY],
        "paris": _clock(start),
        "hours": offset // 60,
        "utc": _clock(start - offset),
        "shown": _clock(shown),
        "connected": _clock(connected),
        "address": address,
    }


def _outage_file(outages, written):
    heads = [{"fr": "début (heure de Paris)", "en": "start (Paris time)"}, {"fr": "fin", "en": "end"}]
    rows = [[_stamp(start, written), _stamp(end, written)] for start, end in outages]
    return {"name": "imprimante.csv", "kind": "csv", "rows": [heads, *rows]}


def _point_file(sessions, addresses, restart, written):
    """Every connection and disconnection, and the start of the access point, in order of its clock."""
    events = [(restart, "BOOT", "")]
    for address, pairs in zip(addresses, sessions, strict=True):
        for start, end in pairs:
            events += [(start, "JOIN", address), (end, "LEAVE", address)]
    events.sort()
    lines = [f"{_stamp(moment, written)};{event};{address}" for moment, event, address in events]
    text = "\r\n".join(["UTC;EVENT;MAC", *lines, ""])
    return {"name": "borne-wifi.csv", "kind": "text", "text": text, "newline": "\r\n"}


def _box_file(draw, names, addresses, restart, written):
    """Who has which MAC address, and the ports that came back; the access point is on port 3."""
    stream = draw.stream("box")
    events = []
    for name, address in zip(names, addresses, strict=True):
        moment = stream.integer(10, 300)
        events.append((moment, {"fr": f"bail accordé à {name}", "en": f"lease granted to {name}"}, address))
    for port, moment in [(3, restart), *((port, _calm(stream)) for port in (1, 1, 2, 2, 4, 4, 4))]:
        lost = moment - stream.integer(1, 3)
        events.append((lost, {"fr": f"port {port} : lien perdu", "en": f"port {port}: link lost"}, ""))
        events.append(
            (moment, {"fr": f"port {port} : lien rétabli", "en": f"port {port}: link restored"}, "")
        )
    heads = [
        {"fr": "heure (UTC)", "en": "time (UTC)"},
        {"fr": "événement", "en": "event"},
        {"fr": "adresse MAC", "en": "MAC address"},
    ]
    rows = [[_stamp(moment, written), event, address] for moment, event, address in sorted(events, key=_when)]
    return {"name": "box.csv", "kind": "csv", "rows": [heads, *rows]}


def _when(event):
    return event[0], event[1]["fr"]


def _calm(stream):
    return stream.choose(WORKDAYS) * DAY + stream.integer(360, 1000)
