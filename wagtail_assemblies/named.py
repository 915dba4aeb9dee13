"""What every snippet has that an entry shows by name: partners, places, regions, topics."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index


class NamedSnippet(TranslatableMixin, index.Indexed, models.Model):
    """A name, a short name for addresses, and the moment of the last change.

    An entry that shows a snippet counts as changed whenever the snippet does, so `changed_at`
    (UTC) takes part in the entry's SEQUENCE.
    """

    name = models.CharField(_("name"), max_length=255)
    slug = models.SlugField(
        _("short name"),
        max_length=255,
        allow_unicode=True,
        blank=True,
        help_text=_("Used in web addresses. Left empty, it is made from the name."),
    )
    changed_at = models.DateTimeField(auto_now=True)

    panels = [FieldPanel("name"), FieldPanel("slug")]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, update_fields=None, **kwargs):
        self.slug = self.slug or self._free_slug()
        if update_fields is not None:
            update_fields = {*update_fields, "changed_at"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def clean(self):
        """Refuses a short name that is taken; the form cannot, which does not know the locale."""
        super().clean()
        self.slug = self.slug or self._free_slug()
        if self._others().filter(slug=self.slug).exists():
            raise ValidationError({"slug": _("Another one has this short name. Choose another.")})

    def _others(self) -> models.QuerySet:
        """The other snippets of the language, also before it has been given one."""
        locale_id = self.locale_id or self.get_default_locale().pk
        return type(self)._default_manager.filter(locale_id=locale_id).exclude(pk=self.pk)

    def _free_slug(self) -> str:
        """The name as a slug, with a number where another snippet of the language has it."""
        stem = slugify(self.name or "", allow_unicode=True)[:240] or "item"
        taken = set(self._others().filter(slug__startswith=stem).values_list("slug", flat=True))
        slug, number = stem, 2
        while slug in taken:
            slug, number = f"{stem}-{number}", number + 1
        return slug

    def in_language_of(self, page) -> NamedSnippet:
        """The snippet's translation into a page's language, or itself where there is none."""
        if self.locale_id == page.locale_id:
            return self
        # Held on the page, since each of its sessions asks again.
        held = page.__dict__.setdefault("_assemblies_in_its_language", {})
        if self.translation_key not in held:
            held[self.translation_key] = self.get_translation_or_none(page.locale) or self
        return held[self.translation_key]


class HideableSnippet(NamedSnippet):
    """A snippet that may be withheld everywhere at once: in all its languages, and in the past."""

    hidden = models.BooleanField(
        _("hidden"),
        default=False,
        help_text=_("Withholds it on every page and in every calendar at once, past ones too."),
    )

    class Meta(NamedSnippet.Meta):
        abstract = True

    def save(self, *args, **kwargs):
        """Saves, and hides or shows the translations along with it."""
        with transaction.atomic(using=kwargs.get("using")):
            super().save(*args, **kwargs)
            self.get_translations().exclude(hidden=self.hidden).update(
                hidden=self.hidden, changed_at=self.changed_at
            )
