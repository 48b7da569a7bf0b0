"""The app as Django knows it."""

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """The reviews app."""

    name = "sightline.service.reviews"
    label = "reviews"

    def ready(self) -> None:
        """Stop the report on disclosure while a parallel process of a review does, and keep the cases of reviews from
        whoever may not see them.
        """
        from sightline.service.casework.looking_back import GUARDS
        from sightline.service.records.permitting import HIDES
        from sightline.service.reviews.guarding import why_no_disclosure
        from sightline.service.reviews.keeping import hidden_cases

        if why_no_disclosure not in GUARDS:
            GUARDS.append(why_no_disclosure)
        if hidden_cases not in HIDES:
            HIDES.append(hidden_cases)
