"""What the words of the exercises of 1.1 cannot draw."""

from . import alerts, chains, feeds, links, listings, openings, queries, reviews, sources
from .first_steps import four_addresses, paid_results, two_pages
from .origins import page_to_quote
from .second_steps import precise_and_traced, query_for_the_need, reference_to_write
from .sources import judge_sources, near_misses_sources, solve_sources
from .words import two

__all__ = [
    "four_addresses",
    "judge_sources",
    "near_misses_sources",
    "page_to_quote",
    "paid_results",
    "precise_and_traced",
    "query_for_the_need",
    "reference_to_write",
    "solve_sources",
    "two_pages",
]


def town_results(draw, values):
    """A page of results, the one that leads to the town's own booking page, and the ones that look like it."""
    stream = draw.stream("place")
    place, town = stream.choose(listings.PLACES), stream.choose(listings.TOWNS)
    entries = listings.entries(draw.stream("words"), place, town)
    ranked = _ranked(draw.stream("order"))
    paid = draw.stream("paid").choose([["advert"], ["advert", "deal"], ["advert", "deal"]])
    label = draw.stream("label").choose(listings.PAID)
    parts = {name: f"p{rank}" for rank, name in enumerate(ranked, start=1)}
    marks = {name: {"part": parts[name], "sponsored": label if name in paid else None} for name in ranked}
    return {
        "place": place["of"],
        "town": town["name"],
        "site": town["site"],
        "key": [parts["key"]],
        "first": [parts[ranked[0]]],
        "first_is_paid": ranked[0] in paid,
        "label": label,
        "paid_first": ranked[0] if ranked[0] in paid else "",
        **{name: [part] for name, part in parts.items() if name != "key"},
        "addresses": {
            "first": entries[ranked[0]]["address"],
            **{name: one["address"] for name, one in entries.items()},
        },
        "results": listings.shown(place, town, [{**entries[name], **marks[name]} for name in ranked]),
    }


def _ranked(stream):
    """The results in their order: the sellers in front of the others, or anywhere."""
    sellers, others = ["advert", "deal"], ["shop", "encyclopaedia", "paper", "news", "key"]
    if stream.chance(0.5):
        return stream.shuffled([*sellers, *others])
    return [*stream.shuffled(sellers), *stream.shuffled(others)]


def citation_chain(draw, values):
    """Five pages that took a figure from one another, out of order, and the orders that a hasty reader gives."""
    stream = draw.stream("story")
    story, figure = stream.choose(chains.STORIES), stream.choose(chains.FIGURES)
    relays = stream.shuffled(["release", "daily", "blog", "post"])
    chain = ["survey", *relays]
    dates = chains.dates(draw.stream("dates"), chain)
    by_date = sorted(chain, key=lambda kind: dates[kind]["shown"])
    by_rank = [kind for kind in chains.RANKS if kind in chain]
    shuffled = draw.stream("order").shuffled(chain)
    letters = dict(zip(shuffled, "abcde", strict=True))
    orders = {
        "by_shown_date": [letters[kind] for kind in by_date],
        "reversed": [letters[kind] for kind in reversed(chain)],
        "by_prestige": [letters[kind] for kind in by_rank],
    }
    key = [letters[kind] for kind in chain]
    draw.require(
        len({tuple(order) for order in [key, *orders.values()]}) == 4, "each belief gives an order of its own"
    )
    names = {kind: chains.name(draw.stream("names"), story, kind) for kind in chain}
    # half of the pages link to where they found it, half say only what it was: neither way is enough alone
    ways = dict(zip(relays, draw.stream("ways").shuffled(["link", "link", "what", "what"]), strict=True))
    aside = chains.asides(draw.stream("asides"), chain, dates)
    pages = [
        chains.page_to_trace(story, figure, kind, chain, names, dates, ways.get(kind), aside.get(kind))
        for kind in shuffled
    ]
    moved = next(kind for kind in chain if dates[kind]["updated"])
    upset = next(at for at in range(4) if chains.RANKS.index(chain[at]) > chains.RANKS.index(chain[at + 1]))
    return {
        "figure": figure["said"],
        "subject": story[figure["number"]],
        "items": [{"id": letters[kind], "text": chains.label(names, kind)} for kind in shuffled],
        "key": key,
        "orders": orders,
        "chain": [names[kind] for kind in chain],
        "steps": _citations(story, chain, names, ways),
        "moved": {"name": names[moved], **dates[moved]},
        "upset": {"quoting": names[chain[upset + 1]], "quoted": names[chain[upset]]},
        "pages": pages,
    }


