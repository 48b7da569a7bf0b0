"""Reading what people send, and saying in a sentence what could not be read."""
