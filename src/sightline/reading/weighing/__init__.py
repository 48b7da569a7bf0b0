"""What a statement is: whether it states something of the case, its kind and nature, and whose word it is."""
