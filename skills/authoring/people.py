"""Fictional people, as one meets them in France."""

import unicodedata
from functools import lru_cache

FIRST_NAMES = (
    "Adèle", "Adrien", "Aïcha", "Alice", "Amine", "Anaïs", "Antoine", "Apolline", "Assia", "Awa", "Bastien",
    "Bilal", "Brice", "Camille", "Chloé", "Clara", "Côme", "Dalila", "Diego", "Djibril", "Éléonore", "Élias",
    "Elif", "Emma", "Enzo", "Farah", "Fatou", "Félix", "Gaëlle", "Gabin", "Hana", "Hugo", "Ibrahim", "Idriss",
    "Inès", "Iris", "Ismaël", "Jade", "Jeanne", "Jules", "Kenza", "Lamine", "Léo", "Léna", "Linh", "Lou",
    "Louane", "Lucas", "Maëlys", "Malik", "Manon", "Marius", "Mathis", "Maya", "Mehdi", "Mila", "Nadia", "Naël",
    "Nina", "Noé", "Noémie", "Océane", "Oscar", "Pauline", "Quentin", "Rania", "Raphaël", "Romane", "Rose",
    "Sacha", "Salomé", "Sami", "Sarah", "Sofia", "Soline", "Tess", "Théo", "Thaïs", "Timéo", "Tom", "Valentin",
    "Victoire", "Vincent", "Wassim", "Yanis", "Yasmine", "Zélie", "Zoé",
)  # fmt: skip
LAST_NAMES = (
    "Abadie", "Allard", "Amrani", "Aubert", "Barbier", "Belkacem", "Benoît", "Berger", "Besson", "Blanchard",
    "Boulanger", "Bourgeois", "Brunet", "Carpentier", "Chevalier", "Cissé", "Colin", "Cordier", "Da Costa",
    "Delmas", "Diallo", "Diop", "Dumont", "Dupuy", "Etchegaray", "Fabre", "Ferreira", "Fleury", "Gaillard",
    "Garnier", "Gomez", "Guérin", "Haddad", "Hamel", "Hoarau", "Huet", "Jacquet", "Joly", "Kaci", "Keita",
    "Klein", "Lambert", "Le Gall", "Lefort", "Leroux", "Lopez", "Mallet", "Marchal", "Martinez", "Masson",
    "Mercier", "Moulin", "Nguyen", "Nicolas", "Ouali", "Payet", "Perrin", "Pereira", "Picard", "Pons",
    "Poulain", "Prévost", "Renaud", "Riva", "Rolland", "Roussel", "Royer", "Saïdi", "Sauvage", "Schmitt", "Sow",
    "Tessier", "Texier", "Tran", "Traoré", "Vallet", "Vasseur", "Vidal", "Weber", "Zidi",
)  # fmt: skip


@lru_cache(1024)
def bare(text: str) -> str:
    """Small letters without accents or blanks: `Le Gall` is `legall`."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum() and letter.isascii())


def person_from(first: str, last: str) -> dict[str, str]:
    """{first, last, full, login} of a person."""
    return {"first": first, "last": last, "full": f"{first} {last}", "login": f"{bare(first)}.{bare(last)}"}
