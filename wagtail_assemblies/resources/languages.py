"""Languages by their codes (BCP 47), each in its own name."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.conf.locale import LANG_INFO
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

# Languages in which resources are made and into which Django itself is not translated.
_MORE = {
    "ase": "American Sign Language",
    "bfi": "British Sign Language",
    "gu": "ગુજરાતી",
    "isg": "Irish Sign Language",
    "so": "Soomaali",
    "ti": "ትግርኛ",
    "yue": "粵語",
}

validate_language = RegexValidator(
    r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z",
    _("Enter the code of a language, such as en, cy or pt-br."),
)


def language_name(code: str) -> str:
    """A language in its own name, or its code where nobody here knows the name."""
    return language_names().get(code.lower(), code)


def language_names() -> dict[str, str]:
    """Every known language's own name by its code; the site's own languages come first."""
    names = {code: info["name_local"] for code, info in LANG_INFO.items() if "name_local" in info}
    names |= _MORE
    content = getattr(settings, "WAGTAIL_CONTENT_LANGUAGES", ())
    own = {code: names.get(code, str(name)) for code, name in content}
    return own | dict(sorted(names.items(), key=lambda item: item[1].casefold()))


class LanguageSelect(forms.Select):
    """A select of languages; it keeps a code that it does not know, so that no draft loses it."""

    def __init__(self, attrs=None):
        super().__init__(attrs, choices=self._choices)

    @staticmethod
    def _choices() -> list[tuple[str, str]]:
        return [("", _("The same as this page")), *language_names().items()]

    def optgroups(self, name, value, attrs=None):
        groups = super().optgroups(name, value, attrs)
        if any(value) and not any(opt["selected"] for _g, opts, _i in groups for opt in opts):
            option = self.create_option(name, value[0], value[0], True, len(groups), attrs=attrs)
            groups.append((None, [option], len(groups)))
        return groups
