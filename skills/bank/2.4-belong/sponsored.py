"""A feed in which some posts are paid for, in words that vary."""

from . import posts

SIZE = 7
QUIET_KINDS = ["own_work", "borrowed", "question"]


def sponsored_feed(draw, values):
    """Seven posts: the paid ones (key) and the others, with the parts that each mistake adds or leaves out."""
    accounts = draw.stream("accounts").sample(posts.ACCOUNTS, SIZE)
    labelled = draw.stream("labelled").sample(posts.LABELLED, draw.stream("count").integer(1, 2))
    drafts = [("labelled", post) for post in labelled]
    drafts += [("unlabelled", draw.stream("unlabelled").choose(posts.UNLABELLED))]
    quiet = draw.stream("kinds").sample(QUIET_KINDS, SIZE - len(drafts) - 2)
    for kind in ["own_money", "praise", *quiet]:
        drafts.append((kind, draw.stream(kind).choose(posts.UNPAID[kind])))
    brands = draw.stream("brands").sample(posts.BRANDS, SIZE)
    feed = [
        {"kind": kind, "account": account, "text": _branded(post, brand), "brand": brand}
        for (kind, post), account, brand in zip(drafts, accounts, brands, strict=True)
    ]
    shown = draw.stream("feed").shuffled(feed)
    for number, post in enumerate(shown, start=1):
        post["part"] = f"p{number}"
    return {
        "page": _page(draw, shown),
        "key_parts": _parts(shown, "labelled", "unlabelled"),
        "labelled": _parts(shown, "labelled"),
        "unlabelled": _parts(shown, "unlabelled"),
        "own_money": _parts(shown, "own_money"),
        "praise": _parts(shown, "praise"),
        "paid": [_said(post) for post in shown if post["kind"] in ("labelled", "unlabelled")],
        "hidden_account": next(post["account"] for post in shown if post["kind"] == "unlabelled"),
        "bought": next(post for post in shown if post["kind"] == "own_money"),
        "praised": next(post for post in shown if post["kind"] == "praise"),
    }


def _branded(post, brand):
    return {language: post[language].replace("BRAND", brand) for language in ("fr", "en")}


def _parts(shown, *kinds):
    return [post["part"] for post in shown if post["kind"] in kinds]


def _said(post):
    return {"account": post["account"], "text": post["text"]}


def _page(draw, shown):
    stream = draw.stream("likes")
    return {
        "kind": "page",
        "address": "https://placette.example/fil",
        "site": "Placette",
        "title": {"fr": "Votre fil", "en": "Your feed"},
        "elements": [
            {
                "element": "group",
                "title": post["account"],
                "part": post["part"],
                "elements": [
                    post["text"],
                    {
                        "look": "small",
                        "text": [
                            stream.integer(40, 9000),
                            {"fr": " personnes aiment", "en": " people like this"},
                        ],
                    },
                ],
            }
            for post in shown
        ],
    }
