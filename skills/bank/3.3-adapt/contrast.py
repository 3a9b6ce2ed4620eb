"""A page whose colours miss the contrasts of WCAG 2.2, to be repaired within the hues of a charter."""

import re
from math import floor

from skills.authoring.judging import criterion
from skills.authoring.localised import wholly_in_language
from skills.documents import write

from .colours import hue_of, luminance, of_luminance, parsed, ratio

FIXED = ("page", "panel", "button-text")
FREE = ("text", "link", "button", "focus")
# (foreground, ground, least ratio)
PAIRS = [
    ("text", "page", 4.5), ("text", "panel", 4.5), ("link", "page", 4.5), ("link", "panel", 4.5), ("link", "text", 3.0),
    ("button-text", "button", 4.5), ("focus", "page", 3.0), ("focus", "button", 3.0),
]  # fmt: skip
SITES = [
    {"fr": "la médiathèque des Tilleuls", "of": "de la médiathèque des Tilleuls", "en": "Les Tilleuls library", "open": ("du mardi au samedi", "Tuesday to Saturday"), "act": ("Réserver un livre", "Book a title")},
    {"fr": "la piscine des Ondines", "of": "de la piscine des Ondines", "en": "Les Ondines pool", "open": ("tous les jours", "every day"), "act": ("Réserver un créneau", "Book a slot")},
    {"fr": "l’atelier vélo du Port", "of": "de l’atelier vélo du Port", "en": "Le Port bike workshop", "open": ("le mercredi et le samedi", "Wednesday and Saturday"), "act": ("Prendre rendez-vous", "Make an appointment")},
    {"fr": "le musée de la Meunerie", "of": "du musée de la Meunerie", "en": "the milling museum", "open": ("du mercredi au dimanche", "Wednesday to Sunday"), "act": ("Acheter un billet", "Buy a ticket")},
]  # fmt: skip
NAMES = {
    "text": {"fr": "texte", "en": "text"},
    "link": {"fr": "lien", "en": "link"},
    "button": {"fr": "bouton", "en": "button"},
    "focus": {"fr": "contour du focus", "en": "focus ring"},
    "page": {"fr": "fond de la page", "en": "page background"},
    "panel": {"fr": "fond du panneau", "en": "panel background"},
    "button-text": {"fr": "texte du bouton", "en": "button text"},
}
TOLERANCE = 8  # degrees of hue
SATURATION = 15  # per cent, at least


def charter_contrast(draw, values):
    """A spoilt palette, the charter's hues, what fails, and one palette in which all holds."""
    hues = {name: draw.stream(f"hue {name}").integer(0, 359) for name in (*FREE, "paper")}
    site = draw.stream("site").choose(SITES)
    sound = _sound(draw.stream("grounds"), hues)
    flaws = _flaws(draw.stream("flaws"))
    given = {**sound, **_spoilt(flaws, sound, hues)}
    failing = _failing(given)
    draw.require(not _failing(sound) and len(failing) >= 2, "the charter can be met, and is not yet")
    draw.require(
        all(_keeps_hue(palette[name], hues[name]) for palette in (sound, given) for name in FREE),
        "hues of the charter",
    )
    involved = {name for pair in failing for name in pair[:2]}
    draw.require(all(name in involved for name in FREE if given[name] != sound[name]), "what is spoilt shows")
    return {
        "site_of": {"fr": site["of"], "en": f"of {site['en']}"},
        "hues": {name: hues[name] for name in FREE},
        "given": given,
        "sound": sound,
        "kept": [name for name in (*FIXED, *FREE) if name in FIXED or name not in involved],
        "kept_free": [NAMES[name] for name in FREE if name not in involved],
        "faults": [_told(given, *pair) for pair in failing],
        "repairs": [{"name": NAMES[name], "mark": f"--{name}", "code": sound[name]} for name in FREE if given[name] != sound[name]],
        "after": [_told(sound, *pair) for pair in failing],
        "scene": SITES.index(site),
        "charter": _charter(hues),
        "files": [page(SITES.index(site), given)],
    }  # fmt: skip


def _sound(stream, hues):
    """Colours in which every pair holds: the link lies in the band that panel and text leave it."""
    page = of_luminance(hues["paper"], 0.5, stream.integer(930, 955) / 1000)
    panel = of_luminance(hues["paper"], 0.4, stream.integer(830, 870) / 1000)
    highest = (luminance(panel) + 0.05) / 4.5 - 0.05
    text = of_luminance(hues["text"], 0.6, (highest + 0.05) / 3.5 - 0.05)
    link = of_luminance(hues["link"], 0.65, (highest + 3 * (luminance(text) + 0.05) - 0.05) / 2)
    return {
        "page": page, "panel": panel, "text": text, "link": link,
        "button": of_luminance(hues["button"], 0.6, 0.025), "button-text": "#FFFFFF",
        "focus": of_luminance(hues["focus"], 0.6, stream.integer(205, 235) / 1000),
    }  # fmt: skip


