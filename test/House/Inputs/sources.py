"""Reading the project's own sources, for the house tests."""

import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1]).resolve()
CODE = {".cpp", ".h", ".c", ".td"}
found = []


def files(suffixes, *folders):
    """The files below folders of the project, (path from the root, text)."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file():
                yield path.relative_to(ROOT), path.read_text()


def complain(path, line, message):
    found.append(f"{path}:{line}: {message}")


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def without_comments(text):
    """The text with comments and literals blanked, lines and offsets kept."""
    token = r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])'"
    blank = lambda match: re.sub(r"[^\n]", " ", match.group())
    return re.sub(token, blank, text, flags=re.S)


def bodies(text, signature):
    """Function bodies whose signature matches: (line, body)."""
    code = without_comments(text)
    for match in re.finditer(r"\)\s*(?:const\s*)?(?:override\s*)?\{", code):
        start = max(code.rfind(mark, 0, match.start()) for mark in ";{}")
        if not re.search(signature, code[start + 1 : match.end()]):
            continue
        depth, end = 1, match.end()
        while depth and end < len(code):
            depth += {"{": 1, "}": -1}.get(code[end], 0)
            end += 1
        yield line_of(code, match.end()), code[match.end() : end - 1]


def finish():
    for line in found:
        print(line)
    sys.exit(1 if found else 0)
