"""A mail that claims to come from a known place, with forged and genuine parts mixed."""

from datetime import date

PLACES = [
    {
        "fr": "la médiathèque Jean-Macé",
        "of": "de la médiathèque Jean-Macé",
        "en": "the Jean-Macé library",
        "sender": {"fr": "Médiathèque Jean-Macé", "en": "Jean-Macé Library"},
        "stem": "mediatheque-jeanmace",
        "team": {"fr": "L’équipe des prêts", "en": "The loans team"},
        "box": "prets",
        "subject": {"fr": "Vos documents à rendre", "en": "Your items are due"},
        "why": {
            "fr": "Trois documents empruntés sur votre carte sont à rendre ou à prolonger.",
            "en": "Three items borrowed on your card are due to be returned or renewed.",
        },
        "deadline": {"fr": "Sans réponse avant {day} soir, les prêts seront suspendus.", "en": "If we do not hear from you by {day} evening, you will no longer be able to borrow."},
        "link": {"fr": "Prolonger mes prêts", "en": "Renew my loans"},
        "path": "compte/prolonger",
        "file": "liste-prets.pdf",
    },
    {
        "fr": "la piscine des Ondines",
        "of": "de la piscine des Ondines",
        "en": "the Ondines pool",
        "sender": {"fr": "Piscine des Ondines", "en": "Ondines Pool"},
        "stem": "piscine-ondines",
        "team": {"fr": "L’accueil", "en": "The front desk"},
        "box": "accueil",
        "subject": {"fr": "Votre abonnement se termine", "en": "Your season ticket is running out"},
        "why": {
            "fr": "Votre abonnement arrive à son terme\u202f; une place vous est gardée dans votre créneau.",
            "en": "Your season ticket is about to run out; we are keeping your place in your usual time slot.",
        },
        "deadline": {"fr": "Après {day} soir, cette place sera proposée à la liste d’attente.", "en": "After {day} evening, that place will be offered to someone on the waiting list."},
        "link": {"fr": "Garder mon créneau", "en": "Keep my time slot"},
        "path": "abonnement/renouveler",
        "file": "bulletin-abonnement.pdf",
    },
    {
        "fr": "la cantine du collège Rosa-Bonheur",
        "of": "de la cantine du collège Rosa-Bonheur",
        "en": "the Rosa-Bonheur school canteen",
        "sender": {"fr": "Cantine Rosa-Bonheur", "en": "Rosa-Bonheur Canteen"},
        "stem": "cantine-rosabonheur",
        "team": {"fr": "Le service de restauration", "en": "The catering service"},
        "box": "restauration",
        "subject": {"fr": "Solde de votre carte de cantine", "en": "Your canteen card balance"},
        "why": {
            "fr": "Le solde de votre carte ne couvre plus que deux repas.",
            "en": "The balance on your card covers only two more meals.",
        },
        "deadline": {"fr": "Sans versement avant {day} soir, la carte sera bloquée.", "en": "If no payment is received by {day} evening, the card will be blocked."},
        "link": {"fr": "Recharger ma carte", "en": "Top up my card"},
        "path": "carte/recharger",
        "file": "releve-repas.pdf",
    },
    {
        "fr": "le club d’escalade Grimpe-Haut",
        "of": "du club d’escalade Grimpe-Haut",
        "en": "the Grimpe-Haut climbing club",
        "sender": {"fr": "Club Grimpe-Haut", "en": "Grimpe-Haut Club"},
        "stem": "club-grimpehaut",
        "team": {"fr": "Le secrétariat", "en": "The club office"},
        "box": "secretariat",
        "subject": {"fr": "Votre licence de la saison", "en": "Your licence for the season"},
        "why": {
            "fr": "Il manque une pièce à votre dossier d’inscription pour la saison.",
            "en": "One document is missing from your registration file for the season.",
        },
        "deadline": {"fr": "Sans ce document avant {day} soir, l’accès au mur sera fermé.", "en": "If it does not reach us by {day} evening, you will lose access to the wall."},
        "link": {"fr": "Compléter mon dossier", "en": "Complete my registration"},
        "path": "inscription/dossier",
        "file": "fiche-licence.pdf",
    },
]  # fmt: skip
DAYS = [
    {"fr": "mardi", "en": "Tuesday", "number": 1},
    {"fr": "mercredi", "en": "Wednesday", "number": 2},
    {"fr": "jeudi", "en": "Thursday", "number": 3},
    {"fr": "dimanche", "en": "Sunday", "number": 6},
]
STRANGERS = [
    "compte-verif.example",
    "espace-securite.example",
    "portail-usagers.example",
    "mes-demarches.example",
]
SUFFIXES = ["compte", "service", "infos", "usagers"]
ENDINGS = [".html", ".zip", ".iso", ".scr"]
ADDRESSES = ("sender", "reply", "contact")
LINKS = ("link", "footer")
FORGED = (*ADDRESSES, *LINKS, "attachment")
DECOYS = ("logo", "greeting", "deadline")


