"""Group conversations in which one person decides, then changes one thing."""

from .words import two


def _hour(minutes):
    hour, minute = divmod(minutes, 60)
    half = "am" if hour < 12 else "noon" if minutes == 720 else "pm"
    french = f"{hour}\u00a0h" + (f"\u00a0{minute:02}" if minute else "")
    return two(french, f"{(hour - 1) % 12 + 1}" + (f":{minute:02}" if minute else "") + f" {half}")


DAYS = [
    two("mercredi", "Wednesday"),
    two("vendredi", "Friday"),
    two("samedi", "Saturday"),
    two("dimanche", "Sunday"),
]
SCENES = [
    {
        "name": two("Répète du groupe", "Band practice"),
        "what": two("la prochaine répétition", "our next practice"),
        "places": [
            two("au local du collège", "in the school music room"),
            two("chez Ilyes", "at Ilyes’s place"),
            two("à la maison de quartier", "at the community centre"),
            two("au studio Moka", "at the Moka studio"),
            two("à la salle des fêtes", "at the village hall"),
        ],
        "aside": [
            (two("Qui a récupéré le câble de l’ampli ?", "Who’s got the amp cable?"),
             two("Il est dans ma housse, je l’apporte.", "It’s in my case, I’ll bring it.")),
            (two("J’ai fini les paroles du refrain.", "I’ve finished the words for the chorus."),
             two("Super, hâte de lire ça.", "Great, can’t wait to read them.")),
        ],
    },
    {
        "name": two("Exposé de géographie", "Geography project"),
        "what": two("finir l’exposé", "our last project session"),
        "places": [
            two("au CDI", "in the school library"),
            two("à la médiathèque", "in the town library"),
            two("chez Mado", "at Mado’s place"),
            two("au foyer", "in the common room"),
            two("au café associatif", "at the community café"),
        ],
        "aside": [
            (two("Quelqu’un a la carte des reliefs ?", "Has anyone got the relief map?"),
             two("Oui, en photo, je vous l’envoie ce soir.", "Yes, a photo of it. I’ll send it tonight.")),
            (two("La conclusion fait combien de lignes ?", "How long should the conclusion be?"),
             two("Dix au maximum.", "Ten lines at most.")),
        ],
    },
    {
        "name": two("Pique-nique de fin d’année", "End-of-year picnic"),
        "what": two("le pique-nique", "the picnic"),
        "places": [
            two("au parc des Tanneurs", "in Tanners’ Park"),
            two("au bord du lac", "by the lake"),
            two("au jardin des plantes", "in the botanical garden"),
            two("sur la place du marché", "on the market square"),
            two("au stade", "at the stadium"),
        ],
        "aside": [
            (two("Je peux faire une salade de riz.", "I can make a rice salad."),
             two("Parfait, j’apporte les boissons.", "Perfect, I’ll bring the drinks.")),
            (two("On garde les gobelets lavables ?", "Are we keeping the washable cups?"),
             two("Oui, ils sont au placard.", "Yes, they’re in the cupboard.")),
        ],
    },
    {
        "name": two("Équipe de relais", "Relay team"),
        "what": two("l’entraînement", "training"),
        "places": [
            two("au stade Micheline-Ostermeyer", "at Ostermeyer stadium"),
            two("au parcours de santé", "at the fitness trail"),
            two("devant le gymnase", "outside the gym"),
            two("à la piste du lycée", "at the school track"),
            two("sur les quais", "on the riverside path"),
        ],
        "aside": [
            (two("Mes chaussures sont mortes, une idée de magasin ?", "My shoes are done for. Know a good shop?"),
             two("Celui près de la gare dépanne bien.", "The one by the station isn’t bad.")),
            (two("Le coach a envoyé les dossards ?", "Has the coach sent our bibs?"),
             two("Pas encore, il a dit jeudi.", "Not yet, he said Thursday.")),
        ],
    },
]  # fmt: skip

