"""A query with quotes and a minus sign, and short pages that it finds or leaves."""

import unicodedata

from .words import two

PLACES = [
    {
        "phrase": two("jardin partagé", "community garden"), "capitals": two("JARDIN PARTAGE", "COMMUNITY GARDEN"),
        "many": two("jardins partagés", "community gardens"), "without": two("emploi", "job"),
        "apart": [two("Le jardin du presbytère sera partagé entre trois associations du quartier.",
                      "A community of neighbours looks after the garden behind the station."),
                  two("Un jardin à l’abandon, un rêve partagé : la rue Carnot se mobilise.",
                      "The garden is open to the whole community on Sundays.")],
        "other": [two("Des voisins cultivent ensemble un potager collectif derrière la gare.",
                      "Neighbours grow vegetables together on a shared plot behind the station."),
                  two("Les habitants du quartier se relaient pour arroser le potager commun.",
                      "Residents take turns to water the allotment that they share.")],
        "dropped": [two("Le {p} des Ormes propose un emploi : animer les ateliers du samedi.",
                        "The {p} in Elm Street has a job on offer: running Saturday workshops."),
                    two("Offre d’emploi : la mairie recrute pour entretenir le {p} du port.",
                        "Job vacancy: the council needs someone to look after the {p} by the harbour.")],
        "many_apart": [two("Les jardins ouvrent samedi ; à midi, deux repas partagés.", "The gardens are open to the whole community on Saturday.")],
        "many_dropped": [two("Offre d’emploi : les {p} de la ville recrutent.", "Job vacancy: the town needs someone for its {p}.")],
        "apart_dropped": [two("Un emploi partagé entre deux communes : entretenir le jardin public.",
                              "A job for someone from the community: weeding the town hall garden.")],
    },
    {
        "phrase": two("marché couvert", "covered market"), "capitals": two("MARCHE COUVERT", "COVERED MARKET"),
        "many": two("marchés couverts", "covered markets"), "without": two("parking", "parking"),
        "apart": [two("Ciel couvert samedi matin : le marché se tiendra quand même.",
                      "The market will be covered by local radio on Saturday."),
                  two("Le marché aux fleurs, bientôt couvert d’une verrière, fête ses cent ans.",
                      "The flower market, soon to be covered with glass, is a hundred years old.")],
        "other": [two("Les halles du centre accueillent trente commerces sous un même toit.",
                      "Thirty stalls under one roof in the heart of the town."),
                  two("Poissons, fromages, légumes : la halle aux saveurs ouvre le dimanche.",
                      "Fish, cheese, vegetables: the food hall opens on Sundays.")],
        "dropped": [two("Le {p} de la gare dispose d’un parking gratuit le samedi.",
                        "The {p} by the station has free parking on Saturdays."),
                    two("Nouveau parking à vélos devant le {p} du centre.", "New bicycle parking outside the {p} in town.")],
        "many_apart": [two("Les marchés du matin se tiendront sous des stands couverts.", "The Saturday markets will be covered by local radio.")],
        "many_dropped": [two("Un nouveau parking près des {p} du centre.", "Free parking near the {p} in town.")],
        "apart_dropped": [two("Le parking couvert ferme à midi les jours de marché.", "Parking fees are covered by the council on market days.")],
    },
    {
        "phrase": two("café associatif", "community café"), "capitals": two("CAFE ASSOCIATIF", "COMMUNITY CAFE"),
        "many": two("cafés associatifs", "community cafés"), "without": two("bénévole", "volunteer"),
        "apart": [two("Le lieu associatif de la rue Neuve sert un café solidaire le lundi.",
                      "A café run for the community opens in New Street on Mondays."),
                  two("Un café et un projet associatif : deux idées réunies sous un toit.",
                      "Meet the community over a café crème on Monday morning.")],
        "other": [two("Une buvette tenue par les habitants rouvre place du Marché.",
                      "A tea room run by local people reopens on Market Square."),
                  two("On y boit un thé à prix libre, entre voisins, tous les soirs.",
                      "Neighbours drink tea there every evening and pay what they like.")],
        "dropped": [two("Le {p} de la Butte cherche un bénévole pour le mardi soir.",
                        "The {p} on the hill needs a volunteer on Tuesday evenings."),
                    two("Devenir bénévole au {p} du port : réunion jeudi.", "Become a volunteer at the {p} by the harbour: meeting on Thursday.")],
        "many_apart": [two("Les cafés du port soutiennent deux projets associatifs.", "Two cafés invite the whole community on Monday.")],
        "many_dropped": [two("Devenir bénévole dans les {p} : réunion jeudi.", "Become a volunteer in the {p}: meeting on Thursday.")],
        "apart_dropped": [two("Chaque bénévole du réseau associatif se voit offrir un café.", "Every volunteer in the community can have a free tea at the café.")],
    },
    {
        "phrase": two("cinéma itinérant", "travelling cinema"), "capitals": two("CINEMA ITINERANT", "TRAVELLING CINEMA"),
        "many": two("cinémas itinérants", "travelling cinemas"), "without": two("abonnement", "subscription"),
        "apart": [two("Un cirque itinérant s’installe derrière le cinéma dès vendredi.",
                      "Travelling to the nearest cinema takes her an hour."),
                  two("Le cinéma du bourg invite un conteur itinérant dimanche.",
                      "A travelling fair stops beside the village cinema.")],
        "other": [two("Un camion écran s’arrête de village en village tout l’été.",
                      "A lorry with a screen goes from village to village all summer."),
                  two("Projections en plein air : une commune différente chaque soir.",
                      "Open-air screenings: a different village every night.")],
        "dropped": [two("Le {p} du Val vend un abonnement de dix séances.", "The {p} in the valley sells a subscription for ten shows."),
                    two("Sans abonnement, la place au {p} coûte 5 euros.", "Without a subscription, a seat at the {p} costs 5 euros.")],
        "many_apart": [two("Les cinémas de la ville invitent des conteurs itinérants.", "Travelling to the cinemas in town is free on Sundays.")],
        "many_dropped": [two("Un abonnement pour tous les {p} du département.", "One subscription for all the {p} in the area.")],
        "apart_dropped": [two("Un abonnement au cinéma du bourg à gagner au cirque itinérant.", "Win a subscription to the village cinema at the travelling fair.")],
    },
]  # fmt: skip
_FOUND = [
    two("Le {p} de la rue des Lilas fête ses dix ans samedi.", "The {p} in Lilac Street turns ten on Saturday."),
    two("Réunion jeudi : la mairie présente un projet de {p} aux habitants.", "Meeting on Thursday: the council presents plans for a {p}."),
    two("Où trouver un {p} près de chez vous ? La carte complète.", "Where to find a {p} near you: the full map."),
    two("Reportage : une matinée au {p} de Valrance.", "Our report: a morning at the {p} in Valrance."),
]  # fmt: skip
_NAMED = two("C’est cela, un {p}.", "That is what a {p} is.")
_CAPITALS = [
    two("OUVERTURE DU {p} CE DIMANCHE A 10 H.", "{p} OPENS THIS SUNDAY AT 10 AM."),
    two("VENEZ AU {p} DE LA RUE NEUVE.", "COME TO THE {p} IN NEW STREET."),
    two("SAMEDI, PORTES OUVERTES AU {p} DE VALRANCE.", "OPEN DAY AT THE {p} IN VALRANCE ON SATURDAY."),
    two("LE NOUVEAU {p} VOUS ATTEND RUE DES LILAS.", "A NEW {p} AWAITS YOU IN LILAC STREET."),
    two("LA FETE DU {p} AURA LIEU LE 12 JUIN.", "THE {p} HAS ITS PARTY ON 12 JUNE."),
]
_MANY = [
    two("Les {p} se multiplient dans la région, selon une étude.", "More and more {p} are opening in the region, a study says."),
    two("Trois {p} ouvrent cet été dans le département.", "Three {p} open in the area this summer."),
]  # fmt: skip


