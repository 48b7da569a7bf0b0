"""How much of a hostile file is taken before it is refused. All are far above what agencies send."""

MAX_BYTES = 50 * 1024 * 1024
"""Largest file that is opened, in bytes."""

MAX_CHARACTERS = 10_000_000
"""Most text that one document may hold: about four thousand pages."""

MAX_CELLS = 400_000
"""Most table cells that one document may hold."""

MAX_ROWS = 25_000
"""Most table rows that one document may hold; an agency's whole file on a family has some thousands."""

MAX_MEMBERS = 5_000
"""Most files inside one Word or Excel package."""

MAX_UNPACKED_BYTES = 200 * 1024 * 1024
"""Most bytes that a package may unpack to."""

MAX_RATIO = 100
"""How many times larger than the package its contents may be, once they are above RATIO_FROM_BYTES."""

RATIO_FROM_BYTES = 10 * 1024 * 1024
"""Below this unpacked size any ratio is harmless."""

MAX_DEPTH = 200
"""How deep the elements of an XML part, or tables within tables, may nest."""

MAX_PDF_PAGES = 1_000
"""Most pages of a PDF that are read."""

PDF_SECONDS = 90
"""How long one PDF may take before its reading is stopped."""

PDF_TABLE_SECONDS = 45
"""After this long, the remaining pages of a PDF are read as text without looking for ruled tables."""

PDF_MEMORY_BYTES = 3 * 1024 * 1024 * 1024
"""Most memory that reading one PDF may take, where the system can hold it to that."""
