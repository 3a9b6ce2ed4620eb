"""Two different people for a check about a portrait."""


def two_pupils(draw, values):
    """Nothing more than the promise that photographer and pupil are not of one name."""
    draw.require(values["photographer"]["first"] != values["pupil"]["first"], "two different people")
    return {}
