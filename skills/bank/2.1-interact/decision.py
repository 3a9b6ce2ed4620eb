"""A group that agrees on where and when to meet: what was decided, and what a hasty reader takes from it."""

from . import chat


def group_decision(draw, values):
    """A conversation, the plan that holds at its end, and the plans that a hasty reader takes from it."""
    scene = draw.stream("scene").choose(chat.SCENES)
    stream, cast = draw.stream("plans"), _cast(draw)
    (chosen, rival, last), variant, spare = chat.plans(stream, scene)
    decided_variant = stream.chance(0.5)
    decided = {**chosen, "place": variant} if decided_variant else chosen
    final, said, change = chat.changed(stream, decided, last, spare)
    popular = "rival" if change == "last" else stream.choose(["rival", "chosen"])
    other_place = chosen["place"] if decided_variant else variant
    beliefs = {"before_change": decided}
    if popular == "rival":
        beliefs["most_liked"] = rival
    if change != "last":
        beliefs["last_suggestion"] = last
    if final["place"] == decided["place"]:
        beliefs["wrong_thread"] = {**final, "place": other_place}
    offered = chat.options(draw.stream("options"), [final, chosen, rival, last], scene["places"])
    key = chat.picked(final, offered)
    picks = {name: chat.picked(plan, offered) for name, plan in beliefs.items()}
    draw.require(
        len({tuple(pick.values()) for pick in [key, *picks.values()]}) == len(picks) + 1, "plans differ"
    )
    made = {"chosen": chosen, "rival": rival, "last": last, "variant": variant}
    decision_on = "variant" if decided_variant else "chosen"
    messages = chat.written(draw.stream("chat"), scene, cast, made, decision_on, popular, (said, change))
    return {
        "names": {role: one["first"] for role, one in cast.items()},
        "decided_variant": decided_variant,
        "change": change,
        "foreseen": sorted(picks),
        "other_place": other_place,
        "offered": offered,
        "key": key,
        "wrong": {name: _differences(pick, key) for name, pick in picks.items()},
        "plans": {
            name: chat.spoken(plan)
            for name, plan in {"most_liked": rival, "last_suggestion": last, **beliefs, "key": final}.items()
        },
        "said": said,
        "conversation": chat.shown(scene, draw.stream("members").shuffled(list(cast.values())[:5]), messages),
    }


def _cast(draw):
    """Five people by role; two of them also suggest last and answer that suggestion."""
    people = draw.stream("people").people(5)
    cast = dict(zip(("host", "chosen", "rival", "third", "fourth"), people, strict=True))
    last, echo = draw.stream("late").sample(["chosen", "rival", "third"], 2)
    return {**cast, "last": cast[last], "echo": cast[echo]}


def _differences(pick, key):
    return {blank: choice for blank, choice in pick.items() if choice != key[blank]}
