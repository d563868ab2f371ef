"""Documents to read: real ones, the examples that refgen writes, and ones made up from the types."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Any, Iterator

from types_of import Declaration, Type, Types, reference, sent_members

ROLES = {"model": "model", "result": "result", "item of result.data": "result", "request body": "options"}


def parse(text: str) -> Any:
    """JSON with every digit of its numbers."""
    return json.loads(text, parse_float=Decimal)


@dataclass(frozen=True)
class Document:
    """A JSON document and the entity whose instance it is."""

    name: str
    spec: str
    entity: str
    role: str
    value: Any


def fixtures(folder: Path, types: Types) -> Iterator[Document]:
    """The documents that the table of INDEX.md lists."""
    for line in (folder / "INDEX.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) < 5 or not cells[1].endswith(".json"):
            continue
        spec, entity = (part.strip().strip("`") for part in cells[3].split(",")[:2])
        value = parse((folder / cells[1]).read_text(encoding="utf-8"))
        yield from _documents(types, cells[1], cells[2], spec, entity, value)


def _documents(types: Types, name: str, kind: str, spec: str, entity: str, value: Any) -> Iterator[Document]:
    """The documents of a row: an item is put into a list result, a bare list is read item by item as the model that
    the folder of its operation is about."""
    if isinstance(value, list):
        model = types.model_of(str(PurePosixPath(spec).parent / "index.mdx"))
        owner = (model["spec"], model["entity"]) if model else (spec, entity)
        for item in value:
            yield Document(name, *owner, "model", item)
        return
    yield Document(name, spec, entity, ROLES[kind], {"data": [value]} if kind.startswith("item") else value)


def examples(output: Path) -> Iterator[Document]:
    """The example documents of the curl output."""
    folder = output / "models/curl"
    manifest = json.loads((output / ".refgen-manifest.json").read_text(encoding="utf-8"))
    specs = {file["path"]: file["spec"] for file in manifest}
    for item in json.loads((folder / "index.json").read_text(encoding="utf-8"))["documents"]:
        path = f"models/curl/{item['example']}"
        value = parse((output / path).read_text(encoding="utf-8"))
        yield Document(item["example"], specs[path], item["entity"], item["role"], value)


SCALARS = {"string": "text “ü” \\ ' \" $ #{x} </b>", "boolean": True, "integer": 7, "number": Decimal("2.5")}
TIMESTAMP = "2024-05-06T07:08:09.012Z"
MAXIMUM_DEPTH = 4


def sample(types: Types, type_: Type, depth: int = 0) -> Any:
    """A value of a type; a record has all its members, down to a depth where records are empty."""
    kind = type_["kind"]
    if kind in SCALARS:
        return SCALARS[kind]
    if kind == "timestamp":
        return TIMESTAMP
    if kind == "any":
        return {"any": [1, "two", None, {"three": False}]}
    if kind == "literal":
        return type_["literal"]
    if kind == "choice":
        return sample(types, type_["parts"][0], depth)
    if kind == "array":
        return [sample(types, type_["parts"][0], depth + 1) for _ in range(2)] if depth < MAXIMUM_DEPTH else []
    if kind == "map":
        keys = ("some key", "größe") if depth < MAXIMUM_DEPTH else ()
        return {key: sample(types, type_["parts"][0], depth + 1) for key in keys}
    declaration = types.declared(type_)
    if "values" in declaration:
        return declaration["values"][0]
    members = sent_members(declaration) if depth < MAXIMUM_DEPTH else []
    return {member["wire"]: sample(types, member["type"], depth + 1) for member in members}


def made_up(types: Types) -> Iterator[Document]:
    """A full document for each model, result and options type."""
    for item in types.records():
        if item["role"] != "nested":
            value = sample(types, reference(item))
            yield Document(f"made up {item['name']}", item["spec"], item["entity"], item["role"], value)


def type_of(types: Types, document: Document) -> Declaration | None:
    """The type of a document in a language; None where the language has none."""
    return types.find(document.spec, document.entity, document.role)
