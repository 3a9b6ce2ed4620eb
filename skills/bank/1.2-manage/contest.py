"""Files handed in for a contest whose rules bear on format, size and name."""

import unicodedata

from .words import two

CONTESTS = [
    {"what": two("Un concours de photos", "A photo competition"), "formats": ["jpg", "jpeg", "png"], "others": ["heic", "gif", "tif", "psd"],
     "said": two("JPEG (.jpg ou .jpeg) ou PNG", "JPEG (.jpg or .jpeg) or PNG"), "limit": 5, "stems": ["marais", "reflet", "gare", "brume", "marche", "atelier", "foire", "phare", "velo", "neige"],
     "spoilt": ["forêt", "été", "ma photo", "île", "le port", "château"]},
    {"what": two("Un concours d’affiches", "A poster competition"), "formats": ["pdf", "png"], "others": ["docx", "odg", "svg", "pptx"],
     "said": two("PDF ou PNG", "PDF or PNG"), "limit": 8, "stems": ["affiche", "fete", "tri", "lecture", "cirque", "jardin", "bal", "course", "marche", "projet"],
     "spoilt": ["mon affiche", "fête", "la-forêt", "musée", "projet final", "l’été"]},
    {"what": two("Un concours de nouvelles", "A short story competition"), "formats": ["pdf", "odt"], "others": ["docx", "txt", "pages", "rtf"],
     "said": two("PDF ou ODT", "PDF or ODT"), "limit": 2, "stems": ["nuit", "orage", "valise", "lettre", "retour", "voisin", "silence", "quai", "miroir", "saison"],
     "spoilt": ["la nuit", "été", "forêt", "ma nouvelle", "île", "à-quai"]},
]  # fmt: skip


def entries(stream, contest):
    """[(role, full name, size in KB)]: seven files, each with one defect at most, in drawn order."""
    stems, spoilt = stream.shuffled(contest["stems"]), stream.shuffled(contest["spoilt"])
    kilo = contest["limit"] * 1000

    def good():
        return stream.integer(300, kilo * 6 // 10)

    def ending():
        return stream.choose(contest["formats"])

    found = [
        ("plain", f"{stems.pop()}{stream.choose(['', '.v2', '.2026'])}.{ending()}", stream.integer(kilo * 3 // 10, kilo * 7 // 10)),
        ("capitals", f"{stems.pop()}.{ending().upper()}", good()),
        ("thousands", f"{stems.pop()}.{ending()}", stream.choose([stream.integer(600, 950), stream.integer(kilo * 5 // 10, kilo * 9 // 10)])),
        ("double", f"{stems.pop()}.{ending()}.{stream.choose(contest['others'])}", good()),
        ("heavy", f"{stems.pop()}.{ending()}", stream.integer(kilo * 12 // 10, kilo * 18 // 10)),
        ("name", f"{spoilt.pop()}.{ending()}", good()),
        stream.choose([
            ("other", f"{stems.pop()}.{stream.choose(contest['others'])}", good()),
            ("name", f"{spoilt.pop()}.{ending()}", good()),
            ("heavy", f"{stems.pop()}.{ending()}", stream.integer(kilo * 12 // 10, kilo * 18 // 10)),
            ("plain", f"{stems.pop()}.{ending()}", stream.integer(kilo * 3 // 10, kilo * 7 // 10)),
        ]),
    ]  # fmt: skip
    return stream.shuffled(found)


BOXES = {
    "plain": "box1",
    "capitals": "box1",
    "thousands": "box1",
    "double": "box2",
    "other": "box2",
    "heavy": "box3",
    "name": "box4",
}


def weight(role, size):
    """The size as a list of files shows it, in KB or MB."""
    if role == "thousands" or (role == "heavy" and size % 2):
        grouped = f"{size:,}"
        return two(f"{grouped.replace(',', chr(0x202F))}\u00a0Ko", f"{grouped}\u00a0KB")
    megas = f"{size / 1000:.1f}"
    return two(f"{megas.replace('.', ',')}\u00a0Mo", f"{megas}\u00a0MB")


def refused(name):
    """What the rule on names refuses in this one."""
    found = [("une espace", "a space")] if " " in name else []
    if any(map(unicodedata.combining, unicodedata.normalize("NFD", name))):
        found.append(("un accent", "an accent"))
    if "’" in name:
        found.append(("une apostrophe", "an apostrophe"))
    return [two(*words) for words in found]


def told(name, size):
    """The file as it is handed in."""
    return {language: f"{name} ({size[language]})" for language in ("fr", "en")}
