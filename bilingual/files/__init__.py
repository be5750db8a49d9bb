"""Translations as files: PO and XLIFF, out for other tools and back in."""
