"""The app as Django knows it."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """The records app."""

    name = "sightline.service.records"
    label = "records"
