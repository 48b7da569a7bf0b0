"""Acts that two documents tell of: who did them, where, at what hour, whether they were done at all."""
