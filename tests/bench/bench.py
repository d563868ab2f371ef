"""Holds refgen against floor programs and against what users have today, side by side in one run.

usage: bench.py main|scale|short BIN [--dir DIR] [--specs DIR] [--rounds N] [--write] [--npm FOLDER]

BIN has refgen and bench_floor, bench_launch and bench_nothing. --dir (default: a folder in memory where there is one, else
build/bench) is where trees are made; --write keeps what came out: in README.md beside this file, or in recorded.json.
README.md says what the rows are.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import main_table  # noqa: E402
import scale  # noqa: E402
import short  # noqa: E402
from setting import Setting  # noqa: E402
from tree import ROOT  # noqa: E402

MEMORY = Path("/dev/shm")
PARTS = {"main": main_table.run, "scale": scale.run, "short": short.run}


def parent_of_trees(chosen: str) -> Path:
    if chosen:
        return Path(chosen)
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK):
        return MEMORY
    return ROOT / "build/bench"


def file_system(folder: Path) -> str:
    return subprocess.run(("stat", "-f", "-c", "%T", folder), capture_output=True, text=True, check=True).stdout.strip()


def main() -> bool:
    parser = argparse.ArgumentParser(prog="bench", usage="./dev bench [scale|short] [option...]")
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("bin", type=Path)
    parser.add_argument("--dir", default="", help="where trees are made (default: in memory, else build/bench)")
    parser.add_argument("--specs", type=Path, help="specs to measure with (default: the corpus, else copies of specs/)")
    parser.add_argument("--rounds", type=int, default=10, help="how often each program runs, in turns (default: 10)")
    parser.add_argument("--write", action="store_true", help="keep the numbers in tests/bench")
    parser.add_argument("--npm", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    parent = parent_of_trees(arguments.dir)
    parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="refgen-bench-", dir=parent))
    try:
        programs = arguments.bin.resolve()
        npm = arguments.npm.resolve() if arguments.npm else None
        kept = {"write": arguments.write, "npm": npm, "chosen_specs": arguments.specs}
        setting = Setting(folder, programs, arguments.rounds, file_system=file_system(folder), **kept)
        return PARTS[arguments.part](setting)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
