"""The table in README.md: what becomes of the text of each row in each sink."""

from __future__ import annotations

import os
from pathlib import Path

from files import CASES
from payloads import ATTACKS, LANGUAGES, Attack
from spec import SINKS, Place

README = Path(__file__).resolve().parent / "README.md"
BEGIN, END = "<!-- begin: written by run.py -->\n", "<!-- end -->\n"


def _refusals(refused: dict[Place, str]) -> str:
    """`key` (invalid-name), `wire` of go (invalid-name)."""
    parts = []
    for sink in SINKS:
        codes = {language: refused[(language, sink)] for language in ("", *LANGUAGES) if (language, sink) in refused}
        if codes:
            where = "" if len(codes) == len(LANGUAGES) or "" in codes else f" of {', '.join(codes)}"
            parts.append(f"{sink}{where} ({', '.join(sorted(set(codes.values())))})")
    return ", ".join(parts) or "—"


def _texts(refused: dict[Place, str]) -> str:
    """The sinks in which the text stays text, in all languages or in those that do not refuse it."""
    return f"{sum(any((language, sink) not in refused for language in LANGUAGES) for sink in SINKS)} of {len(SINKS)}"


def _line(attack: Attack, refused: dict[Place, str]) -> str:
    title = attack.title.replace("|", "\\|")
    heard = ", ".join(f"{language}: {alive.sink}" for language, alive in attack.alive.items()) or "—"
    return f"| {attack.row} | {title} | {_refusals(refused)} | {_texts(refused)} | {heard} |\n"


def _table(refused: dict[str, dict[Place, str]]) -> str:
    lines = ["| row | text | refused as | stays text in sinks | pasted raw, runs in |\n", "|---|---|---|---|---|\n"]
    lines += [_line(attack, refused[attack.name]) for attack in ATTACKS]
    lines += ["\n", "| row | input | exit code | says |\n", "|---|---|---|---|\n"]
    lines += [f"| {case.row} | {case.name} | {case.status} | {case.says} |\n" for case in CASES]
    return "".join(lines)


def check(refused: dict[str, dict[Place, str]]) -> bool:
    """Whether README.md has the table; writes it with REFGEN_UPDATE_GOLDEN=1."""
    text = README.read_text(encoding="utf-8")
    head, rest = text.split(BEGIN)
    tail = rest.split(END)[1]
    wanted = head + BEGIN + "\n" + _table(refused) + "\n" + END + tail
    if os.environ.get("REFGEN_UPDATE_GOLDEN") == "1":
        README.write_text(wanted, encoding="utf-8")
        return True
    if text != wanted:
        print("  FAILED: the table in tests/attack/README.md is stale: REFGEN_UPDATE_GOLDEN=1 writes it anew")
    return text == wanted
