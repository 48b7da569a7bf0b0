"""What the measurement of quiet is held against."""
