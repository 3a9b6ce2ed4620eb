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


# One message: what it says, and its possible recipients by field, two of each.
_MESSAGES = [
    {"news": two("la représentation de samedi commence désormais à 19 h", "Saturday’s performance now starts at 7 pm"),
     "to": [two("{name}, qui a la clé et doit ouvrir la salle à 18 h", "{name}, who has the key and must open the hall at 6 pm"),
            two("{name}, qui doit corriger l’heure sur l’affiche", "{name}, who must correct the time on the poster")],
     "cc": [two("la mairie, à tenir au courant ouvertement", "the town hall, to be kept informed openly"),
            two("{name}, de la troupe voisine, pour information, au vu de tout le monde", "{name}, from a nearby company, for information, visible to everyone")],
     "bcc": [two("quarante spectateurs, qui ne se connaissent pas", "forty ticket holders, who do not know one another"),
             two("{name}, qui a réservé et dont l’adresse ne doit pas être montrée", "{name}, who has booked and whose address must not be shown")]},
    {"news": two("le car du 12 juin partira de la gare", "the coach on 12 June will leave from the station"),
     "to": [two("{name}, qui doit prévenir le chauffeur", "{name}, who must tell the driver"),
            two("{name}, dont on attend l’accord avant vendredi", "{name}, whose approval is expected before Friday")],
     "cc": [two("l’intendance, à informer au vu de tout le monde", "the bursar’s office, to be informed, visible to everyone"),
            two("{name}, qui organisait la sortie l’an dernier, à tenir au courant ouvertement", "{name}, who ran last year’s trip, to be kept informed openly")],
     "bcc": [two("vingt familles, qui ne doivent pas voir les adresses des autres", "twenty families, who must not see one another’s addresses"),
             two("{name}, qui sera du voyage et demande que son adresse reste cachée", "{name}, who is coming along and wants the address kept private")]},
    {"news": two("le local du club est fermé jusqu’au 3 mai", "the clubhouse is closed until 3 May"),
     "to": [two("le service technique, qui doit réparer le chauffage", "the maintenance team, which must repair the heating"),
            two("{name}, qui doit rendre les clés avant jeudi", "{name}, who must return the keys before Thursday")],
     "cc": [two("le bureau de l’association, à informer au vu de tout le monde", "the association’s committee, to be informed, visible to everyone"),
            two("{name}, du club voisin, à tenir au courant ouvertement", "{name}, from another club, to be kept informed openly")],
     "bcc": [two("quarante personnes inscrites, qui ne se connaissent pas toutes", "forty members, who do not all know one another"),
             two("{name}, qui vient parfois et dont l’adresse ne doit pas être montrée", "{name}, who sometimes comes and whose address must not be shown")]},
    {"news": two("la livraison des livres est reportée au 20 mars", "the delivery of the books has been put back to 20 March"),
     "to": [two("le dépôt, qui doit garder les cartons jusque-là", "the warehouse, which must keep the boxes until then"),
            two("{name}, qui doit appeler le transporteur", "{name}, who must call the haulier")],
     "cc": [two("la direction, à tenir au courant ouvertement", "the management, to be kept informed openly"),
            two("{name}, de l’autre magasin, pour information, au vu de tout le monde", "{name}, from the other shop, for information, visible to everyone")],
     "bcc": [two("des clients, qui ne se connaissent pas", "customers, who do not know one another"),
             two("{name}, qui a commandé et ne veut pas montrer son adresse", "{name}, who has placed an order and wants the address kept private")]},
    {"news": two("le tournoi aura lieu dans le grand gymnase", "the tournament will be in the main sports hall"),
     "to": [two("{name}, qui doit refaire le tableau des matchs", "{name}, who must redo the match schedule"),
            two("les deux responsables des équipes, qui doivent répondre avant lundi", "the two team leaders, who must reply before Monday")],
     "cc": [two("la fédération, à informer au vu de tout le monde", "the federation, to be informed, visible to everyone"),
            two("{name}, qui arbitrait l’an dernier, à tenir au courant ouvertement", "{name}, last year’s referee, to be kept informed openly")],
     "bcc": [two("soixante familles, qui ne doivent pas voir les adresses des autres", "sixty families, who must not see one another’s addresses"),
             two("{name}, qui viendra et demande que son adresse reste cachée", "{name}, who is coming and wants the address kept private")]},
]  # fmt: skip
FIELDS = ("to", "cc", "bcc")


def three_fields(draw, values):
    """One message with four recipients, and the field for each; two of them go in the same one."""
    stream = draw.stream("fields")
    message = draw.stream("message").choose(_MESSAGES)
    people = stream.people(4)
    twin = stream.choose(FIELDS)
    pools = {kind: stream.shuffled(message[kind]) for kind in FIELDS}
    drawn = stream.shuffled([
        (kind, {language: _capital(text.format(name=one["full"])) for language, text in pools[kind].pop().items()})
        for kind, one in zip([*FIELDS, twin], people, strict=True)
    ])  # fmt: skip
    items = [{"id": f"i{rank}", "text": text} for rank, (_, text) in enumerate(drawn, start=1)]
    of = {kind: [item for item, (own, _) in zip(items, drawn, strict=True) if own == kind] for kind in FIELDS}
    return {
        "news": message["news"],
        "items": items,
        "key": {item["id"]: kind for kind in FIELDS for item in of[kind]},
        "moved": {
            f"{kind}_in_{box}": {of[kind][0]["id"]: box} for kind in FIELDS for box in FIELDS if box != kind
        },
        "twin": {"kind": twin, "id": of[twin][1]["id"], "name": _name_of(of[twin][1]["text"])},
        "names": {kind: _name_of(of[kind][0]["text"]) for kind in FIELDS},
        "texts": {kind: [item["text"] for item in of[kind]] for kind in FIELDS},
    }


def _name_of(text):
    """A recipient, without what is told about them."""
    return {language: words.partition(",")[0] for language, words in text.items()}


def _capital(text):
    return text[0].upper() + text[1:]
