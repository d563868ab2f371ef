"""What refgen prints about hostile specs: each output in the hands of the program that reads it.

A channel says what is printed for texts. It is read twice: for the texts of the attacks, in which nothing may be wrong,
and for harmless marks, in whose places the texts are then put as they are: what is heard then shows what the reader
can hear. A channel in which nothing is heard would be a channel that cannot fail.
"""

from __future__ import annotations

import concurrent.futures
import functools
import json
import os
import pty
import re
import shutil
import subprocess
import urllib.parse
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import readers
from accept import Refusals, emptied
from cells import Cells
from payloads import ATTACKS, Attack
from readers import Reader, each
from spec import Place, Spec

TextOf = Callable[[Attack, str], str]


@dataclass(frozen=True)
class Project:
    """A folder to run in, with a text in its files for each attack."""

    refgen: str
    folder: Path
    text_of: TextOf
    refused: Refusals

    def run(self, *arguments: str, inside: str = ".") -> str:
        """What is printed, data before messages."""
        command = (self.refgen, *arguments)
        finished = subprocess.run(command, cwd=self.folder / inside, capture_output=True, check=False)
        return (finished.stdout + finished.stderr).decode("utf-8", "surrogateescape")

    def data(self, *arguments: str) -> str:
        """What is printed for other programs."""
        finished = subprocess.run((self.refgen, *arguments), cwd=self.folder, capture_output=True, check=False)
        return finished.stdout.decode("utf-8", "surrogateescape")

    def on_terminal(self, *arguments: str) -> str:
        """What a terminal gets. Where the system has no terminals to give, refgen is told that it writes to one."""
        try:
            ours, theirs = pty.openpty()
        except OSError as error:
            print(f"  a terminal: SKIPPED, a pipe with --color always is in its place  {error}")
            return self.run(*arguments, "--color", "always")
        running = subprocess.Popen(
            (self.refgen, *arguments), cwd=self.folder, stdin=theirs, stdout=theirs, stderr=theirs
        )
        os.close(theirs)
        said = b""
        try:
            while part := os.read(ours, 65536):
                said += part
        except OSError:
            pass  # how a terminal tells that the other side is gone
        os.close(ours)
        running.wait()
        return said.decode("utf-8", "surrogateescape")

    def write_specs(self, without: set[Place]) -> None:
        for attack in ATTACKS:
            text_of = functools.partial(self._text_at, attack)
            Spec(attack.name, text_of, without, ("go", "js")).write(self.folder / "specs")

    def _text_at(self, attack: Attack, place: Place) -> str:
        return self.text_of(attack, place[0])


def findings(project: Project) -> None:
    """All texts, those too that are refused: messages quote them."""
    project.write_specs(without=set())


def accepted(project: Project) -> None:
    """Without the places that are refused for any text, as a mark there would be."""
    project.write_specs(without=set().union(*project.refused.values()))


def file_name(text: str) -> str:
    """The text as a name that a disk takes."""
    return text.replace("/", "\u2215").encode()[:200].decode("utf-8", "ignore") + ".mdx"


def names(project: Project) -> None:
    """A file for each text, and a warning in it. They lie below and at the top of the working folder."""
    row = "{ key: ident, type: string, description: (no.text) }"
    for folder in ("specs", "top"):
        (project.folder / folder).mkdir()
        for attack in ATTACKS:
            page = f"---\nreference:\n  js:\n    - {{ key: Name, properties: [{row}] }}\n---\n"
            (project.folder / folder / file_name(project.text_of(attack, "js"))).write_text(page)


def good_names(project: Project) -> None:
    """The names that are accepted."""
    names(project)
    report = json.loads(project.data("generate", "--format", "json"))
    refused = {finding["file"] for finding in report["findings"] if finding["severity"] == "error"}
    for path in (project.folder / "specs").iterdir():
        if f"specs/{path.name}" in refused:
            path.unlink()


def configuration(project: Project) -> None:
    """Settings that there are not, and values that do not fit."""
    texts = [json.dumps(project.text_of(attack, "js")) for attack in ATTACKS]
    (project.folder / "refgen.yaml").write_text("".join(f"{text}: x\n" for text in texts))
    (project.folder / "specs").mkdir()


def old_output(project: Project) -> None:
    """Output that a stranger changed: texts stand between the lines as they are."""
    accepted(project)
    project.run("generate", "--language", "js")
    for attack in ATTACKS:
        for path in (project.folder / "output").rglob(f"{attack.name}*"):
            lines = path.read_bytes().split(b"\n")
            text = project.text_of(attack, "js").encode()
            marked = [line for pair in zip(lines, [b"changed"] * len(lines)) for line in pair]
            path.write_bytes(b"\n".join([*marked[:9], text, *marked[9:]]))


def slips(project: Project) -> None:
    """Specs with something to mend among lines of the text, which stand as they are where YAML allows it."""
    (project.folder / "specs").mkdir()
    for attack in ATTACKS:
        text = re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe]", "", project.text_of(attack, "js"))
        block = text.replace("\n", "\n            ")
        row = f"- key: ident\n          description: |\n            {block}\n          type: str\n"
        page = f"---\nreference:\n  js:\n    - key: {attack.name}\n      properties:\n        {row}---\n"
        (project.folder / f"specs/{attack.name}.mdx").write_bytes(page.encode())


def depfile(project: Project) -> str:
    project.run("generate", "--depfile", "depfile", "--language", "js")
    return (project.folder / "depfile").read_bytes().decode()


def baseline(project: Project) -> str:
    project.run("lint", "--baseline", "baseline.json", "--update-baseline")
    return (project.folder / "baseline.json").read_bytes().decode("utf-8", "surrogateescape")


