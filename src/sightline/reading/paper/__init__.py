"""What a paper is, whose it is, whom it names, and which of its dates date no event."""
