"""What the module of levels 1 and 2, and its checks, show."""

from .words import of, two

# Each address with what its sender sees there, and why it does or does not open for somebody else.
ADDRESSES = {
    "disk": [
        ("file:///C:/Documents/expose.odt", two("un exposé, dans le traitement de texte", "a presentation, in a word processor"), two("ce fichier n’est que sur un ordinateur", "this file is on one computer only")),
        ("file:///home/famille/expose.odt", two("un exposé, dans le traitement de texte", "a presentation, in a word processor"), two("ce fichier n’est que sur un ordinateur", "this file is on one computer only")),
    ],
    "own": [
        ("https://courrier.example/boite/message/4812", two("un message reçu, et « Se déconnecter » en haut de page", "an email, and “Sign out” at the top of the page"), two("« Se déconnecter » montre qu’un compte est ouvert, et il le faut", "“Sign out” shows that somebody is signed in, and you have to be")),
        ("https://nuage.example/mon-espace/brouillons/12", two("un texte commencé, sous le titre « Mes brouillons »", "an unfinished document, under the heading “My drafts”"), two("des brouillons se trouvent derrière un compte", "you need an account to open drafts")),
    ],
    "school": [
        ("https://ent-lycee.example/classe/devoirs/7", two("les devoirs de la classe, et « Se déconnecter » en haut de page", "the class’s homework, and “Sign out” at the top of the page"), two("« Se déconnecter » montre qu’un compte est ouvert, et il le faut", "“Sign out” shows that somebody is signed in, and you have to be")),
        ("https://intranet-college.example/cours/3", two("un cours ; à la maison, rien ne s’affiche", "a lesson; at home, nothing appears"), two("ce réseau ne sort pas de l’établissement", "this network stays inside the school")),
    ],
    "link": [
        ("https://nuage.example/partage/k7wq2", two("un album, réglé sur « toute personne ayant le lien »", "an album, set to “anyone with the link”"), two("avec ce réglage, le lien suffit", "with this setting, the link is enough")),
        ("https://pad.example/p/exposes-5b", two("une page de notes, et « Se connecter » en haut de page", "a page of notes, and “Sign in” at the top of the page"), two("« Se connecter » montre que la page s’ouvre sans compte", "“Sign in” shows that the page opens without an account")),
    ],
    "public": [
        ("https://club-photo.example/galerie", two("des photos, et « Se connecter » en haut de page", "photos, and “Sign in” at the top of the page"), two("« Se connecter » montre que la page s’ouvre sans compte", "“Sign in” shows that the page opens without an account")),
        ("https://journal-lycee.example/article/42", two("un article, et « Se connecter » en haut de page", "an article, and “Sign in” at the top of the page"), two("« Se connecter » montre que la page s’ouvre sans compte", "“Sign in” shows that the page opens without an account")),
    ],
}  # fmt: skip
SENDERS = ["Tom", "Lou", "Sami", "Rose", "Malik", "Jade", "Nina", "Hugo"]
NEEDS = [
    ("group", two("donner l’heure de la prochaine répétition de la chorale", "give the time of the choir’s next rehearsal")),
    ("group", two("partager la liste du matériel pour la sortie du club", "share the kit list for the club outing")),
    ("group", two("prévenir l’équipe que le match est reporté", "tell the team that the match has been postponed")),
    ("contacts", two("annoncer à toutes ses connaissances que son permis est en poche", "tell all friends and family about passing the driving test")),
    ("contacts", two("donner son nouveau numéro à toutes ses connaissances", "give a new phone number to all friends and family")),
    ("everyone", two("inviter tout le quartier à la fête de la musique", "invite the whole neighbourhood to the music festival")),
    ("everyone", two("savoir qui a perdu une clé ramassée dans la rue", "find out who lost a key that was found in the street")),
    ("one", two("demander à une amie pourquoi elle semblait triste", "ask a friend why she seemed sad")),
    ("one", two("rappeler à son voisin les 10\u00a0€ qu’il doit", "remind a neighbour about the €10 he owes")),
]  # fmt: skip


def choir_post(draw, values):
    """The worked example of the module: a post and its audience."""
    return {
        "post": {
            "kind": "page",
            "address": "https://placette.example/publier",
            "site": "Placette",
            "title": two("Nouvelle publication", "New post"),
            "elements": [
                {
                    "element": "field",
                    "type": "long",
                    "label": two("Votre message", "Your message"),
                    "value": two(
                        "La répétition de jeudi commence à 17\u00a0h, salle Ronde. Le concert reste le 12 juin.",
                        "Thursday’s rehearsal starts at 5 pm in the Round Room. The concert is still on 12 June.",
                    ),
                },
                {
                    "element": "field",
                    "type": "choice",
                    "label": two("Visible par", "Visible to"),
                    "value": two("Groupe : chorale du lycée", "Group: school choir"),
                    "options": [two("Mes contacts", "My contacts"), two("Tout le monde", "Everyone")],
                },
                {"element": "button", "text": two("Publier", "Post"), "main": True},
            ],
        }
    }


def five_addresses(draw, values):
    """Five addresses, of which two open for somebody outside the school."""
    kinds = draw.stream("kinds").shuffled(sorted(ADDRESSES))
    stream = draw.stream("addresses")
    rows = {kind: stream.choose(ADDRESSES[kind]) for kind in sorted(ADDRESSES)}
    letters = dict(zip(kinds, "abcde", strict=True))
    sender = draw.stream("sender").choose(SENDERS)
    return {
        "sender": sender,
        "of_sender": of(sender),
        "choices": [{"id": letters[kind], "text": {"text": rows[kind][0], "look": "code"}} for kind in kinds],
        "key": [letters["link"], letters["public"]],
        "letters": {kind: [letter] for kind, letter in letters.items()},
        "addresses": {kind: rows[kind][0] for kind in rows},
        "notes": {kind: rows[kind][1] for kind in rows},
        "reasons": {kind: rows[kind][2] for kind in rows},
        "table": {
            "kind": "table",
            "columns": [
                two("Adresse", "Address"),
                two(f"Ce que voit {sender} en l’ouvrant", f"What {sender} sees when opening it"),
            ],
            "rows": [[{"text": rows[kind][0], "look": "code"}, rows[kind][1]] for kind in kinds],
        },
    }


def chosen_audience(draw, values):
    """A message to send, and the narrowest audience that reaches all it is for."""
    audience, need = draw.stream("need").choose(NEEDS)
    return {"person": draw.stream("person").person()["first"], "need": need, "key": audience}
