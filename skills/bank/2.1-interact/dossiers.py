"""Sent messages in which two versions of a quotation travel, across time zones, before a signing."""

from collections import Counter
from datetime import datetime, timedelta

from .words import two

AFFAIRS = [
    {"what": two("la rénovation d’un gymnase", "the refurbishment of a gym"), "domain": "travaux-gymnase.example", "file": "devis.txt",
     "subject": two("Devis du gymnase", "Quotation for the gym"), "amounts": (48_300, 52_900)},
    {"what": two("l’achat de vélos partagés", "the purchase of shared bicycles"), "domain": "velos-partages.example", "file": "devis.txt",
     "subject": two("Devis des vélos", "Quotation for the bicycles"), "amounts": (31_750, 29_400)},
    {"what": two("un voyage d’études", "a study trip"), "domain": "voyage-etudes.example", "file": "devis.txt",
     "subject": two("Devis du voyage", "Quotation for the trip"), "amounts": (12_640, 13_980)},
]  # fmt: skip
# Places with the hours that they are ahead of universal time, in winter and in summer.
PLACES = {"paris": (1, 2), "reunion": (4, 4), "quebec": (-5, -4), "utc": (0, 0)}
ROLES = ["to", "hidden", "early", "late", "reply", "first_only"]
EXTRA = ["to", "hidden", "early", "late", "reply", "first_only"]
_TEXTS = {
    "second": two("Bonjour,\n\nVoici le devis modifié, en pièce jointe.\n", "Hello,\n\nHere is the amended quotation, attached.\n"),
    "first": two("Bonjour,\n\nVoici un premier devis, en pièce jointe.\n", "Hello,\n\nHere is a first quotation, attached.\n"),
    "forward": two("Pour information, le devis reçu est joint.\n", "For your information: the quotation I received is attached.\n"),
    "reply": two("Merci pour le nouveau devis. Je mets en copie : {name}.\n",
                  "Thank you for the new quotation. I am copying in {name}.\n"),
    "thanks": two("Bien reçu, merci.\n", "Received, thank you.\n"),
    "room": two("La signature aura lieu dans la salle du conseil.\n", "The signing will take place in the council room.\n"),
}  # fmt: skip


def signing(stream):
    """(the moment in universal time, whether it is summer there)."""
    summer = stream.chance(0.5)
    day = datetime(2026, 6, 8) if summer else datetime(2026, 2, 9)
    day += timedelta(days=7 * stream.integer(0, 3) + stream.integer(0, 3))
    return day + timedelta(hours=stream.integer(12, 15)) - timedelta(hours=2 if summer else 1), summer


def cast(stream, crowd):
    """{role: people}, the author apart: one of each role, and one or two more."""
    roles = [*ROLES, *stream.sample(EXTRA, stream.integer(1, 2))]
    found = {role: [] for role in ROLES}
    for role, one in zip(roles, crowd, strict=False):
        found[role].append(one)
    return found


def messages(stream, author, people, when, summer):
    """The messages in order of sending: {moment, offset, from, to, cc, bcc, kind, version, reply, forward, name}."""
    main = people["to"][0]

    def one(place, minutes, sender, kind, *, to, version=None, cc=(), bcc=(), name=""):
        return {"moment": when + timedelta(minutes=minutes), "offset": PLACES[place][summer], "from": sender, "to": list(to), "cc": list(cc),
                "bcc": list(bcc), "kind": kind, "version": version, "reply": kind in ("reply", "thanks"), "forward": kind == "forward",
                "name": name}  # fmt: skip

    def near(low, high):
        return -stream.integer(low, high)

    # People in Bcc are not always in time: some get the first version so, or the second after the signing.
    too_soon, too_late = stream.choose([(True, False), (False, True), (True, True)])
    first_only = people["first_only"]
    found = [
        one("paris", near(2900, 3200), author, "first", to=[main, *([] if too_soon else first_only)], bcc=first_only if too_soon else [], version=1),
        one("paris", near(1500, 1700), people["first_only"][0], "thanks", to=[author]),
        one("paris", near(420, 480), author, "second", to=[main], cc=people["to"][1:], bcc=people["hidden"], version=2),
        one("paris", near(330, 370), main, "reply", to=[author], cc=people["reply"], name=" et ".join(each["first"] for each in people["reply"])),
        one("paris", near(290, 310), people["reply"][0], "thanks", to=[author, main]),
        one("paris", near(150, 170), author, "room", to=[main, *people["late"], *people["first_only"]]),
        one("paris", stream.integer(300, 500), author, "second", to=[*people["reply"], *([] if too_late else first_only)], bcc=first_only if too_late else [], version=2),
    ]  # fmt: skip
    holding = [*people["to"][1:], *people["hidden"]]
    first = stream.choose(holding)
    # At least one of the two forwards has an hour that misleads those who forget its offset.
    plain = stream.choose(["early", "late", None])
    for each in people["early"]:
        gap = near(20, 50 if summer else 110)
        found.append(
            one("utc" if plain == "early" else "reunion", gap, first, "forward", to=[each], version=2)
        )
    # One person sends from one place: whoever forwards late is somebody else.
    second = stream.choose([each for each in [*holding, people["early"][0]] if each != first])
    place = "reunion" if plain == "late" else stream.choose(["quebec", "utc"])
    for each in people["late"]:
        gap = stream.integer(30, 240) if place == "quebec" else stream.integer(15, 50)
        found.append(one(place, gap, second, "forward", to=[each], version=2))
    if stream.chance(0.5):
        found.append(one("paris", near(210, 240), main, "forward", to=people["late"][:1], version=1))
    numbers = stream.sample(range(1_000, 9_999), len(found))
    ordered = sorted(found, key=lambda each: each["moment"])
    return [{**each, "number": number} for each, number in zip(ordered, numbers, strict=True)]


