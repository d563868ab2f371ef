"""Generated schemas with their references to each other."""

import json
from functools import lru_cache
from pathlib import Path

import jsonschema


def load(uri):
    return json.loads(Path(uri.removeprefix("file://")).read_text(encoding="utf-8"))


@lru_cache(maxsize=None)
def validator_of(path):
    """The validator of a schema file."""
    place = Path(path).resolve()
    schema = load(str(place))
    resolver = jsonschema.RefResolver(place.as_uri(), schema, handlers={"file": load})
    return jsonschema.Draft202012Validator(schema, resolver=resolver)
