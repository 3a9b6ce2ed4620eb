"""A till sheet in which some amounts are texts that only look like numbers."""

from .words import two

CLUBS = [
    {"name": two("Le club cinéma", "The film club"), "file": "club-cinema.ods", "sheet": two("Caisse", "Takings"),
     "items": [two("Entrées", "Tickets"), two("Boissons", "Drinks"), two("Gâteaux", "Cakes"), two("Adhésion", "Membership")]},
    {"name": two("L’association de parents", "The parents’ association"), "file": "kermesse.ods", "sheet": two("Caisse", "Takings"),
     "items": [two("Tombola", "Raffle"), two("Crêpes", "Pancakes"), two("Pêche aux canards", "Hook-a-duck"), two("Dons", "Donations")]},
    {"name": two("La bourse aux livres", "The book swap"), "file": "bourse-livres.ods", "sheet": two("Ventes", "Sales"),
     "items": [two("Romans", "Novels"), two("Bandes dessinées", "Comics"), two("Manuels", "Textbooks"), two("Cartes", "Maps")]},
    {"name": two("Le foyer du lycée", "The school common room"), "file": "foyer.ods", "sheet": two("Caisse", "Takings"),
     "items": [two("Café", "Coffee"), two("Photocopies", "Photocopies"), two("Viennoiseries", "Pastries"), two("Billard", "Billiards")]},
]  # fmt: skip
LINES = 36


def _text(amount, marks):
    english = f"{amount:.2f}"
    return two(marks["fr"].replace("#", english.replace(".", ",")), marks["en"].replace("#", english))


def sheet(stream, club):
    """({kind of trouble: amounts}, all amounts, the description of the workbook)."""
    amounts = [stream.integer(8, 160) / 4 for _ in range(LINES)]
    marks = {"plain": two("#", "#"), "euro": two("# €", "€#"), "hidden": two("\u00a0#", "\u00a0#")}
    more = [stream.choose(["plain", "euro"]) for _ in range(stream.integer(0, 3))]
    kinds = ["plain", "plain", "euro", "hidden", *more]
    places = stream.sample(list(range(3, LINES - 2)), len(kinds))
    troubles = dict(zip(places, kinds, strict=True))
    day, rows = (
        stream.integer(3, 9),
        [[two("Date", "Date"), two("Article", "Item"), two("Montant", "Amount")]],
    )
    for rank, amount in enumerate(amounts):
        shown = {"value": amount, "format": "0.00"} if rank not in troubles else {
            "value": _text(amount, marks[troubles[rank]]), "type": "text", "align": "right"}  # fmt: skip
        date = {"value": f"2026-03-{day + rank // 4:02}", "type": "date"}
        rows.append([date, stream.choose(club["items"]), shown])
    total = sum(amount for rank, amount in enumerate(amounts) if rank not in troubles)
    rows.append(
        [None, "Total", {"formula": f"=SUM(C2:C{LINES + 1})", "value": total, "format": "0.00", "bold": True}]
    )
    book = {"name": club["file"], "kind": "workbook", "language": "fr-FR",
            "sheets": [{"name": club["sheet"], "header": 1, "widths": [12, 22, 12], "freeze": "A2", "rows": rows}]}  # fmt: skip
    found = {kind: [amounts[at] for at in sorted(troubles) if troubles[at] == kind] for kind in marks}
    return found, amounts, {f"C{at + 2}": kind for at, kind in sorted(troubles.items())}, book
