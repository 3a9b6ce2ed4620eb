"""What every page shows around its content: navigation, and how the reader likes to read."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from accounts.models import Role, User

CHOICES = {
    "theme": User.Theme.values,
    "text_size": User.TextSize.values,
    "spacing": User.Spacing.values,
    "face": User.Face.values,
    "reads_aloud": ["", "on"],
}
TEACHING = (Role.TEACHER, Role.ADMINISTRATOR)


@dataclass(frozen=True)
class Entry:
    """One entry of the main navigation; it is current on its own page, on those below it and in its sections."""

    label: str
    url: str
    icon: str
    is_current: bool


def page(request):
    """`site` for templates: its `navigation` costs one statement, and only where it is shown."""
    return {
        "site": {
            "navigation": SimpleLazyObject(lambda: navigation(request)),
            "comfort": comfort(request),
            "is_installable": settings.PUBLIC_ADDRESS.is_installable,
        }
    }


def comfort(request):
    """How this reader likes to read: from the account, or from a visitor's own cookies (`pixprep_<name>`)."""
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        return {name: getattr(user, name) for name in CHOICES}
    chosen = {name: request.COOKIES.get(f"pixprep_{name}") for name in CHOICES}
    return {name: chosen[name] if chosen[name] in values else values[0] for name, values in CHOICES.items()}


def navigation(request):
    """Entries for this person; a page that does not exist yet has none."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return []
    wanted = [
        ("home", _("Today"), "sun", ()),
        ("skills", _("Skills"), "layers", ()),
        ("history", _("History"), "chart-line", ()),
    ]
    roles = set(user.memberships.values_list("role", flat=True))
    if roles & set(TEACHING):
        wanted.append(("accounts:classes", _("Classes"), "users", ("/institutions/",)))
    if user.is_operator:
        wanted.append(("bank", _("Bank"), "library", ()))
    elif Role.ADMINISTRATOR in roles:
        wanted.append(("quality", _("Exercises"), "library", (reverse("bank"),)))
    return [entry for one in wanted if (entry := _entry(request, *one))]


def _entry(request, name, label, icon, sections):
    try:
        url = reverse(name)
    except NoReverseMatch:
        return None
    return Entry(label, url, icon, request.path.startswith((url, *sections)))
