"""What the module on a clear message to the right people shows, and what its checks are drawn from."""

from .words import two

_OFFICE = two(
    "Secrétariat <secretariat@lycee-joliot.example>", "School office <secretariat@lycee-joliot.example>"
)
_WISHES = [
    {"ask": two("Pourriez-vous m’envoyer un certificat de scolarité avant vendredi ?", "Could you send me proof of enrolment before Friday?"),
     "file": "carte-identite-scolaire.pdf", "announce": two("Vous trouverez ma carte d’identité scolaire en pièce jointe.", "My student card is attached."),
     "subject": two("Certificat de scolarité, 2de 4", "Proof of enrolment, class 2de 4")},
    {"ask": two("Je serai en retard mardi : mon rendez-vous médical finit à 9 h.", "I’ll be late on Tuesday: my doctor’s appointment ends at 9."),
     "file": "convocation.pdf", "announce": two("La convocation est jointe à ce message.", "The appointment letter is attached."),
     "subject": two("Retard mardi 9 h, 2de 4", "Late on Tuesday at 9, class 2de 4")},
    {"ask": two("Je souhaite changer d’option à la rentrée.", "I would like to change one of my options from September."),
     "file": "formulaire.pdf", "announce": two("Le formulaire signé est joint.", "The signed form is attached."),
     "subject": two("Changement d’option, 2de 4", "Change of option, class 2de 4")},
    {"ask": two("Pourriez-vous me dire si mon dossier de bourse est complet ?", "Could you tell me whether my grant application is complete?"),
     "file": "attestation.pdf", "announce": two("L’attestation demandée est jointe.", "The certificate you asked for is attached."),
     "subject": two("Dossier de bourse, 2de 4", "Grant application, class 2de 4")},
]  # fmt: skip
_RIGHT = {
    "greeting": two("Bonjour Madame, Monsieur,", "Good morning,"),
    "thanks": two("Je vous remercie par avance.", "Thank you very much in advance."),
}
_FAULTY = {
    "subject": two("(sans objet)", "(no subject)"),
    "greeting": two("Salut maman,", "Hi Mum,"),
    "signature": two("Moi", "Me"),
    "thanks": two("Et répondez vite, pour une fois !", "And answer quickly, for once!"),
}


def clear_mail(draw, values):
    """A clear message to an office, and one that goes to three fields, for the lessons."""
    one = draw.stream("people").person()
    wish = _WISHES[0]
    clear = _mail(
        one,
        wish,
        {**_texts(one, wish), "attachments": [{"name": wish["file"], "size": two("210 Ko", "210 KB")}]},
        {},
    )
    fields = {
        "kind": "mail", "compose": True, "from": f"{one['full']} <{one['login']}@chorale-armel.example>",
        "to": "Amine Riva <amine.riva@poste-libre.example>", "cc": "Zélie Pons <zelie.pons@chorale-armel.example>",
        "bcc": two("34 choristes", "34 singers"), "subject": two("Répétition de jeudi déplacée à 18 h 30", "Thursday’s rehearsal moved to 6:30 pm"),
        "body": [two("Bonjour, la répétition de jeudi commence à 18 h 30. Merci à Amine, qui ouvrira la salle.",
                     "Hello, Thursday’s rehearsal starts at 6:30 pm. Thanks to Amine, who will open the hall.")],
    }  # fmt: skip
    return {"first": one["first"], "subject": wish["subject"], "clear": clear, "fields": fields}


def _texts(one, wish):
    return {"subject": wish["subject"], "greeting": _RIGHT["greeting"], "ask": wish["ask"], "announce": wish["announce"],
            "thanks": _RIGHT["thanks"], "signature": f"{one['full']}, 2de 4"}  # fmt: skip


def _mail(one, wish, texts, parts):
    def marked(name):
        return {"text": texts[name], "part": parts[name]} if name in parts else texts[name]

    mail = {"kind": "mail", "compose": True, "from": f"{one['full']} <{one['login']}@lycee-joliot.example>", "to": _OFFICE,
            "subject": marked("subject"), "body": [marked(name) for name in ("greeting", "ask", "announce", "thanks", "signature")]}  # fmt: skip
    return {**mail, "attachments": texts["attachments"]} if texts.get("attachments") else mail


