"""Reads the reports of refgen as other programs do, and compares the formats with each other.

usage: check.py REFGEN

JSON is held to schemas/report.schema.json, SARIF to the schema that the npm package of this folder ships, both by
python3-jsonschema; JUnit and Checkstyle go through an XML parser, and GitHub's commands are decoded as its runner does
it. What is told must be the same in all. A missing schema is a skip, with CI=true a failure.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
from pathlib import Path
from typing import Any, Optional

import jsonschema

ROOT = Path(__file__).resolve().parent.parent.parent
SARIF_SCHEMA = ROOT / "build/sarif/node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json"
CORPUS = ROOT.parent / "shared/corpus/workos-0.2.0/reference"
COMMAND = re.compile(r"::(error|warning|notice) ([^:\n]*)::([^\n]*)")

# What tries to end the text it stands in, in every format. The name of the file does, too.
HOSTILE_NAME = "us er%0A,:\u00e9<&\"].mdx"
HOSTILE = r"""---
title: User
descriptions:
  user:
    email: The email.
reference:
  js:
    - key: User
      id: user
      url: /reference/user
      title: interface User
      properties:
        - { key: id, type: string, description: (user.emial) }
        - { key: "a b::error::x", type: "]]>", description: "x" }
        - { key: name, type: "a\n::error file=x::y%0A::warning::<b>\"'\e[31m\u202e\ufffe]]>", description: (user.em&il) }
        - { key: mail, type: "[x](1)", description: (user.email) }
  "x\n::error::pwn":
    - key: User
---

<CodeBlock referenceId="]]><x>::error::" />
"""


def strict(schema: Any) -> Any:
    """The schema, but no object may have a key that it does not name: what is not documented is not printed."""
    if isinstance(schema, list):
        return [strict(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: strict(value) for key, value in schema.items()}
    return {**closed, "additionalProperties": False} if "properties" in closed else closed


def validate(document: Any, schema: Any, name: str) -> None:
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    for error in validator.iter_errors(document):
        sys.exit(f"{name}: {list(error.absolute_path)}: {error.message[:400]}")


def expect(actual: Any, wanted: Any, name: str) -> None:
    if actual != wanted:
        sys.exit(f"{name}: {actual!r} instead of {wanted!r}")


def decode_commands(text: str, name: str) -> list[tuple[str, str]]:
    """Severity and rule of each annotation. A line that is no command, or one too many, is a failure."""
    found = []
    for line in text.removesuffix("\n").split("\n") if text else []:
        command = COMMAND.fullmatch(line)
        if not command:
            sys.exit(f"{name}: no command: {line}")
        values = dict(value.split("=", 1) for value in command[2].split(","))
        found.append((command[1].replace("notice", "note"), values["title"]))
    return found


def sarif_findings(log: Any, name: str) -> list[tuple[str, str]]:
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    expect(len(set(rules)), len(rules), name)
    for result in run["results"]:
        expect(rules[result["ruleIndex"]], result["ruleId"], name)
        expect(len(result["locations"]), 1, name)
    places = [(result["ruleId"], json.dumps(result["partialFingerprints"])) for result in run["results"]]
    expect(len(set(places)), len(places), name)
    found = [(result["level"], result["ruleId"]) for result in run["results"]]
    for kind in ("toolConfigurationNotifications", "toolExecutionNotifications"):
        notifications = run["invocations"][0].get(kind, [])
        found += [(notification["level"], notification["descriptor"]["id"]) for notification in notifications]
    return found


def junit_findings(text: str, name: str) -> list[tuple[str, str]]:
    root = xml.etree.ElementTree.fromstring(text)
    cases = root.findall("testsuite/testcase")
    expect(int(root.attrib["tests"]), len(cases), name)
    expect(int(root.attrib["failures"]), len(root.findall("testsuite/testcase/failure")), name)
    found = []
    for case in cases:
        failure = case.find("failure")
        if failure is not None:
            found.append((failure.attrib["message"].split(":")[0], failure.attrib["type"]))
        elif case.find("system-out") is not None:
            found.append(("note", case.attrib["name"].split(":")[0]))
    return found


def checkstyle_findings(text: str) -> list[tuple[str, str]]:
    errors = xml.etree.ElementTree.fromstring(text).findall("file/error")
    return [
        (error.attrib["severity"].replace("info", "note"), error.attrib["source"].removeprefix("refgen."))
        for error in errors
    ]


class Checker:
    def __init__(self, refgen: str) -> None:
        self.refgen = refgen
        self.report_schema = strict(json.loads((ROOT / "schemas/report.schema.json").read_text(encoding="utf-8")))
        self.sarif_schema: Optional[Any] = None
        if SARIF_SCHEMA.exists():
            self.sarif_schema = json.loads(SARIF_SCHEMA.read_text(encoding="utf-8"))

    def run(self, folder: Path, arguments: tuple[str, ...], report_format: str) -> tuple[int, str]:
        command = (self.refgen, *arguments, "--format", report_format)
        finished = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        return finished.returncode, finished.stdout.decode("utf-8")

    def check(self, name: str, folder: Path, arguments: tuple[str, ...], code: int) -> None:
        """All formats of one run."""
        reports = {}
        for report_format in ("json", "sarif", "github", "junit", "checkstyle"):
            status, reports[report_format] = self.run(folder, arguments, report_format)
            expect(status, code, f"{name}: exit code with --format {report_format}")
        report = json.loads(reports["json"])
        validate(report, self.report_schema, f"{name}: json")
        wanted = sorted((finding["severity"], finding["rule"]) for finding in report["findings"])
        log = json.loads(reports["sarif"])
        if self.sarif_schema is not None:
            validate(log, self.sarif_schema, f"{name}: sarif")
        expect(sorted(sarif_findings(log, f"{name}: sarif")), wanted, f"{name}: sarif")
        expect(sorted(decode_commands(reports["github"], f"{name}: github")), wanted, f"{name}: github")
        expect(sorted(junit_findings(reports["junit"], f"{name}: junit")), wanted, f"{name}: junit")
        expect(sorted(checkstyle_findings(reports["checkstyle"])), wanted, f"{name}: checkstyle")
        print(f"  {name:<22} ok  {len(wanted)} findings", flush=True)


def main() -> int:
    checker = Checker(str(Path(sys.argv[1]).resolve()))
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "specs").mkdir()
        (folder / "specs" / HOSTILE_NAME).write_text(HOSTILE, encoding="utf-8")
        (folder / "broken.yaml").write_text('"\\n::error::]]>": 1\n', encoding="utf-8")
        checker.check("hostile specs", folder, ("lint",), 1)
        checker.check("wrong configuration", folder, ("lint", "--config", "broken.yaml"), 2)
        checker.check("wrong use", folder, ("lint", "--\n::error::]]>"), 2)
        checker.check("no specs", folder, ("check", "--specs", "none"), 4)
        checker.check("stale output", ROOT, ("check", "--output", str(folder / "output")), 3)
    checker.check("clean specs", ROOT, ("lint",), 0)
    checker.check("specs of the goldens", ROOT, ("lint", "--specs", "tests/golden/specs"), 0)
    if CORPUS.is_dir():
        checker.check("corpus", CORPUS, ("lint", "--specs", "."), 0)
    else:
        print(f"CORPUS MISSING: no specs in {CORPUS}, only our own are checked")
    if checker.sarif_schema is None:
        print(f"TOOL MISSING: {SARIF_SCHEMA.relative_to(ROOT)}; SARIF was not held to its schema")
        return 1 if os.environ.get("CI") == "true" else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
