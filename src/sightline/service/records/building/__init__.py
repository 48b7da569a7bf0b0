"""A folder of what agencies wrote becomes a case in the store: opened, read, matched with what is already there."""
