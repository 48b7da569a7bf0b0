"""Case reviews: from the first notice to what is published, over the records of a case of the review's own."""
