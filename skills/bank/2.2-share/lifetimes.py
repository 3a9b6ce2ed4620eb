"""How long a response may be kept, by kind of reader: each kind has headers that another kind has too.

Each function takes a stream and the seconds between two visits, and gives seconds: `max` (max-age), `shared`
(s-maxage), `age` (Age); `no_cache`; and `relay`, whether a shared cache stands between, where it differs from
what the kind has otherwise.
"""


def _minutes(stream, low, high):
    return stream.integer(low, high, 5) * 60


def _below(stream, seconds):
    return stream.choose([value for value in (600, 900, 1200, 1800, 2700, 3600) if value < seconds - 1800])


def _fresh(stream, elapsed):
    return {"max": elapsed + _minutes(stream, 10, 60)}


def _stale(stream, elapsed):
    return {"max": elapsed - _minutes(stream, 10, 40)}


def _checked(stream, elapsed):
    age = stream.choose([None, 120, 240])
    return {**_fresh(stream, elapsed + 240), "no_cache": True, "age": age, "relay": bool(age)}


def _browser_only(stream, elapsed):
    return {"max": _below(stream, elapsed), "shared": elapsed + _minutes(stream, 10, 90)}


def _relayed(stream, elapsed, shared):
    """Old for the browser; the shared cache may have asked the origin for this very reader, and then tells no Age."""
    age = stream.choose([None, stream.integer(300, 1500, 60)])
    return {"max": _below(stream, elapsed), "shared": elapsed + (age or 0) + shared, "age": age}


def _relayed_stale(stream, elapsed):
    return _relayed(stream, elapsed, _minutes(stream, 10, 90))


def _relayed_over(stream, elapsed):
    return _relayed(stream, elapsed, -_minutes(stream, 10, 30))


def _aged(stream, elapsed):
    extra = _minutes(stream, 25, 60)
    return {"max": elapsed + extra, "age": extra + _minutes(stream, 25, 50)}


def _aged_fresh(stream, elapsed):
    age = _minutes(stream, 50, 110)
    return {"max": elapsed + age + _minutes(stream, 10, 50), "age": age}


def _own(stream, elapsed, spare):
    """A shared cache that may keep the page for less time than the browser."""
    shared = _below(stream, elapsed)
    return {"max": shared // 2 + elapsed + spare, "shared": shared, "age": shared // 2}


def _own_outlives(stream, elapsed):
    return _own(stream, elapsed, _minutes(stream, 10, 60))


def _own_lapsed(stream, elapsed):
    return _own(stream, elapsed, -_minutes(stream, 10, 30))


LIFETIMES = {
    "fresh": _fresh,
    "stale": _stale,
    "checked": _checked,
    "browser_only": _browser_only,
    "relayed_stale": _relayed_stale,
    "relayed_over": _relayed_over,
    "aged": _aged,
    "aged_fresh": _aged_fresh,
    "own_outlives": _own_outlives,
    "own_lapsed": _own_lapsed,
}
