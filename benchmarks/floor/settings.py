"""The site's own settings, whole; only the addresses hold the bare view as well."""

from pixprep.settings import *  # noqa: F403

ROOT_URLCONF = "floor.urls"
