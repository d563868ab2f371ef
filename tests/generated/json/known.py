"""What cannot pass, with the reason. An entry that passes is a failure too."""

from __future__ import annotations

from typing import Any

# (language, beginning of a document's name, beginning of the variant's name): reason
KNOWN: dict[tuple[str, str, str], str] = {}


def reason(language: str, case: Any) -> str:
    for (of, document, variant), why in KNOWN.items():
        if of == language and case.document.startswith(document) and case.variant.startswith(variant):
            return why
    return ""
