"""Addresses of pages that numbers alone name, such as a question by its run and its place."""

from functools import lru_cache

from django.urls import get_script_prefix, reverse

STAND_INS = (987_654_301, 987_654_302, 987_654_303)


def address(name, *numbers):
    """As `reverse(name, args=numbers)`: the pattern is looked up once a process, where a page needs five of them."""
    return _pattern(get_script_prefix(), name, len(numbers)) % numbers


@lru_cache(maxsize=256)
def _pattern(_prefix, name, count):
    stand_ins = STAND_INS[:count]
    pattern = reverse(name, args=stand_ins).replace("%", "%%")
    for number in stand_ins:
        pattern = pattern.replace(str(number), "%d")
    return pattern
