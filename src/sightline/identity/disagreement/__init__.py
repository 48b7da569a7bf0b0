"""Where documents say different things of one matter: found, sorted and explained, never decided here.

Claims are read out of sentences by one small module a topic; only claims of one person, or of one event, are set side
by side, and where that is not plain nothing is said: a false contradiction makes people stop looking.
"""

from sightline.identity.disagreement.finding import find_contradictions

__all__ = ["find_contradictions"]