def claimed_mail(draw, values):
    """The mail, the parts that the known domain proves to be forged, and where each habit of reading leads."""
    place = draw.stream("place").choose(PLACES)
    domain = f"{place['stem']}.example"
    forged = _forged(draw)
    roles = [*DECOYS, *FORGED]
    ids = dict(
        zip(draw.stream("ids").shuffled(roles), (f"p{n}" for n in range(1, len(roles) + 1)), strict=True)
    )
    hosts = _hosts(draw, place["stem"], forged)
    draw.require(
        not any(_owner(host) == domain for host in hosts.values()), "each forged address lies elsewhere"
    )
    shown = {role: _shown(role, place, domain, hosts.get(role)) for role in FORGED}
    if "attachment" in forged:
        shown["attachment"] = place["file"] + draw.stream("ending").choose(ENDINGS)
    calm = [role for role in ("link", "reply", "footer", "sender", "contact") if role not in forged]
    return {
        "place": {name: place[name] for name in ("fr", "en", "of")},
        "domain": domain,
        "key": [ids[role] for role in FORGED if role in forged],
        "ids": ids,
        "links": [ids[role] for role in LINKS if role in forged],
        "link_owner": _owner(hosts[next(role for role in LINKS if role in forged)]),
        "calm": {"id": ids[calm[0]], "shown": shown[calm[0]]},
        "calm_addresses": list(dict.fromkeys(shown[role] for role in calm)),
        "sender": {"forged": "sender" in forged, "shown": shown["sender"]},
        "attachment": {"forged": "attachment" in forged, "full": shown["attachment"], "name": place["file"]},
        "proofs": _proofs(place, [role for role in FORGED if role in forged], hosts, shown),
        "mail": _mail(place, ids, shown, draw.stream("day").choose(_other_days(values["sent"])), values),
    }


def _other_days(sent):
    """Days of the week that are not the one of the message: ‘by Tuesday’ on a Tuesday would be doubtful."""
    return [day for day in DAYS if day["number"] != date.fromisoformat(sent).weekday()]


def _forged(draw):
    """Two to four forged parts, one of the links always among them, one part that could be forged never."""
    stream = draw.stream("forged")
    first = stream.choose(LINKS)
    return [first, *stream.sample([role for role in FORGED if role != first], stream.integer(1, 3))]


def _hosts(draw, stem, forged):
    """A look-alike host for each forged address or link, each made in a way of its own; one holds the whole domain."""
    stranger, suffix = draw.stream("stranger").choose(STRANGERS), draw.stream("suffix").choose(SUFFIXES)
    cut = draw.stream("letter").integer(2, 5)
    whole = f"{stem}.example.{stranger}"
    ways = [
        f"{stem}-{suffix}.example",
        f"{stem[:cut]}{stem[cut + 1]}{stem[cut]}{stem[cut + 2 :]}.example",
        f"{stem}.test",
        stranger,
    ]
    roles = [role for role in FORGED if role in forged and role != "attachment"]
    stream = draw.stream("ways")
    return dict(zip(roles, stream.shuffled([whole, *stream.sample(ways, len(roles) - 1)]), strict=True))


def _owner(host):
    """The registered name: the last two parts (every ending here is a single word)."""
    return ".".join(host.split(".")[-2:])


def _shown(role, place, domain, host):
    """What stands in the mail for this part: genuine without a host, forged with one."""
    stranger = host is not None and place["stem"] not in host and host in STRANGERS
    if role == "attachment":
        return place["file"]
    if role in ADDRESSES:
        local = f"{place['stem']}.{place['box']}" if stranger else place["box"]
        return f"{local}@{host or (f'courrier.{domain}' if role == 'reply' else domain)}"
    path = place["path"] if role == "link" else "mentions-legales"
    return f"https://{host or ('espace.' if role == 'link' else 'www.') + domain}/{domain + '/' if stranger else ''}{path}"


