"""Whether an uploaded page has the Open Graph tags that the brief asks for (see `previews`)."""

import re
import unicodedata

from skills.authoring.judging import criterion

from .previews import TAGS, page_with, right_tags, tab_title

# Words that say that there is a picture, not what it shows.
EMPTY_WORDS = {
    "image", "photo", "photographie", "picture", "photograph", "aperçu", "preview", "illustration", "alt", "texte", "text",
    "description", "page", "site", "jpg", "une", "des", "les", "the", "pour", "for",
}  # fmt: skip

# Beginnings of the words, in either language and without accents, by which people say what each picture shows. No page
# of `previews` has one: words copied from the page never pass for a description.
PEOPLE = ["people", "person", "gens", "foule", "crowd", "group", "homme", "femme", "dame", "woman", "women"]
STEMS = {
    "des visiteurs devant un stand": [
        *PEOPLE, "visiteu", "visitor", "public", "passant", "stand", "stall", "booth", "etal", "comptoir",
    ],
    "une bénévole qui montre un geste": [
        *PEOPLE, "benevol", "volunt", "geste", "gestu", "mouvement", "movement", "demonstr", "animat", "quelqu", "someone",
    ],
    "le public assis, vu de la scène": [
        *PEOPLE, "public", "audience", "spectat", "assis", "seat", "sitting", "scene", "stage", "estrade", "gradin",
        "tribune", "fauteuil", "siege", "salle", "room",
    ],
    "une table couverte de matériel": [
        "table", "couvert", "cover", "materiel", "material", "equip", "outil", "tool", "objet", "object",
    ],
    "le logo": ["logo"],
}  # fmt: skip


def judge_preview(document, values):
    """The criteria of an uploaded page."""
    found = _tags_of(document)
    title, description, address, alternative = (_contents(found, name) for name in TAGS)
    lead = values["event"]["lead"]
    is_site_name = title == {_bare(values["site"]["name"])}
    return [
        criterion(
            "title", title == {_bare(values["event"]["title"])}, "site_name_kept" if is_site_name else None
        ),
        criterion(
            "description", description == {_bare(lead)}, None if description else "description_forgotten"
        ),
        *_address_criteria(address, values),
        _alternative(alternative, address, values),
        _form(found),
        _kept(document, values),
        criterion("encoding", document.encoding in ("ascii", "utf-8", "utf-8-sig"), "other_encoding"),
    ]


def _tags_of(document):
    """[{attribute, name, content, head}] of the four tags, however they are written."""
    found = []
    for meta in document.all("meta"):
        for attribute in ("property", "name"):
            name = (meta.get(attribute) or "").strip().lower()
            if name in TAGS:
                is_in_head = any(parent.tag == "head" for parent in meta.iterancestors())
                content = meta.get("content") or ""
                found.append({"attribute": attribute, "name": name, "content": content, "head": is_in_head})
    return found


def _bare(text):
    """Blanks and apostrophes in one spelling."""
    return " ".join(text.replace("\u2019", "'").replace("\u00a0", " ").replace("\u202f", " ").split())


def _contents(found, name):
    return {_bare(tag["content"]) for tag in found if tag["name"] == name and tag["content"].strip()}


def _address_criteria(addresses, values):
    files = {address.rsplit("/", 1)[-1] for address in addresses}
    is_whole = addresses and all(
        address == values["base"] + address.rsplit("/", 1)[-1] for address in addresses
    )
    relative = addresses and not any(address.startswith(("https:", "http:")) for address in addresses)
    return [
        criterion("address", is_whole, "relative_address" if relative else None),
        criterion("picture", files == {values["picture"]}, _slip_of_picture(files, values)),
    ]


def _slip_of_picture(files, values):
    """The belief behind a picture that does not fit; None where it is none of the table's."""
    if files == {"logo.png"}:
        return "logo_kept"
    return "limits_missed" if files and files < {one["file"] for one in values["pictures"]} else None


def _alternative(texts, addresses, values):
    """Whether one text says what the page's own picture shows, even where that picture is not the right one."""
    files = {address.rsplit("/", 1)[-1] for address in addresses}
    file = next((one["file"] for one in values["pictures"] if files == {one["file"]}), values["picture"])
    if not any(len(_telling_words(text)) > 1 for text in texts):
        return criterion("alternative", False, "alternative_empty")
    holds = len(texts) == 1 and all(_describes(text, file, values) for text in texts)
    return criterion("alternative", holds, "alternative_elsewhere")


