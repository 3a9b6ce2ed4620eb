"""What the words of the exercises of 1.2 cannot draw, and the judge of the tidied folder."""

from . import contest, library, newest, packages, paths, plans, syncing
from .first_steps import last_saved, one_file_found, path_of_a_file
from .naming import name_by_the_rule
from .second_steps import heaviest_first, one_to_restore, order_and_weight
from .tidying import judge_folder, near_misses_folder, school_council, solve_folder
from .words import two

__all__ = ["heaviest_first", "judge_folder", "last_saved", "name_by_the_rule", "near_misses_folder", "one_file_found",
           "one_to_restore", "order_and_weight", "path_of_a_file", "school_council", "solve_folder"]  # fmt: skip


def listed_files(draw, values):
    """A folder sorted by name, the file saved last in it, and the files that other clues point to.

    Either end of the list may hold the file saved last: only the other end is a trap.
    """
    stream = draw.stream("files")
    subject = stream.choose(newest.SUBJECTS)
    names = newest.names(stream, subject)
    edge = "first_of_list" if stream.chance(0.7) and not newest.is_final(names[0]) else "last_of_list"
    roles = newest.roles(stream, names, edge)
    saved = newest.saved(draw.stream("dates"), edge)
    sizes = newest.sizes(draw.stream("sizes"), roles, subject)
    letters = dict(zip((name["fr"] for name in names), "abcdef", strict=True))
    lines = [(name, next(role for role, one in roles.items() if one == name)) for name in names]
    return {
        "team": subject["team"],
        "edge": edge,
        "choices": [{"id": letters[name["fr"]], "text": name} for name in names],
        "key": letters[roles["key"]["fr"]],
        "paths": {role: letters[name["fr"]] for role, name in roles.items() if role != "key"},
        "names": roles,
        "saved": {role: newest.told(moment) for role, moment in saved.items()},
        "lightened": newest.lightened(subject),
        "sizes": {role: newest.weight(size) for role, size in sizes.items()},
        "folder": newest.shown(subject, [(name, saved[role], sizes[role]) for name, role in lines]),
    }


def unreturned_loans(draw, values):
    """Two exports, how many open loans name nobody known, and what a careless comparison counts."""
    place = draw.stream("place").choose(library.PLACES)
    members, left = library.numbers(draw.stream("numbers"), place["letter"])
    rows = library.loans(draw.stream("loans"), members, left)
    counted = library.counts(rows, members)
    draw.require(len(set(counted.values())) == len(counted), "each belief leads to a count of its own")
    crowd = draw.stream("people").people(20)
    known = set(members)
    spaced = (row["who"].strip() for row in rows if not row["back"] and row["who"] != row["who"].strip())
    careless = next(who for who in spaced if who in known)
    return {
        "place": place["name"],
        "letter": place["letter"],
        "open": sum(not row["back"] for row in rows),
        "loans": len(rows),
        "members": len(members),
        "careless": careless,
        "typed": next(
            row["who"] for row in rows if row["who"] != careless and row["who"].strip() == careless
        ),
        "missing": library.counted_loans(rows, members),
        "key": counted.pop("key"),
        "counts": counted,
        "exports": library.files(place, crowd, members, rows),
    }


def spoilt_package(draw, values):
    """A deposit that differs from its manifest in four files, and what each belief takes them for."""
    stream = draw.stream("package")
    found = packages.deposit(stream)
    made, sizes = packages.archive(stream, found)
    key = {"altered": found["altered"], "lost": found["lost"], "intruder": found["intruder"], "moved": found["after"],
           "quick": {"none": "q1", "more": "q2", "fewer": "q3"}[found["change"]]}  # fmt: skip
    paths = {
        name: packages.accepted(path) for name, path in found.items() if isinstance(path, str) and "/" in path
    }
    draw.require(found["after"] not in found["contents"], "the moved file has a path of its own")
    return {
        "key": {**{name: path for name, path in key.items()}},
        "answers": {**{name: packages.accepted(path) for name, path in key.items() if name != "quick"}, "quick": key["quick"]},
        "found": {
            "capitals_as_change": {"altered": paths["capitals"]},
            "date_as_change": {"altered": paths["recent"]},
            "moved_as_lost": {"lost": paths["before"]},
            "moved_as_intruder": {"intruder": paths["after"], "moved": paths["intruder"]},
        },
        "before": found["before"],
        "capitals": found["capitals"],
        "recent": found["recent"],
        "same_size": found["change"] == "none",
        "sizes": sizes,
        "quick": packages.QUICK,
        "archive": made,
    }  # fmt: skip


