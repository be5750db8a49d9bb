"""What surrounds every page, for every template."""

from typing import Any

from django.http import HttpRequest

from home.chrome import SiteChrome


def site_chrome(request: HttpRequest) -> dict[str, Any]:
    """`chrome`: the header, menus, toggle and footer. Costs nothing until read."""
    return {"chrome": SiteChrome(request)}
