"""Drafts: what is being answered is kept, and the newest stands (docs/decisions/the-newest-draft-stands.md)."""

import json
from dataclasses import dataclass

from django.db import transaction

from .locking import locked
from .models import Draft, Question

BYTES_AT_MOST = 16_000  # of all fields as JSON: a form's texts are far below
FIELD = "answer"


class TooLarge(Exception):
    """More was sent than any answer holds."""


class Closed(Exception):
    """The question takes no draft any more: it was answered, or its run has ended."""


@dataclass(frozen=True)
class Sent:
    """A draft as a window sent it. seen: the version of the draft that this window has shown or saved, or 0."""

    fields: dict
    version: int
    writer: str
    seen: int = 0


@dataclass(frozen=True)
class Receipt:
    """What the database holds now: whether the text that was sent stands, and whether another one is kept too."""

    version: int
    stands: bool
    has_other: bool


def answer_fields(sent):
    """Of what a browser sent, {name: values} that belongs to the answer; raises TooLarge."""
    fields = {name: values for name, values in sent.items() if name == FIELD or name.startswith(f"{FIELD}-")}
    if len(json.dumps(fields)) > BYTES_AT_MOST:
        raise TooLarge
    return fields


@transaction.atomic
def keep(question, sent):
    """Keep what is being typed where it is the newest, beside the newest where it is not; raises Closed.

    Five short statements under the lock of answers, so that no draft follows its answer.
    """
    now, stored = held(question)
    if stored is None:
        stored = Draft(question=question, version=0)
    sent = Sent(sent.fields, min(sent.version, milliseconds(now)), sent.writer, sent.seen)
    if (sent.version, sent.writer) > stored.order:
        if stored.pk and is_unseen(stored, sent):
            stored.other = stored.fields
        stored.fields, stored.version, stored.writer, stored.saved_at = (
            sent.fields,
            sent.version,
            sent.writer,
            now,
        )
        stored.save()
    elif is_unseen(stored, sent):
        stored.other = sent.fields
        stored.save(update_fields=["other"])
    return Receipt(stored.version, stored.fields == sent.fields, stored.other is not None)


def is_unseen(stored, sent):
    """Whether these are two texts of which neither knew the other."""
    return (
        stored.writer != sent.writer
        and sent.seen < stored.version
        and sent.fields not in (stored.fields, stored.other)
    )


@transaction.atomic
def bring_back(question, fields):
    """The text that gave way comes back, and what is in the form takes its place; raises Closed."""
    now, stored = held(question)
    if stored is None or stored.other is None:
        return
    stored.fields, stored.other = stored.other, fields
    stored.version, stored.writer = max(milliseconds(now), stored.version + 1), ""
    stored.saved_at = now
    stored.save()


def held(question):
    """(the database's now, the question's Draft or None), under the lock of answers; raises Closed."""
    now = locked(question.assessment)
    current = (
        Question.objects.select_related("response", "draft").only("response__id", "draft").get(pk=question.pk)
    )
    if question.assessment.finished_at or hasattr(current, "response"):
        raise Closed
    return now, getattr(current, "draft", None)


def milliseconds(moment):
    return int(moment.timestamp() * 1000)
