"""Round trips of JSON through the generated types of one language.

usage: round_trip.py LANGUAGE TREE TYPES MODEL [FIXTURES]

TREE is a generated tree, TYPES and MODEL are what `refgen dump` says about these stages, FIXTURES is a folder of real
documents. A driver in the language reads each document into its type and writes it back, or builds options objects; this program
says whether what came out is right. The last line counts.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Iterator

import known
import variants
from cases import Case, cases_of
from compare import Abilities, Comparison
from documents import Document, examples, fixtures, made_up, parse, type_of
from types_of import Types

ABILITIES = {
    "curl": Abilities(drops_unknown=False),
    "go": Abilities(keeps_null=False, sends_null=False, keeps_absent=False),
    "java": Abilities(keeps_null=False),
    "js": Abilities(big_integers=False),
    "php": Abilities(),
    "python": Abilities(),
    "ruby": Abilities(),
}

# What languages call the types of JSON in a message.
WORDS = {
    "string": ("string", "str"),
    "boolean": ("boolean", "bool"),
    "number": ("number", "integer", "int", "float"),
    "integer": ("integer", "number", "int"),
    "array": ("array", "list"),
    "object": ("object", "struct", "map"),
    "timestamp": ("timestamp", "string", "time"),
}

# How messages name the type of a language that was wanted, where that is not a type of JSON.
TYPES = {
    "go": {"string": r"of type \w+\.\w", "object": r"of type \w+\.\w", "array": r"of type \[\]"},
    "java": {
        "string": r"instance of `\w+\.\S+`",
        "number": r"\bDouble\b|instance of `\w+\.\S+`",
        "integer": r"\bLong\b",
        "array": r"\bArrayList<",
        "object": r"of type `(?!java\.lang)\w+\.\S+`",
        "timestamp": r"\bOffsetDateTime\b",
    },
}

# Errors that a language raises by itself, deep inside.
BARE = {"TypeError", "AttributeError", "KeyError", "NoMethodError", "ClassCastException", "NullPointerException"}


def drive(language: str, tree: Path, cases: list[Case]) -> list[dict[str, Any]]:
    """The driver's answers, in the order of the cases."""
    work = Path(os.environ["WORK"])
    jobs, answers = work / "jobs.json", work / "answers.json"
    jobs.write_text(json.dumps([case.job(number) for number, case in enumerate(cases)]), encoding="utf-8")
    driver = Path(__file__).parent.parent / language / "drive"
    finished = subprocess.run([driver, jobs, answers], cwd=tree / "models" / language, check=False)
    if finished.returncode != 0:
        sys.exit(finished.returncode)
    by_id = {answer["id"]: answer for answer in json.loads(answers.read_text(encoding="utf-8"))}
    return [by_id[number] for number in range(len(cases))]


def names_type(message: str, kind: str, language: str) -> bool:
    """Whether a message says the type."""
    words = {word.lower() for word in re.findall(r"[a-zA-Z]+", message)}
    type_ = TYPES.get(language, {}).get(kind)
    return bool(words & set(WORDS[kind])) or (type_ is not None and re.search(type_, message) is not None)


def refusal_problem(case: Case, answer: dict[str, Any], language: str) -> str:
    """What is wrong with the refusal of a wrong document; empty when nothing is."""
    if "error" not in answer:
        return f"was read, and written as {answer['json'][:200]}"
    message = answer["error"]
    if answer["class"] in BARE:
        return f"bare {answer['class']}: {message}"
    assert case.fault is not None
    # encoding/json names members only, not the elements of arrays and maps.
    path = [str(part) for part in case.fault.path if language != "go" or not isinstance(part, (int, variants.Key))]
    missing = [part for part in path if part not in message]
    missing += [kind for kind in (case.fault.expected, case.fault.actual) if not names_type(message, kind, language)]
    return f"the message lacks {', '.join(missing)}: {message}" if missing else ""


def problem_of(case: Case, answer: dict[str, Any], comparison: Comparison, language: str) -> str:
    if case.fault is not None:
        return refusal_problem(case, answer, language)
    if "error" in answer:
        return f"refused: {answer['class']}: {answer['error']}"
    return "; ".join(comparison.differences(case.declaration, case.expected, parse(answer["json"]))[:5])


def problems_of(cases: list[Case], answers: list[dict[str, Any]], types: Types) -> Iterator[str]:
    """What failed and is not listed as known, and what is listed and did not fail."""
    abilities = ABILITIES[types.language]
    read = Comparison(types, abilities)
    sent = Comparison(types, replace(abilities, keeps_null=abilities.sends_null))
    for case, answer in zip(cases, answers):
        problem = problem_of(case, answer, sent if case.node is not None else read, types.language)
        reason = known.reason(types.language, case)
        if problem and not reason:
            yield f"{case.name}: {problem}"
        elif reason and not problem:
            yield f"{case.name}: passes, though it is listed: {reason}"


def unread(documents: list[Document], language: str, tables: set[tuple[str, str]]) -> Iterator[str]:
    """Documents of entities that the language has a table of, and for which it has no type all the same."""
    for document in documents:
        is_listed = (language, document.name) in known.WITHOUT_TYPE
        if ((document.spec, document.entity) in tables) != is_listed:
            yield f"{document.name}: {'is listed, though there is no table' if is_listed else 'there is no type to read it'}"


def listed_in_vain(documents: list[Document], without_type: list[Document], language: str) -> Iterator[str]:
    """Documents that are listed as having no type, and have one."""
    names = {document.name for document in without_type}
    for document in documents:
        if (language, document.name) in known.WITHOUT_TYPE and document.name not in names:
            yield f"{document.name}: has a type, though it is listed as having none"


def stray_keys(examples_of_ours: list[Document], types: Types) -> Iterator[str]:
    """Keys of our own examples that their types do not know."""
    strict = Comparison(types, Abilities())
    for document in examples_of_ours:
        declaration = type_of(types, document)
        if declaration is not None:
            yield from strict.differences(declaration, document.value, document.value)


def main() -> int:
    language, tree = sys.argv[1], Path(sys.argv[2])
    types = Types(language, Path(sys.argv[3]), tree / ".refgen-manifest.json")
    real = list(fixtures(Path(sys.argv[5]), types)) if len(sys.argv) > 5 else list(examples(tree))
    cases, without_type = cases_of(real + list(made_up(types)), types, ABILITIES[language])
    problems = list(problems_of(cases, drive(language, tree, cases), types))
    problems += listed_in_vain(real, without_type, language)
    problems += unread(without_type, language, known.tables_of(Path(sys.argv[4]), language))
    if language == "curl" and len(sys.argv) == 5:
        problems += stray_keys(real, types)
    print("\n".join(problems))
    refused = sum(case.fault is not None for case in cases)
    print(
        f"{len(real) - len(without_type)} documents ({len(without_type)} more have no type in this language), "
        f"{len(cases) - refused} round trips, {refused} refusals, {len(problems)} failures"
    )
    return 1 if problems or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