def _citations(story, chain, names, ways):
    """Who took the figure from whom, and by what it is seen: the address linked to, or what was said of the page."""
    return [
        {
            "by": names[kind],
            "of": names[before],
            "address": f"https://{chains.address(story, before, names)}" if ways[kind] == "link" else "",
            "what": chains.WHAT[before],
        }
        for before, kind in zip(chain, chain[1:], strict=False)
    ]


def long_link(draw, values):
    """A long address, the shortest one that opens the same passage, and the ones that beliefs leave."""
    link = links.draw_link(draw.stream("link"))
    useless = {name for name, _ in [*link["trackers"], link["decoy"]]}
    needed, site = link["needed"], link["site"]
    key, bare = links.address(link, useless), f"https://{site['host']}{site['path']}"
    left = {
        "cut_at_question_mark": bare,
        "number_alone": links.address(
            link, useless | {name for kind, (name, _) in needed.items() if kind != "id"}
        ),
        "kept_what_looks_needed": links.address(link, {name for name, _ in link["trackers"]}),
        "lost_passage": links.address(link, useless, anchor=False),
    }
    if "version" in needed:
        left["language_lost"] = links.address(link, useless | {needed["language"][0]})
        left["version_lost"] = links.address(link, useless | {needed["version"][0]})
    draw.require(len({key, *left.values()}) == 1 + len(left), "each belief leaves an address of its own")
    return {
        "long": links.address(link),
        "subject": site["subject"],
        "key": [key, key.removeprefix("https://")],
        "short": key,
        "left": {
            **{belief: [text, text.removeprefix("https://")] for belief, text in left.items()},
            "cut_at_question_mark": [
                start + end
                for end in ("", links.anchor_of(link))
                for start in (bare, bare.removeprefix("https://"))
            ],
        },
        "needed": [f"{name}={value}" for name, value in needed.values()],
        "useless": [f"{name}={value}" for name, value in link["order"] if name in useless],
        "decoy": f"{link['decoy'][0]}={link['decoy'][1]}",
        "language": "=".join(needed["language"]),
        "version": "=".join(needed.get("version", ())),
        "anchor": links.anchor_of(link),
        "page": links.page(link),
    }


def new_articles(draw, values):
    """Three feeds, how many articles of one topic first appeared since Monday, and what each slip counts."""
    topic = draw.stream("topic").choose(feeds.TOPICS)
    start, ahead = feeds.monday(draw.stream("monday"))
    found = feeds.entries(draw.stream("entries"), topic, start, ahead)
    counted = feeds.counts(found, topic, start, ahead)
    zones = {belief: counted.pop(belief) for belief in ("island_as_paris", "universal_as_paris")}
    draw.require(len(set(counted.values())) == len(counted), "each belief leads to a count of its own")
    filed = [entry for entry in found if topic["name"] in entry["categories"]]
    return {
        "topic": topic["name"],
        "word": topic["word"],
        "day": start.date().isoformat(),
        "ahead": ahead,
        "universal": f"{8 - ahead:02}:00",
        "island": f"{12 - ahead:02}:00",
        "apart": {belief: count not in counted.values() for belief, count in zones.items()},
        "key": counted.pop("key"),
        "counts": {**counted, **zones},
        "entries": len(filed),
        "such": feeds.examples(found, topic, start, ahead),
        "archive": feeds.archive(found, ahead),
    }


def two_bases(draw, values):
    """Two exports that overlap, the six figures of their flow, and the figures of each belief."""
    subject = draw.stream("subject").choose(reviews.SUBJECTS)
    lines = reviews.records(draw.stream("records"), subject)
    flows = reviews.flows(lines)
    draw.require(
        len({tuple(flow.values()) for flow in flows.values()}) == len(flows), "each belief has its own flow"
    )
    return {
        "subject": subject["asks"],
        "first_year": str(reviews.FIRST_YEAR),
        "total": len(lines),
        "flows": flows,
        "example": reviews.examples(lines),
        "exports": reviews.files(lines),
    }


