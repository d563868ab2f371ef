"""Checks every schema below the working folder against the meta-schema, and every example against its schema."""

import json
import sys
from pathlib import Path

from schemas import validator_of

documents = json.loads(Path("index.json").read_text(encoding="utf-8"))["documents"]
problems = []
for document in documents:
    validator = validator_of(document["schema"])
    validator.check_schema(validator.schema)
    example = json.loads(Path(document["example"]).read_text(encoding="utf-8"))
    for error in validator.iter_errors(example):
        problems.append(f"{document['example']}: {error.json_path}: {error.message}")
print("\n".join(problems) or f"{len(documents)} schemas and examples")
sys.exit(bool(problems) or not documents)
