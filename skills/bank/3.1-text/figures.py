"""A report whose figures are numbered by themselves: what five mentions show once figures have moved."""

from skills.authoring.typography import typeset


def _two(french, english):
    return {"fr": typeset(french, "fr"), "en": typeset(english, "en")}


REPORTS = [
    {"about": _two("son rapport de stage à la menuiserie", "a report on a work placement at a joiner’s"),
     "captions": [_two("Le plan de l’atelier", "Floor plan of the workshop"), _two("La scie à ruban", "The band saw"), _two("Un assemblage à tenon", "A mortise joint"),
                  _two("Les essences de bois", "Kinds of wood"), _two("La commande type", "A typical order"), _two("Le séchage", "Drying"),
                  _two("Le vernis", "Varnish"), _two("Le devis", "The quote"), _two("L’équipe", "The team")],
     "new": _two("Les règles de sécurité", "Safety rules")},
    {"about": _two("son dossier sur les zones humides", "a study of wetlands"),
     "captions": [_two("La carte des étangs", "Map of the ponds"), _two("Une roselière", "A reed bed"), _two("Le niveau de l’eau", "The water level"),
                  _two("Les oiseaux comptés", "Birds counted"), _two("Une libellule", "A dragonfly"), _two("La vanne", "The sluice"),
                  _two("Le sentier", "The path"), _two("L’observatoire", "The hide"), _two("Le calendrier", "The calendar")],
     "new": _two("La qualité de l’eau", "Water quality")},
    {"about": _two("le livret d’accueil de la médiathèque", "the library’s welcome booklet"),
     "captions": [_two("Le plan des salles", "Floor plan"), _two("La carte de prêt", "The library card"), _two("Les automates", "The self-service machines"),
                  _two("Les jeux", "The games"), _two("Le piano", "The piano"), _two("La boîte de retour", "The returns box"),
                  _two("Les horaires", "Opening hours"), _two("L’atelier vidéo", "The video workshop"), _two("Les dons", "Donations")],
     "new": _two("L’ascenseur", "The lift")},
]  # fmt: skip
LETTERS = "ABCDE"


def moved_figures(draw, values):
    """The figures, five mentions, what each shows at the end, and what it would show under each belief.

    A new figure comes in before `before`; then the figure `moved` goes right after `target`. Fields follow their
    figure, typed numbers stay.
    """
    report = draw.stream("report").choose(REPORTS)
    stream = draw.stream("moves")
    before = stream.integer(2, 5)
    moved = stream.integer(before + 1, 7)
    target = stream.integer(moved + 1, 9)
    figures = list(range(1, 10))
    inserted = [*figures[: before - 1], 0, *figures[before - 1 :]]
    final = [one for one in inserted if one != moved]
    final.insert(final.index(target) + 1, moved)
    after = {one: final.index(one) + 1 for one in figures}
    halfway = {one: inserted.index(one) + 1 for one in figures}
    between = stream.choose(range(before, moved))
    fields = [moved, stream.choose(range(1, before)), between, stream.choose(range(moved + 1, 10))]
    typed = [stream.choose(range(before, moved + 1))]
    mentions = stream.shuffled([*((one, True) for one in fields), *((one, False) for one in typed)])
    named = dict(zip(LETTERS, mentions, strict=True))
    key = {letter.lower(): after[one] if is_field else one for letter, (one, is_field) in named.items()}
    shown = {
        "typed_follow": {letter.lower(): after[one] for letter, (one, _) in named.items()},
        "nothing_follows": {letter.lower(): one for letter, (one, _) in named.items()},
        "move_left_out": {letter.lower(): halfway[one] if is_field else one for letter, (one, is_field) in named.items()},
        "all_plus_one": {letter.lower(): one + 1 if is_field else one for letter, (one, is_field) in named.items()},
    }  # fmt: skip
    draw.require(
        len({str(one) for one in (key, *shown.values())}) == len(shown) + 1, "each belief shows its own"
    )
    captions = dict(zip(figures, report["captions"], strict=True))
    return {
        "about": report["about"],
        "before": before,
        "before_caption": captions[before],
        "new": report["new"],
        "moved": moved,
        "moved_caption": captions[moved],
        "target_caption": captions[target],
        "key": key,
        "slips": {belief: {at: value for at, value in found.items() if value != key[at]} for belief, found in shown.items()},
        "reasons": [_reason(letter, one, is_field, after, captions) for letter, (one, is_field) in named.items()],
        "wrong_mention": next(letter for letter, (_, is_field) in named.items() if not is_field),
        "final": [{"number": place, "caption": captions.get(one, report["new"])} for place, one in enumerate(final, 1)],
        "figures": _figures(captions),
        "mentions": _mentions(named, captions),
    }  # fmt: skip


def _reason(letter, one, is_field, after, captions):
    caption = captions[one]
    if is_field:
        why = _two(
            f"un champ, qui suit « {caption['fr']} », {_still(one, after)['fr']} figure {after[one]}",
            f"a field, which follows “{caption['en']}”, {_still(one, after)['en']} figure {after[one]}",
        )
        return {"letter": letter, "shows": after[one], "why": why}
    why = _two(
        f"un nombre tapé : il reste, alors que « {caption['fr']} » est {_still(one, after)['fr']} la figure {after[one]}",
        f"a typed number: it stays the same, while “{caption['en']}” is {_still(one, after)['en']} figure {after[one]}",
    )
    return {"letter": letter, "shows": one, "why": why}


def _still(one, after):
    return _two("toujours", "still") if after[one] == one else _two("désormais", "now")


def _figures(captions):
    return {
        "kind": "table",
        "caption": _two("Les figures du document, dans l’ordre (légendes numérotées par le logiciel)",
                        "The document’s figures, in order (captions numbered by the software)"),
        "columns": [_two("Légende", "Caption")],
        "rows": [[_two(f"Figure {number} : {caption['fr']}", f"Figure {number}: {caption['en']}")] for number, caption in captions.items()],
    }  # fmt: skip


def _mentions(named, captions):
    field, typed = (
        _two("renvoi automatique (champ)", "cross-reference (field)"),
        _two("tapé au clavier", "typed"),
    )
    return {
        "kind": "table",
        "caption": _two("Cinq mentions dans le texte", "Five mentions in the text"),
        "columns": [_two("Mention", "Mention"), _two("Le texte affiche", "The text shows"), _two("Elle désigne", "It refers to"), _two("Le nombre est", "The number is")],
        "rows": [
            [letter, _two(f"voir figure {one}", f"see figure {one}"), captions[one], field if is_field else typed]
            for letter, (one, is_field) in named.items()
        ],
        "row_headers": True,
    }  # fmt: skip
