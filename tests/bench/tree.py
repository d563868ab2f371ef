"""A folder with specs, what refgen makes of them, and the runs that are measured there."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import time
from pathlib import Path

from measuring import Cost, Launcher

ROOT = Path(__file__).resolve().parent.parent.parent

# A file this young is not trusted by its stamp: it could be written again within the same tick of the clock.
SECONDS_UNTIL_TRUSTED = 2.1

# Of `refgen check`, when the output is not what the specs make.
EXIT_STALE = 3


class Tree:
    """Specs, output and cache below `folder`, with the refgen.yaml of the repository."""

    def __init__(self, folder: Path, specs: Path, refgen: Path, programs: Path) -> None:
        self.folder, self.refgen, self.programs = folder, refgen, programs
        self.floor = programs / "bench_floor"
        self.launcher = Launcher(programs, folder)
        self.runs = 0
        folder.mkdir(parents=True)
        shutil.copytree(specs, folder / "specs")
        shutil.copy(ROOT / "refgen.yaml", folder)

    def command(self, name: str, *options: str) -> tuple[str | Path, ...]:
        return (self.refgen, name, "--specs", "specs", "--quiet", *options)

    def environment(self) -> dict[str, str]:
        return dict(os.environ, REFGEN_CACHE_DIR=str(self.folder / "cache"))

    def fresh_folder(self) -> Path:
        self.runs += 1
        return self.folder / f"fresh-{self.runs}"

    def run(self, name: str, *options: str) -> Cost:
        return self.launcher.run(*self.command(name, *options))

    def run_without_cache(self, name: str, *options: str) -> Cost:
        """As in a fresh clone."""
        cache = self.fresh_folder()
        cost = self.launcher.run(*self.command(name, *options), cache=cache)
        shutil.rmtree(cache, ignore_errors=True)
        return cost

    def cold(self, *options: str) -> Cost:
        """Neither output nor cache are there. Taking them away again is not measured."""
        output = self.fresh_folder()
        cost = self.run_without_cache("generate", "--output", output.name, *options)
        shutil.rmtree(output)
        return cost

    def floor_cold(self) -> Cost:
        output = self.fresh_folder()
        cost = self.launcher.run(self.floor, "generate", "specs", "pack", output.name, times_itself=True)
        shutil.rmtree(output)
        return cost

    def floor_read(self) -> Cost:
        return self.launcher.run(self.floor, "read", "specs", "output")

    def floor_parse(self) -> Cost:
        return self.launcher.run(self.floor, "parse", "specs")

    def is_stale(self) -> bool:
        """Whether the specs make another output than the one that is there."""
        checked = subprocess.run(
            self.command("check"), cwd=self.folder, env=self.environment(), capture_output=True, check=False
        )
        if checked.returncode not in (0, EXIT_STALE):
            sys.exit(f"bench: exit code {checked.returncode} of refgen check, in {self.folder}")
        return checked.returncode == EXIT_STALE

    def settle(self) -> None:
        """Output and cache as they are when nothing has changed for a while."""
        for _ in range(3):
            self.run("generate")
            time.sleep(SECONDS_UNTIL_TRUSTED)

    def output_files(self) -> list[Path]:
        return sorted(path for path in (self.folder / "output").rglob("*") if path.is_file())

    def write_pack(self) -> None:
        """The finished output in one file, for the floor program."""
        output = self.folder / "output"
        with open(self.folder / "pack", "wb") as pack:
            for path in self.output_files():
                name, size = str(path.relative_to(output)).encode(), path.stat().st_size
                pack.write(struct.pack("=QQ", len(name), size) + name + path.read_bytes())


# An edit is made by putting the second in the place of the first occurrence of the first, and undone the next time.
EDITS = {
    "text": (re.compile(r"^( {4,}\w+: [A-Z][\w ,]*)\.$", re.MULTILINE), r"\1, as was said."),
    "type": (re.compile(r"^( +type: )string$", re.MULTILINE), r"\1boolean"),
    "key": (re.compile(r"^( {8,}(?:- )?key: [a-z_]+)$", re.MULTILINE), r"\1_changed"),
}


class EditedSpec:
    """A spec in which the edits are made."""

    def __init__(self, specs: Path, path: str) -> None:
        self.path = specs / path
        self.original = self.path.read_text(encoding="utf-8")
        self.made: set[str] = set()

    def toggle(self, edit: str) -> None:
        self.made ^= {edit}
        text = self.original
        for name in sorted(self.made):
            pattern, replacement = EDITS[name]
            text = pattern.sub(replacement, text, count=1)
        self.path.write_text(text, encoding="utf-8")


def choose_spec(tree: Tree) -> str:
    """The spec of middle size, or the nearest to it, in which all edits can be made and change the output.

    The output is there. All edits are undone.
    """
    specs = tree.folder / "specs"
    texts = {path: path.read_text(encoding="utf-8") for path in specs.rglob("*.mdx")}
    fit = [path for path, text in texts.items() if all(pattern.search(text) for pattern, _ in EDITS.values())]
    fit.sort(key=lambda path: (len(texts[path]), path))
    middle = len(fit) // 2
    for path in sorted(fit, key=lambda path: abs(fit.index(path) - middle)):
        name = str(path.relative_to(specs))
        if all(changes_output(tree, name, edit) for edit in EDITS):
            return name
    sys.exit("bench: there is no spec in which every edit changes the output")


def changes_output(tree: Tree, path: str, edit: str) -> bool:
    spec = EditedSpec(tree.folder / "specs", path)
    spec.toggle(edit)
    changes = tree.is_stale()
    spec.toggle(edit)
    return changes


class Watch:
    """`refgen watch` on a tree. Ends with `with`."""

    READY = re.compile(rb"watching for changes")
    # The last line that a run prints ends in the time it took.
    DONE = re.compile(rb"; \d+\.\d+ s\n")
    CHANGED = re.compile(rb" [1-9]\d* updated")
    LONGEST_WAIT = 120.0

    def __init__(self, tree: Tree, path: str) -> None:
        self.spec = EditedSpec(tree.folder / "specs", path)
        command = [word for word in tree.command("watch") if word != "--quiet"]
        self.process = subprocess.Popen(command, cwd=tree.folder, env=tree.environment(), stderr=subprocess.PIPE)
        self.wait_for(self.READY)

    def __enter__(self) -> "Watch":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.communicate()

    def wait_for(self, line: re.Pattern[bytes]) -> bytes:
        """What was said until then."""
        said, end = b"", time.monotonic() + self.LONGEST_WAIT
        while not line.search(said):
            assert self.process.stderr
            ready, _, _ = select.select([self.process.stderr], [], [], max(end - time.monotonic(), 0))
            part = os.read(self.process.stderr.fileno(), 1 << 20) if ready else b""
            if not part:
                sys.exit(f"bench: refgen watch did not say {line.pattern!r} but {said[-2000:]!r}")
            said += part
        return said

    def edit(self, name: str) -> Cost:
        """From the moment the spec is written until the run says that it is done."""
        start = time.monotonic()
        self.spec.toggle(name)
        said = self.wait_for(self.DONE)
        seconds = time.monotonic() - start
        if not self.CHANGED.search(said):
            sys.exit(f"bench: the edit of {name} changed no file of the output: {said[-2000:]!r}")
        return Cost(wall=seconds, memory=self.peak_memory())

    def peak_memory(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        assert found
        return int(found[1]) / 1024
