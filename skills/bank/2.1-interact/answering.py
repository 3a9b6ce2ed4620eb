"""What the module on answering shows, and what its check is drawn from."""

from .words import two

INTENTIONS = {
    "reply": [
        two(
            "Dire que Nour, votre enfant, a besoin d’un régime sans gluten",
            "Say that your child Nour needs a gluten-free diet",
        ),
        two("Demander à payer la sortie en deux fois", "Ask to pay for the trip in two instalments"),
        two(
            "Demander si Nour, votre enfant, peut suivre une partie du programme seulement",
            "Ask whether Nour may do only part of the programme",
        ),
        two("Dire que vous n’avez pas les moyens d’acheter un vélo", "Say that you cannot afford a bike"),
        two(
            "Confier que Sami, votre enfant, a peur de rouler sur la route",
            "Say that Sami, your child, is afraid of cycling on the road",
        ),
    ],
    # Each wants the mail as well as its programme, for somebody of the family: with the programme alone a new message
    # would do as well, and the mail shows what the families wrote to no one else.
    "forward": [
        two(
            "Faire lire à la grand-mère de votre enfant le message et son programme",
            "Let your child’s grandmother read the email and its programme",
        ),
        two(
            "Remettre le message et sa pièce jointe à l’autre parent",
            "Pass the email and its attachment on to the other parent",
        ),
        two(
            "Montrer tout ce message, programme compris, à un cousin qui aide",
            "Show this whole email, programme included, to a cousin who is helping",
        ),
        two(
            "Faire parvenir à un oncle le message reçu et son programme",
            "Get the email you received, with its programme, to an uncle",
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
            "Ask the school for the date of the end-of-term class review",
        ),
        two(
            "Demander à l’organisatrice le titre du livre à lire en français",
            "Ask the organiser which book to read for French",
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
                   "voiture, et pour ce qui ne regarde que votre enfant, n’écrivez qu’à moi.",
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
                   "Pour le choix du jour, et pour ce qui ne regarde que votre enfant, n’écrivez qu’à moi.",
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


def family_trip(draw, values):
    """The mail to twelve families that the module answers in four ways."""
    return {"mail": trip_mail()}


def trip_mail(ask=_TRIP):
    """A trip mail whose recipients see one another, with a programme attached; it says what to settle among them."""
    return {
        "kind": "mail",
        "from": "Soline Delmas <s.delmas@college-les-tilleuls.example>",
        "to": two("Familles de la 5e C (12 adresses)", "Families of class 5C (12 addresses)"),
        "subject": two("Sortie à vélo : jeudi ou vendredi ?", "Bike trip: Thursday or Friday?"),
        "body": [
            two("Bonjour à toutes et à tous,", "Hello everyone,"),
            ask,
            two("Un fil, un sujet : merci de n’y parler que de la sortie. Le programme est joint ; les proches qui vous aident peuvent lire ce message aussi.",
                "One thread, one subject: please keep to the trip. The programme is attached; relatives who are helping you may read this email too."),
        ],
        "attachments": [{"name": "programme.pdf", "size": two("240 Ko", "240 KB")}],
    }  # fmt: skip


_SLIPS = {
    "private_to_all": ("reply", "reply_all"),
    "reply_carries_file": ("forward", "reply"),
    "new_carries_mail": ("forward", "new"),
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
