"""Changes the code in small ways and shows which changes the tests notice.

usage: run.py BUILD [COUNT [SEED]]

BUILD is a folder in which CMake has built `refgen_tests`. README.md beside this file says what is done and what came
out. Nothing in the working tree or in BUILD changes. Exits with 1 when a mutant survives that README.md does not list.
"""

from __future__ import annotations

import json
import random
import re
import shlex
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]

# Where mutants are made, and the tests that are to notice them: all suites in these folders.
FOLDERS = {
    "generator/publish": ("tests/unit/publish", "tests/unit/pipeline", "tests/diagnostics"),
    "generator/link": ("tests/unit/link", "tests/unit/pages", "tests/diagnostics", "tests/unit/parity"),
}

# A mutant that takes so many times as long as the tests without one does not end.
PATIENCE = 3

# A suite that takes longer than so many seconds is only run on mutants that no other suite notices.
QUICK = 1.0


@dataclass(frozen=True)
class Mutant:
    path: str
    line: int  # from 1
    kind: str
    before: str
    after: str

    def place(self) -> str:
        return f"{self.path}:{self.line}"

    def name(self) -> str:
        """Without the number of the line, so that it stays the same when lines move."""
        return f"{self.path} | {self.before.strip()} | {self.after.strip() or '(nothing)'}"


def swaps(kind: str, *pairs: tuple[str, str]) -> list[tuple[str, re.Pattern[str], str]]:
    return [(kind, re.compile(pattern), new) for pattern, new in pairs]