def _describes(text, file, values):
    """Whether a text has a word of what the picture shows, and more of another picture's nowhere."""
    words = _telling_words(text)
    spoken_of = {
        one["file"]: sum(word.startswith(tuple(STEMS[one["shows"]["fr"]])) for word in words)
        for one in values["pictures"]
    }
    is_logo_elsewhere = file != "logo.png" and spoken_of["logo.png"]
    return not is_logo_elsewhere and spoken_of[file] and spoken_of[file] == max(spoken_of.values())


def _telling_words(text):
    """Words that may say what can be seen, small and without accents."""
    words = re.findall(r"[^\W\d_]{3,}", text.casefold())
    return [_plain(word) for word in words if word not in EMPTY_WORDS]


def _plain(word):
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if letter.isalpha())


def _form(found):
    names = [tag["name"] for tag in found]
    if any(tag["attribute"] == "name" for tag in found):
        return criterion("form", False, "name_for_property")
    if not all(tag["head"] for tag in found):
        return criterion("form", False, "tag_in_body")
    return criterion(
        "form", sorted(names) == sorted(TAGS), "tag_twice" if len(set(names)) < len(names) else None
    )


def _kept(document, values):
    event = values["event"]
    tabs = [_bare(title.text_content()) for title in document.all("title")]
    headings = [_bare(heading.text_content()) for heading in document.all("h1")]
    paragraphs = [_bare(paragraph.text_content()) for paragraph in document.all("p")]
    wanted = [_bare(text) for text in (event["lead"], *event["more"])]
    are_titles_kept = tabs == [_bare(tab_title(values))] and headings == [_bare(event["title"])]
    return criterion("page", are_titles_kept and all(text in paragraphs for text in wanted))


def _other_shown(values):
    """What a picture shows that is not the one to choose."""
    return next(picture for picture in values["pictures"] if picture["role"] == "small")["shows"]["fr"]


def solve_preview(values):
    """A page that follows the brief."""
    return page_with(values, right_tags(values)).encode()


def near_misses_preview(values):
    """Pages with one thing amiss each, and the criterion that it breaks."""
    tags = right_tags(values)
    title, description, image, alternative = tags

    def page(head, body=()):
        return page_with(values, head, body).encode()

    def with_image(address):
        return [title, description, ("property", "og:image", address), alternative]

    small = next(picture["file"] for picture in values["pictures"] if picture["role"] == "small")
    return {
        "relative address": (page(with_image(f"/images/{values['picture']}")), "address"),
        "http address": (page(with_image(values["address"].replace("https:", "http:"))), "address"),
        "logo": (page(with_image(f"{values['base']}logo.png")), "picture"),
        "small picture": (page(with_image(values["base"] + small)), "picture"),
        "name for property": (page([("name", name, content) for _, name, content in tags]), "form"),
        "title twice": (page([*tags, title]), "form"),
        "in the body": (page([title, description, image], [alternative]), "form"),
        **{
            name: (page([title, description, image, ("property", "og:image:alt", text)]), "alternative")
            for name, text in _poor_alternatives(values).items()
        },
        "name of the site": (
            page([("property", "og:title", values["site"]["name"]), description, image, alternative]),
            "title",
        ),
        "no description": (page([title, image, alternative]), "description"),
        "heading changed": (page(tags).replace(b"<h1>", b"<h2>").replace(b"</h1>", b"</h2>"), "page"),
        "tab title changed": (
            page(tags).replace(f" - {values['site']['name']}</title>".encode(), b"</title>"),
            "page",
        ),
        "saved as Windows text": (page(tags).decode().encode("cp1252"), "encoding"),
    }


def _poor_alternatives(values):
    """Texts that do not say what the right picture shows."""
    event, site = values["event"], values["site"]
    subject = event["title"].split("\u00a0:")[0]
    return {
        "empty alternative": "",
        "hollow alternative": "Image de la page",
        "file name as alternative": values["picture"],
        "title as alternative": event["title"],
        "words of the title as alternative": f"Une photo : {subject}, {site['name']}",
        "lead as alternative": event["lead"],
        "another picture as alternative": _other_shown(values),
        "another picture in other words": f"Photo : {_other_shown(values)}, {event['title']}",
        "logo as alternative": "Le logo",
        "logo of the site as alternative": f"Logo de {site['name']}",
        "lorem ipsum as alternative": "Lorem ipsum dolor sit amet",
    }
