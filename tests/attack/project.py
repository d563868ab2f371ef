"""A project on the disk, refgen running in it, and what is left there."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from files import OK, spec

Contents = dict[bytes, bytes]
# Root, to whom files are refused as to anybody else.
WITHOUT_RIGHTS = (
    "setpriv",
    "--bounding-set=-dac_override,-dac_read_search",
    "--inh-caps=-dac_override,-dac_read_search",
)
SETPRIV_FAILED = 127


class Skip(Exception):
    """Why something cannot be shown here."""


class Failed(Exception):
    """What is wrong with what refgen does."""


def expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Failed(otherwise)


def contents(folder: Path) -> Contents:
    """Files and links by their path, empty folders with a `/` behind."""
    found: Contents = {}
    root = os.fsencode(folder)
    for place, folders, names in os.walk(root):
        for name in [*names, *(name for name in folders if os.path.islink(os.path.join(place, name)))]:
            path = os.path.join(place, name)
            if os.path.islink(path):
                found[os.path.relpath(path, root)] = b"-> " + os.readlink(path)
            elif os.path.isfile(path):
                found[os.path.relpath(path, root)] = Path(os.fsdecode(path)).read_bytes()
        if not folders and not names and place != root:
            found[os.path.relpath(place, root) + b"/"] = b""
    return found


class Project:
    """A folder with `specs`, `output` and what else a case puts there."""

    def __init__(self, refgen: str, home: Path) -> None:
        self.refgen = refgen
        self.home = home
        self.folder = home / "project"
        self.environment = {**os.environ, "REFGEN_CACHE_DIR": f"{home}-cache"}
        self.folder.mkdir(parents=True)
        self.status = OK
        self.said = ""
        # Of its own, as one above would be found.
        self.write("refgen.yaml", "languages: [js, go]\n")
        self.write("specs/a.mdx", spec())

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def link(self, path: str, target: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        os.symlink(target, self.folder / path)

    def manifest_of(self, path: str, sha256: str = 64 * "0") -> str:
        return f'[{{"path":"{path}","sha256":"{sha256}","spec":"a.mdx","symbols":[]}}]\n'

    def run(self, *arguments: str, command: str = "generate", launcher: tuple[str, ...] = ()) -> None:
        """What the last run gives is what the case is held to."""
        finished = subprocess.run(
            (*launcher, self.refgen, command, "--color", "never", *arguments),
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            check=False,
            timeout=120,
        )
        self.status = finished.returncode
        self.said = (finished.stderr + finished.stdout).decode(errors="replace")

    def run_without_rights(self, *arguments: str) -> None:
        """Runs without the rights of root, whom nothing is refused."""
        if os.geteuid() != 0:
            self.run(*arguments)
            return
        self.run(*arguments, launcher=WITHOUT_RIGHTS)
        if self.status == SETPRIV_FAILED:
            raise Skip(f"root cannot give up its rights here: {self.said.strip()}")

    def succeed(self, *arguments: str) -> None:
        self.run(*arguments)
        expect(self.status == OK, f"exit code {self.status}: {self.said[:400]}")

    def all_contents(self) -> Contents:
        return contents(self.folder)

    def clean_output(self) -> Contents:
        """What one run writes into a folder in which nothing was before."""
        last = self.status, self.said
        self.succeed("--output", "clean")
        self.status, self.said = last
        clean = contents(self.folder / "clean")
        shutil.rmtree(self.folder / "clean")
        return clean

    def expect_unchanged(self, before: Contents) -> None:
        after = self.all_contents()
        changed = sorted(path for path in {*before, *after} if before.get(path) != after.get(path))
        expect(not changed, f"changed {changed[:5]}")

    def expect_clean_output(self, *also: bytes) -> None:
        """The output is as after one run, beside files of others."""
        left = {path: text for path, text in contents(self.folder / "output").items() if path not in also}
        expect(left == self.clean_output(), "the output is not what one run would write")

    def expect_repair(self) -> None:
        """One more run makes the output whole."""
        last = self.status, self.said
        self.succeed()
        self.expect_clean_output()
        self.status, self.said = last
