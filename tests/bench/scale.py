"""Trees of 1, 10 and 100 times as many specs: what a spec costs there."""

from __future__ import annotations

import functools
import os
import shutil
import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import threads
from measuring import MEBIBYTES, Cost, Measure, Unit, table, take_turns
from scale_tree import make_tree
from setting import HERE, Setting, keep_in_readme, say
from tree import Tree

# How often each command is run in a tree of so many copies; before that, once without being counted.
ROUNDS = {1: 10, 10: 3, 100: 3}
# How often it is run in the smallest tree for each run in a larger one, which takes much longer.
RUNS_BESIDE = 5
BESIDE = "beside "
COMMANDS = ("cold", "noop", "check")
TITLES = {"cold": "cold `generate`", "noop": "`generate`, nothing changed", "check": "`check`, nothing changed"}
HEADINGS = ["copies", "specs", "files of output", "command", "takes", "per spec", "more", "memory", "memory per spec"]
SECONDS, PER_SPEC, KIBIBYTES = Unit("s", 1, 2), Unit("ms", 1e3, 2), Unit("KiB", 1024, 0)


@dataclass(frozen=True)
class Size:
    """One tree, measured, and the smallest tree in turns with it."""

    copies: int
    specs: int
    outputs: int
    costs: dict[str, list[Cost]]

    def wall(self, command: str) -> float:
        return statistics.median(cost.wall for cost in self.costs[command])

    def memory(self, command: str) -> float:
        return statistics.median(cost.memory for cost in self.costs[command])

    def growth(self, command: str, smallest: int) -> float:
        """What a spec takes here, in ratio to what one of the `smallest` specs of the smallest tree took meanwhile."""
        ours, theirs = self.costs[command], self.costs.get(BESIDE + command, self.costs[command])
        ratio = statistics.median(one.wall / other.wall for one, other in zip(ours, theirs))
        return ratio * smallest / self.specs


def free_memory() -> float:
    """MiB that programs could have now."""
    return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**20


def fits(setting: Setting, copies: int, before: list[Size]) -> bool:
    """Whether memory and room will do, judged by the tree before; half of what is free must be left."""
    if not before:
        return True
    growth = copies / before[-1].copies
    memory = growth * max(before[-1].memory(command) for command in COMMANDS)
    # A file takes whole blocks, and for a moment there are three outputs.
    room = growth * 3 * before[-1].outputs * 8192
    for what, needed, free in (
        ("memory", memory, free_memory()),
        ("room", room / 2**20, shutil.disk_usage(setting.folder).free / 2**20),
    ):
        if needed > free / 2:
            say(f"SKIPPED: {copies} copies need some {needed:,.0f} MiB of {what}, of {free:,.0f} MiB")
            return False
    return True


def one_of_several(run: Measure) -> Cost:
    return Cost(wall=statistics.median(run().wall for _ in range(RUNS_BESIDE)))


class Trees:
    """Measures trees one after the other, the smallest first."""

    def __init__(self, setting: Setting, specs: Path) -> None:
        self.setting, self.specs = setting, specs
        self.sizes: list[Size] = []
        self.smallest: Optional[Tree] = None

    def measure(self, copies: int) -> bool:
        """Whether the number of threads made no difference."""
        made = self.setting.folder / "made"
        count = make_tree(self.specs, copies, made)
        say(f"{copies} copies: {count} specs")
        tree = self.setting.tree(f"copies-{copies}", made)
        costs = self.turns({"cold": tree.cold}, copies)
        tree.settle()
        costs |= self.turns(unchanged_runs(tree), copies)
        self.sizes.append(Size(copies, count, len(tree.output_files()), costs))
        same = threads.check(tree)
        if self.smallest:
            shutil.rmtree(tree.folder)
        else:
            self.smallest = tree
        return same

    def turns(self, runs: dict[str, Measure], copies: int) -> dict[str, list[Cost]]:
        """The smallest tree is measured again beside each larger one: a machine is not always as fast."""
        beside: dict[str, Measure] = {}
        if self.smallest:
            again = {"cold": self.smallest.cold} | unchanged_runs(self.smallest)
            beside = {BESIDE + name: functools.partial(one_of_several, again[name]) for name in runs}
        return take_turns(runs | beside, ROUNDS[copies])


def unchanged_runs(tree: Tree) -> dict[str, Measure]:
    return {name: functools.partial(tree.run, command) for name, command in (("noop", "generate"), ("check", "check"))}


def change(ratio: float) -> str:
    """How much more than with one copy: `+12 %`."""
    return f"{round(100 * (ratio - 1)):+d} %"


def lines(sizes: list[Size]) -> list[list[str]]:
    found = []
    for size in sizes:
        for command in COMMANDS:
            wall, memory = size.wall(command) / size.specs, size.memory(command) / size.specs
            cells = [str(size.copies), f"{size.specs:,}", f"{size.outputs:,}", TITLES[command]]
            cells += [SECONDS.spread([cost.wall for cost in size.costs[command]])]
            cells += [f"{PER_SPEC.text(wall)} ms", change(size.growth(command, sizes[0].specs))]
            cells += [MEBIBYTES.spread([cost.memory for cost in size.costs[command]])]
            cells += [f"{KIBIBYTES.text(memory)} KiB"]
            found.append(cells)
    return found


def run(setting: Setting) -> bool:
    specs, called = setting.main_specs()
    trees = Trees(setting, specs)
    all_same = True
    for copies in ROUNDS:
        if not fits(setting, copies, trees.sizes):
            break
        all_same = trees.measure(copies) and all_same
    text = f"`./dev bench scale`: copies of {called}; {setting.said()}. Medians (least–most).\n\n"
    text += table(HEADINGS, lines(trees.sizes))
    print(text)
    if setting.write:
        import plot  # pylint: disable=import-outside-toplevel  # Only who keeps the numbers needs matplotlib.

        plot.draw(trees.sizes, HERE / "scale.svg")
        keep_in_readme("scale", f"{text}\n![time and memory over the number of specs](scale.svg)\n")
    return all_same
