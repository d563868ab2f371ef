"""Prints what of generator/ the tests reach, and fails when lines are not reached that nobody has looked at.

usage: report.py COVERAGE.json    (what gcovr --json writes)

Lines that stay unreached for a reason are listed in unreached.txt beside this file, below the reason: a line `# REASON`,
then lines `FILE: CODE`, where CODE is the line as it is written, without the blanks around it; two lines that read the
same are listed twice. A listed line that is reached, or is gone, is a fault too, so that the list stays true.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
UNREACHED = Path(__file__).with_name("unreached.txt")


def percent(reached: int, total: int) -> str:
    return f"{reached / total:6.1%}" if total else "     -"


def code_lines(file: dict) -> list[dict]:
    """gcovr names the lines without code, too."""
    return [line for line in file["lines"] if not line["gcovr/noncode"]]


def folder_of(path: str) -> str:
    return str(Path(path).parent)


def print_table(files: list[dict]) -> None:
    """Lines and branches of each folder; branches that only an exception takes are not counted."""
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for file in files:
        for line in code_lines(file):
            branches = [branch for branch in line["branches"] if not branch["throw"]]
            counts = [line["count"] > 0, 1, sum(branch["count"] > 0 for branch in branches), len(branches)]
            for name in (folder_of(file["file"]), "all"):
                totals[name] = [total + count for total, count in zip(totals[name], counts)]
    print(f"{'folder':28} {'lines':>7} {'reached':>8} {'':7} {'branches':>9} {'reached':>8}")
    for name, (lines_hit, lines, branches_hit, branches) in sorted(totals.items(), key=lambda item: (item[0] == "all", item)):
        print(
            f"{name:28} {lines:7} {lines_hit:8} {percent(lines_hit, lines)} "
            f"{branches:9} {branches_hit:8} {percent(branches_hit, branches)}"
        )


def unreached_lines(files: list[dict]) -> dict[tuple[str, str], list[int]]:
    """File and code of the lines that were never reached, with the numbers of those that read so."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for file in files:
        code = (ROOT / file["file"]).read_text().splitlines()
        for line in code_lines(file):
            if line["count"] == 0:
                found[file["file"], code[line["line_number"] - 1].strip()].append(line["line_number"])
    return found


def known_lines() -> Counter[tuple[str, str]]:
    known: Counter[tuple[str, str]] = Counter()
    for line in UNREACHED.read_text().splitlines():
        if line and not line.startswith("#"):
            path, code = line.split(": ", 1)
            known[path, code] += 1
    return known


def main() -> int:
    files = json.loads(Path(sys.argv[1]).read_text())["files"]
    print_table(files)
    unreached = unreached_lines(files)
    known = known_lines()
    for path, code in sorted(unreached):
        numbers = unreached[path, code]
        if len(numbers) > known[path, code]:
            print(f"never reached: {path}:{','.join(map(str, numbers))}: {code}")
    for path, code in sorted(known):
        if known[path, code] > len(unreached.get((path, code), [])):
            print(f"listed in {UNREACHED.name}, but reached or gone: {path}: {code}")
    count = sum(map(len, unreached.values()))
    print(f"{count} lines are never reached; {UNREACHED.name} gives the reasons for {known.total()}")
    return 0 if all(len(unreached.get(line, [])) == known[line] for line in {*unreached, *known}) else 1


if __name__ == "__main__":
    sys.exit(main())
