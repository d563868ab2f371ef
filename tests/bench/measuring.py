"""Runs programs in turns and says what they cost, one against the other."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Mapping, Optional, Sequence

Measure = Callable[[], "Cost"]


@dataclass(frozen=True)
class Cost:
    """Of one run: seconds from start to end, seconds of all threads, MiB at the peak. NaN where it was not measured."""

    wall: float = float("nan")
    processor: float = float("nan")
    memory: float = float("nan")


class Launcher:
    """Starts programs in a folder, by way of bench_launch."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs, self.folder = programs, folder

    def run(self, *command: str | Path, times_itself: bool = False, cache: Optional[Path] = None) -> Cost:
        """`times_itself`: the last line of the program has its seconds, wall and processor. `cache`: of refgen."""
        environment = dict(os.environ, REFGEN_CACHE_DIR=str(cache or self.folder / "cache"))
        launch: tuple[str | Path, ...] = (self.programs / "bench_launch", *command)
        finished = subprocess.run(
            launch, cwd=self.folder, env=environment, stdout=subprocess.PIPE, text=True, check=False
        )
        lines = finished.stdout.splitlines()
        if finished.returncode != 0 or not lines:
            sys.exit(f"bench: cannot start {command[0]}")
        wall, processor, memory, status = lines[-1].split()
        if status != "0":
            sys.exit(f"bench: exit code {status} of {' '.join(map(str, command))}, in {self.folder}")
        seconds = lines[-2].split() if times_itself else [wall, processor]
        return Cost(float(seconds[0]), float(seconds[1]), int(memory) / 1024)

    def instructions(self, *command: str | Path) -> float:
        """Of the program on one processor, where it starts no threads: the same number every time, nearly."""
        valgrind = ["taskset", "-c", str(min(os.sched_getaffinity(0))), "valgrind", "--tool=callgrind"]
        valgrind.append("--callgrind-out-file=/dev/null")
        environment = dict(os.environ, REFGEN_CACHE_DIR=str(self.folder / "cache"))
        finished = subprocess.run(
            (*valgrind, *command), cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )
        found = re.search(r"Collected : (\d+)", finished.stderr)
        if finished.returncode != 0 or not found:
            sys.exit(f"bench: callgrind did not count {' '.join(map(str, command))}")
        return float(found[1])


def take_turns(measures: Mapping[str, Measure], rounds: int) -> dict[str, list[Cost]]:
    """A B C A B C ...: each is run once without being counted and then `rounds` times, in turns with the others."""
    for measure in measures.values():
        measure()
    costs: dict[str, list[Cost]] = {name: [] for name in measures}
    for _ in range(rounds):
        for name, measure in measures.items():
            costs[name].append(measure())
    return costs


@dataclass(frozen=True)
class Unit:
    name: str
    factor: float
    digits: int

    def text(self, value: float) -> str:
        return f"{value * self.factor:,.{self.digits}f}"

    def spread(self, values: Sequence[float]) -> str:
        """The median, and the least and the most when they differ."""
        middle, least, most = (self.text(value) for value in (statistics.median(values), min(values), max(values)))
        return f"{middle} {self.name}" + ("" if least == most else f" ({least}–{most})")


MILLISECONDS = Unit("ms", 1e3, 1)
MEBIBYTES = Unit("MiB", 1, 1)
INSTRUCTIONS = Unit("million", 1e-6, 1)
TIMES = Unit("×", 1, 2)


@dataclass(frozen=True)
class Row:
    """Values of refgen, and of what it is held against, that were measured in turns."""

    id: str
    title: str
    against: str
    unit: Unit
    ours: Sequence[float]
    theirs: Sequence[float]
    goal: str = ""
    processor: Sequence[float] = field(default_factory=list)  # The ratios of processor time.

    def ratios(self) -> list[float]:
        return [ours / theirs for ours, theirs in zip(self.ours, self.theirs)]

    def ratio(self) -> float:
        return statistics.median(self.ratios())

    def cells(self) -> list[str]:
        processor = f"{statistics.median(self.processor):.2f}" if self.processor else ""
        ours, theirs = self.unit.spread(self.ours), self.unit.spread(self.theirs)
        return [self.title, ours, self.against, theirs, TIMES.spread(self.ratios()), processor, self.goal]


HEADINGS = ["refgen", "takes", "held against", "takes", "ratio", "ratio of processor time", "goal"]


def times(row_id: str, title: str, ours: list[Cost], against: str, theirs: list[Cost], goal: str = "") -> Row:
    walls = [cost.wall for cost in ours], [cost.wall for cost in theirs]
    processor = [one.processor / other.processor for one, other in zip(ours, theirs) if other.processor > 0]
    known = [ratio for ratio in processor if ratio == ratio]
    return Row(row_id, title, against, MILLISECONDS, *walls, goal, known)


def memory(row_id: str, title: str, ours: list[Cost], against: str, theirs: list[Cost], goal: str = "") -> Row:
    peaks = [cost.memory for cost in ours], [cost.memory for cost in theirs]
    return Row(row_id, title, against, MEBIBYTES, *peaks, goal)


def table(headings: list[str], lines: list[list[str]]) -> str:
    text = "".join(f"| {' | '.join(line)} |\n" for line in [headings, *lines])
    head, rest = text.split("\n", 1)
    return f"{head}\n|{'---|' * len(headings)}\n{rest}"
