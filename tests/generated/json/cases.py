"""The cases that a driver works off, and what must come of each."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Iterator, Optional

import options
import variants
from compare import Abilities
from documents import Document, type_of
from types_of import Declaration, Types


@dataclass
class Case:
    """One thing to do in the language: read a document and write it, refuse one, or build an options object."""

    document: str
    variant: str
    declaration: Declaration
    text: str = ""
    node: Optional[options.Node] = None
    expected: Any = None
    fault: Optional[variants.Fault] = None
    name: str = field(init=False)

    def __post_init__(self) -> None:
        self.name = f"{self.document} · {self.variant}"

    def job(self, number: int) -> dict[str, Any]:
        """What the driver is told: `build` with a tree, or `read` with a text."""
        symbol = options.symbol(self.declaration)
        if self.node is not None:
            return {"id": number, "do": "build", **symbol, "node": plain(self.node)}
        return {"id": number, "do": "read", **symbol, "text": self.text}


def plain(value: Any) -> Any:
    """For a tree of values: numbers with a point as doubles."""
    return json.loads(to_text(value))


def to_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=_number)


def _number(value: Any) -> float:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(type(value))


def reading(document: Document, types: Types, declaration: Declaration, abilities: Abilities) -> Iterator[Case]:
    """Cases of a document that the type reads."""
    value = document.value
    documents = {
        "as it is": value,
        "unknown keys": variants.with_unknown_keys(types, declaration, value),
        "unknown values": variants.with_unknown_values(types, declaration, value),
        "all null": variants.with_nulls(types, declaration, value),
        "empty": {},
    }
    if abilities.big_integers:
        documents["big integers"] = variants.with_big_integers(types, declaration, value)
    for variant, changed in documents.items():
        yield Case(document.name, variant, declaration, to_text(changed), expected=changed)
    for fault in variants.faults(types, declaration, value):
        path = ".".join(map(str, fault.path)) or "the document"
        variant = f"{fault.actual} for {fault.expected} at {path}"
        yield Case(document.name, variant, declaration, to_text(fault.document), fault=fault)


def building(document: Document, types: Types, declaration: Declaration) -> Iterator[Case]:
    """Cases of an options object with the members of a document."""
    documents = {
        "as it is": document.value,
        "only what is required": {},
        "false, zero and empty": options.falsy(types, declaration),
        "null": options.nulls(declaration),
    }
    for variant, value in documents.items():
        node = options.record_node(types, declaration, value)
        yield Case(document.name, variant, declaration, node=node, expected=options.sent(node, types, declaration))


def cases_of(documents: list[Document], types: Types, abilities: Abilities) -> tuple[list[Case], list[Document]]:
    """The cases, and the documents for which the language has no type."""
    cases: list[Case] = []
    without_type: list[Document] = []
    for document in documents:
        declaration = type_of(types, document)
        if declaration is None:
            without_type.append(document)
        elif declaration["role"] == "options":
            cases.extend(building(document, types, declaration))
        else:
            cases.extend(reading(document, types, declaration, abilities))
    return cases, without_type
