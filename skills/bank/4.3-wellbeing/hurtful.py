"""What to do about a hurtful message, in an app whose help page decides the order."""

# (screenshots, what blocking does, where a report is made and what it does)
APPS = (
    ("free", "erases", "inside"),
    ("black", "erases", "inside"),
    ("free", "erases", "list"),
    ("black", "erases", "list"),
    ("free", "keeps", "erases"),
    ("told", "keeps", "erases"),
    ("told", "keeps", "list"),
)
HELP = (
    ({"fr": "Captures d’écran", "en": "Screenshots"}, {
        "free": {"fr": "Permises, sans avis à l’autre personne.", "en": "Allowed; the other person is not told."},
        "black": {"fr": "L’image reste noire.", "en": "The picture comes out black."},
        "told": {"fr": "L’autre personne en reçoit un avis, sauf si elle est bloquée.", "en": "The other person is told, unless blocked."},
    }),
    ({"fr": "Blocage d’un compte", "en": "Blocking an account"}, {
        "erases": {"fr": "Discret. La conversation s’efface de votre téléphone.", "en": "Discreet. The conversation is deleted from your phone."},
        "keeps": {"fr": "Discret. La conversation reste lisible.", "en": "Discreet. The conversation can still be read."},
    }),
    ({"fr": "Signalement", "en": "Reporting"}, {
        "inside": {"fr": "Anonyme, depuis la conversation, qui reste lisible.", "en": "Anonymous, from the conversation, which can still be read."},
        "list": {"fr": "Anonyme, depuis la liste des comptes bloqués.", "en": "Anonymous, from the list of blocked accounts."},
        "erases": {"fr": "Anonyme, depuis la conversation. Elle s’efface alors de votre téléphone.", "en": "Anonymous, from the conversation, which is then deleted from your phone."},
    }),
    ({"fr": "Retrait d’un contact", "en": "Removing a contact"}, {
        "told": {"fr": "L’autre personne en reçoit un avis, sauf si elle est bloquée.", "en": "The other person is told, unless blocked."},
        "shut": {"fr": "Discret, mais impossible pour un compte bloqué.", "en": "Discreet, but not possible for a blocked account."},
    }),
)  # fmt: skip
STEPS = ("capture", "tell", "report", "remove", "block")


def hurtful_steps(draw, values):
    """The app's help page, the orders that it allows, and those that people fall into."""
    app = (*draw.stream("app").choose(APPS), draw.stream("contact").choose(["told", "shut"]))
    screenshots, blocking, reporting, removing = app
    before = _before(*app)
    shown = _first_order(before)
    eraser = "block" if blocking == "erases" else "report" if reporting == "erases" else ""
    return {
        "screenshots": screenshots,
        "reporting": reporting,
        "removing": removing,
        "eraser": eraser,
        "before": before,
        "shown": shown,
        "slips": {
            "lost": _moved(shown, eraser, 0) if eraser else [],
            "untold": [*(step for step in shown if step != "tell"), "tell"],
            "warned": _moved(shown, "capture", 0),
            "report_late": _moved(shown, "block", shown.index("report")),
            "report_early": _moved(shown, "report", shown.index("block")),
            "removed_early": _moved(shown, "remove", 0),
            "removed_late": _moved(shown, "remove", len(shown)),
        },
        "help": {
            "kind": "details",
            "title": {"fr": "Aide de l’application", "en": "The app’s help page"},
            "rows": [[label, told[choice]] for (label, told), choice in zip(HELP, app, strict=True)],
        },
    }


def _before(screenshots, blocking, reporting, removing):
    """Which step must come before which."""
    before = [["block", "remove"] if removing == "told" else ["remove", "block"]]
    for step, effect in (("block", blocking), ("report", reporting)):
        if effect == "erases":
            before += [["capture", step], ["tell", step]]
    if screenshots == "told":
        before.append(["block", "capture"])
    if reporting == "list":
        before.append(["block", "report"])
    elif blocking == "erases":
        before.append(["report", "block"])
    return before


def _first_order(before):
    """The steps, each as early as it may come."""
    order = []
    while len(order) < len(STEPS):
        order.append(
            next(
                step
                for step in STEPS
                if step not in order and all(first in order for first, then in before if then == step)
            )
        )
    return order


def _moved(order, step, place):
    """The same order with one step elsewhere."""
    rest = [one for one in order if one != step]
    return [*rest[:place], step, *rest[place:]]