_OPENINGS = [
    two("Bonjour ! Pour {what}, proposez un jour, une heure et un lieu. Je lis tout et c’est moi qui décide.",
         "Hi! For {what}, suggest a day, a time and a place. I’ll read everything, then I’ll decide."),
    two("Salut ! Il faut une date pour {what}. Donnez vos idées ; à la fin, c’est moi qui tranche.",
         "Hi all! We need a date for {what}. Send your ideas; I’ll make the final decision."),
]  # fmt: skip
_PROPOSALS = [
    two("{day} à {hour}, {place} ?", "{day} at {hour}, {place}?"),
    two("Je propose {day} à {hour}, {place}.", "I suggest {day} at {hour}, {place}."),
    two("Et {day} à {hour}, {place} ?", "What about {day} at {hour}, {place}?"),
    two("Sinon, {day} à {hour}, {place}.", "Or {day} at {hour}, {place}."),
]
_DECISIONS = [
    two("C’est décidé, on fait comme ça.", "That’s settled, let’s do this."),
    two("Allez, je prends cette idée.", "Right, I’m going with this one."),
    two("Vendu ! On part là-dessus.", "Sold! That’s the plan."),
]
_REMARKS = [
    two("Ça marche pour moi.", "Works for me."),
    two("Top !", "Brilliant!"),
    two("Ça m’arrangerait.", "That would suit me."),
    two("Pourquoi pas.", "Why not?"),
]
_ECHOES = [
    two("Ce jour-là, je ne peux pas.", "I can’t make it that day."),
    two("Aïe, j’ai déjà quelque chose ce jour-là.", "Ah, I already have something on that day."),
]
_NOTED = [two("Bien noté, merci !", "Got it, thanks!"), two("OK, à bientôt.", "OK, see you there.")]


def _filled(pattern, **parts):
    return {
        language: _opened(text.format(**{name: part[language] for name, part in parts.items()}))
        for language, text in pattern.items()
    }


def _opened(text):
    return text[0].upper() + text[1:]


def plans(stream, scene):
    """Three whole proposals that share nothing, one other place for the chosen one, and the change made last."""
    days, places = stream.sample(DAYS, 3), stream.shuffled(scene["places"])
    hours = stream.sample([600, 660, 840, 900, 960, 1020], 3)
    wholes = [
        {"day": day, "hour": hour, "place": place}
        for day, hour, place in zip(days, hours, places, strict=False)
    ]
    return wholes, places[3], places[4]


def changed(stream, plan, last, spare):
    """The plan after the last word of the one who decides, what was said, and whether it takes up the last suggestion."""
    kind = stream.choose(["later", "earlier", "place", "last_place", "last"])
    if kind == "last":
        said = two(
            "Finalement, je change d’avis\u00a0: on prend cette idée.",
            "I’ve changed my mind: let’s go with this one.",
        )
        return last, said, kind
    if kind == "last_place":
        said = two("D’accord pour ce lieu\u00a0; le jour et l’heure ne bougent pas.",
                    "OK for that place; the day and time stay the same.")  # fmt: skip
        return {**plan, "place": last["place"]}, said, kind
    if kind == "place":
        said = two("Petit changement : rendez-vous {place}, le reste ne bouge pas.",
                    "Small change: we’re meeting {place}; everything else stays the same.")  # fmt: skip
        return {**plan, "place": spare}, _filled(said, place=spare), kind
    step = stream.choose([30, 60])
    length = two("d’une demi-heure", "half an hour") if step == 30 else two("d’une heure", "an hour")
    said = {
        "later": two("Petit changement : on retarde le rendez-vous {length}, même jour, même endroit.",
                      "Small change: {length} later, same day, same place."),
        "earlier": two("Petit changement : on avance le rendez-vous {length}, même jour, même endroit.",
                        "Small change: {length} earlier, same day, same place."),
    }[kind]  # fmt: skip
    return (
        {**plan, "hour": plan["hour"] + (step if kind == "later" else -step)},
        _filled(said, length=length),
        kind,
    )


