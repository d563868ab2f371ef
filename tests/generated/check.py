"""Puts what refgen generates before the compilers, checkers and formatters of its languages, and real JSON through it.

usage: check.py REFGEN [LANGUAGE...]

The trees: output/ (from specs/), the specs of the goldens, and the corpus where it is. In each tree every language runs
its scripts `check` and, through json/round_trip.py, `drive`; in output/ also `consume`. The pages of all trees are
compiled as MDX. Each step prints its time. A missing tool is a skip, with CI=true a failure.
"""

from __future__ import annotations

import concurrent.futures
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / "build/check"
NODE = ROOT / "build/node"
CORPUS = ROOT.parent / "shared/corpus/workos-0.2.0/reference"
FIXTURES = ROOT.parent / "shared/fixtures"
EXAMPLES = ROOT.parent / "shared/examples"
LANGUAGES = sorted(path.name for path in HERE.iterdir() if (path / "check").exists())
PYTHON = "/usr/bin/python3"
TOOL_MISSING = 77
COUNTED = ("documents", "round trips", "refusals")


@dataclass(frozen=True)
class Tree:
    """A generated tree, what `dump --stage types` says of it, and the real documents that belong to it."""

    name: str
    folder: Path
    types: Path
    model: Path
    fixtures: Optional[Path] = None


@dataclass(frozen=True)
class Step:
    """One process."""

    language: str
    name: str
    tree: Tree
    command: tuple[str, ...]
    folder: Path


@dataclass(frozen=True)
class Outcome:
    step: Step
    status: int
    seconds: float
    output: str

    @property
    def last_line(self) -> str:
        lines = self.output.strip().splitlines()
        return lines[-1] if lines else ""


def generate(refgen: str, name: str, specs: Path, theme: str = "components") -> Path:
    """Writes a tree into the work folder."""
    folder = WORK / f"{name}-{theme}"
    log = WORK / f"{folder.name}.log"
    with log.open("w", encoding="utf-8") as problems:
        command = (refgen, "generate", "--quiet", "--specs", specs, "--output", folder, "--theme", theme)
        if subprocess.run(command, cwd=ROOT, stderr=problems, check=False).returncode != 0:
            sys.exit(f"{name} cannot be generated:\n{log.read_text(encoding='utf-8')[-4000:]}")
    return folder


def dump(refgen: str, stage: str, name: str, source: tuple[str, ...]) -> Path:
    path = WORK / f"{name}.{stage}.json"
    finished = subprocess.run((refgen, "dump", "--stage", stage, *source), cwd=ROOT, capture_output=True, check=True)
    path.write_bytes(finished.stdout)
    return path


def tree_of(refgen: str, name: str, folder: Path, *source: str, fixtures: Optional[Path] = None) -> Tree:
    return Tree(name, folder, *(dump(refgen, stage, name, source) for stage in ("types", "model")), fixtures)


def make_trees(refgen: str) -> tuple[list[Tree], list[Path]]:
    """The trees, and further ones whose pages look different."""
    golden = ROOT / "tests/golden/specs"
    trees = [tree_of(refgen, "specs", ROOT / "output")]
    trees.append(tree_of(refgen, "golden", generate(refgen, "golden", golden), "--specs", str(golden)))
    plain = [generate(refgen, "specs", ROOT / "specs", "markdown")]
    if CORPUS.is_dir():
        folder = generate(refgen, "corpus", CORPUS)
        fixtures = FIXTURES if FIXTURES.is_dir() else None
        trees.append(tree_of(refgen, "corpus", folder, "--specs", str(CORPUS), fixtures=fixtures))
        plain.append(generate(refgen, "corpus", CORPUS, "markdown"))
    else:
        print(f"CORPUS MISSING: no specs in {CORPUS}, only our own are checked")
    return trees, plain


def steps_of(language: str, tree: Tree) -> list[Step]:
    folder = tree.folder / "models" / language
    steps = [Step(language, "check", tree, (str(HERE / language / "check"),), folder)]
    if (HERE / language / "drive").exists():
        program = (PYTHON, str(HERE / "json/round_trip.py"), language, str(tree.folder), str(tree.types), str(tree.model))
        real = (str(tree.fixtures),) if tree.fixtures else ()
        steps.append(Step(language, "json", tree, program + real, ROOT))
    if tree.name == "specs" and (HERE / language / "consume").exists():
        steps.append(Step(language, "consume", tree, (str(HERE / language / "consume"),), folder))
    return steps


