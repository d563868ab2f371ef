"""Generates from specs what refgen accepts of them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Callable

from payloads import ATTACKS
from spec import Place

# Where a row of the table is refused, by the name of its spec, with the code for each place.
Refusals = dict[str, dict[Place, str]]

# Writes all specs without some places, and says which spec and place stand at a line of a file.
PlaceAt = Callable[[str, int], tuple[str, Place]]
WriteSpecs = Callable[[Path, dict[str, set[Place]]], PlaceAt]


def generate(refgen: str, folder: Path, *options: str) -> tuple[int, list[dict[str, Any]]]:
    """From `specs` into `output`. The exit code, and the errors."""
    command = (refgen, "generate", "--specs", "specs", "--output", "output", "--format", "json", *options)
    finished = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    findings = json.loads(finished.stdout)["findings"] if finished.stdout else []
    return finished.returncode, [finding for finding in findings if finding["severity"] == "error"]


def emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def generate_accepted(refgen: str, folder: Path, write_specs: WriteSpecs, *options: str) -> Refusals:
    """Takes out of the specs what is refused until the rest is generated. Each refusal has a place in a spec."""
    refused: Refusals = {attack.name: {} for attack in ATTACKS}
    emptied(folder)
    while True:
        shutil.rmtree(folder / "specs", ignore_errors=True)
        place_at = write_specs(folder / "specs", {name: set(places) for name, places in refused.items()})
        status, errors = generate(refgen, folder, *options)
        if status == 0:
            break
        if status != 1 or not errors or any((folder / "output").rglob("*")):
            sys.exit(f"exit code {status} with {len(errors)} errors, or something was written")
        for error in errors:
            name, place = place_at(Path(error["file"]).stem, error["range"]["start"]["line"])
            if place == ("", ""):
                sys.exit(f"refused for no text of an attack: {error}")
            refused[name][place] = error["rule"]
    if sorted(path.name for path in folder.iterdir()) != ["output", "specs"]:
        sys.exit(f"{folder} holds more than what was to be written")
    return refused


def generate_harmless(refgen: str, folder: Path, write_specs: WriteSpecs, *options: str) -> None:
    """Specs in which nothing is to be refused."""
    emptied(folder)
    write_specs(folder / "specs", {attack.name: set() for attack in ATTACKS})
    status, errors = generate(refgen, folder, *options)
    if status != 0:
        sys.exit(f"harmless texts are refused: {errors}")
