"""The main table: every command of refgen on a tree of some 280 specs."""

from __future__ import annotations

import functools
import shutil
from pathlib import Path

import threads
from measuring import (
    HEADINGS,
    INSTRUCTIONS,
    MEBIBYTES,
    MILLISECONDS,
    Cost,
    Launcher,
    Measure,
    Row,
    table,
    take_turns,
    times,
)
from measuring import memory as memory_row
from setting import Setting, keep_in_readme, say
from tree import EDITS, EditedSpec, Tree, Watch, choose_spec

OTHERS = Path(__file__).resolve().parent / "others"

# The languages that refgen makes models in and the others make models in too. curl's are the JSON Schemas they read.
MODELS = [f"--language={language}" for language in ("js", "go", "php", "python", "ruby", "java")]


def rows_of_cold(cold: list[Cost], floor: list[Cost]) -> list[Row]:
    return [
        times("cold", "cold `generate`", cold, "floor: parse all, write all", floor, "≤ 1.3 ×"),
        memory_row("memory-cold", "memory: cold `generate`", cold, "that floor", floor, "≤ 48 MiB"),
    ]


def cold_rows(setting: Setting, plain: Tree, edited: Tree, watched: Tree) -> list[Row]:
    say("cold runs, edits and watch")
    path = choose_spec(edited)
    spec = EditedSpec(edited.folder / "specs", path)

    def edit_and_generate() -> Cost:
        spec.toggle("text")
        return edited.run("generate")

    with Watch(watched, path) as watch:
        measures: dict[str, Measure] = {"cold": plain.cold, "floor": plain.floor_cold, "edit": edit_and_generate}
        measures |= {edit: functools.partial(watch.edit, edit) for edit in EDITS}
        if setting.npm:
            for reader in ("gray-matter", "yaml"):
                measures[reader] = functools.partial(run_node, plain, setting.npm, "front_matter.mjs", reader, "specs")
        costs = take_turns(measures, setting.rounds)
    cold, goal = costs["cold"], "≤ 0.10 ×"
    rows = rows_of_cold(cold, costs["floor"])
    rows += [
        times("edit", "`generate` after an edit of one spec", costs["edit"], "cold `generate`", cold),
        times("watch-text", "`watch`: a text of one spec changes", costs["text"], "cold `generate`", cold, goal),
        times("watch-type", "`watch`: a type of one spec changes", costs["type"], "cold `generate`", cold, goal),
        times("watch-key", "`watch`: a key of one spec changes", costs["key"], "cold `generate`", cold, goal),
        memory_row("memory-watch", "memory: `watch`", costs["key"], "cold `generate`", cold, "≤ 48 MiB"),
    ]
    for reader in ("gray-matter", "yaml") if setting.npm else ():
        title = f"{reader} (npm): front matter parsed, nothing else"
        rows.append(times(reader, "cold `generate`", cold, title, costs[reader], "< 1 ×"))
    return rows


def unchanged_rows(setting: Setting, tree: Tree) -> list[Row]:
    say("runs without a change")
    measures: dict[str, Measure] = {
        "noop": functools.partial(tree.run, "generate"),
        "check": functools.partial(tree.run, "check"),
        "noop-clone": functools.partial(tree.run_without_cache, "generate"),
        "check-clone": functools.partial(tree.run_without_cache, "check"),
        "floor": tree.floor_read,
    }
    costs = take_turns(measures, setting.rounds)
    floor, against, goal = costs["floor"], "floor: read all", "≤ 1.5 ×"
    return [
        times("noop", "`generate`, nothing changed", costs["noop"], against, floor, goal),
        times("check", "`check`, nothing changed", costs["check"], against, floor, goal),
        times("noop-clone", "`generate` in a fresh clone", costs["noop-clone"], against, floor),
        times("check-clone", "`check` in a fresh clone", costs["check-clone"], against, floor),
        memory_row("memory-noop", "memory: `generate`, nothing changed", costs["noop"], against, floor, "≤ 48 MiB"),
    ]


def lint_rows(setting: Setting, tree: Tree) -> list[Row]:
    say("lint")
    lint = functools.partial(tree.run, "lint", "--max-problems=1")
    costs = take_turns({"lint": lint, "floor": tree.floor_parse}, setting.rounds)
    return [times("lint", "`lint`", costs["lint"], "floor: parse all", costs["floor"])]


