"""A combined chronology as plain shapes, and the files that are written from it."""
