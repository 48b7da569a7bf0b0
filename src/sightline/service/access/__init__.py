"""Who looks, and the log of every look. No foreign key to anything about a child."""
