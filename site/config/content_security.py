"""Content security policies: strict for the public, workable for the admin."""

from typing import Any

from csp.constants import NONE, SELF, UNSAFE_EVAL, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

# The Canada.ca search box posts to canada.ca; it exists in the `gc` brand only.
CANADA_CA = "https://www.canada.ca"

PUBLIC_POLICY: dict[str, Any] = {
    "default-src": [NONE],
    "style-src": [SELF],
    "img-src": [SELF],
    "font-src": [SELF],
    "form-action": [SELF, CANADA_CA],
    "base-uri": [NONE],
    "frame-ancestors": [SELF],
}

# Wagtail's admin builds parts of its screens with inline scripts and styles.
ADMIN_POLICY: dict[str, Any] = {
    "default-src": [SELF],
    "script-src": [SELF, UNSAFE_INLINE, UNSAFE_EVAL],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF, "data:"],
    "object-src": [NONE],
    "form-action": [SELF],
    "base-uri": [SELF],
    "frame-ancestors": [SELF],
}


def with_images_from(policy: dict[str, Any], address: str) -> dict[str, Any]:
    """Return the policy with images allowed from one more origin."""
    return policy | {"img-src": [*policy["img-src"], address]}


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """Pick the policy by who the answer is for.

    A preview is a public page drawn inside the admin, with Wagtail's content
    checks running in it, so it gets the admin's policy.
    """

    def get_policy_parts(
        self,
        request: HttpRequest,
        response: HttpResponseBase,
        report_only: bool = False,
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and is_for_admin(request):
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts


def is_for_admin(request: HttpRequest) -> bool:
    """Whether this answer is an admin screen or a preview inside one."""
    if getattr(request, "is_preview", False):
        return True
    return request.path_info.startswith(reverse("wagtailadmin_home"))
