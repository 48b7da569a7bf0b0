"""The Django application of the pages."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Views, templates and static files; no models."""

    name = "sightline.service.web"
    label = "web"
