"""The rows of an uploaded rota, whatever stands around them."""

from skills.authoring.people import bare

from .words import two

COLUMNS = [two("N°", "No."), two("Tâche", "Task"), two("Personne", "Person"), two("Minutes", "Minutes")]
FIELDS = ["number", "task", "person", "minutes"]


def rows_of(document):
    """([{number, task, person, minutes}], how many rows are no tasks, whether a row is wider than the table); names are bare.

    Columns are told by their titles where there is such a row, else by their place. A line above the table, alone in
    its row, is no row.
    """
    table = document.visible_sheets[0].rows() if hasattr(document, "visible_sheets") else document.rows
    lines = [[_text(cell) for cell in cells] for cells in table]
    places = next(
        (found for line in lines if (found := _places(line))), dict(zip(FIELDS, range(4), strict=True))
    )
    found, others, is_wider = [], 0, False
    for line in lines:
        row = {field: line[place] if place < len(line) else "" for field, place in places.items()}
        is_wider |= sum(1 for text in line if text) > len(FIELDS)
        number, minutes = _whole(row["number"]), _whole(row["minutes"])
        if number is not None and minutes is not None:
            found.append(
                {
                    "number": number,
                    "task": bare(row["task"]),
                    "person": bare(row["person"]),
                    "minutes": minutes,
                }
            )
        else:
            others += sum(1 for text in line if text) > 1
    return found, others, is_wider


def _places(line):
    """{field: place} of a row of titles; None of any other."""
    bared = [bare(text) for text in line]
    for language in ("fr", "en"):
        titles = [bare(column[language]) for column in COLUMNS]
        if all(title in bared for title in titles):
            return {field: bared.index(title) for field, title in zip(FIELDS, titles, strict=True)}
    return None


def _text(cell):
    return cell.strip() if isinstance(cell, str) else cell.text


def _whole(text):
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        return None
    return int(value) if value.is_integer() else None