def start_up_rows(setting: Setting, tree: Tree) -> list[Row]:
    say("start-up")
    run = tree.launcher.run
    measures = {
        "version": functools.partial(run, tree.refgen, "--version"),
        "nothing": functools.partial(run, tree.programs / "bench_nothing"),
    }
    costs = take_turns(measures, 5 * setting.rounds)
    return [times("start-up", "`--version`", costs["version"], "floor: do nothing", costs["nothing"], "< 2 ms")]


def instruction_rows(tree: Tree) -> list[Row]:
    """Each counted once: they do not depend on what else the machine does."""
    say("instructions, with valgrind")
    count = tree.launcher.instructions

    def cold(*command: str | Path) -> float:
        counted = count(*command)
        shutil.rmtree(tree.folder / "counted")
        return counted

    reads, parses = count(tree.floor, "read", "specs", "output"), count(tree.floor, "parse", "specs")
    writes = cold(tree.floor, "generate", "specs", "pack", "counted")
    shutil.rmtree(tree.folder / "cache", ignore_errors=True)
    ours = cold(*tree.command("generate", "--output", "counted"))
    tree.settle()
    counts = [
        ("cold", "cold `generate`", ours, "floor: parse all, write all", writes),
        ("noop", "`generate`, nothing changed", count(*tree.command("generate")), "floor: read all", reads),
        ("check", "`check`, nothing changed", count(*tree.command("check")), "floor: read all", reads),
        ("lint", "`lint`", count(*tree.command("lint", "--max-problems=1")), "floor: parse all", parses),
    ]
    return [
        Row(f"instructions-{name}", f"instructions: {title}", against, INSTRUCTIONS, [mine], [theirs])
        for name, title, mine, against, theirs in counts
    ]


def run_node(tree: Tree, npm: Path, script: str, *arguments: str) -> Cost:
    return Launcher(tree.programs, tree.folder).run("node", npm / script, *arguments, times_itself=True)


def model_rows(setting: Setting, tree: Tree) -> list[Row]:
    if not setting.npm:
        return []
    say("other generators of models")
    schemas = str(tree.folder / "output/models/curl")
    measures = {
        "models": functools.partial(tree.cold, "--only", "models", *MODELS),
        "quicktype": functools.partial(run_node, tree, setting.npm, "quicktype.mjs", schemas),
        "modelina": functools.partial(run_node, tree, setting.npm, "modelina.mjs", schemas),
    }
    costs = take_turns(measures, setting.rounds)
    return [
        times(other, "cold `generate --only models`, six languages", costs["models"], against, costs[other])
        for other, against in (
            ("quicktype", "quicktype (npm): models of ready schemas, six languages"),
            ("modelina", "Modelina (npm): models of ready schemas, five languages"),
        )
    ]


def run(setting: Setting) -> bool:
    specs, called = setting.main_specs()
    if setting.npm:
        for script in OTHERS.glob("*.mjs"):
            shutil.copy(script, setting.npm)
    plain, edited, watched = (setting.tree(name, specs) for name in ("plain", "edited", "watched"))
    say(f"{called}: writing the output that is compared with")
    for tree in (plain, edited):
        tree.settle()
    plain.write_pack()
    rows = cold_rows(setting, plain, edited, watched)
    rows += unchanged_rows(setting, plain) + lint_rows(setting, plain) + start_up_rows(setting, plain)
    rows += model_rows(setting, plain) + instruction_rows(plain)
    same = threads.check(plain)
    order = [MILLISECONDS, MEBIBYTES, INSTRUCTIONS]
    rows.sort(key=lambda row: order.index(row.unit))
    inputs = sum(1 for path in specs.rglob("*") if path.is_file())
    text = f"`./dev bench`: {called}, {inputs} specs, {len(plain.output_files())} files of output; {setting.said()}; "
    text += f"{setting.rounds} rounds. Medians (least–most).\n\n" + table(HEADINGS, [row.cells() for row in rows])
    print(text)
    if setting.write:
        keep_in_readme("main", text)
    return same
