"""All checks of one exercise over many seeds."""

import json
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from skills.authoring import BANK, CannotDraw, Problem, Variant, draw, texts
from skills.authoring.digests import content_digest, variants_digest
from skills.authoring.expressions import names_in
from skills.authoring.markdown import text_of
from skills.authoring.problems import BrokenFile

from . import answers, documents, words
from .files import form_digest, read_exercise
from .shortcuts import Shortcuts

DRAW_SECONDS = 0.003  # median, without files
VARIANTS = 20
RECORDED_SEEDS = 3
DOCUMENT_SEEDS = 2
LANGUAGES = ("fr", "en")


@dataclass
class Figures:
    """What was measured."""

    draw_seconds: list = field(default_factory=list)
    file_seconds: list = field(default_factory=list)
    shortcuts: Shortcuts = field(default_factory=Shortcuts)
    positions: list = field(default_factory=list)
    choices: int = 0
    variants: set = field(default_factory=set)


@dataclass
class Report:
    """One exercise checked: its problems, its figures, and the digests that say what was checked."""

    path: str
    id: str
    form: str = ""
    seeds: int = 0
    problems: list = field(default_factory=list)
    figures: Figures = field(default_factory=Figures)
    content: str = ""
    drawn: str = ""
    code: str = ""
    keeps_order: bool = False

    def summary(self):
        speed = (
            f"{median(self.figures.draw_seconds) * 1000:.1f} ms a draw"
            if self.figures.draw_seconds
            else "not drawn"
        )
        files = (
            f", {max(self.figures.file_seconds) * 1000:.0f} ms a file" if self.figures.file_seconds else ""
        )
        return f"{self.id}: {self.form}, {len(self.figures.variants)} variants in {self.seeds} seeds, {speed}{files}"


def check(path, *, seeds=50, topics=None, root=BANK):
    """The Report of the exercise at a path of the bank."""
    report = Report(path, path, seeds=seeds)
    try:
        exercise = read_exercise(path, topics=topics, root=root)
    except BrokenFile as broken:
        report.problems = list(broken.problems)
        return report
    report.id, report.form, report.keeps_order = exercise.id, exercise.form, exercise.front.keep_order
    report.content, report.code = content_digest(exercise), form_digest(exercise.answered_by)
    found = {}
    for seed in range(1, seeds + 1):
        try:
            for where, message, mend in problems_of_seed(exercise, seed, report.figures):
                found.setdefault(
                    (where, message if seed == 1 else kind(message)), (where, message, mend, seed)
                )
        except CannotDraw as error:
            found.setdefault((error.field, "draw"), (error.field, error.why, "", seed))
        except Exception as error:  # what an author writes may fail anywhere: it is named, never a traceback
            place = traceback.extract_tb(error.__traceback__)[-1]
            why = f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"
            found.setdefault(("", type(error).__name__), ("", why, "See the place that is named.", seed))
    of_all_seeds = [
        *problems_over_seeds(exercise, report.figures, seeds),
        *words.problems_of_cut_texts(exercise.source),
    ]
    for where, message, mend in of_all_seeds:
        found.setdefault((where, message), (where, message, mend, None))
    report.drawn = first_variants(exercise)
    if content_digest(exercise) != report.content:
        found["changed"] = ("", "its files were changed while it was checked", "Check it again.", None)
    report.problems = unique(problem_at(exercise, *each) for each in found.values())
    return report


def kind(message):
    """A message without its figures: one problem is told once, not for each seed."""
    return message.split(":")[0].split("`")[0]


def unique(problems):
    """Problems without those that differ in their figures alone."""
    seen = {}
    for problem in problems:
        seen.setdefault((problem.line, problem.field, kind(problem.message)), problem)
    return list(seen.values())


def problem_at(exercise, where, message, mend, seed):
    """A Problem with the line of its field; where is dotted, or begins with a language."""
    steps = [step for step in where.replace("[", ".").replace("]", "").split(".") if step]
    if steps and steps[0] in LANGUAGES:
        section = exercise.section(steps[0], steps[1]) if len(steps) > 1 else None
        entry = exercise.entries.get((steps[0], steps[1]), {}).get(steps[2]) if len(steps) > 2 else None
        line = entry[0] if entry else section.line if section else None
    else:
        line = exercise.source.line_of(tuple(int(step) if step.isdigit() else step for step in steps))
    told = f"{message} (seed {seed})" if seed else message
    return Problem(exercise.path, line, where, told, mend)


