"""What the words of the exercises of 2.1 cannot draw."""

from datetime import timedelta

from . import addresses, bounces, dossiers, entering, importing, recipients, sieves
from .answering import family_trip, five_intentions
from .channels import one_channel
from .decision import group_decision
from .first_steps import before_sending, clear_mail, three_fields
from .importing import judge_contacts, near_misses_contacts, solve_contacts
from .words import two

__all__ = [
    "before_sending",
    "clear_mail",
    "family_trip",
    "five_intentions",
    "group_decision",
    "judge_contacts",
    "near_misses_contacts",
    "one_channel",
    "returned_mails",
    "sent_message",
    "solve_contacts",
    "three_fields",
]


def sent_message(draw, values):
    """A message with its three fields, one reader, and whom that reader sees."""
    scene = draw.stream("scene").choose(recipients.SCENES)
    sizes, crowd = draw.stream("sizes"), draw.stream("people").people(10)
    reader_field = sizes.choose(["cc", "bcc"])
    counts = {"to": sizes.integer(1, 3), "cc": sizes.integer(2, 3), "bcc": sizes.integer(2, 3)}
    sender, crowd = crowd[0], crowd[1:]
    fields = {}
    for field, count in counts.items():
        fields[field], crowd = crowd[:count], crowd[count:]
    reader = sizes.choose(fields[reader_field])
    others = {field: [one for one in people if one != reader] for field, people in fields.items()}
    everyone = draw.stream("order").shuffled([one for people in others.values() for one in people])
    ids = {one["full"]: letter for letter, one in zip("abcdefgh", everyone, strict=False)}
    ticks = {field: sorted(ids[one["full"]] for one in people) for field, people in others.items()}
    key = sorted(ticks["to"] + ticks["cc"])
    draw.require(
        len({tuple(key), tuple(ticks["to"]), tuple(ticks[reader_field])}) == 3, "each belief ticks its own"
    )
    return {
        "sender": sender,
        "reader": reader,
        "field": recipients.FIELD_NAMES[reader_field],
        "hidden": reader_field == "bcc",
        "visible": [one["first"] for field in ("to", "cc") for one in others[field]],
        "unseen": [one["first"] for one in others["bcc"]],
        "in_to": [one["first"] for one in others["to"]],
        "in_cc": [one["first"] for one in others["cc"]],
        "choices": [{"id": ids[one["full"]], "text": one["full"]} for one in everyone],
        "key": key,
        "ticks": ticks,
        "same_field": ticks[reader_field],
        "mail": recipients.shown(scene, sender, fields),
    }


def returned_mails(draw, values):
    """Five delivery reports, the remedy of each, and where a misread cause sends it."""
    sender, causes = draw.stream("sender").choose(bounces.SENDERS), bounces.causes(draw.stream("causes"))
    addresses = bounces.addresses(draw.stream("people"))
    moment, words = bounces.start(draw.stream("date")), draw.stream("words")
    pairs = list(zip(causes, addresses, strict=True))
    reports = [bounces.report(words, cause, address, sender, moment) for cause, address in pairs]
    items = [f"r{rank}" for rank in range(1, 6)]

    def moved(cause, box):
        return {item: box for item, one in zip(items, causes, strict=True) if one == cause}

    return {
        "sender": sender,
        "weight": draw.stream("weight").integer(9, 14),
        "items": [{"id": item, "text": address} for item, address in zip(items, addresses, strict=True)],
        "key": {item: bounces.CAUSES[cause]["remedy"] for item, cause in zip(items, causes, strict=True)},
        "moved": {
            "full_as_heavy": moved("full", "link"),
            "heavy_as_full": moved("size", "wait"),
            "refused_as_unknown": moved("policy", "address"),
            "domain_as_blocked": moved("domain", "administrator"),
        },
        "named": {cause: [address for own, address in pairs if own == cause] for cause in bounces.CAUSES},
        "has_domain": "domain" in causes,
        "reports": [bounces.told(cause, address) for cause, address in pairs],
        "archive": bounces.archive(reports),
    }


