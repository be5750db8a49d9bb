"""Logging for production: one JSON object a line, each with its request's id.

The id is the proxy's own when it sends one in X-Request-ID, and goes back out in
the same header, so that a visitor's report, the proxy's log and ours meet.
"""

from typing import Any

REQUEST_ID_HEADER = "X-Request-ID"

# For django-guid. Only an id in UUID form is taken over: a header is a stranger's
# text, and ends up in our log.
REQUEST_ID: dict[str, Any] = {
    "GUID_HEADER_NAME": REQUEST_ID_HEADER,
    "VALIDATE_GUID": True,
    "RETURN_HEADER": True,
    "EXPOSE_HEADER": False,
    "UUID_FORMAT": "string",
}

JSON_FORMATTER: dict[str, Any] = {
    "()": "pythonjsonlogger.json.JsonFormatter",
    "fmt": "%(levelname)s %(name)s %(message)s %(correlation_id)s",
    "rename_fields": {
        "levelname": "level",
        "name": "logger",
        "correlation_id": "request_id",
    },
    "timestamp": True,
}


def json_logging(level: str) -> dict[str, Any]:
    """Return the LOGGING setting; `level` is a name such as INFO."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"request_id": {"()": "django_guid.log_filters.CorrelationId"}},
        "formatters": {"json": JSON_FORMATTER},
        "handlers": {
            "standard_error": {
                "class": "logging.StreamHandler",
                "formatter": "json",
                "filters": ["request_id"],
            },
            "nowhere": {"class": "logging.NullHandler"},
        },
        "root": {"handlers": ["standard_error"], "level": level},
        "loggers": {
            # Django's own set-up mails errors to ADMINS; ours all go one way.
            "django": {"handlers": [], "level": level, "propagate": True},
            # Anyone can send a wrong Host header. It is refused, and no news.
            "django.security.DisallowedHost": {
                "handlers": ["nowhere"],
                "propagate": False,
            },
            "django_guid": {"level": "WARNING"},
        },
    }
