"""Application settings of the demonstration."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Content for development and tests; production does not install it."""

    name = "demo"
    verbose_name = "Demonstration"
