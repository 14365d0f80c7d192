"""Time limits that hold on a machine that is busy, or slow, today."""

import resource
import shutil
import subprocess

# What is not ours: one of MLIR's tools, started, and the processor time that it took on
# one of the machines of docs/Performance.md, an Intel Xeon: 24 to 28 ms.
OTHER = [shutil.which("mlir-opt") or "mlir-opt-22", "--help"]
OTHER_ALONE = 0.028


def run(command, **options):
    """(What subprocess.run gives, the command's seconds on a processor.)"""
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, **options)
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime


def slowness():
    """How many times as long as there the other command takes now, at least once: the
    best of a few tries. Processor time is longer where a neighbour shares the core, its
    caches or the memory.
    """
    return max(1.0, min(run(OTHER, stdout=subprocess.DEVNULL)[1] for _ in range(5)) / OTHER_ALONE)


def run_within(limit, command, tries, **options):
    """Runs a command, again if it took too long: (what subprocess.run gave, its
    processor time divided by how slow the machine is meanwhile, whether that is less
    than `limit`).
    """
    for _ in range(tries):
        done, seconds = run(command, **options)
        if not done.returncode and seconds >= limit:
            seconds /= slowness()
        if done.returncode or seconds < limit:
            break
    return done, seconds, seconds < limit
