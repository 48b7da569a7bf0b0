"""When something was, how long it lasted, and what came first."""
