"""Threads of a forum, of which a single one is the place for a question."""

from .words import two

# Each fault as whoever asks tells it, three titles under which it is told (two in other words, then one that takes up those
# of the question), the title of a thread that takes up these too but asks for something else, and one that takes up the
# words of the first title.
APPS = [
    {"app": "Carnet Vert", "devices": ["Tabula 3", "Tabula 5"],
     "faults": [
         {"told": two("la liste de plantes s’affiche vide", "the list of plants comes up empty"),
          "titles": [two("Où est passé mon herbier ?", "Where have all my species gone?"),
                     two("Plus une fleur à l’écran", "Not a single flower left on screen"),
                     two("Liste de plantes vide", "Empty list of plants")],
          "lure": two("Trier la liste de plantes par couleur", "Sorting the list of plants by colour"),
          "aside": two("Comment imprimer mon herbier ?", "How can I print all my species?")},
         {"told": two("les rappels d’arrosage n’arrivent pas", "watering reminders do not arrive"),
          "titles": [two("Pas une notification, et tout a séché", "Not one notification, and everything dried up"),
                     two("Rien ne sonne quand il faut de l’eau", "Nothing rings when the pots need water"),
                     two("Rappels d’arrosage jamais reçus", "Watering reminders never received")],
          "lure": two("Rappels d’arrosage : changer la sonnerie", "Watering reminders: changing the sound"),
          "aside": two("Trop de notifications sur les maladies", "Too many notifications about diseases")},
         {"told": two("l’appareil photo reste noir", "the camera stays black"),
          "titles": [two("Aucune image dans le viseur", "No picture in the viewfinder"),
                     two("On ne voit rien au moment de viser", "Nothing to see when I aim at a leaf"),
                     two("Appareil photo tout noir", "Camera completely black")],
          "lure": two("Appareil photo : passer en noir et blanc", "Camera: switching to black and white"),
          "aside": two("Une grille dans le viseur, c’est possible ?", "A grid in the viewfinder: is it possible?")}]},
    {"app": "Sur le Quai", "devices": ["Onda S", "Onda Mini"],
     "faults": [
         {"told": two("les horaires restent ceux de la veille", "yesterday’s times are still showing"),
          "titles": [two("Départs pas mis à jour le matin", "Departures not updated in the morning"),
                     two("Tout ce que je lis a un jour de retard", "Everything I read is a day old"),
                     two("Horaires de la veille toujours affichés", "Yesterday’s times still on screen")],
          "lure": two("Où revoir les horaires de la veille ?", "Where can I see yesterday’s times again?"),
          "aside": two("Classer les départs par quai", "Sorting departures by platform")},
         {"told": two("le billet ne s’ouvre pas hors connexion", "the ticket does not open offline"),
          "titles": [two("Titre de transport illisible sans réseau", "Pass won’t load without a signal"),
                     two("Dans le tunnel, rien à montrer au contrôle", "In a tunnel, nothing to show the inspector"),
                     two("Billet impossible à ouvrir hors connexion", "Ticket won’t open offline")],
          "lure": two("Acheter un billet hors connexion, c’est prévu ?", "Buying a ticket offline: is it planned?"),
          "aside": two("Titre de transport refusé au portique", "Pass turned down at the gate")},
         {"told": two("l’alerte de retard sonne la nuit", "the delay alert goes off at night"),
          "titles": [two("Réveil à 3 h pour dix minutes d’attente", "Woken at 3\u00a0am for a ten-minute wait"),
                     two("À minuit, j’apprends que le train du matin est décalé", "Told at midnight that my morning train is late"),
                     two("Alerte de retard en pleine nuit", "Delay alert in the middle of the night")],
          "lure": two("L’alerte de retard ne sonne pas assez fort", "The delay alert is not loud enough"),
          "aside": two("Dix minutes d’attente : où s’asseoir ?", "A ten-minute wait: where can I sit?")}]},
    {"app": "Partitio", "devices": ["Lyra 10", "Lyra 12"],
     "faults": [
         {"told": two("les pages se tournent toutes seules", "pages turn by themselves"),
          "titles": [two("Ma partition défile sans que j’y touche", "My score moves on when nobody touches it"),
                     two("Trois mesures, et je vois déjà la fin du morceau", "Three bars in, I see the end of the piece"),
                     two("Pages tournées toutes seules", "Pages turning by themselves")],
          "lure": two("Tourner les pages avec une pédale", "Turning pages with a pedal"),
          "aside": two("Ma partition s’ouvre à l’envers", "My score opens upside down")},
         {"told": two("le métronome accélère", "the metronome speeds up"),
          "titles": [two("Le tempo dérive au bout d’une minute", "Tempo drifts after a minute"),
                     two("Réglé à 60, il bat à 70 à la fin", "Set to 60, it beats at 70 by the end"),
                     two("Métronome qui accélère sans raison", "Metronome speeding up for no reason")],
          "lure": two("À quand un métronome qui accélère, pour s’exercer ?", "Could the metronome speed up, for practice?"),
          "aside": two("Afficher le tempo en plus grand", "Showing the tempo in larger figures")},
         {"told": two("les annotations que vous avez écrites disparaissent quand vous rouvrez une partition",
                      "the annotations you have written disappear when you reopen a score"),
          "titles": [two("Doigtés au crayon perdus à la réouverture", "Pencilled fingerings lost on reopening"),
                     two("Le lendemain, plus un seul coup d’archet noté", "The next day, all my bowing marks are gone"),
                     two("Annotations disparues en rouvrant", "Annotations disappearing on reopening")],
          "lure": two("Faire disparaître les annotations à l’impression", "Hiding annotations when printing"),
          "aside": two("Doigtés au crayon trop pâles", "Pencilled fingerings too pale")}]},
]  # fmt: skip
STATES = {
    "open": two("ouvert", "open"),
    "closed": two("fermé, réponses impossibles", "closed to new replies"),
}

