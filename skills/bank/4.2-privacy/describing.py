"""Descriptions without a surname: of each kind, some fit one person only and others fit several."""

# Of each kind: (fits one person only, fits several), told alike.
DESCRIPTIONS = {
    "place": [
        ({"fr": "Une personne qui habite seule l’appartement de la mairie de Rivesec", "en": "A person who lives alone in the flat inside Rivesec town hall"},
         {"fr": "Une personne qui habite un appartement derrière la mairie de Rivesec", "en": "A person who lives in one of the flats behind Rivesec town hall"}),
        ({"fr": "Une personne qui vit seule toute l’année sur l’île du lac de Montclar", "en": "A person who lives alone all year on the island in Montclar lake"},
         {"fr": "Une personne qui court seule le matin autour du lac de Montclar", "en": "A person who goes running alone in the morning around Montclar lake"}),
        ({"fr": "Une personne qui loge cette année dans le phare, seule, avec deux chats", "en": "A person who is living alone in the lighthouse this year, with two cats"},
         {"fr": "Une personne qui loge cette année près de la gare, seule, avec un chat", "en": "A person who is living alone near the station this year, with a cat"}),
    ],
    "taste": [
        ({"fr": "Une personne qui a gagné le tournoi d’échecs du Port en 2025", "en": "A person who won the 2025 chess tournament at Le Port"},
         {"fr": "Une personne qui a suivi le tournoi d’échecs du Port en 2025", "en": "A person who watched the 2025 chess tournament at Le Port"}),
        ({"fr": "Une personne qui a dessiné l’affiche de la fête du lac de cette année", "en": "A person who drew the poster of this year’s lake festival"},
         {"fr": "Une personne qui a aimé danser à la fête du lac de cette année", "en": "A person who loved dancing at this year’s lake festival"}),
        ({"fr": "Une personne qui joue le roi dans la pièce du collège des Tilleuls", "en": "A person who plays the king in the school play at Les Tilleuls"},
         {"fr": "Une personne qui a un rôle dans la pièce du collège des Tilleuls", "en": "A person who has a part in the school play at Les Tilleuls"}),
    ],
    "first_name": [
        ({"fr": "Une personne qui s’appelle Emma et préside le conseil des jeunes de Rivesec", "en": "A person who is called Emma and chairs the Rivesec youth council"},
         {"fr": "Une personne qui s’appelle Emma et fait ses courses au marché de Rivesec", "en": "A person who is called Emma and goes shopping at Rivesec market"}),
        ({"fr": "Une personne qui s’appelle Lucas et porte cette saison le numéro 7 de l’équipe U13 de Montclar", "en": "A person who is called Lucas and wears number 7 in Montclar’s under-13 team this season"},
         {"fr": "Une personne qui s’appelle Lucas et va voir cette saison les matchs de l’équipe U13 de Montclar", "en": "A person who is called Lucas and goes to watch the matches of Montclar’s under-13 team this season"}),
        ({"fr": "Une personne qui s’appelle Inès et dirige la chorale de Valbrune", "en": "A person who is called Inès and conducts the Valbrune choir"},
         {"fr": "Une personne qui s’appelle Inès et vient écouter la chorale de Valbrune", "en": "A person who is called Inès and comes to listen to the Valbrune choir"}),
    ],
    "group": [
        ({"fr": "Une personne qui est plus jeune que toutes les autres de la 4e B des Tilleuls", "en": "A person who is younger than all the others in class 4B at Les Tilleuls"},
         {"fr": "Une personne qui est plus jeune que beaucoup d’autres de la 4e B des Tilleuls", "en": "A person who is younger than many of the others in class 4B at Les Tilleuls"}),
        ({"fr": "Une personne qui est capitaine cette saison de l’équipe première de hand de Montclar", "en": "A person who is the captain of Montclar’s first handball team this season"},
         {"fr": "Une personne qui est membre depuis deux saisons de la section de handball de Montclar", "en": "A person who has been a member of Montclar handball club for two whole seasons"}),
        ({"fr": "Une personne qui est arrivée première à la course du lac en 2025", "en": "A person who came first in the 2025 race around the lake"},
         {"fr": "Une personne qui a mis plus d’une heure à la course du lac en 2025", "en": "A person who took over an hour in the 2025 race around the lake"}),
    ],
}  # fmt: skip


def one_person(draw, values):
    """Four descriptions without a surname; one alone, of any kind, fits a single person."""
    stream = draw.stream("people")
    kind = draw.stream("kind").choose(sorted(DESCRIPTIONS))
    texts = {each: stream.choose(pairs)[each != kind] for each, pairs in DESCRIPTIONS.items()}
    ids = dict(zip(stream.shuffled(sorted(texts)), "abcd", strict=True))
    return {
        "kind": kind,
        "key": ids[kind],
        "ids": ids,
        "texts": texts,
        "choices": [{"id": ids[each], "text": text} for each, text in sorted(texts.items())],
    }
