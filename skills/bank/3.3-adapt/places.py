"""Small public places whose web page is to be mended, in both languages."""


def _two(french, english):
    return {"fr": french, "en": english}


DAYS = [
    _two("lundi", "Monday"),
    _two("mardi", "Tuesday"),
    _two("jeudi", "Thursday"),
    _two("vendredi", "Friday"),
]
PLACES = [
    {
        "name": _two("Médiathèque Jean-Macé", "Jean-Macé Library"),
        "of": _two("de la médiathèque Jean-Macé", "the Jean-Macé library"),
        "titles": ["macé", "mace", "médiathèque", "library"],
        "intro": _two("Livres, films et jeux à emprunter, au cœur du quartier des Tanneurs.",
                      "Books, films and games to borrow, in the heart of the Tanneurs district."),
        "table": [_two("Salle", "Room"), _two("Matin", "Morning"), _two("Après-midi", "Afternoon")],
        "rows": [(_two("Jeunesse", "Children’s room"), "10:00–12:00", "14:00–18:00"), (_two("Adultes", "Adults’ room"), "9:00–12:00", "14:00–19:00")],
        "bring": [_two("une pièce d’identité", "proof of identity"), _two("un justificatif de domicile", "proof of address"),
                  _two("l’autorisation d’un parent avant 18 ans", "a parent’s written permission if under 18")],
        "field": _two("Votre adresse électronique", "Your e-mail address"),
    },
    {
        "name": _two("Piscine des Ondines", "Ondines Pool"),
        "of": _two("de la piscine des Ondines", "the Ondines pool"),
        "titles": ["ondines", "piscine", "pool"],
        "intro": _two("Deux bassins chauffés et un solarium, à dix minutes de la gare.",
                      "Two heated pools and a sun terrace, ten minutes from the station."),
        "table": [_two("Bassin", "Pool"), _two("Matin", "Morning"), _two("Soir", "Evening")],
        "rows": [(_two("Grand bassin", "Main pool"), "8:00–12:00", "17:00–21:00"), (_two("Petit bassin", "Small pool"), "9:00–11:30", "17:00–19:30")],
        "bring": [_two("un bonnet de bain", "a swimming cap"), _two("un jeton pour le casier", "a locker token"),
                  _two("une serviette", "a towel")],
        "field": _two("Votre adresse électronique", "Your e-mail address"),
    },
    {
        "name": _two("Musée du Textile", "Museum of Textiles"),
        "of": _two("du musée du Textile", "the Museum of Textiles"),
        "titles": ["textile", "musée", "museum"],
        "intro": _two("Trois siècles de métiers à tisser, dans une ancienne filature.",
                      "Three centuries of looms, in a former spinning mill."),
        "table": [_two("Saison", "Season"), _two("Ouverture", "Opens"), _two("Dernière entrée", "Last entry")],
        "rows": [(_two("D’avril à octobre", "April to October"), "10:00", "17:30"), (_two("De novembre à mars", "November to March"), "13:00", "16:30")],
        "bring": [_two("votre billet, imprimé ou non", "your ticket, printed or not"), _two("des chaussures fermées", "closed-toe shoes"),
                  _two("un carnet de croquis, si vous aimez dessiner", "a sketchbook, if you like to draw")],
        "field": _two("Votre adresse électronique", "Your e-mail address"),
    },
    {
        "name": _two("Ludothèque Le Dé Bleu", "The Blue Die Toy Library"),
        "of": _two("de la ludothèque Le Dé Bleu", "the Blue Die toy library"),
        "titles": ["dé bleu", "de bleu", "blue die", "ludothèque", "toy library"],
        "intro": _two("Plus de mille jeux à essayer sur place ou à emporter, pour tous les âges.",
                      "More than a thousand games to try here or take away, for all ages."),
        "table": [_two("Public", "Who for"), _two("Mercredi", "Wednesday"), _two("Samedi", "Saturday")],
        "rows": [(_two("Familles", "Families"), "14:00–18:00", "10:00–17:00"), (_two("Crèches", "Nurseries"), "9:00–11:30", "9:00–10:00")],
        "bring": [_two("la carte de la famille", "the family membership card"), _two("un sac solide", "a strong bag"),
                  _two("les jeux à rendre, complets", "the games you are returning, with all their pieces")],
        "field": _two("Votre adresse électronique", "Your e-mail address"),
    },
]  # fmt: skip
WORDS = {
    "hours": _two("Horaires", "Opening hours"),
    "bring": _two("À apporter", "What to bring"),
    "news": _two("Nouvelles du mois", "Monthly news"),
    "prices": _two("les tarifs de l’année (PDF)", "this year’s prices (PDF)"),
    "see": _two("Consultez", "See"),
    "more": _two("Pour connaître les tarifs,", "To find out the prices,"),
    "here": _two("cliquez ici", "click here"),
    "send": _two("Recevoir", "Sign up"),
    "untitled": _two("Document sans titre", "Untitled document"),
    "closed": _two("Portes closes le {day}", "Closed on {day}"),
    "foot": _two(
        "Accès de plain-pied, ascenseur au fond du hall.", "Step-free access, lift at the end of the hall."
    ),
}
