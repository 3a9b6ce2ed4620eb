"""What the module on roles, versions and review, and its checks, show."""

from .words import two

ROLES = {
    "read": two("Lecture", "Can view"),
    "comment": two("Commentaire", "Can comment"),
    "edit": two("Modification", "Can edit"),
}
GROUPS = [two("Bureau", "Committee"), two("Rédaction", "Writers"), two("Bénévoles", "Volunteers"), two("Parents", "Parents")]  # fmt: skip
RULE = two(
    "Quand une personne a plusieurs accès, le plus étendu s’applique.",
    "When a person has several ways in, the one that allows most applies.",
)
PAGES = [
    {"page": two("Guide du potager", "Garden guide"),
     "kept": [two("le calendrier des semis", "the sowing calendar"), two("la liste des outils", "the tool list"),
              two("le plan des carrés", "the layout of the beds"), two("les numéros utiles", "the useful phone numbers"),
              two("la recette du compost", "the compost recipe"), two("le tour d’arrosage", "the watering rota")],
     "lost": two("le paragraphe sur les limaces", "the paragraph on slugs")},
    {"page": two("Carnet du voyage à Brest", "Brest trip journal"),
     "kept": [two("les horaires du train", "the train times"), two("la liste des bagages", "the packing list"),
              two("le plan de l’auberge", "the hostel floor plan"), two("le programme du mardi", "Tuesday’s programme"),
              two("les règles de vie", "the house rules"), two("la météo prévue", "the weather forecast")],
     "lost": two("le paragraphe sur les assurances", "the paragraph on insurance")},
    {"page": two("Dossier du spectacle", "Show planning notes"),
     "kept": [two("la distribution des rôles", "the cast list"), two("le plan de scène", "the stage plan"),
              two("la liste des costumes", "the costume list"), two("les effets de lumière", "the lighting cues"),
              two("l’ordre des scènes", "the order of scenes"), two("le texte de l’affiche", "the poster text")],
     "lost": two("le paragraphe sur les répétitions", "the paragraph on rehearsals")},
]  # fmt: skip
# Each sentence: its beginning, then three places as (old, new), with the words that come after each.
SENTENCES = [
    {"fr": ("Le départ se fait à ", [("8\u00a0h", "8\u00a0h\u00a030", ", "), ("devant la mairie", "devant la gare", ", "), ("par tous les temps", "sauf en cas d’orage", ".")]),
     "en": ("We start at ", [("8 am", "8:30 am", ", "), ("outside the town hall", "outside the station", ", "), ("whatever the weather", "unless there is a storm", ".")])},
    {"fr": ("L’adhésion coûte ", [("12\u00a0€", "15\u00a0€", ", "), ("payables en une fois", "payables en deux fois", ", "), ("avant le 30 septembre", "avant le 15 octobre", ".")]),
     "en": ("Membership costs ", [("€12", "€15", ", "), ("payable in one go", "payable in two instalments", ", "), ("before 30 September", "before 15 October", ".")])},
    {"fr": ("Le local ouvre ", [("le mercredi", "le samedi", ", "), ("de 14\u00a0h à 17\u00a0h", "de 10\u00a0h à 12\u00a0h", ", "), ("sur rendez-vous", "sans rendez-vous", ".")]),
     "en": ("The room is open ", [("on Wednesdays", "on Saturdays", ", "), ("from 2 to 5 pm", "from 10 am to noon", ", "), ("by appointment only", "no appointment needed", ".")])},
    {"fr": ("Le tournoi réunit ", [("huit équipes", "dix équipes", ", "), ("au gymnase", "au stade", ", "), ("le premier dimanche de juin", "le deuxième dimanche de juin", ".")]),
     "en": ("The tournament brings together ", [("eight teams", "ten teams", ", "), ("in the gym", "in the stadium", ", "), ("on the first Sunday in June", "on the second Sunday in June", ".")])},
]  # fmt: skip
YES = [two("Oui, d’accord pour cette version.", "Yes, let’s use that."), two("D’accord avec ce changement.", "I agree with this change.")]  # fmt: skip
NO = [two("Non, gardons l’ancien texte.", "No, let’s keep the old wording."), two("Je préfère ne rien changer ici.", "I’d rather not change this.")]  # fmt: skip
TURN_NO = two("Après vérification, non : on garde l’ancien texte.", "I’ve checked: no, we’re keeping the old wording.")  # fmt: skip
TURN_YES = two("Après vérification, oui : on prend le nouveau.", "I’ve checked: yes, we’re going with the new wording.")  # fmt: skip
SAME_NO = two("Pareil pour moi : on garde l’ancien texte.", "Same here: we’re keeping the old wording.")
SAME_YES = two("Pareil pour moi : on prend le nouveau.", "Same here: we’re going with the new wording.")


