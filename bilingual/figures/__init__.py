"""The numbers of translation for those who manage it: per month and per page."""
