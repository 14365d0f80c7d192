"""The zoo's saved exports: what plain tests read, and what export.py writes.

exported/FRAMEWORK.FILE.zip is an archive as ../spellings/archive.py has it, with a
module of its own for every layer instead of a form.
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "spellings"))
import archive  # noqa: E402


def archives():
    """The saved ones, by (framework, layer)."""
    found = {}
    for saved in archive.archives(HERE / "exported"):
        for name in saved.modules:
            found[saved.framework, name] = saved
    return found
