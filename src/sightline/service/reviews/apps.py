"""The app as Django knows it."""

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """The reviews app."""

    name = "sightline.service.reviews"
    label = "reviews"
