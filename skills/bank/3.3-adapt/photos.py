"""Pictures for a class's public blog, each settled by one fact about who is on it or who made it."""


def _two(french, english):
    return {"fr": french, "en": english}


# free: (id, what is seen, origin and agreements, why it may go online, whether people can be recognised)
FREE = [
    ("signed", _two("Quatre élèves de la classe devant leur affiche", "Four pupils from the class in front of their poster"),
     _two("Prise par l’enseignante. Les quatre élèves sont d’accord et leurs représentants légaux ont signé pour ce blog.",
          "Taken by the teacher. All four pupils agree, and their legal guardians signed a consent form for this blog."),
     _two("les élèves et leurs représentants légaux ont donné leur accord pour ce blog.",
          "the pupils and their legal guardians gave their agreement for this blog."), True),
    ("own", _two("Le jardin du collège sous la neige, sans personne", "The school garden under snow, with nobody in it"),
     _two("Prise par un élève de la classe, qui la propose pour ce blog avec l’accord de ses représentants légaux.",
          "Taken by a pupil in the class and offered for this blog, with the agreement of the legal guardians."),
     _two("l’élève qui l’a prise la propose pour ce blog, et personne n’y figure.",
          "the pupil who took it has offered it for this blog, and there is nobody in it."), False),
    ("licence", _two("Un renard au bord d’un bois", "A fox at the edge of a wood"),
     _two("D’une banque d’images, sous licence CC BY 4.0. Auteur, source et licence sont écrits sous la photo.",
          "From an image library, under CC BY 4.0. Author, source and licence are written below the picture."),
     _two("la licence CC BY permet de publier en citant l’auteur, et c’est fait.",
          "the CC BY licence allows publishing with credit, and credit is given."), False),
    ("hands", _two("Des mains qui plantent un arbre", "Hands planting a tree"),
     _two("Prise par l’enseignante, pour ce blog. On ne peut reconnaître personne.",
          "Taken by the teacher, for this blog. Nobody can be recognised."),
     _two("personne ne peut être reconnu, et l’autrice de la photo la destine au blog.",
          "nobody can be recognised, and the teacher took it for the blog."), False),
    ("guest", _two("La boulangère venue présenter son métier", "The baker who came to present her trade"),
     _two("Prise par l’enseignante. La boulangère a donné son accord écrit pour ce blog.",
          "Taken by the teacher. The baker gave her written agreement for this blog."),
     _two("la personne, majeure, a donné son accord écrit pour ce blog.",
          "the person is an adult and gave written agreement for this blog."), True),
    ("drawing", _two("Le dessin d’un élève, une ville en 2100", "A pupil’s drawing of a town in 2100"),
     _two("Photo de l’enseignante. L’élève et ses représentants légaux acceptent la publication du dessin sur ce blog.",
          "Picture by the teacher. The pupil and the legal guardians agree to the drawing going on this blog."),
     _two("l’auteur du dessin et ses représentants légaux sont d’accord.",
          "the author of the drawing and the legal guardians agree."), False),
]  # fmt: skip
BARRED = [
    ("minor_agrees", _two("Une élève de 13 ans qui joue du violon", "A 13-year-old pupil playing the violin"),
     _two("Prise par l’enseignante. L’élève a dit oui ; personne d’autre n’a été consulté.",
          "Taken by the teacher. The pupil said yes; nobody else was asked."),
     _two("l’élève est mineure : il faut aussi l’accord de ses représentants légaux.",
          "the pupil is a minor: her legal guardians must agree too.")),
    ("online_is_free", _two("Une plage au coucher du soleil", "A beach at sunset"),
     _two("Trouvée par un moteur de recherche d’images. Ni auteur ni licence ne sont indiqués.",
          "Found with an image search engine. Neither author nor licence is given."),
     _two("sans licence ni accord de l’auteur, une image trouvée en ligne ne peut pas être publiée.",
          "without a licence or the author’s agreement, a picture found online may not be published.")),
    ("other_use", _two("Deux élèves qui répètent une scène de théâtre", "Two pupils rehearsing a scene"),
     _two("Prise par l’enseignante. Les représentants légaux ont signé pour le livret imprimé de fin d’année seulement.",
          "Taken by the teacher. The legal guardians signed for the printed end-of-year booklet only."),
     _two("l’accord ne vaut que pour le livret imprimé, pas pour un blog public.",
          "the agreement covers the printed booklet only, not a public blog.")),
    ("one_refusal", _two("La classe entière sur les marches, visages nets", "The whole class on the steps, faces in focus"),
     _two("Prise par l’enseignante. Les représentants légaux de 24 élèves sur 25 ont signé pour ce blog.",
          "Taken by the teacher. The legal guardians of 24 pupils out of 25 signed for this blog."),
     _two("une personne reconnaissable n’a pas d’accord, et 24 signatures n’en remplacent pas une.",
          "one person can be recognised without an agreement, and 24 signatures do not make up for that.")),
    ("credit_missing", _two("Une vue aérienne du fleuve", "The river seen from the air"),
     _two("D’une banque d’images, sous licence CC BY 4.0. Rien n’est écrit sous la photo.",
          "From an image library, under CC BY 4.0. Nothing is written below the picture."),
     _two("la licence CC BY demande de citer l’auteur, et cette mention manque.",
          "the CC BY licence asks for credit, and none is given.")),
    ("adult_not_asked", _two("Un visiteur du musée, de face, en gros plan", "A close-up of a museum visitor’s face"),
     _two("Prise par un élève pendant la sortie. Personne n’a parlé de photo à ce visiteur.",
          "Taken by a pupil during the outing. Nobody mentioned the photo to this visitor."),
     _two("une personne reconnaissable doit donner son accord, même photographiée dans un lieu public.",
          "someone who can be recognised must agree, even in a public place.")),
]  # fmt: skip


def _named(place, seen):
    """The picture's number, and what is seen on it."""
    french, english = (seen[language][0].lower() + seen[language][1:] for language in ("fr", "en"))
    return {"fr": f"Photo {place} : {french}", "en": f"Picture {place}: {english}"}


def blog_photos(draw, values):
    """Six pictures, those that may go online as they stand, and why for each."""
    stream = draw.stream("cards")
    count = stream.integer(2, 4)
    free = [(*card, True) for card in stream.sample(FREE, count)]
    barred = [(*card, False, False) for card in stream.sample(BARRED, 6 - count)]
    cards = draw.stream("order").shuffled([*free, *barred])
    people = [f"p{place}" for place, card in enumerate(cards, 1) if card[4]]
    return {
        "choices": [{"id": f"p{place}", "text": _named(place, card[1])} for place, card in enumerate(cards, 1)],
        "key": [f"p{place}" for place, card in enumerate(cards, 1) if card[5]],
        "place": {card[0]: f"p{place}" for place, card in enumerate(cards, 1)},
        "number": {card[0]: place for place, card in enumerate(cards, 1)},
        "people": people,
        "people_numbers": [place for place, card in enumerate(cards, 1) if card[4]],
        "reasons": [{"number": place, "free": card[5], "why": card[3]} for place, card in enumerate(cards, 1)],
        "table": {
            "kind": "table",
            "label": _two("Les photos proposées", "The suggested pictures"),
            "columns": [_two("Photo", "Picture"), _two("Ce qu’on voit", "What it shows"), _two("Origine et accords", "Origin and permissions")],
            "rows": [[str(place), card[1], card[2]] for place, card in enumerate(cards, 1)],
        },
    }  # fmt: skip
