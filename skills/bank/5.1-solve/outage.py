"""Tests done at home when something does not open, and the one link that they point to."""

SITES = (
    ("meteo-du-massif.example", "cinema-le-rex.example"),
    ("carte-des-sentiers.example", "bibliotheque-des-halles.example"),
    ("club-cyclo.example", "recettes-du-marche.example"),
    ("orchestre-val.example", "horaires-du-bac.example"),
)
# Whether each test works, for each faulty link: (what is tried, {link: works}).
TESTS = (
    ("pc_a", {"device": False, "wifi": False, "line": False, "site": False}),
    ("pc_b", {"device": False, "wifi": False, "line": False, "site": True}),
    ("phone_a", {"device": True, "wifi": False, "line": False, "site": False}),
    ("phone_b", {"device": True, "wifi": False, "line": False, "site": True}),
    ("cable_a", {"device": False, "wifi": True, "line": False, "site": False}),
    ("box", {"device": True, "wifi": False, "line": True, "site": True}),
    ("mobile_a", {"device": True, "wifi": True, "line": True, "site": False}),
)
LINKS = ("device", "wifi", "line", "site")


def home_tests(draw, values):
    """A table of tests and the link at fault."""
    link = draw.stream("link").choose(LINKS)
    site, other = draw.stream("sites").choose(SITES)
    return {
        "link": link,
        "site": site,
        "other": other,
        "tests": tests_table(link, site, other, draw.stream("order").shuffled([name for name, _ in TESTS])),
    }


def tests_table(link, site, other, order):
    """The tests in this order, each with what it shows when that link is at fault."""
    works = {name: results[link] for name, results in TESTS}
    return {
        "kind": "table",
        "label": {"fr": "Essais effectués à la maison", "en": "Tests done at home"},
        "row_headers": True,
        "columns": [{"fr": "Essai", "en": "Test"}, {"fr": "Résultat", "en": "Result"}],
        "rows": [[_tried(name, site, other), _result(works[name])] for name in order],
    }


def _tried(name, site, other):
    fr, en = {
        "pc_a": (f"{site} sur l’ordinateur, en Wi-Fi", f"{site} on the computer, over Wi-Fi"),
        "pc_b": (f"{other} sur l’ordinateur, en Wi-Fi", f"{other} on the computer, over Wi-Fi"),
        "phone_a": (f"{site} sur le téléphone, en Wi-Fi", f"{site} on the phone, over Wi-Fi"),
        "phone_b": (f"{other} sur le téléphone, en Wi-Fi", f"{other} on the phone, over Wi-Fi"),
        "cable_a": (f"{site} sur l’ordinateur, par câble", f"{site} on the computer, by cable"),
        "box": (
            "Page de la box sur le téléphone, en Wi-Fi",
            "The router’s own page on the phone, over Wi-Fi",
        ),
        "mobile_a": (f"{site} sur le téléphone, en 4G", f"{site} on the phone, over 4G"),
    }[name]
    return {"fr": fr, "en": en}


def _result(works):
    return {"fr": "s’ouvre", "en": "opens"} if works else {"fr": "ne s’ouvre pas", "en": "does not open"}


def outage_lesson(draw, values):
    """The chain from a device to a site, and one home's tests, for a lesson."""
    boxes = (
        ("device", {"fr": "Votre appareil", "en": "Your device"}, "laptop"),
        ("box", {"fr": "La box", "en": "The router"}, "router"),
        ("internet", {"fr": "Internet", "en": "The Internet"}, "cloud"),
        ("site", {"fr": "Le site", "en": "The site"}, "server"),
    )
    return {
        "chain": {
            "kind": "diagram",
            "alt": {
                "fr": "De l’appareil à la box par le Wi-Fi ou un câble, de la box à Internet par la ligne, puis jusqu’au site.",
                "en": "From the device to the router over Wi-Fi or a cable, from the router to the Internet over the line, then on to the site.",
            },
            "boxes": [
                {"id": name, "text": text, "at": [column, 0], "icon": icon}
                for column, (name, text, icon) in enumerate(boxes)
            ],
            "arrows": [
                {
                    "from": "device",
                    "to": "box",
                    "text": {"fr": "Wi-Fi ou câble", "en": "Wi-Fi or cable"},
                    "line": True,
                },
                {"from": "box", "to": "internet", "text": {"fr": "la ligne", "en": "the line"}, "line": True},
                {"from": "internet", "to": "site", "line": True},
            ],
        },
        "home": tests_table("wifi", *SITES[0], ["pc_a", "pc_b", "phone_a", "cable_a", "box", "mobile_a"]),
    }
