"""An address plan of two zones in which some machines are set wrongly, and its rules."""

COLUMNS = (
    {"fr": "machine", "en": "machine"},
    {"fr": "zone", "en": "zone"},
    {"fr": "adresse", "en": "address"},
    {"fr": "masque", "en": "mask"},
    {"fr": "passerelle", "en": "gateway"},
    {"fr": "étiquette", "en": "label"},
)
FIELDS = ("name", "zone", "address", "mask", "gateway", "label")
NAMES = {
    "BUREAU": (
        "PC-ACCUEIL",
        "PC-COMPTA",
        "PC-DIRECTION",
        "PC-STAGE",
        "TEL-ACCUEIL",
        "SERVEUR-PHOTO",
        "SCANNER-A3",
    ),
    "PUBLIC": (
        "PC-JEUX-1",
        "PC-JEUX-2",
        "PC-CV-1",
        "PC-CV-2",
        "BORNE-CATALOGUE",
        "ECRAN-HALL",
        "CONSOLE-SALLE",
    ),
}
PRINTERS = {"BUREAU": "IMPRIMANTE-BUREAU", "PUBLIC": "IMPRIMANTE-PUBLIC"}
ONCE = ("duplicate", "edge")
AGAIN = ("outside", "pool", "mask", "gateway")
# Where each zone begins and how long its prefix is. After each comes a gap: only its prefix tells where it ends.
LAYOUTS = (
    (("BUREAU", 0, 27), ("PUBLIC", 64, 26)),
    (("BUREAU", 64, 26), ("PUBLIC", 160, 27)),
    (("BUREAU", 160, 27), ("PUBLIC", 0, 26)),
    (("BUREAU", 128, 27), ("PUBLIC", 192, 27)),
    (("BUREAU", 32, 27), ("PUBLIC", 128, 26)),
    (("BUREAU", 128, 26), ("PUBLIC", 64, 27)),
)


def address_plan(draw, values):
    """The zones with their pools, the faulty plan as rows and as a file, and what is wrong with each faulty row."""
    network = f"192.168.{draw.stream('network').integer(20, 99)}"
    layout = draw.stream("layout").choose(LAYOUTS)
    zones = {name: _zone(draw, name, first, prefix, network) for name, first, prefix in layout}
    rows = [row for zone in zones.values() for row in _sound_rows(draw, zone, network)]
    faults = _spoil(draw, rows, zones, network)
    shown = draw.stream("rows").shuffled(rows)
    plan = [[row[field] for field in FIELDS] for row in shown]
    return {
        "network": network,
        "zones": [zones["BUREAU"], zones["PUBLIC"]],
        "faults": faults,
        "kinds": {fault["kind"]: fault for fault in reversed(faults)},
        "cells": len(faults),
        "plan": plan,
        "machines": len(plan),
        "rules": _rules(zones),
        "file": {"name": "plan.csv", "kind": "csv", "rows": [list(COLUMNS), *plan]},
    }


def _zone(draw, name, first, prefix, network):
    """One zone: its bounds, mask, gateway (first or last usable address) and pool of automatic addresses."""
    size = 2 ** (32 - prefix)
    last = first + size - 1
    stream = draw.stream(f"zone {name}")
    is_first = stream.chance(0.5)
    pool_size = size // 4
    pool_first = first + size // 2 - stream.integer(0, size // 8)
    return {
        "name": name,
        "first": first,
        "last": last,
        "prefix": prefix,
        "size": size,
        "block": f"{network}.{first}/{prefix}",
        "mask": f"255.255.255.{256 - size}",
        "gateway": first + 1 if is_first else last - 1,
        "gateway_address": f"{network}.{first + 1 if is_first else last - 1}",
        "pool": [pool_first, pool_first + pool_size - 1],
        "pool_first": f"{network}.{pool_first}",
        "pool_last": f"{network}.{pool_first + pool_size - 1}",
        "first_address": f"{network}.{first}",
        "last_address": f"{network}.{last}",
    }


