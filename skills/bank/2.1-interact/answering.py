"""What the module on answering and choosing a channel shows, and what its checks are drawn from."""

from .words import two

INTENTIONS = {
    "reply": [
        two("Dire que Nour a besoin d’un régime sans gluten", "Say that Nour needs a gluten-free diet"),
        two("Demander à payer la sortie en deux fois", "Ask to pay for the trip in two instalments"),
        two(
            "Demander si Nour peut suivre une partie du programme seulement",
            "Ask whether Nour may do only part of the programme",
        ),
        two("Dire que vous n’avez pas les moyens d’acheter un vélo", "Say that you cannot afford a bike"),
        two(
            "Confier que Sami a peur de rouler sur la route",
            "Say that Sami is afraid of cycling on the road",
        ),
    ],
    "forward": [
        two("Faire lire le programme joint à la grand-mère", "Let a grandparent read the attached programme"),
        two("Donner le programme au loueur de vélos", "Give the programme to the bike hire shop"),
        two(
            "Remettre le message et sa pièce jointe à l’autre parent",
            "Pass the email and its attachment on to the other parent",
        ),
        two(
            "Montrer le programme joint au centre de loisirs",
            "Show the attached programme to the after-school club",
        ),
        two(
            "Envoyer le programme à un oncle qui accompagne",
            "Send the programme to an uncle who is coming along",
        ),
    ],
    "new": [
        two("Proposer un canapé d’occasion à trois familles", "Offer three families a second-hand sofa"),
        two(
            "Demander à la médiathèque son programme de l’été",
            "Ask the public library for its summer programme",
        ),
        two("Inviter cinq familles à un anniversaire", "Invite five families to a birthday party"),
        two(
            "Demander à l’école la date du conseil de classe",
            "Ask the school for the date of the class meeting",
        ),
        two(
            "Demander à l’organisatrice le titre du livre à lire en français",
            "Ask the organiser which reading book to buy",
        ),
        two("Chercher un cours de guitare auprès des familles", "Ask the families about guitar lessons"),
    ],
}
# What the mail asks the families to settle among themselves; of the other topic they write to the organiser alone.
TOPICS = {
    "day": {
        "intentions": [
            two("Donner le jour qui vous arrange", "Give the day that suits you"),
            two("Corriger le jour que vous aviez donné", "Correct the day you gave"),
            two("Dire que les deux jours vous conviennent", "Say that either day suits you"),
        ],
        "ask": two("Merci à chaque famille de dire aux autres, dans ce fil, si elle préfère jeudi ou vendredi. Pour les places en "
                   "voiture, et pour ce qui ne regarde que votre enfant, écrivez-moi à moi seule.",
                   "Could each family please tell the others, in this thread, whether Thursday or Friday suits them? About "
                   "seats in cars, and about anything that concerns only your child, please write to me alone."),
    },
    "cars": {
        "intentions": [
            two("Proposer deux places dans votre voiture", "Offer two seats in your car"),
            two("Dire qu’il vous manque une place en voiture", "Say that you need a seat in a car"),
            two("Retirer une place que vous aviez proposée", "Withdraw a seat you offered"),
        ],
        "ask": two("Merci à chaque famille de dire aux autres, dans ce fil, combien de places elle propose ou cherche en voiture. "
                   "Pour le choix du jour, et pour ce qui ne regarde que votre enfant, écrivez-moi à moi seule.",
                   "Could each family please tell the others, in this thread, how many places in cars they can offer or need? About "
                   "the choice of day, and about anything that concerns only your child, please write to me alone."),
    },
}  # fmt: skip
_TRIP = two(
    "Merci à chaque famille de dire aux autres, dans ce fil, si elle préfère jeudi ou vendredi. "
    "Ce qui, dans cette sortie, ne regarde que votre enfant se règle avec moi seule.",
    "Could each family please tell the others, in this thread, whether Thursday or Friday suits "
    "them? Anything about this trip that concerns only your child is between you and me.",
)
_DELAYS = {
    "chat": [(30, two("en 30 minutes", "within 30 minutes")), (60, two("en une heure", "within an hour")),
             (120, two("en deux heures", "within two hours"))],
    "mail": [(1440, two("en un jour", "within a day")), (2880, two("en deux jours", "within two days"))],
    "board": [(7200, two("en cinq jours", "within five days")), (10080, two("en une semaine", "within a week"))],
}  # fmt: skip
_AT_ONCE = (2, two("tout de suite", "at once"))
CHANNELS = {
    "phone": {
        "name": two("Appel téléphonique", "Phone call"),
        "trace": False,
        "outside": True,
        "offline": False,
    },
    "chat": {
        "name": two("Messagerie de l’équipe", "Team chat"),
        "trace": True,
        "outside": False,
        "offline": False,
    },
    "mail": {"name": two("Courriel", "Email"), "trace": True, "outside": True, "offline": False},
    "board": {
        "name": two("Affiche dans le hall", "Notice in the hall"),
        "trace": True,
        "outside": False,
        "offline": True,
    },
}
_IN_MINUTES = (15, two("dans le quart d’heure", "within a quarter of an hour"))
_IN_HOURS = (180, two("dans les trois heures", "within three hours"))
_IN_DAYS = (4320, two("dans les trois jours", "within three days"))
_IN_A_WEEK = (11520, two("dans les huit jours", "within eight days"))
# The need, the times that may be asked, and the messages: no channel goes with one time alone.
_NEEDS = {
    "phone": ("outside", [_IN_MINUTES, _IN_HOURS], [
        two("prévenir l’entreprise de nettoyage que la salle est inondée", "tell the cleaning firm that the hall is flooded"),
        two("rattraper une livraison partie à la mauvaise adresse", "stop a delivery that has left for the wrong address"),
        two("demander au club visiteur où est son car", "ask the visiting club where its coach is"),
    ]),
    "chat": ("trace", [_IN_HOURS], [
        two("donner à l’équipe le code de la porte, à relire ensuite", "give the team the door code, in a form they can check later"),
        two("envoyer par écrit à l’équipe le nouveau planning de la soirée", "send the team the new rota for tonight in writing"),
        two("dire à l’équipe quel vestiaire reste fermé, par écrit", "tell the team in writing which changing room is closed"),
    ]),
    "mail": ("both", [_IN_DAYS, _IN_A_WEEK], [
        two("envoyer un devis signé à la mairie", "send the council a signed quotation"),
        two("confirmer par écrit une commande à un fournisseur", "confirm an order to a supplier in writing"),
        two("répondre par écrit à une famille qui se plaint du bruit", "reply in writing to a family complaining about noise"),
    ]),
    "board": ("offline", [_IN_A_WEEK], [
        two("annoncer par écrit la fermeture d’été à tous les usagers, même sans téléphone ni ordinateur",
             "announce the summer closure in writing to all users, even those with no phone or computer"),
        two("rappeler par écrit les règles de la salle à qui passe, même sans appareil",
             "remind passers-by of the hall rules in writing, even those with no device"),
    ]),
}  # fmt: skip


