"""Prepares the works of a group everywhere, checks them, and times them in turns."""

import pathlib
import time

import data
import numpy as np
import reference
import works
from team import Gone

SHORTEST = 2e-3  # seconds a sample takes at least: shorter calls are repeated
TURN = 40e-3  # seconds of one turn, if a call is not longer
ROUNDS = 3  # at least, if a call is not longer than LONG
LONG = 5.0  # seconds
AWAKE = 0.5  # seconds: a longer call needs none before it
MEMORY = 10  # how much longer is measured what only reads: others use the memory, too


class Entry:
    """One implementation with some threads on one work."""

    def __init__(self, work, implementation, threads):
        self.work, self.implementation, self.threads = work, implementation, threads
        self.facts, self.samples, self.problem, self.error = {}, [], None, None
        self.spent = 0.0

    def prepare(self, team, folder, expected, tolerance):
        """Builds all forms and chooses the fastest whose result is right."""
        result = folder / f"result-{self.implementation}-{self.threads}"
        answer = self.ask(
            team, do="prepare", work=self.work.name, folder=str(folder), result=str(result)
        )
        if answer is None:
            return
        trials, memory, results = (answer.pop(key) for key in ("trials", "memory", "results"))
        errors = {name: self.error_of(results[name], expected) for name in results}
        # A NaN is not within the tolerance either.
        right = [name for name in trials if errors[name] <= tolerance]
        variant = min(right or trials, key=trials.get)
        self.error = errors[variant]
        self.facts = {**answer, "variant": variant, "trials": trials, "errors": errors,
                      "memory": memory[variant], "seconds": trials[variant]}  # fmt: skip
        if right:
            self.ask(team, do="choose", work=self.work.name, variant=variant)
        else:
            self.problem = f"wrong: off by {self.error:.2g}, tolerance {tolerance:.2g}"

    def error_of(self, path, expected):
        """The largest error of a result in a file, which is removed."""
        got = data.as_float(np.load(path), self.work.dtype)
        pathlib.Path(path).unlink()
        same = got.shape == expected.shape
        return float(np.abs(got - expected).max()) if same else float("inf")

    def ask(self, team, **request):
        """The answer, or None where there is a problem, which is kept."""
        try:
            answer = team.ask(self.implementation, self.threads, **request)
        except Gone as gone:
            answer = {"error": str(gone)}
        self.problem = answer.get("unsupported") or answer.get("error")
        if "unsupported" in answer:
            self.problem = f"not native: {self.problem}"
        return None if self.problem else answer

    def turn(self, team):
        seconds = min([self.facts["seconds"], *self.samples])
        calls = max(1, round(SHORTEST / seconds))
        samples = min(20, max(1, round(TURN / (calls * seconds))))
        answer = self.ask(
            team, do="time", work=self.work.name, calls=calls, samples=samples,
            awake=seconds > AWAKE,
        )  # fmt: skip
        if answer:
            self.samples += answer["samples"]
            self.spent += calls * sum(answer["samples"])

    def due(self, done, seconds):
        """Whether another turn is wanted after some rounds."""
        if self.problem:
            return False
        least = 1 if self.facts["seconds"] > LONG else ROUNDS
        return done < least or self.spent < seconds * (MEMORY if self.work.memory_bound else 1)

    def drop(self, team):
        """Frees what the work holds in the worker."""
        if self.facts:
            try:
                team.ask(self.implementation, self.threads, do="drop", work=self.work.name)
            except Gone:
                pass  # it is started again when it is needed


class Limits:
    """What the machine did between the rounds, for each work and number of threads."""

    def __init__(self, options):
        self.options, self.found, self.gemm = options, {}, "peers.torch_eager" in options.peers

    def prepare_gemm(self, team, folder):
        if not self.gemm:
            return
        data.write(works.CALIBRATION, folder)
        expected, tolerance = reference.compute(
            works.CALIBRATION, data.read(works.CALIBRATION, folder)
        )
        for threads in self.options.threads:
            entry = Entry(works.CALIBRATION, "peers.torch_eager", threads)
            entry.prepare(team, folder, expected, tolerance)
            self.gemm = self.gemm and entry.problem is None

    def measure(self, team, group):
        for work in group:
            for threads in self.options.threads:
                found = self.found.setdefault((work.name, threads), {"fma": [], "read": []})
                answer = team.ask("calibrate", threads, do="measure", bytes=work.bytes_read())
                if "error" in answer:
                    raise RuntimeError(f"calibration: {answer['error']}")
                for kind, value in answer.items():
                    found[kind].append(value)
        if self.gemm:
            self.measure_gemm(team, group)

    def measure_gemm(self, team, group):
        request = {"do": "time", "work": works.CALIBRATION.name, "calls": 1, "samples": 1,
                   "awake": False}  # fmt: skip
        for threads in self.options.threads:
            try:
                answer = team.ask("peers.torch_eager", threads, **request)
            except Gone:
                continue
            if "samples" in answer:
                rate = works.CALIBRATION.operation.flops() / min(answer["samples"]) * 1e-9
                for work in group:
                    self.found[work.name, threads].setdefault("gemm", []).append(rate)


def prepare(team, group, options, folder, say):
    entries, references = [], {}
    for work in group:
        place, key = folder / work.name, (work.operation, work.dtype)
        data.write(work, place)
        if key not in references:  # works that differ in flags only have the same
            references[key] = reference.compute(work, data.read(work, place))
        expected, tolerance = references[key]
        for implementation in ["ours", *([] if work.alone else options.peers)]:
            for threads in options.threads:
                entry = Entry(work, implementation, threads)
                entry.prepare(team, place, expected, tolerance)
                entry.tolerance = float(tolerance)
                entries.append(entry)
                state = entry.problem or f"right, off by {entry.error:.2g} of {tolerance:.2g}"
                say(f"{work.name}: {implementation} on {threads}: {state}")
    return entries


def run(team, group, options, folder, limits, say):
    """All entries of a group, timed; limits are measured between the rounds."""
    entries = prepare(team, group, options, folder, say)
    began, done = time.monotonic(), 0
    while True:
        limits.measure(team, group)
        due = [entry for entry in entries if entry.due(done, options.seconds)]
        if not due:
            break
        # Each round begins with another, so that nobody always follows the same.
        first = done % len(due)
        for entry in due[first:] + due[:first]:
            entry.turn(team)
        done += 1
    for entry in entries:
        entry.drop(team)
    say(f"{', '.join(work.name for work in group)}: {done} rounds in {time.monotonic() - began:.0f} s")
    return entries
