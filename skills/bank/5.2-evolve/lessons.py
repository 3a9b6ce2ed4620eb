"""What the modules of 5.2 show and ask: a panel to read, needs to sort, the sockets of a laptop."""

from .panel import quick_settings


def _two(french, english):
    return {"fr": french, "en": english}


READ = [
    _two("Les horaires du bus", "The bus times"), _two("Les messages", "The messages"), _two("Les recettes", "The recipes"),
    _two("Les résultats du match", "The match results"), _two("Les annonces immobilières", "The property ads"), _two("Les paroles des chansons", "The song lyrics"),
    _two("Les titres des actualités", "The news headlines"), _two("Les critiques de films", "The film reviews"),
]  # fmt: skip
# box: a text size, b zoom of the page, c brightness
SCREEN_NEEDS = {
    "a": [
        _two("{} s’affichent en caractères trop petits, comme les menus et les autres applications", "{} are too small, like the menus and the other apps"),
        _two("{}, les réglages, l’agenda : tout est écrit trop petit", "{}, the settings, the calendar: all the text is too small"),
        _two("{} demandent une loupe, et c’est pareil partout ailleurs", "{} need a magnifying glass, and so does everything else"),
    ],
    "b": [
        _two("{} ont des lettres trop petites sur un seul site ; le reste va bien", "{} are too small on one website; everything else is fine"),
        _two("{} sont à peine lisibles, tant c’est petit, sur un site où l’on ne reviendra pas ; le reste va bien", "{} are too small on a site needed just this once; everything else is fine"),
        _two("{} s’affichent en tout petit dans un onglet du navigateur, pas dans les autres", "{} are too small in one tab of the browser, but not in the others"),
    ],
    "c": [
        _two("{} se lisent bien chez soi, plus du tout en plein soleil", "{} are easy to read indoors, but not at all in full sun"),
        _two("{} fatiguent les yeux le soir, tant le fond est blanc", "{} tire the eyes in the evening because the background is so white"),
        _two("{} se voient à peine près de la fenêtre, même en très grosses lettres", "{} can hardly be seen near the window, even in very large type"),
    ],
}  # fmt: skip
SIZES = ["aabbc", "aabcc", "abbcc", "aaabc", "abbbc", "abccc"]


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
    boxes = draw.stream("order").shuffled(list(draw.stream("sizes").choose(SIZES)))
    said = {box: iter(draw.stream(f"needs {box}").shuffled(needs)) for box, needs in SCREEN_NEEDS.items()}
    shown = [
        (f"n{place}", box, {language: text.format(thing[language]) for language, text in next(said[box]).items()})
        for place, (box, thing) in enumerate(zip(boxes, draw.stream("read").sample(READ, 5), strict=True), 1)
    ]  # fmt: skip
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
    """A laptop's data sheet: three USB-C sockets with a role each, a fast and a slow USB-A, and HDMI.

    No shape of plug but HDMI's, which is never asked for, fits a single socket: the standards have to be read.
    """
    stream = draw.stream("sockets")
    carried = {
        "picture": f"USB 2.0, DP {stream.choose(['1.4', '2.0', '2.1'])}",
        # Not USB4, whose sockets of computers always carry DisplayPort.
        "data": f"USB {stream.choose(['3.0', '3.1', '3.2'])}",
        "charge": f"USB 2.0, PD {stream.choose([45, 65, 100])} W",
        "usb_a": f"USB {stream.choose(['3.0', '3.1', '3.2'])}",
        "usb_a_slow": "USB 2.0",
    }
    shapes = {
        "USB-C": stream.shuffled(["picture", "data", "charge"]),
        "USB-A": stream.shuffled(["usb_a", "usb_a_slow"]),
    }
    placed = [(shape, place, role) for shape, roles in shapes.items() for place, role in enumerate(roles, 1)]
    rows = [[f"{shape} {place}", carried[role]] for shape, place, role in placed]
    rows.append(["HDMI", f"HDMI {stream.choose(['1.4', '2.0', '2.1'])}"])
    return {
        "number": {role: place for _, place, role in placed},
        "sheet": {"kind": "table", "caption": _two("Notice de l’ordinateur : les prises", "The laptop’s spec sheet: its ports"),
                  "columns": [_two("Prise", "Port"), _two("Normes", "Standards")],
                  "rows": rows, "row_headers": True},
    }  # fmt: skip
