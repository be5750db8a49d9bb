"""What this version of the site is called: answers of another one are not shown."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings

# What answers are made with. Pictures and styles are in it by the names of their files.
KINDS = ("*.py", "*.html", "*.mo", "staticfiles.json")


@cache
def release() -> str:
    """16 hexadecimal digits of the code, the templates and the settings."""
    digest = sha256()
    for folder in settings.PAGE_CACHE_MADE_WITH:
        for kind in KINDS:
            for path in sorted(Path(folder).rglob(kind)):
                digest.update(str(path.relative_to(folder)).encode())
                digest.update(path.read_bytes())
    digest.update(_settings().encode())
    return digest.hexdigest()[:16]


def _settings() -> str:
    """Every setting that is plain data; what is secret can't be read out of a digest."""
    plain = {
        name: getattr(settings, name)
        for name in dir(settings)
        if name.isupper() and isinstance(getattr(settings, name), str | int | float)
    }
    return json.dumps(plain, sort_keys=True, default=str)
