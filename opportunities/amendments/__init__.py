"""Changes to an opportunity that suppliers have read already."""
