"""Ways to compute attention on a CPU, and CPUs with vectors of each width and kind."""

import pathlib

IN_QUERIES = "--schedule=queries-in-lanes"
# By name: the options that force each.
SCHEDULES = {
    "auto": [],
    "scores": ["--schedule=scores"],
    "queries": [IN_QUERIES, "--tiles-together=1"],
    "queries, 1 vector": [IN_QUERIES, "--tile-vectors=1", "--tiles-together=4"],
    "queries, 2 vectors": [IN_QUERIES, "--tile-vectors=2", "--tiles-together=2"],
    "queries, together": [IN_QUERIES, "--tiles-together=4"],
    "width": ["--schedule=width-in-lanes", "--tiles-together=1"],
    "width, together": ["--schedule=width-in-lanes", "--tiles-together=4"],
}
# What /proc/cpuinfo has where they run.
CPUS = {
    "cooperlake": "avx512_bf16",
    "x86-64-v4": "avx512dq",
    "x86-64-v3": "avx2",
    "x86-64": "sse2",
}


def find_cpus():
    """Those that this machine can run."""
    info = pathlib.Path("/proc/cpuinfo")
    has = info.read_text().split() if info.exists() else []
    return [cpu for cpu, feature in CPUS.items() if feature in has] or ["native"]
