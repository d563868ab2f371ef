"""Checks every schema below the working folder against the meta-schema, and every example against its schema."""

import json
import pathlib
import sys

import jsonschema

index = json.loads(pathlib.Path("index.json").read_text(encoding="utf-8"))
problems = []
for document in index["documents"]:
    schema = json.loads(pathlib.Path(document["schema"]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    example = json.loads(pathlib.Path(document["example"]).read_text(encoding="utf-8"))
    for error in jsonschema.Draft202012Validator(schema).iter_errors(example):
        problems.append(f"{document['example']}: {error.json_path}: {error.message}")
print("\n".join(problems) or f"{len(index['documents'])} schemas and examples")
sys.exit(bool(problems) or not index["documents"])
