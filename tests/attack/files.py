"""Inputs that are hostile as files or as a whole: each with the exit code, the message, and nothing written."""

from __future__ import annotations

import concurrent.futures
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

OK, SPEC_ERROR, USAGE, CANNOT_WRITE = 0, 1, 2, 4


def spec(row: str = "{ key: id, type: string }", key: str = "User", title: str = "User", url: str = "/user") -> str:
    table = f"- {{ key: {key}, id: user, title: {title}, url: {url}, properties: [{row}] }}"
    return f"---\nreference:\n  js:\n    {table}\n  go:\n    {table}\n---\n"


def page(front_matter: str) -> str:
    return f"---\n{front_matter}\n---\n"


def bomb() -> str:
    names = "abcdefgh"
    lines = [f"a: &a [{','.join('x' * 9)}]"]
    lines += [f"{name}: &{name} [{','.join(9 * ['*' + before])}]" for before, name in zip(names, names[1:])]
    return page("\n".join(lines))


def link_models_away(folder: Path) -> None:
    (folder / "away").mkdir()
    (folder / "output").mkdir()
    os.symlink("../away", folder / "output/models")


@dataclass(frozen=True)
class Case:
    """Files by their paths, the exit code, and what is said, in part. Where the code is not 0, nothing is written."""

    row: int
    name: str
    files: dict[str, str]
    status: int
    says: str
    prepare: Callable[[Path], None] = field(default=lambda folder: None)


def _names() -> list[Case]:
    """Names that would lead out of the output folder: as a key refused, elsewhere not part of a path."""
    cases = []
    for name in ("../x", "/abs", "a/../../b", "C:\\x", "C:x", "\\\\host\\x", "a\x00b"):
        quoted = '"' + name.replace("\\", "\\\\").replace("\x00", "\\0") + '"'
        cases.append(Case(21, f"a key `{name!a}`", {"specs/a.mdx": spec(key=quoted)}, SPEC_ERROR, "[invalid-name]"))
        if "\x00" not in name:
            cases.append(Case(21, f"a title `{name!a}`", {"specs/a.mdx": spec(title=quoted)}, OK, "1 spec"))
            cases.append(Case(21, f"a url `{name!a}`", {"specs/a.mdx": spec(url=quoted)}, OK, "1 spec"))
    return cases


CASES = (
    Case(
        19,
        "front matter in `js`",
        {"specs/a.mdx": "---js\n{}\n---\n"},
        SPEC_ERROR,
        "a.mdx:1:1: error: the opening line",
    ),
    Case(
        19,
        "front matter in `javascript`",
        {"specs/a.mdx": "---javascript\n{}\n---\n"},
        SPEC_ERROR,
        "a.mdx:1:1: error: the opening line",
    ),
    *_names(),
    Case(21, "a device of Windows", {"specs/con.mdx": spec()}, SPEC_ERROR, "[unsafe-path]"),
    Case(
        22,
        "a manifest that leads outside",
        {
            "specs/a.mdx": spec(),
            "precious": "mine",
            "output/.refgen-manifest.json": '[{"path":"../precious","sha256":"'
            + 64 * "0"
            + '","spec":"a.mdx","symbols":[]}]\n',
        },
        CANNOT_WRITE,
        "[manifest-broken]",
    ),
    Case(
        23,
        "a folder of the output is a link",
        {"specs/a.mdx": spec()},
        CANNOT_WRITE,
        "[link-in-output]",
        link_models_away,
    ),
    Case(24, "specs outside", {"refgen.yaml": "specs: ../specs\n"}, USAGE, "refgen.yaml:1:8: error"),
    Case(24, "output outside", {"refgen.yaml": "output: ../out\n"}, USAGE, "refgen.yaml:1:9: error"),
    Case(24, "templates outside", {"refgen.yaml": "templates: /etc\n"}, USAGE, "refgen.yaml:1:12: error"),
    Case(
        25, "two files that are one", {"specs/User.mdx": spec(), "specs/user.mdx": spec()}, SPEC_ERROR, "[path-clash]"
    ),
    Case(25, "NFC and NFD", {"specs/\u00e9.mdx": spec(), "specs/e\u0301.mdx": spec()}, SPEC_ERROR, "[path-clash]"),
    Case(26, "aliases that explode", {"specs/a.mdx": bomb()}, SPEC_ERROR, "more than 100000 values [nesting-too-deep]"),
    Case(
        27, "an alias in its own value", {"specs/a.mdx": page("a: &a [*a]")}, SPEC_ERROR, "a.mdx:2:8: error: an alias"
    ),
    Case(28, "100,000 lists", {"specs/a.mdx": page("a: " + 100_000 * "[")}, SPEC_ERROR, "[nesting-too-deep]"),
    Case(28, "100,000 maps", {"specs/a.mdx": page("a: " + 100_000 * "{a: ")}, SPEC_ERROR, "[nesting-too-deep]"),
    Case(
        28,
        "100,000 lists in a block",
        {"specs/a.mdx": page("a:\n  " + 100_000 * "- " + "a")},
        SPEC_ERROR,
        "[nesting-too-deep]",
    ),
    Case(
        30, "a tag of Python", {"specs/a.mdx": page("title: !!python/object:os.system id")}, OK, "has no meaning here"
    ),
    Case(30, "a tag that includes", {"specs/a.mdx": page("title: !include /etc/passwd")}, OK, "has no meaning here"),
    Case(30, "a key twice", {"specs/a.mdx": page("title: x\ntitle: y")}, OK, "[duplicate-key]"),
    Case(
        36,
        "a `$ref` to a file",
        {"specs/a.mdx": spec('{ $ref: "file:///etc/passwd", key: x, type: string }')},
        OK,
        "[unknown-key]",
    ),
    Case(38, "a text of 10 MB", {"specs/a.mdx": page("title: " + 10_000_000 * "x")}, OK, "0 specs"),
)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def problem_of(case: Case, refgen: str, folder: Path) -> str:
    """What is wrong with what refgen does; empty when nothing is."""
    project = folder / "project"
    # Of its own, as one above would be found.
    files = {"refgen.yaml": "languages: [js, go]\n", **case.files}
    for path, text in files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")
    case.prepare(project)
    before = contents(folder)
    finished = subprocess.run(
        (refgen, "generate", "--color", "never"), cwd=project, capture_output=True, text=True, check=False, timeout=60
    )
    said = finished.stderr + finished.stdout
    after = contents(folder)
    new = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    if finished.returncode != case.status:
        return f"exit code {finished.returncode} instead of {case.status}: {said[:400]}"
    if case.says not in said:
        return f"does not say '{case.says}': {said[:400]}"
    outside = {path for path in new if not path.startswith("project/output/")}
    if outside:
        return f"changed outside of the output: {sorted(outside)}"
    if case.status != OK and new:
        return f"wrote {sorted(new)[:5]}"
    return "" if case.status != OK or new else "wrote nothing"


def check_all(refgen: str, work: Path) -> bool:
    shutil.rmtree(work, ignore_errors=True)
    folders = [work / str(number) for number in range(len(CASES))]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        problems = list(pool.map(lambda case, folder: problem_of(case, refgen, folder), CASES, folders))
    for case, problem in zip(CASES, problems):
        if problem:
            print(f"  row {case.row}, {case.name}: FAILED  {problem}")
    print(f"  {len(CASES)} inputs, {sum(map(bool, problems))} failures")
    return not any(problems)
