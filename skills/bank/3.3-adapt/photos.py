"""Pictures for a class's public blog, each settled by one fact about who is on it or who made it."""


def _two(french, english):
    return {"fr": french, "en": english}


# {whose picture: {what is known of it: (origin and agreements, why, whether it may go online, whether people can be recognised)}}
ORIGINS = {
    "pupils": {
        "signed": (_two("Prise par la classe. Les élèves sont d’accord et leurs représentants légaux ont signé pour ce blog.",
                        "Taken by the class. The pupils agree, and their legal guardians signed a consent form for this blog."),
                   _two("les élèves et leurs représentants légaux ont donné leur accord pour ce blog.",
                        "the pupils and their legal guardians gave their consent for this blog."), True, True),
        "minor_agrees": (_two("Prise par la classe. Les élèves ont dit oui ; personne d’autre n’a été consulté.",
                              "Taken by the class. The pupils said yes; nobody else was asked."),
                         _two("à l’âge du collège, il faut aussi l’accord des représentants légaux.",
                              "at that age, the legal guardians must agree too."), False, False),
        "other_use": (_two("Prise par la classe. Les représentants légaux ont signé pour le livret imprimé de fin d’année seulement.",
                           "Taken by the class. The legal guardians signed for the printed end-of-year booklet only."),
                      _two("l’accord ne vaut que pour le livret imprimé, pas pour un blog public.",
                           "the consent covers the printed booklet only, not a public blog."), False, False),
        "one_refusal": (_two("Prise par la classe. Les représentants légaux ont signé pour ce blog, sauf ceux d’une personne de la classe.",
                             "Taken by the class. The legal guardians signed for this blog, except those of one pupil."),
                        _two("il manque l’accord pour une personne reconnaissable, et les autres signatures ne la remplacent pas.",
                             "no consent was given for one recognisable pupil, and the other signatures do not make up for that."), False, False),
    },
    "adult": {
        "guest": (_two("Prise par la classe. La personne photographiée a donné son accord écrit pour ce blog.",
                       "Taken by the class. The person pictured gave written consent for this blog."),
                  _two("la personne, majeure, a donné son accord écrit pour ce blog.",
                       "the person is an adult and gave written consent for this blog."), True, True),
        "adult_not_asked": (_two("Prise par la classe pendant une sortie. On n’a pas parlé de photo à la personne que l’on voit.",
                                 "Taken by the class during an outing. Nobody mentioned the photo to the person pictured."),
                            _two("une personne reconnaissable doit donner son accord, même photographiée dans un lieu public.",
                                 "someone who can be recognised must agree, even in a public place."), False, False),
    },
    "view": {
        "own": (_two("Prise par la classe, pour ce blog.", "Taken by the class, for this blog."),
                _two("la classe l’a prise pour ce blog, et on n’y reconnaît personne.",
                     "the class took it for this blog, and nobody can be recognised in it."), True, False),
        "licence": (_two("D’une banque d’images, sous licence CC BY 4.0. Auteur, source et licence sont écrits sous la photo.",
                         "From an image library, under CC BY 4.0. Author, source and licence are written below the picture."),
                    _two("la licence CC BY permet de publier en citant l’auteur, et c’est fait.",
                         "the CC BY licence allows publishing with credit, and credit is given."), True, False),
        "online_is_free": (_two("Trouvée par un moteur de recherche d’images. Ni auteur ni licence ne sont indiqués.",
                                "Found with an image search engine. Neither author nor licence is given."),
                           _two("sans licence ni accord de l’auteur, une image trouvée en ligne ne peut pas être publiée.",
                                "without a licence or the author’s permission, a picture found online may not be published."), False, False),
        "credit_missing": (_two("D’une banque d’images, sous licence CC BY 4.0. Rien n’est écrit sous la photo.",
                                "From an image library, under CC BY 4.0. Nothing is written below the picture."),
                           _two("la licence CC BY demande de citer l’auteur, et cette mention manque.",
                                "the CC BY licence asks for credit, and none is given."), False, False),
    },
}  # fmt: skip
SEEN = {
    "pupils": [
        _two("Quatre élèves de la classe devant leur affiche", "Four pupils from the class in front of their poster"),
        _two("Deux élèves qui répètent une scène de théâtre", "Two pupils rehearsing a scene from a play"),
        _two("La classe entière sur les marches, visages nets", "The whole class on the steps, faces in focus"),
        _two("Trois élèves qui jouent du violon", "Three pupils playing the violin"),
        _two("Deux équipes de la classe après le match, de face", "Two teams from the class after the match, facing the camera"),
    ],
    "adult": [
        _two("La personne qui tient la boulangerie, devant le four", "A baker in front of the oven, facing the camera"),
        _two("Une personne guidant la visite du musée, de face", "The museum guide, facing the camera"),
        _two("Une personne souriante au volant du car", "The coach driver, smiling, at the wheel"),
    ],
    "view": [
        _two("Un jardin sous la neige, sans personne", "A garden under snow, with nobody in it"),
        _two("Un renard au bord d’un bois", "A fox at the edge of a wood"),
        _two("Des mains qui plantent un arbre", "Hands planting a tree"),
        _two("Une plage déserte au coucher du soleil", "An empty beach at sunset"),
        _two("Un pont sur le fleuve, le soir, sans passants", "A bridge over the river in the evening, with nobody on it"),
    ],
}  # fmt: skip


def _named(place, seen):
    """The picture's number, and what is seen on it."""
    french, english = (seen[language][0].lower() + seen[language][1:] for language in ("fr", "en"))
    return {"fr": f"Photo {place} : {french}", "en": f"Picture {place}: {english}"}


def _cards(draw):
    """Six pictures (id, what is seen, origin, why, free, people): no barred reason twice, and any picture with any of its origins."""
    stream = draw.stream("cards")
    count = stream.integer(2, 4)
    free, barred = ([(name, group) for group, known in ORIGINS.items() for name in known if known[name][2] is may] for may in (True, False))  # fmt: skip
    drawn = [*stream.sample(barred, 6 - count), *(stream.choose(free) for _ in range(count))]
    seen = {group: draw.stream(f"seen {group}").shuffled(texts) for group, texts in SEEN.items()}
    draw.require(all(sum(each == group for _, each in drawn) <= len(seen[group]) for group in seen), "enough pictures")  # fmt: skip
    return draw.stream("order").shuffled([(name, seen[group].pop(), *ORIGINS[group][name]) for name, group in drawn])  # fmt: skip


def blog_photos(draw, values):
    """Six pictures, those that may go online as they stand, and why for each."""
    cards = _cards(draw)
    people = [f"p{place}" for place, card in enumerate(cards, 1) if card[5]]
    return {
        "choices": [{"id": f"p{place}", "text": _named(place, card[1])} for place, card in enumerate(cards, 1)],
        "key": [f"p{place}" for place, card in enumerate(cards, 1) if card[4]],
        "place": {card[0]: f"p{place}" for place, card in enumerate(cards, 1)},
        "number": {card[0]: place for place, card in enumerate(cards, 1)},
        "people": people,
        "people_numbers": [place for place, card in enumerate(cards, 1) if card[5]],
        "reasons": [{"number": place, "free": card[4], "why": card[3]} for place, card in enumerate(cards, 1)],
        "table": {
            "kind": "table",
            "label": _two("Les photos proposées", "The suggested pictures"),
            "columns": [_two("Photo", "Picture"), _two("Ce qu’on voit", "What it shows"), _two("Origine et accords", "Origin and permissions")],
            "rows": [[str(place), card[1], card[2]] for place, card in enumerate(cards, 1)],
        },
    }  # fmt: skip
