"""Posts of a feed; BRAND stands for a fictional brand."""

ACCOUNTS = [
    "Lina court", "Gaspard en cuisine", "Atelier Noor", "Maé & les livres", "Sofiane joue", "Rose-Marie jardine",
    "Tiago roule", "Aïcha dessine", "Le carnet d’Elias", "Yuna en forêt", "Bastien répare", "Fatou et ses fils",
]  # fmt: skip
BRANDS = [
    "Vélora", "Maison Tilo", "Brindilia", "Kappito", "Lumelia", "Grimpo", "Solubo", "Nérolia", "Papyrette", "Zéphora",
    "Cadran Bleu", "Mirabo",
]  # fmt: skip
# Posts that say in so many words that they are paid for.
LABELLED = [
    {
        "fr": "Publicité : trois semaines avec le sac BRAND sur le dos. Je vous montre tout en vidéo.",
        "en": "Advertisement: three weeks with the BRAND bag on my back. See it all in my video.",
    },
    {
        "fr": "Sponsorisé par BRAND · Ma routine du dimanche soir, en cinq étapes.",
        "en": "Sponsored by BRAND · My Sunday evening routine, in five steps.",
    },
    {
        "fr": "Partenariat rémunéré avec BRAND. Mon petit déjeuner préféré avant une grosse journée.",
        "en": "Paid partnership with BRAND. My favourite breakfast before a big day.",
    },
    {
        "fr": "Collaboration commerciale avec BRAND · Visite de leur atelier, et mes coups de cœur.",
        "en": "Paid collaboration with BRAND · A visit to their workshop, and my favourites.",
    },
    {
        "fr": "Comment je range mon bureau, avec les boîtes BRAND. #sponsorisé",
        "en": "How I tidy my desk, with BRAND boxes. #sponsored",
    },
]
# Posts whose author is paid or given something, said in other words.
UNLABELLED = [
    {
        "fr": "La gourde BRAND ne me quitte plus ! Avec mon code, vous avez 10 % de remise, et je touche 2 € à chaque commande.",
        "en": "I go nowhere without my BRAND bottle! My code gives you 10% off, and I get €2 for each order.",
    },
    {
        "fr": "BRAND m’a envoyé ce casque gratuitement en échange d’une vidéo. La voici !",
        "en": "BRAND sent me these headphones for free in exchange for a video. Here it is!",
    },
    {
        "fr": "Deux nuits au bord du lac, offertes par BRAND contre trois publications : voici la première.",
        "en": "Two nights by the lake, paid for by BRAND in return for three posts: here is the first.",
    },
    {
        "fr": "Tous mes pinceaux viennent de chez BRAND. Si vous achetez avec le lien de mon profil, une part du prix me revient.",
        "en": "All my brushes come from BRAND. If you buy through the link in my profile, I get a share of the price.",
    },
    {
        "fr": "BRAND me verse un cachet pour vous présenter ses confitures : on commence par la figue.",
        "en": "BRAND pays me a fee to tell you about its jams: let’s start with fig.",
    },
]
UNPAID = {
    "own_money": [
        {
            "fr": "Bilan · J’ai économisé quatre mois pour ces chaussures BRAND. Après 200 km par tous les temps : un peu lourdes.",
            "en": "Update · I saved up for four months to buy these BRAND shoes. After 200\u00a0km in all weathers: a bit heavy.",
        },
        {
            "fr": "Achetée avec mes sous, la lampe BRAND : belle, mais elle chauffe trop. Je l’ai rendue.",
            "en": "Bought with my own money, the BRAND lamp: pretty, but it gets too hot. I took it back.",
        },
        {
            "fr": "Mon vieux grille-pain est mort. J’ai payé celui de BRAND 35 € au supermarché, il fait le travail.",
            "en": "My old toaster is dead. I paid €35 for this BRAND one at the supermarket, and it does the job.",
        },
        {
            "fr": "J’ai acheté la tente BRAND d’occasion à ma voisine : montée en quatre minutes ! #camping",
            "en": "I bought my neighbour’s second-hand BRAND tent: up in four minutes! #camping",
        },
    ],
    "praise": [
        {
            "fr": "13 ans · J’ADORE ce carnet BRAND reçu pour mon anniversaire. Merci Mamie, c’est le plus beau du monde !!!",
            "en": "13 today · I LOVE this BRAND notebook that I got for my birthday. Thanks, Gran, it’s the best in the world!!!",
        },
        {
            "fr": "La glace à la pistache de BRAND, quelle merveille ! J’y retourne demain, avec mes propres sous. #gourmandise",
            "en": "The pistachio ice cream at BRAND is just wonderful! I’m going back tomorrow, with my own money. #foodie",
        },
        {
            "fr": "Dix ans que je porte ma veste BRAND, usée avant moi par mon frère : in-cre-va-ble. La meilleure !",
            "en": "Ten years in this BRAND jacket that my brother handed down to me: indestructible. The best!",
        },
    ],
    "own_work": [
        {
            "fr": "Mon tuto gratuit · Réparer une fermeture éclair (ici sur un sac BRAND) avec une simple pince.",
            "en": "My free tutorial · Mending a zip (here on a BRAND bag) with a plain pair of pliers.",
        },
        {
            "fr": "J’ai dessiné une nouvelle étiquette pour mes bocaux, en m’inspirant de celles de la marque BRAND.",
            "en": "I drew a new label for my jars, inspired by the ones BRAND uses.",
        },
    ],
    "borrowed": [
        {
            "fr": "Le vélo BRAND du club est là pour qui veut : je l’ai essayé ce matin.",
            "en": "The club’s BRAND bike is there for all members to use: I tried it this morning.",
        },
        {
            "fr": "Prêt de la ludothèque · Cette semaine, le jeu BRAND. Les parties durent une heure.",
            "en": "Toy library loan · This week, the BRAND game. A round takes an hour.",
        },
    ],
    "question": [
        {
            "fr": "Question · Quelqu’un a-t-il déjà fait réparer un appareil BRAND ? Le mien ne s’allume plus.",
            "en": "Question · Has anyone ever had a BRAND device repaired? Mine won’t switch on any more.",
        },
        {
            "fr": "Pour débuter à la guitare, BRAND ou une autre marque ? Vos conseils m’intéressent. #guitare",
            "en": "BRAND or another brand for a first guitar? Any advice welcome. #guitar",
        },
    ],
}
