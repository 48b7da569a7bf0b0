"""Word files and workbooks: real styles, marked headings, a foot on every page, and nothing about who made them."""
