"""Posts that name a brand: in some it gives the author something, in the others a neighbour, a club or a purse does.

None bears a label, each pool has short and long posts, and the same words (a link, a video, a gift) stand on both
sides: neither the length nor a word tells which author receives something.
"""

from .words import two

# What the post says, and what the brand gives.
IN_RETURN = [
    (
        two(
            "Mon nouveau casque ? BRAND me l’a envoyé pour que je vous en parle. Le son est net.",
            "My new headphones? BRAND sent them to me so that I would tell you about them. Clear sound.",
        ),
        two("un casque", "headphones"),
    ),
    (
        two(
            "Deux nuits au bord du lac, invitation de BRAND. Vue superbe, lit un peu dur.",
            "Two nights by the lake as a guest of BRAND. Wonderful view, bed a bit hard.",
        ),
        two("deux nuits au bord du lac", "two nights by the lake"),
    ),
    (
        two(
            "Mon code du mois chez BRAND : dès dix commandes passées avec lui, la marque m’offre un sac.",
            "My BRAND code for this month: once ten of you have ordered with it, I get a bag from the brand.",
        ),
        two("un sac", "a bag"),
    ),
    (
        two(
            "Mes pinceaux viennent de chez BRAND. Passez par le lien de mon profil : une part du prix me revient.",
            "My brushes come from BRAND. Use the link in my profile: a share of the price comes back to me.",
        ),
        two("une part de chaque vente", "a share of each sale"),
    ),
    (
        two(
            "BRAND cherchait quelqu’un pour goûter ses confitures en vidéo. J’ai dit oui : j’en ai pour l’année !",
            "BRAND was looking for someone to taste its jams on video. I said yes: I have enough for a year now!",
        ),
        two("des confitures", "jams"),
    ),
    (
        two(
            "Les chaussures BRAND de la photo, je les garde : c’était convenu avec la marque.",
            "The BRAND shoes in the photo are mine to keep: that was the deal with the brand.",
        ),
        two("une paire de chaussures", "a pair of shoes"),
    ),
    (
        two(
            "Pas de vidéo dimanche : la marque BRAND m’emmène à Gand visiter son atelier.",
            "No video on Sunday: BRAND is taking me to Ghent to see its workshop.",
        ),
        two("un voyage à Gand", "a trip to Ghent"),
    ),
    (
        two(
            "BRAND m’avait prêté ce vélo. Depuis mes trois vidéos, il est à moi, et il grimpe bien.",
            "BRAND had lent me this bike. Since my three videos it has been mine, and it climbs well.",
        ),
        two("un vélo", "a bike"),
    ),
]
NOTHING = {
    "bought": [
        two(
            "Mon casque BRAND est arrivé ! Commandé lundi, payé en deux fois. Le son est net.",
            "My BRAND headphones have arrived! Ordered on Monday, paid in two instalments. Clear sound.",
        ),
        two(
            "J’ai économisé quatre mois pour ces chaussures BRAND. Après 200 km par tous les temps : un peu lourdes.",
            "I saved up for four months to buy these BRAND shoes. After 200\u00a0km in all weathers: a bit heavy.",
        ),
        two(
            "Deux nuits au bord du lac, chez BRAND, avec mes étrennes. Vue superbe, lit un peu dur.",
            "Two nights by the lake at BRAND, with my Christmas money. Wonderful view, bed a bit hard.",
        ),
        two(
            "Mon grille-pain est mort. Celui de BRAND, 35\u00a0€ au supermarché, fait le travail.",
            "My toaster is dead. The BRAND one, €35 at the supermarket, does the job.",
        ),
        two(
            "La tente BRAND, achetée d’occasion à ma voisine : montée en quatre minutes !",
            "The BRAND tent, bought second-hand from my neighbour: up in four minutes!",
        ),
        two(
            "Achetée en solde, la lampe BRAND : belle, mais elle chauffe trop. Je l’ai rapportée hier au magasin.",
            "Bought in the sales, the BRAND lamp: pretty, but it gets too hot. I took it back to the shop yesterday.",
        ),
    ],
    "praise": [
        two(
            "Reçu pour mes treize ans, ce carnet BRAND. Merci Mamie, c’est le plus beau du monde !",
            "A present for my thirteenth birthday, this BRAND notebook. Thanks, Gran, it’s the best in the world!",
        ),
        two(
            "La glace à la pistache de BRAND, quelle merveille ! J’y retourne demain avec tout le groupe.",
            "The pistachio ice cream at BRAND is just wonderful! I’m going back tomorrow with all my friends.",
        ),
        two(
            "Dix ans que je porte ma veste BRAND, usée avant moi par mon frère : la meilleure !",
            "Ten years in this BRAND jacket that my brother handed down to me: the best!",
        ),
        two(
            "Mes collègues m’ont offert le sac BRAND dont je rêvais : trois semaines sur le dos, et je l’adore !",
            "My workmates gave me the BRAND bag of my dreams: three weeks on my back already, and I love it!",
        ),
        two(
            "Courez chez BRAND : moins 30\u00a0% pour tout le monde, et la confiture de figue est incroyable !",
            "Hurry to BRAND: 30% off for everybody, and the fig jam is out of this world!",
        ),
        two(
            "Le thé à la menthe de BRAND ? Le meilleur que je connaisse, et de loin !",
            "BRAND mint tea? The best that I have ever had, by a long way!",
        ),
    ],
    "borrowed": [
        two(
            "Le vélo BRAND du club est là pour tous les membres. Je l’ai essayé : trois vidéos à venir.",
            "The club’s BRAND bike is there for all members. I have tried it: three videos to come.",
        ),
        two(
            "Prêt de la ludothèque : cette semaine, le jeu BRAND. Les parties durent une heure.",
            "Toy library loan: this week, the BRAND game. A round takes an hour.",
        ),
        two(
            "Quelqu’un a-t-il déjà fait réparer un appareil BRAND ? Le mien ne s’allume plus.",
            "Has anyone ever had a BRAND device repaired? Mine won’t switch on any more.",
        ),
        two(
            "Le lien de mon profil mène à mon tutoriel gratuit : réparer la fermeture d’un sac BRAND abîmé.",
            "The link in my profile leads to my free tutorial: how to mend the zip of a damaged BRAND bag.",
        ),
        two(
            "La bibliothèque m’a prêté une liseuse BRAND. Je la rends samedi : qui la veut après moi ?",
            "The library lent me a BRAND e-reader. I am giving it back on Saturday: who wants it after me?",
        ),
        two(
            "Pas de vidéo dimanche : je visite l’atelier BRAND avec ma classe.",
            "No video on Sunday: I am visiting the BRAND workshop with my class.",
        ),
    ],
}
