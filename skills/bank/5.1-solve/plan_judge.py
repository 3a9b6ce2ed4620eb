"""Whether an uploaded address plan follows the posted rules, with only the faulty cells changed (see `addresses`)."""

import csv
import io

from skills.authoring.judging import criterion

from .addresses import FIELDS, PRINTERS, free_hosts


def judge_plan(document, values):
    """The criteria of an uploaded plan."""
    given = _rows_of(document)
    original = {row[0]: dict(zip(FIELDS, row, strict=True)) for row in values["plan"]}
    names = [row["name"] for row in given]
    complete = sorted(names) == sorted(original)
    zones = {zone["name"]: zone for zone in values["zones"]}
    known = [row for row in given if row["name"] in original]
    hosts = [
        (row, zones[original[row["name"]]["zone"]], _host(row["address"], values["network"])) for row in known
    ]
    moved = [row["name"] for row in known if row["name"] in PRINTERS.values() and _changed(row, original)]
    touched = _touched(known, original, values)
    return [
        criterion("complete", complete),
        criterion("printers", known and not moved, "printer_moved", first=_first(moved)),
        _each("zone", hosts, lambda zone, host: zone["first"] <= host <= zone["last"], "read_as_24"),
        _each(
            "usable",
            hosts,
            lambda zone, host: host not in (zone["first"], zone["last"], zone["gateway"]),
            "last_used",
        ),
        _each("pool", hosts, lambda zone, host: not zone["pool"][0] <= host <= zone["pool"][1], "in_pool"),
        _unique(known, {original[name]["address"] for name in PRINTERS.values()}),
        _same("mask", known, original, zones, "mask", "read_as_24"),
        _same("gateway", known, original, zones, "gateway_address", "other_gateway"),
        criterion("sound", known and not touched, "all_renumbered", first=_first(touched)),
    ]


def _rows_of(document):
    """The plan's rows as mappings; cells without blanks around them, empty lines left out."""
    rows = [[cell.strip() for cell in row] for row in document.body]
    return [dict(zip(FIELDS, row, strict=False)) for row in rows if len(row) >= len(FIELDS) and row[0]]


def _host(address, network):
    """The last number of an address of this network; -1 for anything else."""
    head, _, last = address.rpartition(".")
    return int(last) if head == network and last.isascii() and last.isdigit() and len(last) < 4 else -1


def _first(names):
    return names[0] if names else ""


def _plain(text):
    """A cell as either language writes it."""
    return set(text.values()) if isinstance(text, dict) else {text}


def _changed(row, original):
    return any(row[field] not in _plain(original[row["name"]][field]) for field in FIELDS)


def _faults(values):
    """The faults planted; questions drawn while each kind stood once keep them by kind."""
    faults = values["faults"]
    return faults.values() if isinstance(faults, dict) else faults


def _touched(known, original, values):
    """Machines of which a sound cell has changed; those on a label have a criterion of their own."""
    faulty = {(fault["name"], fault["field"]) for fault in _faults(values)}
    return [
        row["name"]
        for row in known
        if row["name"] not in PRINTERS.values()
        and any(
            row[field] not in _plain(original[row["name"]][field])
            for field in FIELDS
            if (row["name"], field) not in faulty
        )
    ]


def _each(name, hosts, holds, mistake):
    broken = [row["name"] for row, zone, host in hosts if not holds(zone, host)]
    return criterion(name, hosts and not broken, mistake, first=_first(broken))


def _unique(known, printers):
    seen = [row["address"] for row in known]
    twice = [address for address in seen if seen.count(address) > 1]
    mistake = "duplicate_left" if printers & set(twice) else None
    return criterion("unique", known and not twice, mistake, first=_first(twice))


def _same(field, known, original, zones, wanted, mistake):
    broken = [row["name"] for row in known if row[field] != zones[original[row["name"]]["zone"]][wanted]]
    return criterion(field, known and not broken, mistake, first=_first(broken))


def _corrected(values):
    """The plan with each fault mended: free addresses in the order of their numbers."""
    rows = [dict(zip(FIELDS, row, strict=True)) for row in values["plan"]]
    taken = {_host(row["address"], values["network"]) for row in rows}
    by_fault = {(fault["name"], fault["field"]): fault for fault in values["faults"]}
    for row in rows:
        zone = next(each for each in values["zones"] if each["name"] == row["zone"])
        for field in ("address", "mask", "gateway"):
            fault = by_fault.get((row["name"], field))
            if fault and field == "address":
                host = free_hosts(zone, taken)[0]
                taken.add(host)
                row["address"] = f"{values['network']}.{host}"
            elif fault:
                row[field] = fault["right"]
    return rows


def _written(rows):
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";")
    writer.writerow(["machine", "zone", "adresse", "masque", "passerelle", "étiquette"])
    for row in rows:
        writer.writerow(
            [row[field]["fr"] if isinstance(row[field], dict) else row[field] for field in FIELDS]
        )
    return buffer.getvalue().encode()


def solve_plan(values):
    """A plan that follows every rule."""
    return _written(_corrected(values))


def near_misses_plan(values):
    """Plans with one thing amiss each, and the criterion that it breaks."""
    network, first = values["network"], values["kinds"]
    right = _corrected(values)
    zones = {zone["name"]: zone for zone in values["zones"]}
    faulty = {fault["name"] for fault in values["faults"]}
    twin = next(row for row in right if row["name"] == PRINTERS["BUREAU"])
    sound = next(row for row in right if row["name"] not in {*faulty, *PRINTERS.values()})
    zone = zones[twin["zone"]]
    taken = {_host(row["address"], network) for row in right}

    def plan(name, **changes):
        return _written([{**row, **changes} if row["name"] == name else row for row in right])

    def at(row, host):
        return plan(row["name"], address=f"{network}.{host}")

    criteria = {
        "duplicate": "unique",
        "outside": "zone",
        "pool": "pool",
        "edge": "usable",
        "mask": "mask",
        "gateway": "gateway",
    }
    left = {
        f"{kind} left": (plan(fault["name"], **{fault["field"]: fault["wrong"]}), criteria[kind])
        for kind, fault in first.items()
    }
    return {
        **left,
        "printer moved": (at(twin, free_hosts(zone, taken)[0]), "printers"),
        "sound machine renumbered": (at(sound, free_hosts(zones[sound["zone"]], taken)[-1]), "sound"),
        "machine lost": (_written(right[1:]), "complete"),
    }