def sign_up_sheet(draw, values):
    """Seven addresses, those that cannot exist, and those that a hasty reader marks."""
    sheet, lines = draw.stream("sheet").choose(addresses.SHEETS), addresses.sheet(draw.stream("lines"))
    parts = [f"p{rank}" for rank in range(1, 8)]
    rows = list(zip(parts, lines, strict=True))
    key = [part for part, (role, *_) in rows if role == "defect"]
    plus = next((part, line[3]) for part, line in rows if line[1] == "plus")
    odd = next((part, line) for part, line in rows if line[0] == "odd" and line[1] != "plus")
    defects = [
        {"address": line[3], "why": addresses.DEFECTS[line[1]][1]} for _, line in rows if line[0] == "defect"
    ]
    faulty = [(part, line) for part, line in rows if line[0] == "defect"]
    small = min(faulty, key=lambda row: addresses.EASILY_MISSED.index(row[1][1]))
    return {
        "what": sheet["what"],
        "key": key,
        "marks": {"plus_refused": {"has": [plus[0]]}, "odd_refused": {"has": [odd[0]]}, "one_left": {"lacks": [small[0]]}},
        "plus": plus[1],
        "odd": {"address": odd[1][3], "why": addresses.ODD[odd[1][1]][1]},
        "defects": defects,
        "small": {"address": small[1][3], "why": addresses.DEFECTS[small[1][1]][1]},
        "table": {
            "kind": "table", "label": sheet["title"], "row_headers": True, "columns": [two("Nom", "Name"), two("Courriel", "Email")],
            "rows": [[line[2]["full"], {"text": line[3], "part": part}] for part, line in rows],
        },
    }  # fmt: skip


def entry_page(draw, values):
    """An invitation, the settings before a call, those to change, and those that beliefs change."""
    call = draw.stream("call").choose(entering.CALLS)
    found = entering.entry(draw.stream("settings"), values["person"])
    parts, labels = found["parts"], found["labels"]
    key = sorted(parts[name] for name in found["changed"])
    free = [*found["free"], *(name for name in ("name", "sound") if name not in found["asked"])]
    kept = [name for name in found["asked"] if name not in found["changed"]]
    return {
        "what": call["what"],
        "named_right": found["named_right"],
        "volume_asked": "volume" in found["asked"],
        "sound_asked": "sound" in found["asked"],
        "account": found["account"],
        "parts": parts,
        "names": {
            "changed": [labels[name] for name in found["changed"]],
            "kept": [labels[name] for name in kept],
            "free": [labels[name] for name in free],
        },
        "key": key,
        "told": {
            name: {"part": parts[one], "label": labels[one]}
            for name, one in {"kept": kept[0], "free": free[0], "missed": found["changed"][0]}.items()
        },
        "material": entering.shown(call, found),
    }


def members_export(draw, values):
    """A list of members, the help page of a webmail, and the contacts to import."""
    club = draw.stream("club").choose(importing.CLUBS)
    lines, wanted, refused = importing.members(draw.stream("members"), club)
    draw.require(any(not one["name"].isascii() for one in wanted), "a name bears an accent")
    double = next(line[2] for line in lines if line[2] != line[2].lower())
    return {
        "club": club["name"],
        "groups": club["groups"],
        "lines": len(lines),
        "refusals": len(refused),
        "empty": sum(not line[2] for line in lines),
        "doubles": sum(line[2] != line[2].lower() for line in lines),
        "double": double,
        "wanted": wanted,
        "refused": refused,
        "help": importing.help_page(club),
        "export": importing.export(lines),
    }


