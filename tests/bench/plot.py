"""scale.svg: time and memory over the number of specs, and what a spec costs compared with the smallest tree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib

matplotlib.use("svg")
# The same numbers make the same bytes.
matplotlib.rcParams["svg.hashsalt"] = "refgen"
# Texts are texts and no outlines, which are ten times the size.
matplotlib.rcParams["svg.fonttype"] = "none"

from matplotlib import pyplot  # noqa: E402

if TYPE_CHECKING:
    from scale import Size

LABELS = {"cold": "cold generate", "noop": "generate, nothing changed", "check": "check, nothing changed"}
LINEAR_WITHIN = 0.15


def draw(sizes: list[Size], path: Path) -> None:
    specs = [size.specs for size in sizes]
    figure, (times, memory, growth) = pyplot.subplots(1, 3, figsize=(13, 4), layout="constrained")
    for command, label in LABELS.items():
        walls = [size.wall(command) for size in sizes]
        peaks = [size.memory(command) for size in sizes]
        times.plot(specs, walls, marker="o", label=label)
        memory.plot(specs, peaks, marker="o", label=label)
        growth.plot(specs, [size.growth(command, specs[0]) for size in sizes], marker="o", label=label)
    growth.axhspan(1 - LINEAR_WITHIN, 1 + LINEAR_WITHIN, color="0.9", label="linear within 15 %")
    memory.axhline(2048, color="0.6", linestyle="dashed", label="2 GiB")
    for axes, title in ((times, "seconds"), (memory, "MiB at the peak"), (growth, "time per spec, smallest tree = 1")):
        axes.set(title=title, xlabel="specs", xscale="log")
        axes.grid(alpha=0.3)
        axes.legend(fontsize="small")
    times.set_yscale("log")
    memory.set_yscale("log")
    growth.set_ylim(bottom=0)
    figure.savefig(path, format="svg", metadata={"Date": None})
