"""What the benchmark of the leak check plants, and the plain search beside it."""
