"""Says of YAML files whether a JSON Schema accepts them.

usage: validate.py SCHEMA FILE...

Prints a line for each file: `valid`, or `invalid` and the first reason. The YAML is read as version 1.2 has it and as
editors do: `yes` and dates are texts.
"""

import json
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """Only the plain scalars of YAML 1.2's core schema, and merge keys."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+0123456789."),
    ("merge", r"<<", "<"),
):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def verdict(validator, path):
    try:
        with open(path, encoding="utf-8") as file:
            document = yaml.load(file, Loader)
    except yaml.YAMLError as problem:
        return f"invalid YAML: {problem}".replace("\n", " ")
    problem = next(iter(validator.iter_errors(document)), None)
    if problem is None:
        return "valid"
    place = "/".join(str(part) for part in problem.absolute_path)
    return f"invalid {place}: {problem.message}".replace("\n", " ")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for path in sys.argv[2:]:
        print(verdict(validator, path))


if __name__ == "__main__":
    main()
