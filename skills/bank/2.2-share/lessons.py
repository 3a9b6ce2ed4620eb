"""What the module of levels 1 and 2, and its checks, show."""

from .words import of, two

ADDRESSES = {
    "disk": [("file:///C:/Documents/expose.odt", two("un fichier de l’ordinateur", "a file on the computer")), ("file:///home/famille/expose.odt", two("un fichier de l’ordinateur", "a file on the computer"))],
    "own": [("https://courrier.example/boite/message/4812", two("un message ouvert dans sa propre boîte", "a message open in one’s own mailbox")), ("https://nuage.example/mon-espace/brouillons/12", two("son espace personnel, après connexion", "one’s personal space, after signing in"))],
    "school": [("https://ent-lycee.example/classe/devoirs/7", two("l’espace du lycée, réservé aux élèves connectés", "the school’s space, for signed-in pupils only")), ("https://intranet-college.example/cours/3", two("le réseau du collège, sur place seulement", "the school’s network, on the spot only"))],
    "link": [("https://nuage.example/partage/k7wq2", two("un lien de partage, « toute personne ayant le lien »", "a share link, “anyone with the link”")), ("https://pad.example/p/exposes-ouvert", two("une page de notes, ouverte sans compte", "a page of notes, open without an account"))],
    "public": [("https://club-photo.example/galerie", two("une page publique d’un site", "a public page of a site")), ("https://journal-lycee.example/article/42", two("un article publié pour tout le monde", "an article published for everyone"))],
}  # fmt: skip
SENDERS = ["Tom", "Lou", "Sami", "Rose", "Malik", "Jade", "Nina", "Hugo"]
NEEDS = [
    ("group", two("donner l’heure de la prochaine répétition de la chorale", "give the time of the choir’s next rehearsal")),
    ("group", two("partager la liste du matériel pour la sortie du club", "share the list of gear for the club’s outing")),
    ("group", two("prévenir l’équipe que le match est reporté", "tell the team that the match is put off")),
    ("contacts", two("annoncer à ses proches que son permis est en poche", "tell friends about passing the driving test")),
    ("contacts", two("montrer à ses proches ses photos de vacances", "show friends the holiday photos")),
    ("everyone", two("inviter tout le quartier à la fête de la musique", "invite the whole neighbourhood to the music festival")),
    ("everyone", two("signaler à qui la cherche une clé trouvée dans la rue", "tell whoever is looking for it about a key found in the street")),
    ("one", two("demander à une amie pourquoi elle semblait triste", "ask a friend why she seemed sad")),
    ("one", two("rappeler à son voisin les 10 € qu’il doit", "remind a neighbour of the €10 he owes")),
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
                        "La répétition de jeudi commence à 17 h, salle Ronde. Le concert reste le 12 juin.",
                        "Thursday’s rehearsal starts at 5 pm in the Round room. The concert is still on 12 June.",
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
        "table": {
            "kind": "table",
            "columns": [two("Adresse", "Address"), two("Ce qu’elle ouvre", "What it opens")],
            "rows": [[{"text": rows[kind][0], "look": "code"}, rows[kind][1]] for kind in kinds],
        },
    }


def chosen_audience(draw, values):
    """A message to send, and the narrowest audience that reaches all it is for."""
    audience, need = draw.stream("need").choose(NEEDS)
    return {"person": draw.stream("person").person()["first"], "need": need, "key": audience}
