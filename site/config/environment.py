"""How the settings read environment variables: strictly, or from a file.

`env` is the only door. For every NAME, a variable NAME_FILE may instead hold the
path of a file with the value, which is how containers hand over secrets.
"""

from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured
from environ.fileaware_mapping import FileAwareMapping

TRUE = frozenset({"1", "true", "yes", "on"})
FALSE = frozenset({"0", "false", "no", "off"})
READ_MORE = "See docs/operating.md."


class Variables(FileAwareMapping):
    """The environment, where an empty variable counts as one that is not set."""

    def __getitem__(self, name: str) -> str:
        # A file made with an editor ends with a line break that is no part of it.
        value = str(super().__getitem__(name)).strip()
        if not value:
            raise KeyError(name)
        # django-environ takes a leading $ for the name of another variable. A
        # generated password may start with one and means itself.
        return "\\" + value if value.startswith("$") else value


class Environment(environ.Env):
    """django-environ that refuses what it cannot read instead of guessing."""

    ENVIRON = Variables()

    @classmethod
    def parse_value(cls, value: str, cast: Any) -> Any:
        """Cast a value; a boolean that is neither true nor false is an error."""
        if cast is not bool:
            return super().parse_value(value, cast)
        word = value.strip().lower()
        if word not in TRUE | FALSE:
            raise ValueError(f"{value!r} is neither true nor false")
        return word in TRUE

    def get_value(self, var: str, *args: Any, **kwargs: Any) -> Any:
        """Read a variable, naming it in the error when it cannot be read."""
        try:
            return super().get_value(var, *args, **kwargs)
        except ValueError as error:
            raise ImproperlyConfigured(
                f"{var} cannot be read: {error}. {READ_MORE}"
            ) from error

    def required(self, name: str, what_to_write: str) -> str:
        """Read a variable that has no default; missing or empty is an error."""
        value = str(self.str(name, default=""))
        if not value:
            raise ImproperlyConfigured(
                f"{name} is not set. Set it to {what_to_write}. {READ_MORE}"
            )
        return value


env = Environment()
env.escape_proxy = True