def club_report(draw, values):
    """The worked examples of the module: a share panel, a history, a suggestion with its thread."""
    roles = {"own": "read", "group": "edit", "link": "comment"}
    panel = _panel("Inès", roles, GROUPS[1], ["Inès", "Yann"])
    return {"panel": panel, "history": _history(), "review": _review_example()}


def _panel(person, roles, group, members):
    names = ", ".join(members)
    off = two("lien désactivé", "link turned off")
    link = ROLES[roles["link"]]
    return {
        "kind": "details",
        "title": two("Partagé avec", "Shared with"),
        "rows": [
            [person, ROLES[roles["own"]]],
            [two(f"Groupe « {group['fr']} » : {names}", f"“{group['en']}” group: {names}"), ROLES[roles["group"]]],
            [two("Toute personne ayant le lien", "Anyone with the link"), two(f"{link['fr']} ({off['fr']})", f"{link['en']} ({off['en']})")],
            [two("Règle de la plateforme", "Platform rule"), RULE],
        ],
    }  # fmt: skip


def _history():
    rows = [
        ["17:20", "Sami", two("ajoute les remerciements", "adds the acknowledgements")],
        ["16:05", "Lou", two("ajoute le bilan des comptes", "adds the accounts")],
        [
            "15:40",
            "Sami",
            two("supprime le paragraphe sur le matériel", "deletes the paragraph on equipment"),
        ],
        ["14:10", "Inès", two("ajoute la liste des sorties", "adds the list of outings")],
    ]
    return {
        "kind": "table",
        "caption": two("Historique du compte rendu", "Report history"),
        "columns": [two("Heure", "Time"), two("Qui", "Who"), two("Changement", "Change")],
        "rows": [[{"time": when}, who, what] for when, who, what in rows],
    }


def _review_example():
    return {
        "kind": "document",
        "name": two("Compte rendu du club", "Club report"),
        "elements": [
            [
                two("Le local ferme à ", "The room closes at "),
                {"text": two("18\u00a0h", "6 pm"), "look": "strike"},
                " ",
                {"text": two("19\u00a0h", "7 pm"), "look": "highlight"},
                two(" le vendredi.", " on Fridays."),
            ]
        ],
        "comments": [
            {"by": "Lou", "text": two("Cela me va, 19\u00a0h.", "7 pm is fine by me.")},
            {
                "by": "Inès",
                "text": two(
                    "La mairie refuse : on reste à 18\u00a0h.", "The council says no: we’re staying at 6 pm."
                ),
            },
        ],
    }


def lost_by_restoring(draw, values):
    """A history with one accident, and the contributions that a full restore of an earlier version would undo."""
    scene = draw.stream("page").choose(PAGES)
    kept = draw.stream("kept").shuffled(scene["kept"])
    accident = draw.stream("accident").integer(3, 4)
    # Were it always the version just before the accident, what to tick would be all that stands above the accident.
    back_to = accident - draw.stream("back to").integer(1, 3)
    people = [one["first"] for one in draw.stream("people").people(4)]
    clock = draw.stream("clock")
    minutes, entries = 8 * 60 + clock.integer(0, 40), []
    for place in range(7):
        minutes += clock.integer(18, 70)
        what = None if place == accident else kept[place - (place > accident)]
        entries.append(
            {"time": f"{minutes // 60:02d}:{minutes % 60:02d}", "by": clock.choose(people), "what": what}
        )
    order = draw.stream("letters").shuffled([place for place in range(7) if place != accident])
    letters = dict(zip(order, "abcdef", strict=True))
    later = [place for place in order if place > back_to]
    return {
        "page": scene["page"], "lost": scene["lost"],
        "back_to": entries[back_to], "accident": entries[accident], "last": entries[-1],
        "choices": [{"id": letters[place], "text": _capital(entries[place]["what"])} for place in order],
        "key": sorted(letters[place] for place in later),
        "later": [entries[place]["what"] for place in sorted(later)],
        "last_letter": letters[6], "own_letter": letters[back_to],
        "earlier": [letters[place] for place in order if place < back_to],
        "between": [letters[place] for place in sorted(later) if place < accident],
        "next": entries[back_to + 1],
        "table": _table(scene, entries),
    }  # fmt: skip


def _capital(text):
    return {language: text[language][0].upper() + text[language][1:] for language in ("fr", "en")}


def _table(scene, entries):
    rows = []
    for entry in reversed(entries):
        done = (
            two(f"ajoute {entry['what']['fr']}", f"adds {entry['what']['en']}")
            if entry["what"]
            else two(f"supprime {scene['lost']['fr']}", f"deletes {scene['lost']['en']}")
        )
        rows.append([{"time": entry["time"]}, entry["by"], done])
    return {
        "kind": "table",
        "caption": [two("Historique : ", "History: "), scene["page"]],
        "columns": [two("Heure", "Time"), two("Qui", "Who"), two("Changement", "Change")],
        "rows": rows,
    }


