"""Who may do what with enquiries in the admin: whoever may see one sees those of all sites."""

from __future__ import annotations

from wagtail.permission_policies import ModelPermissionPolicy

try:
    from wagtail.permissions import register_permission_policy
except ImportError:  # Wagtail 7.4: the viewset names the policy
    register_permission_policy = None

from .models import Enquiry


class EnquiryPolicy(ModelPermissionPolicy):
    """Django's permissions, but nobody adds an enquiry in the admin, an administrator neither."""

    def user_has_permission(self, user, action):
        return action != "add" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return super().user_has_any_permission(user, set(actions) - {"add"})


enquiry_policy = EnquiryPolicy(Enquiry)


def register() -> None:
    """Tells Wagtail of the policy, before anything has asked for one."""
    if register_permission_policy:
        register_permission_policy(Enquiry, enquiry_policy)
