"""`python -m config.healthcheck`: ask the site on this machine whether it is well.

Exits 0 when it is and 1 when it is not, which is what a container engine reads.
"""

import sys
from http.client import HTTPConnection, HTTPException

from config.environment import env

TIMEOUT_SECONDS = 4


def is_well(port: int, host: str) -> bool:
    """Whether /healthz on this machine answers 200 to the given Host."""
    connection = HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_SECONDS)
    try:
        connection.request("GET", "/healthz", headers={"Host": host})
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    allowed = env.str("ALLOWED_HOSTS", default="localhost").split(",")[0]
    # ".example.ca" allows every host below it; "*" allows any.
    host = allowed.strip().lstrip("*.") or "localhost"
    sys.exit(0 if is_well(env.int("GRANIAN_PORT", default=8000), host) else 1)
