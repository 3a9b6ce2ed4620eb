"""The source of a club's page with two to four spoilt lines, among sound ones that may look odd."""

CLUBS = [
    {"fr": ["Club photo", "au labo photo", "labo.jpg", "Le labo photo", "portrait", "sortie de nuit", "exposition"],
     "en": ["Photo club", "in the darkroom", "labo.jpg", "The darkroom", "portraits", "night outing", "exhibition"]},
    {"fr": ["Club échecs", "en salle 12", "tournoi.jpg", "Une partie en cours", "ouvertures", "partie à l’aveugle", "tournoi"],
     "en": ["Chess club", "in room 12", "tournoi.jpg", "A game in progress", "openings", "blindfold game", "tournament"]},
    {"fr": ["Atelier radio", "au studio", "studio.jpg", "Le studio et ses micros", "interview", "émission en direct", "reportage"],
     "en": ["Radio workshop", "in the studio", "studio.jpg", "The studio and its microphones", "interview", "live programme", "report"]},
    {"fr": ["Club jardin", "devant la serre", "serre.jpg", "La serre en avril", "semis", "troc de plants", "récolte"],
     "en": ["Garden club", "outside the greenhouse", "serre.jpg", "The greenhouse in April", "sowing", "plant swap", "harvest"]},
    {"fr": ["Chorale", "au foyer", "concert.jpg", "La chorale sur scène", "voix et souffle", "concert surprise", "enregistrement"],
     "en": ["Choir", "in the common room", "concert.jpg", "The choir on stage", "voice and breath", "surprise concert", "recording"]},
]  # fmt: skip
DAYS = [
    {"fr": "lundis", "en": "Monday"},
    {"fr": "mardis", "en": "Tuesday"},
    {"fr": "jeudis", "en": "Thursday"},
    {"fr": "vendredis", "en": "Friday"},
]
WORDS = {
    "fr": {"meet": "Rendez-vous", "every": "tous les {day}", "plan": "Programme", "months": ["Novembre", "Décembre", "Janvier"], "join": "Inscription",
           "fill": "Remplissez le", "form": "formulaire", "place": "12, rue des Lilas<br>Montclar", "colon": "\u00a0:", "ask": "Questions\u00a0: demandez"},
    "en": {"meet": "We meet", "every": "every {day}", "plan": "Programme", "months": ["November", "December", "January"], "join": "Joining",
           "fill": "Fill in the", "form": "form", "place": "12, rue des Lilas<br>Montclar", "colon": ":", "ask": "Questions? Ask"},
}  # fmt: skip
# Where each fault may stand.
PLACES = {
    "open": [2],
    "image": [3],
    "end": [4, 10],
    "slash": [4, 10],
    "crossed": [7, 13],
    "quote": [11],
    "link": [11],
}
WHY = {
    "open": {"fr": "<strong> s’ouvre et ne se ferme pas : toute la suite de la page serait en gras",
             "en": "<strong> opens and never closes: the rest of the page would be bold"},
    "image": {"fr": "une image s’indique par src, pas par href", "en": "a picture’s file is given by src, not by href"},
    "end": {"fr": "<h2> doit se fermer par </h2>", "en": "<h2> has to be closed by </h2>"},
    "slash": {"fr": "la seconde balise devrait être </h2> : sans la barre, elle ouvre un autre titre",
              "en": "the second tag should be </h2>: without the slash it opens another heading"},
    "crossed": {"fr": "les balises se croisent ; la dernière ouverte doit se fermer la première", "en": "the tags cross; the last one opened must be closed first"},
    "quote": {"fr": "il manque le guillemet qui ferme l’adresse du lien", "en": "the quotation mark that ends the link’s address is missing"},
    "link": {"fr": "l’adresse d’un lien s’indique par href, pas par src", "en": "a link’s address is given by href, not by src"},
}  # fmt: skip


COUNTS = {"fr": ["", "", "Deux", "Trois", "Quatre"], "en": ["", "", "Two", "Three", "Four"]}


