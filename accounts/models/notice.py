"""What an institution says of itself on its legal, privacy and accessibility pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Notice(models.Model):
    """The fields that only the institution can fill in; pages leave out what is empty, and say so to administrators."""

    class Conformity(models.TextChoices):
        NOT_ASSESSED = "not_assessed", _("not assessed yet")
        PARTIAL = "partial", _("partly conforming")
        FULL = "full", _("fully conforming")

    institution = models.OneToOneField(
        "accounts.Institution", models.CASCADE, related_name="notice", primary_key=True
    )
    publisher = models.CharField(_("publisher: name and legal form"), max_length=200, blank=True)
    address = models.TextField(_("postal address"), max_length=400, blank=True)
    director = models.CharField(_("director of publication"), max_length=160, blank=True)
    contact = models.CharField(
        _("how to reach you"),
        max_length=200,
        blank=True,
        help_text=_("An e-mail address or a telephone number."),
    )
    host = models.TextField(
        _("host: name, address, telephone"),
        max_length=400,
        blank=True,
        help_text=_(
            "Who runs the computer that this site is on; your institution itself, where it is yours."
        ),
    )
    data_protection_officer = models.CharField(
        _("data protection officer: how to reach them"), max_length=200, blank=True
    )
    conformity = models.CharField(
        _("accessibility (RGAA)"), max_length=12, choices=Conformity, default=Conformity.NOT_ASSESSED
    )
    assessed_on = models.DateField(_("assessed on"), null=True, blank=True)
    gaps = models.TextField(_("what is not accessible yet"), max_length=2000, blank=True)
    accessibility_contact = models.CharField(_("whom to tell about a barrier"), max_length=200, blank=True)

    REQUIRED = ("publisher", "address", "director", "contact", "host", "data_protection_officer")

    def __str__(self):
        return f"notice of {self.institution_id}"

    @property
    def missing(self):
        """Labels of what the law asks for and is not filled in."""
        return [self._meta.get_field(name).verbose_name for name in self.REQUIRED if not getattr(self, name)]
