"""parallel.py LIBRARY RESULTS THREADS [beside | RUNTIME REGIONS]: calls the functions of
parallel.mlir and writes what they compute. THREADS is how many threads are expected to
have done it; `beside` runs a parallel region of GNU's OpenMP before, between and after.
RUNTIME is what other-openmp.c makes, loaded after LIBRARY and before its first call;
REGIONS is how many regions it is expected to have run.
"""

import array
import ctypes
import os
import random
import sys

path, results, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
beside = sys.argv[4:] == ["beside"]
WORK = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


def count_threads():
    return len(os.listdir("/proc/self/task"))


def run_gnu():
    """A region of two threads of GNU's OpenMP."""
    if not beside:
        return
    gnu, seen = ctypes.CDLL("libgomp.so.1", mode=ctypes.RTLD_GLOBAL), []
    work = WORK(lambda _: seen.append(gnu.omp_get_thread_num()))
    gnu.GOMP_parallel(work, None, 2, 0)
    if sorted(seen) != [0, 1]:
        sys.exit(f"expected threads 0 and 1 of GNU's OpenMP, found {seen}")


def numbers(count, spread):
    few = array.array("f", (random.gauss(0, spread) for _ in range(1009)))
    return (few * (count // len(few) + 1))[:count]


def call(function, shapes, sizes, spread):
    """Fills the last of `shapes` from the others, with `sizes` beside each."""
    arrays = [numbers(shape, spread) for shape in shapes]
    arguments = []
    for buffer in arrays:
        arguments.append(ctypes.c_void_p(buffer.buffer_info()[0]))
        arguments += [ctypes.c_int64(size) for size in sizes]
    status = function(*arguments)
    if status:
        sys.exit(f"{function.__name__}: status {status}")
    return arrays[-1].tobytes()


random.seed(6)
run_gnu()
before = count_threads()
library = ctypes.CDLL(path)
other = ctypes.CDLL(sys.argv[4]) if len(sys.argv) == 6 else None
with open(results, "wb") as file:
    # Wide scores have weights that are denormal.
    for spread in (1, 6):
        file.write(call(library.causal, [3 * 144 * 64] * 4, (), spread))
    run_gnu()
    file.write(call(library.one, [7 * 32, 7 * 2500 * 32, 7 * 2500 * 32, 7 * 32], (), 1))
    file.write(call(library.split, [32, 9000 * 32, 9000 * 32, 32], (), 3))
    file.write(call(library.norm, [500 * 321] * 2, (), 1))
    file.write(call(library.dynamic, [5 * 61 * 16] * 4, (5, 61, 16), 1))
run_gnu()
found = count_threads() - before + 1
# The runtime may have threads of its own besides.
if found < threads or (threads == 1 and found > 1):
    sys.exit(f"expected {threads} threads at work, found {found}")
if other and other.count_regions() != int(sys.argv[5]):
    sys.exit(f"expected {sys.argv[5]} regions, found {other.count_regions()}")
least = float.fromhex("0x1p-1074")
if least * float(threads > 0) != least:
    sys.exit("the caller's floating-point mode is lost: denormal numbers are 0")
print("done")
