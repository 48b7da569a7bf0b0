"""The sentences of a piece cut into statements, each with what the lexicon makes of it."""
