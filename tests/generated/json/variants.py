"""What is done to a document before a generated type reads it: values that must survive, and values that must not."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any, Callable, Iterator, Optional

from types_of import Declaration, Type, Types, reference, sent_members

UNKNOWN_VALUE = "a_value_from_the_future"
UNKNOWN_KEY = "a_key_from_the_future"
BIG = 9007199254740993  # 2^53 + 1, which no double holds.

Visit = Callable[[Type, Any], Any]


def rewrite(types: Types, type_: Type, value: Any, visit: Visit) -> Any:
    """A copy of the value in which `visit` replaces what each type inside it describes, innermost first."""
    kind = type_["kind"]
    if value is not None and kind == "array" and isinstance(value, list):
        value = [rewrite(types, type_["parts"][0], item, visit) for item in value]
    elif value is not None and kind == "map" and isinstance(value, dict):
        value = {key: rewrite(types, type_["parts"][0], item, visit) for key, item in value.items()}
    elif isinstance(value, dict) and kind == "declared":
        value = dict(value)
        for member in sent_members(types.declared(type_)):
            if member["wire"] in value:
                value[member["wire"]] = rewrite(types, member["type"], value[member["wire"]], visit)
    return visit(type_, value)


def is_record(types: Types, type_: Type) -> bool:
    return type_["kind"] == "declared" and "members" in types.declared(type_)


def text_enumeration(types: Types, type_: Type) -> bool:
    """Whether the type lists texts."""
    if type_["kind"] == "literal":
        return isinstance(type_["literal"], str)
    return type_["kind"] == "declared" and all(isinstance(v, str) for v in types.declared(type_).get("values", [0]))


def with_unknown_keys(types: Types, declaration: Declaration, value: Any) -> Any:
    def visit(type_: Type, part: Any) -> Any:
        known = is_record(types, type_) and isinstance(part, dict)
        return {**part, UNKNOWN_KEY: {"deep": [1, None]}} if known else part

    return rewrite(types, reference(declaration), value, visit)


def with_unknown_values(types: Types, declaration: Declaration, value: Any) -> Any:
    def visit(type_: Type, part: Any) -> Any:
        return UNKNOWN_VALUE if part is not None and text_enumeration(types, type_) else part

    return rewrite(types, reference(declaration), value, visit)


def with_big_integers(types: Types, declaration: Declaration, value: Any) -> Any:
    def visit(type_: Type, part: Any) -> Any:
        return BIG if part is not None and type_["kind"] == "integer" else part

    return rewrite(types, reference(declaration), value, visit)


def with_nulls(_: Types, declaration: Declaration, __: Any) -> Any:
    return {member["wire"]: None for member in sent_members(declaration)}


class Key(str):
    """A key of a map, in a path."""


@dataclass(frozen=True)
class Fault:
    """A wrong value, where it stands, and the types of the message that refuses it."""

    path: tuple[str | int, ...]
    expected: str
    actual: str
    document: Any


def _wrong_value(types: Types, type_: Type) -> Optional[tuple[str, str, Any]]:
    """The type that should stand there, the one that does, and a value of it."""
    kind = type_["kind"]
    if kind == "declared":
        values = types.declared(type_).get("values")
        kind = "object" if values is None else "string" if isinstance(values[0], str) else "number"
    if kind == "literal":
        kind = "string" if isinstance(type_["literal"], str) else "other"
    wrong = {
        "string": ("number", 12345),
        "timestamp": ("boolean", True),
        "boolean": ("string", "yes"),
        "integer": ("string", "12"),
        "number": ("string", "1.5"),
        "array": ("object", {"0": "x"}),
        "map": ("array", ["x"]),
        "object": ("array", [{"x": 1}]),
    }
    if kind not in wrong:
        return None
    actual, value = wrong[kind]
    return ("object" if kind == "map" else kind), actual, value


def _places(types: Types, type_: Type, value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[Type, tuple[str | int, ...]]]:
    """Every place inside the value whose type is known, with the type."""
    if value is None:
        return
    yield type_, path
    if type_["kind"] == "array" and isinstance(value, list) and value:
        last = len(value) - 1
        yield from _places(types, type_["parts"][0], value[last], (*path, last))
    elif type_["kind"] == "map" and isinstance(value, dict) and value:
        key = next(iter(value))
        yield from _places(types, type_["parts"][0], value[key], (*path, Key(key)))
    elif is_record(types, type_) and isinstance(value, dict):
        for member in sent_members(types.declared(type_)):
            if member["wire"] in value:
                yield from _places(types, member["type"], value[member["wire"]], (*path, member["wire"]))


def _replaced(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    if not path:
        return new
    changed = copy.copy(value)
    changed[path[0]] = _replaced(value[path[0]], path[1:], new)
    return changed


def faults(types: Types, declaration: Declaration, value: Any) -> Iterator[Fault]:
    """The document with one value of a wrong type, for every place in it."""
    for type_, path in _places(types, reference(declaration), value, ()):
        wrong = _wrong_value(types, type_)
        if wrong is not None:
            expected, actual, new = wrong
            yield Fault(path, expected, actual, _replaced(value, path, new))