def pages(stream, place):
    """[(role, text)]: seven short pages, in drawn order."""
    roles = stream.choose([
        ["found", "found", "capitals", "many", "apart", "dropped", "other"],
        ["found", "capitals", "many", "apart", "apart", "dropped", "other"],
        ["found", "found", "found", "capitals", "many", "apart", "dropped"],
        ["found", "capitals", "many", "apart", "dropped", "dropped", "other"],
        ["found", "found", "capitals", "many", "apart", "apart", "dropped"],
    ])  # fmt: skip
    drawn = _drawn(stream, place, roles)
    if stream.chance(0.6):
        at = next(at for at, (role, _) in enumerate(drawn) if role == "found")
        drawn[at] = ("found", _in_both(stream, place, [text for _, text in drawn]))
    shouted = stream.choose(["many", "apart", "dropped"])
    at = next(at for at, (role, _) in enumerate(drawn) if role == shouted)
    drawn[at] = (shouted, {language: _shouted(text) for language, text in drawn[at][1].items()})
    return drawn


def _in_both(stream, place, used):
    """A page that tells of the subject in other words, then names it: it is found."""
    told = stream.choose([text for text in place["other"] if text not in used])
    named = _filled(_NAMED, place["phrase"])
    return {language: f"{told[language]} {named[language]}" for language in ("fr", "en")}


