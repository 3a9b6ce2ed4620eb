"""A zone of the domain name system before a move: what is shown of it, and the same zone with some records changed."""


def _two(french, english):
    return {"fr": french, "en": english}


SITES = [
    {"domain": "aviron-valrance.example", "fr": "du club d’aviron", "en": "the rowing club", "sub": "inscription", "stays": "meteo"},
    {"domain": "theatre-du-quai.example", "fr": "du théâtre du Quai", "en": "the Quai theatre", "sub": "billets", "stays": "photos"},
    {"domain": "lycee-ada-byron.example", "fr": "du lycée Ada-Byron", "en": "the Ada Byron school", "sub": "cantine", "stays": "cdi"},
    {"domain": "radio-des-ormes.example", "fr": "de la radio des Ormes", "en": "Ormes radio", "sub": "podcasts", "stays": "direct"},
    {"domain": "jardins-du-lac.example", "fr": "de l’association des Jardins du lac", "en": "the Lake Gardens association", "sub": "adhesion", "stays": "boutique"},
]  # fmt: skip
HOSTS = ["Serveurs du Rivage", "Hébergement Altair", "Nuage de Loire"]


def moving_site(draw, values):
    """The zone as a file, the order form of the move, and the facts from which solutions and checks are made."""
    site, host = draw.stream("site").choose(SITES), draw.stream("host").choose(HOSTS)
    stream = draw.stream("numbers")
    own, follows = draw.stream("alias").shuffled([site["sub"], "www"])
    facts = {
        "domain": site["domain"],
        "sub": site["sub"],
        "own": own,
        "follows": follows,
        "stays": site["stays"],
        "old4": f"192.0.2.{stream.integer(11, 99)}",
        "old6": f"2001:db8:{stream.integer(11, 99)}::25",
        "new4": f"203.0.113.{stream.integer(11, 240)}",
        "new6": f"2001:db8:{stream.integer(211, 499)}::80" if stream.chance(0.65) else None,
        "other4": f"198.51.100.{stream.integer(5, 240)}",
        "serial": 2_026_000_000 + stream.integer(1, 9) * 10_000 + stream.integer(10, 28) * 100 + stream.integer(1, 8),
        "mail_alias": stream.chance(0.5),
        "priority": stream.choose([5, 10, 20]),
    }  # fmt: skip
    return {
        "site": site,
        "host": host,
        "facts": facts,
        "next_serial": facts["serial"] + 1,
        "card": _card(facts, host),
        "zone": {"name": "zone.txt", "kind": "text", "text": written(facts)},
    }


def _card(facts, host):
    new6 = facts["new6"] or _two("aucune : cet hébergement n’a pas d’IPv6", "none: this host has no IPv6")
    rows = [
        [_two("Nouvel hébergeur", "New host"), host],
        [_two("Adresse IPv4 du site", "IPv4 address of the site"), facts["new4"]],
        [_two("Adresse IPv6 du site", "IPv6 address of the site"), new6],
        [_two("Noms servis", "Names served"), f"{facts['domain']}, www.{facts['domain']}, {facts['sub']}.{facts['domain']}"],
        [_two("Courrier", "Mail"), _two("non fourni : il reste chez l’ancien hébergeur", "not provided: it stays with the old host")],
    ]  # fmt: skip
    return {
        "kind": "details",
        "title": _two("Bon de commande du déménagement", "Order form for the move"),
        "rows": rows,
    }


def records(facts, *, moved=False):
    """Lines (name, type, data) of the zone, before or after the move, without SOA and NS."""
    four, six = (facts["new4"], facts["new6"]) if moved else (facts["old4"], facts["old6"])
    site = [("A", four)] + ([("AAAA", six)] if six else [])
    own = [("A", facts["old4"]), ("AAAA", facts["old6"])]
    mail = [("CNAME", "@")] if facts["mail_alias"] and not moved else own
    return [
        *(("@", kind, data) for kind, data in site),
        ("@", "MX", f"{facts['priority']} {'mail' if moved else '@'}"),
        ("@", "TXT", '"v=spf1 mx -all"'),
        (facts["follows"], "CNAME", "@"),
        *((facts["own"], kind, data) for kind, data in site),
        *(("mail", kind, data) for kind, data in mail),
        (facts["stays"], "A", facts["other4"]),
    ]


def written(facts, lines=None, serial=None):
    """The zone as text; `lines` and `serial` as in the zone before the move unless given."""
    head = [
        f"$ORIGIN {facts['domain']}.",
        "$TTL 3600",
        f"@{'':13}IN SOA    ns1.noms-du-lac.example. admin.{facts['domain']}. (",
        f"{'':24}{serial or facts['serial']} ; serial",
        f"{'':24}7200 3600 1209600 3600 )",
    ]
    body = [("@", "NS", "ns1.noms-du-lac.example."), ("@", "NS", "ns2.noms-du-lac.example.")]
    body += records(facts) if lines is None else lines
    return "\n".join([*head, *(f"{name:<14}IN {kind:<6} {data}" for name, kind, data in body)]) + "\n"
