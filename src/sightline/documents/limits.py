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

READING_SECONDS = 60
"""How long the reading of one file may take, whatever its format, before it is stopped."""

MAX_MAIL_PARTS = 1_000
"""Most parts (texts, pictures, attachments, attached messages) of one e-mail."""

MAX_MAIL_DEPTH = 30
"""How deep messages within messages, or parts within parts, may nest."""

MAX_MAIL_HEADER = 20_000
"""Longest header of an e-mail that says what a part is, in bytes; mail programs write some hundreds."""

MAX_RICH_TEXT_DEPTH = 5_000
"""How deep the groups of a rich text file may nest; word processors write some tens."""

MAX_PACKED_RICH_TEXT = 2 * 1024 * 1024
"""Largest packed rich text body of an Outlook message that is unpacked, in bytes."""

MAX_MARKDOWN_CHARACTERS = 1_000_000
"""Above this many characters a Markdown file is read as plain text: its marks are then left as they are."""

MAX_MARKED_PIECE = 20_000
"""Above this many characters one paragraph of Markdown keeps its marks as they are."""

MAX_BESIDE = 2_000
"""Comments and struck-out words of one file, and letters of one of them, that are kept to be shown."""