def family_trip(draw, values):
    """The mail to twelve families that the module answers in four ways."""
    return {"mail": trip_mail()}


def trip_mail(ask=_TRIP):
    """A trip mail whose recipients see one another, with a programme attached; it says what to settle among them."""
    return {
        "kind": "mail",
        "from": "Soline Delmas <s.delmas@college-les-tilleuls.example>",
        "to": two("Familles de la 5e C (12 adresses, visibles de toutes)", "Families of class 5C (12 addresses, visible to all)"),
        "subject": two("Sortie à vélo : jeudi ou vendredi ?", "Bike trip: Thursday or Friday?"),
        "body": [
            two("Bonjour à toutes et à tous,", "Hello everyone,"),
            ask,
            two("Un fil, un sujet : merci de n’y parler que de la sortie. Le programme est joint.",
                 "One thread, one subject: please keep to the trip. The programme is attached."),
        ],
        "attachments": [{"name": "programme.pdf", "size": two("240 Ko", "240 KB")}],
    }  # fmt: skip


def five_intentions(draw, values):
    """Five things to do after the trip mail, at least one of each kind."""
    stream = draw.stream("intentions")
    kinds = ["reply", "reply_all", "forward", "new", stream.choose(["reply", "forward", "new"])]
    shared, alone = (TOPICS[name] for name in stream.shuffled(list(TOPICS)))
    every = {
        **INTENTIONS,
        "reply": [*INTENTIONS["reply"], *alone["intentions"]],
        "reply_all": shared["intentions"],
    }
    pools = {kind: stream.shuffled(texts) for kind, texts in every.items()}
    chosen = stream.shuffled([(kind, pools[kind].pop()) for kind in kinds])
    items = [{"id": f"i{rank}", "text": text} for rank, (_, text) in enumerate(chosen, start=1)]
    key = {item["id"]: kind for item, (kind, _) in zip(items, chosen, strict=True)}

    def moved(kind, box):
        return {item: box for item, own in key.items() if own == kind}

    texts = {kind: [text for own, text in chosen if own == kind] for kind in every}
    return {
        "mail": trip_mail(shared["ask"]),
        "items": items,
        "key": key,
        "moved": {
            "private_to_all": moved("reply", "reply_all"),
            "reply_carries_file": moved("forward", "reply"),
            "hijacks_thread": moved("new", "reply_all"),
        },
        "texts": texts,
    }


