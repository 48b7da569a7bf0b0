"""Documents, facts, people, links and what a person decided about them."""
