"""Writes what the driver needs to find the types of its jobs by name, as Go has no such table at run time.

usage: registry.py GO_MOD JOBS FOLDER
"""

import json
import sys
from pathlib import Path, PurePosixPath


def symbols(part):
    """All types that are named in a job."""
    if isinstance(part, list):
        for item in part:
            yield from symbols(item)
    elif isinstance(part, dict):
        if "file" in part and "name" in part:
            yield str(PurePosixPath(part["file"]).parent), part["name"]
        for item in part.values():
            yield from symbols(item)


go_mod, jobs, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2]), Path(sys.argv[3])
module = go_mod.read_text(encoding="utf-8").split("module ", 1)[1].split()[0]
types = sorted(set(symbols(json.loads(jobs.read_text(encoding="utf-8")))))
aliases = {package: f"p{number}" for number, package in enumerate(sorted({package for package, _ in types}))}
imports = [
    f'\t{alias} "{module if package == "." else module + "/" + package}"' for package, alias in aliases.items()
]
rows = [
    f'\t{{"{package}", "{name}"}}: reflect.TypeOf((*{aliases[package]}.{name})(nil)).Elem(),' for package, name in types
]
(folder / "registry.go").write_text(
    "\n".join(
        [
            "package main",
            "",
            "import (",
            '\t"reflect"',
            *imports,
            ")",
            "",
            "var registry = map[typeName]reflect.Type{",
            *rows,
            "}",
            "",
        ]
    ),
    encoding="utf-8",
)
(folder / "go.mod").write_text(
    f"module driver\n\ngo 1.18\n\nrequire {module} v0.0.0\n\nreplace {module} => {go_mod.parent}\n", encoding="utf-8"
)
