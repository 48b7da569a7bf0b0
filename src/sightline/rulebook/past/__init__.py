"""The rules asked of past days: when each finding would first have been raised, and what would have raised it."""
