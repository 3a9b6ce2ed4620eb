"""Whether an uploaded page has the Open Graph tags that the brief asks for (see `previews`)."""

import re

from skills.authoring.judging import criterion

from .previews import TAGS, page_with, right_tags

# Words that say that there is a picture, not what it shows.
EMPTY_WORDS = {
    "image", "photo", "photographie", "picture", "photograph", "aperçu", "preview", "illustration", "alt", "texte", "text",
    "description", "page", "site", "jpg", "une", "des", "les", "the", "pour", "for",
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
        criterion("alternative", _is_alternative(alternative, values), "alternative_empty"),
        _form(found),
        _kept(document, values),
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


def _is_alternative(alternative, values):
    """Whether one text says something of the picture: two telling words, and no text copied from elsewhere."""
    elsewhere = {picture["file"] for picture in values["pictures"]} | {values["site"]["name"]}
    elsewhere |= {values["event"]["title"], values["event"]["lead"]}
    others = [picture["shows"] for picture in values["pictures"] if picture["file"] != values["picture"]]
    elsewhere |= {text for shows in others for text in shows.values()}
    copied = {_bare(text).casefold() for text in elsewhere}
    return len(alternative) == 1 and all(
        text.casefold() not in copied and len(_telling_words(text)) > 1 for text in alternative
    )


def _telling_words(text):
    words = re.findall(r"[^\W\d_]{3,}", text.casefold())
    return [word for word in words if word not in EMPTY_WORDS]


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
    headings = [_bare(heading.text_content()) for heading in document.all("h1")]
    paragraphs = [_bare(paragraph.text_content()) for paragraph in document.all("p")]
    wanted = [_bare(text) for text in (event["lead"], *event["more"])]
    return criterion(
        "page", headings == [_bare(event["title"])] and all(text in paragraphs for text in wanted)
    )


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
        "empty alternative": (
            page([title, description, image, ("property", "og:image:alt", "")]),
            "alternative",
        ),
        "hollow alternative": (
            page([title, description, image, ("property", "og:image:alt", "Image de la page")]),
            "alternative",
        ),
        "title as alternative": (
            page([title, description, image, ("property", "og:image:alt", values["event"]["title"])]),
            "alternative",
        ),
        "another picture as alternative": (
            page([title, description, image, ("property", "og:image:alt", _other_shown(values))]),
            "alternative",
        ),
        "name of the site": (
            page([("property", "og:title", values["site"]["name"]), description, image, alternative]),
            "title",
        ),
        "no description": (page([title, image, alternative]), "description"),
        "heading changed": (page(tags).replace(b"<h1>", b"<h2>").replace(b"</h1>", b"</h2>"), "page"),
    }
