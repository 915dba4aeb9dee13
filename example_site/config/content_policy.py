"""The Content-Security-Policy of the public side, and the one middleware that sends it.

Django has its own from 6.0 on. Before that the site uses django-csp where it is installed, and
where it is not (as in `make demo`, which installs no extras) the few lines below.
"""

from importlib.util import find_spec

import django
from django.conf import settings
from django.urls import reverse
from django.utils.deprecation import MiddlewareMixin

HEADER = "Content-Security-Policy"

if django.VERSION >= (6, 0):
    from django.middleware.csp import ContentSecurityPolicyMiddleware as PolicyMiddleware
elif find_spec("csp"):
    from csp.middleware import CSPMiddleware as PolicyMiddleware
else:

    class PolicyMiddleware(MiddlewareMixin):
        """Sends the policy, but for what an answer replaces in it, by django-csp's attribute."""

        def process_response(self, request, response):
            directives = dict(settings.CONTENT_SECURITY_POLICY["DIRECTIVES"])
            directives |= getattr(response, "_csp_replace", {})
            policy = "; ".join(" ".join([name, *values]) for name, values in directives.items())
            response.headers.setdefault(HEADER, policy)
            return response


class PublicPolicyMiddleware(PolicyMiddleware):
    """The policy for everything but the admin, whose own pages need inline styles and scripts.

    A preview is a public page in a frame of the admin: it keeps the policy, but for this.
    """

    def process_response(self, request, response):
        if request.path.startswith(reverse("wagtailadmin_home")):
            return response
        response = super().process_response(request, response)
        if getattr(request, "is_preview", False) and HEADER in response:
            policy = response[HEADER]
            response[HEADER] = policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
        return response
