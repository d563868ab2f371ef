"""Validates documents and request bodies against the generated schemas."""

import json
import sys

from schemas import validator_of


def json_type(value):
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer", float: "number"}
    return "null" if value is None else names[type(value)]


def refusal(error):
    """Where a value stands, what should stand there and what does."""
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    allowed = error.validator_value
    if error.validator == "enum":
        allowed = sorted({json_type(value) for value in allowed})
    return f"{error.json_path}: expected {allowed}, got {json_type(error.instance)}"


def body(node):
    if "array" in node:
        return [body(item) for item in node["array"]]
    if "map" in node:
        return {key: body(item) for key, item in node["map"].items()}
    if "members" in node:
        return {name: body(item) for name, item in node["members"].items() if name not in node["in_path"]}
    return node["timestamp"] if "timestamp" in node else node["value"]


def work(job):
    text = job["text"] if job["do"] == "read" else json.dumps(body(job["node"]))
    for error in validator_of(job["file"]).iter_errors(json.loads(text)):
        return {"id": job["id"], "error": refusal(error), "class": "ValidationError"}
    return {"id": job["id"], "json": text}


with open(sys.argv[1], encoding="utf-8") as jobs, open(sys.argv[2], "w", encoding="utf-8") as answers:
    json.dump([work(job) for job in json.load(jobs)], answers)
