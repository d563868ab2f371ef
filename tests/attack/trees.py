"""Folders that are hostile or broken: each is prepared, refgen runs in it once or several times, and what is left is
compared. What cannot be done here is skipped loudly, with CI=true a failure."""

from __future__ import annotations

import concurrent.futures
import contextlib
import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterator

from files import CANNOT_WRITE, OK, SPEC_ERROR, USAGE, spec
from project import Failed, Project, Skip, contents, expect


@dataclass(frozen=True)
class Tree:
    row: int
    name: str
    status: int
    says: str
    show: Callable[[Project], None]


TREES: list[Tree] = []


def tree(row: int, name: str, status: int, says: str) -> Callable[[Callable[[Project], None]], Callable[..., None]]:
    def add(show: Callable[[Project], None]) -> Callable[..., None]:
        TREES.append(Tree(row, name, status, says, show))
        return show

    return add


def refused(row: int, name: str, status: int, says: str, prepare: Callable[[Project], object]) -> None:
    """Nothing at all may change."""

    def show(project: Project) -> None:
        prepare(project)
        before = contents(project.home)
        project.run()
        after = contents(project.home)
        expect(
            before == after,
            f"changed {sorted(path for path in {*before, *after} if before.get(path) != after.get(path))[:5]}",
        )

    TREES.append(Tree(row, name, status, says, show))


# The manifest.


def with_manifest_of(listed: str) -> Callable[[Project], object]:
    return lambda project: project.write("output/.refgen-manifest.json", project.manifest_of(listed))


for path in ("/abs", "a/../../precious", "..", "docs//a", "C:/x", ".refgen-manifest.json", "docs/a.refgen-tmp"):
    refused(22, f"a manifest that lists `{path}`", CANNOT_WRITE, "[manifest-broken]", with_manifest_of(path))

refused(
    22,
    "a manifest that is a folder",
    CANNOT_WRITE,
    "[manifest-broken]",
    lambda project: project.write("output/.refgen-manifest.json/mine", "mine"),
)


@tree(22, "a manifest that lists a file of somebody else", OK, "[edited-by-hand]")
def manifest_of_others(project: Project) -> None:
    project.write("output/mine.txt", "mine")
    project.write("output/.refgen-manifest.json", project.manifest_of("mine.txt"))
    project.run()
    expect((project.folder / "output/mine.txt").read_text() == "mine", "took a file of somebody else")
    project.expect_clean_output(b"mine.txt")


@tree(22, "a manifest that lists a folder of somebody else", OK, "1 spec")
def manifest_of_folder(project: Project) -> None:
    project.write("output/mine/mine.txt", "mine")
    project.write("output/.refgen-manifest.json", project.manifest_of("mine"))
    project.run()
    project.expect_clean_output(b"mine/mine.txt")


@tree(22, "a manifest that is a pipe", CANNOT_WRITE, "[manifest-broken]")
def manifest_pipe(project: Project) -> None:
    (project.folder / "output").mkdir()
    os.mkfifo(project.folder / "output/.refgen-manifest.json")
    project.run()


# Links.


def link_manifest(project: Project) -> None:
    project.write("precious", "[]\n")
    project.link("output/.refgen-manifest.json", "../precious")


def link_staging(project: Project) -> None:
    project.write("precious/0", "mine")
    project.link("output/.refgen-staging", "../precious")


def link_page(project: Project) -> None:
    project.succeed()
    os.rename(project.folder / "output/docs/js/a.mdx", project.home / "page")
    project.link("output/docs/js/a.mdx", "../../../../page")
    project.write("specs/a.mdx", spec(title="Another"))


def link_removed_page(project: Project) -> None:
    project.succeed()
    os.rename(project.folder / "output/docs/js/a.mdx", project.home / "page")
    project.link("output/docs/js/a.mdx", "../../../../page")
    os.rename(project.folder / "specs/a.mdx", project.folder / "specs/b.mdx")


def link_folder_of_removed(project: Project) -> None:
    project.succeed()
    os.rename(project.folder / "output/docs", project.home / "docs")
    project.link("output/docs", "../../docs")
    os.rename(project.folder / "specs/a.mdx", project.folder / "specs/b.mdx")