def problems_of_seed(exercise, seed, figures):
    started = time.process_time()
    drawn = draw(exercise, seed)
    figures.draw_seconds.append(time.process_time() - started)
    variant = drawn.variant
    if seed <= RECORDED_SEEDS:
        if draw(exercise, seed).variant != variant:
            yield (
                "generator",
                "drawn twice it is not the same",
                "Draw with draw.stream(…) only; no clock, no set's order.",
            )
        stored = Variant.from_json(json.loads(json.dumps(variant.to_json())))
        if stored != variant:
            yield (
                "generator",
                "the variant changes when it is stored",
                "Return JSON values only, with texts as names.",
            )
    figures.variants.add(essence(drawn))
    yield from problems_of_answers(exercise, drawn)
    shown = {language: texts(exercise, variant, language) for language in LANGUAGES}
    for language in LANGUAGES:
        yield from words.problems_of_words(exercise, language, shown[language], variant)
        yield from words.problems_of_fiction(language, all_words(shown[language]))
    yield from words.problems_of_ids(variant)
    yield from words.problems_of_fiction("material", words.strings_in(variant.material))
    yield from words.problems_of_fiction("files", words.strings_in(variant.files))
    measure_choices(variant, shown, figures)
    if seed <= DOCUMENT_SEEDS:
        yield from documents.problems_of_files(variant, figures)
        if exercise.form == "produce":
            yield from documents.problems_of_judge(exercise, variant)


def problems_of_answers(exercise, drawn):
    if exercise.form == "produce":
        return
    yield from answers.problems_of_key(exercise, drawn.variant)
    yield from answers.problems_of_mistakes(exercise, drawn.variant)
    yield from answers.problems_of_choices(drawn.variant)
    yield from answers.problems_of_counts(drawn.variant)
    yield from answers.problems_of_junk(exercise, drawn.variant)
    yield from answers.problems_of_proof(exercise, drawn)


def all_words(shown):
    """Everything that a person reads in one language, rendered: what cannot be rendered is a CannotDraw."""
    pieces = [shown.title, shown.statement, shown.hint, shown.explanation, *shown.feedback.values()]
    for entries in (shown.choices, shown.items, shown.boxes):
        pieces += [entry["html"] for entry in entries]
    for blank in shown.blanks:
        pieces += [blank["label"], *(option["html"] for option in blank["options"])]
    pieces += [piece.get("html", "") for piece in shown.to_complete]
    return [text_of(piece) for piece in pieces]


def essence(drawn):
    """What makes a variant another one: not the order of what is shown."""
    variant = drawn.variant
    data = [drawn.values, variant.key, variant.material, variant.files]
    return json.dumps(data, sort_keys=True, ensure_ascii=False)


def measure_choices(variant, shown, figures):
    if variant.answered_by != "single":
        return
    for language in LANGUAGES:
        read = {choice["id"]: text_of(choice["html"]) for choice in shown[language].choices}
        figures.shortcuts.measure(language, read, variant.key)
    figures.choices = max(figures.choices, len(variant.choices))
    figures.positions.append([choice["id"] for choice in variant.choices].index(variant.key))


def problems_over_seeds(exercise, figures, seeds):
    front = exercise.front
    if (
        front.single_variant is None
        and seeds >= VARIANTS
        and figures.variants
        and len(figures.variants) < VARIANTS
    ):
        message = f"{len(figures.variants)} different variants in {seeds} seeds"
        yield "parameters", message, f"Let {VARIANTS} differ, or say in `single_variant` why it has fewer."
    if figures.draw_seconds and median(figures.draw_seconds) > DRAW_SECONDS:
        slow = median(figures.draw_seconds) * 1000
        yield (
            "generator",
            f"a draw takes {slow:.1f} ms (median)",
            f"Keep it under {DRAW_SECONDS * 1000:.0f} ms.",
        )
    if seeds >= VARIANTS:
        yield from figures.shortcuts.problems(may_vary=front.single_variant is None)
    for section in ("statement", "explanation"):
        told = {language: exercise.section(language, section) for language in LANGUAGES}
        names = {language: names_in(found.text) if found else frozenset() for language, found in told.items()}
        for language, other in (LANGUAGES, LANGUAGES[::-1]):
            for name in sorted(names[language] - names[other]):
                yield (
                    f"{other}.{section}",
                    f"`{name}` is told in {language} only",
                    "Tell the same in both languages.",
                )


def first_variants(exercise):
    """The digest of its first variants; empty where it cannot be drawn."""
    try:
        return drawn_digest(exercise)
    except CannotDraw:
        return ""


def drawn_digest(exercise):
    """The digest of the first variants: the same while the content is."""
    return variants_digest(draw(exercise, seed).variant for seed in range(1, RECORDED_SEEDS + 1))
