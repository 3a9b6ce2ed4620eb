"""The class report of weighted means: its workbook, its judge, and documents that try the judge."""

import re

from skills.authoring.judging import criterion
from skills.authoring.localised import wholly_in_language
from skills.documents import write
from skills.documents.references import cell_name

SUBJECTS = [
    {"fr": "Maths", "en": "Maths"},
    {"fr": "Français", "en": "French"},
    {"fr": "Anglais", "en": "English"},
    {"fr": "Histoire", "en": "History"},
    {"fr": "SVT", "en": "Biology"},
    {"fr": "EPS", "en": "PE"},
]
MEAN = {"fr": "Moyenne", "en": "Average"}
_CORNER = {"fr": "Élève", "en": "Pupil"}
_WEIGHT = {"fr": "Coefficient", "en": "Weighting"}
ABSENT = "abs"
_FIRST_ROW = 3
_SHEET = "Notes"
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
# A number that is reckoned with, or a list of numbers: what the row of coefficients should have given.
_TYPED_FACTOR = re.compile(
    r"[*/+-]\s*\(?\s*(?![01]\b)\d|(?<![\w$.])(?![01]\b)\d+(?:[.,]\d+)?\s*[*+-]|SUM\(\s*(?:\d+\s*[;,]\s*)+\d|\{"
)
_EXACT = 1e-6
_ROUNDED = 0.0051  # a mean shown with two decimals


def class_report(draw, values):
    """A class of 24 pupils, six weighted subjects, nine absences, and an empty column for the means."""
    marks, weights = draw.stream("marks"), draw.stream("weights")
    coefficients = weights.shuffled([1, 1, 2, 3, *weights.sample([2, 3, 4, 5], 2)])
    pupils = [
        {"name": one["full"], "marks": [marks.amount(5, 19.5, 0.5) for _ in SUBJECTS]}
        for one in draw.stream("people").people(24)
    ]
    away = draw.stream("away")
    heavy = coefficients.index(max(coefficients))
    missing = away.sample(list(range(24)), 9)
    for rank, pupil in enumerate(missing):
        pupils[pupil]["marks"][heavy if rank < 3 else away.integer(0, 5)] = None
    for pupil in pupils:
        pupil["mean"] = weighted(pupil["marks"], coefficients)
    example = pupils[missing[0]]
    draw.require(
        abs(example["mean"] - as_zero(example["marks"], coefficients)) > 0.5, "an absence must weigh"
    )
    draw.require(abs(example["mean"] - plain(example["marks"])) > 0.02, "the weights must count")
    return {
        "coefficients": coefficients,
        "pupils": pupils,
        "example": {
            "name": example["name"],
            "mean": round(example["mean"], 2),
            "as_zero": round(as_zero(example["marks"], coefficients), 2),
            "plain": round(plain(example["marks"]), 2),
            "subject": _in_sentence(SUBJECTS[heavy]),
            "coefficient": coefficients[heavy],
            "rest": sum(coefficients) - coefficients[heavy],
            "all": sum(coefficients),
            "points": sum(
                w * m for w, m in zip(coefficients, example["marks"], strict=True) if m is not None
            ),
        },
        "book": book(coefficients, pupils, [None] * 24),
    }


def _in_sentence(subject):
    """The subject without the capital of its column, unless it is an abbreviation."""
    french = subject["fr"]
    return {**subject, "fr": french if french.isupper() else french.lower()}


def weighted(marks, coefficients):
    """The mean of the marks there are, each as often as its coefficient says."""
    there = [(mark, weight) for mark, weight in zip(marks, coefficients, strict=True) if mark is not None]
    return sum(mark * weight for mark, weight in there) / sum(weight for _, weight in there)


def as_zero(marks, coefficients):
    """The weighted mean of someone who takes an absence for a nought."""
    return sum((mark or 0) * weight for mark, weight in zip(marks, coefficients, strict=True)) / sum(
        coefficients
    )


def plain(marks):
    """The mean without coefficients."""
    there = [mark for mark in marks if mark is not None]
    return sum(there) / len(there)


def book(coefficients, pupils, means, extension="ods"):
    """The workbook's description, with `means` (cells) in its last column."""
    rows = [[_CORNER, *SUBJECTS, MEAN], [_WEIGHT, *coefficients, None]]
    for pupil, mean in zip(pupils, means, strict=True):
        rows.append([pupil["name"], *(ABSENT if mark is None else mark for mark in pupil["marks"]), mean])
    sheet = {"name": _SHEET, "header": 1, "freeze": "B3", "widths": [24], "rows": rows}
    return {"name": f"{_SHEET.lower()}.{extension}", "kind": "workbook", "sheets": [sheet]}