refused(23, "the manifest is a link", CANNOT_WRITE, "[link-in-output]", link_manifest)
refused(23, "the staging folder is a link", CANNOT_WRITE, "[write-failed]", link_staging)
refused(23, "a page is a link", CANNOT_WRITE, "[link-in-output]", link_page)
refused(23, "a page that goes is a link", CANNOT_WRITE, "[link-in-output]", link_removed_page)
refused(23, "a folder of pages that go is a link", CANNOT_WRITE, "[link-in-output]", link_folder_of_removed)
refused(
    23, "the output leads nowhere", CANNOT_WRITE, "[not-generated]", lambda project: project.link("output", "nowhere")
)
refused(23, "the output is a file", CANNOT_WRITE, "[not-generated]", lambda project: project.write("output", "mine"))


@tree(23, "the output is a link to a folder", OK, "1 spec")
def output_is_link(project: Project) -> None:
    (project.home / "elsewhere").mkdir()
    project.link("output", "../elsewhere")
    project.run()
    clean = project.clean_output()
    expect(contents(project.home / "elsewhere") == clean, "the folder that the link leads to is not the output")


@tree(23, "the temporary file is a link", OK, "1 spec")
def temporary_is_link(project: Project) -> None:
    project.write("precious", "mine")
    project.link("output/.refgen-tmp", "../precious")
    project.run()
    expect((project.folder / "precious").read_text() == "mine", "wrote through a link")
    project.expect_clean_output()


@tree(23, "what a run left that was cut off", OK, "1 spec")
def leftovers(project: Project) -> None:
    project.write("output/.refgen-tmp", "half a fi")
    project.write("output/.refgen-staging/0", "half a fi")
    project.write("output/.refgen-staging/7", "a file")
    for _ in range(2):
        project.run()
        project.expect_clean_output()
        project.write("output/.refgen-tmp", "half a fi")
        project.write("output/.refgen-staging/0", "half a fi")
    project.run()
    project.expect_clean_output()


@tree(23, "specs that are links", OK, "[skipped-link]")
def specs_are_links(project: Project) -> None:
    project.write("../secret.mdx", "---\ntitle: Secret\n---\n")
    project.link("specs/b.mdx", "../../secret.mdx")
    project.link("specs/folder", "../..")
    project.link("specs/loop", "loop")
    project.run()
    expect(b"Secret" not in b"".join(contents(project.folder / "output").values()), "followed a link")


# Output and specs in one another.


@tree(23, "the output inside the specs", OK, "1 spec, ")
def output_inside_specs(project: Project) -> None:
    clean = project.clean_output()
    for _ in range(3):
        project.run("--output", "specs/output")
        expect(contents(project.folder / "specs/output") == clean, "what was generated is read as specs")


@tree(23, "the specs inside the output", OK, "1 spec, ")
def specs_inside_output(project: Project) -> None:
    clean = project.clean_output()
    os.makedirs(project.folder / "output")
    os.rename(project.folder / "specs", project.folder / "output/specs")
    for _ in range(3):
        project.run("--specs", "output/specs")
        left = contents(project.folder / "output")
        expect(left.pop(b"specs/a.mdx", b"") == spec().encode(), "changed a spec")
        expect(left == clean, "the output is not what one run would write")


def specs_are_output(project: Project) -> None:
    project.write("refgen.yaml", "output: specs\n")


def specs_are_generated(project: Project) -> None:
    project.write("refgen.yaml", "output: .\nspecs: docs\n")
    os.rename(project.folder / "specs", project.folder / "docs")


refused(23, "the output is the folder of the specs", USAGE, "would lie among the specs", specs_are_output)
refused(23, "the specs are where pages are generated", USAGE, "would lie among the specs", specs_are_generated)


# Rights.


@tree(23, "an output that must not be written", CANNOT_WRITE, "permission denied")
def read_only_output(project: Project) -> None:
    project.succeed()
    project.write("specs/a.mdx", spec(title="Another"))
    (project.folder / "output").chmod(0o555)
    before = project.all_contents()
    project.run_without_rights()
    project.expect_unchanged(before)
    (project.folder / "output").chmod(0o755)


@tree(23, "a folder that must not be written", CANNOT_WRITE, "permission denied")
def read_only_folder(project: Project) -> None:
    project.succeed()
    project.write("specs/a.mdx", spec(title="Another"))
    folder = project.folder / "output/docs/js"
    folder.chmod(0o555)
    project.run_without_rights()
    folder.chmod(0o755)
    project.expect_repair()


@tree(23, "files that must not be written", OK, " updated")
def read_only_files(project: Project) -> None:
    project.succeed()
    project.write("specs/a.mdx", spec(title="Another"))
    for path in (project.folder / "output").rglob("*"):
        if path.is_file():
            path.chmod(0o444)
    project.run_without_rights()


