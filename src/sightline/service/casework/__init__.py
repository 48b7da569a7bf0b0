"""What people answer to the questions that the records raise."""
