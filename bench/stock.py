"""What `wagtail start` makes, to be measured beside this site."""

import subprocess
import sys
from pathlib import Path

from bench.servers import BIN, Server, Servers
from bench.site import Environment, environment

STOCK = "a new Wagtail site (`wagtail start`)"
# What Django adds to a project that `wagtail start` made, to be asked from here.
STOCK_SETTINGS = """
from stock.settings.base import *

SECRET_KEY = "of-the-bench-only-" * 4
ALLOWED_HOSTS = ["*"]
STORAGES["staticfiles"]["BACKEND"] = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"
)
"""


def new_wagtail_site(servers: Servers) -> Server:
    """It shows its welcome page at `/`, under the same server."""
    folder = servers.folder / "stock"
    folder.mkdir()
    variables: Environment = {
        **environment(folder, folder),
        "PYTHONPATH": str(folder),
        "DJANGO_SETTINGS_MODULE": "stock.settings.bench",
    }
    start: list[str | Path] = [BIN / "wagtail", "start", "stock", folder]
    subprocess.run(start, env=variables, check=True, capture_output=True)
    (folder / "stock" / "settings" / "bench.py").write_text(STOCK_SETTINGS)
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, env=variables, cwd=folder, check=True, capture_output=True)
    return servers.granian("stock", "stock.wsgi:application", variables, folder=folder)
