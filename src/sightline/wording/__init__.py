"""How people write: dates and times exactly as precise as the words, sentences, and the phrases of the field.

Dates: :mod:`sightline.wording.dates`. Times of day: :mod:`sightline.wording.times`. Sentences:
:mod:`sightline.wording.sentences`. Nothing here guesses: what cannot be read says why.
"""
