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
    """Four accounts, one of which opens with the pair that leaked."""
    leaked = _leak(draw, values["who"])
    login, password = leaked["pair"]
    pairs = {
        "same": (login, password),
        "login": (login, leaked["other"]),
        "password": (leaked["login"], password),
        "near": (login, f"{password}!"),
    }
    sites = dict(zip(pairs, draw.stream("sites").sample(ACCOUNTS, 4), strict=True))
    ids = dict(zip(draw.stream("ids").shuffled(sorted(pairs)), "abcd", strict=True))
    order = sorted(pairs, key=ids.__getitem__)
    accounts = [{"site": sites[kind], "pair": pairs[kind]} for kind in order]
    return {
        "ids": ids,
        "leak": leaked["site"],
        "sites": sites,
        "choices": [{"id": ids[kind], "text": sites[kind]} for kind in order],
        "notebook": notebook(leaked["site"], leaked["pair"], accounts),
    }
