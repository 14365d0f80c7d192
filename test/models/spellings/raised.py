#!/usr/bin/env python3
"""What --attn-import makes of every spelling, compared with a table.

    raised.py ATTN_OPT TABLE [--print]

A line of the table is FRAMEWORK.ITEM/SPELLING and the attn operations that must
be there, in every form: `attention`, `pool*2 layer_norm`, or `-` for none. A
spelling with @FORM behind it is what differs in that form. `--print` prints
the table as it is found, without comparing.
"""

import collections
import re
import subprocess
import sys

import archive

NAMES = ("attention", "pool", "layer_norm", "rms_norm", "softmax")


def operations(text):
    found = collections.Counter(re.findall(r"= attn\.(\w+) |:\d+ = attn\.(\w+) ", text))
    count = collections.Counter()
    for pair, n in found.items():
        count[pair[0] or pair[1]] += n
    words = [f"{n}*{count[n]}" if count[n] > 1 else n for n in NAMES if count[n]]
    return " ".join(words) or "-"


def find(tool):
    """(spelling, form) -> operations."""
    found = {}
    for spellings in archive.archives():
        for form in spellings.modules:
            run = subprocess.run(
                [tool, "-", "--attn-import"],
                input=spellings.modules[form], capture_output=True, text=True,
            )
            where = f"{spellings.framework}.{spellings.item}"
            if run.returncode:
                print(f"{where} {form}: {run.stderr[:500]}")
            for name, text in archive.functions(run.stdout).items():
                found[f"{where}/{name}", form] = operations(text)
    return found


def read(table):
    expected = {}
    for line in open(table):
        name, *words = line.split("#")[0].split() or [None]
        if name:
            expected[name] = " ".join(words)
    return expected


def main():
    found = find(sys.argv[1])
    if "--print" in sys.argv:
        by_name = collections.defaultdict(dict)
        for (name, form), words in found.items():
            by_name[name][form] = words
        for name, forms in by_name.items():
            usual = collections.Counter(forms.values()).most_common(1)[0][0]
            print(f"{name:<54} {usual}")
            for form, words in forms.items():
                if words != usual:
                    print(f"{name + '@' + form:<54} {words}")
        return 0
    expected = read(sys.argv[2])
    failed, seen = 0, set()
    for (name, form), words in found.items():
        line = f"{name}@{form}" if f"{name}@{form}" in expected else name
        seen.add(line)
        if expected.get(line) != words:
            failed += 1
            print(f"{name} {form}: expected {expected.get(line)}, found {words}")
    for line in expected.keys() - seen:
        failed += 1
        print(f"{line}: in the table, but not exported")
    print(f"{len(found)} functions, {failed} not as in the table")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
