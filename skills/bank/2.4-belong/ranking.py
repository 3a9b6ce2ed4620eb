"""A feed put in order by a published rule: five posts with their signals, and the order that one person sees."""

from math import floor

from .words import two

AGES = [0, 6, 12, 18, 24]  # hours; points are halved every six of them
POSTS = [
    two("Soupe", "Soup"),
    two("Vélo", "Bike"),
    two("Héron", "Heron"),
    two("Roman", "Novel"),
    two("Bal", "Dance"),
    two("Tram", "Tram"),
    two("Match", "Match"),
    two("Lilas", "Lilac"),
    two("Judo", "Judo"),
    two("Quiz", "Quiz"),
]
STEPS = [1.25, 1.35, 1.45, 1.55]  # from one post's points to the next one's, at least
APART = 1.12


def feed_order(draw, values):
    """The rule, the signals, the order by points, and the order that each belief gives."""
    weights = dict(zip(("comment", "share"), draw.stream("weights").choose([(2, 5), (3, 5), (3, 7), (2, 7)]), strict=True))  # fmt: skip
    posts = _posts(draw, weights)
    draw.require(_are_apart(posts), "points are clearly apart")
    orders = {
        "key": _by(posts, lambda post: -post["points"]),
        "newest_first": _by(posts, lambda post: post["age"]),
        "most_liked": _by(posts, lambda post: -post["likes"]),
        "age_left_out": _by(posts, lambda post: -post["raw"] * post["factor"]),
        "friend_left_out": _by(posts, lambda post: -post["raw"] / post["halved"]),
        "counts_only": _by(posts, lambda post: -(post["comments"] + post["shares"])),
    }
    draw.require(len({tuple(order) for order in orders.values()}) == len(orders), "each belief gives its own")
    draw.require(orders["key"][0] != orders["newest_first"][0], "the newest is not the first")
    viewer = draw.stream("viewer").person()["first"]
    return {
        "viewer": viewer,
        "weights": weights,
        "items": [{"id": post["id"], "text": post["title"]} for post in posts],
        "key": orders.pop("key"),
        "slips": orders,
        "reasons": [
            {"title": post["title"], "sum": _sum(post, weights), "points": _rounded(post["points"])}
            for post in sorted(posts, key=lambda post: -post["points"])
        ],
        "newest": min(posts, key=lambda post: post["age"])["title"],
        "liked": max(posts, key=lambda post: post["likes"])["title"],
        "friend": next(post for post in posts if post["factor"] == 2)["title"],
        "oldest": max(posts, key=lambda post: post["age"])["title"],
        "rule": _rule(weights),
        "table": _table(posts),
    }


def _posts(draw, weights):
    """Five posts, built back from points that stand well apart."""
    stream = draw.stream("posts")
    titles = stream.sample(POSTS, 5)
    ages, likes = stream.shuffled(AGES), stream.sample(range(40, 980), 5)
    wanted, points = [], stream.integer(14, 24)
    for step in [1, *stream.shuffled(STEPS)]:
        points = points * step
        wanted.append(points)
    friend = stream.integer(0, 4)
    posts = []
    for place, (target, age) in enumerate(zip(stream.shuffled(wanted), ages, strict=True)):
        halved, factor = 2 ** (age // 6), 2 if place == friend else 1
        raw = target * halved / factor
        shares = int(raw * stream.choose([0.2, 0.35, 0.5, 0.65]) / weights["share"])
        comments = max(1, round((raw - shares * weights["share"]) / weights["comment"]))
        raw = comments * weights["comment"] + shares * weights["share"]
        posts.append({
            "id": f"m{place + 1}", "title": titles[place], "age": age, "likes": likes[place],
            "comments": comments, "shares": shares, "raw": raw, "halved": halved, "factor": factor,
            "points": raw * factor / halved,
        })  # fmt: skip
    return posts


def _are_apart(posts):
    points = sorted(post["points"] for post in posts)
    return all(higher > lower * APART for lower, higher in zip(points, points[1:], strict=False))


def _rounded(points):
    """To a tenth, half of one upwards; a whole number where it is one, which is written without a decimal."""
    tenths = floor(points * 10 + 0.5)
    return tenths / 10 if tenths % 10 else tenths // 10


def _by(posts, place):
    return [post["id"] for post in sorted(posts, key=place)]


def _sum(post, weights):
    """{fr, en}: how the points of a post come about."""
    told = (
        f"{post['comments']} × {weights['comment']} + {post['shares']} × {weights['share']} = {post['raw']:,}"
    )
    if post["halved"] > 1:
        told += f" ; ÷ {post['halved']}"
    if post["factor"] == 2:
        told += " ; × 2"
    return {"fr": told.replace(",", "\u202f").replace(" ;", "\u202f;"), "en": told.replace(" ;", ";")}


def _rule(weights):
    return {
        "kind": "page",
        "address": "https://placette.example/aide/classement",
        "secure": True,
        "site": "Placette",
        "title": two("Comment le fil est classé", "How the feed is ranked"),
        "elements": [
            {"element": "list", "items": [
                two(f"Un commentaire donne {weights['comment']} points, un repartage {weights['share']} points. Les mentions « J’aime » n’en donnent aucun.",
                    f"A comment gives {weights['comment']} points, a repost {weights['share']} points. Likes give none."),
                two("Le total est divisé par deux toutes les 6 heures : par 2 au bout de 6\u00a0h, par 4 au bout de 12\u00a0h, et ainsi de suite.",
                    "The total is halved every 6 hours: divided by 2 after 6\u00a0h, by 4 after 12\u00a0h, and so on."),
                two("Il est doublé si la personne qui lit a déjà écrit au compte qui publie.",
                    "It is doubled if the reader has already messaged the account that posted."),
                two("Le plus grand total vient en premier.", "The highest total comes first."),
            ]},
        ],
    }  # fmt: skip


def _table(posts):
    return {
        "kind": "table",
        "columns": [
            two("Titre", "Title"), two("Publié il y a", "Age"), two("Com\u00admen\u00adtaires", "Com\u00adments"),
            two("Repar\u00adtages", "Reposts"), two("J’aime", "Likes"),
        ],
        "rows": [
            [post["title"], f"{post['age']}\u00a0h", post["comments"], post["shares"], post["likes"]]
            for post in posts
        ],
        "row_headers": True,
    }  # fmt: skip