def _flaws(stream):
    return [
        *stream.choose([["link_light"], ["text_light"], ["link_light", "text_light"]]),
        *stream.choose([["button_light"], ["focus_light"], ["focus_dark"]]),
    ]


def _spoilt(flaws, sound, hues):
    on_panel = (luminance(sound["panel"]) + 0.05) / 4.5 - 0.05
    on_page = (luminance(sound["page"]) + 0.05) / 4.5 - 0.05
    made = {
        "link_light": ("link", 0.65, (on_panel + on_page) / 2),
        "text_light": ("text", 0.5, 0.035),
        "button_light": ("button", 0.6, 0.26),
        "focus_light": ("focus", 0.6, 0.36),
        "focus_dark": ("focus", 0.6, 0.1),
    }
    return {
        name: of_luminance(hues[name], saturation, target)
        for name, saturation, target in (made[flaw] for flaw in flaws)
    }


def _failing(palette):
    return [pair for pair in PAIRS if ratio(palette[pair[0]], palette[pair[1]]) < pair[2]]


def _keeps_hue(code, hue):
    found, saturation = hue_of(code)
    return saturation >= SATURATION and abs((found - hue + 180) % 360 - 180) <= TOLERANCE


def _shown(value):
    """A ratio cut to two decimals: 4.498 is not 4.5."""
    return floor(value * 100) / 100


def _told(palette, front, ground, least):
    return {
        "front": NAMES[front],
        "ground": NAMES[ground],
        "ratio": _shown(ratio(palette[front], palette[ground])),
        "least": least,
    }


def _charter(hues):
    def row(name, value):
        return [[NAMES[name], " ", {"text": f"--{name}", "look": "code"}], value]

    kept = {"fr": "à ne pas changer", "en": "do not change"}
    return {
        "kind": "details",
        "title": {"fr": "Charte : teintes (TSL)", "en": "Style guide: hues (HSL)"},
        "rows": [*(row(name, kept) for name in FIXED), *(row(name, f"{hues[name]}°") for name in FREE)],
    }


def page(scene, palette):
    """The description of the page with these colours, in both languages."""
    return {
        "name": "page.html",
        "kind": "html",
        "text": {"fr": _html(scene, palette, "fr"), "en": _html(scene, palette, "en")},
    }


def _html(scene, palette, language):
    site, place = SITES[scene], 0 if language == "fr" else 1
    name = site[language][0].upper() + site[language][1:]
    opened = {"fr": f"Nous vous accueillons {site['open'][0]}.", "en": f"We are open {site['open'][1]}."}[
        language
    ]
    read = {"fr": ("Pour préparer votre visite, lisez", "nos conseils pratiques", "et le", "règlement"),
            "en": ("Before your visit, read", "our practical advice", "and the", "house rules")}[language]  # fmt: skip
    note = {"fr": "À savoir", "en": "Good to know"}[language]
    return "\n".join([
        "<!DOCTYPE html>", f'<html lang="{language}">', "<head>", '<meta charset="utf-8">', f"<title>{name}</title>", "<style>",
        ":root {", *(f"  --{key}: {palette[key]};" for key in ("page", "panel", "text", "link", "button", "button-text", "focus")), "}",
        "body { background: var(--page); color: var(--text); font: 1.1rem/1.5 sans-serif; margin: 2rem auto; max-width: 36rem; }",
        "aside { background: var(--panel); padding: 1rem; }",
        "a { color: var(--link); text-decoration: none; }",
        "button { background: var(--button); color: var(--button-text); font: inherit; padding: 0.5rem 1rem; border: 0; }",
        "button:focus-visible { outline: 4px solid var(--focus); }",
        "</style>", "</head>", "<body>", f"<h1>{name}</h1>", f"<p>{opened}</p>",
        f'<p>{read[0]} <a href="conseils.html">{read[1]}</a>.</p>',
        f'<aside><h2>{note}</h2><p>{read[0]} <a href="conseils.html">{read[1]}</a> {read[2]} <a href="reglement.html">{read[3]}</a>.</p></aside>',
        f"<p><button>{site['act'][place]}</button></p>", "</body>", "</html>", "",
    ])  # fmt: skip


