"""The pages of case reviews, one module a page or two."""
