"""Time limits that hold on a machine that is busy, or slow, today."""

import resource
import shutil
import subprocess
import time

# Seconds on one of the machines of docs/Performance.md, an Intel Xeon that was idle.
LOOP, START = 0.028, 0.024


def processor_time():
    """Seconds that the commands which have ended were on a processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def slowness():
    """How many times as long as there two things take here and now that are not ours,
    at least once: a loop in Python, and to start one of MLIR's tools. Processor time is
    longer where a neighbour shares the core, its caches or the memory.
    """
    start = time.process_time()
    sum(i * i for i in range(1_000_000))
    loop = time.process_time() - start
    tool = shutil.which("mlir-opt") or shutil.which("mlir-opt-22")
    start = processor_time()
    if tool:
        subprocess.run([tool, "--help"], stdout=subprocess.DEVNULL, check=True)
    return max(1.0, loop / LOOP, (processor_time() - start) / START)


def run_within(limit, command, tries=5, **options):
    """Runs a command, again if it took too long: (what subprocess.run gave, its
    processor time divided by how slow the machine is meanwhile, whether that is less
    than `limit`).
    """
    for _ in range(tries):
        start = processor_time()
        done = subprocess.run(command, **options)
        seconds = processor_time() - start
        if not done.returncode and seconds >= limit:
            seconds /= slowness()
        if done.returncode or seconds < limit:
            break
    return done, seconds, seconds < limit
