"""Five digital badges (Open Badges 2.0) shown by one candidate: only one is valid for that person on that day."""

import hashlib
import json
from datetime import date, timedelta

from .words import two

ISSUERS = [
    ("Atelier des Ondines", "atelier-ondines.example", "atelier-ondine.example"),
    ("Campus Claire-Rive", "claire-rive.example", "claire-rives.example"),
    ("Fédération Tremplin", "federation-tremplin.example", "federation-trernplin.example"),
    ("Fabrique de Sorvanne", "fabrique-sorvanne.example", "fabrique-sorvane.example"),
]
SKILLS = [
    two("Animer une réunion", "Chairing a meeting"), two("Accueillir du public", "Welcoming the public"),
    two("Premiers secours", "First aid"), two("Monter une vidéo", "Editing a video"),
    two("Tenir une caisse", "Running a till"), two("Souder en sécurité", "Welding safely"),
    two("Encadrer un groupe", "Leading a group"), two("Réparer un vélo", "Repairing a bicycle"),
    two("Organiser un événement", "Organising an event"), two("Installer une sono", "Setting up a sound system"),
]  # fmt: skip
JOBS = [
    two("un stage dans une maison de quartier", "a placement in a community centre"),
    two("un emploi saisonnier au camping", "a seasonal job at the campsite"),
    two("une mission de service civique", "a civic service assignment"),
    two("une place en alternance", "an apprenticeship"),
]
ROLES = ["valid", "other_person", "expired", "revoked", "lookalike"]
LETTERS = "abcde"


def badge_folder(draw, values):
    """The archive, the letters of the badges by role, and what each explanation needs.

    All five name the candidate in clear; the hash of one is another person's address. Each of four has one defect.
    """
    people = draw.stream("people").people(2)
    candidate, other = people
    issuer = draw.stream("issuer").choose(ISSUERS)
    day = date.fromisoformat(draw.stream("day").date("2026-02-02", "2026-11-20"))
    order = draw.stream("order").shuffled(ROLES)
    skills = dict(zip(ROLES, draw.stream("skills").sample(SKILLS, 5), strict=True))
    mail = f"{candidate['login']}@courrier.example"
    stream = draw.stream("assertions")
    badges = {}
    for role in ROLES:
        badges[role] = _badge(stream, role, issuer, day, skills[role], candidate, mail, other)
    names = {role: f"badge-{place}.json" for place, role in enumerate(order, start=1)}
    revoked = [badges["revoked"]["id"], *(_address(issuer[1], stream) for _ in range(3))]
    letters = {role: LETTERS[place] for place, role in enumerate(order)}
    return {
        "candidate": candidate["full"],
        "mail": mail,
        "job": draw.stream("job").choose(JOBS),
        "day": day.isoformat(),
        "issuer": issuer[0],
        "domain": issuer[1],
        "fake_domain": issuer[2],
        "names": names,
        "skills": skills,
        "letters": letters,
        "expiry": badges["expired"]["expires"][:10],
        "salts": {role: badges[role]["recipient"]["salt"] for role in ("valid", "other_person")},
        "hashes": {role: badges[role]["recipient"]["identity"][7:19] for role in ("valid", "other_person")},
        "should_be": hashlib.sha256(
            f"{mail}{badges['other_person']['recipient']['salt']}".encode()
        ).hexdigest()[:12],
        "choices": [{"id": letters[role], "text": {"text": names[role], "look": "code"}} for role in order],
        "files": [_archive(draw, order, names, badges, issuer, revoked)],
    }


def _address(domain, stream):
    return f"https://{domain}/attestations/{stream.letters(2)}{stream.digits(4)}"


def _badge(stream, role, issuer, day, skill, candidate, mail, other):
    """One assertion with the badge it is of; a salt of its own."""
    domain = issuer[2] if role == "lookalike" else issuer[1]
    salt = f"{stream.letters(4)}{stream.digits(2)}"
    of = f"{other['login']}@courrier.example" if role == "other_person" else mail
    issued = day - timedelta(days=stream.integer(420, 700))
    expires = (
        day - timedelta(days=stream.integer(15, 90))
        if role == "expired"
        else day + timedelta(days=stream.integer(60, 500))
    )
    identity = hashlib.sha256(f"{of}{salt}".encode()).hexdigest()
    return {
        "@context": "https://w3id.org/openbadges/v2",
        "type": "Assertion",
        "id": _address(domain, stream),
        "recipient": {"type": "email", "hashed": True, "salt": salt, "identity": f"sha256${identity}"},
        "issuedOn": f"{issued.isoformat()}T09:00:00Z",
        "expires": f"{expires.isoformat()}T22:00:00Z",
        "badge": _badge_class(domain, skill),
        "narrative": two(f"Badge remis à {candidate['full']}.", f"Badge awarded to {candidate['full']}."),
        "verification": {"type": "SignedBadge", "creator": f"https://{domain}/cle.json"},
    }


def _badge_class(domain, skill):
    address = f"https://{domain}/badges/{SKILLS.index(skill) + 11}"
    return {
        "type": "BadgeClass",
        "id": f"{address}.json",
        "name": skill,
        "description": two(
            f"{skill['fr']} : compétence évaluée en situation.",
            f"{skill['en']}: a skill assessed in real conditions.",
        ),
        "image": f"{address}.png",
        "criteria": f"{address}.html",
        "issuer": f"https://{domain}/emetteur.json",
    }


def _archive(draw, order, names, badges, issuer, revoked):
    profile = {
        "@context": "https://w3id.org/openbadges/v2",
        "type": "Issuer",
        "id": f"https://{issuer[1]}/emetteur.json",
        "name": issuer[0],
        "url": f"https://{issuer[1]}/",
        "publicKey": f"https://{issuer[1]}/cle.json",
        "revocationList": f"https://{issuer[1]}/revocations.json",
    }
    revocations = {
        "@context": "https://w3id.org/openbadges/v2",
        "type": "RevocationList",
        "id": f"https://{issuer[1]}/revocations.json",
        "issuer": f"https://{issuer[1]}/emetteur.json",
        "revokedAssertions": draw.stream("revoked").shuffled(revoked),
    }
    files = [(names[role], badges[role]) for role in order]
    files += [("emetteur.json", profile), ("revocations.json", revocations)]
    return {
        "name": "badges.zip",
        "kind": "archive",
        "members": [
            {
                "path": f"badges/{name}",
                "file": {"kind": "text", "text": two(_written(data, "fr"), _written(data, "en"))},
            }
            for name, data in files
        ],
    }


def _written(data, language):
    return json.dumps(_read(data, language), ensure_ascii=False, indent=2) + "\n"


def _read(data, language):
    if not isinstance(data, dict):
        return data
    return data[language] if "fr" in data else {key: _read(value, language) for key, value in data.items()}
