"""The part of the benchmark that ./dev test runs: fails on a ratio that is twice as bad as recorded."""

from __future__ import annotations

import json
from pathlib import Path

import main_table
import threads
from measuring import Row, take_turns
from setting import Setting, say
from tree import Tree

RECORDED = Path(__file__).resolve().parent / "recorded.json"
COPIES_OF_SPECS = 2
TOO_BAD = 2.0


def measure(setting: Setting, tree: Tree) -> list[Row]:
    say("cold runs")
    costs = take_turns({"cold": tree.cold, "floor": tree.floor_cold}, setting.rounds)
    rows = main_table.rows_of_cold(costs["cold"], costs["floor"])
    rows += main_table.unchanged_rows(setting, tree)
    return rows + main_table.lint_rows(setting, tree) + main_table.start_up_rows(setting, tree)


def too_bad(rows: list[Row], recorded: dict[str, float]) -> list[Row]:
    return [row for row in rows if row.ratio() > TOO_BAD * recorded.get(row.id, 0)]


def print_rows(rows: list[Row], recorded: dict[str, float]) -> None:
    for row in rows:
        before = f"{recorded[row.id]:.2f}" if row.id in recorded else "nothing"
        print(f"   {row.title}: {row.ratio():.2f} × {row.against}; recorded: {before}")


def run(setting: Setting) -> bool:
    tree = setting.tree("short", setting.copies_of_specs(COPIES_OF_SPECS))
    tree.settle()
    tree.write_pack()
    rows = measure(setting, tree)
    if setting.write:
        ratios = {row.id: round(row.ratio(), 2) for row in rows}
        RECORDED.write_text(json.dumps(ratios, indent=2) + "\n", encoding="utf-8")
    recorded: dict[str, float] = json.loads(RECORDED.read_text(encoding="utf-8"))
    if too_bad(rows, recorded):
        print_rows(too_bad(rows, recorded), recorded)
        say(f"more than {TOO_BAD:g} times what is recorded; once more, in case the machine was busy")
        rows = measure(setting, tree)
    print_rows(rows, recorded)
    for row in too_bad(rows, recorded):
        print(f"FAILED: {row.title}: {row.ratio():.2f} ×, recorded {recorded.get(row.id, 0):.2f} ×")
    return threads.check(tree) and not too_bad(rows, recorded)
