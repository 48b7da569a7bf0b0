"""Sightline: what every agency knows about a child, as one sourced chronology."""

__version__ = "0.1.0"
