"""Several stages in one column, ticked as boxes in the admin.

One narrow column and not rows of a child model: it lives in drafts, copies and translations as any
text does, needs nothing to keep it in step, and `stages__contains="|plan|"` finds it on every
database.
"""

from __future__ import annotations

from django import forms
from django.db import models
from django.utils.text import capfirst

from .choices import Stage, stages_text


class StagesFormField(forms.MultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def prepare_value(self, value):
        return stages_text(value).split("|")[1:-1]

    def clean(self, value):
        return stages_text(super().clean(value))

    def has_changed(self, initial, data):
        return stages_text(initial) != stages_text(data)


class StagesField(models.CharField):
    """Stages as `|plan|run|`; it takes a list of slugs too, and drops what is no stage."""

    def to_python(self, value):
        return stages_text(value)

    def get_prep_value(self, value):
        # Lookups ask for a part of the text, which must stay as it is.
        return value if isinstance(value, str) else stages_text(value)

    def value_to_string(self, obj):
        # For revisions, which would write a list as the text of a list.
        return stages_text(self.value_from_object(obj))

    def formfield(self, **kwargs):
        # Wagtail's own wishes for a line of text (its widget, its length) mean nothing to boxes.
        return StagesFormField(
            choices=Stage.choices,
            required=False,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs
