"""Agencies' chronologies in: tables to candidate facts, and what could not be taken with its reasons."""

from sightline.intake.agency_words import agency_hint, is_a_message, may_name_its_author
from sightline.intake.return_forms import ask_about_outside, is_return, words_outside
from sightline.intake.table_reading import ListedPerson, Note, TableReading
from sightline.intake.tables import read_tables

__all__ = [
    "ListedPerson",
    "Note",
    "TableReading",
    "agency_hint",
    "ask_about_outside",
    "is_a_message",
    "is_return",
    "may_name_its_author",
    "read_tables",
    "words_outside",
]
