"""The files that rules stand in: what may stand in one, how it is read and checked, and a partnership's own."""
