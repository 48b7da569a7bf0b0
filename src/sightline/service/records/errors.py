"""What the records say when they cannot do what was asked."""


class NotFound(Exception):
    """Nothing of that id is here, or not for this viewer: the two look the same."""


class NotPossible(Exception):
    """The action cannot be done; the message says why, in a sentence for the person who asked."""