def judge_contrast(document, values):
    """The ratios of the seven colours, their hues, and that nothing else was changed."""
    found = _colours(document.source)
    whole = all(found.get(name) for name in (*FIXED, *FREE))
    palette = {name: found.get(name) or values["given"][name] for name in (*FIXED, *FREE)}
    rates = {(front, ground): ratio(palette[front], palette[ground]) for front, ground, _ in PAIRS}
    astray = [
        name
        for name in FREE
        if not _keeps_hue(palette[name], values["hues"][name]) and name not in values["kept"]
    ]
    moved = [name for name in values["kept"] if palette[name] != values["given"][name]]
    darkened = luminance(palette["link"]) < luminance(values["given"]["link"])
    text, link = _lowest(rates, "text"), _lowest(rates, "link")
    on_one = rates["link", "page"] >= 4.5 > rates["link", "panel"]
    ring_on_one = (rates["focus", "page"] >= 3) != (rates["focus", "button"] >= 3)
    return [
        criterion("readable", whole, first=next((f"--{name}" for name in (*FIXED, *FREE) if not found.get(name)), "")),
        criterion("text", text >= 4.5, found=_shown(text)),
        criterion("link", link >= 4.5, "one_ground" if on_one else None, found=_shown(link)),
        criterion("apart", rates["link", "text"] >= 3, "link_as_text" if darkened else None, found=_shown(rates["link", "text"])),
        criterion("button", rates["button-text", "button"] >= 4.5, found=_shown(rates["button-text", "button"])),
        criterion("focus", rates["focus", "page"] >= 3 and rates["focus", "button"] >= 3,
                  "ring_one_side" if ring_on_one else None,
                  page=_shown(rates["focus", "page"]), button=_shown(rates["focus", "button"])),
        criterion("hues", not astray, "hue_lost", first=NAMES[astray[0]] if astray else {"fr": "", "en": ""}),
        criterion("kept", not moved, "over_repair", first=NAMES[moved[0]] if moved else {"fr": "", "en": ""}),
        criterion("rest", _rest(document.source) in [_rest(text) for text in page(values["scene"], values["given"])["text"].values()]),
    ]  # fmt: skip


def _lowest(rates, front):
    return min(rates[front, ground] for ground in ("page", "panel"))


def _declared(source, name):
    return re.compile(rf"(--{name}\s*:\s*)([^;}}]+)").findall(source)


def _colours(source):
    """{variable: its colour as #RRGGBB, or None}; a variable declared twice counts by its last value, as in CSS."""
    told = {name: _declared(source, name) for name in (*FIXED, *FREE)}
    return {name: parsed(each[-1][1]) if each else None for name, each in told.items()}


def _rest(source):
    """The page without the values of its variables, its comments and its blanks; a ring always shown (earlier pages) or on focus alike."""
    plain = re.sub(r"/\*.*?\*/|<!--.*?-->", "", source.removeprefix("\ufeff"), flags=re.DOTALL)
    plain = re.sub(r"(--[a-z-]+\s*:)\s*[^;}]+", r"\1", plain)
    plain = "".join(plain.split()).casefold().replace(";}", "}")
    return plain.replace(";outline:", "}button:focus-visible{outline:")


def solve_contrast(values):
    """The page in the palette from which it was spoilt."""
    return _made(values)


def near_misses_contrast(values):
    """Pages that break one rule each."""
    sound, hues = values["sound"], values["hues"]
    on_panel = (luminance(sound["panel"]) + 0.05) / 4.5 - 0.05
    on_page = (luminance(sound["page"]) + 0.05) / 4.5 - 0.05
    source = page(values["scene"], sound)["text"]["fr"]
    longer = {
        **page(values["scene"], sound),
        "text": source.replace("text-decoration: none", "text-decoration: underline"),
    }
    return {
        "link right on the page only": (_made(values, link=of_luminance(hues["link"], 0.65, (on_panel + on_page) / 2)), "link"),
        "link as dark as the text": (_made(values, link=of_luminance(hues["link"], 0.65, 0.06)), "apart"),
        "ring like the button": (_made(values, focus=of_luminance(hues["focus"], 0.6, 0.05)), "focus"),
        "ring too light": (_made(values, focus=of_luminance(hues["focus"], 0.6, 0.33)), "focus"),
        "grey link": (_made(values, link=of_luminance(0, 0.0, luminance(sound["link"]))), "hues" if "link" not in values["kept"] else "kept"),
        "white page": (_made(values, page="#FFFFFF"), "kept"),
        "links underlined instead": (write(longer), "rest"),
    }  # fmt: skip


def _made(values, **changes):
    palette = {**values["sound"], **changes}
    return write(wholly_in_language(page(values["scene"], palette), "fr"))
