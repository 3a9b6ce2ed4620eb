"""The numbers of practice, each with its source (design: rules, engine)."""

from datetime import timedelta

RULES_VERSION = 1
AUTHORED = "authored"  # the calibration in force: difficulties as their authors set them

TRIAL_QUESTIONS = 3  # first visit: three questions without an account
PLACEMENT_QUESTIONS = 32  # each skill twice
PLACEMENT_MINIMUM = 16  # each skill once; from here its owner may stop
PRACTICE_QUESTIONS = 8  # about ten minutes
FOLLOW_UP_QUESTIONS = 3  # after a module

DUE_AFTER = timedelta(days=180)  # a skill without an answer for so long is worth checking
RECENT = timedelta(days=90)  # exercises met in this time are avoided by exams
VISITOR_KEPT = timedelta(days=30)  # three questions without an account, if nobody signs up
MADE_FILE_KEPT = timedelta(days=7)  # a made file can be made again from its question

SECONDS_AT_MOST = 24 * 3600  # a question left open overnight says nothing about speed
