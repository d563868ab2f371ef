"""Runs the commands of a pipeline in the working directory, as far as a machine without its service can.

usage: run_pipeline.py github|gitlab FILE

Variables of the environment win over those of the file. Ends with the exit code of the first command that fails.
"""

import os
import subprocess
import sys
import tempfile

import yaml


def texts(mapping):
    return {name: str(value) for name, value in (mapping or {}).items()}


def run(lines, variables):
    command = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", lines)
    status = subprocess.run(command, env={**variables, **os.environ, "PATH": variables["PATH"]}, check=False).returncode
    if status != 0:
        sys.exit(status)


def run_github(pipeline):
    """Every step is a shell of its own; what one writes into GITHUB_PATH is on the path of those behind it."""
    for job in pipeline["jobs"].values():
        with tempfile.NamedTemporaryFile("r", encoding="utf-8") as added:
            for step in job["steps"]:
                if "run" not in step:
                    continue
                added.seek(0)
                path = [*reversed(added.read().split()), os.environ["PATH"]]
                variables = {**texts(pipeline.get("env")), **texts(job.get("env")), "GITHUB_PATH": added.name}
                run(step["run"], {**variables, "PATH": ":".join(path)})


def run_gitlab(pipeline):
    """All lines of a job are one shell."""
    for job in pipeline.values():
        lines = "\n".join([*job.get("before_script", []), *job["script"]])
        run(lines, {**texts(job.get("variables")), "PATH": os.environ["PATH"]})


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        pipeline = yaml.safe_load(file)
    {"github": run_github, "gitlab": run_gitlab}[sys.argv[1]](pipeline)


if __name__ == "__main__":
    main()
