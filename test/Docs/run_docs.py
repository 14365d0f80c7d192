#!/usr/bin/env python3
"""Runs the commands of a Markdown page and compares what they print.

    run_docs.py PAGE --root DIR --bin DIR --scratch DIR [--python EXECUTABLE]

Every ```console block is run, in the order of the page and in one directory
that looks like the root of a checkout. A line `$ COMMAND` is a command, `> `
continues it; the lines after it are what it must print (nothing shown: anything
is fine), where `...` stands for any text, or alone on a line for any lines. What was
measured differs from machine to machine: a time in ms, and the numbers of a line
that reports a largest error, stand for any number. A command must succeed. With
--python, ```python blocks are run by that interpreter as well, in the same order and
in one session, as one would type them; they need the frameworks. A ```text block that
comes right after one is what it prints.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys


def blocks(text):
    """(line, language, lines) of every fenced block."""
    lines, start = text.split("\n"), None
    for number, line in enumerate(lines, 1):
        fence = re.fullmatch(r"\s*```(\w*)\s*", line)
        if fence and start is None:
            start, language = number, fence.group(1)
        elif fence:
            yield start, language, lines[start : number - 1]
            start = None


def with_output(found):
    """The blocks, each with the lines of the ```text block that comes right after it."""
    found = list(found)
    for block, then in zip(found, [*found[1:], (0, "", [])]):
        start, language, lines = block
        follows = then[1] == "text" and then[0] <= start + len(lines) + 3
        yield start, language, lines, then[2] if follows else []


def commands(lines):
    """(offset, command, expected output) of a console block."""
    found = []
    for offset, line in enumerate(lines):
        if line.startswith("$ "):
            found.append([offset, line[2:], []])
        elif line.startswith("> ") or line == ">":
            if not found or found[-1][2]:
                raise ValueError(f"'{line}' continues no command")
            found[-1][1] += "\n" + line[2:]
        elif found:
            found[-1][2].append(line)
        elif line.strip():
            raise ValueError(f"expected a line that starts with '$ ', found '{line}'")
    return found


# What a machine measures: a time, or an error and where it is.
TIME = re.compile(r"\d+(?:\.\d+)?(?= ms\b)")
ERROR = re.compile(r"-?\d[\d.]*(?:e[-+]\d+)?(?=[ ,:\]]|$)")
NUMBER = r"-?[\d.]+(?:e[-+]\d+)?"


def line_pattern(line):
    """One expected line as a regular expression."""
    measured = ERROR if "largest" in line else TIME
    fixed = measured.split(line)
    texts = (r"[^\n]*".join(map(re.escape, part.split("..."))) for part in fixed)
    return NUMBER.join(texts)


def pattern(expected):
    """The expected lines as a regular expression over the whole output."""
    parts = []
    for line in "\n".join(expected).rstrip().split("\n"):
        if line.strip() == "...":
            parts.append(r"(?:[^\n]*\n)*?")
        else:
            parts.append(line_pattern(line.rstrip()) + r"[ \t]*\n")
    return "".join(parts)


class Session:
    """A Python that runs one block after the other."""

    LOOP = """
import json, sys, traceback
names = {"__name__": "__main__"}
for line in sys.stdin:
    status = 0
    try:
        exec(compile(json.loads(line), "block", "exec"), names)
    except BaseException:
        traceback.print_exc(file=sys.stdout)
        status = 1
    print(f"\\nstatus {status} of the block", flush=True)
"""

    def __init__(self, python, **options):
        # what the frameworks say on stderr is not the block's
        self.process = subprocess.Popen(
            [python, "-c", self.LOOP], text=True, **options,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def run(self, code):
        """(exit status, output) of a block."""
        output = ""
        try:
            self.process.stdin.write(json.dumps(code) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            return 1, "there is no Python any more"
        for line in self.process.stdout:
            done = re.fullmatch(r"status (\d) of the block\n", line)
            if done:
                return int(done[1]), output.removesuffix("\n")
            output += line
        return self.process.wait() or 1, output


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("page", type=pathlib.Path)
    parser.add_argument("--root", type=pathlib.Path, default=".")
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--scratch", type=pathlib.Path, required=True)
    parser.add_argument("--python")
    options = parser.parse_args()

    root, scratch = options.root.resolve(), options.scratch.resolve()
    shutil.rmtree(scratch, ignore_errors=True)
    (scratch / "build").mkdir(parents=True)
    (scratch / "build" / "bin").symlink_to(options.bin.resolve())
    for name in ("test", "docs", "tools", "lib", "include", "README.md"):
        (scratch / name).symlink_to(root / name)
    llvm = os.environ.get("LLVM_BIN", "/usr/lib/llvm-22/bin")
    path = f"{options.bin.resolve()}:{llvm}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path}

    def shell(command):
        done = subprocess.run(
            ["bash", "-c", command], cwd=scratch, env=environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        return done.returncode, done.stdout

    def judge(line, command, result, expected):
        status, output = result
        matches = not "".join(expected).strip() or re.fullmatch(
            pattern(expected), output.rstrip("\n") + "\n"
        )
        if status == 0 and matches:
            return True
        print(f"{options.page}:{line}: {command}")
        print(f"exit status {status}, output:\n{output}")
        if not matches:
            print("expected:\n" + "\n".join(expected))
        return False

    good = count = 0
    session = None
    for start, language, lines, output in with_output(blocks(options.page.read_text())):
        if language == "console":
            for offset, command, expected in commands(lines):
                count += 1
                good += judge(start + 1 + offset, command, shell(command), expected)
        elif language == "python" and options.python:
            count += 1
            session = session or Session(options.python, cwd=scratch, env=environment)
            code = "\n".join(lines)
            good += judge(start, code, session.run(code), output)
    print(f"{options.page}: {good} of {count} commands as shown")
    return 0 if good == count and count else 1


if __name__ == "__main__":
    sys.exit(main())