def sieve_script(draw, values):
    """A script, five messages, where each ends, and where beliefs put it."""
    scene = draw.stream("scene").choose(sieves.SCENES)
    made = sieves.script(draw.stream("script"), scene)
    mails = sieves.mails(draw.stream("mails"), made)
    options = sieves.destinations(made)
    ids = {tuple(one["names"]): one["id"] for one in options}

    def ends(belief=None):
        return {
            f"m{rank}": ids[tuple(sieves.run(made, mail, belief))] for rank, mail in enumerate(mails, start=1)
        }

    key, slips, known = ends(), {}, []
    for belief in sieves.BELIEFS:
        slip = {blank: end for blank, end in ends(belief).items() if end != key[blank]}
        slips[belief] = None if not slip or slip in known else slip
        known.append(slip)
    draw.require(sum(slip is not None for slip in slips.values()) >= 4, "beliefs lead elsewhere")
    text = {one["id"]: one["text"] for one in options}
    return {
        "who": scene["who"],
        "options": [{"id": one["id"], "text": one["text"]} for one in options],
        "key": key,
        "slips": slips,
        "keeps": made["keeps"],
        "third": scene["third"][2],
        "cased": _cased(scene, mails, slips["case_matters"]),
        "stop_folder": scene[made["stop_in"]][2],
        "told": [{"subject": mail["subject"], "why": sieves.why(made, mail), "where": text[key[f"m{rank}"]]}
                 for rank, mail in enumerate(mails, start=1)],
        "material": sieves.shown(made, mails),
    }  # fmt: skip


def _cased(scene, mails, slip):
    """A subject and a word that it holds in other letters, where that decides; None where it never does."""
    words = [scene["first"][0], scene["second"][0], scene["third"][0], scene["last"]]
    for blank in slip or {}:
        subject = mails[int(blank[1:]) - 1]["subject"]
        for word in words:
            if word in subject.casefold() and word not in subject:
                return {"subject": subject, "word": word}
    return None


def quotation_file(draw, values):
    """The sent messages of a group, those who held the amended quotation in time, and those whom beliefs name."""
    affair, (author, *crowd) = draw.stream("affair").choose(dossiers.AFFAIRS), draw.stream("people").people(9)
    people = dossiers.cast(draw.stream("roles"), crowd)
    when, summer = dossiers.signing(draw.stream("signing"))
    found = dossiers.messages(draw.stream("messages"), author, people, when, summer)
    everyone = draw.stream("order").shuffled([one["full"] for group in people.values() for one in group])
    letters = dict(zip(everyone, "abcdefgh", strict=False))

    def ids(belief=None):
        return sorted(letters[name] for name in dossiers.holders(found, author, when, summer, belief))

    key = ids()
    picks = {
        belief: ids(belief)
        for belief in ("offsets_ignored", "replies_carry_file", "hidden_forgotten", "first_for_second")
    }
    draw.require(
        len({tuple(pick) for pick in [key, *picks.values()]}) == 5, "each belief names its own people"
    )
    ahead = timedelta(hours=2 if summer else 1)

    def told(each):
        return {"stamp": dossiers.stamp(each), "paris": f"{each['moment'] + ahead:%H:%M}", "sender": each["from"]["full"],
                "reached": [one["full"] for one in [*each["to"], *each["cc"], *each["bcc"]]]}  # fmt: skip

    second = [each for each in found if each["version"] == 2]
    return {
        "what": affair["what"],
        "author": author,
        "day": (when + ahead).date().isoformat(),
        "hour": f"{when + ahead:%H:%M}",
        "universal": f"{when:%H:%M}",
        "carriers": [told(each) for each in second if each["moment"] < when],
        "only_first": [name for name in everyone if letters[name] in {*picks["first_for_second"]} - {*key}],
        "too_late": [told(each) for each in sorted(second, key=lambda one: one["moment"]) if each["moment"] >= when],
        "late": told(next(each for each in second if people["late"][0] in each["to"])),
        "early": told(next(each for each in second if people["early"][0] in each["to"])),
        "names": {**{role: [one["full"] for one in group] for role, group in people.items()},
                  "key": [name for name in everyone if letters[name] in key]},
        "choices": [{"id": letters[name], "text": name} for name in everyone],
        "key": key,
        "picks": picks,
        "archive": dossiers.archive(found, affair),
    }  # fmt: skip