def spoilt_lines(draw, values):
    """Thirteen lines as parts, those to mend and why, and sound lines that tempt."""
    stream = draw.stream("faults")
    count, faults = draw.stream("count").integer(2, 4), {}
    # The line first, then its fault: a line that several faults may strike would else be broken in most variants.
    for line in stream.shuffled(sorted({line for lines in PLACES.values() for line in lines})):
        left = [fault for fault, lines in PLACES.items() if line in lines and fault not in faults.values()]
        if left and len(faults) < count:
            faults[line] = stream.choose(left)
    club, day, person = (
        draw.stream("club").choose(CLUBS),
        draw.stream("day").choose(DAYS),
        draw.stream("person").person()["first"],
    )
    written = {
        language: _lines(WORDS[language], club[language], day[language], person, faults)
        for language in ("fr", "en")
    }
    after = [
        line + 1
        for line in sorted(faults)
        if line + 1 not in faults and faults[line] in ("open", "slash", "end")
    ]
    attributes = [line for line, fault in faults.items() if fault in ("image", "quote", "link")]
    nesting = [line for line in (7, 13) if line not in faults]
    return {
        "club": {language: club[language][0] for language in ("fr", "en")},
        "key": [f"n{line}" for line in sorted(faults)],
        "count": {"fr": COUNTS["fr"][count], "en": COUNTS["en"][count]},
        "reasons": [{"line": line, "why": WHY[fault]} for line, fault in sorted(faults.items())],
        "void": [f"n{12 if {2, 3} & set(faults) else 3}"],
        "void_line": 12 if {2, 3} & set(faults) else 3,
        "void_tag": "<br>" if {2, 3} & set(faults) else "<img>",
        "nested": [f"n{line}" for line in nesting[:1]],
        "nested_line": nesting[0] if nesting else 0,
        "attribute": [f"n{line}" for line in attributes[:1]],
        "attribute_line": attributes[0] if attributes else 0,
        "attribute_why": WHY[faults[attributes[0]]] if attributes else "",
        "victim": [f"n{line}" for line in after[:1]],
        "victim_line": after[0] if after else 0,
        "source": {
            "kind": "code",
            "name": "index.html",
            "numbered": True,
            "lines": [{"text": {"fr": french, "en": english}, "part": f"n{number}"}
                      for number, (french, english) in enumerate(zip(written["fr"], written["en"], strict=True), 1)],
        },
    }  # fmt: skip


def _lines(words, club, day, person, faults):
    name, where, image, alternative, first, second, third = club
    strong = f"<strong>{words['every'].format(day=day)}" + ("" if faults.get(2) == "open" else "</strong>")
    link = {"quote": '<a href="inscription.html>', "link": '<a src="inscription.html">'}.get(
        faults.get(11), '<a href="inscription.html">'
    )
    inner = f"{words['months'][1]}{words['colon']} <em>{second}" + (
        "</li></em>" if 7 in faults else "</em></li>"
    )
    who = f"<strong><em>{person}" + ("</strong></em>" if 13 in faults else "</em></strong>")
    return [
        f"<h1>{name}</h1>",
        f"<p>{words['meet']} {strong} {where}.</p>",
        f'<img {"href" if 3 in faults else "src"}="{image}" alt="{alternative}">',
        _heading(words["plan"], faults.get(4)),
        "<ul>",
        f"  <li>{words['months'][0]}{words['colon']} {first}</li>",
        f"  <li>{inner}",
        f"  <li>{words['months'][2]}{words['colon']} {third}</li>",
        "</ul>",
        _heading(words["join"], faults.get(10)),
        f"<p>{words['fill']} {link}{words['form']}</a>.</p>",
        f"<p>{words['place']}</p>",
        f"<p>{words['ask']} {who}.</p>",
    ]


def _heading(text, fault):
    return f"<h2>{text}" + {"end": "</h3>", "slash": "<h2>"}.get(fault, "</h2>")
