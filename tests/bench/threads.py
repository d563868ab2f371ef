"""The number of threads shows in nothing but the time."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
from pathlib import Path

from setting import say
from tree import Tree


def files_below(folder: Path) -> list[Path]:
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def generate_on(tree: Tree, processors: str, output: str) -> tuple[Path, bytes]:
    cache = tree.fresh_folder()
    command = ("taskset", "-c", processors, *tree.command("generate", "--output", output))
    environment = dict(os.environ, REFGEN_CACHE_DIR=str(cache))
    said = subprocess.run(command, cwd=tree.folder, env=environment, capture_output=True, check=True).stderr
    shutil.rmtree(cache, ignore_errors=True)
    return tree.folder / output, said


def check(tree: Tree) -> bool:
    """Whether refgen writes and says the same on one processor and on all there are."""
    available = sorted(os.sched_getaffinity(0))
    if len(available) == 1:
        say("SKIPPED: one thread and several, as there is one processor")
        return True
    one, said_by_one = generate_on(tree, str(available[0]), "on-one")
    all_of_them, said_by_all = generate_on(tree, ",".join(map(str, available)), "on-all")
    files = files_below(one)
    same = files == files_below(all_of_them) and said_by_one == said_by_all
    same = same and all(filecmp.cmp(one / file, all_of_them / file, shallow=False) for file in files)
    say(f"one thread and {len(available)}: {'the same' if same else 'DIFFERENT'} {len(files)} files and problems")
    shutil.rmtree(one)
    shutil.rmtree(all_of_them)
    return same
