"""An implementation that does what the file `behaviour` beside its arrays says."""

import os
import time

import numpy as np
from worker import Unsupported


def versions():
    return {}


def build(work, _arrays, folder, _threads):
    behaviour = (folder / "behaviour").read_text()
    result = np.load(folder / "expected.npy")
    if behaviour == "none":
        raise Unsupported("no such operation")
    if behaviour == "raises":
        raise ValueError("something")
    if behaviour == "dies":
        os._exit(1)
    if behaviour == "wrong":
        result[-1, -1, -1] += 1
    if behaviour == "nan":
        result[0, 0, 0] = np.nan
    if behaviour == "shape":
        result = np.zeros((2, 2))
    if behaviour == "two ways":
        slow = (lambda: time.sleep(0.01)), lambda: result
        return {"fast": (lambda: None, lambda: result + 1), "slow": slow}, {}
    return {"it": (lambda: None, lambda: result)}, {}
