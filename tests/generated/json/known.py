"""What cannot pass, with the reason. An entry that passes is a failure too."""

from __future__ import annotations

from typing import Any

# (language, beginning of a document's name, beginning of the variant's name): reason
CASES: dict[tuple[str, str, str], str] = {
    ("go", "", "boolean for timestamp"): "time.Time reads itself, and encoding/json does not say where an error of a "
    "type that reads itself occurred",
}

# Real documents for which a language has no type, as the specs have no table of their entity in that language, or
# the operation returns a bare model.
WITHOUT_TYPE: dict[str, set[str]] = {
    "go": {
        "account/email_address.example.json",
        "account/external_account.example.json",
        "account/passkey.example.json",
        "account/phone_number.example.json",
        "account/saml_account.example.json",
        "account/user.example.json",
        "account/web3_wallet.example.json",
        "audit_log_event.v2026__go.json",
        "audit_log_schema.v2026__go.json",
        "authorization_resource.v2026__go.json",
        "email_verification_required_error__go.json",
        "feature_flag.v2026__go.json",
        "list_identities__kotlin.json",
        "list_organization_roles__kotlin.json",
        "mfa_challenge_error__go.json",
        "mfa_enrollment_error__go.json",
        "organization_authentication_required_error__go.json",
        "organization_selection_required_error__go.json",
        "permission.v2026__go.json",
        "role.v2026__go.json",
        "role_assignment.v2026__go.json",
        "session.v2026__go.json",
        "sso_required_error__go.json",
    },
    "java": {
        "account/email_address.example.json",
        "account/external_account.example.json",
        "account/passkey.example.json",
        "account/phone_number.example.json",
        "account/saml_account.example.json",
        "account/user.example.json",
        "account/web3_wallet.example.json",
        "audit_log_event.v2026__go.json",
        "audit_log_schema.v2026__go.json",
        "authkit/confirm_email_verification_result.example.json",
        "authkit/list_sessions_result.example.json",
        "authkit/revoke_session_options.example.json",
        "authkit/send_verification_email_result.example.json",
        "authkit/session.example.json",
        "authorization_resource.v2026__go.json",
        "email_verification_required_error__go.json",
        "event.authentication_succeeded__kotlin.json",
        "event.connection__kotlin.json",
        "event.directory_group_user__kotlin.json",
        "event.directory_user_updated__kotlin.json",
        "event.invitation__kotlin.json",
        "event.organization_membership__kotlin.json",
        "event.user__kotlin.json",
        "feature_flag.v2026__go.json",
        "list_events.directory__kotlin.json",
        "list_events.directory_group__kotlin.json",
        "list_events.directory_user__kotlin.json",
        "list_events.organization__kotlin.json",
        "list_events__kotlin.json",
        "list_organization_roles__kotlin.json",
        "mfa_challenge_error__go.json",
        "mfa_enrollment_error__go.json",
        "organization_authentication_required_error__go.json",
        "organization_domain.v2026__go.json",
        "organization_selection_required_error__go.json",
        "permission.v2026__go.json",
        "role.v2026__go.json",
        "role_assignment.v2026__go.json",
        "session.v2026__go.json",
        "sso_required_error__go.json",
    },
}


def reason(language: str, case: Any) -> str:
    for (of, document, variant), why in CASES.items():
        if of == language and case.document.startswith(document) and case.variant.startswith(variant):
            return why
    return ""


def differences(language: str, without_type: list[str]) -> list[str]:
    """The documents without a type that are not listed."""
    listed = WITHOUT_TYPE.get(language, set())
    return [f"{name}: there is no type to read it" for name in without_type if name not in listed]
