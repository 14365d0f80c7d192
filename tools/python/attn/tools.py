"""Finds the built tools and runs them.

They are looked for in $ATTN_OPT_BIN, in build/bin of the checkout that this package
stands in, and in PATH.
"""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile

from .errors import AttnError

CHECKOUT = pathlib.Path(__file__).resolve().parents[3]


def find(name):
    """The path of a tool: find("attn-equiv").

    Raises AttnError if there is none, saying where it was looked for.
    """
    chosen = os.environ.get("ATTN_OPT_BIN")
    if chosen:
        path = pathlib.Path(chosen) / name
        if not os.access(path, os.X_OK):
            raise AttnError(f"ATTN_OPT_BIN is '{chosen}', which has no tool {name}")
        return str(path)
    built = CHECKOUT / "build" / "bin" / name
    if os.access(built, os.X_OK):
        return str(built)
    found = shutil.which(name)
    if not found:
        raise AttnError(
            f"found no {name}, neither in {built.parent} nor in PATH: build it with"
            " tools/check --quick or tools/demo in the checkout, and set ATTN_OPT_BIN to"
            " its build/bin, or install this package with pip install -e"
        )
    return found


def run(name, *arguments, accept=(0,)):
    """Runs a tool and returns the subprocess.CompletedProcess, its output as text.

    Raises AttnError with what the tool says if its exit status is not in `accept`.
    """
    command = [find(name), *map(str, arguments)]
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except OSError as error:
        raise AttnError(f"cannot run '{command[0]}': {error.strerror}") from None
    if done.returncode not in accept:
        said = (done.stderr or done.stdout).strip() or f"exit status {done.returncode}"
        said = re.sub(rf"{re.escape(tempfile.gettempdir())}/attn-\w+/", "", said)
        raise AttnError(f"{name}: {said}")
    return done
