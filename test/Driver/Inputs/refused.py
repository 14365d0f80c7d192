"""Calls attention that is compiled for a CPU with AMX."""

import sys

import attn
import numpy as np

x = np.zeros((16, 32), "uint16")
try:
    attn.compile(sys.argv[1], cpu="sapphirerapids")(x, x, x)
except PermissionError as error:
    print(f"PermissionError: {error}")
