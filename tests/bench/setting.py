"""Where and how a benchmark runs, and where its numbers are kept."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from scale_tree import make_tree
from tree import ROOT, Tree

HERE = Path(__file__).resolve().parent
README = HERE / "README.md"
CORPUS = ROOT.parent / "shared/corpus/workos-0.2.0/reference"

# So many copies of specs/ are about as many files as the corpus has.
COPIES_OF_SPECS = 5


@dataclass(frozen=True)
class Setting:
    folder: Path
    programs: Path
    rounds: int
    write: bool
    npm: Optional[Path]  # Has node_modules.
    chosen_specs: Optional[Path]
    file_system: str

    @property
    def refgen(self) -> Path:
        return self.programs / "refgen"

    def tree(self, name: str, specs: Path) -> Tree:
        return Tree(self.folder / name, specs, self.refgen, self.programs)

    def main_specs(self) -> tuple[Path, str]:
        """The chosen specs, else the corpus where it is, else copies of specs/; and what they are called."""
        if self.chosen_specs:
            return self.chosen_specs.resolve(), self.chosen_specs.name
        if CORPUS.is_dir():
            return CORPUS, "the corpus"
        return self.copies_of_specs(COPIES_OF_SPECS), f"{COPIES_OF_SPECS} copies of specs/"

    def copies_of_specs(self, copies: int) -> Path:
        into = self.folder / f"specs-{copies}"
        make_tree(ROOT / "specs", copies, into)
        return into

    def said(self) -> str:
        processors = len(os.sched_getaffinity(0))
        return f"{processors} processors, files on {self.file_system}"


def say(text: str) -> None:
    print(f"   {text}", file=sys.stderr, flush=True)


def keep_in_readme(part: str, text: str) -> None:
    """Puts the text between the two lines of README.md that name the part."""
    begin, end = f"<!-- begin {part}: written by bench.py -->\n", f"<!-- end {part} -->\n"
    head, rest = README.read_text(encoding="utf-8").split(begin)
    tail = rest.split(end)[1]
    README.write_text(f"{head}{begin}\n{text}\n{end}{tail}", encoding="utf-8")
