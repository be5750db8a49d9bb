"""Checks of a translated sentence against its source, in both directions."""
