"""Generates from hostile specs and shows that no text of theirs becomes code.

usage: run.py REFGEN

README.md beside this file says what is done, and has the table of what came out. REFGEN_UPDATE_GOLDEN=1 writes the
table; otherwise one that is stale is a failure. A missing tool is a skip, with CI=true a failure.
"""

from __future__ import annotations

import concurrent.futures
import functools
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Callable

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "generated"))

import check  # noqa: E402
import files  # noqa: E402
import table  # noqa: E402
from payloads import ATTACKS, LANGUAGES, Attack, number_of  # noqa: E402
from spec import PAGE_SINKS, SINKS, Place, Spec  # noqa: E402

ROOT = check.ROOT
WORK = ROOT / "build/attack"
SITE = ROOT / "site"

# Where a row of the table is refused, by sink and language, with the code.
Refusals = dict[str, dict[Place, str]]


def generate(refgen: str, specs: Path, output: Path) -> tuple[int, list[dict[str, Any]]]:
    """The exit code, and the errors."""
    command = (refgen, "generate", "--specs", specs, "--output", output, "--format", "json")
    finished = subprocess.run(command, cwd=specs.parent, capture_output=True, check=False)
    findings = json.loads(finished.stdout)["findings"] if finished.stdout else []
    return finished.returncode, [finding for finding in findings if finding["severity"] == "error"]


def write_specs(
    folder: Path, without: Callable[[Attack], set[Place]], text_of: Callable[[Attack, str], str]
) -> dict[str, Spec]:
    shutil.rmtree(folder, ignore_errors=True)
    specs = {}
    for attack in ATTACKS:
        specs[attack.name] = Spec(attack.name, functools.partial(text_of, attack), without(attack))
        specs[attack.name].write(folder)
    return specs


def hostile_text(attack: Attack, language: str) -> str:
    return attack.text(language) if language else attack.text_of_page()


def generate_accepted(refgen: str) -> Refusals:
    """Takes out of the specs what is refused until the rest is generated. Each refusal has a place in a spec."""
    refused: Refusals = {attack.name: {} for attack in ATTACKS}
    folder = WORK / "hostile"
    shutil.rmtree(folder, ignore_errors=True)
    while True:
        specs = write_specs(folder / "specs", lambda attack: set(refused[attack.name]), hostile_text)
        status, errors = generate(refgen, folder / "specs", folder / "output")
        if status == 0:
            break
        if status != 1 or not errors or (folder / "output").exists():
            sys.exit(f"exit code {status} with {len(errors)} errors, or something was written")
        for error in errors:
            name = Path(error["file"]).stem
            place = specs[name].place_at(error["range"]["start"]["line"])
            if place == ("", ""):
                sys.exit(f"refused for no text of an attack: {error}")
            refused[name][place] = error["rule"]
    if sorted(path.name for path in folder.iterdir()) != ["output", "specs"]:
        sys.exit(f"{folder} holds more than what was to be written")
    return refused


def only_alive(attack: Attack) -> set[Place]:
    """All places but those from which a text is pasted."""
    kept = {("" if alive.sink in PAGE_SINKS else language, alive.sink) for language, alive in attack.alive.items()}
    return {(language, sink) for language in ("", *LANGUAGES) for sink in SINKS} - kept


def paste_into(path: Path, language: str) -> None:
    source = before = path.read_text(encoding="utf-8")
    for attack in ATTACKS:
        if language in attack.alive:
            raw = attack.text("js" if language == "mdx" else language)
            source = attack.alive[language].paste(source, attack.mark, raw)
    if source != before:
        path.write_bytes(source.encode())


def generate_pasted(refgen: str) -> None:
    """A tree of harmless texts, in whose files the texts of the attacks are then put as they are."""
    folder = WORK / "pasted"
    shutil.rmtree(folder, ignore_errors=True)
    write_specs(folder / "specs", only_alive, lambda attack, _: attack.mark)
    status, errors = generate(refgen, folder / "specs", folder / "output")
    if status != 0:
        sys.exit(f"harmless texts are refused: {errors}")
    for language in LANGUAGES:
        for path in (folder / "output/models" / language).rglob("*"):
            if path.is_file():
                paste_into(path, language)
    for path in (folder / "output/docs/js").rglob("*.mdx"):
        paste_into(path, "mdx")


def tree_of(refgen: str, name: str) -> check.Tree:
    folder = WORK / name
    return check.tree_of(refgen, f"attack-{name}", folder / "output", "--specs", str(folder / "specs"))