def written(stream, scene, cast, plans_made, decision_on, popular, change):
    """The conversation, in order; `cast` and `plans_made` by role, `change` is what is said last and how."""
    likes = {"chosen": stream.integer(0, 1), "rival": stream.integer(0, 1), popular: stream.integer(3, 4)}
    openings = [
        (role, cast[role], _proposal(stream, plans_made[role], rank), None, likes[role])
        for rank, role in enumerate(("chosen", "rival"))
    ]
    same = two("Même jour, même heure, mais {place} ?", "Same day, same time, but {place}?")
    asides = stream.shuffled(scene["aside"])
    lines = [
        ("host", cast["host"], _filled(stream.choose(_OPENINGS), what=scene["what"]), None, 0),
        *stream.shuffled(openings),
        ("remark", cast["third"], stream.choose(_REMARKS), popular, 0),
        (
            "variant",
            cast["fourth"],
            _filled(same, place=plans_made["variant"]),
            "chosen",
            stream.integer(0, 1),
        ),
        ("question", cast["third"], asides[0][0], None, 0),
        ("answer", cast["chosen"], asides[0][1], "question", 0),
        ("decision", cast["host"], stream.choose(_DECISIONS), decision_on, 1),
        ("second_question", cast["fourth"], asides[1][0], None, 0),
        *_ending(stream, cast, plans_made["last"], *change),
        ("second_answer", cast["third"], asides[1][1], "second_question", 0),
    ]
    return _timed(stream, lines)


def _ending(stream, cast, last, said, kind):
    """A late suggestion and the change, in the order that the change allows."""
    suggested = [("last", cast["last"], _proposal(stream, last, 2), None, stream.integer(0, 1))]
    if kind != "last":
        suggested.append(("echo", cast["echo"], stream.choose(_ECHOES), "last", 0))
    answered = "last" if kind in {"last", "last_place"} else "decision"
    told = [
        ("change", cast["host"], said, answered, 0),
        ("noted", cast["fourth"], stream.choose(_NOTED), "change", 0),
    ]
    late = answered == "decision" and stream.chance(0.5)
    return [*told, *suggested] if late else [*suggested, *told]


def _proposal(stream, plan, rank):
    pattern = _PROPOSALS[rank] if rank else stream.choose(_PROPOSALS[:2])
    return _filled(pattern, day=plan["day"], hour=_hour(plan["hour"]), place=plan["place"])


def _timed(stream, lines):
    clock, numbers, messages = stream.integer(1000, 1080), {}, []
    for number, (name, author, text, answered, likes) in enumerate(lines, start=1):
        numbers[name] = f"m{number}"
        clock += stream.integer(1, 6)
        messages.append(
            {
                "id": f"m{number}",
                "author": author["first"],
                "time": f"{clock // 60:02}:{clock % 60:02}",
                "text": text,
                "answers": numbers.get(answered),
                "likes": likes,
            }
        )
    return messages


def options(stream, plans_made, places):
    """What may be picked for day, hour and place, each in its natural order."""
    hours = sorted({plan["hour"] for plan in plans_made})
    spares = [hour for hour in (570, 630, 690, 810, 870, 930, 990, 1050) if hour not in hours]
    hours = sorted([*hours, *stream.sample(spares, max(0, 5 - len(hours)))])
    return {
        "day": [{"id": f"d{rank}", "text": day} for rank, day in enumerate(DAYS, start=1)],
        "hour": [{"id": f"h{hour}", "text": _hour(hour)} for hour in hours],
        "place": [
            {"id": f"p{rank}", "text": place} for rank, place in enumerate(stream.shuffled(places), start=1)
        ],
    }


def picked(plan, offered):
    """The ids that say this plan."""
    days = {option["text"]["fr"]: option["id"] for option in offered["day"]}
    places = {option["text"]["fr"]: option["id"] for option in offered["place"]}
    return {"day": days[plan["day"]["fr"]], "hour": f"h{plan['hour']}", "place": places[plan["place"]["fr"]]}


def spoken(plan):
    """The plan as texts to quote."""
    return {"day": plan["day"], "hour": _hour(plan["hour"]), "place": plan["place"]}


def shown(scene, members, messages):
    """The conversation as the messaging application shows it."""
    by_id = {message["id"]: message for message in messages}
    return {
        "kind": "chat",
        "title": scene["name"],
        "members": [one["first"] for one in members],
        "messages": [_bubble(message, by_id.get(message["answers"])) for message in messages],
    }


def _bubble(message, answered):
    bubble = {"from": message["author"], "time": message["time"], "text": message["text"]}
    if answered:
        bubble["reply_to"] = {"from": answered["author"], "text": answered["text"]}
    if message["likes"]:
        bubble["reactions"] = [
            {"name": two("j’aime", "like" if message["likes"] == 1 else "likes"), "count": message["likes"]}
        ]
    return bubble
