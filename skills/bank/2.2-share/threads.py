"""Threads of a forum, of which a single one is the place for a question."""

from .words import two

# Each fault as whoever asks tells it, as the title of a thread puts it in other words, and the title of a thread that
# takes up those words to ask for something else; then a title with the same words for the same fault, and another matter.
APPS = [
    {"app": "Carnet Vert", "devices": ["Tabula 3", "Tabula 5"],
     "faults": [
         {"told": two("la liste de plantes s’affiche vide", "the list of plants comes up empty"),
          "title": two("Où est passé mon herbier ?", "Where have all my species gone?"),
          "lure": two("Trier la liste de plantes par couleur", "Sorting the list of plants by colour"),
          "plain": two("Ma liste de plantes ne montre plus rien", "My list of plants shows nothing at all"),
          "aside": two("Comment imprimer mon herbier ?", "How can I print all my species?")},
         {"told": two("les rappels d’arrosage n’arrivent pas", "watering reminders do not arrive"),
          "title": two("Pas une notification, et tout a séché", "Not one notification, and everything dried up"),
          "lure": two("Rappels d’arrosage : changer la sonnerie", "Watering reminders: changing the sound"),
          "plain": two("Rappels d’arrosage : je n’en reçois aucun", "Watering reminders: I get none at all"),
          "aside": two("Trop de notifications sur les maladies", "Too many notifications about diseases")},
         {"told": two("l’appareil photo reste noir", "the camera stays black"),
          "title": two("Aucune image dans le viseur", "No picture in the viewfinder"),
          "lure": two("Appareil photo : passer en noir et blanc", "Camera: switching to black and white"),
          "plain": two("L’appareil photo s’ouvre sur un écran noir", "The camera opens on a black screen"),
          "aside": two("Une grille dans le viseur, c’est possible ?", "A grid in the viewfinder: is it possible?")}]},
    {"app": "Sur le Quai", "devices": ["Onda S", "Onda Mini"],
     "faults": [
         {"told": two("les horaires restent ceux de la veille", "yesterday’s times are still showing"),
          "title": two("Départs pas mis à jour le matin", "Departures not updated in the morning"),
          "lure": two("Où revoir les horaires de la veille ?", "Where can I see yesterday’s times again?"),
          "plain": two("À 8 h, encore les horaires de la veille", "At 8\u00a0am, still yesterday’s times"),
          "aside": two("Classer les départs par quai", "Sorting departures by platform")},
         {"told": two("le billet ne s’ouvre pas hors connexion", "the ticket does not open offline"),
          "title": two("Titre de transport illisible sans réseau", "Pass won’t load without a signal"),
          "lure": two("Acheter un billet hors connexion, c’est prévu ?", "Buying a ticket offline: is it planned?"),
          "plain": two("Billet bloqué dès que je perds la connexion", "Ticket stuck as soon as I go offline"),
          "aside": two("Titre de transport refusé au portique", "Pass turned down at the gate")},
         {"told": two("l’alerte de retard sonne la nuit", "the delay alert goes off at night"),
          "title": two("Réveil à 3 h pour un train annulé", "Woken at 3\u00a0am by a cancelled train"),
          "lure": two("L’alerte de retard ne sonne pas assez fort", "The delay alert is not loud enough"),
          "plain": two("Une alerte de retard en plein sommeil", "A delay alert while I was asleep"),
          "aside": two("Se faire rembourser un train annulé", "Getting a refund for a cancelled train")}]},
    {"app": "Partitio", "devices": ["Lyra 10", "Lyra 12"],
     "faults": [
         {"told": two("les pages se tournent toutes seules", "pages turn by themselves"),
          "title": two("Ma partition défile sans que j’y touche", "My score moves on when nobody touches it"),
          "lure": two("Tourner les pages avec une pédale", "Turning pages with a pedal"),
          "plain": two("Des pages tournées sans y toucher", "Pages turning without being touched"),
          "aside": two("Ma partition s’ouvre à l’envers", "My score opens upside down")},
         {"told": two("le métronome accélère", "the metronome speeds up"),
          "title": two("Le tempo dérive au bout d’une minute", "Tempo drifts after a minute"),
          "lure": two("À quand un métronome qui accélère, pour s’exercer ?", "Could the metronome speed up, for practice?"),
          "plain": two("Métronome de plus en plus rapide", "Metronome getting faster and faster"),
          "aside": two("Afficher le tempo en plus grand", "Showing the tempo in larger figures")},
         {"told": two("les annotations disparaissent", "notes on the score disappear"),
          "title": two("Doigtés au crayon perdus à la réouverture", "Pencilled fingerings lost on reopening"),
          "lure": two("Faire disparaître les annotations à l’impression", "Making notes on the score disappear when printing"),
          "plain": two("Annotations effacées après la fermeture", "Notes on the score gone after closing"),
          "aside": two("Doigtés au crayon trop pâles", "Pencilled fingerings too pale")}]},
]  # fmt: skip
STATES = {
    "open": two("ouvert", "open"),
    "closed": two("fermé, réponses impossibles", "closed to new replies"),
}


def threads_of_forum(draw, values):
    """Six threads under two titles, of which a single one is open and about this fault on this device."""
    scene = draw.stream("app").choose(APPS)
    own, other = draw.stream("device").shuffled(scene["devices"])
    fault = draw.stream("fault").choose(scene["faults"])
    echo = draw.stream("echo").chance(0.4)
    same, lure = ("plain", "aside") if echo else ("title", "lure")
    rows = {
        "key": (own, same, "open"),
        "other_device": (other, same, "open"),
        "closed": (own, same, "closed"),
        "other_fault": (own, lure, "open"),
        "closed_other": (own, lure, "closed"),
        "neither": (other, lure, "open"),
    }
    roles = draw.stream("roles").shuffled(sorted(rows))
    letters = dict(zip(roles, "abcdef", strict=True))
    ages = draw.stream("ages").shuffled([1, 2, 5, 9, 14, 20])
    return {
        "app": scene["app"], "device": own, "other_device": other, "fault": fault["told"], "title": fault[same], "echo": echo,
        "letters": letters,
        "choices": [{"id": letters[role], "text": two(f"Le fil n° {place}", f"Thread {place}")} for place, role in enumerate(roles, 1)],
        "number": {role: place for place, role in enumerate(roles, 1)},
        "table": {
            "kind": "table",
            "columns": [two("N°", "No."), two("Fil", "Thread"), two("Appareil", "Device"), two("État", "Status"), two("Dernier message", "Last message")],
            "rows": [[str(place), fault[rows[role][1]], rows[role][0], STATES[rows[role][2]], _ago(age)]
                     for place, (role, age) in enumerate(zip(roles, ages, strict=True), 1)],
        },
    }  # fmt: skip


def _ago(days):
    return two(f"il y a {days} jour{'s' if days > 1 else ''}", f"{days} day{'s' if days > 1 else ''} ago")
