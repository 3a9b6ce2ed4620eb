"""What a judge of uploaded documents says: one criterion after the other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Criterion:
    """One thing asked of a document. mistake: the named path that explains why it does not hold, if one does."""

    id: str
    holds: bool
    mistake: str | None = None
    details: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        return {"id": self.id, "holds": self.holds, "mistake": self.mistake, "details": dict(self.details)}


def criterion(id: str, holds: object, mistake: str | None = None, **details: Any) -> Criterion:
    """A criterion for a judge's list; `details` may be used in its text: JSON values only."""
    return Criterion(id, bool(holds), mistake if not holds else None, details)
