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
    "phone": {"name": two("Appel téléphonique", "Phone call"), "trace": False, "outside": True, "anyone": False,
              "facts": [two("toute personne dont on a le numéro", "anyone whose number you have"), two("rien", "nothing")]},
    "chat": {"name": two("Messagerie de l’équipe", "Team chat"), "trace": True, "outside": False, "anyone": False,
             "reach": two("on ne joint ainsi que l’équipe", "it only contacts the team"),
             "facts": [two("l’équipe", "the team"), two("le message, dans le fil", "the message, in the thread")]},
    "mail": {"name": two("Courriel", "Email"), "trace": True, "outside": True, "anyone": False,
             "facts": [two("toute personne dont on a l’adresse", "anyone whose address you have"), two("le message envoyé", "the message sent")]},
    "board": {"name": two("Affiche dans le hall", "Notice in the hall"), "trace": True, "outside": False, "anyone": True,
              "reach": two("on ne joint ainsi que les gens qui passent dans le hall", "it only contacts people who walk through the hall"),
              "facts": [two("les gens qui passent dans le hall", "people who walk through the hall"), two("l’affiche", "the notice")]},
}  # fmt: skip
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
        two("donner à l’équipe le code de la porte, que chaque personne cherchera encore demain", "give the team the door code, which everyone will look up again tomorrow"),
        two("envoyer à l’équipe le planning de la soirée, à consulter plusieurs fois", "send the team tonight’s rota, to be checked several times"),
        two("dire à l’équipe quel vestiaire est interdit, et pouvoir montrer qu’on l’a dit", "tell the team which changing room is out of bounds, and be able to show that they were told"),
    ]),
    "mail": ("both", [_IN_DAYS, _IN_A_WEEK], [
        two("envoyer un devis signé à la mairie", "send the council a signed quotation"),
        two("confirmer une commande à un fournisseur qui pourrait la contester", "confirm an order to a supplier who might dispute it"),
        two("répondre à une famille qui se plaint du bruit, et pouvoir prouver ce qui a été promis", "reply to a family complaining about noise, and be able to prove what was promised"),
    ]),
    "board": ("anyone", [_IN_A_WEEK], [
        two("annoncer la fermeture d’été à tous les usagers, y compris à ceux qui n’ont ni numéro ni adresse à donner", "announce the summer closure to all users, including those with no number or address to give"),
        two("rappeler les règles à quiconque entre, y compris à des gens de passage que l’on ne connaît pas", "remind everyone who comes in of the rules, including visitors nobody knows"),
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


_SLIPS = {
    "private_to_all": ("reply", "reply_all"),
    "reply_carries_file": ("forward", "reply"),
    "hijacks_thread": ("new", "reply_all"),
    "old_message_reused": ("new", "reply"),
    "shared_told_to_one": ("reply_all", "reply"),
}


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

    texts = {kind: [text for own, text in chosen if own == kind] for kind in every}
    return {
        "mail": trip_mail(shared["ask"]),
        "items": items,
        "key": key,
        "moved": {
            slip: {item: box for item, own in key.items() if own == kind}
            for slip, (kind, box) in _SLIPS.items()
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
            "columns": [two("Moyen", "Channel"), two("Message reçu", "Message received"), two("Qui l’on joint", "Who it contacts"),
                        two("Ce qu’il en reste", "What is left of it")],
            "rows": [[CHANNELS[name]["name"], delays[name][1], *CHANNELS[name]["facts"]] for name in stream.shuffled(list(CHANNELS))],
            "row_headers": True,
        },
    }  # fmt: skip


def _unmet(channel, delay, need, limit):
    """Why the channel does not do, or None."""
    if delay[0] > limit:
        return two(
            f"le message n’est reçu qu’{delay[1]['fr']}",
            f"the message is only sure to arrive {delay[1]['en']}",
        )
    if need in ("trace", "both") and not channel["trace"]:
        return two("il n’en reste rien à relire ni à montrer", "it leaves nothing to read again or to show")
    if need in ("outside", "both") and not channel["outside"]:
        return channel["reach"]
    if need == "anyone" and not channel["anyone"]:
        return channel.get("reach") or two(
            "il faudrait connaître le numéro ou l’adresse de tout le monde",
            "you would need everyone’s number or address",
        )
    return None
