"""What the words of the exercises of 2.4 cannot draw."""

from .audit import demotion
from .badges import badge_folder
from .consents import identity_button
from .lessons import exchange, photo_details, tilio_profile
from .offers import two_year_cost
from .petition import petition
from .profiles import nickname_profile
from .removals import removals
from .sponsored import sponsored_feed

__all__ = [
    "badge_folder",
    "demotion",
    "exchange",
    "identity_button",
    "nickname_profile",
    "petition",
    "photo_details",
    "removals",
    "sponsored_feed",
    "tilio_profile",
    "two_year_cost",
]
