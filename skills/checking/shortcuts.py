"""How a right choice may be told without the question: by its length, by its likeness, or for it never changes."""

from collections import Counter
from dataclasses import dataclass, field

from rapidfuzz import fuzz

SHORTCUTS = {
    "longest": "the longest choice",
    "shortest": "the shortest choice",
    "alike": "the choice most like the others",
    "odd": "the choice least like the others",
}
SHARE = 0.75  # of an exercise's variants that one shortcut may find, in each language


@dataclass
class Shortcuts:
    """What single choices of one exercise's variants gave away.

    found: {(one of SHORTCUTS, language): for each variant, whether it is the right choice};
    right: how often each (language, text) is the right choice.
    """

    found: dict = field(default_factory=dict)
    right: Counter = field(default_factory=Counter)

    def measure(self, language, texts, key):
        """One more variant: {id: text} of its choices, and the id of the right one."""
        length = {one: len(text) for one, text in texts.items()}
        likeness = {one: likeness_of(text, texts.values()) for one, text in texts.items()}
        for name, measures, sign in (
            ("longest", length, 1),
            ("shortest", length, -1),
            ("alike", likeness, 1),
            ("odd", likeness, -1),
        ):
            stands_out = all(
                sign * measures[key] > sign * measure for one, measure in measures.items() if one != key
            )
            self.found.setdefault((name, language), []).append(stands_out)
        self.right[language, texts[key]] += 1

    def shares(self):
        """{one of SHORTCUTS: share of variants and languages in which it is right}; {} without single choices."""
        both = {
            name: [one for (each, _), found in self.found.items() if each == name for one in found]
            for name in SHORTCUTS
        }
        return {name: share(found) for name, found in both.items() if found}

    def problems(self, *, may_vary=True):
        """(field, message, mend) of what is right in most variants; one text may be, where they hardly vary."""
        for (name, language), found in self.found.items():
            if share(found) > SHARE:
                yield (
                    f"{language}.choices",
                    f"the right choice is {SHORTCUTS[name]} in {share(found):.0%} of its variants",
                    "Reword, or let wrong choices stand out as much: one slip, another, and both.",
                )
        for (language, text), count in self.right.items() if may_vary else ():
            among = len(self.found["longest", language])
            if count > SHARE * among:
                yield (
                    f"{language}.choices",
                    f"“{text}” is right in {count / among:.0%} of its variants",
                    "Draw situations in which other choices are right.",
                )


def likeness_of(text, texts):
    """How much a choice resembles all choices: wrong ones that each slip once from the right one give it away."""
    return sum(fuzz.ratio(text, other) for other in texts)


def share(found):
    return round(sum(found) / len(found), 3)
