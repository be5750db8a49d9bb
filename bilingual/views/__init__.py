"""The screens of the pair in the admin."""
