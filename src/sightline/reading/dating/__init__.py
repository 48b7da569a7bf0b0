"""When a statement was: by its own words, what opens its sentence, its entry or message, or what it counts from."""
