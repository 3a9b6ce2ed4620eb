"""The log of an application that stopped, full of personal data, and what of it may be posted on a forum."""

import base64
import hashlib
from datetime import datetime, timedelta

APPS = ("Carnavélo", "Herbier", "Partitio", "Cartomène", "Podomètre", "Fablier")
ERRORS = (
    ("E-2107", "ligne illisible dans la base locale", "unreadable line in the local database"),
    ("E-3340", "réponse inattendue du serveur", "unexpected response from the server"),
    ("E-1518", "fichier verrouillé par un autre processus", "file locked by another process"),
    ("E-4262", "format de date non reconnu", "date format not recognised"),
)
LATER = (
    ("E-9001", "synchronisation abandonnée", "synchronisation aborted"),
    ("E-9010", "fenêtre fermée sans réponse", "window closed without a response"),
    ("E-9004", "enregistrement impossible", "unable to save"),
)
CALM = (
    ("Ouverture de /home/{login}/Documents/{n}.dat", "Opening /home/{login}/Documents/{n}.dat"),
    ("Tuile {n} lue en {m} ms", "Tile {n} read in {m} ms"),
    ("Connexion depuis {ip} : réponse 200 en {m} ms", "Connection from {ip}: response 200 in {m} ms"),
    ("Cache : {n} éléments", "Cache: {n} items"),
    ("Compte {mail} : {n} fiches à jour", "Account {mail}: {n} records up to date"),
    ("Affichage rafraîchi en {m} ms", "Display refreshed in {m} ms"),
    ("Miniature {n} écrite dans /home/{login}/.cache", "Thumbnail {n} written to /home/{login}/.cache"),
)
LENGTH = 170
TRACE = 6
HIDDEN = "[…]"


def crash_log(draw, values):
    """The log as a file, its lines to hand in, and the personal values that stand in it."""
    who = values["who"]
    stream = draw.stream("facts")
    secret = hashlib.sha256(draw.stream("token").letters(12).encode()).digest()
    personal = {
        "login": who["login"],
        "mail": f"{who['login']}@{stream.choose(['courriel', 'messagerie', 'postier'])}.example",
        "ip": f"203.0.113.{stream.integer(11, 240)}",
        "token": base64.b32encode(secret + secret)[:40].decode().lower(),
    }
    personal["encoded"] = personal["mail"].replace("@", "%40")
    app = stream.choose(APPS)
    error, (later, other) = stream.choose(ERRORS), stream.sample(LATER, 2)
    at = stream.integer(88, 112)
    moments = _moments(draw, values["day"])
    version = f"{stream.integer(2, 6)}.{stream.integer(0, 9)}.{stream.integer(1, 9)}"
    events = [_start(app, version, stream.integer(12, 15)), *_calm(draw, personal)]
    events[at] = (f"ERROR {error[0]} : {error[1]}", f"ERROR {error[0]}: {error[2]}")
    trace = _trace(stream, app, personal)
    lines = []
    for number, (moment, event) in enumerate(zip(moments, events, strict=True)):
        lines.append(_line(moment, event))
        if number == at:
            lines += trace
        if number in (at + 9, at + 31):
            code = later if number == at + 9 else other
            lines.append(_line(moment, (f"ERROR {code[0]} : {code[1]}", f"ERROR {code[0]}: {code[2]}")))
            lines += _trace(draw.stream(f"later {number}"), app, personal)
    needed = [lines[0], *lines[at : at + TRACE + 1]]
    return {
        "personal": personal,
        "app": app,
        "code": error[0],
        "later": later[0],
        "moment": moments[at][11:],
        "line_number": at + 1,
        "total": len(lines),
        "needed": needed,
        "log_lines": lines,
        "log": {"name": "journal.txt", "kind": "text", "text": _joined(lines)},
    }


def _moments(draw, day):
    stream = draw.stream("moments")
    moment = datetime.fromisoformat(f"{day}T{stream.integer(8, 19):02d}:{stream.integer(0, 50):02d}:07")
    found = []
    for _ in range(LENGTH):
        found.append(moment.isoformat(" "))
        moment += timedelta(seconds=stream.integer(0, 6))
    return found


def _start(app, version, system):
    return (
        f"INFO Démarrage de {app} {version} (système {system})",
        f"INFO Starting {app} {version} (system {system})",
    )


def _calm(draw, personal):
    stream = draw.stream("calm")
    found = []
    for _ in range(LENGTH - 1):
        level = "WARN" if stream.chance(0.08) else "INFO"
        numbers = {"n": stream.integer(100, 999), "m": stream.integer(2, 90), **personal}
        french, english = stream.choose(CALM)
        found.append((f"{level} {french.format(**numbers)}", f"{level} {english.format(**numbers)}"))
    return found


def _line(moment, event):
    return {"fr": f"{moment} {event[0]}", "en": f"{moment} {event[1]}"}


def _trace(stream, app, personal):
    """Six lines that tell where the program was, in any order; four of them hold something personal."""
    name = app.lower().translate(str.maketrans("éè", "ee"))
    login, encoded = personal["login"], personal["encoded"]
    start = stream.integer(20, 200)
    folders = [f".{name}/store.db:{start + 14}", f"Documents/{name}/{start}.dat"]
    addresses = [f"sync?user={encoded}&page={start % 9 + 1}", f"users/{encoded}/notes?page={start % 7 + 2}"]
    lines = [
        f"    at {name}.reader.open (reader:{start})",
        f"    at {name}.store.load (/home/{login}/{stream.choose(folders)})",
        f"    at {name}.net.fetch (https://api.{name}.example/{stream.choose(addresses)})",
        f"    at {name}.net.header (token={personal['token']};retry={start % 4})",
        f"    at {name}.net.local (client={personal['ip']})",
        f"    at {name}.main.loop (main:{start + 3})",
    ]
    return [{"fr": line, "en": line} for line in stream.shuffled(lines)]


def _joined(lines):
    return {language: "".join(f"{line[language]}\n" for line in lines) for language in ("fr", "en")}
