"""The service: the store, the pages and the command, on Django. Imports everything else; nothing imports it."""
