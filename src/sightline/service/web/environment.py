"""The Jinja2 environment of the pages."""

from datetime import datetime
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.timezone import localtime
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, PackageLoader, PrefixLoader

from sightline.chronology.fact import MACHINE
from sightline.service.web.components.dates import day_words, when_words
from sightline.vocabulary.roles import ROLES


def environment(*, loader: Any, **options: Any) -> Environment:
    """Our templates, and the GOV.UK macros under their own prefix. Everything is escaped."""
    options["undefined"] = ChainableUndefined
    made = Environment(  # noqa: S701 - autoescape is among the options that Django passes
        loader=ChoiceLoader(
            [loader, PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja", "templates")})]
        ),
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )
    made.globals.update(static=static, url=_address, role_words=_role, machine=MACHINE)
    made.filters.update(
        sentence=_sentence, day=day_words, moment=when_words, counted=counted, clock=_clock, full_stop=_full_stop
    )
    return made


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 entry", "2 entries"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _address(name: str, *args: object) -> str:
    return reverse(f"web:{name}", args=[str(arg) for arg in args])


def _role(code: str) -> str:
    return ROLES.get(code, code.replace("_", " ").capitalize())


def _clock(moment: datetime) -> str:
    """The time of day here, to the minute."""
    return f"{localtime(moment):%H:%M}"


def _sentence(words: str) -> str:
    """The words with a capital at their beginning, and every other letter as it is."""
    return words[:1].upper() + words[1:]


def _full_stop(words: str) -> str:
    """The sentence with one full stop at its end."""
    return words.rstrip(" .") + "."
