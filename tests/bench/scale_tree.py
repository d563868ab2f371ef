#!/usr/bin/python3
"""Makes a large tree of specs: COPIES times those of SPECS, each in a folder of its own below INTO.

What a copy declares has names of its own, so that a reference means something in its copy only, and every problem of
the specs is there COPIES times:

- the keys, ids and titles of entries that have an id, and the types, item references and code blocks that name them;
- the first part of the names of descriptions;
- page urls, which lie below the folder of the copy, in tables, texts and navigation.

Shared parameters and groups have no id. Their key is what a value is called in JSON or in code, so they keep it; as in
any tree of several products, the nearest one is meant.
"""
import functools
import pathlib
import re
import shutil
import sys

import yaml

# Stand for the name of the copy behind a name: with a capital (UserCaa), and with an underscore (user_caa).
CAPITAL, SNAKE = "\ue000", "\ue001"
FOLDER = "\ue002"
IDENTIFIER = re.compile(r'"[^"]*"|[A-Za-z_]\w*')
REFERENCE = re.compile(r"^(\W*\()(\w+)")
PAGE_URL = re.compile(r"(?<![\w/.-])/reference(?=[/#)\"'\s]|$)")
CODE_BLOCK = re.compile(r'(referenceId=")([^"]+)(")')
LAST_IDENTIFIER = re.compile(r"[A-Za-z_]\w*(?=\W*$)")
FENCED = re.compile(r"\A(\ufeff?---\r?\n)(.*?)(^---.*)\Z", re.DOTALL | re.MULTILINE)
# A word for "some object" is not the name of a model.
VAGUE = ("object", "Object")
NAVIGATION = "_navigation.mdx"


def renamed(name):
    return name + (CAPITAL if any(letter.isupper() for letter in name) else SNAKE)


def field(mapping, key):
    """The node of a key, or None. `mapping` may be anything."""
    if isinstance(mapping, yaml.MappingNode):
        for name, value in mapping.value:
            if name.value == key:
                return value
    return None


def scalar(mapping, key):
    node = field(mapping, key)
    return node.value if isinstance(node, yaml.ScalarNode) else ""


def items(node):
    return node.value if isinstance(node, yaml.SequenceNode) else []


def split(text):
    """The opening fence, the front matter, and the rest with the closing fence; line ends as they are."""
    found = FENCED.match(text)
    return found.groups() if found else ("", "", text)


def read(path):
    return path.read_bytes().decode("utf-8")


class Spec:
    def __init__(self, root, path):
        self.path = path.relative_to(root)
        self.fence, self.front_matter, self.rest = split(read(path))
        self.node = yaml.compose(self.front_matter, Loader=yaml.CSafeLoader)

    def entries(self):
        reference = field(self.node, "reference")
        for _, entries in reference.value if isinstance(reference, yaml.MappingNode) else []:
            yield from items(entries)


class Names:
    """Everything that gets another name in every copy, of all specs and languages."""

    def __init__(self, specs):
        self.keys, self.ids, self.models, self.descriptions = set(), set(), set(), set()
        for spec in specs:
            descriptions = field(spec.node, "descriptions")
            if isinstance(descriptions, yaml.MappingNode):
                self.descriptions.update(name.value for name, _ in descriptions.value)
            for entry in spec.entries():
                self.add_entry(entry)

    def add_entry(self, entry):
        if not scalar(entry, "id"):
            return
        self.keys.add(scalar(entry, "key"))
        self.ids.add(scalar(entry, "id"))
        if field(entry, "properties") and not field(entry, "parameters") and not field(entry, "returns"):
            self.models.add(scalar(entry, "key"))
            self.models.update(LAST_IDENTIFIER.findall(scalar(entry, "title")))
        self.models.difference_update(VAGUE)


