"""What stands behind :mod:`sightline.wording.suggest`: phrases, sentences of a row, fields and parts."""
