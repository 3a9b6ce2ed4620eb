"""What the module of levels 1 and 2 shows: tabs open and shut, a leaked pair, and a quick check of it."""

from .notebook import LEAKS, WORDS, notebook
from .notebook import SITES as ACCOUNTS
from .tabs import SITES, page


def two_tabs(draw, values):
    """A tab whose account is open and one whose is not, and a short notebook with a leaked pair."""
    first, second = draw.stream("sites").sample(SITES, 2)
    who = values["who"]
    leaked = _leak(draw, who)
    accounts = [
        {"site": site, "pair": pair}
        for site, pair in zip(
            draw.stream("accounts").sample(ACCOUNTS, 3),
            [leaked["pair"], (leaked["pair"][0], leaked["other"]), (leaked["login"], leaked["pair"][1])],
            strict=True,
        )
    ]
    return {
        "open_tab": page({"id": "t1", "kind": "inside", "site": first}, who),
        "shut_tab": page({"id": "t2", "kind": "filled", "site": second}, who),
        "open_site": first["name"],
        "shut_site": second["name"],
        "private": first["private"],
        "leak": leaked["site"],
        "accounts": [account["site"] for account in accounts],
        "pair": {"login": leaked["pair"][0], "password": leaked["pair"][1]},
        "notebook": notebook(leaked["site"], leaked["pair"], accounts),
    }


def _leak(draw, who):
    stream = draw.stream("leak")
    word, other = stream.sample(WORDS, 2)
    return {
        "site": stream.choose(LEAKS),
        "pair": (f"{who['login']}@courrier.example", f"{word}-{stream.integer(12, 87)}"),
        "login": who["login"].replace(".", "_"),
        "other": f"{other}!{stream.integer(12, 87)}",
    }


def leaked_pair(draw, values):
    """Four accounts, one of which opens with the pair that leaked; the three others of four kinds that look alike."""
    leaked = _leak(draw, values["who"])
    login, password = leaked["pair"]
    word, _, digits = password.partition("-")
    stream = draw.stream("decoys")
    near = stream.choose(
        [f"{password}!", f"{word}-{int(digits) + 1}", f"{word.lower()}-{digits}", word + digits]
    )
    decoys = {
        "login": (login, leaked["other"]),
        "password": (leaked["login"], password),
        "near": (login, near),
        "near_login": (login.replace("@", f"{stream.integer(2, 9)}@"), password),
    }
    kinds = ["same", *stream.sample(sorted(decoys), 3)]
    pairs = {"same": (login, password), **decoys}
    sites = dict(zip(kinds, draw.stream("sites").sample(ACCOUNTS, 4), strict=True))
    ids = dict(zip(draw.stream("ids").shuffled(sorted(kinds)), "abcd", strict=True))
    order = sorted(kinds, key=ids.__getitem__)
    accounts = [{"site": sites[kind], "pair": pairs[kind]} for kind in order]
    return {
        "ids": ids,
        "leak": leaked["site"],
        "sites": sites,
        "pair": {"login": login, "password": password},
        "pairs": {kind: {"login": pairs[kind][0], "password": pairs[kind][1]} for kind in kinds},
        "choices": [{"id": ids[kind], "text": sites[kind]} for kind in order],
        "notebook": notebook(leaked["site"], leaked["pair"], accounts),
    }