@tree(23, "a page that must not be read", CANNOT_WRITE, "[cannot-read]")
def unreadable_page(project: Project) -> None:
    project.succeed()
    project.write("specs/a.mdx", spec(title="Another"))
    before = project.all_contents()
    (project.folder / "output/docs/js/a.mdx").chmod(0)
    project.run_without_rights()
    (project.folder / "output/docs/js/a.mdx").chmod(0o644)
    project.expect_unchanged(before)


@tree(23, "a spec that must not be read", CANNOT_WRITE, "[cannot-read]")
def unreadable_spec(project: Project) -> None:
    project.write("specs/b.mdx", spec()).chmod(0)
    project.run_without_rights()
    expect(not (project.folder / "output").exists(), "wrote something")


# A full disk, and a run that is killed.


@contextlib.contextmanager
def disk_at(folder: Path, *options: str) -> Iterator[None]:
    """A disk of its own, in memory."""
    if os.geteuid() != 0:
        raise Skip("only root can mount a disk")
    mounted = subprocess.run(("mount", "-t", "tmpfs", *options, "tmpfs", folder), capture_output=True, check=False)
    if mounted.returncode != 0:
        raise Skip(f"no disk: {mounted.stderr.decode().strip()}")
    try:
        yield
    finally:
        subprocess.run(("umount", folder), check=True)


@tree(23, "a disk that is full at some point", CANNOT_WRITE, "no space left on device")
def full_disk(project: Project) -> None:
    for page in range(20):
        project.write(f"specs/page{page}.mdx", f"---\ntitle: Page {page}\n---\n")
    disk = project.folder / "output"
    disk.mkdir()
    for kilobytes in range(4, 300, 36):
        with disk_at(disk, "-o", f"size={kilobytes}k"):
            project.run()
            expect(
                project.status == CANNOT_WRITE, f"exit code {project.status} on {kilobytes} KB: {project.said[:200]}"
            )
            subprocess.run(("mount", "-o", "remount,size=100m", disk), check=True)
            project.expect_repair()


@tree(23, "a folder of the output that is another disk", OK, "spec")
def other_disk(project: Project) -> None:
    project.write("specs/a.mdx", spec())
    disk = project.folder / "output/docs"
    disk.mkdir(parents=True)
    with disk_at(disk):
        project.run()
        project.expect_clean_output()
        # What a run leaves that was killed while it copied.
        (disk / "js/.refgen-tmp").write_text("half a fi")
        project.write("specs/b.mdx", "---\ntitle: Another page\n---\n")
        project.run()
        project.expect_clean_output()


@tree(23, "a run that is killed at some point", OK, "spec")
def killed(project: Project) -> None:
    for page in range(30):
        project.write(f"specs/page{page}.mdx", f"---\ntitle: Page {page}\n---\n")
    project.write("output/mine.txt", "mine")
    for milliseconds in range(0, 60, 4):
        with subprocess.Popen(
            (project.refgen, "generate", "--quiet"), cwd=project.folder, env=project.environment
        ) as process:
            time.sleep(milliseconds / 1000)
            process.send_signal(signal.SIGKILL)
        # The next run wants something else.
        (project.folder / f"specs/page{milliseconds // 4}.mdx").unlink()
        project.run()
        project.expect_clean_output(b"mine.txt")


# Names.


@tree(21, "a spec whose name is not UTF-8", SPEC_ERROR, "is not valid UTF-8 [unsafe-path]")
def name_not_utf8(project: Project) -> None:
    before = project.all_contents()
    path = os.fsencode(project.folder / "specs") + b"/\xff.mdx"
    with open(path, "wb") as file:
        file.write(spec(key="Other").encode())
    project.run()
    os.unlink(path)
    project.expect_unchanged(before)


@tree(21, "a folder of specs whose name is not UTF-8", SPEC_ERROR, "is not valid UTF-8 [unsafe-path]")
def folder_not_utf8(project: Project) -> None:
    folder = os.fsencode(project.folder / "specs") + b"/\xc3("
    os.mkdir(folder)
    with open(folder + b"/a.mdx", "wb") as file:
        file.write(spec(key="Other").encode())
    project.run()
    expect(not (project.folder / "output").exists(), "wrote something")


@tree(21, "a sample whose name is not UTF-8", OK, "1 spec")
def sample_not_utf8(project: Project) -> None:
    with open(os.fsencode(project.folder / "specs") + b"/\xff.js", "wb") as file:
        file.write(b"sample();\n")
    project.run()


