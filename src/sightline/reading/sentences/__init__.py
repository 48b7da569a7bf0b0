"""What the words of one sentence tell: its finite verb, its clauses, who speaks, what did not happen."""