def arguments(project: Project) -> str:
    said = ""
    for attack in ATTACKS:
        text = project.text_of(attack, "js")
        said += project.run("explain", text) + project.run("lint", "--language", text, f"./{text}")
    return said


@dataclass(frozen=True)
class Channel:
    """`column` is that of the table; several channels may share one."""

    column: str
    name: str
    prepare: Callable[[Project], None]
    say: Callable[[Project], str]
    read: Reader


def _lint(column: str, report_format: str, read: Reader) -> list[Channel]:
    def say(project: Project) -> str:
        return project.data("lint", "--format", report_format)

    name = f"lint --format {report_format}"
    kinds = (findings, names, configuration)
    return [Channel(column, f"{name}, {kind.__name__}", kind, say, read) for kind in kinds]


def _text(column: str, name: str, prepare: Callable[[Project], None], *options: str, inside: str = ".") -> Channel:
    return Channel(column, name, prepare, lambda project: project.run(*options, inside=inside), each(readers.terminal))


def _data(column: str, read: Reader, *options: str) -> Channel:
    return Channel(column, " ".join(options), accepted, lambda project: project.data(*options), read)


CHANNELS = (
    Channel("terminal", "lint", findings, lambda project: project.on_terminal("lint"), each(readers.terminal)),
    Channel("terminal", "lint, names", names, lambda project: project.on_terminal("lint"), each(readers.terminal)),
    _text("terminal", "lint in colour", findings, "lint", "--color", "always"),
    _text("terminal", "lint, names at the top", names, "lint", "--specs", ".", inside="top"),
    _text("terminal", "generate, names", names, "generate"),
    _text("terminal", "generate --dry-run, names", good_names, "generate", "--dry-run"),
    _text("terminal", "lint, configuration", configuration, "lint"),
    _text("terminal", "parity", accepted, "parity"),
    _text("terminal", "languages", findings, "languages"),
    Channel("terminal", "arguments", configuration, arguments, each(readers.terminal)),
    _text("diff", "check --diff", old_output, "check", "--diff", "--language", "js"),
    _text("diff", "fix --dry-run", slips, "fix", "--dry-run"),
    *_lint("GitHub", "github", each(readers.github)),
    *_lint("SARIF", "sarif", each(readers.document)),
    *_lint("JSON", "json", each(readers.document)),
    *_lint("JUnit", "junit", each(readers.markup)),
    *_lint("Checkstyle", "checkstyle", each(readers.markup)),
    Channel("JSON", "baseline", accepted, baseline, each(readers.document)),
    *(
        _data("dump", each(readers.document), "dump", "--stage", stage, "--language", "js")
        for stage in ("spec", "model", "types", "view")
    ),
    _data("JSON", each(readers.document), "parity", "--format", "json"),
    _data("CSV", each(readers.sheet), "parity", "--format", "csv"),
    _data("Markdown", readers.markdown, "parity", "--language", "js", "--format", "markdown"),
    _data("HTML", each(readers.web_page), "parity", "--format", "html"),
    Channel("depfile", "generate --depfile", good_names, depfile, each(readers.makefile)),
    Channel(
        "manifest",
        "generate",
        good_names,
        lambda project: project.run("generate", "--language", "js")
        and (project.folder / "output/.refgen-manifest.json").read_bytes().decode(),
        each(readers.document),
    ),
)
COLUMNS = tuple(dict.fromkeys(channel.column for channel in CHANNELS))


def _said(channel: Channel, project: Project) -> str:
    emptied(project.folder)
    (project.folder / "refgen.yaml").touch()  # of its own, as one above would be found
    channel.prepare(project)
    said = channel.say(project)
    shutil.rmtree(project.folder)
    return said


def _paste(said: str, attack: Attack) -> str:
    """The text in place of the mark, or nothing where that does not stand."""
    raw = attack.text("js")
    forms = (attack.mark, urllib.parse.quote(attack.mark), attack.mark.replace(" ", "\\ "))
    pasted = functools.reduce(lambda text, form: text.replace(form, raw), forms, said)
    return "" if pasted == said else pasted


def check_channel(refgen: str, work: Path, refused: Refusals, channel: Channel) -> tuple[list[str], Cells]:
    """What is wrong, and what became of each text."""
    name = re.sub(r"[^a-z]+", "-", channel.name)

    def said(kind: str, text_of: TextOf) -> str:
        return _said(channel, Project(refgen, work / f"{name}-{kind}", text_of, refused))

    hostile = said("hostile", lambda attack, language: attack.text(language) if language else attack.text_of_page())
    harmless = said("harmless", lambda attack, _: attack.mark)
    pasted = {attack.name: _paste(harmless, attack) for attack in ATTACKS}
    reached = [attack_name for attack_name, text in pasted.items() if text]
    problems = channel.read([hostile, harmless, *(pasted[attack_name] for attack_name in reached)])
    wrong = [f"{kind}: {problem}" for kind, problem in zip(("hostile", "harmless"), problems) if problem]
    cells = {
        (attack_name, channel.column): "heard" if problem else "text"
        for attack_name, problem in zip(reached, problems[2:])
    }
    return wrong or ([] if "heard" in cells.values() else ["no text is heard that is pasted raw"]), cells


def check(refgen: str, work: Path, refused: Refusals) -> tuple[bool, Cells]:
    run = functools.partial(check_channel, refgen, work, refused)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(run, CHANNELS))
    cells: Cells = {}
    for channel, (wrong, found) in zip(CHANNELS, results):
        cells.update({place: state for place, state in found.items() if cells.get(place) != "heard"})
        for problem in wrong:
            print(f"  {channel.column}, {channel.name}: FAILED  {problem}")
    failures = sum(bool(wrong) for wrong, _ in results)
    print(f"  {len(CHANNELS)} outputs read by other programs, {failures} failures")
    return failures == 0, cells
