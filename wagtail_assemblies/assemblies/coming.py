"""Coming to an assembly: can I get in, need I sign up, is there room?"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..web_links import host_of, safe_web_link, web_link_validator
from . import wording
from .choices import StepFree
from .disclosure import public_step_free


class ComingMixin(models.Model):
    """What somebody wants to know who thinks of coming. We hold no list of who does."""

    step_free = models.CharField(
        _("can people get in without a step?"),
        max_length=10,
        choices=StepFree.choices,
        default=StepFree.UNKNOWN,
        blank=True,
        help_text=_("“No” helps people too: it saves them the way."),
    )
    access = models.TextField(
        _("getting in and taking part"),
        blank=True,
        help_text=_("Toilets, hearing loop, interpreting, children, whom to ask, and by when."),
    )
    signup_url = models.URLField(
        _("link to sign up"),
        max_length=500,
        blank=True,
        validators=[web_link_validator],
        help_text=_("Only if people must sign up, on a page of your own choosing."),
    )
    full = models.BooleanField(
        _("full"),
        default=False,
        help_text=_("People are then told to ask the organiser whether there is room."),
    )

    class Meta:
        abstract = True

    @property
    def step_free_sentence(self) -> str:
        """ "You can get in without a step." or nothing where it is not known."""
        return wording.step_free_sentence(public_step_free(self))

    @property
    def public_signup_url(self) -> str:
        return safe_web_link(self.signup_url)

    @property
    def signup_host(self) -> str:
        """The host on which people sign up, for them to know before they go there."""
        return host_of(self.public_signup_url)
