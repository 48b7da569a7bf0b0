"""What the records say when they cannot do what was asked."""


class NotFound(Exception):  # noqa: N818 (reads as what it says)
    """Nothing of that id is here, or not for this viewer: the two look the same."""


class NotPossible(Exception):  # noqa: N818 (reads as what it says)
    """The action cannot be done; the message says why, in a sentence for the person who asked."""
