"""What cannot pass, with the reason. An entry that passes is a failure too."""

from __future__ import annotations

from typing import Any

# (language, beginning of a document's name, beginning of the variant's name): reason
CASES: dict[tuple[str, str, str], str] = {}

# Real documents for which a language has no type, as the specs have no table of their entity in that language, or
# the operation returns a bare model.
# The errors are told in tables of plain JSON.
ERRORS = {
    "email_verification_required_error__go.json",
    "mfa_challenge_error__go.json",
    "mfa_enrollment_error__go.json",
    "organization_authentication_required_error__go.json",
    "organization_selection_required_error__go.json",
    "sso_required_error__go.json",
}
WITHOUT_TYPE: dict[str, set[str]] = {
    "js": ERRORS | {"audit_log_event.v2026__go.json"},
    "python": ERRORS
    | {
        "audit_log_event.v2026__go.json",
        "audit_log_schema.v2026__go.json",
        "authkit/confirm_email_verification_result.example.json",
        "authkit/send_verification_email_result.example.json",
        "authorization_resource.v2026__go.json",
        "feature_flag.v2026__go.json",
        "list_identities__kotlin.json",
        "role_assignment.v2026__go.json",
        "session.v2026__go.json",
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
