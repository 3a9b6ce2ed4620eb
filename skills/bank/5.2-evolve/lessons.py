"""What the modules of 5.2 show and ask: a panel to read, needs to sort, the sockets of a laptop."""

from .panel import quick_settings


def _two(french, english):
    return {"fr": french, "en": english}


# box: a text size, b zoom of the page, c brightness
SCREEN_NEEDS = {
    "a": [
        _two("Les menus et les messages sont trop petits, partout", "Menus and messages are too small, everywhere"),
        _two("Les noms des contacts sont trop petits, comme tout le reste", "The names of contacts are too small, like everything else"),
        _two("L’agenda, les messages, les réglages : tout est écrit trop petit", "Calendar, messages, settings: all the text is too small"),
    ],
    "b": [
        _two("Un seul site, ouvert dans le navigateur, est écrit trop petit", "The text of one site, open in the browser, is too small"),
        _two("Les horaires d’une page web sont illisibles, le reste va bien", "The timetable on a web page cannot be read; everything else is fine"),
        _two("Un plan, sur une page web, est trop petit juste pour cette fois", "A map on a web page is too small, just this once"),
    ],
    "c": [
        _two("Dehors, en plein soleil, tout paraît trop sombre", "Outside, in full sun, everything looks too dark"),
        _two("Le soir, l’écran éblouit dans la chambre", "In the evening the screen is dazzling in the bedroom"),
        _two("La taille va bien, mais l’écran paraît éteint près de la fenêtre", "The size is fine, but near the window the screen looks switched off"),
    ],
}  # fmt: skip


def panel_lesson(draw, values):
    """A complaint and the panel that explains it, to read rather than to answer."""
    told = quick_settings(draw, values)
    panel = told["panel"]
    groups = [
        {"title": group["title"], "rows": [{"label": row["label"], "value": row["value"]} for row in group["rows"]]}
        for group in panel["groups"]
    ]  # fmt: skip
    return {**{name: told[name] for name in ("complaint", "setting", "near", "why", "why_not", "odd")},
            "panel": {**panel, "groups": groups}}  # fmt: skip


def screen_needs(draw, values):
    """Five needs for three settings, and the boxes to which a mix-up of two of them leads."""
    stream = draw.stream("needs")
    drawn = [("a", text) for text in stream.sample(SCREEN_NEEDS["a"], 2)]
    drawn += [("b", text) for text in stream.sample(SCREEN_NEEDS["b"], 2)]
    drawn += [("c", stream.choose(SCREEN_NEEDS["c"]))]
    shown = [
        (f"n{place}", box, text) for place, (box, text) in enumerate(draw.stream("order").shuffled(drawn), 1)
    ]
    by_box = {box: [(name, text) for name, own, text in shown if own == box] for box in "abc"}
    return {
        "items": [{"id": name, "text": text} for name, _, text in shown],
        "key": {name: box for name, box, _ in shown},
        "slips": {
            "zoom_for_text": {name: "b" for name, _ in by_box["a"]},
            "text_for_zoom": {name: "a" for name, _ in by_box["b"]},
            "size_for_light": {name: "a" for name, _ in by_box["c"]},
        },
        "told": {box: [text for _, text in by_box[box]] for box in "abc"},
    }


def laptop_sockets(draw, values):
    """A laptop's data sheet: three USB-C sockets and HDMI, of which one USB-C carries a picture."""
    stream = draw.stream("sockets")
    carried = {
        "picture": f"USB 3.2, DisplayPort {stream.choose(['1.4', '2.0', '2.1'])}",
        # Not USB4, whose sockets of computers always carry DisplayPort.
        "data": f"USB {stream.choose(['3.1, 10', '3.2, 10', '3.2, 20'])} Gb/s",
        "charge": f"USB 2.0, Power Delivery {stream.choose([45, 65, 100])} W",
    }
    roles = stream.shuffled(list(carried))
    rows = [[f"USB-C {place}", carried[role]] for place, role in enumerate(roles, 1)]
    return {
        "number": {role: place for place, role in enumerate(roles, 1)},
        "sheet": {"kind": "table", "caption": _two("Fiche de l’ordinateur : les prises", "The laptop’s spec sheet: its ports"),
                  "columns": [_two("Prise", "Port"), _two("Normes", "Standards")],
                  "rows": [*rows, ["HDMI", f"HDMI {stream.choose(['1.4', '2.0', '2.1'])}"]], "row_headers": True},
    }  # fmt: skip
