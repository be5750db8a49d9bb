"""What keeps a posting within the rules while it is written: rules first, then verbs."""
