"""Five messages with their authentication headers, and what each domain's DMARC record asks of the receiver."""

SENDERS = [
    {
        "domain": "voyages-lisiere.example",
        "subject": {"fr": "Programme du séjour", "en": "Trip programme"},
    },
    {
        "domain": "photo-portrait.example",
        "subject": {"fr": "Les photos de classe sont prêtes", "en": "The class photos are ready"},
    },
    {
        "domain": "cantine-rivesec.example",
        "subject": {"fr": "Menus du mois", "en": "This month’s menus"},
    },
    {
        "domain": "manuels-numeriques.example",
        "subject": {"fr": "Vos accès de la rentrée", "en": "Your login details for the new school year"},
    },
    {
        "domain": "theatre-des-halles.example",
        "subject": {"fr": "Réservation de groupe", "en": "Group booking"},
    },
    {
        "domain": "cars-du-plateau.example",
        "subject": {"fr": "Horaires modifiés", "en": "New timetable"},
    },
    {
        "domain": "assurance-scolaire-pm.example",
        "subject": {"fr": "Attestations à distribuer", "en": "Certificates to hand out"},
    },
    {
        "domain": "librairie-du-canal.example",
        "subject": {"fr": "Votre devis", "en": "Your quote"},
    },
]
PROVIDERS = ["envois-groupes.test", "routage-mail.test", "lettre-express.test", "serveur-partage.test"]
BODY = [
    {"fr": "Bonjour,", "en": "Hello,"},
    {"fr": "Vous trouverez notre message sur votre espace habituel.", "en": "Our message is waiting for you in your online account."},
    {"fr": "Bien cordialement,\nLe service clients", "en": "Kind regards,\nCustomer service"},
]  # fmt: skip
POLICIES = {"none": "b", "quarantine": "c", "reject": "d"}
BRANCHES = ["lettre", "envoi", "courrier", "annonces"]
ROLES = ("relayed", "provider", "claimed", "strict", "below")


def dmarc_verdicts(draw, values):
    """The records as a table, the messages beside it, and the box of each message."""
    host = f"mx.{values['place']['domain']}"
    senders = dict(zip(ROLES, draw.stream("senders").sample(SENDERS, 5), strict=True))
    providers = dict(zip(ROLES, [*draw.stream("providers").shuffled(PROVIDERS), None], strict=True))
    providers["below"] = providers["relayed"]
    records = _records(draw)
    kinds = draw.stream("kinds")
    plan = {role: kinds.chance(0.5) for role in ROLES}
    draw.require(sum(plan[role] for role in ROLES[1:]) <= 2, "two messages fail")
    branches = dict(zip(("relayed", "strict"), draw.stream("branches").sample(BRANCHES, 2), strict=True))
    mails = {
        role: _mail(
            role,
            senders[role]["domain"],
            branches.get(role),
            providers[role],
            host,
            plan,
            draw.stream(f"mail {role}"),
        )
        for role in ROLES
    }
    order = draw.stream("order").shuffled(ROLES)
    ids = {role: f"m{number}" for number, role in enumerate(order, start=1)}
    failing = {role: POLICIES[records[role]["p"]] for role in ROLES}
    boxes = {**failing, "relayed": "a", "below": POLICIES[records["below"]["sp"]]}
    unaligned = boxes["below"]
    boxes |= {role: "a" for role in ROLES if plan[role]}
    return {
        "host": host,
        "order": order,
        "items": [{"id": ids[role], "text": {"fr": f"Message {ids[role][1]}", "en": f"Message {ids[role][1]}"}} for role in order],
        "key": {ids[role]: boxes[role] for role in ROLES},
        "plan": plan,
        "slips": {
            "claimed": {ids["claimed"]: failing["claimed"] if plan["claimed"] else "a"},
            "strict": {ids["strict"]: "a"},
            "below": {ids["below"]: failing["below"]},
            "parent": {ids["below"]: unaligned},
            "provider": {ids["provider"]: "a"},
            "relayed": {ids["relayed"]: failing["relayed"]},
        },
        "told": {
            role: {
                "name": {"fr": f"le message {ids[role][1]}", "en": f"message {ids[role][1]}"},
                "domain": senders[role]["domain"],
                "provider": providers[role],
                "branch": branches.get(role),
                **records[role],
            }
            for role in ROLES
        },
        "material": [_table(draw, senders, records), *_messages(order, ids, senders, mails, values, draw)],
    }  # fmt: skip


def _records(draw):
    """A DMARC record for each role: p, sp (or none), the mode of alignment."""
    stream = draw.stream("policies")
    wanted = stream.shuffled(["none", "quarantine", "reject", stream.choose(["quarantine", "reject"])])
    records = {"relayed": {"p": stream.choose(["quarantine", "reject"]), "sp": None}}
    for role, policy in zip(("provider", "claimed", "strict", "below"), wanted, strict=True):
        records[role] = {"p": policy, "sp": None}
    below = records["below"]["p"]
    records["below"] = {
        "p": stream.choose([policy for policy in POLICIES if policy != below]),
        "sp": below,
    }
    records["claimed"]["sp"] = stream.choose(["none", "reject", None])
    for role, record in records.items():
        mode = "s" if role == "strict" else "r"
        pieces = ["v=DMARC1", f"p={record['p']}", f"sp={record['sp']}" if record["sp"] else None]
        record["text"] = "; ".join([piece for piece in pieces if piece] + [f"adkim={mode}", f"aspf={mode}"])
    return records