def one_channel(draw, values):
    """Four channels with their properties, one message with two needs, and the one channel that meets both."""
    stream = draw.stream("channel")
    delays = {name: stream.choose(choices) for name, choices in _DELAYS.items()} | {"phone": _AT_ONCE}
    key = stream.choose(list(_NEEDS))
    need, times, messages = _NEEDS[key]
    limit, by_when = stream.choose(times)
    unmet = {name: _unmet(CHANNELS[name], delays[name], need, limit) for name in CHANNELS}
    draw.require(
        [name for name, why in unmet.items() if why is None] == [key], "one channel meets both needs"
    )
    return {
        "message": stream.choose(messages),
        "by_when": by_when,
        "key": key,
        "best": {"name": CHANNELS[key]["name"], "delay": delays[key][1]},
        "why": {name: why or "" for name, why in unmet.items()},
        "channels": {
            "kind": "table",
            "columns": [two("Moyen", "Channel"), two("Message reçu", "Message received"), two("Trace écrite", "Written record"),
                        two("Joint l’extérieur", "Contacts outsiders"), two("Sans appareil", "Without a device")],
            "rows": [[CHANNELS[name]["name"], delays[name][1], *_marks(name)] for name in stream.shuffled(list(CHANNELS))],
            "row_headers": True,
        },
    }  # fmt: skip


def _marks(name):
    words = {True: two("oui", "yes"), False: two("non", "no")}
    return [words[CHANNELS[name][property_name]] for property_name in ("trace", "outside", "offline")]


def _unmet(channel, delay, need, limit):
    """Why the channel does not do, or None."""
    if delay[0] > limit:
        return two(
            f"le message n’est reçu qu’{delay[1]['fr']}",
            f"the message is only sure to arrive {delay[1]['en']}",
        )
    if need in ("trace", "both", "offline") and not channel["trace"]:
        return two("il ne reste pas de trace écrite", "it leaves no written record")
    if need in ("outside", "both") and not channel["outside"]:
        return two(
            "on ne joint pas ainsi quelqu’un d’extérieur",
            "it cannot contact someone outside",
        )
    if need == "offline" and not channel["offline"]:
        return two("il faut un appareil pour le lire", "a device is needed to read it")
    return None
