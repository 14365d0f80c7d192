"""The worker processes as `compare` sees them: one runs, the others stand still."""

import json
import os
import pathlib
import select
import signal
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PATIENCE = 300  # seconds for any answer; torch.compile takes its time


class Gone(Exception):
    """The worker crashed or did not answer."""


class Member:
    """One implementation with a number of threads."""

    def __init__(self, implementation, threads, log):
        self.name, self.threads = implementation, threads
        count = str(threads)
        environment = {
            **os.environ,
            "OMP_NUM_THREADS": count,
            "MKL_NUM_THREADS": count,
            "OPENBLAS_NUM_THREADS": count,
            "CUDA_VISIBLE_DEVICES": "",
            "TF_CPP_MIN_LOG_LEVEL": "2",
        }
        self.log = open(log, "ab")
        self.process = subprocess.Popen(
            [sys.executable, HERE / "worker.py", implementation, count],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, env=environment,
            start_new_session=True,
        )  # fmt: skip
        self.stopped = False

    def ask(self, **request):
        """The answer to a request; the process runs until it is there, and then stops."""
        self._signal(signal.SIGCONT)
        try:
            self.process.stdin.write(json.dumps(request).encode() + b"\n")
            self.process.stdin.flush()
            ready, _, _ = select.select([self.process.stdout], [], [], PATIENCE)
            line = self.process.stdout.readline() if ready else b""
        except OSError:
            ready, line = True, b""
        if not line:
            self.kill()
            raise Gone("crashed" if ready else f"no answer within {PATIENCE} s")
        self._signal(signal.SIGSTOP)
        return json.loads(line)

    def _signal(self, number):
        # The whole session: implementations may have helpers of their own.
        if self.process.poll() is None:
            os.killpg(self.process.pid, number)

    def kill(self):
        self._signal(signal.SIGKILL)
        self.process.wait()
        self.log.close()


class Team:
    """Members by (implementation, threads); one that is gone is started again."""

    def __init__(self, folder):
        self.folder, self.members = folder, {}

    def member(self, implementation, threads):
        key = implementation, threads
        present = self.members.get(key)
        if present is None or present.process.poll() is not None:
            log = self.folder / f"{implementation}-{threads}.log"
            self.members[key] = Member(implementation, threads, log)
        return self.members[key]

    def ask(self, implementation, threads, **request):
        return self.member(implementation, threads).ask(**request)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for member in self.members.values():
            if member.process.poll() is None:
                member.kill()
