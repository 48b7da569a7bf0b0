"""The app as Django knows it."""

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """The reviews app."""

    name = "sightline.service.reviews"
    label = "reviews"

    def ready(self) -> None:
        """Stop the report on disclosure while a parallel process of a review does."""
        from sightline.service.casework.looking_back import GUARDS
        from sightline.service.reviews.guarding import why_no_disclosure

        if why_no_disclosure not in GUARDS:
            GUARDS.append(why_no_disclosure)