def holders(found, author, when, summer, belief=None):
    """Full names of those whose mailbox holds the amended quotation before the signing, as the belief would have it."""
    kept = []
    for each in found:
        shift = each["offset"] - PLACES["paris"][summer] if belief == "offsets_ignored" else 0
        carries = each["version"] == 2 or (belief == "replies_carry_file" and each["kind"] == "reply") or (
            belief == "first_for_second" and each["version"] == 1)  # fmt: skip
        if carries and each["moment"] + timedelta(hours=shift) < when:
            kept += [*each["to"], *each["cc"], *([] if belief == "hidden_forgotten" else each["bcc"])]
    return {one["full"] for one in kept if one != author}


def archive(found, affair):
    """The folders of sent messages, one file each: numbered in each folder, so that no order tells the moments."""
    sent, members = Counter(), []
    for each in found:
        login = each["from"]["login"]
        sent[login] += 1
        members.append({"path": f"{login}/envoye-{sent[login]:02}.eml", "file": _mail(each, affair)})
    return {"name": "dossier.zip", "kind": "archive", "members": sorted(members, key=lambda one: one["path"])}


def _mail(each, affair):
    def addressed(people):
        return ", ".join(f"{one['full']} <{one['login']}@{affair['domain']}>" for one in people)

    prefix = (
        two("TR : ", "Fwd: ") if each["forward"] else two("Re : ", "Re: ") if each["reply"] else two("", "")
    )
    subject = (
        affair["subject"] if each["kind"] != "room" else two("Salle de la signature", "Room for the signing")
    )
    headers = [["From", addressed([each["from"]])], ["To", addressed(each["to"])]]
    headers += [["Cc", addressed(each["cc"])]] if each["cc"] else []
    headers += [["Bcc", addressed(each["bcc"])]] if each["bcc"] else []
    headers += [["Date", stamp(each)], ["Subject", {language: prefix[language] + subject[language] for language in ("fr", "en")}],
                ["Message-ID", f"<{each['number']}.{each['from']['login']}@{affair['domain']}>"]]  # fmt: skip
    name = two(each["name"], each["name"].replace(" et ", " and "))
    text = {language: words.format(name=name[language]) for language, words in _TEXTS[each["kind"]].items()}
    mail = {"kind": "mail", "headers": headers, "text": text}
    if each["version"]:
        mail["attachments"] = [
            {"file": _quotation(affair, each["version"]), "type": "text/plain; charset=utf-8"}
        ]
    return mail


def _quotation(affair, version):
    amount = affair["amounts"][version - 1]
    return {"name": affair["file"], "kind": "text", "text": two(
        f"DEVIS\nVersion {version}{' (modifiée)' if version == 2 else ''}\nTotal : {amount} euros\n",
        f"QUOTATION\nVersion {version}{' (amended)' if version == 2 else ''}\nTotal: {amount} euros\n")}  # fmt: skip


def stamp(each):
    """The moment as a mail header writes it, with the sender's offset."""
    there = each["moment"] + timedelta(hours=each["offset"])
    days, months = (
        ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul"),
    )
    sign = "-" if each["offset"] < 0 else "+"
    return f"{days[there.weekday()]}, {there.day:02} {months[there.month - 1]} {there:%Y %H:%M}:00 {sign}{abs(each['offset']):02}00"
