"""One person's data: all of it exported, all of it erased. Each app registers its tables here.

A Table names a model, the rows of it that are about a person, and what each of its fields means; what is not handed
out is named with the reason. tests/test_privacy.py holds every model against what is registered.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from .models import Membership, Role, User

INTERNAL = _("a number of the database, without meaning outside it")
OTHERS = _("it is about other people")


class StillNeeded(Exception):
    """This person is the only administrator of the `institutions`: somebody else has to be one first."""

    def __init__(self, institutions):
        super().__init__(institutions)
        self.institutions = institutions


@dataclass(frozen=True)
class Table:
    """Rows about a person.

    name: of its files, English, with hyphens. owned(user): their queryset.
    columns: {field, or path of fields: what it means}; left_out: {field: why it is not handed out}.
    conceal(row): last look at each exported row.
    """

    name: str
    title: str
    model: type[models.Model]
    owned: Callable[[User], models.QuerySet]
    columns: Mapping[str, str]
    left_out: Mapping[str, str] = field(default_factory=dict)
    conceal: Callable[[dict], dict] = lambda row: row

    def rows(self, user):
        """The person's rows as dicts, in the order of the columns, oldest first."""
        for row in self.owned(user).order_by("pk").values(*self.columns).iterator(chunk_size=200):
            yield self.conceal(row)


_tables: dict[str, Table] = {}
_erasers: list[Callable[[User], None]] = []


def register(*tables: Table):
    """Make these tables part of every export; registering one again replaces it."""
    _tables.update({table.name: table for table in tables})


def register_eraser(eraser):
    """`eraser(user)` removes what no foreign key leads to; it runs before the account goes."""
    if eraser not in _erasers:
        _erasers.append(eraser)


def tables() -> Iterable[Table]:
    return tuple(_tables.values())


def overview(user):
    """[(Table, how many rows)] of what is kept about this person: those with at least one."""
    counted = ((table, table.owned(user).count()) for table in tables())
    return [(table, count) for table, count in counted if count]


def needed_by(user):
    """Institutions that would be left without any administrator."""
    administered = Membership.objects.filter(role=Role.ADMINISTRATOR)
    own = administered.filter(user=user).select_related("institution")
    others = administered.exclude(user=user).values("institution")
    return [one.institution for one in own.exclude(institution__in=others)]


@transaction.atomic
def erase(user):
    """Remove the account and all that is about this person, or raise StillNeeded. Nothing brings it back."""
    locked = User.objects.select_for_update().get(pk=user.pk)
    if institutions := needed_by(locked):
        raise StillNeeded(institutions)
    for eraser in _erasers:
        eraser(locked)
    locked.delete()
