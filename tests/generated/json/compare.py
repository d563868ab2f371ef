"""Whether what a generated type wrote is what it read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Iterator

from types_of import Declaration, Type, Types, reference, sent_members


@dataclass(frozen=True)
class Abilities:
    """What a language cannot tell apart, as MODELS.md allows."""

    keeps_null: bool = True  # null that was read is written as null, not left out
    sends_null: bool = True  # null that was put into an options object is written
    keeps_absent: bool = True  # a required member that was absent is left out, not written with its zero value
    big_integers: bool = True  # integers beyond 2^53 are exact
    drops_unknown: bool = True  # unknown keys are left out; a schema only looks


class Comparison:
    """Compares two documents, as far as a type knows them."""

    def __init__(self, types: Types, abilities: Abilities) -> None:
        self._types = types
        self._abilities = abilities

    def differences(self, declaration: Declaration, read: Any, written: Any) -> list[str]:
        return list(self._compare(reference(declaration), read, written, declaration["name"]))

    def _compare(self, type_: Type, read: Any, written: Any, path: str) -> Iterator[str]:
        kind = type_["kind"]
        if kind == "array" and isinstance(read, list):
            yield from self._array(type_, read, written, path)
        elif kind == "map" and isinstance(read, dict):
            yield from self._map(type_, read, written, path)
        elif kind == "declared" and isinstance(read, dict) and "members" in self._types.declared(type_):
            yield from self._record(self._types.declared(type_), read, written, path)
        elif kind == "timestamp" and isinstance(read, str) and isinstance(written, str):
            if datetime.fromisoformat(read) != datetime.fromisoformat(written):
                yield f"{path}: {read} became {written}"
        elif not _same(read, written):
            yield f"{path}: {read!r} became {written!r}"

    def _array(self, type_: Type, read: list[Any], written: Any, path: str) -> Iterator[str]:
        if not isinstance(written, list) or len(read) != len(written):
            yield f"{path}: {read!r} became {written!r}"
            return
        for index, (before, after) in enumerate(zip(read, written)):
            yield from self._compare(type_["parts"][0], before, after, f"{path}[{index}]")

    def _map(self, type_: Type, read: dict[str, Any], written: Any, path: str) -> Iterator[str]:
        if not isinstance(written, dict) or set(read) != set(written):
            yield f"{path}: {read!r} became {written!r}"
            return
        for key in read:
            yield from self._compare(type_["parts"][0], read[key], written[key], f"{path}.{key}")

    def _record(self, declaration: Declaration, read: dict[str, Any], written: Any, path: str) -> Iterator[str]:
        if not isinstance(written, dict):
            yield f"{path}: an object became {written!r}"
            return
        members = {member["wire"]: member for member in sent_members(declaration)}
        kept = set() if self._abilities.drops_unknown else read.keys()
        for key in written.keys() - members.keys() - kept:
            yield f"{path}.{key}: written, though the type does not know it"
        for key, member in members.items():
            if key in read and key in written:
                is_dropped_null = read[key] is None and self._is_zero(written[key]) and not self._abilities.keeps_null
                if not is_dropped_null:
                    yield from self._compare(member["type"], read[key], written[key], f"{path}.{key}")
            elif key in read and not (read[key] is None and not self._abilities.keeps_null):
                yield f"{path}.{key}: lost {read[key]!r}"
            elif key in written and not self._may_appear(member, written[key]):
                yield f"{path}.{key}: {written[key]!r} came from nowhere"

    def _may_appear(self, member: dict[str, Any], value: Any) -> bool:
        return not self._abilities.keeps_absent and not member["optional"] and self._is_zero(value)

    def _is_zero(self, value: Any) -> bool:
        """Whether a value is what a language without absence writes."""
        if isinstance(value, dict):
            return all(self._is_zero(part) for part in value.values())
        return value in (None, "", 0, False, [], "0001-01-01T00:00:00Z")


def _same(left: Any, right: Any) -> bool:
    """Equality of JSON: true is not 1, and numbers are equal when all digits are."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(_same(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(_same(a, b) for a, b in zip(left, right))
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    numbers = (int, Decimal)
    if isinstance(left, numbers) and isinstance(right, numbers):
        return Decimal(left) == Decimal(right)
    return type(left) is type(right) and left == right
