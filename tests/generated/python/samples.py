"""Parses the samples of a folder; those of models are run with the generated package, written and read again.

usage: samples.py FOLDER PACKAGE
"""

import ast
import importlib
import json
import pkgutil
import sys
from pathlib import Path


def names_of(package):
    """The classes of all modules of a package."""
    names = {}
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        names.update(vars(importlib.import_module(module.name)))
    return names


def read_back(code, symbol, known):
    """What is lost when the value of a sample is written and read."""
    own = vars(importlib.import_module(symbol["file"][: -len(".py")].replace("/", ".")))
    scope = {**known, **own}
    exec(code, scope)
    name = ast.parse(code).body[-1].targets[0].id
    value = scope[name]
    if type(value) is not own[symbol["name"]]:
        return f"is of {type(value)}"
    again = type(value).from_json(value.to_json())
    return "" if again == value else f"{value} is read as {again}"


def problem(code, symbol, known):
    """What is wrong with a sample, or nothing."""
    try:
        ast.parse(code)
        return read_back(code, symbol, known) if symbol else ""
    except Exception as error:  # Whatever a sample raises is its failure.
        return f"{type(error).__name__}: {error}"


folder, package = Path(sys.argv[1]), sys.argv[2]
index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
samples = [sample for sample in index if sample["fence"] == "python"]
known = names_of(importlib.import_module(package))
failures = 0
for sample in samples:
    text = problem((folder / sample["file"]).read_text(encoding="utf-8"), sample.get("type"), known)
    if text:
        failures += 1
        print(f"{sample['page']}:{sample['line']}: {text}")
models = sum("type" in sample for sample in samples)
print(f"{len(samples)} samples, {models} read back, {failures} failures")
sys.exit(failures > 0 or not models)
