"""The types of one language, as `refgen dump --stage types` and the manifest tell them."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any, Iterator, Optional

Type = dict[str, Any]
Declaration = dict[str, Any]


class Types:
    """Declared types by their place, and the generated file that has each."""

    def __init__(self, language: str, dump: Path, manifest: Path) -> None:
        self.language = language
        declared = json.loads(dump.read_text(encoding="utf-8"), parse_float=Decimal)
        self.declarations: list[Declaration] = declared[language]
        self._by_name = {(item["module"], item["name"]): item for item in self.declarations}
        files = self._files(manifest)
        for item in self.declarations:
            item["file"] = files.get((item["spec"], item["entity"], item["name"]), "")

    def _files(self, manifest: Path) -> dict[tuple[str, str, str], str]:
        prefix = f"models/{self.language}/"
        files = {}
        for file in json.loads(manifest.read_text(encoding="utf-8")):
            for symbol in file["symbols"] if file["path"].startswith(prefix) else ():
                files[(file["spec"], symbol["entity"], symbol["name"])] = file["path"][len(prefix) :]
        return files

    def declared(self, type_: Type) -> Declaration:
        """The declaration that a type of kind `declared` names."""
        return self._by_name[(type_["module"], type_["name"])]

    def find(self, spec: str, entity: str, role: str) -> Optional[Declaration]:
        """The type of an entity in a role, its own or one that it shares."""
        origin = {"spec": spec, "entity": entity}
        for item in self.declarations:
            is_own = item["spec"] == spec and item["entity"] == entity
            if item["file"] and item["role"] == role and (is_own or origin in item["also"]):
                return item
        return None

    def model_of(self, spec: str) -> Optional[Declaration]:
        """The first model of a spec."""
        return next((item for item in self.declarations if item["spec"] == spec and item["role"] == "model"), None)

    def records(self) -> Iterator[Declaration]:
        """All types with members and a file: requests without a body have no schema."""
        return (item for item in self.declarations if "members" in item and item["file"])


def reference(declaration: Declaration) -> Type:
    """The type that a declaration declares."""
    return {"kind": "declared", "module": declaration["module"], "name": declaration["name"]}


def sent_members(declaration: Declaration) -> list[dict[str, Any]]:
    """The members that stand in JSON: all but those of the path."""
    return [member for member in declaration["members"] if member["place"] != "path"]
