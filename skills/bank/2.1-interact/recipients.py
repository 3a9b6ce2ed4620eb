"""Messages whose recipients stand in To, Cc and Bcc."""

from .words import two

FIELD_NAMES = {
    "to": two("À", "To"),
    "cc": two("Cc", "Cc"),
    "bcc": two("Cci", "Bcc"),
}
SCENES = [
    {
        "domain": "judo-brisemiche.example",
        "subject": two("Départ pour le tournoi de samedi", "Leaving for Saturday’s tournament"),
        "text": two(
            "Bonjour,\n\nNous partons samedi à 8 h 15 devant le dojo. Pensez au passeport sportif et à une gourde.\n\n"
            "À samedi !",
            "Hello,\n\nWe leave from the dojo on Saturday at 8:15 am. Please bring your club passport and some "
            "water.\n\nSee you on Saturday!",
        ),
    },
    {
        "domain": "lycee-rosa-bonheur.example",
        "subject": two("Liste du matériel pour la section photo", "What to bring to the photography course"),
        "text": two(
            "Bonjour,\n\nLa section photo commence lundi. Apportez un appareil, même ancien, et une carte mémoire.\n\n"
            "Bonne rentrée",
            "Hello,\n\nThe photography course starts on Monday. Please bring a camera, however old, and a memory "
            "card.\n\nBest wishes for the new term",
        ),
    },
    {
        "domain": "jardin-des-trois-puits.example",
        "subject": two("Réunion du jardin partagé", "Community garden meeting"),
        "text": two(
            "Bonjour,\n\nLa réunion du jardin aura lieu jeudi à 18 h 30 dans la petite salle. Nous parlerons du "
            "récupérateur d’eau.\n\nBonne semaine",
            "Hello,\n\nThe garden meeting is on Thursday at 6:30 pm in the small room. The water butt is on the "
            "agenda.\n\nHave a good week",
        ),
    },
    {
        "domain": "menuiserie-alvarado.example",
        "subject": two("Fermeture de l’atelier vendredi", "Workshop closed on Friday"),
        "text": two(
            "Bonjour,\n\nL’atelier sera fermé vendredi pour l’entretien des machines. Les livraisons reprennent "
            "lundi.\n\nCordialement",
            "Hello,\n\nThe workshop will be closed on Friday while the machines are serviced. Deliveries start again "
            "on Monday.\n\nKind regards",
        ),
    },
    {
        "domain": "chorale-les-voix-lactees.example",
        "subject": two("Répétition déplacée", "Rehearsal moved"),
        "text": two(
            "Bonjour,\n\nLa répétition de mardi passe au mercredi, même heure, même salle. Prenez les deux "
            "partitions.\n\nMusicalement",
            "Hello,\n\nTuesday’s rehearsal moves to Wednesday, same time, same room. Please bring both scores.\n\n"
            "All the best",
        ),
    },
]


def shown(scene, sender, fields):
    """The message as its sender finds it in the Sent folder, the hidden field included."""

    def addresses(people):
        return ", ".join(f"{one['full']} <{one['login']}@{scene['domain']}>" for one in people)

    return {
        "kind": "mail",
        "from": addresses([sender]),
        **{field: addresses(people) for field, people in fields.items()},
        "subject": scene["subject"],
        "body": [
            {"fr": french, "en": english}
            for french, english in zip(
                *(scene["text"][language].split("\n\n") for language in ("fr", "en")), strict=True
            )
        ],
    }
