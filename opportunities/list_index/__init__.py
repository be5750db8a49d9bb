"""What a list filters and orders by, in one narrow row a page, kept by the database."""
