"""Generates from hostile specs and shows that no text of theirs becomes code.

usage: run.py REFGEN

README.md beside this file says what is done, and has the tables of what came out. REFGEN_UPDATE_GOLDEN=1 writes them;
otherwise one that is stale is a failure. A missing tool is a skip, with CI=true a failure.
"""

from __future__ import annotations

import concurrent.futures
import functools
import os
import shutil
import sys
import time
from pathlib import Path
from typing import Callable

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "generated"))

import channels  # noqa: E402
import check  # noqa: E402
import files  # noqa: E402
import pages  # noqa: E402
import table  # noqa: E402
from accept import PlaceAt, Refusals, WriteSpecs, generate_accepted, generate_harmless  # noqa: E402
from cells import Cells  # noqa: E402
import trees  # noqa: E402
from payloads import ATTACKS, LANGUAGES, Attack, number_of  # noqa: E402
from spec import CODE_SINKS, PAGE_SINKS, Place, Spec  # noqa: E402

ROOT = check.ROOT
WORK = ROOT / "build/attack"


def writer(text_of: Callable[[Attack, Place], str], left_out: Callable[[Attack], set[Place]]) -> WriteSpecs:
    def write(folder: Path, without: dict[str, set[Place]]) -> PlaceAt:
        specs = {}
        for attack in ATTACKS:
            name = attack.name
            specs[name] = Spec(name, functools.partial(text_of, attack), without[name] | left_out(attack))
            specs[name].write(folder)
        return lambda name, line: (name, specs[name].place_at(line))

    return write


def hostile_text(attack: Attack, place: Place) -> str:
    return attack.text(place[0]) if place[0] else attack.text_of_page()


def generate_hostile(refgen: str) -> Refusals:
    return generate_accepted(refgen, WORK / "hostile", writer(hostile_text, lambda _: set()))


def only_alive(attack: Attack) -> set[Place]:
    """All places but those from which a text is pasted."""
    kept = {("" if alive.sink in PAGE_SINKS else language, alive.sink) for language, alive in attack.alive.items()}
    return {(language, sink) for language in ("", *LANGUAGES) for sink in CODE_SINKS} - kept


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
    generate_harmless(refgen, folder, writer(lambda attack, _: attack.mark, only_alive))
    for language in LANGUAGES:
        for path in (folder / "output/models" / language).rglob("*"):
            if path.is_file():
                paste_into(path, language)
    for page_language, code in (("js", "mdx"), ("curl", "curl")):
        for path in (folder / "output/docs" / page_language).rglob("*.mdx"):
            paste_into(path, code)


def tree_of(refgen: str, name: str) -> check.Tree:
    folder = WORK / name
    return check.tree_of(refgen, f"attack-{name}", folder / "output", "--specs", str(folder / "specs"))


def read_pages(tree: check.Tree) -> check.Outcome:
    start = time.monotonic()
    documents = pages.documents_of(tree.folder)
    problems = pages.read([documents[path] for path in documents if path.startswith("docs/js/")], WORK / "read")
    step = check.Step("pages", "read", tree, (), ROOT)
    return check.Outcome(step, 0, time.monotonic() - start, "\n".join(problems))


def command_step(tree: check.Tree) -> check.Step:
    return check.Step("curl", "run", tree, (str(HERE / "run_samples"),), tree.folder / "models/curl")


def source_step(tree: check.Tree) -> check.Step:
    command = ("node", str(HERE / "run_source.mjs"))
    return check.Step("js", "source", tree, command, tree.folder / "models/js")


def steps_of_hostile(tree: check.Tree) -> list[check.Step]:
    steps = []
    for language in LANGUAGES:
        steps += [step for step in check.steps_of(language, tree) if step.name != "check"]
        command = (str(HERE / "compile"), language)
        steps.append(check.Step(language, "compile", tree, command, tree.folder / "models" / language))
    return [*steps, source_step(tree), command_step(tree)]


def steps_of_pasted(tree: check.Tree) -> list[check.Step]:
    languages = {language for attack in ATTACKS for language in attack.alive}
    steps = [step for language in sorted(languages - {"mdx"}) for step in check.steps_of(language, tree)]
    return [*(step for step in steps if step.name == "json"), source_step(tree), command_step(tree)]


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


def cells_of_code(refused: Refusals) -> Cells:
    """What became of each text in code: the steps have shown that what was not refused is silent."""
    cells: Cells = {}
    for attack in ATTACKS:
        heard = {alive.sink for alive in attack.alive.values()}
        for sink in CODE_SINKS:
            languages = {language for language, at in refused[attack.name] if at == sink}
            state = "heard" if sink in heard else "text"
            everywhere = languages == {""} or languages == set(LANGUAGES)
            cells[attack.name, sink] = "refused" if everywhere else "partly" if languages else state
    return cells


def main() -> int:
    start = time.monotonic()
    # Compilers that run for a few seconds are not worth compiling.
    os.environ["JAVA_TOOL_OPTIONS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    # What an earlier run has found out is no part of this one.
    os.environ["REFGEN_CACHE_DIR"] = ""
    missing = [tool for tool in ("node", "make", "prlimit") if shutil.which(tool) is None]
    if missing:
        print(f"  SKIPPED: {', '.join(missing)} missing")
        return 1 if os.environ.get("CI") == "true" else 0
    refgen = str(Path(sys.argv[1]).resolve())
    for folder in (WORK, check.WORK):
        folder.mkdir(parents=True, exist_ok=True)
    all_well = files.check_all(refgen, WORK / "files")
    all_well = trees.check_all(refgen, WORK / "trees") and all_well
    refused = generate_hostile(refgen)
    generate_pasted(refgen)
    printed_well, printed = channels.check(refgen, WORK / "channels", refused)
    shown_well, shown = pages.check(refgen, WORK, WORK / "hostile/output")
    all_well = printed_well and shown_well and all_well
    hostile, pasted = tree_of(refgen, "hostile"), tree_of(refgen, "pasted")
    steps = [*steps_of_hostile(hostile), *steps_of_pasted(pasted)]
    # The slowest first.
    steps.sort(key=lambda step: ("java", "js").index(step.language) if step.language in ("java", "js") else 2)
    outcomes = [*run_all(steps), read_pages(pasted)]
    for outcome in outcomes:
        if outcome.step.tree is hostile:
            all_well = silent(outcome) and all_well
    all_well = all_alive([outcome for outcome in outcomes if outcome.step.tree is pasted]) and all_well
    all_well = table.check(cells_of_code(refused), shown, printed) and all_well
    print(f"  {len(ATTACKS)} texts and {len(files.CASES) + len(trees.TREES)} inputs in {time.monotonic() - start:.0f} s")
    return 0 if all_well else 1


if __name__ == "__main__":
    sys.exit(main())