def free_hosts(zone, taken):
    """Last numbers of a zone that a machine may have and nobody has."""
    low, high = zone["pool"]
    return [
        host
        for host in range(zone["first"] + 1, zone["last"])
        if host != zone["gateway"] and not low <= host <= high and host not in taken
    ]


def _sound_rows(draw, zone, network):
    stream = draw.stream(f"rows {zone['name']}")
    names = [PRINTERS[zone["name"]], *stream.sample(NAMES[zone["name"]], 5)]
    hosts = stream.sample(free_hosts(zone, ()), len(names))
    return [
        {
            "name": name,
            "zone": zone["name"],
            "address": f"{network}.{host}",
            "mask": zone["mask"],
            "gateway": zone["gateway_address"],
            "label": {"fr": "oui", "en": "yes"} if number == 0 else {"fr": "non", "en": "no"},
            "host": host,
        }
        for number, (name, host) in enumerate(zip(names, hosts, strict=True))
    ]


def _spoil(draw, rows, zones, network):
    """Five to seven rows get one fault each: [{kind, name, zone, field, wrong, right or None}]."""
    stream = draw.stream("faults")
    movable = [row for row in rows if row["name"] not in PRINTERS.values()]
    kinds = _kinds(stream)
    faults = []
    for kind, row in zip(kinds, stream.sample(movable, len(kinds)), strict=True):
        zone = zones[row["zone"]]
        other = zones["PUBLIC" if row["zone"] == "BUREAU" else "BUREAU"]
        taken = {each["address"] for each in rows}
        field, wrong, right = _fault(stream, kind, zone, other, rows, network, taken)
        fault = {"kind": kind, "name": row["name"], "zone": zone["name"], "field": field}
        faults.append({**fault, "wrong": wrong, "right": right})
        row[field] = wrong
    return faults


def _kinds(stream):
    """Four or five kinds of fault, one to three of them met again."""
    once = stream.sample(ONCE, stream.integer(1, 2))
    again = stream.sample(AGAIN, 3)
    return [*once, *again, *stream.sample(again, stream.integer(1, 2))]


def _fault(stream, kind, zone, other, rows, network, taken):
    """(field, wrong value, right value where there is only one) of a row."""
    if kind == "duplicate":
        printer = next(each for each in rows if each["name"] == PRINTERS[zone["name"]])
        return "address", printer["address"], None
    if kind == "mask":
        return "mask", "255.255.255.0", zone["mask"]
    if kind == "gateway":
        return "gateway", other["gateway_address"], zone["gateway_address"]
    hosts = {
        "edge": [zone["first"], zone["last"], zone["gateway"]],
        "outside": _outside(zone, other),
        "pool": range(zone["pool"][0], zone["pool"][1] + 1),
    }[kind]
    free = [address for address in (f"{network}.{host}" for host in hosts) if address not in taken]
    return "address", stream.choose(free), None


def _outside(zone, other):
    """Last numbers just beside the zone: right for who reads every mask as /24."""
    near = [*range(zone["last"] + 2, zone["last"] + 14), *range(zone["first"] - 13, zone["first"] - 1)]
    low, high = other["pool"]
    edges = {other["first"], other["last"], other["gateway"]}
    return [host for host in near if 1 < host < 254 and host not in edges and not low <= host <= high]


def _rules(zones):
    """The zones as a table, as posted beside the router."""
    return {
        "kind": "table",
        "label": {"fr": "Plan affiché à côté de la box", "en": "Plan posted beside the router"},
        "row_headers": True,
        "columns": [
            {"fr": "Zone", "en": "Zone"},
            {"fr": "Bloc d’adresses", "en": "Address block"},
            {"fr": "Passerelle", "en": "Gateway"},
            {"fr": "Réservé à l’attribution automatique", "en": "Kept for automatic allocation"},
        ],
        "rows": [
            [
                zone["name"],
                zone["block"],
                zone["gateway_address"],
                {
                    "fr": f"{zone['pool_first']} à .{zone['pool'][1]}",
                    "en": f"{zone['pool_first']} to .{zone['pool'][1]}",
                },
            ]
            for zone in (zones["BUREAU"], zones["PUBLIC"])
        ],
    }
