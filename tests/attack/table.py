"""The tables in README.md: what becomes of the text of each row in each sink."""

from __future__ import annotations

import os
from pathlib import Path

from cells import Cells
from channels import COLUMNS
from files import CASES
from payloads import ATTACKS, Attack
from spec import CODE_SINKS, SHOWN_SINKS
from trees import TREES

README = Path(__file__).resolve().parent / "README.md"
BEGIN, END = "<!-- begin: written by run.py -->\n", "<!-- end -->\n"
SIGNS = {"text": "·", "heard": "♪", "refused": "R", "partly": "r", "": ""}


def _matrix(title: str, columns: tuple[str, ...], cells: Cells) -> str:
    lines = [f"### {title}\n\n", f"| row | text | {' | '.join(columns)} |\n", f"|---|---|{len(columns) * '---|'}\n"]
    for attack in ATTACKS:
        signs = " | ".join(SIGNS[cells.get((attack.name, column), "")] for column in columns)
        lines.append(f"| {attack.row} | {_escaped(attack.title)} | {signs} |\n")
    return "".join(lines) + "\n"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


def _heard(attack: Attack) -> str:
    places = ", ".join(f"{language}: {alive.sink}" for language, alive in attack.alive.items())
    return f"| {attack.row} | {_escaped(attack.title)} | {places} |\n" if places else ""


def _tables(code: Cells, shown: Cells, printed: Cells) -> str:
    text = _matrix("Code, in seven languages", CODE_SINKS, code)
    text += "### Code: pasted raw, heard in\n\n| row | text | heard in |\n|---|---|---|\n"
    text += "".join(map(_heard, ATTACKS)) + "\n"
    text += _matrix("Pages and navigation", SHOWN_SINKS, shown)
    text += _matrix("What is printed", COLUMNS, printed)
    inputs = sorted([*CASES, *TREES], key=lambda case: case.row)
    text += "### Inputs\n\n| row | input | exit code | says |\n|---|---|---|---|\n"
    return text + "".join(f"| {case.row} | {_escaped(case.name)} | {case.status} | {case.says} |\n" for case in inputs)


def check(code: Cells, shown: Cells, printed: Cells) -> bool:
    """Prints the tables, and says whether README.md has them; writes them with REFGEN_UPDATE_GOLDEN=1."""
    tables = _tables(code, shown, printed)
    print(tables)
    text = README.read_text(encoding="utf-8")
    head, rest = text.split(BEGIN)
    wanted = head + BEGIN + "\n" + tables + "\n" + END + rest.split(END)[1]
    if os.environ.get("REFGEN_UPDATE_GOLDEN") == "1":
        README.write_text(wanted, encoding="utf-8")
        return True
    if text != wanted:
        print("  FAILED: the tables in tests/attack/README.md are stale: REFGEN_UPDATE_GOLDEN=1 writes them anew")
    return text == wanted
