"""The form that a visitor fills in: five fields, and messages that say how to put things right."""

from __future__ import annotations

from django import forms
from django.core.validators import MaxLengthValidator, validate_email
from django.utils.translation import gettext_lazy as _

from .choices import EnquiryTopic
from .plain_text import clean_text, one_line

LONGEST_NAME = 120
LONGEST_ADDRESS = 254
LONGEST_MESSAGE = 5_000


class TextField(forms.CharField):
    """Text without controls. No maxlength in the page, which would cut off what is pasted."""

    def __init__(self, *, longest: int | None = None, too_long="", **kwargs):
        super().__init__(strip=False, **kwargs)
        # In place of Django's own, which refuse a NUL that has been taken out by then.
        self.validators = [MaxLengthValidator(longest, too_long)] if longest else []

    def to_python(self, value):
        return clean_text(super().to_python(value))


class LineField(TextField):
    """Text of one line, such as a name."""

    def to_python(self, value):
        # As long as it was, so that what is too long is told and not cut.
        return one_line(super().to_python(value), most=100_000)


class AddressField(forms.EmailField):
    """One email address, in the form in which it goes into a header."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        too_long = _("Enter an email address of %(limit_value)d characters or fewer.")
        self.validators = [validate_email, MaxLengthValidator(LONGEST_ADDRESS, too_long)]

    def widget_attrs(self, widget):
        return {}

    def to_python(self, value):
        return one_line(super().to_python(value), most=100_000)


class EnquiryForm(forms.Form):
    """Needs the pages that it may be about, and a function that finds the page of an id."""

    use_required_attribute = False

    topic = forms.ChoiceField(
        label=_("What is your message about?"),
        choices=[("", _("Choose a topic")), *EnquiryTopic.choices],
        help_text=_("If somebody is in danger now, call the emergency services instead."),
        error_messages={
            "required": _("Choose what your message is about."),
            "invalid_choice": _("Choose one of the topics in the list."),
        },
    )
    about = LineField(
        label=_("Which assembly is it about? (optional)"),
        required=False,
        widget=forms.Select,
    )
    name = LineField(
        label=_("Your name (optional)"),
        required=False,
        longest=LONGEST_NAME,
        too_long=_("Shorten the name to %(limit_value)d characters or fewer."),
        help_text=_("A first name or a nickname is fine."),
        widget=forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"}),
    )
    email = AddressField(
        label=_("Your email address"),
        help_text=_("We only use it to answer you."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "required": _("Enter your email address, so that we can answer."),
            "invalid": _("Enter one email address, like name@example.org."),
        },
    )
    message = TextField(
        label=_("Your message"),
        longest=LONGEST_MESSAGE,
        too_long=_(
            "Shorten your message to %(limit_value)d characters or fewer. "
            "It has %(show_value)d now."
        ),
        help_text=_(
            "Up to 5,000 characters. Please leave out what you would not want others to read, "
            "such as details of your health."
        ),
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
        error_messages={"required": _("Write your message.")},
    )
    # People do not see this field; machines fill it in.
    website = LineField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    token = LineField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, about_choices, find_about, **kwargs):
        super().__init__(*args, auto_id="enquiry_%s", **kwargs)
        self.fields["about"].widget.choices = about_choices
        self._find_about = find_about
        for name, css in _CLASSES.items():
            self.fields[name].widget.attrs["class"] = css

    def clean_about(self):
        """The page, or None: an id that says nothing to us must not keep a message from us."""
        return self._find_about(self.cleaned_data["about"])

    @property
    def visible(self) -> list[forms.BoundField]:
        """The fields that a person fills in, in order."""
        return [self[name] for name in _CLASSES]


_CLASSES = {
    "topic": "asm-form__select",
    "about": "asm-form__select",
    "name": "asm-form__input",
    "email": "asm-form__input",
    "message": "asm-form__textarea",
}
