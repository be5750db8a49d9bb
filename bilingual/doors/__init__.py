"""Every way into the admin that could change one language, led through the pair."""
