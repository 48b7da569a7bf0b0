"""Rules told to a reader: the pages of the rulebook, a card for each rule, its examples as timelines."""
