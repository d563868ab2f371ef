"""Parses the samples of a folder.

usage: samples.py FOLDER
"""

import ast
import json
import sys
from pathlib import Path


def problem(code):
    """What the parser has against the code, or nothing."""
    try:
        ast.parse(code)
    except (SyntaxError, ValueError) as error:
        return str(error)
    return ""


folder = Path(sys.argv[1])
index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
samples = [sample for sample in index if sample["fence"] == "python"]
failures = 0
for sample in samples:
    text = problem((folder / sample["file"]).read_text(encoding="utf-8"))
    if text:
        failures += 1
        print(f"{sample['page']}:{sample['line']}: {text}")
print(f"{len(samples)} samples, {failures} failures")
sys.exit(failures > 0 or not samples)
