"""The app as Django knows it."""

import os

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """The casework app."""

    name = "sightline.service.casework"
    label = "casework"

    def ready(self) -> None:
        """Refuse to start with rules of the partnership's own that cannot be used."""
        if os.environ.get("SIGHTLINE_RULES", "").strip():
            from sightline.service.casework.rules_in_use import own_rules

            own_rules()
