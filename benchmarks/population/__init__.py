"""Many children, made by number, and hand-written SQL that says of eight rules what the rulebook says."""