def _mail(role, domain, branch, provider, host, plan, stream):
    """What one message says of itself: its sender, the address of returns, and the results of our own server."""
    box = stream.choose(["contact", "groupes", "service", "bonjour"])
    mail = {"from": f"{box}@{domain}", "returns": f"{box}@{domain}", "relay": None, "claimed": None}
    if role == "relayed" and plan[role]:
        mail |= {"spf": "fail", "dkim": [("pass", domain)], "relay": provider}
    elif role == "relayed":
        mail |= {"returns": f"retours@{branch}.{domain}", "spf": "pass", "dkim": [("fail", domain)]}
    elif role == "provider":
        own = [("pass", domain)] if plan[role] else []
        mail |= {
            "returns": f"retours-{stream.integer(1000, 9999)}@{provider}",
            "spf": "pass",
            "dkim": [("pass", provider), *own],
        }
    elif role == "claimed":
        mail |= {
            "spf": "fail",
            "dkim": [("pass", domain)] if plan[role] else [],
            "relay": provider,
            "claimed": host.rpartition(".")[0] + ".test",
            "said": "fail" if plan[role] else "pass",
        }
    elif role == "strict":
        signer = domain if plan[role] else f"{branch}.{domain}"
        mail |= {"returns": f"retours@{branch}.{domain}", "spf": "pass", "dkim": [("pass", signer)]}
    else:
        mail |= {
            "from": f"{box}@info.{domain}",
            "returns": f"retours-{stream.integer(1000, 9999)}@{provider}",
            "spf": "pass",
            "dkim": [("pass", domain)] if plan[role] else [],
        }
    return mail


def _headers(mail, subject, host, values, moment, stream):
    owner = mail["returns"].partition("@")[2]
    relay = f"sortie{stream.integer(1, 9)}.{mail['relay'] or owner}"
    results = [f"spf={mail['spf']} smtp.mailfrom={owner}"]
    results += [f"dkim={verdict} header.d={domain}" for verdict, domain in mail["dkim"]] or ["dkim=none"]
    headers = [
        ["Return-Path", f"<{mail['returns']}>"],
        ["Authentication-Results", f"{host}; {'; '.join(results)}"],
        ["Received", f"from {relay} by {host}; {moment}"],
    ]
    if mail["claimed"]:
        domain, said = mail["from"].partition("@")[2], mail["said"]
        told = f"spf={said} smtp.mailfrom={domain}; dkim={said} header.d={domain}; dmarc={said} header.from={domain}"
        headers.append(["Authentication-Results", f"{mail['claimed']}; {told}"])
    for _, domain in mail["dkim"]:
        mark = stream.letters(40)
        headers.append(
            [
                "DKIM-Signature",
                f"v=1; a=rsa-sha256; d={domain}; s=k{stream.integer(1, 9)}; h=from:to:subject:date; b={mark}",
            ]
        )
    return [
        *headers,
        ["From", mail["from"]],
        ["To", f"accueil@{values['place']['domain']}"],
        ["Subject", subject],
        ["Date", moment],
        ["Message-ID", f"<{stream.letters(12)}@{owner}>"],
    ]


def _messages(order, ids, senders, mails, values, draw):
    """The messages as a webmail shows them, all their headers on demand."""
    stream = draw.stream("headers")
    day = stream.integer(9, 13)
    shown = {}
    for role in order:
        moment = f"{['Mon', 'Tue', 'Wed', 'Thu', 'Fri'][day - 9]}, {day:02} Mar 2026 {stream.integer(8, 17):02}:{stream.integer(10, 59)}:{stream.integer(10, 59)} +0100"
        subject, number = senders[role]["subject"], ids[role][1]
        shown[ids[role]] = {
            "kind": "mail",
            "label": {"fr": f"Message {number}", "en": f"Message {number}"},
            "from": mails[role]["from"],
            "to": f"accueil@{values['place']['domain']}",
            "date": {"date": f"2026-03-{day:02}", "style": "weekday"},
            "subject": subject,
            "headers": _headers(
                mails[role], subject, f"mx.{values['place']['domain']}", values, moment, stream
            ),
            "body": BODY,
        }
    return [shown[name] for name in sorted(shown)]


def _table(draw, senders, records):
    def code(text):
        return {"text": text, "look": "code"}

    rows = [[code(f"_dmarc.{senders[role]['domain']}"), code(records[role]["text"])] for role in ROLES]
    rows.append(
        [
            code(f"_dmarc.info.{senders['below']['domain']}"),
            {"fr": "(aucun enregistrement)", "en": "(no record)"},
        ]
    )
    return {
        "kind": "table",
        "label": {"fr": "Enregistrements DMARC publiés", "en": "DMARC records published"},
        "columns": [{"fr": "Nom", "en": "Name"}, {"fr": "Enregistrement TXT", "en": "TXT record"}],
        "rows": draw.stream("rows").shuffled(rows),
    }
