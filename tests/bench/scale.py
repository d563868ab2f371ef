"""Trees of 1, 10 and 100 times as many specs: what a spec costs there."""

from __future__ import annotations

import functools
import os
import shutil
import statistics
from dataclasses import dataclass
from pathlib import Path

import threads
from measuring import MEBIBYTES, Cost, Unit, table, take_turns
from scale_tree import make_tree
from setting import HERE, Setting, keep_in_readme, say
from tree import Tree

# How often each command is run in a tree of so many copies; before that, once without being counted.
ROUNDS = {1: 10, 10: 3, 100: 1}
COMMANDS = ("cold", "noop", "check")
TITLES = {"cold": "cold `generate`", "noop": "`generate`, nothing changed", "check": "`check`, nothing changed"}
HEADINGS = ["copies", "specs", "files of output", "command", "takes", "per spec", "memory", "memory per spec"]
SECONDS, PER_SPEC, KIBIBYTES = Unit("s", 1, 2), Unit("ms", 1e3, 2), Unit("KiB", 1024, 0)


@dataclass(frozen=True)
class Size:
    """One tree, measured."""

    copies: int
    specs: int
    outputs: int
    costs: dict[str, list[Cost]]

    def wall(self, command: str) -> float:
        return statistics.median(cost.wall for cost in self.costs[command])

    def memory(self, command: str) -> float:
        return statistics.median(cost.memory for cost in self.costs[command])


def free_memory() -> float:
    """MiB that programs could have now."""
    return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**20


def fits(setting: Setting, copies: int, before: list[Size]) -> bool:
    """Whether memory and room will do, judged by the tree before; half of what is free must be left."""
    if not before:
        return True
    growth = copies / before[-1].copies
    memory = growth * max(before[-1].memory(command) for command in COMMANDS)
    # A file takes whole blocks, and for a moment there are two outputs.
    room = growth * 2 * before[-1].outputs * 8192
    for what, needed, free in (
        ("memory", memory, free_memory()),
        ("room", room / 2**20, shutil.disk_usage(setting.folder).free / 2**20),
    ):
        if needed > free / 2:
            say(f"SKIPPED: {copies} copies need some {needed:,.0f} MiB of {what}, of {free:,.0f} MiB")
            return False
    return True


def measure(setting: Setting, specs: Path, copies: int) -> tuple[Size, bool]:
    """The figures, and whether the number of threads made no difference."""
    made = setting.folder / "made"
    count = make_tree(specs, copies, made)
    say(f"{copies} copies: {count} specs")
    tree = setting.tree(f"copies-{copies}", made)
    costs = take_turns({"cold": tree.cold}, ROUNDS[copies])
    tree.settle()
    unchanged = {"noop": functools.partial(tree.run, "generate"), "check": functools.partial(tree.run, "check")}
    costs |= take_turns(unchanged, ROUNDS[copies])
    size = Size(copies, count, len(tree.output_files()), costs)
    shutil.rmtree(tree.folder / "output")
    same = threads.check(tree)
    shutil.rmtree(tree.folder)
    return size, same


def change(value: float, first: float) -> str:
    """How much more than with one copy: `+12 %`."""
    return f"{round(100 * (value / first - 1)):+d} %"


def lines(sizes: list[Size]) -> list[list[str]]:
    found = []
    for size in sizes:
        for command in COMMANDS:
            first = sizes[0]
            wall, memory = size.wall(command) / size.specs, size.memory(command) / size.specs
            more = change(wall, first.wall(command) / first.specs)
            cells = [str(size.copies), f"{size.specs:,}", f"{size.outputs:,}", TITLES[command]]
            cells += [SECONDS.spread([cost.wall for cost in size.costs[command]])]
            cells += [f"{PER_SPEC.text(wall)} ms ({more})"]
            cells += [MEBIBYTES.spread([cost.memory for cost in size.costs[command]])]
            cells += [f"{KIBIBYTES.text(memory)} KiB"]
            found.append(cells)
    return found


def run(setting: Setting) -> bool:
    specs, called = setting.main_specs()
    sizes: list[Size] = []
    all_same = True
    for copies in ROUNDS:
        if not fits(setting, copies, sizes):
            break
        size, same = measure(setting, specs, copies)
        sizes.append(size)
        all_same = all_same and same
    text = f"`./dev bench scale`: copies of {called}; {setting.said()}. Medians (least–most).\n\n"
    text += table(HEADINGS, lines(sizes))
    print(text)
    if setting.write:
        import plot  # pylint: disable=import-outside-toplevel  # Only who keeps the numbers needs matplotlib.

        plot.draw(sizes, HERE / "scale.svg")
        keep_in_readme("scale", f"{text}\n![time and memory over the number of specs](scale.svg)\n")
    return all_same
