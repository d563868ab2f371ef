"""Validates the samples of a folder: what a command sends, and what comes back.

usage: samples.py FOLDER
"""

import json
import re
import sys
from pathlib import Path

from schemas import validator_of

MANIFEST = Path("../../.refgen-manifest.json")
BODY = re.compile(r"^  --data @- <<'BODY'\n(.*)\nBODY$", re.DOTALL | re.MULTILINE)


def schemas():
    """Schema files by page, anchor and role."""
    found = {}
    for file in json.loads(MANIFEST.read_text(encoding="utf-8")):
        if file["path"].startswith("models/curl/"):
            for symbol in file["symbols"]:
                anchor = symbol["entity"].replace("_", "-").lower() + "-reference"
                found[file["spec"], anchor, symbol["role"]] = file["path"].removeprefix("models/curl/")
    return found


def role_of(sample):
    if sample["fence"] == "bash":
        return "options"
    return "model" if sample["kind"] == "model" else "result"


def problems(sample, code, schema):
    """What the schema, if there is one, has against the JSON of a sample."""
    body = BODY.search(code) if sample["fence"] == "bash" else None
    if sample["fence"] == "bash" and body is None:
        return ["no body is sent"] if schema else []
    value = json.loads(body[1] if body else code)
    errors = validator_of(schema).iter_errors(value) if schema else ()
    return [f"{error.json_path}: {error.message}" for error in errors]


folder = Path(sys.argv[1])
samples = json.loads((folder / "index.json").read_text(encoding="utf-8"))
known = schemas()
validated = failures = 0
for sample in samples:
    schema = known.get((sample["page"], sample["id"], role_of(sample)))
    validated += schema is not None
    for problem in problems(sample, (folder / sample["file"]).read_text(encoding="utf-8"), schema):
        failures += 1
        print(f"{sample['page']}:{sample['line']}: {problem}")
print(f"{len(samples)} samples, {validated} with a schema, {failures} failures")
sys.exit(failures > 0 or not samples)