CHANGES = [
    *swaps("comparison", (r" == ", " != "), (r" != ", " == "), (r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= ")),
    *swaps("comparison", (r" >= ", " > ")),
    *swaps("logic", (r" && ", " || "), (r" \|\| ", " && ")),
    *swaps("negation", (r"\bif \(((?:[^();]|\([^();]*\))+)\)", r"if (!(\1))"), (r"return !", "return ")),
    *swaps("constant", (r"\btrue\b", "false"), (r"\bfalse\b", "true"), (r"\b0\b", "1"), (r"\b1\b", "2")),
    # A call or an assignment that stands alone on its line. Room is only reserved for the sake of speed.
    *swaps(
        "statement",
        (
            r"^( +)(?!return|const|auto|using|static|\w+\.reserve)[A-Za-z_.>\[\]-]+(?:\([^;]*\)| = [^;]*);$",
            r"\1;",
        ),
    ),
]


def without_comments_and_strings(line: str) -> str:
    line = re.sub(r'"(?:[^"\\]|\\.)*"', lambda match: '"' + " " * (len(match.group()) - 2) + '"', line)
    return re.sub(r"//.*", lambda match: " " * len(match.group()), line)


def mutants_of(path: str) -> list[Mutant]:
    mutants = []
    for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1):
        code = without_comments_and_strings(line)
        if code.lstrip().startswith("#") or "template" in code:
            continue
        for kind, pattern, new in CHANGES:
            for match in pattern.finditer(code):
                # The text of strings is that of the line, as only the code was searched.
                after = (
                    line[: match.start()] + pattern.sub(new, line[match.start() : match.end()]) + line[match.end() :]
                )
                if after != line:
                    mutants.append(Mutant(path, number, kind, line, after))
    return mutants


def suites_in(folders: tuple[str, ...]) -> list[str]:
    names = set()
    for folder in folders:
        for path in (ROOT / folder).rglob("*_test.cc"):
            text = path.read_text(encoding="utf-8")
            names |= set(re.findall(r"^(?:TEST|TEST_F)\((\w+),", text, re.MULTILINE))
            names |= {f"*/{name}" for name in re.findall(r"^TEST_P\((\w+),", text, re.MULTILINE)}
            names |= {f"{name}/*" for name in re.findall(r"^TYPED_TEST\((\w+),", text, re.MULTILINE)}
    return sorted(names)


class Build:
    """Compiles one file with a mutant and links the tests with it, in a folder of its own."""

    def __init__(self, folder: Path, work: Path) -> None:
        self.folder = folder
        self.work = work
        commands = json.loads((folder / "compile_commands.json").read_text(encoding="utf-8"))
        self.compile = {entry["file"]: shlex.split(entry["command"]) for entry in commands}
        linking = subprocess.run(
            ("ninja", "-C", folder, "-t", "commands", "refgen_tests"), capture_output=True, text=True, check=True
        ).stdout.splitlines()[-1]
        self.link = shlex.split(linking.split("&&")[1])
        self.program = folder / self.link[self.link.index("-o") + 1]

    def tests_with(self, mutant: Mutant) -> Path | None:
        """The test program; nothing when the mutant does not compile."""
        source = self.work / Path(mutant.path).name
        lines = (ROOT / mutant.path).read_text(encoding="utf-8").splitlines()
        lines[mutant.line - 1] = mutant.after
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        original = str(ROOT / mutant.path)
        command = [str(source) if word == original else word for word in self.compile[original]]
        command[command.index("-o") + 1] = str(self.work / "mutant.o")
        # Warnings are for people, who will not read this.
        if subprocess.run((*command, "-w"), cwd=self.folder, capture_output=True, check=False).returncode != 0:
            return None
        program = self.work / "tests"
        place = self.link.index("-o")
        # Before the library, whose object of the same file is not taken then.
        linking = [*self.link[:place], str(self.work / "mutant.o"), "-o", str(program), *self.link[place + 2 :]]
        subprocess.run(linking, cwd=self.folder, check=True, capture_output=True)
        return program


@dataclass(frozen=True)
class Outcome:
    noticed: bool
    by: str
    seconds: float


def run_tests(program: Path, suites: list[str], longest: float) -> Outcome:
    """Whether the tests notice something in so many seconds, and what the first one was."""
    # The long runs take most of the time and notice little that others do not.
    tests = ":".join(f"{suite}.*" for suite in suites) + "-*Corpus*:*AnySeriesOfEdits*"
    command = (str(program), f"--gtest_filter={tests}", "--gtest_fail_fast", "--gtest_brief=1")
    start = time.monotonic()
    try:
        finished = subprocess.run(
            command, capture_output=True, text=True, errors="replace", check=False, timeout=longest
        )
    except subprocess.TimeoutExpired:
        return Outcome(True, "does not end", longest)
    failed = re.search(r"\[  FAILED  \] ([\w/.]+)", finished.stdout)
    by = failed.group(1) if failed else f"exit code {finished.returncode}"
    return Outcome(finished.returncode != 0, by, time.monotonic() - start)


class Tests:
    """The suites of a folder, the quick ones before the others."""

    def __init__(self, program: Path, suites: list[str]) -> None:
        seconds = {suite: self.seconds_without_mutant(program, suite) for suite in suites}
        quick = [suite for suite in suites if seconds[suite] <= QUICK]
        slow = [suite for suite in suites if seconds[suite] > QUICK]
        self.parts = [(part, sum(seconds[suite] for suite in part)) for part in (quick, slow) if part]

    @staticmethod
    def seconds_without_mutant(program: Path, suite: str) -> float:
        outcome = run_tests(program, [suite], 1200)
        if outcome.noticed:
            sys.exit(f"mutation: {outcome.by} fails without a mutant")
        return outcome.seconds

    def seconds(self) -> float:
        return sum(seconds for _, seconds in self.parts)

    def run(self, program: Path) -> Outcome:
        for suites, seconds in self.parts:
            outcome = run_tests(program, suites, PATIENCE * seconds)
            if outcome.noticed:
                break
        return outcome


def sample(count: int, seed: int) -> list[tuple[str, Mutant]]:
    """Of each folder the same number, drawn anew should some not compile."""
    drawn = []
    for folder in FOLDERS:
        mutants = [m for path in sorted((ROOT / folder).glob("*.cc")) for m in mutants_of(str(path.relative_to(ROOT)))]
        random.Random(seed).shuffle(mutants)
        print(f"  {folder}: {len(mutants)} mutants")
        drawn.append([(folder, mutant) for mutant in mutants])
    return [pair for row in zip(*drawn) for pair in row][: 4 * count]


def explained() -> set[str]:
    text = (HERE / "README.md").read_text(encoding="utf-8")
    return set(re.findall(r"^    (generator/.*)$", text, re.MULTILINE))


def main() -> int:
    folder = Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    survivors = []
    made = stillborn = 0
    known = explained()
    with tempfile.TemporaryDirectory(prefix="refgen-mutation-") as work:
        build = Build(folder, Path(work))
        tests = {name: Tests(build.program, suites_in(folders)) for name, folders in FOLDERS.items()}
        for name in FOLDERS:
            print(f"  {name}: its tests take {tests[name].seconds():.0f} s", flush=True)
        for name, mutant in sample(count, seed):
            if made == count:
                break
            start = time.monotonic()
            program = build.tests_with(mutant)
            if program is None:
                stillborn += 1
                continue
            made += 1
            outcome = tests[name].run(program)
            survived = "survived, explained" if mutant.name() in known else "SURVIVED"
            what = f"killed by {outcome.by}" if outcome.noticed else survived
            print(f"  {made:3} {time.monotonic() - start:5.1f} s  {mutant.place()} {mutant.kind}: {what}", flush=True)
            if not outcome.noticed:
                survivors.append(mutant)
                print(f"        - {mutant.before.strip()}\n        + {mutant.after.strip()}", flush=True)
    new = [mutant for mutant in survivors if mutant.name() not in known]
    print(f"  {made} mutants with seed {seed}: {made - len(survivors)} killed, {len(survivors)} survived, of which")
    print(f"  {len(survivors) - len(new)} are explained; {stillborn} did not compile")
    for mutant in new:
        print(f"    {mutant.name()}")
    return 1 if new else 0


if __name__ == "__main__":
    sys.exit(main())