def _proofs(place, roles, hosts, shown):
    """One sentence a language that names each forged part."""
    said = {
        "sender": ("l’expéditeur écrit depuis {owner}", "the sender writes from {owner}"),
        "reply": ("une réponse partirait vers {owner}", "a reply would go to {owner}"),
        "link": ("le lien «\u00a0{link}\u00a0» mène chez {owner}", "the link “{link}” leads to {owner}"),
        "footer": (
            "le lien «\u00a0Mentions légales\u00a0» mène chez {owner}",
            "the link “Legal notice” leads to {owner}",
        ),
        "contact": (
            "la signature donne une adresse chez {owner}",
            "the signature gives an address at {owner}",
        ),
        "attachment": (
            "le fichier affiché {name} s’appelle en entier {full}\u00a0: ce n’est pas un PDF",
            "the full name of the file shown as {name} is {full}: it is not a PDF",
        ),
    }
    return {
        language: mark.join(
            said[role][index].format(
                owner=_owner(hosts.get(role, "")),
                link=place["link"][language],
                name=place["file"],
                full=shown["attachment"],
            )
            for role in roles
        )
        for index, (language, mark) in enumerate((("fr", "\u202f; "), ("en", "; ")))
    }


def _mail(place, ids, shown, day, values):
    deadline = {language: place["deadline"][language].format(day=day[language]) for language in ("fr", "en")}
    return {
        "kind": "mail",
        "from": {
            "text": {
                language: f"{place['sender'][language]} <{shown['sender']}>" for language in ("fr", "en")
            },
            "part": ids["sender"],
        },
        "reply_to": {"text": shown["reply"], "part": ids["reply"]},
        "to": f"{values['who']['login']}@boite.example",
        "date": {"date": values["sent"], "style": "weekday"},
        "subject": place["subject"],
        "body": [
            {"element": "group", "title": place["sender"], "elements": [_logo(place)], "part": ids["logo"]},
            {"text": {"fr": "Bonjour,", "en": "Hello,"}, "part": ids["greeting"]},
            place["why"],
            {"text": deadline, "part": ids["deadline"]},
            {"link": place["link"], "target": {"text": shown["link"], "part": ids["link"]}},
            {"fr": "Cordialement,", "en": "Kind regards,"},
            [place["team"], ", ", {"text": shown["contact"], "part": ids["contact"]}],
            {
                "link": {"fr": "Mentions légales", "en": "Legal notice"},
                "target": {"text": shown["footer"], "part": ids["footer"]},
            },
        ],
        "attachments": [
            {
                "name": place["file"],
                "size": {"fr": "86\u00a0Ko", "en": "86\u00a0KB"},
                "full_name": shown["attachment"],
                "part": ids["attachment"],
            }
        ],
    }


def _logo(place):
    initials = "".join(word[0] for word in place["stem"].split("-")).upper()
    return {
        "kind": "picture",
        "alt": {
            language: f"Logo\u00a0: {name}" if language == "fr" else f"Logo: {name}"
            for language, name in place["sender"].items()
        },
        "size": [240, 72],
        "width": "small",
        "background": "#E8EEF6",
        "draw": [
            {"shape": "ellipse", "box": [12, 12, 60, 60], "fill": "#1F4E79"},
            {
                "shape": "text",
                "at": [36, 36],
                "text": initials,
                "size": 20,
                "fill": "#FFFFFF",
                "anchor": "mm",
            },
            {"shape": "line", "points": [[76, 36], [220, 36]], "fill": "#1F4E79", "width": 4},
        ],
    }


def reminder_pair(draw, values):
    """Two mails of one place, a genuine one and a forged one, for a lesson."""
    place = draw.stream("place").choose(PLACES)
    domain = f"{place['stem']}.example"
    stranger = draw.stream("stranger").choose(STRANGERS)
    hosts = {"reply": f"{place['stem']}-service.example", "link": f"{domain}.{stranger}"}
    genuine = {role: _shown(role, place, domain, None) for role in FORGED}
    forged = {role: _shown(role, place, domain, hosts.get(role)) for role in FORGED}
    forged["attachment"] = f"{place['file']}.html"
    first, second = draw.stream("days").sample(_other_days(values["sent"]), 2)
    return {
        "place": {name: place[name] for name in ("fr", "en", "of")},
        "domain": domain,
        "stranger": stranger,
        "reply_owner": hosts["reply"],
        "forged_link": forged["link"],
        "genuine_link": genuine["link"],
        "attachment": forged["attachment"],
        "genuine_mail": _mail(
            place, {role: f"a-{role}" for role in (*DECOYS, *FORGED)}, genuine, first, values
        ),
        "forged_mail": _mail(
            place, {role: f"b-{role}" for role in (*DECOYS, *FORGED)}, forged, second, values
        ),
    }
