"""Reading narrative documents: letters, notes, reports, judgments and press become proposed facts with their passages.

:mod:`~sightline.reading.narrative` reads one document through the folders, each of which may use only those below it:

``proposing/``   statements become candidates, each with its passage and a stable key
``dating/``      when a statement was: by its own words, its sentence, its entry or what it counts from
``weighing/``    what a statement is: its kind and nature, and whose word it is
``statements/``  the sentences of a piece cut into statements
``paper/``       what a paper is, whose it is, whom it names, and which of its dates date no event
``sentences/``   what the words of one sentence tell: its finite verb, its clauses, who speaks, what did not happen
``layout/``      a document cut into the passages, messages and entries that are read by themselves

What looks dated and could not be read is handed to a person (:mod:`~sightline.reading.unread`), never guessed.
"""
