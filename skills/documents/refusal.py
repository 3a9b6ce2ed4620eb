"""Why a file that a stranger sends is not opened."""

from typing import Any, Literal

Code = Literal[
    "empty",  # no byte
    "too_big",  # limit, size (bytes)
    "wrong_type",  # got, expected
    "encrypted",  # got
    "corrupt",  # got
    "bomb",  # reason, limit
    "entities",  # got
    "macros",  # got
    "unsafe_path",  # path
    "encoding",  # text in no known encoding
]


class Refused(Exception):
    """A file that is not opened: `code` names the cause, `details` what a sentence about it needs."""

    def __init__(self, code: Code, **details: Any) -> None:
        super().__init__(f"{code} {details}" if details else code)
        self.code: Code = code
        self.details = details
