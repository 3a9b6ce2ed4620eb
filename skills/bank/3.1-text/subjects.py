"""Two school reports: parts with their own text, sub-parts, and bold sentences that are no titles."""


def _two(french, english):
    return {"fr": french, "en": english}


def _section(french, english, french_text, english_text, *below):
    return {"title": _two(french, english), "text": _two(french_text, english_text), "below": list(below)}


SUBJECTS = [
    {
        "title": _two("Le vélo dans notre ville", "Cycling in our town"),
        "file": "rapport-velo",
        "parts": [
            _section(
                "Pourquoi cette enquête", "Why we ran this survey",
                "Le conseil de vie lycéenne voulait savoir comment chacun vient au lycée, et ce qui ferait choisir le vélo.",
                "The school council wanted to know how everyone gets to school, and what would make them choose to cycle.",
                _section("Qui a répondu", "Who answered",
                         "Nous avons reçu 214 réponses, de la seconde à la terminale, et celles de dix-huit adultes du lycée.",
                         "We received 214 answers from pupils in all three years, and eighteen from adults who work at the school."),
                _section("Comment nous avons compté", "How we counted",
                         "Le questionnaire est resté ouvert deux semaines. Les réponses incomplètes ont été mises de côté.",
                         "The questionnaire stayed open for two weeks. Incomplete answers were set aside."),
            ),
            _section(
                "Les trajets d’aujourd’hui", "Today’s journeys",
                "La plupart des trajets font moins de quatre kilomètres, une distance courte, même sans assistance électrique.",
                "Most journeys are shorter than four kilometres, a short distance even without an electric motor.",
                _section("À vélo", "By bicycle",
                         "Une personne sur neuf vient à vélo au printemps, et deux fois moins en hiver.",
                         "One person in nine cycles in spring. Only half of those still do so in winter."),
                _section("En bus ou en voiture", "By bus or by car",
                         "Le bus vient en tête. La voiture sert surtout quand les parents continuent vers leur travail.",
                         "The bus comes first. Cars are used mainly when parents drive on to work."),
            ),
            _section(
                "Ce qui retient", "What holds people back",
                "Deux réponses reviennent sans cesse : la peur du rond-point et celle de ne pas retrouver son vélo.",
                "Two answers keep coming back: fear of the roundabout, and fear of coming back to find your bicycle gone.",
                _section("Le rond-point de la gare", "The station roundabout",
                         "Aucune voie n’y est réservée aux vélos. Nous y avons compté quarante-deux vélos en une heure.",
                         "There is no cycle lane there. We counted forty-two bicycles in one hour."),
                _section("L’abri à vélos", "The bicycle shed",
                         "Il date de la construction du lycée et n’offre que vingt places, sans point d’attache solide.",
                         "It is as old as the school and has only twenty places, with nothing solid to lock a bicycle to."),
            ),
            _section(
                "Nos propositions", "What we propose",
                "Nous avons gardé les idées qui coûtent peu et qui peuvent être prêtes pour la rentrée prochaine.",
                "We kept the ideas that cost little and can be ready for the start of the next school year.",
                _section("Un abri fermé", "A locked shed",
                         "Un devis a été demandé pour soixante places, avec un badge et un éclairage automatique.",
                         "We have asked for a quote for sixty places, with badge access and automatic lighting."),
                _section("Un parcours conseillé", "A recommended route",
                         "Une carte montrera les rues calmes qui évitent le rond-point, pour trois minutes de plus.",
                         "A map will show the quiet streets that avoid the roundabout and take three minutes more."),
            ),
        ],
        "decoys": [
            _two("Merci à toutes les personnes qui ont répondu !", "Thank you to everyone who answered!"),
            _two("À retenir : un trajet sur deux pourrait se faire à vélo en moins de quinze minutes.",
                 "Worth remembering: one journey in two could be cycled in less than fifteen minutes."),
            _two("Attention : ces chiffres ne comptent pas les internes.", "Please note: boarders are not counted in these figures."),
        ],
    },
    {
        "title": _two("Moins de restes à la cantine", "Fewer leftovers in the canteen"),
        "file": "rapport-cantine",
        "parts": [
            _section(
                "Une semaine de pesées", "A week of weighing",
                "Pendant cinq jours, tout ce qui restait sur les plateaux a été trié et pesé devant la sortie du réfectoire.",
                "For five days, everything left on the trays was sorted and weighed at the door of the dining hall.",
                _section("Le matériel", "What we used",
                         "Deux balances, quatre bacs de couleurs différentes et une fiche par service ont suffi.",
                         "Two scales, four bins in different colours and one sheet for each sitting were enough."),
                _section("Les équipes", "The teams",
                         "Six élèves se sont relayés chaque midi, avec l’aide de deux agents du restaurant.",
                         "Six pupils took turns every lunchtime, helped by two members of the kitchen staff."),
            ),
            _section(
                "Ce qui reste sur les plateaux", "What is left on the trays",
                "Chaque plateau garde en moyenne cent vingt grammes de nourriture, soit un repas entier pour quatre plateaux.",
                "On average, a hundred and twenty grams of food are left on each tray: a whole meal for every four trays.",
                _section("Le pain", "Bread",
                         "Il est pris en entrant, avant de savoir si l’on aura faim : un morceau sur trois est jeté.",
                         "People take it on the way in, before they know how hungry they are: one piece in three is thrown away."),
                _section("Les légumes", "Vegetables",
                         "Les restes doublent quand ils sont servis seuls, et baissent quand on peut choisir entre deux.",
                         "Leftovers double when they are served on their own, and fall when there are two kinds to choose from."),
            ),
            _section(
                "Pourquoi on en laisse", "Why food is left",
                "Nous avons interrogé quatre-vingts élèves à la sortie, sans demander leur nom.",
                "We questioned eighty pupils on their way out, without asking for their names.",
                _section("Les portions", "Portions",
                         "La moitié des élèves aurait préféré une assiette plus petite, quitte à se resservir.",
                         "Half the pupils would rather have had a smaller plate, and a second helping if need be."),
                _section("Le temps et le bruit", "Time and noise",
                         "Au second service, il reste dix-huit minutes pour manger, et l’on s’entend à peine.",
                         "At the second sitting, there are eighteen minutes left to eat, and you can hardly hear yourself speak."),
            ),
            _section(
                "Ce qui va changer", "What is going to change",
                "Trois essais commenceront après les vacances, et une nouvelle pesée aura lieu au printemps.",
                "Three trials will start after the holidays, and the trays will be weighed again in spring.",
                _section("Deux tailles d’assiette", "Two sizes of plate",
                         "Chacun dira « petite faim » ou « grande faim » avant d’être servi.",
                         "Everyone will say “a little hungry” or “very hungry” before being served."),
                _section("Le pain en fin de ligne", "Bread at the end of the line",
                         "La corbeille passera de l’entrée à la sortie de la ligne, après le plat chaud.",
                         "The basket will move from the start of the line to its end, after the hot dish."),
            ),
        ],
        "decoys": [
            _two("En une semaine, 312 kilos de nourriture ont été jetés.", "In one week, 312 kilos of food were thrown away."),
            _two("Merci à l’équipe du restaurant pour son accueil !", "Thank you to the kitchen staff for making us welcome!"),
            _two("Important : les os et les peaux de fruits ne sont pas comptés.", "Important: bones and fruit peel are not counted."),
        ],
    },
]  # fmt: skip