def run(step: Step) -> Outcome:
    work = WORK / f"{step.language}-{step.name}-{step.tree.name}"
    subprocess.run(("rm", "-rf", str(work)), check=True)
    work.mkdir(parents=True)
    settings = {"WORK": str(work), "TREE": step.tree.name, "NODE": str(NODE), "PYTHONDONTWRITEBYTECODE": "1"}
    start = time.monotonic()
    finished = subprocess.run(
        step.command,
        cwd=step.folder,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        errors="replace",
        check=False,
    )
    (work / "log").write_text(finished.stdout, encoding="utf-8")
    return Outcome(step, finished.returncode, time.monotonic() - start, finished.stdout)


def report(outcome: Outcome) -> bool:
    """Prints a line about a step, and the end of what it said when it failed. Whether all is well."""
    step = outcome.step
    head = f"  {step.language:<7} {step.tree.name:<17} {step.name:<8} {outcome.seconds:6.1f} s  "
    if outcome.status == TOOL_MISSING:
        print(f"{head}SKIPPED: {outcome.last_line}", flush=True)
        return os.environ.get("CI") != "true"
    print(f"{head}{'ok' if outcome.status == 0 else 'FAILED'}  {outcome.last_line[:120]}", flush=True)
    if outcome.status != 0:
        print("\n".join(outcome.output.strip().splitlines()[-40:]), flush=True)
    return outcome.status == 0


def page_steps(trees: list[Tree], plain: list[Path]) -> list[Step]:
    """All pages compile as MDX; page, twin and model tell the same; twins are tidy; no other generator's tell more."""
    examples = ("node", str(HERE / "pages/competitors.mjs"), str(EXAMPLES), str(trees[0].folder / "docs"))
    steps = [Step("pages", "examples", trees[0], examples, ROOT)]
    for folder in [*(tree.folder for tree in trees), *plain]:
        tree = Tree(folder.name, folder, folder, folder)
        command = ("node", str(HERE / "pages/compile_pages.mjs"), str(folder / "docs"))
        steps.append(Step("pages", "compile", tree, command, ROOT))
    for tree in trees:
        command = ("node", str(HERE / "pages/facts.mjs"), str(tree.model), str(tree.folder / "docs"))
        steps.append(Step("pages", "facts", tree, command, ROOT))
        foreign = ("foreign",) if tree.name == "corpus" else ()
        command = ("node", str(HERE / "pages/lint_twins.mjs"), str(tree.folder / "docs"), *foreign)
        steps.append(Step("pages", "twins", tree, command, ROOT))
    return steps


def counted(outcome: Outcome, what: str) -> int:
    """What the last line of a step of kind `json` counts."""
    found = re.search(rf"(\d+) {what}", outcome.last_line) if outcome.step.name == "json" else None
    return int(found[1]) if found else 0


def print_sizes(trees: list[Tree], outcomes: list[Outcome]) -> None:
    """Files, lines, real documents, round trips, refusals and seconds of each language."""
    print(f"  {'':<8}{'files':>7}{'lines':>9}{'documents':>11}{'round trips':>13}{'refusals':>10}{'seconds':>9}")
    for language in LANGUAGES:
        files = [path for tree in trees for path in (tree.folder / "models" / language).rglob("*") if path.is_file()]
        lines = sum(path.read_bytes().count(b"\n") for path in files)
        own = [outcome for outcome in outcomes if outcome.step.language == language]
        seconds = sum(outcome.seconds for outcome in own)
        documents, trips, refusals = (sum(counted(outcome, what) for outcome in own) for what in COUNTED)
        print(f"  {language:<8}{len(files):>7}{lines:>9}{documents:>11}{trips:>13}{refusals:>10}{seconds:>9.0f}")


def main() -> int:
    refgen = str(Path(sys.argv[1]).resolve())
    wanted = sys.argv[2:] or [*LANGUAGES, "pages"]
    WORK.mkdir(parents=True, exist_ok=True)
    trees, plain = make_trees(refgen)
    steps = [step for tree in trees for language in LANGUAGES if language in wanted for step in steps_of(language, tree)]
    if "pages" in wanted:
        steps += page_steps(trees, plain)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = []
        all_well = True
        for future in concurrent.futures.as_completed([pool.submit(run, step) for step in steps]):
            outcomes.append(future.result())
            all_well = report(outcomes[-1]) and all_well
    print_sizes(trees, outcomes)
    return 0 if all_well and outcomes else 1


if __name__ == "__main__":
    sys.exit(main())
