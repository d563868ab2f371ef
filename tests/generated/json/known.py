"""What cannot pass, with the reason. An entry that passes is a failure too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

# (language, beginning of a document's name, beginning of the variant's name): reason
CASES: dict[tuple[str, str, str], str] = {}

# (language, document): why a language has a table of the entity and still no type to read the document.
WITHOUT_TYPE: dict[tuple[str, str], str] = {
    ("curl", "list_identities__kotlin.json"): "an answer that is a bare list has no schema of its own",
    **{
        (language, f"authkit/{name}_result.example.json"): "the SDK returns the user inside the answer, which has a type"
        for language in ("java", "php", "python", "ruby")
        for name in ("confirm_email_verification", "send_verification_email")
    },
}


def reason(language: str, case: Any) -> str:
    for (of, document, variant), why in CASES.items():
        if of == language and case.document.startswith(document) and case.variant.startswith(variant):
            return why
    return ""


def tables_of(model: Path, language: str) -> set[tuple[str, str]]:
    """The spec and entity of each table of a language, as `refgen dump --stage model` lists them."""
    specs = json.loads(model.read_text(encoding="utf-8"))["specs"]
    return {
        (spec["file"], entity["id"])
        for spec in specs
        for entity in spec["entities"]
        if any(entry["language"] == language for entry in entity["entries"])
    }
