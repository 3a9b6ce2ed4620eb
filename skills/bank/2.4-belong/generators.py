"""What the words of the exercises of 2.4 cannot draw."""

from .audit import demotion
from .badges import badge_folder
from .consents import identity_button
from .lessons import exchange, photo_details, tilio_profile
from .namesakes import own_name, same_person, whom_to_alert
from .offers import two_year_cost
from .petition import petition
from .profiles import nickname_profile
from .ranking import feed_order
from .removals import removals
from .sponsored import sponsored_feed

__all__ = [
    "badge_folder",
    "demotion",
    "exchange",
    "feed_order",
    "identity_button",
    "nickname_profile",
    "own_name",
    "petition",
    "photo_details",
    "removals",
    "same_person",
    "sponsored_feed",
    "tilio_profile",
    "two_year_cost",
    "whom_to_alert",
]