def judge_report(document, values):
    """Whether every pupil's mean is right, computed by the file, and from the coefficients of the sheet."""
    table = _Table(document, values)
    found = [criterion("pupils", not table.spoilt, count=len(table.spoilt), first=_first(table.spoilt))]
    typed, wrong = table.without_formula(), table.wrong()
    pasted = "pasted_values" if table.typed() else None
    found.append(
        criterion("formulas", table.names and not typed, pasted, count=len(typed), first=_first(typed))
    )
    loose = [name for name in table.names if not table.follows(name)]
    belief = None if table.belief(wrong) == "simple_mean" or typed else table.held_belief(loose)
    found.append(
        criterion("coefficients", table.names and not loose, belief, count=len(loose), first=_first(loose))
    )
    if document.has_stale_formulas:
        return [*found, criterion("saved", False)]
    found.append(
        criterion(
            "values", table.names and not wrong, table.belief(wrong), count=len(wrong), first=_first(wrong)
        )
    )
    return found


class _Table:
    """The class as it stands in an uploaded workbook."""

    def __init__(self, document, values):
        self._document, self._values = document, values
        self._pupils = {pupil["name"]: pupil for pupil in values["pupils"]}
        self._sheet = next((sheet for sheet in document.sheets if _find(sheet, MEAN)), None)
        self._columns, self._rows, self._mean, self._weights = [], {}, None, []
        if self._sheet is not None:
            self._locate()
        self.names = [name for name in self._pupils if name in self._rows]
        self.spoilt = [name for name in self._pupils if not self._is_whole(name)]

    def _locate(self):
        places = [_find(self._sheet, subject) for subject in SUBJECTS]
        self._columns = [place[0] for place in places if place]
        self._mean = _find(self._sheet, MEAN)[0]
        weights = _find(self._sheet, _WEIGHT)
        self._weights = [cell_name(column, weights[1]) for column in self._columns] if weights else []
        for (_, row), cell in self._sheet.cells.items():
            if cell.text in self._pupils:
                self._rows.setdefault(cell.text, []).append(row)

    def _is_whole(self, name):
        if len(self._rows.get(name, ())) != 1 or len(self._columns) != len(SUBJECTS):
            return False
        cells = [self._sheet.at(column, self._rows[name][0]) for column in self._columns]
        return all(
            cell.text.casefold() == ABSENT if mark is None else cell.is_number(mark)
            for cell, mark in zip(cells, self._pupils[name]["marks"], strict=True)
        )

    def _cell(self, name):
        return self._sheet.at(self._mean, self._rows[name][0])

    def without_formula(self):
        return [name for name in self.names if not self._cell(name).formula]

    def typed(self):
        """Whether some means are numbers typed or pasted in."""
        cells = [self._cell(name) for name in self.names]
        return any(cell.kind == "number" and not cell.formula for cell in cells)

    def follows(self, name):
        """Whether the mean would change as it should with each mark of this pupil and each coefficient that counts."""
        return (
            bool(self._weights)
            and not self._has_typed_factor(name)
            and self._reaches(name, self._weights)
            and self._reaches_marks(name)
        )

    def _reaches(self, name, places):
        """Whether the mean is worked out from these cells, one a subject, but for the subjects without a mark."""
        reached = self._document.depends_on(self._sheet.name, cell_name(self._mean, self._rows[name][0]))
        marks = self._pupils[name]["marks"]
        needed = [place for place, mark in zip(places, marks, strict=True) if mark is not None]
        return all((self._sheet.name, place) in reached for place in needed)

    def _reaches_marks(self, name):
        row = self._rows[name][0]
        return self._reaches(name, [cell_name(column, row) for column in self._columns])

    def _has_typed_factor(self, name):
        return bool(_TYPED_FACTOR.search(_QUOTED.sub("", self._cell(name).formula or "")))

    def held_belief(self, loose):
        """The belief behind formulas that do not follow the marks and the coefficients."""
        if not loose:
            return None
        if self._weights and any(
            self._reaches(name, self._weights) and not self._reaches_marks(name) for name in loose
        ):
            return "typed_marks"
        is_typed = len(loose) == len(self.names) or any(self._has_typed_factor(name) for name in loose)
        return "typed_coefficients" if is_typed else "row_not_fixed"

    def wrong(self):
        return [name for name in self.names if not self._shows(name, self._pupils[name]["mean"], _EXACT)]

    def belief(self, wrong):
        """The one belief that explains every mean that differs."""
        coefficients = self._values["coefficients"]
        if wrong and all(
            self._shows(name, as_zero(self._pupils[name]["marks"], coefficients)) for name in wrong
        ):
            return "absent_as_zero"
        if wrong and all(self._shows(name, plain(self._pupils[name]["marks"])) for name in wrong):
            return "simple_mean"
        is_rounded = any(all(self._is_rounded(name, places) for name in wrong) for places in range(3))
        return "rounded" if wrong and is_rounded else None

    def _shows(self, name, mean, tolerance=_ROUNDED):
        return self._cell(name).is_number(mean, tolerance)

    def _is_rounded(self, name, places):
        """Whether the cell holds the right mean with so many decimals and no more."""
        cell = self._cell(name)
        is_short = cell.kind == "number" and abs(cell.value - round(cell.value, places)) < _EXACT
        return is_short and self._shows(name, self._pupils[name]["mean"], 0.5 / 10**places + _EXACT)


