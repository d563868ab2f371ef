"""Specs in which a text stands wherever a text can stand: one kind for code, one for what only pages show."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Callable

from payloads import LANGUAGES

# Where a text is put: those of the page, of the entries of a language, and of their rows.
PAGE_SINKS = ("page body", "page title", "description name", "language name")
ENTRY_SINKS = ("entry url", "entry key", "entry title", "entry id", "entry deprecated")
OPERATION_SINKS = ("operation title", "method", "pattern before", "parameter", "return")
ROW_SINKS = ("description", "title", "url", "deprecated", "default", "example", "enum", "wire", "type", "id", "key")
CODE_SINKS = (*PAGE_SINKS, *ENTRY_SINKS, *OPERATION_SINKS, *ROW_SINKS, "reference")

# What only pages show: their front matter, the blocks in their bodies, files beside them, and the navigation.
SHOWN_SINKS = (
    "page title",
    "page description",
    "icon",
    "metadata",
    "own key",
    "block title",
    "block reference",
    "block file",
    "tab title",
    "tab language",
    "sample",
    "link title",
    "link url",
)

_STRING = {"java": "String", "python": "str", "ruby": "String"}

# A sink in a language; "" for those of the page.
Place = tuple[str, str]
TextOf = Callable[[Place], str]


class SpecFile:
    """One file, which knows what stands on which line. `text_of` gives the text for a place."""

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

    def _write_all(self) -> None:
        raise NotImplementedError

    def _class_name(self) -> str:
        return "".join(part.capitalize() for part in self.name.split("_"))

    def _has(self, place: Place) -> bool:
        return place not in self._without

    def _add(self, text: str, place: Place = ("", "")) -> None:
        for line in text.split("\n"):
            self._lines.append(line)
            self._places[len(self._lines)] = place

    def _add_text(self, line: str, place: Place, before: str = "", behind: str = "") -> None:
        """A line with the text in place of `{}`, unless the place is left out."""
        if self._has(place):
            # JSON of ASCII is a double-quoted scalar of YAML.
            self._add(line.replace("{}", json.dumps(before + self._text_of(place) + behind)), place)


class Spec(SpecFile):
    """Has tables of languages."""

    def __init__(self, name: str, text_of: TextOf, without: set[Place], languages: tuple[str, ...] = LANGUAGES) -> None:
        self._languages = languages
        super().__init__(name, text_of, without)

    def _write_all(self) -> None:
        self._add("---")
        self._add_text("title: {}", ("", "page title"))
        self._add_text("description: {}", ("", "page title"))
        self._add("descriptions:")
        self._add("  plain: A text.")
        self._add_text("  {}: A text.", ("", "description name"))
        self._add("reference:")
        self._add_text("  {}: [{ key: Other }]", ("", "language name"))
        for language in self._languages:
            self._add(f"  {language}:")
            self._write_model(language)
            self._write_entry(language)
            self._write_operation(language)
        self._add(f"---\n\n# {self._class_name()}\n")
        if self._has(("", "page body")):
            self._add(self._text_of(("", "page body")), ("", "page body"))
        self._add("")
        for entity in (self.name, f"do_{self.name}"):
            self._add(f'<CodeBlock referenceId="{entity}" />\n')

    def _write_model(self, language: str) -> None:
        name = self._class_name()
        titles = {"curl": self.name, "go": f"{self.name.replace('_', '')}.{name}"}
        self._add(f"    - key: {self.name if language == 'curl' else name}")
        self._add(f"      id: {self.name}")
        self._add(f"      title: {titles.get(language, name)}")
        self._add_text("      url: {}", (language, "entry url"))
        self._add("      properties:")
        self._add(f"        - {self._row(language, 'ident')}")
        for sink in ROW_SINKS:
            if self._has((language, sink)):
                self._add(f"        - {json.dumps(self._hostile_row(language, sink))}", (language, sink))

    def _write_entry(self, language: str) -> None:
        row = self._row(language, "ident")
        self._add_text(f"    - {{ key: {{}}, properties: [{row}] }}", (language, "entry key"))
        self._add(f"    - key: Entry{self._class_name()}")
        self._add_text("      title: {}", (language, "entry title"))
        # Not the id of the entry above, which has the text as its key.
        self._add_text("      id: {}", (language, "entry id"), behind="Id")
        self._add_text("      deprecated: {}", (language, "entry deprecated"))
        self._add("      properties:")
        self._add(f"        - {row}")
        self._add_text("        - {}", (language, "reference"), before="(", behind=")")

    def _write_operation(self, language: str) -> None:
        """For curl the title is the path of its requests, and a path begins with a slash."""
        string = _STRING.get(language, "string")
        self._add(f"    - key: do{self._class_name()}")
        self._add(f"      id: do_{self.name}")
        self._add_text("      title: {}", (language, "operation title"), before="/" if language == "curl" else "")
        self._add("      type: POST")
        self._add_text("      patternBefore: {}", (language, "pattern before"))
        for section, key, sink in (("parameters", "given", "parameter"), ("returns", "got", "return")):
            self._add(f"      {section}:")
            self._add(f"        - {self._row(language, key)}")
            row = f"key: text, type: {string}, description: {{}}, default: {{}}, example: {{}}"
            self._add_text(f"        - {{ {row} }}", (language, sink))
            self._add_text(
                f"        - {{ key: old, type: {string}, optional: true, deprecated: {{}} }}", (language, sink)
            )
        self._add(f"    - key: call{self._class_name()}")
        self._add_text("      type: {}", (language, "method"))
        self._add(f"      returns: [{self._row(language, 'got')}]")

    def _row(self, language: str, key: str) -> str:
        return f"{{ key: {key}, type: {_STRING.get(language, 'string')}, description: (plain) }}"

    def _hostile_row(self, language: str, sink: str) -> dict[str, object]:
        text = self._text_of((language, sink))
        row = {"key": sink, "type": _STRING.get(language, "string"), "optional": True, "description": "A text."}
        if sink == "enum":
            return {**row, "enum": [text, "plain"], "description": text}
        return {**row, sink: text}


def _attribute(text: str) -> str:
    """In the quotes that fit; where none do, the element is broken, as a stranger would write it."""
    return f"'{text}'" if '"' in text else f'"{text}"'


class ShownSpec(SpecFile):
    """Has one table, and shows it in blocks, one for each of their attributes. `sample` lies in a file beside it."""

    def write(self, folder: Path) -> None:
        super().write(folder)
        if self._has(("", "sample")):
            (folder / f"{self.name}.js").write_bytes(self._text_of(("", "sample")).encode())

    def _write_all(self) -> None:
        self._add("---")
        for key, sink in (("title", "page title"), ("description", "page description"), ("icon", "icon")):
            self._add_text(f"{key}: {{}}", ("", sink))
        self._add_text("breadcrumb: [{}, { title: {} }, { {}: x }]", ("", "metadata"))
        self._add_text("{}: {}", ("", "own key"))
        self._add("reference:\n  js:\n    - key: " + self._class_name())
        self._add(f"      id: {self.name}\n      title: {self._class_name()}")
        self._add(f"      properties: [{{ key: ident, type: string, description: A text. }}]\n---\n\n# {self.name}\n")
        reference = f'referenceId="{self.name}"'
        self._add_block(f"<CodeBlock title={{}} {reference} />", "block title")
        self._add_block("<CodeBlock referenceId={} />", "block reference")
        self._add_block(f"<CodeBlock {reference} file={{}} />", "block file")
        tab = f'<CodeBlock {reference}>\n  <CodeBlockTab title={{title}} file="{self.name}"{{more}} />\n</CodeBlock>'
        self._add_block(tab.format(title="{}", more=""), "tab title")
        self._add_block(tab.format(title='"x"', more=" language={}"), "tab language")
        self._add(f'<CodeBlock title="x" {reference} file="{self.name}" />')

    def _add_block(self, block: str, sink: str) -> None:
        if self._has(("", sink)):
            self._add(block.replace("{}", _attribute(self._text_of(("", sink)))) + "\n", ("", sink))


class Navigation(SpecFile):
    """The one file of the tree's navigation; its texts are those of all attacks, by the names of their specs."""

    def __init__(self, texts: dict[str, TextOf], without: dict[str, set[Place]]) -> None:
        self._texts = texts
        self._left_out = without
        self.names: dict[int, str] = {}
        super().__init__("_navigation", lambda _: "", set())

    def _write_all(self) -> None:
        self._add("---\ntitle: Navigation\nlinks:")
        for name, text_of in self._texts.items():
            self._text_of, self._without = text_of, self._left_out[name]
            first = len(self._lines) + 1
            self._add_text(f"  - {{ title: {{}}, url: /{name} }}", ("", "link title"))
            self._add_text("  - { title: A page, url: {} }", ("", "link url"))
            self.names.update({line: name for line in range(first, len(self._lines) + 1)})
        self._add("---")
