"""torch-mlir in a process of its own, for processes that TensorFlow is in.

It is started with the first program and kept; a line of JSON asks, a line answers.
"""

import atexit
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from .errors import AttnError

_process = None


def to_mlir(program, form, name):
    """torch-mlir's text of an exported program."""
    import torch

    with tempfile.TemporaryDirectory(prefix="attn-") as folder:
        path = pathlib.Path(folder) / "program.pt2"
        torch.export.save(program, path)
        answer = ask({"program": str(path), "form": form, "name": name})
        if "error" in answer:
            raise AttnError(answer["error"])
        return pathlib.Path(answer["text"]).read_text()


def ask(request):
    """Sends a request, a dict, and returns the answer."""
    global _process
    if _process is None or _process.poll() is not None:
        package = str(pathlib.Path(__file__).resolve().parents[1])
        paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
        _process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        atexit.register(stop, _process)
    try:
        _process.stdin.write(json.dumps(request) + "\n")
        _process.stdin.flush()
        answer = _process.stdout.readline()
    except BrokenPipeError:
        answer = ""
    if not answer:
        status = _process.wait()
        raise AttnError(f"torch-mlir ended with status {status} while it imported this module")
    return json.loads(answer)


def stop(process):
    process.stdin.close()
    process.wait()


def serve():
    """What the process does: answers until nobody asks."""
    import warnings

    import torch

    from . import export_torch

    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print is no answer
    warnings.simplefilter("ignore")
    for line in sys.stdin:
        request = json.loads(line)
        try:
            program = torch.export.load(request["program"])
            text = export_torch.import_program(program, request["form"], request["name"])
            path = pathlib.Path(request["program"]).with_suffix(".mlir")
            path.write_text(text)
            answer = {"text": str(path)}
        except Exception as error:
            answer = {"error": str(error)}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    serve()