def backup_plan(draw, values):
    """Seven offers, the cheapest set that meets six rules, and the sets that forget one of them."""
    scene, stream = draw.stream("scene").choose(plans.SCENES), draw.stream("offers")
    now, growth = stream.integer(240, 420, 20), stream.integer(40, 80, 10)
    needed = now + plans.YEARS * growth
    offers = plans.offers(stream, needed, now)
    ranked = plans.ranking(offers, needed)
    total, best = ranked[0]
    draw.require(ranked[1][0] - total >= 5, "one set is clearly the cheapest")
    next_total, rival = plans.rival(ranked)
    order = draw.stream("order").shuffled(list(offers))
    letters = dict(zip(order, "abcdefg", strict=True))
    picks = {}
    for name, (dropped, by) in plans.BELIEFS.items():
        chosen = sorted(letters[one] for one in plans.ranking(offers, needed, dropped, by)[0][1])
        known = [sorted(letters[one] for one in best), *picks.values()]
        picks[name] = None if chosen in known else chosen
    draw.require(
        sum(pick is not None for pick in picks.values()) >= 3, "three beliefs at least lead elsewhere"
    )
    return {
        "scene": scene,
        "now": now,
        "growth": growth,
        "needed": needed,
        "days": plans.VERSIONS,
        "key": sorted(letters[name] for name in best),
        "picks": picks,
        "best": sorted(letters[name].upper() for name in best),
        "total": total,
        "rival": sorted(letters[name].upper() for name in rival),
        "rival_total": next_total,
        "monthly": offers["backup"]["total"],
        "letters": {name: letter.upper() for name, letter in letters.items()},
        "costs": [{"letter": letters[name].upper(), "total": offers[name]["total"]} for name in order],
        "roles": [{"letter": letters[name].upper(), "said": plans.role(offers[name], scene)} for name in order if name in best],
        "choices": [{"id": letters[name], "text": two(f"Offre {letters[name].upper()}", f"Option {letters[name].upper()}")}
                    for name in order],
        "table": plans.shown(offers, letters, scene),
    }  # fmt: skip


def crossed_changes(draw, values):
    """A folder changed on two devices, what the sync leaves in it, and what beliefs leave."""
    folder = draw.stream("folder").choose(syncing.FOLDERS)
    named = [one["first"] for one in draw.stream("people").people(12)]
    people = [name for name in named if name[0] not in "AEÉHIOUY"][:2]
    told = syncing.story(draw.stream("story"), folder, people)
    files = told["files"]
    key, beliefs = syncing.outcome(told)
    letters = dict(zip(draw.stream("letters").shuffled(list(files)), "abcdefgh", strict=True))
    picks = {
        name: sorted(letters[role] for role in roles) for name, roles in [("key", key), *beliefs.items()]
    }
    draw.require(len({tuple(pick) for pick in picks.values()}) == len(picks), "beliefs differ")
    start = [files[role] for role in ("both", "gone", "saved", "renamed", "one")]
    passed_on = ("twist", "keeper", "spared", "keeps", "loser", "deleter", "savers", "renamer", "other")
    return {
        **{name: told[name] for name in passed_on},
        "who": folder["who"],
        "first": people[0],
        "second": people[1],
        "start": draw.stream("start").shuffled(start),
        "files": {role: files[role] for role in ("both", "gone", "saved", "renamed", "one", "new")},
        "copy": files[f"copy_{told['loser']}"],
        "choices": [{"id": letters[role], "text": name} for role, name in files.items()],
        "key": picks["key"],
        "picks": picks,
        "material": syncing.shown(draw.stream("hours"), told["rules"], told["events"], *people),
    }


def contest_entries(draw, values):
    """Seven files, the rule that each breaks if any, and where each belief puts them."""
    rules = draw.stream("contest").choose(contest.CONTESTS)
    found = contest.entries(draw.stream("entries"), rules)
    rows = [(f"f{rank}", role, name, contest.told(name, contest.weight(role, size)))
            for rank, (role, name, size) in enumerate(found, start=1)]  # fmt: skip
    key = {item: contest.BOXES[role] for item, role, _, _ in rows}

    def moved(role, box):
        return {item: box for item, own, _, _ in rows if own == role}

    def first(role):
        return next(name for _, own, name, _ in rows if own == role)

    return {
        "what": rules["what"],
        "said": rules["said"],
        "limit": rules["limit"],
        "items": [{"id": item, "text": text} for item, _, _, text in rows],
        "key": key,
        "lists": {
            box: [text for item, _, _, text in rows if key[item] == box]
            for box in ("box1", "box2", "box3", "box4")
        },
        "moved": {
            "first_extension": moved("double", "box1"),
            "number_without_unit": moved("thousands", "box3"),
            "capitals_refused": moved("capitals", "box2"),
            "accents_accepted": moved("name", "box1"),
        },
        "double": first("double"),
        "capitals": first("capitals"),
        "spoilt": [
            {"name": name, "by": contest.refused(name)} for _, role, name, _ in rows if role == "name"
        ],
        "light": next(text for _, role, _, text in rows if role == "thousands"),
    }


def file_at_path(draw, values):
    """A tree with one name in four folders, and the path of one of them."""
    scene = draw.stream("scene").choose(paths.SCENES)
    tree, parts, path = paths.tree(draw.stream("tree"), scene)
    return {"scene": scene, "tree": tree, "parts": parts, "path": path}