def _outcomes(stream):
    """(what the threads are about, what is taken by role).

    One suggestion is turned round by a second decision, one is disputed by somebody who may only comment, one is
    settled. The first two are right in half of the answers each, so that comparing the answers tells nothing.
    """
    final = [stream.chance(0.5) for _ in range(3)]
    places = dict(zip(("turned", "disputed", "settled"), stream.shuffled(range(3)), strict=True))
    wrong = {
        "key": [],
        "first": ["turned"],
        "comment": ["disputed"],
        "both": ["turned", "disputed"],
        "missed": ["settled"],
        "all": ["turned", "disputed", "settled"],
    }
    outcomes = {
        role: [taken != (at in [places[one] for one in missed]) for at, taken in enumerate(final)]
        for role, missed in wrong.items()
    }
    return places, outcomes


def last_word(draw, values):
    """A sentence with three suggestions, who may settle them, the threads; the sentence that remains, and five others."""
    sentence = draw.stream("sentence").choose(SENTENCES)
    at, outcomes = _outcomes(draw.stream("decisions"))
    final = outcomes["key"]
    names = [one["first"] for one in draw.stream("people").people(4)]
    people = dict(zip(("one", "two", "commenter", "author"), names, strict=True))
    letters = dict(zip(draw.stream("letters").shuffled(sorted(outcomes)), "abcdef", strict=True))
    texts = {
        role: {language: _sentence(sentence[language], chosen) for language in ("fr", "en")}
        for role, chosen in outcomes.items()
    }
    words = [
        [two(*(sentence[language][1][place][taken] for language in ("fr", "en"))) for taken in (False, True)]
        for place in range(3)
    ]
    return {
        "people": people,
        "letters": letters,
        "choices": [{"id": letters[role], "text": texts[role]} for role in outcomes],
        "sentence": texts["key"],
        "kept": [words[place][final[place]] for place in range(3)],
        "about": {name: words[place][True] for name, place in at.items()},
        "taken": {name: final[place] for name, place in at.items()},
        "panel": _reviewers(draw, people),
        "draft": _draft(draw, sentence, final, at, people),
    }


def _reviewers(draw, people):
    owner = two("Propriétaire", "Owner")
    one, other = draw.stream("deciders").shuffled([owner, ROLES["edit"]])
    rows = [[people["one"], one], [people["two"], other]]
    rows += [[people[who], ROLES["comment"]] for who in ("commenter", "author")]
    return {
        "kind": "details",
        "title": two("Partagé avec", "Shared with"),
        "rows": draw.stream("panel").shuffled(rows),
    }


def _sentence(parts, chosen):
    start, places = parts
    return start + "".join(pair[taken] + pair[2] for pair, taken in zip(places, chosen, strict=True))


def _draft(draw, sentence, final, at, people):
    line = {language: [sentence[language][0]] for language in ("fr", "en")}
    for language in ("fr", "en"):
        for old, new, after in sentence[language][1]:
            line[language] += [
                {"text": old, "look": "strike"},
                " ",
                {"text": new, "look": "highlight"},
                after,
            ]
    topics = {place: topic for topic, place in at.items()}
    comments = []
    for place in range(3):
        pair = [sentence[language][1][place] for language in ("fr", "en")]
        about = two(f"« {pair[0][1]} »", f"“{pair[1][1]}”")
        thread = _thread(draw.stream(f"thread {place}"), topics[place], final[place])
        comments += [
            {"by": people[who], "text": [about, {"fr": " : ", "en": ": "}, text]} for who, text in thread
        ]
    return {
        "kind": "document",
        "name": two("Annonce, avec suggestions", "Notice, with suggestions"),
        "elements": [line],
        "comments": comments,
    }


def _thread(stream, topic, taken):
    """Who replies what about a suggestion, the last decision being `taken`."""
    first, same, turn = (
        {True: YES, False: NO},
        {True: SAME_YES, False: SAME_NO},
        {True: TURN_YES, False: TURN_NO},
    )
    decider = stream.choose(["one", "two"])
    if topic == "turned":
        between = [("commenter", same[not taken])] * stream.chance(0.5)
        return [("one", stream.choose(first[not taken])), *between, ("two", turn[taken])]
    if topic == "disputed":
        return [(decider, stream.choose(first[taken])), ("commenter", turn[not taken])]
    speakers = stream.choose([[decider], ["one", "two"], ["two", "one"], ["commenter", decider]])
    return [
        (who, same[taken] if place else stream.choose(first[taken])) for place, who in enumerate(speakers)
    ]