def _find(sheet, title):
    """(column, row) of the first cell that bears the title in either language."""
    wanted = {text.casefold() for text in title.values()}
    found = [(row, column) for (column, row), cell in sheet.cells.items() if cell.text.casefold() in wanted]
    return min(found)[::-1] if found else None


def _first(names):
    return names[0] if names else ""


def solve_report(values, extension):
    """The report with one right formula, copied down."""
    return _made(values, extension, _right_formula, lambda pupil: pupil["mean"])


def near_misses_report(values, extension="ods"):
    """Reports that break one thing each."""
    weights = values["coefficients"]
    shorter = {**values, "pupils": values["pupils"][:-1]}
    return {
        "absences count as nought": (
            _made(values, extension, lambda row, _: f"=SUMPRODUCT(B$2:G$2,B{row}:G{row})/SUM(B$2:G$2)",
                  lambda pupil: as_zero(pupil["marks"], weights)),
            "values",
        ),
        "coefficients forgotten": (
            _made(values, extension, lambda row, _: f"=AVERAGE(B{row}:G{row})", lambda pupil: plain(pupil["marks"])),
            "values",
        ),
        "coefficients typed into the formulas": (
            _made(values, extension, lambda row, pupil: _typed_formula(row, pupil, weights), lambda p: p["mean"]),
            "coefficients",
        ),
        "their sum typed": (
            _made(values, extension, lambda row, pupil: f"=SUMPRODUCT(B$2:G$2,B{row}:G{row})/{_weight(pupil, weights)}",
                  lambda p: p["mean"]),
            "coefficients",
        ),
        "marks typed into the formulas": (
            _made(values, extension, lambda row, pupil: _typed_marks(pupil), lambda p: p["mean"]),
            "coefficients",
        ),
        "row of coefficients not held": (
            _made(values, extension, lambda row, _: _right_formula(row, _, above=row - 1), lambda p: p["mean"]),
            "coefficients",
        ),
        "means rounded to two decimals": (
            _made(values, extension, lambda row, pupil: f"=ROUND({_right_formula(row, pupil)[1:]},2)",
                  lambda pupil: round(pupil["mean"], 2)),
            "values",
        ),
        "means pasted as values": (_made(values, extension, None, lambda pupil: pupil["mean"]), "formulas"),
        "a pupil lost": (_made(shorter, extension, _right_formula, lambda pupil: pupil["mean"]), "pupils"),
    }  # fmt: skip


def _right_formula(row, pupil, above="$2"):
    top = f"B{above}:G{above}"
    return f'=SUMPRODUCT({top},B{row}:G{row})/SUMIF(B{row}:G{row},">=0",{top})'


def _typed_formula(row, pupil, weights):
    there = [(column, weight) for column, weight, mark in zip("BCDEFG", weights, pupil["marks"], strict=True)
             if mark is not None]  # fmt: skip
    return f"=({'+'.join(f'{weight}*{column}{row}' for column, weight in there)})/{_weight(pupil, weights)}"


def _typed_marks(pupil):
    there = [
        (f"{column}$2", mark)
        for column, mark in zip("BCDEFG", pupil["marks"], strict=True)
        if mark is not None
    ]
    return f"=({'+'.join(f'{mark}*{cell}' for cell, mark in there)})/({'+'.join(cell for cell, _ in there)})"


def _weight(pupil, weights):
    """The sum of the coefficients that count for this pupil."""
    return sum(weight for weight, mark in zip(weights, pupil["marks"], strict=True) if mark is not None)


def _made(values, extension, formula, mean):
    cells = []
    for row, pupil in enumerate(values["pupils"], start=_FIRST_ROW):
        cells.append({"value": mean(pupil), "formula": formula(row, pupil)} if formula else mean(pupil))
    made = book(values["coefficients"], values["pupils"], cells, extension)
    return write(wholly_in_language(made, "fr"))
