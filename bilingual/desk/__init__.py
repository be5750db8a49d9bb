"""The translator's screen: what it shows, and what a translator does there."""