@tree(21, "a template whose name is not UTF-8", SPEC_ERROR, "[template-unknown]")
def template_not_utf8(project: Project) -> None:
    project.write("refgen.yaml", "languages: [js]\ntemplates: mine\n")
    (project.folder / "mine").mkdir()
    with open(os.fsencode(project.folder / "mine") + b"/\xff.mustache", "wb") as file:
        file.write(b"{{! refgen template contract 1 }}\n")
    project.run()


@tree(21, "names in the output that are not UTF-8", OK, "1 spec")
def output_not_utf8(project: Project) -> None:
    project.succeed()
    mine = (b"\xff", b"docs/js/\xff.mdx", b"docs/\xff/\xfe")
    for path in mine:
        full = os.fsencode(project.folder / "output") + b"/" + path
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as file:
            file.write(b"mine")
    os.rename(project.folder / "specs/a.mdx", project.folder / "specs/b.mdx")
    project.run()
    project.expect_clean_output(*mine)


@tree(21, "names of 255 bytes", OK, "2 specs")
def longest_names(project: Project) -> None:
    project.write(f"specs/{251 * 'a'}.mdx", "---\ntitle: Long\n---\n")
    project.write(f"specs/{255 * 'f'}/{250 * 'b'}.mdx", spec(key="Other"))
    for _ in range(2):
        project.run()
    project.expect_clean_output()
    expect((project.folder / f"output/docs/js/{251 * 'a'}.mdx").exists(), "no page")


refused(
    21,
    "a spec whose model would have a longer name",
    SPEC_ERROR,
    ".d.ts' has a part longer than 255 bytes [unsafe-path]",
    lambda project: project.write(f"specs/{251 * 'a'}.mdx", spec(key="Other")),
)


@tree(21, "a spec with a path of 1,100 bytes", SPEC_ERROR, "is longer than 512 bytes [over-limit]")
def long_path(project: Project) -> None:
    project.write("specs/" + 5 * (200 * "f" + "/") + 95 * "a" + ".mdx", spec(key="Other"))
    project.run()
    expect(not (project.folder / "output").exists(), "wrote something")


@tree(21, "a folder of specs with a path of more than 4,096 bytes", SPEC_ERROR, "is longer than 512 bytes [over-limit]")
def too_long_path(project: Project) -> None:
    place = os.open(project.folder / "specs", os.O_RDONLY)
    for _ in range(25):
        os.mkdir(200 * "f", dir_fd=place)
        inner = os.open(200 * "f", os.O_RDONLY, dir_fd=place)
        os.close(place)
        place = inner
    os.close(place)
    project.run()
    expect(not (project.folder / "output").exists(), "wrote something")


@tree(21, "an output with a path of more than 4,096 bytes", CANNOT_WRITE, "[cannot-read]")
def too_long_output(project: Project) -> None:
    before = project.all_contents()
    project.run("--output", 21 * (200 * "o" + "/"))
    project.expect_unchanged(before)


def problem_of(case: Tree, refgen: str, folder: Path) -> str:
    """What is wrong with what refgen does; empty when nothing is."""
    project = Project(refgen, folder)
    try:
        case.show(project)
    except Failed as failure:
        return str(failure)
    if project.status != case.status:
        return f"exit code {project.status} instead of {case.status}: {project.said[:400]}"
    return "" if case.says in project.said else f"does not say '{case.says}': {project.said[:400]}"


def check_one(case: Tree, refgen: str, folder: Path) -> tuple[str, str]:
    """What is wrong, and why the case was skipped."""
    try:
        return problem_of(case, refgen, folder), ""
    except Skip as skip:
        return "", str(skip)


def check_all(refgen: str, work: Path) -> bool:
    shutil.rmtree(work, ignore_errors=True)
    folders = [work / str(number) for number in range(len(TREES))]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = list(pool.map(lambda case, folder: check_one(case, refgen, folder), TREES, folders))
    for case, (problem, skipped) in zip(TREES, outcomes):
        if problem:
            print(f"  row {case.row}, {case.name}: FAILED  {problem}")
        if skipped:
            print(f"  row {case.row}, {case.name}: SKIPPED  {skipped}")
    failures = sum(bool(problem) for problem, _ in outcomes)
    skips = sum(bool(skipped) for _, skipped in outcomes)
    print(f"  {len(TREES)} trees, {failures} failures, {skips} skipped")
    return failures == 0 and (skips == 0 or os.environ.get("CI") != "true")