class Template:
    """The text of a spec with marks where the name of the copy belongs."""

    def __init__(self, spec, names):
        self.spec, self.names, self.edits = spec, names, {}
        descriptions = field(spec.node, "descriptions")
        for name, _ in descriptions.value if isinstance(descriptions, yaml.MappingNode) else []:
            self.edit(name, lambda raw: re.sub(r"\w+", lambda found: renamed(found[0]), raw))
        for entry in spec.entries():
            self.mark_entry(entry)
        text = spec.fence + self.edited()
        text += CODE_BLOCK.sub(lambda found: found[1] + self.known(found[2], names.ids) + found[3], spec.rest)
        self.text = PAGE_URL.sub(f"/reference/{FOLDER}", text)

    def edited(self):
        text = self.spec.front_matter
        for start, (end, replacement) in sorted(self.edits.items(), reverse=True):
            text = text[:start] + replacement + text[end:]
        return text

    def edit(self, node, change):
        start, end = node.start_mark.index, node.end_mark.index
        self.edits[start] = (end, change(self.spec.front_matter[start:end]))

    @staticmethod
    def known(name, names):
        return renamed(name) if name in names else name

    def mark_identifiers(self, mapping, key, names):
        node = field(mapping, key)
        if isinstance(node, yaml.ScalarNode):
            self.edit(node, lambda raw: IDENTIFIER.sub(lambda found: self.known(found[0], names), raw))

    def mark_reference(self, node, names):
        self.edit(node, lambda raw: REFERENCE.sub(lambda found: found[1] + self.known(found[2], names), raw))

    def mark_entry(self, entry):
        if scalar(entry, "id"):
            self.mark_identifiers(entry, "key", self.names.keys)
            self.mark_identifiers(entry, "id", self.names.ids)
            self.mark_title(entry)
        else:
            self.mark_row(entry)
        for key in ("properties", "parameters", "returns"):
            self.mark_rows(field(entry, key))

    def mark_title(self, entry):
        title = scalar(entry, "title")
        if title and not title.startswith("/") and title not in VAGUE:
            change = functools.partial(LAST_IDENTIFIER.sub, lambda found: renamed(found[0]))
            self.edit(field(entry, "title"), change)

    def mark_rows(self, rows):
        for row in items(rows):
            if isinstance(row, yaml.ScalarNode):
                self.mark_reference(row, self.names.keys)
            else:
                self.mark_row(row)

    def mark_row(self, row):
        # A row without a type can name a model by its key.
        self.mark_identifiers(row, "type" if field(row, "type") else "key", self.names.models)
        description = field(row, "description")
        if isinstance(description, yaml.ScalarNode):
            self.mark_reference(description, self.names.descriptions)
        self.mark_rows(field(row, "properties"))


def copy_name(number):
    return "c" + chr(ord("a") + number // 26) + chr(ord("a") + number % 26)


def filled(text, name):
    return text.replace(CAPITAL, name.capitalize()).replace(SNAKE, "_" + name).replace(FOLDER, name)


def write_navigation(source, copies, into):
    """One file for the whole tree: the links of every copy below a title of its own."""
    _, front_matter, rest = split(read(source))
    page = yaml.safe_load(front_matter)
    links = yaml.safe_dump(page["links"], sort_keys=False, allow_unicode=True)
    links = PAGE_URL.sub(f"/reference/{FOLDER}", links)
    page["links"] = [{"title": f"Copy {copy}", "links": yaml.safe_load(filled(links, copy))} for copy in copies]
    text = yaml.safe_dump(page, sort_keys=False, allow_unicode=True)
    (into / NAVIGATION).write_text(f"---\n{text}{rest}", encoding="utf-8")


def make_tree(source, number, into):
    """Returns how many files the tree has. `into` is made anew."""
    source, into = pathlib.Path(source), pathlib.Path(into)
    paths = sorted(path for path in source.rglob("*") if path.suffix in (".md", ".mdx"))
    specs = [Spec(source, path) for path in paths if path.name != NAVIGATION]
    names = Names(specs)
    templates = [Template(spec, names) for spec in specs]
    copies = [copy_name(each) for each in range(number)]
    shutil.rmtree(into, ignore_errors=True)
    for copy in copies:
        for template in templates:
            path = into / copy / template.spec.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(filled(template.text, copy).encode("utf-8"))
    if (source / NAVIGATION).exists():
        write_navigation(source / NAVIGATION, copies, into)
    return sum(1 for path in into.rglob("*") if path.is_file())


if __name__ == "__main__":
    if len(sys.argv) != 4 or not sys.argv[2].isdigit():
        sys.exit("usage: scale_tree.py SPECS COPIES INTO")
    print(make_tree(sys.argv[1], int(sys.argv[2]), sys.argv[3]), "files")
