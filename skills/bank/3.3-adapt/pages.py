"""A leaflet of which one page and a few pages in a row are to be printed."""

from itertools import product


def _two(french, english):
    return {"fr": french, "en": english}


LEAFLETS = [
    {"name": _two("le guide du jardin partagé", "the community garden guide"),
     "parts": [_two("Couverture", "Cover"), _two("Bienvenue", "Welcome"), _two("Plan du jardin", "Garden map"), _two("Les légumes d’été", "Summer vegetables"),
               _two("Le compost", "Compost"), _two("Le calendrier", "Calendar"), _two("Les outils", "Tools"), _two("Les contacts", "Contacts")]},
    {"name": _two("le livret du voyage scolaire", "the school trip booklet"),
     "parts": [_two("Couverture", "Cover"), _two("Le mot de l’équipe", "A word from the staff"), _two("Le programme", "Programme"), _two("L’auberge", "The hostel"),
               _two("La valise", "What to pack"), _two("Les règles", "Rules"), _two("Le plan de la ville", "Town map"), _two("Les contacts", "Contacts")]},
    {"name": _two("la notice de la machine à coudre", "the sewing machine manual"),
     "parts": [_two("Couverture", "Cover"), _two("Sécurité", "Safety"), _two("Mise en route", "Getting started"), _two("L’enfilage", "Threading"),
               _two("Les points", "Stitches"), _two("L’entretien", "Care"), _two("Les pannes", "Troubleshooting"), _two("Garantie", "Warranty")]},
    {"name": _two("le carnet de recettes du club", "the club’s recipe book"),
     "parts": [_two("Couverture", "Cover"), _two("Avant de commencer", "Before you begin"), _two("Les soupes", "Soups"), _two("Les pains", "Breads"),
               _two("Les tartes", "Tarts"), _two("Les gâteaux", "Cakes"), _two("Les confitures", "Jams"), _two("Les mesures", "Weights and measures")]},
]  # fmt: skip


def pages_to_print(draw, values):
    """The contents, the two parts wanted, every right way to type their pages, and three slips."""
    leaflet = draw.stream("leaflet").choose(LEAFLETS)
    stream, start, spans = draw.stream("lengths"), 1, []
    single, several = stream.sample(range(1, 8), 2)
    for place in range(8):
        length = (
            stream.integer(4, 6) if place == several else 1 if place in (0, single) else stream.integer(1, 3)
        )
        spans.append((start, start + length - 1))
        start += length
    page, (low, high) = spans[single][0], spans[several]
    draw.require(page + 1 < low or page > high + 1, "the single page does not touch the others")
    first, last = (str(page), f"{low}-{high}") if page < low else (f"{low}-{high}", str(page))
    slips = {
        "one_range": f"{min(page, low)}-{max(page, high)}",
        "ends_only": ",".join(str(each) for each in sorted([page, low, high])),
        "range_alone": f"{low}-{high}",
        "other_sign": f"{first};{last}",
    }
    return {
        "leaflet": leaflet["name"],
        "page": page, "low": low, "high": high, "total": start - 1, "count": high - low + 2,
        "one": leaflet["parts"][single], "row": leaflet["parts"][several],
        "accepted": _ways(page, low, high, f"{first},{last}"),
        "slips": slips,
        "extra": max(page, high) - min(page, low) + 1 - (high - low + 2),
        "missing": list(range(low + 1, high)),
        "material": [_contents(leaflet["parts"], spans), _dialogue(start - 1)],
    }  # fmt: skip


def _ways(page, low, high, shown):
    """Every natural way to type the pages, the one to be shown first."""
    runs = [f"{low}-{high}", *_cuts(low, high)]
    single = [str(page), f"{page}-{page}"]
    typed = [each for run, one in product(runs, single) for each in (f"{one},{run}", f"{run},{one}")]
    plain = [shown, f"{page},{low}-{high}", f"{low}-{high},{page}"]
    dashed = [each.replace("-", dash) for each in plain for dash in "–‑−"]
    return list(dict.fromkeys([shown, *dashed, *typed]))


def _cuts(low, high):
    """The run typed in pieces: 2-4,5-7 or 2,3,4-7."""
    if low > high:
        return [""]
    pieces = [(str(low) if last == low else f"{low}-{last}", last) for last in range(low, high + 1)]
    return [f"{piece},{rest}".rstrip(",") for piece, last in pieces for rest in _cuts(last + 1, high)]


def _contents(parts, spans):
    rows = [
        [part, str(low) if low == high else f"{low} – {high}"]
        for part, (low, high) in zip(parts, spans, strict=True)
    ]
    return {"kind": "table", "label": _two("Contenu du document", "Document contents"),
            "columns": [_two("Partie", "Part"), {"cell": _two("Pages", "Pages"), "align": "end"}],
            "rows": [[part, {"cell": pages, "align": "end"}] for part, pages in rows]}  # fmt: skip


def _dialogue(total):
    return {
        "kind": "settings",
        "title": _two("Imprimer", "Print"),
        "groups": [
            {
                "title": _two("Étendue", "Range"),
                "rows": [
                    {
                        "label": _two("Imprimer", "Print"),
                        "value": _two("Pages choisies", "Selected pages"),
                        "options": [_two("Tout", "All")],
                    },
                    {
                        "label": _two("Pages", "Pages"),
                        "value": "?",
                        "help": _two(
                            "Une virgule sépare, un tiret relie la première et la dernière.",
                            "A comma separates, a hyphen joins the first and the last.",
                        ),
                    },
                    {
                        "label": _two("Document", "Document"),
                        "value": _two(f"{total} pages", f"{total} pages"),
                    },
                ],
            }
        ],
    }
