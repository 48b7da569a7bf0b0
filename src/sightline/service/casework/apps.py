"""The app as Django knows it."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """The casework app."""

    name = "sightline.service.casework"
    label = "casework"
