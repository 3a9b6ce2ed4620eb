"""The reconciliation as the preview shows it: by name, in the order in which a person checks it."""

from dataclasses import dataclass

from . import import_words

FEW = 40  # names, up to which a list is open from the start


@dataclass(frozen=True)
class ClassList:
    name: str
    matches: list


def preview(reading, plan, decisions):
    """Context of the page; `decisions` are the answers given so far."""
    kind = reading.kind
    return {
        "reading": reading,
        "plan": plan,
        "samples": samples(reading),
        "missing": [import_words.field_label(name) for name in reading.columns.missing],
        "twice": [import_words.field_label(name) for name in reading.columns.twice],
        "new_classes": by_class(plan.new),
        "known_classes": by_class(plan.known),
        "is_short": len(plan.new) + len(plan.known) <= FEW,
        "moved": plan.moved,
        "namesakes": [one for one in plan.new if one.namesake],
        "questions": [
            {
                "question": one,
                "where": import_words.where(one.pupil.place, kind),
                "field": f"who-{one.pupil.place.key}",
                "decided": decisions.get(one.pupil.place.key, ""),
            }
            for one in plan.questions
        ],
        "can_answer_at_once": sum(len(one.candidates) == 1 for one in plan.questions) > 1,
        "left_out": told(reading, is_to_mend=False),
        "to_mend": told(reading, is_to_mend=True),
        "without_ine": sum(not one.ine for one in reading.pupils) if reading.format.code == "siecle" else 0,
    }


def by_class(matches):
    """[ClassList] by name of the class, each with its people by name."""
    found = {}
    for one in sorted(
        matches, key=lambda one: (one.pupil.last_name.casefold(), one.pupil.first_name.casefold())
    ):
        found.setdefault(one.pupil.class_name, []).append(one)
    return [ClassList(name, found[name]) for name in sorted(found)]


def told(reading, *, is_to_mend):
    """Those set aside, each with where they stand and what is said of them."""
    return [
        {
            "name": import_words.name_of(one, reading.kind),
            "class_name": one.class_name,
            "where": import_words.where(one.place, reading.kind),
            "troubles": [
                {
                    "column": trouble.column,
                    "value": trouble.value,
                    "sentence": import_words.about_trouble(trouble, reading.kind),
                }
                for trouble in one.troubles
            ],
        }
        for one in reading.asides
        if one.is_to_mend == is_to_mend
    ]


def samples(reading):
    """The first names of the file, to see at a glance that letters and columns are right."""
    if reading.pupils:
        return [one.name for one in reading.pupils[:3]]
    return [" · ".join(filter(None, row.cells))[:120] for row in reading.samples]
