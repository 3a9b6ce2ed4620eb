"""The numbers of practice, each with its source (design: rules, engine)."""

from datetime import timedelta

# 1: intervals take authors at their word; 2: until a calibration has looked, intervals doubt it;
# 3: a practice opens a skill that was never answered with what tells most about it
RULES_VERSION = 3
DOUBTING_RULES = 2
OPENING_RULES = 3
AUTHORED = "authored"  # difficulties as their authors set them: what is pinned before the first calibration

TRIAL_QUESTIONS = 3  # first visit: three questions without an account
PLACEMENT_QUESTIONS = 32  # each skill twice
PLACEMENT_MINIMUM = 16  # each skill once; from here its owner may stop
PRACTICE_QUESTIONS = 8  # about ten minutes
FOLLOW_UP_QUESTIONS = 3  # after a module

DUE_AFTER = timedelta(days=180)  # a skill without an answer for so long is worth checking
RECENT = timedelta(days=90)  # exercises met in this time are avoided by exams
VISITOR_KEPT = timedelta(days=30)  # three questions without an account, if nobody signs up
MADE_FILE_KEPT = timedelta(days=7)  # a made file can be made again from its question

CALIBRATION_PERSONS = 20  # as many as the engine's own population counts for
CALIBRATION_ANSWERS = 200  # ten a person

TYPED = "typed"  # a session's key for what was sent after a sign-in had expired

SECONDS_AT_MOST = 24 * 3600  # a question left open overnight says nothing about speed

# --- quality of exercises: from how much on something is said
ENOUGH_ANSWERS = 50  # of fit: under it chance alone leaves the band of 0.7 to 1.3 too often
ENOUGH_TIMES = 20  # answers behind a median time that is called slow
ENOUGH_WRONG = 50  # wrong answers among which a choice or mistake that never shows is told
MANY_REPORTS = 3  # open ones
SHOWN_FROM = (
    5  # an answer that nobody foresaw is shown from so many occurrences on: one person's words stay theirs
)
VALUES_SHOWN = 8  # of a parameter; numbers fall into RANGES, the rest is 'other values'
RANGES = 4

# --- readiness (engine.md: the bank decides what may be promised)
READY_EXERCISES = 24  # a skill; from here on a part of each cell is for certifications only
READY_RESERVED = 8
READY_AT_TOP = 3  # at level 8
CELL_TARGET = 3  # exercises of each skill and level, on different topics (exercises.md)
RESERVED_EVERY = 3  # of those that arrive in a cell, each third
MEASURED_PERSONS = 400  # simulated, for the interval of a mock exam
MEASURED_SEED = 1
