"""Runs the command as a person would."""

from io import StringIO

from django.core.management import call_command


def load_demo(**options: object) -> str:
    """Run `load_demo`; what it printed."""
    output = StringIO()
    call_command("load_demo", stdout=output, **options)
    return output.getvalue()
