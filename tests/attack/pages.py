"""What only pages show, and every page of the hostile tree, in the hands of MDX, Markdown, YAML, React and JSON."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Callable

from accept import PlaceAt, Refusals, WriteSpecs, generate_accepted, generate_harmless
from cells import Cells, cells_of
from payloads import ATTACKS, Attack
from spec import SHOWN_SINKS, Navigation, Place, ShownSpec, TextOf

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FORMATS = {".mdx": "mdx", ".md": "md", ".json": "json", ".txt": "md"}

ONLY_JS = ("--language", "js")

Document = dict[str, object]


def read(documents: list[Document], work: Path) -> list[str]:
    """What is wrong with each of the documents."""
    work.mkdir(parents=True, exist_ok=True)
    parts = [documents[i :: os.cpu_count()] for i in range(os.cpu_count() or 1)]
    running = []
    for number, part in enumerate(parts):
        path = work / f"documents-{number}.json"
        path.write_text(json.dumps(part), encoding="utf-8")
        command = ("node", str(HERE / "read_pages.mjs"), str(path), str(ROOT / "site"))
        environment = {**os.environ, "NODE": str(ROOT / "build/node")}
        running.append(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True))
    answers = [json.loads(process.communicate()[0]) for process in running]
    problems = [""] * len(documents)
    for number, answer in enumerate(answers):
        problems[number :: len(parts)] = answer
    return problems


def documents_of(output: Path, own_keys: bool = False) -> dict[str, Document]:
    """The pages of a tree and all that lies beside them, by their paths."""
    found: dict[str, Document] = {}
    for path in sorted((output / "docs").rglob("*")):
        if path.is_file():
            text = path.read_bytes().decode()
            found[str(path.relative_to(output))] = {"format": FORMATS[path.suffix], "text": text, "own": int(own_keys)}
    return found


def mark(attack: Attack, sink: str) -> str:
    return f"{attack.mark} {sink} end"


def _writer(text_of: Callable[[Attack, str], str]) -> WriteSpecs:
    def at_sink(attack: Attack) -> TextOf:
        return lambda place: text_of(attack, place[1])

    def write(folder: Path, without: dict[str, set[Place]]) -> PlaceAt:
        texts = {attack.name: at_sink(attack) for attack in ATTACKS}
        specs = {name: ShownSpec(name, texts[name], without[name]) for name in texts}
        for spec in specs.values():
            spec.write(folder)
        navigation = Navigation(texts, without)
        navigation.write(folder)

        def place_at(name: str, line: int) -> tuple[str, Place]:
            if name == navigation.name:
                return navigation.names.get(line, name), navigation.place_at(line)
            return name, specs[name].place_at(line)

        return place_at

    return write


def _heard(marked: dict[str, Document], work: Path) -> Cells:
    """Where a text is heard that is pasted into harmless pages as it is. Plain twins are left out, for their number."""
    places: list[tuple[str, str]] = []
    documents: list[Document] = []
    for path, document in marked.items():
        for attack in ATTACKS:
            for sink in SHOWN_SINKS:
                text = str(document["text"])
                if not path.endswith(".md") and mark(attack, sink) in text:
                    places.append((attack.name, sink))
                    documents.append({**document, "text": text.replace(mark(attack, sink), attack.text("js"))})
    return cells_of(places, ["heard" if problem else "text" for problem in read(documents, work)])


def check(refgen: str, work: Path, code_tree: Path) -> tuple[bool, Cells]:
    """Reads the hostile pages, those of the code tree too. What became of each text in each sink."""
    refused = generate_accepted(refgen, work / "shown", _writer(lambda attack, _: attack.text("js")), *ONLY_JS)
    generate_harmless(refgen, work / "marked", _writer(mark), *ONLY_JS)
    hostile = documents_of(work / "shown/output", own_keys=True)
    hostile.update({f"code/{path}": document for path, document in documents_of(code_tree).items()})
    problems = {path: problem for path, problem in zip(hostile, read([*hostile.values()], work / "read")) if problem}
    for path, problem in problems.items():
        print(f"  {path}: FAILED  {problem}")
    cells = _heard(documents_of(work / "marked/output", own_keys=True), work / "read")
    for name, places in refused.items():
        cells.update({(name, sink): "refused" for _, sink in places})
    print(f"  pages: {len(hostile)} read, {len(problems)} failures; {len(cells)} places in them")
    return not problems, cells