def alert_equation(draw, values):
    """Four equations, notices judged by hand, the equation to keep, and the answers that beliefs lead to."""
    scene = draw.stream("scene").choose(alerts.SCENES)
    planned = alerts.plan(draw.stream("plan"))
    draw.require(planned is not None, "one equation wins clearly")
    counts, shapes, measures, answers = planned
    order = draw.stream("letters").shuffled(list(shapes))
    letters = dict(zip(order, "abcd", strict=True))
    texts = {name: alerts.written(scene, shape) for name, shape in shapes.items()}
    lines = {name: {"letter": letters[name].upper(), "text": texts[name], **measures[name]} for name in order}
    rows = alerts.notices(draw.stream("notices"), scene, counts)
    found = {name: {"equation": letters[one], "precision": share} for name, (one, share) in answers.items()}
    header = [two("notice", "record"), two("descripteurs", "descriptors"), two("utile", "useful")]
    return {
        "asks": scene["asks"],
        "total": len(rows),
        "least": alerts.LEAST_RECALL,
        "wanted": measures["wide"]["wanted"],
        "lines": list(lines.values()),
        "best": lines[answers["key"][0]],
        "precise": max(lines.values(), key=lambda line: line["precision"]),
        "broad": max(lines.values(), key=lambda line: (line["recall"], line["precision"])),
        "loose": lines["open"],
        "trap": scene["terms"]["d"],
        "stray": scene["words"]["noise"][0],
        "key": found["key"],
        "found": {name: found.get(name) for name in ("precision_first", "recall_only", "left_to_right",
                                                     "recall_as_precision", "asterisk_by_sense")},
        "material": alerts.shown([(lines[name]["letter"], texts[name]) for name in order]),
        "export": {"name": "notices.csv", "kind": "csv", "encoding": "utf-8-sig", "rows": [header, *rows]},
    }  # fmt: skip


def saved_pages(draw, values):
    """Five saved pages and the table to fill from them."""
    subject = draw.stream("subject").choose(sources.SUBJECTS)
    pages = sources.pages(draw.stream("pages"), subject)
    return {
        "about": subject["about"],
        "pages": pages,
        "example": next(page for page in pages if not page["signed"]),
        "archive": sources.archive(pages),
        "table": sources.empty_table(),
    }


def quoted_query(draw, values):
    """A query with two operators, seven short pages, and where each belief puts them."""
    place = draw.stream("place").choose(queries.PLACES)
    drawn = queries.pages(draw.stream("pages"), place)
    items = [{"id": f"t{rank}", "text": text} for rank, (_, text) in enumerate(drawn, start=1)]
    roles = {item["id"]: role for item, (role, _) in zip(items, drawn, strict=True)}
    key = {item: "in" if role in ("found", "capitals") else "out" for item, role in roles.items()}
    other = {"in": "out", "out": "in"}
    moved = {name: {item: other[key[item]] for item, role in roles.items() if role == name}
             for name in ("apart", "dropped", "capitals", "many", "other")}  # fmt: skip
    card, query = queries.card(place)
    return {
        "query": query,
        "phrase": place["phrase"],
        "without": place["without"],
        "card": card,
        "items": items,
        "key": key,
        "moved": moved,
        "texts": {name: [text for role, text in drawn if role == name]
                  for name in ("found", "capitals", "apart", "many", "dropped", "other")},
    }  # fmt: skip


def closing_time(draw, values):
    """A page with two timetables, the closing time asked for, and the times that a slip reads."""
    place, tables = draw.stream("place").choose(openings.PLACES), openings.timetables(draw.stream("times"))
    stream = draw.stream("asked")
    asked, day = stream.choose(list(openings.PERIODS)), stream.integer(0, 6)
    other = "holidays" if asked == "term" else "term"
    beside = day + 1 if day < 6 else 5
    times = {
        "key": tables[asked][day][1],
        "other_table": tables[other][day][1],
        "next_row": tables[asked][beside][1],
        "opening_time": tables[asked][day][0],
    }
    letters = dict(zip(draw.stream("letters").shuffled(list(times)), "abcd", strict=True))
    return {
        "place": place,
        "day": openings.DAYS[day],
        "beside": openings.DAYS[beside],
        "period": openings.PERIODS[asked],
        "other": openings.PERIODS[other],
        "times": times,
        "ids": letters,
        "choices": [{"id": letters[name], "text": moment} for name, moment in times.items()],
        "page": openings.shown(place, tables, draw.stream("order").shuffled(list(openings.PERIODS))),
    }
