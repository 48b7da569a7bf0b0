"""What leaves Sightline: the documented JSON, CSV that no spreadsheet can be tricked by, and plain tables."""