def _shouted(text):
    """A line in capitals without accents: capitals alone must not tell which pages are found."""
    return "".join(
        sign for sign in unicodedata.normalize("NFD", text.upper()) if not unicodedata.combining(sign)
    )


# which pages are to be found
WANTED = {
    "phrase": ("found", "capitals"),
    "words": ("found", "apart"),
    "plural": ("many",),
    "added": ("dropped", "apart_dropped"),
    "added_phrase": ("dropped",),
}
_FIVE = {
    "phrase": ("found", "many", "apart", "dropped", "capitals"),
    "words": ("found", "many", "apart", "dropped", "other"),
    "plural": ("many", "many", "found", "many_apart", "many_dropped"),
    "added": ("found", "many_dropped", "apart", "dropped", "apart_dropped"),
    "added_phrase": ("found", "apart", "apart_dropped", "dropped", "dropped"),
}


def five_pages(stream, place, need):
    """[(role, text)]: five short pages, two of them to be found, in drawn order. need: a key of WANTED."""
    return _drawn(stream, place, _FIVE[need])


def _drawn(stream, place, roles):
    pools = {
        "found": [_filled(text, place["phrase"]) for text in _FOUND],
        "capitals": [_filled(text, place["capitals"]) for text in _CAPITALS],
        "many": [_filled(text, place["many"]) for text in _MANY],
        "dropped": [_filled(text, place["phrase"]) for text in place["dropped"]],
        "many_dropped": [_filled(text, place["many"]) for text in place["many_dropped"]],
        "many_apart": place["many_apart"],
        "apart": place["apart"],
        "apart_dropped": place["apart_dropped"],
        "other": place["other"],
    }
    pools = {role: stream.shuffled(texts) for role, texts in pools.items()}
    return stream.shuffled([(role, pools[role].pop()) for role in roles])


def _filled(text, words):
    return {language: text[language].replace("{p}", words[language]) for language in ("fr", "en")}


def card(place):
    """The query as it was typed, and the help card of the search engine."""
    query = {
        language: f'"{place["phrase"][language]}" -{place["without"][language]}' for language in ("fr", "en")
    }
    return [
        {"kind": "details", "title": two("Aide du moteur Trouvetout", "Trouvetout search help"), "rows": [
            [{"text": two("deux mots", "two words"), "look": "code"},
             two("les deux mots, n’importe où dans la page", "both words, anywhere on the page")],
            [{"text": two('"deux mots"', '"two words"'), "look": "code"},
             two("ces mots exactement, côte à côte et dans cet ordre", "exactly these words, side by side and in this order")],
            [{"text": two("-mot", "-word"), "look": "code"}, two("écarte les pages qui contiennent ce mot", "leaves out pages that contain this word")],
            [two("Majuscules, accents", "Capitals, accents"), two("sans importance", "make no difference")],
            [two("Pluriels, synonymes", "Plurals, synonyms"), two("ne sont pas cherchés", "are not looked for")],
        ]},
    ], query  # fmt: skip
