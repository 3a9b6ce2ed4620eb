"""What the module of levels 1 and 2, and its checks, show."""

from .words import of, two

_SIGNED_IN = two(
    "« Se déconnecter » montre qu’un compte est ouvert, et rien ne dit que l’on entre sans",
    "“Sign out” shows that somebody is signed in, and nothing says that you can get in otherwise",
)
_SIGNED_OUT = two(
    "« Se connecter » montre que la page s’ouvre sans compte",
    "“Sign in” shows that the page opens without an account",
)
# Seen at home: a school's network would let in whoever is at school.
_OUTSIDE = two(
    "« Se connecter » montre que la page s’ouvre sans compte, et ce n’est pas grâce au réseau du lycée",
    "“Sign in” shows that the page opens without an account, and not thanks to the school’s network",
)
_ON_DISK = two("ce fichier n’est que sur un ordinateur", "this file is on one computer only")
_DOWNLOADS = two(
    "il se télécharge de partout, et sans compte", "it downloads from anywhere, without an account"
)
_ALBUM = "https://nuage.example/album/k7wq2"
_PAD = "https://pad.example/p/exposes-5b"
# Each address with whether it opens for somebody else, what its sender sees there from home, and why: no address opens by its look.
ADDRESSES = {
    "disk": [
        ("file:///C:/Documents/expose.odt", False, two("un exposé, dans le traitement de texte", "a school project, in a word processor"), _ON_DISK),
        ("file:///home/famille/expose.odt", False, two("un exposé, dans le traitement de texte", "a school project, in a word processor"), _ON_DISK),
        ("https://depot.example/5b/expose.odt", True, two("un exposé à télécharger ; sur un téléphone sans compte, il se télécharge aussi", "a school project to download; it downloads on a phone without an account too"), _DOWNLOADS),
        ("https://depot.example/5b/expose.odt", False, two("un exposé à télécharger, et « Se déconnecter » en haut de page", "a school project to download, and “Sign out” at the top of the page"), _SIGNED_IN),
    ],
    "own": [
        ("https://courrier.example/boite/message/4812", False, two("un message reçu, et « Se déconnecter » en haut de page", "an email, and “Sign out” at the top of the page"), _SIGNED_IN),
        (_ALBUM, False, two("un album, réglé sur « seulement moi »", "an album, set to “only me”"), two("avec ce réglage, seul le compte qui l’a créé y donne accès", "with this setting, only the account that made it gives access")),
        (_PAD, False, two("une page de notes, avec la mention « réservée aux personnes invitées »", "a page of notes, marked “for people who were invited”"), two("la cousine n’a pas été invitée", "the cousin was not invited")),
        ("https://agenda.example/a/62f8", True, two("un agenda, avec la mention « visible par tout le monde »", "a calendar, marked “visible to everyone”"), two("aucun compte n’est demandé", "no account is asked for")),
        ("https://courrier.example/aide/4812", True, two("une page d’aide, et « Se connecter » en haut de page", "a help page, and “Sign in” at the top of the page"), _SIGNED_OUT),
    ],
    "school": [
        ("https://ent-lycee.example/classe/agenda/7", False, two("les devoirs de la classe, et « Se déconnecter » en haut de page", "the class’s homework, and “Sign out” at the top of the page"), _SIGNED_IN),
        ("https://ent-lycee.example/classe/agenda/7", True, two("le calendrier du lycée, et « Se connecter » en haut de page", "the school calendar, and “Sign in” at the top of the page"), _OUTSIDE),
        ("https://intranet-college.example/cours/3", False, two("rien ; au collège, cette adresse affiche un cours", "nothing; at school, this address shows a lesson"), two("ce réseau ne sort pas de l’établissement", "this network stays inside the school")),
        ("https://college.example/cours/3", True, two("un cours, sans avoir ouvert de compte", "a lesson, without signing in"), two("la page s’affiche hors de l’établissement, et sans compte", "the page appears outside the school, and without an account")),
    ],
    "link": [
        (_ALBUM, True, two("un album, réglé sur « toute personne ayant le lien »", "an album, set to “anyone with the link”"), two("avec ce réglage, le lien suffit", "with this setting, the link is enough")),
        (_PAD, True, two("une page de notes, et « Se connecter » en haut de page", "a page of notes, and “Sign in” at the top of the page"), _SIGNED_OUT),
        (_ALBUM, False, two("un album, réglé sur « les personnes invitées »", "an album, set to “people who were invited”"), two("la cousine n’a pas été invitée", "the cousin was not invited")),
        (_PAD, False, two("une page de notes, et « Se déconnecter » en haut de page", "a page of notes, and “Sign out” at the top of the page"), _SIGNED_IN),
    ],
    "public": [
        ("https://club-photo.example/galerie", True, two("des photos, et « Se connecter » en haut de page", "photos, and “Sign in” at the top of the page"), _SIGNED_OUT),
        ("https://club-photo.example/galerie", False, two("des photos, sous le titre « Espace des membres »", "photos, under the heading “Members’ area”"), two("il faut un compte de membre du club", "it takes a club member’s account")),
        ("https://journal-lycee.example/article/42", True, two("un article, et « Se connecter » en haut de page", "an article, and “Sign in” at the top of the page"), _OUTSIDE),
        ("https://journal-lycee.example/article/42", False, two("un article, avec la mention « réservé aux comptes du lycée »", "an article, marked “for school accounts only”"), two("la cousine n’a pas de compte de ce lycée", "the cousin has no account at that school")),
    ],
}  # fmt: skip
SENDERS = ["Tom", "Lou", "Sami", "Rose", "Malik", "Jade", "Nina", "Hugo"]
NEEDS = [
    ("group", two("donner l’heure de la prochaine répétition de la chorale", "give the time of the choir’s next rehearsal")),
    ("group", two("partager la liste du matériel pour la sortie du club", "share the kit list for the club outing")),
    ("group", two("prévenir l’équipe que le match est reporté", "tell the team that the match has been postponed")),
    ("group", two("dire à la classe dans quelle salle a lieu l’examen blanc", "tell the class which room the mock exam is in")),
    ("contacts", two("annoncer à toutes ses connaissances que son permis est en poche", "tell all friends and family about passing the driving test")),
    ("contacts", two("donner son nouveau numéro à toutes ses connaissances", "give a new phone number to all friends and family")),
    ("everyone", two("inviter les gens de la ville à la fête de la musique", "invite everyone in town to the music festival")),
    ("everyone", two("savoir qui a perdu une clé ramassée dans la rue", "find out who lost a key that was found in the street")),
    ("everyone", two("prévenir les promeneurs qu’un arbre barre le chemin du lac", "warn walkers that a tree is blocking the lake path")),
    ("one", two("demander à une amie pourquoi elle semblait triste", "ask a friend why she seemed sad")),
    ("one", two("demander à un voisin de rendre les 10\u00a0€ qu’il a empruntés lundi", "ask a neighbour to pay back the €10 borrowed on Monday")),
    ("one", two("féliciter une cousine qui vient de réussir son examen", "congratulate a cousin who has just passed an exam")),
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
    """Five addresses, of which one to four open for somebody outside the school."""
    kinds = draw.stream("kinds").shuffled(sorted(ADDRESSES))
    stream = draw.stream("addresses")
    rows = {kind: stream.choose(ADDRESSES[kind]) for kind in sorted(ADDRESSES)}
    draw.require(rows["own"][0] != rows["link"][0], "five different addresses")
    draw.require(1 <= sum(row[1] for row in rows.values()) <= 4, "some open, not all")
    letters = dict(zip(kinds, "abcde", strict=True))
    sender = draw.stream("sender").choose(SENDERS)
    return {
        "sender": sender,
        "of_sender": of(sender),
        "choices": [{"id": letters[kind], "text": {"text": rows[kind][0], "look": "code"}} for kind in kinds],
        "key": [letters[kind] for kind in kinds if rows[kind][1]],
        "letters": {kind: [letter] for kind, letter in letters.items()},
        "kinds": kinds,
        **{
            name: {kind: row[place] for kind, row in rows.items()}
            for place, name in enumerate(["addresses", "opens", "notes", "reasons"])
        },
        "table": {
            "kind": "table",
            "columns": [
                two("Adresse", "Address"),
                two(f"Ce que {sender} voit à la maison", f"What {sender} sees at home"),
            ],
            "rows": [[{"text": rows[kind][0], "look": "code"}, rows[kind][2]] for kind in kinds],
        },
    }


def chosen_audience(draw, values):
    """A message to send, and the narrowest audience that reaches all it is for."""
    audience, need = draw.stream("need").choose(NEEDS)
    return {"person": draw.stream("person").person()["first"], "need": need, "key": audience}
