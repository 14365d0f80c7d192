"""A process that runs one implementation, asked by `compare` line by line.

    worker.py IMPLEMENTATION THREADS

It may use THREADS processors from the start, reads one JSON request a line and answers
each with one line. `compare` stops the process between its turns (SIGSTOP), so that
threads that spin take no time from others, whatever their runtime's settings are.
"""

import ctypes
import gc
import importlib
import json
import os
import pathlib
import resource
import signal
import sys
import time
import traceback

TRIAL = 0.2  # seconds for which each candidate is tried
PR_SET_PDEATHSIG = 1
LONG = 5.0  # seconds after which a call is tried once only


class Unsupported(Exception):
    """The implementation has no such operation of its own."""


def seconds_of(call, calls):
    start = time.perf_counter()
    for _ in range(calls):
        call()
    return (time.perf_counter() - start) / calls


def trial(call):
    """(the best time of a call within a short while, extra bytes in the first)."""
    start = time.perf_counter()
    extra = extra_memory(call)
    first = time.perf_counter() - start
    if first > LONG:
        return first, extra
    best, end = seconds_of(call, 1), time.perf_counter() + TRIAL
    while time.perf_counter() < end:
        best = min(best, seconds_of(call, 1))
    return best, extra


def memory(key):
    with open("/proc/self/status") as lines:
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(key))


def extra_memory(call):
    """Bytes that a call has in use at its peak, more than before."""
    try:
        pathlib.Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return None
    before = memory("VmRSS")
    call()
    return memory("VmHWM") - before


class Worker:
    def __init__(self, implementation, threads):
        self.threads, self.works = threads, {}
        # Imported after the processors are chosen: runtimes count them once.
        self.module = importlib.import_module(implementation)

    def versions(self, _):
        return self.module.versions()

    def prepare(self, request):
        """Builds a work in all its forms, and keeps what each computes in a file."""
        import data
        import numpy as np
        import works

        work, folder = works.find(request["work"]), pathlib.Path(request["folder"])
        start = time.perf_counter()
        candidates, facts = self.module.build(work, data.read(work, folder), folder, self.threads)
        tried = {name: trial(call) for name, (call, _) in candidates.items()}
        times = {name: seconds for name, (seconds, _) in tried.items()}
        results = {}
        for index, (name, (_, fetch)) in enumerate(candidates.items()):
            results[name] = f"{request['result']}-{index}.npy"
            np.save(results[name], fetch())
        self.works[work.name] = {name: call for name, (call, _) in candidates.items()}
        build = time.perf_counter() - start
        return {"results": results, "trials": times, "build": build,
                "memory": {name: extra for name, (_, extra) in tried.items()}, **facts}  # fmt: skip

    def choose(self, request):
        """The one candidate that will be timed."""
        self.works[request["work"]] = self.works[request["work"]][request["variant"]]
        gc.collect()
        return {}

    def time(self, request):
        """Samples, each the mean of some calls, after a call to wake up threads and caches."""
        call = self.works.get(request["work"])
        if call is None:
            return {"error": "lost when another work crashed the process"}
        if not request["awake"]:
            call()
        gc.disable()
        samples = [seconds_of(call, request["calls"]) for _ in range(request["samples"])]
        gc.enable()
        return {"samples": samples}

    def measure(self, request):
        return self.module.measure(request, self.threads)

    def drop(self, request):
        self.works.pop(request["work"], None)
        gc.collect()
        return {}


def gist(message):
    """The line of a long message that says what is wrong."""
    lines = [line.strip() for line in message.splitlines() if line.strip()]
    telling = [line for line in lines if "error:" in line.lower()] or lines or [""]
    return telling[0][:300]


def answer(worker, line):
    request = json.loads(line)
    try:
        return getattr(worker, request["do"])(request)
    except Unsupported as error:
        return {"unsupported": str(error)}
    except Exception as error:
        traceback.print_exc()
        return {"error": f"{type(error).__name__}: {gist(str(error))}"}


def main():
    implementation, threads = sys.argv[1], int(sys.argv[2])
    cpus = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, cpus[-threads:])
    # Whoever stops this process may not live to let it go on.
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    # A crashed library needs no core file, and what it prints is no answer.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    # Peers raise the class of this very module.
    sys.modules["worker"] = sys.modules["__main__"]
    worker = Worker(implementation, threads)
    for line in sys.stdin:
        answers.write(json.dumps(answer(worker, line)) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
