"""What Wagtail, wagtail-localize and Django do that is promised nowhere, and we need.

Each test holds one such habit, and its first line says which of our files leans on it.
A test that fails after an upgrade names the file to look at before anything else.
"""
