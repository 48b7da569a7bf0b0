"""The leak check: what a finished file still holds of what its version hides."""
