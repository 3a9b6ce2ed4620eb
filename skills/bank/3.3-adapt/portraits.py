"""Photos for a school's site: who is on them, who took them, and which agreement is still missing."""

import unicodedata


def _two(french, english):
    return {"fr": french, "en": english}


TAKEN = _two("{photographer}, qui enseigne ici, a photographié {pupil}, {age} ans, {place}, et propose la photo.",
             "{photographer}, a teacher, took a picture of {pupil}, aged {age}, {place}, and offers it.")  # fmt: skip
OFFERED = _two("{photographer} a pris la photo et la propose : cet accord est donné.",
               "{photographer} took the photo and offers it: that agreement is given.")  # fmt: skip
SAID_YES = _two("{pupil} a déjà dit oui.", "{pupil} has already said yes.")
GROWN_UP = _two("À {age} ans, {pupil} décide sans ses parents.", "At {age}, {pupil} does not need a parent’s agreement.")  # fmt: skip
NOBODY = _two("On ne peut reconnaître personne : il n’y a personne à qui le demander.",
              "Nobody can be recognised: there is nobody to ask.")  # fmt: skip
SIGNED = _two("Cette signature est déjà là, pour cet usage.", "That signature is already there, for this use.")  # fmt: skip
MINOR = _two("On reconnaît {pupil}, qui a {age} ans : il faut aussi l’accord écrit de ses parents, ou de qui les remplace, pour cet usage précis.",
             "{pupil} can be recognised and is {age}: the parents, or whoever stands in for them, must also agree in writing to this specific use.")  # fmt: skip
ADULT = _two("On reconnaît {pupil} : il faut son accord, pour cet usage précis.",
             "{pupil} can be recognised and has to agree to this specific use.")  # fmt: skip
AUTHOR = _two("La photo appartient à la personne qui l’a prise : il faut sa permission, ou une licence qui la donne d’avance.",
              "The photo belongs to the person who took it: you need permission, or a licence that gives it in advance.")  # fmt: skip
# Each: whether the person is a minor, what follows the picture's taking (or the whole story), why, the belief behind 'nothing'.
SITUATIONS = {
    "parents": [
        {"minor": True, "more": _two("{pupil} est d’accord.", "{pupil} agrees."), "belief": "minor_enough"},
        {"minor": True, "more": _two("{pupil} est d’accord, et la légende ne dira pas son nom.", "{pupil} agrees, and the caption will give no name."), "belief": "name_left_out"},
        {"minor": True, "more": _two("{pupil} est d’accord ; ses parents ont signé pour le livret imprimé de fin d’année.", "{pupil} agrees; {pupil}’s parents signed for the printed end-of-year booklet."), "belief": "other_use"},
    ],
    "pictured": [
        {"minor": False, "more": _two("On n’a encore rien demandé à {pupil}, qui travaille à la cantine.", "{pupil}, who works in the canteen, has not been asked yet."), "belief": "author_alone"},
        {"minor": False, "more": _two("{pupil}, qui tient le stand des livres, avait signé pour l’affiche imprimée.", "{pupil}, who runs the book stall, had signed for the printed poster."), "belief": "other_use"},
    ],
    "author": [
        {"minor": False, "story": _two("En cherchant en ligne, {photographer} a trouvé une belle photo de la rivière, sans personne. On y lit un nom, mais aucune licence.",
                                       "While searching online, {photographer} found a fine photo of the river, with nobody in it. It gives a name, but no licence."), "belief": "author_forgotten"},
        {"minor": True, "story": _two("Elle montre {pupil}, {age} ans, {place}. {pupil} et ses parents ont signé pour cet usage. {photographer}, qui l’a prise, n’en sait encore rien.",
                                      "It shows {pupil}, aged {age}, {place}. {pupil} and {pupil}’s parents have signed for this use. {photographer}, who took it, does not know about this yet."), "belief": "author_forgotten"},
    ],
    "nothing": [
        {"minor": True, "more": _two("{pupil} et ses parents ont signé pour cet usage.", "{pupil} and {pupil}’s parents have signed for this use."), "why": _two("La personne que l’on voit, ses parents et l’auteur de la photo ont donné leur accord pour cet usage : rien ne manque.", "The person in the picture, the parents and the photographer have agreed to this use: nothing is missing.")},
        {"minor": False, "more": _two("{pupil}, qui tient le stand des livres, a signé pour cet usage.", "{pupil}, who runs the book stall, has signed for this use."), "why": _two("La personne que l’on voit, majeure, et l’auteur de la photo ont donné leur accord pour cet usage : rien ne manque.", "The person in the picture, an adult, and the photographer have agreed to this use: nothing is missing.")},
        {"minor": True, "story": _two("{photographer}, qui enseigne ici, a photographié de dos une foule d’élèves et propose la photo. On ne peut y reconnaître personne.",
                                      "{photographer}, a teacher, took a picture of a crowd of pupils from behind and offers it. Nobody in it can be recognised."),
         "why": _two("On ne peut reconnaître personne, et la personne qui a pris la photo la propose : rien ne manque.", "Nobody can be recognised, and the person who took the photo offers it: nothing is missing.")},
    ],
}  # fmt: skip


def _start(name):
    """The first three letters of a name, small and without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", name.casefold()) if letter.isalpha())[:3]


def photo_to_publish(draw, values):
    """A photo with what is known of it, the agreement that is missing, and why each other one is not."""
    key = draw.stream("key").choose(list(SITUATIONS))
    found = draw.stream("situation").choose(SITUATIONS[key])
    people = {"photographer": values["photographer"]["first"], "pupil": values["pupil"]["first"]}
    draw.require(
        len({_start(name) for name in people.values()}) == 2, "two names that nobody takes for one another"
    )
    age = values["minor"] if found["minor"] else values["grown"]
    is_empty = "{pupil}" not in str(found.get("story", TAKEN))
    said = {
        "author": OFFERED,
        "pictured": NOBODY if is_empty else SAID_YES if found["minor"] else SIGNED,
        "parents": NOBODY if is_empty else SIGNED if found["minor"] else GROWN_UP,
    }

    def told(text):
        return {language: text[language].format(**people, age=age, place=values["place"][language]) for language in ("fr", "en")}  # fmt: skip

    story = [found["story"]] if "story" in found else [TAKEN, found["more"]]
    why = {"parents": MINOR, "pictured": ADULT, "author": AUTHOR, "nothing": found.get("why")}[key]
    return {
        "key": key,
        "belief": found.get("belief", ""),
        "situation": {
            language: " ".join(told(part)[language] for part in story) for language in ("fr", "en")
        },
        "why": told(why),
        "said": {who: told(text) for who, text in said.items()},
    }
