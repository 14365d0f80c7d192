"""Are two live layers the same layer?"""

import json
import pathlib
import sys
import tempfile

from . import exporter, inputs, sidecar, tools
from .errors import AttnError

EQUIVALENT, DIFFERENT, EXCEPT, TESTED_ONLY = 0, 1, 3, 4


class CheckResult:
    """What attn-equiv says.

    verdict     "EQUIVALENT (proved)", "EQUIVALENT (tested)", "EQUIVALENT EXCEPT" or
                "DIFFERENT"
    text        the whole report
    json        the same as a dict: differences, mapping, trials, ...
    Its truth is that of "equivalent": proved or tested, and with require_proof proved.
    """

    def __init__(self, status, text, report):
        self.status, self.text, self.json = status, text, report
        self.verdict = report["verdict"]

    @property
    def is_proved(self):
        return self.verdict == "EQUIVALENT (proved)"

    def __bool__(self):
        return self.status == EQUIVALENT

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"<{self.verdict}>"


def check(
    first,
    second,
    example=None,
    *,
    weights="map",
    dynamic=None,
    second_example=None,
    pairs=None,
    require_proof=False,
    seed=None,
    counterexample=None,
    functions=None,
    quiet=False,
):
    """Says whether two layers compute the same; prints the report and returns it.

    first, second   torch modules, Keras layers, TensorFlow functions, .mlir files
    example         inputs of both, as for `attn.export`
    second_example  those of the second, if it takes them otherwise (a mask that is
                    turned, other names)
    weights         "map": the same for all weights of the first, which those of the
                    second are mapped to; "equal": with the weights they have
    dynamic         which sizes are free, as for `attn.export`
    pairs           of inputs, as "0:1,1:0" (by type and order otherwise)
    require_proof   numbers that agree are not enough for the result to be true
    seed            other random numbers for the inputs that are tried
    counterexample  a folder for inputs that show a difference
    functions       "A,B", where .mlir files have several
    quiet           do not print

        attn.check(torch_module, keras_layer, torch.zeros(2, 10, 32))

    Returns a CheckResult. Raises AttnError if a layer cannot be exported or the two
    cannot be compared.
    """
    if weights not in ("map", "equal"):
        raise AttnError(f"expected weights to be 'map' or 'equal', found {weights!r}")
    options = [f"--weights={weights}"]
    options += ["--require-proof"] if require_proof else []
    given = {
        "inputs": pairs,
        "seed": seed,
        "counterexample": counterexample,
        "functions": functions,
    }
    options += [f"--{name}={value}" for name, value in given.items() if value is not None]
    with tempfile.TemporaryDirectory(prefix="attn-") as folder:
        paths = []
        for role, layer in (("first", first), ("second", second)):
            shown = second_example if role == "second" and second_example is not None else example
            path = pathlib.Path(folder) / f"{role}.mlir"
            try:
                write = write_distinguished if weights == "map" else exporter.write
                paths.append(write(layer, path, shown, dynamic=dynamic))
            except AttnError as error:
                raise AttnError(f"the {role} layer: {error}") from error
        accept = (EQUIVALENT, DIFFERENT, EXCEPT, TESTED_ONLY)
        told = tools.run("attn-equiv", *paths, *options, accept=accept)
        report = tools.run("attn-equiv", *paths, *options, "--json", accept=accept)
    text = told.stdout.replace(f"{folder}/", "")
    result = CheckResult(report.returncode, text, json.loads(report.stdout))
    if not quiet:
        print(text, end="", file=sys.stdout)
    return result


def write_distinguished(layer, path, example, *, dynamic):
    """As `exporter.write`, with weights that are all different.

    A bias of zeros and a norm of ones stand for any others, but vanish from a graph. A
    parameter without dimensions is a number to attn-equiv, which has to be the same.
    """
    framework = exporter.framework_of(layer)
    if framework == "mlir":
        return exporter.write(layer, path)
    exporter.write(layer, path, example, dynamic=dynamic)  # makes the weights
    example = inputs.Example(example)
    with sidecar.distinguished(layer, framework, example, scalars=False):
        return exporter.write(layer, path, example, dynamic=dynamic)