def page_step(tree: check.Tree) -> check.Step:
    command = ("node", str(HERE / "render.mjs"), str(tree.folder / "docs"), str(SITE))
    return check.Step("pages", "render", tree, command, ROOT)


def source_step(tree: check.Tree) -> check.Step:
    command = ("node", str(HERE / "run_source.mjs"))
    return check.Step("js", "source", tree, command, tree.folder / "models/js")


def steps_of_hostile(tree: check.Tree) -> list[check.Step]:
    steps = []
    for language in LANGUAGES:
        steps += [step for step in check.steps_of(language, tree) if step.name != "check"]
        command = (str(HERE / "compile"), language)
        steps.append(check.Step(language, "compile", tree, command, tree.folder / "models" / language))
    return [*steps, source_step(tree), page_step(tree)]


def steps_of_pasted(tree: check.Tree) -> list[check.Step]:
    languages = {language for attack in ATTACKS for language in attack.alive}
    steps = [step for language in sorted(languages - {"mdx"}) for step in check.steps_of(language, tree)]
    return [*(step for step in steps if step.name == "json"), source_step(tree), page_step(tree)]


def numbers_in(outcome: check.Outcome) -> set[int]:
    """The rows whose canaries ran."""
    return {attack.row for attack in ATTACKS if number_of(attack.row) in outcome.output}


def run_all(steps: list[check.Step]) -> list[check.Outcome]:
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(check.run, steps))


def show(outcome: check.Outcome, problem: str) -> bool:
    step = outcome.step
    head = f"  {step.language:<7} {step.tree.name:<17} {step.name:<8} {outcome.seconds:6.1f} s  "
    if outcome.status == check.TOOL_MISSING:
        print(f"{head}SKIPPED: {outcome.last_line}")
        return os.environ.get("CI") != "true"
    print(f"{head}{'FAILED  ' + problem if problem else 'ok'}  {outcome.last_line[:100]}")
    if problem:
        print("\n".join(outcome.output.strip().splitlines()[-30:]))
    return not problem


def silent(outcome: check.Outcome) -> bool:
    ran = numbers_in(outcome)
    problem = f"text became code: rows {sorted(ran)}" if ran else "" if outcome.status == 0 else "does not hold"
    return show(outcome, problem)


def all_alive(outcomes: list[check.Outcome]) -> bool:
    """Whether each canary ran that was pasted, whatever else becomes of a file that has code in the wrong place."""
    all_well = True
    for language in sorted({language for attack in ATTACKS for language in attack.alive}):
        own = [outcome for outcome in outcomes if outcome.step.language == ("pages" if language == "mdx" else language)]
        if any(outcome.status == check.TOOL_MISSING for outcome in own):
            continue
        missing = {attack.row for attack in ATTACKS if language in attack.alive} - set().union(*map(numbers_in, own))
        # A link waits for a reader; React puts another in the place of what it runs.
        if any('<a href="javascript:' in outcome.output for outcome in own):
            missing.discard(18)
        print(
            f"  {language:<7} canaries pasted raw      "
            + (f"FAILED  silent: rows {sorted(missing)}" if missing else "all heard")
        )
        all_well = all_well and not missing
    return all_well


def main() -> int:
    start = time.monotonic()
    # Compilers that run for a few seconds are not worth compiling.
    os.environ["JAVA_TOOL_OPTIONS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    refgen = str(Path(sys.argv[1]).resolve())
    for folder in (WORK, check.WORK):
        folder.mkdir(parents=True, exist_ok=True)
    all_well = files.check_all(refgen, WORK / "files")
    refused = generate_accepted(refgen)
    generate_pasted(refgen)
    hostile, pasted = tree_of(refgen, "hostile"), tree_of(refgen, "pasted")
    steps = [*steps_of_hostile(hostile), *steps_of_pasted(pasted)]
    # The slowest first.
    steps.sort(key=lambda step: ("java", "js").index(step.language) if step.language in ("java", "js") else 2)
    outcomes = run_all(steps)
    for outcome in outcomes:
        if outcome.step.tree is hostile:
            all_well = silent(outcome) and all_well
    all_well = all_alive([outcome for outcome in outcomes if outcome.step.tree is pasted]) and all_well
    all_well = table.check(refused) and all_well
    print(f"  {len(ATTACKS)} texts and {len(files.CASES)} inputs in {time.monotonic() - start:.0f} s")
    return 0 if all_well else 1


if __name__ == "__main__":
    sys.exit(main())
