"""Reading narrative documents: letters, notes, reports, judgments and press become proposed facts with their passages.

First depth: what a text dates explicitly. A page is cut into passages (:mod:`~sightline.reading.passages`), a passage
with several dates into clauses (:mod:`~sightline.reading.clauses`), and each dated clause becomes a proposed fact
(:mod:`~sightline.reading.narrative`). What looks dated and could not be read is handed to a person, never guessed.
"""
