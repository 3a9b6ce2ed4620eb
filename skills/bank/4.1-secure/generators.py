"""What the words of the exercises of 4.1 cannot draw."""

from .backups import backups
from .checks import full_names, town_addresses
from .devices import family_devices
from .firewall import firewall
from .locking_up import leaked_pair, two_tabs
from .nights import router_nights
from .notebook import stolen_pair
from .reminder import claimed_mail, reminder_pair
from .signs import open_sign
from .tabs import shared_tabs
from .verdicts import dmarc_verdicts

__all__ = [
    "backups",
    "claimed_mail",
    "dmarc_verdicts",
    "family_devices",
    "firewall",
    "full_names",
    "leaked_pair",
    "open_sign",
    "reminder_pair",
    "router_nights",
    "shared_tabs",
    "stolen_pair",
    "town_addresses",
    "two_tabs",
]
