"""What other programs make of what refgen prints, each with its canary. A reader gives a problem for every output that
it gets, empty where there is none."""

from __future__ import annotations

import csv
import html.parser
import io
import json
import re
import subprocess
import tempfile
import xml.etree.ElementTree
from pathlib import Path
from typing import Callable

import pages
from payloads import ATTACKS, number_of

Reader = Callable[[list[str]], list[str]]

# What refgen itself sends to a terminal: colours, and the line of progress that it writes over.
OWN_ESCAPES = re.compile(r"\x1b\[[0-9;]*m|\r[^\r\n\x1b]*\x1b\[K")
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
COMMAND = re.compile(r"::(error|warning|notice) ((?:(?:file|line|endLine|col|endColumn)=[^,:]*,)*title=[a-z-]+)::(.*)")
XML_TAGS = {"testsuites", "testsuite", "testcase", "failure", "system-out", "checkstyle", "file", "error"}
PAGE_TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "script",
    "body",
    "h1",
    "p",
    "ul",
    "li",
    "b",
    "i",
    "small",
    "span",
}
PAGE_TAGS |= {"wbr", "fieldset", "legend", "label", "input", "meter", "table", "thead", "tbody", "tr", "th", "td"}
UNSAFE_ADDRESS = re.compile(r"\s*(javascript|data|vbscript|file):", re.IGNORECASE)


def each(read: Callable[[str], str]) -> Reader:
    def read_all(outputs: list[str]) -> list[str]:
        return [read(output) for output in outputs]

    return read_all


def _unseen(text: str) -> str:
    """A character that a terminal obeys, or that nobody sees; a tab and a line end are neither."""
    found = UNSEEN.search(text)
    return f"the character {found[0]!a}" if found else ""


def terminal(text: str) -> str:
    """Escapes, and what the runner of GitHub Actions obeys in any line that a step prints."""
    text = OWN_ESCAPES.sub("", text).replace("\r\n", "\n")
    commands = [line for line in text.split("\n") if line.lstrip().startswith("::") or "##[" in line]
    return f"a command: {commands[0][:80]!a}" if commands else _unseen(text)


def github(text: str) -> str:
    for line in text.removesuffix("\n").split("\n") if text else []:
        if not COMMAND.fullmatch(line):
            return f"no command of ours: {line[:80]!a}"
    return _unseen(text)


def document(text: str) -> str:
    """JSON, SARIF too."""
    try:
        json.loads(text)
    except ValueError as problem:
        return str(problem)
    return ""


def markup(text: str) -> str:
    try:
        root = xml.etree.ElementTree.fromstring(text)
    except xml.etree.ElementTree.ParseError as problem:
        return str(problem)
    foreign = {element.tag for element in root.iter()} - XML_TAGS
    return f"an element: {foreign}" if foreign else ""


def sheet(text: str) -> str:
    """A table of commas in which no field is a formula."""
    try:
        records = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as problem:
        return str(problem)
    if len({len(record) for record in records}) != 1:
        return "records of different lengths"
    formulas = [field for record in records for field in record if field.strip()[:1] in tuple("=+-@|%")]
    return f"a formula: {formulas[0][:80]!a}" if formulas else _unseen(text.replace("\r\n", "\n"))


class _Page(html.parser.HTMLParser):
    """The heat map has one script of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.problem = ""
        self._scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name.startswith("on") or UNSAFE_ADDRESS.match(value or ""):
                self.problem = f"{name}={value!a}"
        self._scripts += tag == "script"
        if self._scripts > 1 or tag not in PAGE_TAGS:
            self.problem = f"<{tag}>"


def web_page(text: str) -> str:
    page = _Page()
    page.feed(text)
    page.close()
    return page.problem


def markdown(outputs: list[str]) -> list[str]:
    return pages.read([{"format": "md", "text": text, "own": 0} for text in outputs], pages.ROOT / "build/attack/read")


def makefile(text: str) -> str:
    """The rules of a depfile before make: whether it reads them and runs nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "depfile"
        path.write_bytes(text.encode())
        finished = subprocess.run(("make", "-rnpf", path), cwd=folder, capture_output=True, check=False)
    said = (finished.stdout + finished.stderr).decode("utf-8", "replace")
    ran = [attack.name for attack in ATTACKS if number_of(attack.row) in said]
    if ran:
        return f"ran {ran}"
    return "" if b"***" not in finished.stderr or b"No rule to make" in finished.stderr else said[-200:]
