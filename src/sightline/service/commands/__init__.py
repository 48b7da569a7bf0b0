"""The bodies of the commands. What they show goes to standard output, what they say about it to standard error."""
