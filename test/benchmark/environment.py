"""Everything about a run that is kept: samples, versions, settings, the machine."""

import os
import pathlib
import platform
import sys
import time

from team import Gone


def processor():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    facts = dict(line.split(":", 1) for line in reversed(lines) if ":" in line)
    facts = {name.strip(): value.strip() for name, value in facts.items()}
    wanted = ("avx", "fma", "amx", "f16c")
    flags = [flag for flag in facts.get("flags", "").split() if flag.startswith(wanted)]
    caches = {}
    for index in sorted(pathlib.Path("/sys/devices/system/cpu/cpu0/cache").glob("index*")):
        level, kind, size = ((index / name).read_text().strip() for name in ("level", "type", "size"))
        caches[f"L{level} {kind.lower()}"] = size
    return {
        "model": facts.get("model name", platform.processor()),
        "family": facts.get("cpu family"),
        "number": facts.get("model"),
        "processors": len(os.sched_getaffinity(0)),
        "flags": flags,
        "caches": caches,
    }


def versions(team, options):
    found = {"python": sys.version.split()[0]}
    for name in ["ours", "calibrate", *options.peers]:
        try:
            answer = team.ask(name, options.threads[0], do="versions")
            found.update({name: answer["error"]} if "error" in answer else answer)
        except Gone as gone:
            found[name] = str(gone)
    return found


def row(entry):
    return {
        "work": entry.work.name,
        "implementation": entry.implementation.removeprefix("peers."),
        "threads": entry.threads,
        "problem": entry.problem,
        "error": entry.error,
        "tolerance": entry.tolerance,
        "samples": entry.samples,
        **{name: value for name, value in entry.facts.items() if name != "seconds"},
    }


def record(team, options, entries, limits):
    return {
        "when": time.strftime("%Y-%m-%d %H:%M:%S"),
        "command": " ".join(["test/benchmark/compare", *sys.argv[1:]]),
        "machine": processor() | {"kernel": platform.release(), "load": os.getloadavg()},
        "versions": versions(team, options),
        "settings": {
            "seconds": options.seconds,
            "threads": options.threads,
            "environment": {
                name: value
                for name, value in os.environ.items()
                if name.startswith(("OMP_", "KMP_", "GOMP_", "MKL_", "XLA_", "TF_", "ONEDNN_"))
            },
        },
        "entries": [row(entry) for entry in entries],
        "limits": [
            {"work": name, "threads": threads, **found}
            for (name, threads), found in limits.found.items()
        ],
    }
