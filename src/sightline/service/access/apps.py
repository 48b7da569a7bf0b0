"""The app as Django knows it."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """The access app."""

    name = "sightline.service.access"
    label = "access"
