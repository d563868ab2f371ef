"""Reads documents into the generated classes and writes them back; builds options objects."""

import importlib
import json
import sys
from datetime import datetime


def class_of(symbol):
    module = symbol["file"][: -len(".py")].replace("/", ".")
    return getattr(importlib.import_module(module), symbol["name"])


def build(node):
    if "array" in node:
        return [build(item) for item in node["array"]]
    if "map" in node:
        return {key: build(item) for key, item in node["map"].items()}
    if "timestamp" in node:
        return datetime.fromisoformat(node["timestamp"].replace("Z", "+00:00"))
    if "record" in node:
        return class_of(node["record"])(**{name: build(item) for name, item in node["members"].items()})
    return node["value"]


def work(job):
    try:
        if job["do"] == "build":
            value = build(job["node"])
        else:
            value = class_of(job).from_json(job["text"])
            assert value == class_of(job).from_json(job["text"]), "two readings differ"
        return {"id": job["id"], "json": value.to_json()}
    except Exception as error:  # What went wrong is the answer.
        return {"id": job["id"], "error": str(error), "class": type(error).__name__}


with open(sys.argv[1], encoding="utf-8") as jobs, open(sys.argv[2], "w", encoding="utf-8") as answers:
    json.dump([work(job) for job in json.load(jobs)], answers)
