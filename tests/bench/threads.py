"""The number of threads shows in nothing but the time."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from setting import say
from tree import Tree


def count_files(folder: Path) -> int:
    return sum(len(files) for _, _, files in os.walk(folder))


def are_alike(left: Path, right: Path) -> bool:
    """Whether two folders hold the same files, byte for byte."""
    return subprocess.run(("diff", "--recursive", "--brief", left, right), stdout=subprocess.DEVNULL).returncode == 0


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
    count = count_files(one)
    same = count > 0 and said_by_one == said_by_all and are_alike(one, all_of_them)
    say(f"one thread and {len(available)}: {'the same' if same else 'DIFFERENT'} {count} files and problems")
    shutil.rmtree(one)
    shutil.rmtree(all_of_them)
    return same
