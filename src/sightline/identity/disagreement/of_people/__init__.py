"""What people are called, how old they are, whose kin, what they said and what they were sentenced to."""
