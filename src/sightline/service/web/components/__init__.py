"""What a page shows, worked out from a chronology or findings by pure functions, before any template sees it."""
