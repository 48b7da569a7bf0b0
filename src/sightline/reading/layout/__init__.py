"""A document cut into what is read by itself: passages, messages, entries of a log, lines of a list."""
