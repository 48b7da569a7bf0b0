"""Opening hostile files safely: bytes in, pages, rows and passages out."""

from sightline.documents.document import Block, Cell, Document, Page, Row, Table
from sightline.documents.opening import is_ignorable, open_document
from sightline.documents.refusal import Refusal

__all__ = ["Block", "Cell", "Document", "Page", "Refusal", "Row", "Table", "is_ignorable", "open_document"]
