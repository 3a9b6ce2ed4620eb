"""Threads of a forum, of which a single one is the place for a question."""

from .words import two

# Each fault as whoever asks tells it, as the title of a thread puts it in other words, the title of a thread that takes up
# the words of the question to ask for something else, and one that takes up those of the right title.
APPS = [
    {"app": "Carnet Vert", "devices": ["Tabula 3", "Tabula 5"],
     "faults": [
         {"told": two("la liste de plantes s’affiche vide", "the list of plants comes up empty"),
          "title": two("Où est passé mon herbier ?", "Where have all my species gone?"),
          "lure": two("Trier la liste de plantes par couleur", "Sorting the list of plants by colour"),
          "aside": two("Comment imprimer mon herbier ?", "How can I print all my species?")},
         {"told": two("les rappels d’arrosage n’arrivent pas", "watering reminders do not arrive"),
          "title": two("Pas une notification, et tout a séché", "Not one notification, and everything dried up"),
          "lure": two("Rappels d’arrosage : changer la sonnerie", "Watering reminders: changing the sound"),
          "aside": two("Trop de notifications sur les maladies", "Too many notifications about diseases")},
         {"told": two("l’appareil photo reste noir", "the camera stays black"),
          "title": two("Aucune image dans le viseur", "No picture in the viewfinder"),
          "lure": two("Appareil photo : passer en noir et blanc", "Camera: switching to black and white"),
          "aside": two("Une grille dans le viseur, c’est possible ?", "A grid in the viewfinder: is it possible?")}]},
    {"app": "Sur le Quai", "devices": ["Onda S", "Onda Mini"],
     "faults": [
         {"told": two("les horaires restent ceux de la veille", "yesterday’s times are still showing"),
          "title": two("Départs pas mis à jour le matin", "Departures not updated in the morning"),
          "lure": two("Où revoir les horaires de la veille ?", "Where can I see yesterday’s times again?"),
          "aside": two("Classer les départs par quai", "Sorting departures by platform")},
         {"told": two("le billet ne s’ouvre pas hors connexion", "the ticket does not open offline"),
          "title": two("Titre de transport illisible sans réseau", "Pass won’t load without a signal"),
          "lure": two("Acheter un billet hors connexion, c’est prévu ?", "Buying a ticket offline: is it planned?"),
          "aside": two("Titre de transport refusé au portique", "Pass turned down at the gate")},
         {"told": two("l’alerte de retard sonne la nuit", "the delay alert goes off at night"),
          "title": two("Réveil à 3 h pour un train annulé", "Woken at 3\u00a0am by a cancelled train"),
          "lure": two("L’alerte de retard ne sonne pas assez fort", "The delay alert is not loud enough"),
          "aside": two("Se faire rembourser un train annulé", "Getting a refund for a cancelled train")}]},
    {"app": "Partitio", "devices": ["Lyra 10", "Lyra 12"],
     "faults": [
         {"told": two("les pages se tournent toutes seules", "pages turn by themselves"),
          "title": two("Ma partition défile sans que j’y touche", "My score moves on when nobody touches it"),
          "lure": two("Tourner les pages avec une pédale", "Turning pages with a pedal"),
          "aside": two("Ma partition s’ouvre à l’envers", "My score opens upside down")},
         {"told": two("le métronome accélère", "the metronome speeds up"),
          "title": two("Le tempo dérive au bout d’une minute", "Tempo drifts after a minute"),
          "lure": two("À quand un métronome qui accélère, pour s’exercer ?", "Could the metronome speed up, for practice?"),
          "aside": two("Afficher le tempo en plus grand", "Showing the tempo in larger figures")},
         {"told": two("les annotations disparaissent", "notes on the score disappear"),
          "title": two("Doigtés au crayon perdus à la réouverture", "Pencilled fingerings lost on reopening"),
          "lure": two("Faire disparaître les annotations à l’impression", "Making notes on the score disappear when printing"),
          "aside": two("Doigtés au crayon trop pâles", "Pencilled fingerings too pale")}]},
]  # fmt: skip
STATES = {
    "open": two("ouvert", "open"),
    "closed": two("fermé, réponses impossibles", "closed to new replies"),
}

# In the table of the check a closed thread is only called so: what that means is in the lesson.
SHORT = {"open": STATES["open"], "closed": two("fermé", "closed")}


def threads_of_forum(draw, values):
    """Six threads under two titles, of which a single one is open and about this fault on this device."""
    scene = draw.stream("app").choose(APPS)
    own, other = draw.stream("device").shuffled(scene["devices"])
    fault = draw.stream("fault").choose(scene["faults"])
    # Not always, or striking out the title that repeats the question would be enough.
    is_lured = draw.stream("lured").chance(0.7)
    lure = "lure" if is_lured else "aside"
    rows = {
        "key": (own, "title", "open"),
        "other_device": (other, "title", "open"),
        "closed": (own, "title", "closed"),
        "other_fault": (own, lure, "open"),
        "closed_other": (own, lure, "closed"),
        "neither": (other, lure, "open"),
    }
    roles = draw.stream("roles").shuffled(sorted(rows))
    letters = dict(zip(roles, "abcdef", strict=True))
    ages = draw.stream("ages").shuffled([1, 2, 5, 9, 14, 20])
    return {
        "app": scene["app"], "device": own, "other_device": other, "fault": fault["told"], "title": fault["title"], "lured": is_lured,
        "letters": letters,
        "choices": [{"id": letters[role], "text": two(f"Le fil n° {place}", f"Thread {place}")} for place, role in enumerate(roles, 1)],
        "number": {role: place for place, role in enumerate(roles, 1)},
        "table": {
            "kind": "table",
            "columns": [two("N°", "No."), two("Fil", "Thread"), two("Appareil", "Device"), two("État", "Status"), two("Dernier message", "Last message")],
            "rows": [[str(place), fault[rows[role][1]], rows[role][0], SHORT[rows[role][2]], _ago(age)]
                     for place, (role, age) in enumerate(zip(roles, ages, strict=True), 1)],
        },
    }  # fmt: skip


def _ago(days):
    return two(f"il y a {days} jour{'s' if days > 1 else ''}", f"{days} day{'s' if days > 1 else ''} ago")
