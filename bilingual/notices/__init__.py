"""Short texts in both languages that are no pages: events, questions and answers."""
