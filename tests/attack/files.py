"""Inputs that are hostile as files or as a whole: each with the exit code, the message, and nothing written."""

from __future__ import annotations

import concurrent.futures
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Mapping

OK, SPEC_ERROR, USAGE, CANNOT_WRITE = 0, 1, 2, 4

HUGE = 1 << 30
# What no input may make refgen take: far more than any here needs, far less than one without limits would take.
MOST_MEMORY = 1 << 30
# Bytes of stack that are enough for every input: 8 MiB are usual.
STACK = 1 << 20


def spec(
    row: str = "{ key: id, type: string }",
    key: str = "User",
    title: str = "User",
    url: str = "/user",
    entity: str = "user",
) -> str:
    table = f"- {{ key: {key}, id: {entity}, title: {title}, url: {url}, properties: [{row}] }}"
    return f"---\nreference:\n  js:\n    {table}\n  go:\n    {table}\n---\n"


def navigation(url: str) -> str:
    return f"---\nlinks: [{{ title: A page, url: {url} }}]\n---\n"


def file_names() -> list[Case]:
    """Names of files that lead out of the output folder, or are none on some system."""
    names = ("a:b", "a\\b", "folder./a", "folder /a", "aux", "NUL.x", "a\u202eb", "a\nb", "a\x1bb", 'a"b')
    return [
        Case(21, f"a file `{name!a:.20}`", {f"specs/{name}.mdx": spec()}, SPEC_ERROR, "[unsafe-path]") for name in names
    ]


def code_blocks() -> list[Case]:
    """Blocks that ask for a file beside the specs which is none."""
    cases = []
    for path in ("../secret", "../../secret", "/etc/passwd", "..\\secret", "secret"):
        files: dict[str, str | bytes] = {
            "specs/a.mdx": spec() + f'\n<CodeBlock file="{path}" />\n',
            "secret.js": "// BEGIN PRIVATE KEY\n",
        }
        cases.append(Case(36, f"a block with the file `{path}`", files, OK, "1 spec", link_secret))
    return cases


def link_secret(folder: Path) -> None:
    os.symlink("../secret.js", folder / "specs/secret.js")


def page(front_matter: str) -> str:
    return f"---\n{front_matter}\n---\n"


def twin_keys(first: str, second: str) -> str:
    tables = "".join(
        f"    - {{ key: {key}, properties: [{{ key: ident, type: string }}] }}\n" for key in (first, second)
    )
    return page(f"reference:\n  js:\n{tables}  go:\n{tables}".rstrip("\n"))


def nested_row(depth: int) -> str:
    return depth * "{ key: a, properties: [" + "{ key: b }" + depth * "] }"


def many_rows(count: int) -> str:
    return spec(", ".join(f"{{ key: row{number}, type: string }}" for number in range(count)))


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
    """Files by their paths, the exit code, and what is said, in part. Where the code is not 0, nothing is written; what
    is written does not have `secret` in it."""

    row: int
    name: str
    files: Mapping[str, str | bytes]
    status: int
    says: str
    prepare: Callable[[Path], None] = field(default=lambda folder: None)
    secret: bytes = b"BEGIN PRIVATE KEY"
    options: tuple[str, ...] = ()
    command: tuple[str, ...] = ("generate",)


def _names() -> list[Case]:
    """Names that would lead out of the output folder: as a key refused, elsewhere not part of a path."""
    cases = []
    for name in ("../x", "/abs", "a/../../b", "C:\\x", "C:x", "\\\\host\\x", "a\x00b"):
        quoted = '"' + name.replace("\\", "\\\\").replace("\x00", "\\0") + '"'
        cases.append(Case(21, f"a key `{name!a}`", {"specs/a.mdx": spec(key=quoted)}, SPEC_ERROR, "[invalid-name]"))
        cases.append(Case(21, f"an id `{name!a}`", {"specs/a.mdx": spec(entity=quoted)}, SPEC_ERROR, "[invalid-name]"))
        if "\x00" not in name:
            cases.append(
                Case(21, f"a link to `{name!a}`", {"specs/_navigation.mdx": navigation(quoted)}, OK, "0 specs")
            )
            cases.append(Case(21, f"a title `{name!a}`", {"specs/a.mdx": spec(title=quoted)}, OK, "1 spec"))
            cases.append(Case(21, f"a url `{name!a}`", {"specs/a.mdx": spec(url=quoted)}, OK, "1 spec"))
    return cases


def description(text: str) -> dict[str, str | bytes]:
    return {"specs/a.mdx": spec(f"{{ key: id, type: string, description: {json.dumps(text)} }}")}


