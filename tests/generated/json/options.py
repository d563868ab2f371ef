"""Options objects to build: trees that say which type is constructed from which members."""

from __future__ import annotations

from typing import Any

from documents import sample
from types_of import Declaration, Type, Types, reference

Node = dict[str, Any]


def node_of(types: Types, type_: Type, value: Any) -> Node:
    """How a value of a type is built: `record` with `members` by their name in code and the names of those `in_path`, `array`, `map`, `enumeration`,
    `timestamp`, or a plain JSON `value`. Types are given by `file`, `module` and `name`."""
    kind = type_["kind"]
    if value is None:
        return {"value": None}
    if kind == "array" and isinstance(value, list):
        return {"array": [node_of(types, type_["parts"][0], item) for item in value]}
    if kind == "map" and isinstance(value, dict):
        return {"map": {key: node_of(types, type_["parts"][0], item) for key, item in value.items()}}
    if kind == "timestamp":
        return {"timestamp": value}
    if kind != "declared":
        return {"value": value}
    declaration = types.declared(type_)
    if "values" in declaration:
        return {"enumeration": symbol(declaration), "value": value}
    return record_node(types, declaration, value)


def record_node(types: Types, declaration: Declaration, value: dict[str, Any]) -> Node:
    members = {}
    for member in declaration["members"]:
        is_path = member["place"] == "path"
        if member["wire"] in value and not is_path:
            members[member["name"]] = node_of(types, member["type"], value[member["wire"]])
        elif is_path or not member["optional"]:
            members[member["name"]] = node_of(types, member["type"], sample(types, member["type"]))
    in_path = [member["name"] for member in declaration["members"] if member["place"] == "path"]
    return {"record": symbol(declaration), "members": members, "in_path": in_path}


def symbol(declaration: Declaration) -> dict[str, str]:
    return {key: declaration[key] for key in ("file", "module", "name")}


def sent(node: Node, types: Types, declaration: Declaration) -> Any:
    """The JSON that an options object made from a node must give."""
    return _json(node, types, reference(declaration))


def _json(node: Node, types: Types, type_: Type) -> Any:
    if "array" in node:
        return [_json(item, types, type_["parts"][0]) for item in node["array"]]
    if "map" in node:
        return {key: _json(item, types, type_["parts"][0]) for key, item in node["map"].items()}
    if "timestamp" in node:
        return node["timestamp"]
    if "record" not in node:
        return node["value"]
    members = {member["name"]: member for member in types.declared(type_)["members"]}
    return {
        members[name]["wire"]: _json(item, types, members[name]["type"])
        for name, item in node["members"].items()
        if members[name]["place"] != "path"
    }


def falsy(types: Types, declaration: Declaration) -> dict[str, Any]:
    """A document whose optional members are false, 0, the empty text, the empty list."""
    zero = {"string": "", "boolean": False, "integer": 0, "number": 0, "array": [], "map": {}}
    return {
        member["wire"]: zero[member["type"]["kind"]]
        for member in declaration["members"]
        if member["place"] != "path" and member["type"]["kind"] in zero
    }


def nulls(declaration: Declaration) -> dict[str, Any]:
    """A document whose optional members are null, but for those of a query, which has no null."""
    return {
        member["wire"]: None
        for member in declaration["members"]
        if member["place"] not in ("path", "query") and member["optional"]
    }