def before_sending(draw, values):
    """A message to a school office with two or three faults, and the sound parts that a hasty reader mends."""
    stream = draw.stream("mail")
    one, wish = stream.person(), stream.choose(_WISHES)
    faults = stream.sample(
        ["subject", "greeting", "announce", "signature", "ask", "thanks"], stream.integer(2, 3)
    )
    texts = _texts(one, wish)
    for name in faults:
        if name == "ask":
            texts["ask"] = {language: text.upper() for language, text in wish["ask"].items()}
        elif name != "announce":
            texts[name] = _FAULTY[name]
    texts["attachments"] = (
        [] if "announce" in faults else [{"name": wish["file"], "size": two("210 Ko", "210 KB")}]
    )
    names = stream.shuffled(["subject", "greeting", "ask", "announce", "thanks", "signature"])
    parts = {name: f"p{rank}" for rank, name in enumerate(names, start=1)}
    why = {
        "subject": two("l’objet est vide", "the subject is empty"),
        "greeting": two(
            "la formule ne s’adresse pas à un secrétariat", "the greeting is not right for a school office"
        ),
        "announce": two("le fichier annoncé n’est pas joint", "the file mentioned is not attached"),
        "signature": two("la signature ne dit pas qui écrit", "the signature does not say who is writing"),
        "ask": two(
            "la demande est tout en capitales, ce qui se lit comme un cri",
            "the request is all in capitals, which reads like shouting",
        ),
        "thanks": two(
            "la dernière phrase est un reproche, pas un merci",
            "the last sentence is a reproach, not a thank-you",
        ),
    }
    key = sorted(parts[name] for name in faults)
    return {
        "first": one["first"],
        "why": [why[name] for name in faults],
        "file": wish["file"],
        "forgets_file": "announce" in faults,
        "thanked": "thanks" not in faults,
        "key": key,
        "marks": {
            "polite_is_too_long": sorted([*key, parts["thanks"]]),
            "file_missed": [part for part in key if part != parts["announce"]] if "announce" in faults else None,
            "all_marked": sorted(parts.values()),
            "subject": parts["subject"] if "subject" in faults else None,
            "tone": next((parts[name] for name in ("ask", "thanks") if name in faults), None),
        },
        "mail": _mail(one, wish, texts, parts),
    }  # fmt: skip


_PLACES = {
    "to": [two("{name}, dont on attend une réponse avant vendredi", "{name}, whose answer is expected before Friday"),
           two("{name}, qui a la clé et doit ouvrir la salle", "{name}, who has the key and must open the hall"),
           two("{name}, qui réservera le car après lecture", "{name}, who will book the coach on reading this"),
           two("le service technique, qui doit réparer le vidéoprojecteur", "the technical team, which must repair the projector"),
           two("les deux responsables du groupe, pour accord", "the two group leaders, for their approval")],
    "cc": [two("{name}, de la même équipe, qui suit le projet sans avoir à répondre",
               "{name}, from the same team, who follows the project but does not have to reply"),
           two("la direction, à tenir au courant ouvertement", "the management, to be kept informed, for all to see"),
           two("l’autre moitié du binôme, pour information, au vu de tout le monde", "a project partner, for information, for all to see"),
           two("{name}, qui faisait ces envois l’an dernier, à tenir au courant au vu de tout le monde",
               "{name}, who used to send these messages, to be kept informed, for all to see"),
           two("le bureau de l’association, à informer au vu de tout le monde", "the association’s committee, to be informed, for all to see")],
    "bcc": [two("vingt familles qui ne doivent pas voir les adresses des autres", "twenty families who must not see one another’s addresses"),
            two("des clients qui ne se connaissent pas", "customers who do not know one another"),
            two("{name}, dont l’adresse personnelle ne doit pas être montrée", "{name}, whose home email address must not be shown"),
            two("quarante personnes abonnées à la lettre du club", "forty subscribers to the club newsletter"),
            two("{name}, qui demande à rester invisible pour les autres", "{name}, who asks to be invisible to the others")],
}  # fmt: skip


def three_fields(draw, values):
    """Four recipients, and the field for each."""
    stream = draw.stream("fields")
    people = stream.people(4)
    kinds = ["to", "cc", "bcc", stream.choose(["to", "cc", "bcc"])]
    pools = {kind: stream.shuffled(texts) for kind, texts in _PLACES.items()}
    drawn = stream.shuffled([
        (kind, {language: _capital(text.format(name=one["full"])) for language, text in pools[kind].pop().items()})
        for kind, one in zip(kinds, people, strict=True)
    ])  # fmt: skip
    items = [{"id": f"i{rank}", "text": text} for rank, (_, text) in enumerate(drawn, start=1)]
    key = {item["id"]: kind for item, (kind, _) in zip(items, drawn, strict=True)}

    def moved(kind, box):
        return {item: box for item, own in key.items() if own == kind}

    return {
        "items": items,
        "key": key,
        "moved": {
            "hidden_in_cc": moved("bcc", "cc"),
            "informed_in_to": moved("cc", "to"),
            "informed_hidden": moved("cc", "bcc"),
            "acting_in_cc": moved("to", "cc"),
        },
        "texts": {kind: [text for own, text in drawn if own == kind] for kind in _PLACES},
    }


def _capital(text):
    return text[0].upper() + text[1:]
