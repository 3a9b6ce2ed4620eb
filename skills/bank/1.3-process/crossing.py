"""Pairs of tables in which one figure is to be found."""

from .words import two

_WEEK = [
    two("lundi", "Monday"),
    two("mardi", "Tuesday"),
    two("mercredi", "Wednesday"),
    two("jeudi", "Thursday"),
    two("vendredi", "Friday"),
]
_MONTHS = [
    two("janvier", "January"),
    two("février", "February"),
    two("mars", "March"),
    two("avril", "April"),
    two("mai", "May"),
]

SCENES = [
    {
        "source": two("Enquête des délégués sur la cantine", "The class representatives’ canteen survey"),
        "unit": two("élèves", "pupils"),
        "corner": two("Jour", "Day"),
        "rows": _WEEK,
        "columns": [
            two("Viande", "Meat"),
            two("Poisson", "Fish"),
            two("Végétarien", "Vegetarian"),
            two("Pâtes", "Pasta"),
        ],
        "said": [
            two("la viande", "meat"),
            two("le poisson", "fish"),
            two("le plat végétarien", "the vegetarian option"),
            two("les pâtes", "pasta"),
        ],
        "tables": [two("Élèves de 4e", "Year 9 pupils"), two("Élèves de 3e", "Year 10 pupils")],
        "named": [two("4e", "Year 9"), two("3e", "Year 10")],
        "question": two(
            "Combien d’élèves de {table} ont choisi {column} le {row} ?",
            "How many pupils in {table} chose {column} on {row}?",
        ),
    },
    {
        "source": two("Prêts de la médiathèque", "Loans at the public library"),
        "unit": two("prêts", "loans"),
        "corner": two("Mois", "Month"),
        "rows": _MONTHS,
        "columns": [
            two("Romans", "Novels"),
            two("Bandes dessinées", "Comics"),
            two("DVD", "DVDs"),
            two("Revues", "Magazines"),
        ],
        "said": [
            two("romans", "novels"),
            two("bandes dessinées", "comics"),
            two("DVD", "DVDs"),
            two("revues", "magazines"),
        ],
        "tables": [two("Section jeunesse", "Young readers"), two("Section adulte", "Adults")],
        "named": [two("jeunesse", "young readers’"), two("adulte", "adults’")],
        "question": two(
            "Combien de prêts de {column} la section {table} a-t-elle comptés en {row} ?",
            "How many {column} did the {table} section lend in {row}?",
        ),
    },
    {
        "source": two("Entrées de la piscine", "Visitors to the swimming pool"),
        "unit": two("entrées", "people"),
        "corner": two("Jour", "Day"),
        "rows": _WEEK,
        "columns": [
            two("Matin", "Morning"),
            two("Midi", "Lunchtime"),
            two("Après-midi", "Afternoon"),
            two("Soir", "Evening"),
        ],
        "said": [
            two("matin", "morning"),
            two("midi", "lunchtime"),
            two("après-midi", "afternoon"),
            two("soir", "evening"),
        ],
        "tables": [two("Semaine de cours", "School week"), two("Semaine de vacances", "Holiday week")],
        "named": [two("de cours", "school"), two("de vacances", "holiday")],
        "question": two(
            "Pendant la semaine {table}, combien d’entrées la piscine a-t-elle comptées le {row} {column} ?",
            "During the {table} week, how many people came to the pool on {row} {column}?",
        ),
    },
    {
        "source": two("Dépôts dans les déchetteries", "What the recycling centres took in"),
        "unit": two("tonnes", "tonnes"),
        "corner": two("Mois", "Month"),
        "rows": _MONTHS,
        "columns": [
            two("Carton (t)", "Cardboard (t)"),
            two("Verre (t)", "Glass (t)"),
            two("Bois (t)", "Wood (t)"),
            two("Métal (t)", "Metal (t)"),
        ],
        "said": [
            two("carton", "cardboard"),
            two("verre", "glass"),
            two("bois", "wood"),
            two("métal", "metal"),
        ],
        "tables": [two("Déchetterie Nord", "North centre"), two("Déchetterie Sud", "South centre")],
        "named": [two("Nord", "North"), two("Sud", "South")],
        "question": two(
            "Combien de tonnes de {column} la déchetterie {table} a-t-elle reçues en {row} ?",
            "How many tonnes of {column} did the {table} recycling centre take in during {row}?",
        ),
    },
]
TOTAL = two("Total", "Total")


def filled(pattern, **parts):
    """A two-language pattern with two-language parts put in place of their names."""
    return {
        language: text.format(**{name: part[language] for name, part in parts.items()})
        for language, text in pattern.items()
    }
