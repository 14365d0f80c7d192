"""Tables, goals and the plot of works in fewer operations, with known times."""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import goals
import growth
import table
import works
from results import Results

LEARNED = "pool-256x196x512"


def entry(work, implementation, seconds):
    return {"work": work, "threads": 1, "implementation": implementation,
            "samples": [seconds], "problem": None}  # fmt: skip


results = Results({
    "limits": [{"work": f"{LEARNED}-reassociated", "threads": 1, "fma": [200.0], "read": [40.0]}],
    "entries": [
        entry("T1-reassociated", "ours", 0.0005),
        entry("T1-reassociated", "torch_eager", 0.0004),
        entry(LEARNED, "ours", 0.2),
        entry(f"{LEARNED}-reassociated", "ours", 0.01),
        entry(f"{LEARNED}-reassociated", "jax", 0.3),
        entry(f"{LEARNED}-reassociated", "torch_module", 0.5),
        entry(f"{LEARNED}-reassociated", "torch_folded", 0.03),
        *(entry(f"grow-64x196x{w}", "ours", 1e-8 * w**2) for w in works.GROWTH),
        *(entry(f"grow-64x196x{w}-reassociated", "ours", 1e-6 * w) for w in works.GROWTH[:3]),
        entry("grow-64x196x2048-reassociated", "ours", 2.7e-3),
    ],
})  # fmt: skip
print(table.rows(results))
print(table.algebra(results))
print(table.growth(results))
for goal in goals.goals(results):
    print(f"{goal.item}: {goal.measured()}, {goal.verdict()}")
lines, bottom = growth.draw(results, 1, 100, 50)
print("\n".join(lines), bottom)
print("nothing:", growth.draw(Results({"entries": [], "limits": []}), 1, 100, 50))