# In the table of the check a closed thread is only called so: what that means is in the lesson.
SHORT = {"open": STATES["open"], "closed": two("fermé", "closed")}


def threads_of_forum(draw, values):
    """Six threads, of which a single one is open and about this fault on this device."""
    scene = draw.stream("app").choose(APPS)
    own, other = draw.stream("device").shuffled(scene["devices"])
    fault = draw.stream("fault").choose(scene["faults"])
    # The right title may repeat the question and another one need not, or its words would tell the right thread.
    title, title_elsewhere, title_closed = draw.stream("titles").shuffled(fault["titles"])
    is_lured = draw.stream("lured").chance(0.7)
    near, far = (fault["lure"], fault["aside"]) if is_lured else (fault["aside"], fault["lure"])
    elsewhere = draw.stream("elsewhere").choose(
        [each[name] for each in scene["faults"] if each is not fault for name in ("lure", "aside")]
    )
    rest = draw.stream("rest").shuffled([far, elsewhere])
    rows = {
        "key": (own, title, "open"),
        "other_device": (other, title_elsewhere, "open"),
        "closed": (own, title_closed, "closed"),
        "other_fault": (own, near, "open"),
        "closed_other": (own, rest[0], "closed"),
        "neither": (other, rest[1], "open"),
    }
    roles = draw.stream("roles").shuffled(sorted(rows))
    letters = dict(zip(roles, "abcdef", strict=True))
    ages = draw.stream("ages").shuffled([1, 2, 5, 9, 14, 20])
    return {
        "app": scene["app"], "device": own, "other_device": other, "fault": fault["told"], "title": title, "same_words": title is fault["titles"][-1], "lured": is_lured,
        "letters": letters,
        "choices": [{"id": letters[role], "text": two(f"Le fil n° {place}", f"Thread {place}")} for place, role in enumerate(roles, 1)],
        "number": {role: place for place, role in enumerate(roles, 1)},
        "table": {
            "kind": "table",
            "columns": [two("N°", "No."), two("Fil", "Thread"), two("Appareil", "Device"), two("État", "Status"), two("Dernier message", "Last message")],
            "rows": [[str(place), rows[role][1], rows[role][0], SHORT[rows[role][2]], _ago(age)]
                     for place, (role, age) in enumerate(zip(roles, ages, strict=True), 1)],
        },
    }  # fmt: skip


def _ago(days):
    return two(f"il y a {days} jour{'s' if days > 1 else ''}", f"{days} day{'s' if days > 1 else ''} ago")