def type_of(text: str) -> dict[str, str | bytes]:
    return {"specs/a.mdx": spec(f"{{ key: id, type: {json.dumps(text)} }}")}


def make_huge(name: str) -> Callable[[Path], None]:
    """A file that says it has 100 GB; none of them is on the disk."""

    def make(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        with (folder / name).open("wb") as file:
            file.truncate(100_000_000_000)

    return make


def entries(count: int, entry: Callable[[int], str]) -> str:
    return "reference:\n  js:\n" + "".join(f"    - {{ {entry(number)} }}\n" for number in range(count))


def doubling(number: int) -> str:
    row = f"type: object, properties: [(U{number + 1}.a)]"
    return (
        f"key: U{number}, id: u{number}, title: U, properties: "
        f"[{{ key: a, type: object, properties: [{{ key: x, {row} }}, {{ key: y, {row} }}] }}]"
    )


def many_files(count: int) -> dict[str, str | bytes]:
    return {f"specs/{number // 1000}/{number}.md": "" for number in range(count)}


def tables(rows: Callable[[str], str]) -> dict[str, str | bytes]:
    """One model in seven languages."""
    languages = ("curl", "js", "go", "php", "python", "ruby", "java")
    tables = (f"  {name}:\n    - key: user\n      id: user\n      properties:\n{rows(name)}" for name in languages)
    return {"specs/a.mdx": page("reference:\n" + "".join(tables))}


def table_rows(row: str, count: int = 2_000) -> str:
    return "".join(f"        - {{ {row % number} }}\n" for number in range(count))


def _many_findings() -> list[Case]:
    """Specs in which every row is found fault with, and where commands that look at faults could take long."""
    differing = tables(lambda language: table_rows(f"key: {language}%d, type: string"))
    fewer = tables(lambda language: table_rows(f"key: {language}%d, type: string", 300))
    misspelt = tables(lambda _: table_rows("key: row%d, typ: string"))
    shared = {
        "specs/a.mdx": page(
            f"x: &x\n{table_rows('key: row%d, typ: string')}" + entries(2, lambda n: f"key: U{n}, properties: *x")
        )
    }
    trying = ("fix", "--stubs", "--dry-run")
    return [
        Case(38, "14,000 rows of one language", differing, OK, "lacks the property", command=("lint",)),
        Case(38, "12,600 rows to write", fewer, OK, "mends to make in 1 file", command=trying),
        Case(38, "14,000 keys to mend", misspelt, OK, "mends to make in 1 file", command=trying),
        Case(38, "2,000 keys to mend that are used twice", shared, OK, "0 mends to make", command=trying),
    ]


def _large() -> list[Case]:
    """What is large, deep, or becomes so."""
    wide = "\n".join(f"k{number}: x" for number in range(60_000))
    rows = ", ".join("{ key: k%d, type: string, description: (long) }" % number for number in range(1500))
    long_texts = f"descriptions: {{ long: {1_500_000 * 'x'} }}\n" + entries(
        1, lambda _: f"key: U, properties: [{rows}]"
    )
    short = "larger than 4M [over-limit]"
    return [
        Case(
            26,
            "a text that aliases repeat",
            {"specs/a.mdx": page(f"a: &a {1_000_000 * 'x'}\nb: [{1000 * '*a,'}]")},
            SPEC_ERROR,
            "aliases stand for are larger",
        ),
        Case(28, "2,100,000 lists", {"specs/a.mdx": page("a: " + 2_100_000 * "[")}, SPEC_ERROR, "[over-limit]"),
        Case(28, "1,000,000 maps", {"specs/a.mdx": page("a: " + 1_000_000 * "{a: ")}, SPEC_ERROR, "[nesting-too-deep]"),
        Case(
            28,
            "1,000,000 lists in a block",
            {"specs/a.mdx": page("a:\n  " + 1_000_000 * "- ")},
            SPEC_ERROR,
            "[nesting-too-deep]",
        ),
        Case(
            28, "1,000,000 keys in a block", {"specs/a.mdx": page(1_000_000 * "? ")}, SPEC_ERROR, "[nesting-too-deep]"
        ),
        Case(
            28,
            "stairs of 1,400 steps",
            {"specs/a.mdx": page("\n".join(n * " " + "a:" for n in range(1400)))},
            SPEC_ERROR,
            "[nesting-too-deep]",
        ),
        Case(28, "1,000,000 commas", {"specs/a.mdx": page("a: [" + 1_000_000 * ",")}, SPEC_ERROR, "[over-limit]"),
        *(
            Case(
                28,
                f"a type of 1,900 bytes of `{part}`",
                type_of(1900 // len(part) * part + "string"),
                OK,
                "[unreadable-type]",
            )
            for part in ("[]", "*", "?", "(", "map[string]", "Promise<")
        ),
        Case(
            28,
            "55 lists in an example",
            {"specs/a.mdx": spec("{ key: id, example: %s%s }" % (55 * "[", 55 * "]"))},
            OK,
            "1 spec",
        ),
        Case(
            28,
            "references that double with each step",
            {"specs/a.mdx": page(entries(60, doubling))},
            SPEC_ERROR,
            "[over-limit]",
        ),
        Case(38, "a text of 10 MB", {"specs/a.mdx": page("title: " + 10_000_000 * "x")}, SPEC_ERROR, short),
        Case(38, "a spec of 100 GB", {}, SPEC_ERROR, short, make_huge("specs/a.mdx")),
        Case(38, "a sample of 100 GB", {"specs/a.mdx": spec()}, SPEC_ERROR, short, make_huge("specs/a.json")),
        Case(38, "a `refgen.yaml` of 100 GB", {"specs/a.mdx": spec()}, USAGE, short, make_huge("refgen.yaml")),
        Case(
            38,
            "a manifest of 100 GB",
            {"specs/a.mdx": spec()},
            CANNOT_WRITE,
            "larger than any file",
            make_huge("output/.refgen-manifest.json"),
        ),
        Case(
            38,
            "a template of 100 GB",
            {"specs/a.mdx": spec(), "refgen.yaml": "templates: mine\n"},
            SPEC_ERROR,
            short,
            make_huge("mine/models/js/model.mustache"),
        ),
        Case(38, "a text of 2 MB", {"specs/a.mdx": page("title: " + 2_000_000 * "x")}, OK, "0 specs"),
        Case(38, "60,000 keys", {"specs/a.mdx": page(wide)}, SPEC_ERROR, "more than 100000 values"),
        Case(38, "a text that 1,500 rows refer to", {"specs/a.mdx": page(long_texts)}, SPEC_ERROR, "[over-limit]"),
        Case(
            38,
            "more files than allowed",
            many_files(2_100),
            SPEC_ERROR,
            "more than 2000 files and folders",
            options=("--max-files", "2000"),
        ),
        Case(
            38,
            "5,000 rows",
            {"specs/a.mdx": spec(", ".join("{ key: k%d }" % number for number in range(5000)))},
            SPEC_ERROR,
            "more than 2000 rows",
        ),
        Case(38, "links in a text", description(20_000 * "[a](/b) "), OK, "1 spec"),
        Case(38, "brackets in a text", description(10_000 * "[]("), OK, "1 spec"),
        Case(38, "backticks in a text", description(" ".join(number * "`" for number in range(600))), OK, "1 spec"),
        Case(38, "comments that never end", {"specs/a.mdx": spec() + 20_000 * "{/*\n"}, OK, "1 spec"),
        Case(38, "elements that never end", {"specs/a.mdx": spec() + 5_000 * "<CodeBlock>\n"}, OK, "1 spec"),
        Case(38, "comments that ignore", {"specs/a.mdx": spec() + 20_000 * "{/* refgen-ignore: a */}\n"}, OK, "1 spec"),
    ]


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
    *file_names(),
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
    Case(24, "a baseline outside", {"refgen.yaml": "baseline: ../x\n"}, USAGE, "refgen.yaml:1:11: error"),
    Case(24, "an absolute output", {"refgen.yaml": "output: /tmp/x\n"}, USAGE, "refgen.yaml:1:9: error"),
    Case(
        25, "two files that are one", {"specs/User.mdx": spec(), "specs/user.mdx": spec()}, SPEC_ERROR, "[path-clash]"
    ),
    Case(25, "NFC and NFD", {"specs/\u00e9.mdx": spec(), "specs/e\u0301.mdx": spec()}, SPEC_ERROR, "[path-clash]"),
    Case(25, "keys that differ in case", {"specs/a.mdx": twin_keys("User", "user")}, OK, "1 spec"),
    Case(25, "keys that differ in form", {"specs/a.mdx": twin_keys("\u00e9", "e\u0301")}, OK, "1 spec"),
    Case(26, "aliases that explode", {"specs/a.mdx": bomb()}, SPEC_ERROR, "more than 100000 values [over-limit]"),
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
    Case(28, "rows in rows", {"specs/a.mdx": spec(nested_row(60))}, SPEC_ERROR, "[nesting-too-deep]"),
    Case(
        29, "a merge of `__proto__`", {"specs/a.mdx": page("title: x\n<<: { __proto__: { a: b } }")}, OK, "unknown-key"
    ),
    Case(
        30,
        "a second document",
        {"specs/a.mdx": page("title: x\n...\n%TAG ! tag:x,2000:\n--- y")},
        SPEC_ERROR,
        "[second-document]",
    ),
    Case(30, "a directive", {"specs/a.mdx": page("%TAG ! tag:x,2000:")}, OK, "0 specs"),
    Case(30, "a tag that includes", {"specs/a.mdx": page("title: !include /etc/passwd")}, OK, "has no meaning here"),
    Case(30, "a key twice", {"specs/a.mdx": page("title: x\ntitle: y")}, OK, "[duplicate-key]"),
    Case(
        36,
        "a `$ref` to a file",
        {"specs/a.mdx": spec('{ $ref: "file:///etc/passwd", key: x, type: string }')},
        OK,
        "[unknown-key]",
    ),
    *code_blocks(),
    Case(34, "bytes that are no UTF-8", {"specs/a.mdx": b"---\ntitle: \xff\xfe\n---\n"}, SPEC_ERROR, "[invalid-utf8]"),
    Case(34, "a NUL", {"specs/a.mdx": b"---\ntitle: a\0b\n---\n"}, SPEC_ERROR, "[invalid-utf8]"),
    Case(34, "a byte order mark", {"specs/a.mdx": "\ufeff" + spec()}, OK, "1 spec"),
    Case(35, "hooks in refgen.yaml", {"refgen.yaml": "hooks: { before: touch pwned }\n"}, USAGE, "no setting 'hooks'"),
    Case(35, "plugins in refgen.yaml", {"refgen.yaml": "plugins: [./evil.so]\n"}, USAGE, "no setting 'plugins'"),
    Case(38, "2,000 rows", {"specs/a.mdx": many_rows(2_000)}, OK, "1 spec"),
    *_large(),
    *_many_findings(),
)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes; of a huge one only the size."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    sizes = {path: path.stat().st_size for path in files}
    return {
        str(path.relative_to(folder)): path.read_bytes() if sizes[path] < HUGE else str(sizes[path]).encode()
        for path in files
    }


def run_measured(command: tuple[str, ...], folder: Path) -> tuple[subprocess.CompletedProcess[str], int]:
    """Runs a command on a small stack; what it came to, and how many bytes of memory it took at most."""
    report = folder.parent / "memory"
    program = (
        "import resource, subprocess, sys;"
        "code = subprocess.run(sys.argv[2:]).returncode;"
        "kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss;"
        "open(sys.argv[1], 'w').write(str(kilobytes));"
        "sys.exit(code if code >= 0 else 128 - code)"
    )
    # Seconds of the processor, as those of the clock say nothing on a machine that does other things too.
    limited = ("prlimit", "--cpu=40", f"--stack={STACK}", *command)
    python = (sys.executable, "-c", program, str(report))
    finished = subprocess.run((*python, *limited), cwd=folder, capture_output=True, text=True, check=False)
    memory = int(report.read_text()) * 1024
    report.unlink()
    return finished, memory


def problem_of(case: Case, refgen: str, folder: Path) -> str:
    """What is wrong with what refgen does; empty when nothing is."""
    project = folder / "project"
    # Of its own, as one above would be found.
    files: dict[str, str | bytes] = {"refgen.yaml": "languages: [js, go]\n", **case.files}
    for path, text in files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(text.encode() if isinstance(text, str) else text)
    case.prepare(project)
    before = contents(folder)
    finished, memory = run_measured((refgen, *case.command, "--color", "never", *case.options), project)
    said = finished.stderr + finished.stdout
    after = contents(folder)
    new = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    if finished.returncode != case.status:
        return f"exit code {finished.returncode} instead of {case.status}: {said[:400]}"
    if memory > MOST_MEMORY:
        return f"took {memory >> 20} MiB of memory"
    if case.says not in said:
        return f"does not say '{case.says}': {said[:400]}"
    outside = {path for path in new if not path.startswith("project/output/")}
    if outside:
        return f"changed outside of the output: {sorted(outside)}"
    leaked = [path for path in new if case.secret in after.get(path, b"")]
    if leaked:
        return f"what is secret is in {leaked}"
    writes = case.status == OK and "generate" in case.command
    if new and not writes:
        return f"wrote {sorted(new)[:5]}"
    return "" if new or not writes else "wrote nothing"


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
