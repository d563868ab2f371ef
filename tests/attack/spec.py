"""A spec in which a text stands wherever a text can stand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Callable

from payloads import LANGUAGES

# Where a text is put: those of the page, of the entry of a language, and of its rows.
PAGE_SINKS = ("page body", "page title")
ROW_SINKS = ("description", "title", "url", "deprecated", "default", "example", "enum", "wire", "type", "key")
SINKS = ("page body", "page title", "entry url", *ROW_SINKS)

_STRING = {"java": "String", "python": "str", "ruby": "String"}

# A sink in a language; "" for those of the page.
Place = tuple[str, str]
TextOf = Callable[[str], str]


class Spec:
    """One file, which knows what stands on which line. `text_of` gives the text for a language, "" being the page."""

    def __init__(self, name: str, text_of: TextOf, without: set[Place]) -> None:
        self.name = name
        self._text_of = text_of
        self._without = without
        self._lines: list[str] = []
        self._places: dict[int, Place] = {}
        self._write_all()

    @property
    def text(self) -> str:
        return "".join(line + "\n" for line in self._lines)

    def place_at(self, line: int) -> Place:
        return self._places[line]

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{self.name}.mdx").write_bytes(self.text.encode())

    def _add(self, line: str, place: Place = ("", "")) -> None:
        self._lines.append(line)
        self._places[len(self._lines)] = place

    def _has(self, place: Place) -> bool:
        return place not in self._without

    def _write_all(self) -> None:
        self._add("---")
        if self._has(("", "page title")):
            # JSON of ASCII is a double-quoted scalar of YAML.
            self._add(f"title: {json.dumps(self._text_of(''))}", ("", "page title"))
            self._add(f"description: {json.dumps(self._text_of(''))}", ("", "page title"))
        self._add("reference:")
        for language in LANGUAGES:
            self._write_entry(language)
        for line in ("---", "", f"# {self._class_name()}", ""):
            self._add(line)
        if self._has(("", "page body")):
            for line in self._text_of("").split("\n"):
                self._add(line, ("", "page body"))
        self._add("")
        self._add(f'<CodeBlock referenceId="{self.name}" />')

    def _class_name(self) -> str:
        return "".join(part.capitalize() for part in self.name.split("_"))

    def _write_entry(self, language: str) -> None:
        name = self._class_name()
        titles = {"curl": self.name, "go": f"{self.name.replace('_', '')}.{name}"}
        self._add(f"  {language}:")
        self._add(f"    - key: {self.name if language == 'curl' else name}")
        self._add(f"      id: {self.name}")
        self._add(f"      title: {titles.get(language, name)}")
        if self._has((language, "entry url")):
            self._add(f"      url: {json.dumps(self._text_of(language))}", (language, "entry url"))
        self._add("      properties:")
        self._add(f"        - {{ key: id, type: {_STRING.get(language, 'string')}, description: The id. }}")
        for sink in ROW_SINKS:
            if self._has((language, sink)):
                self._add(f"        - {json.dumps(self._row(language, sink))}", (language, sink))

    def _row(self, language: str, sink: str) -> dict[str, object]:
        text = self._text_of(language)
        row = {"key": sink, "type": _STRING.get(language, "string"), "optional": True, "description": "A text."}
        if sink == "enum":
            return {**row, "enum": [text, "plain"], "description": text}
        return {**row, sink: text}
