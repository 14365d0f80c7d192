"""The saved exports of the zoo against what their framework computed.

    run.py TOOLS SCRATCH [--every N] [--pairs]

Every layer is compiled and run; with --pairs, every PyTorch layer is compared with
the Keras layer of its name instead, for all weights. pairs.txt has the verdicts that
are not `EQUIVALENT (proved)`, and why.
"""

import argparse
import pathlib
import subprocess
import sys

import zoo_archive
from zoo_archive import HERE

sys.path.append(str(HERE.parent))
import npy  # noqa: E402


def run(tools, scratch, saved, framework, name):
    """What is wrong with the layer's numbers, or nothing."""
    model = scratch / f"{framework}.{name}.mlir"
    model.write_text(saved.modules[name])
    command = [tools / "attn-run", model]
    for kind, option in (("inputs", "input"), ("outputs", "expect")):
        for index, array in enumerate(saved.arrays(name, kind)):
            path = scratch / f"{framework}.{name}.{kind}{index}.npy"
            npy.write(path, array)
            command.append(f"--{option}=@{path}")
    done = subprocess.run(command, capture_output=True, text=True)
    return (done.stderr + done.stdout) if done.returncode else None


def judge(tools, scratch, first, second, name):
    """The verdict of a pair, and the report."""
    paths = []
    for role, saved in (("first", first), ("second", second)):
        paths.append(scratch / f"{name}.{role}.mlir")
        paths[-1].write_text(saved.modules[name])
    command = [tools / "attn-equiv", *paths, "--weights=map"]
    done = subprocess.run(command, capture_output=True, text=True)
    return (done.stdout.splitlines() or [done.stderr])[0], done.stdout


def exceptions():
    """Layer -> verdict, of pairs.txt: `NAME: VERDICT: why`."""
    lines = (HERE / "pairs.txt").read_text().splitlines()
    return dict(line.split(": ")[:2] for line in lines if line and not line.startswith("#"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tools", type=pathlib.Path)
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1, help="each Nth alone")
    parser.add_argument("--pairs", action="store_true")
    options = parser.parse_args()
    options.scratch.mkdir(parents=True, exist_ok=True)
    saved, counts = zoo_archive.archives(), [0, 0]
    if options.pairs:
        known = exceptions()
        names = [name for framework, name in saved if framework == "torch" and ("keras", name) in saved]
        for name in names[:: options.every]:
            pair = saved["torch", name], saved["keras", name]
            verdict, report = judge(options.tools, options.scratch, *pair, name)
            wanted = known.get(name, "EQUIVALENT (proved)")
            counts[verdict != wanted] += 1
            if verdict != wanted:
                print(f"{name}: expected {wanted}\n{report}")
        print(f"{counts[0]} pairs judged as they should be, {counts[1]} not")
        return counts[1] > 0
    for framework, name in [*saved][:: options.every]:
        wrong = run(options.tools, options.scratch, saved[framework, name], framework, name)
        counts[wrong is not None] += 1
        if wrong:
            print(f"{framework} {name}: {wrong}")
    print(f"{counts[0]} layers right, {counts[1]} wrong")
    return counts[1] > 0


if __name__ == "__main__":
    sys.exit(main())
