"""How well narrative documents are read: gold to read against, pairing, verdicts, baselines."""
