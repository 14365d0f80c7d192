"""Compiles each operation of a few numbers, and compares it with the reference."""

import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import data
import numpy as np
import ours
import reference
from operations import Layer, Pooling, Projections, ScoredPooling
from works import Work

OPERATIONS = {
    "linear": ScoredPooling(2, 10, 32, "linear"),
    "tanh": ScoredPooling(2, 10, 32, "tanh", hidden=16),
    "statistics": ScoredPooling(2, 10, 32, "statistics", hidden=16),
    "projections": Projections(2, 10, 32, norm=False),
    "projections after a norm": Projections(2, 10, 32, norm=True),
    "learned query": Pooling(2, 10, 32, 4),
    "layer": Layer(2, 10, 32, norms=False),
}

for name, operation in OPERATIONS.items():
    work = Work(name, operation, name, flags=("--reassociate",))
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        data.write(work, folder)
        expected, tolerance = reference.compute(work, data.read(work, folder))
        [(call, fetch)] = ours.build(work, data.read(work, folder), folder, 1)[0].values()
        call()
        got = fetch()
        right = got.shape == expected.shape and np.abs(got - expected).max() <= tolerance
        print(f"{name}: {got.shape} {'right' if right else 'wrong'}, {operation.flops()} operations")
