"""The list of works: what is measured, under which name, beside which others."""

import fnmatch
import math
from dataclasses import dataclass

from operations import Attention, Layer, MultiHead, Pooling, Product, Projections, ScoredPooling

SIZES = {"f32": 4, "bf16": 2, "f16": 2}


@dataclass(frozen=True)
class Work:
    name: str
    operation: object
    group: str  # works of one group are measured in the same rounds
    dtype: str = "f32"
    memory_bound: bool = False  # one query: what counts is bytes read, not arithmetic
    flags: tuple = ()  # of attn-compile
    algebra: bool = False  # belongs to the goals on algebra alone
    folded: bool = False  # ours does less arithmetic than is counted here
    alone: bool = False  # compared with other works of ours: peers are not asked

    def bytes_read(self):
        """Of the arguments; constants are not counted."""
        shapes = [(shape, kind) for _, shape, kind in self.operation.arguments()]
        sizes = [
            math.prod(shape)
            * (1 if kind.startswith("bool") else 4 if kind.startswith("int") else SIZES[self.dtype])
            for shape, kind in shapes
        ]
        return sum(sizes)

    def roofline_flops(self):
        """Arithmetic, with 6.5 more units per score and width d: d / (d + 6.5)."""
        core, width = self.operation.core()
        return self.operation.flops() + core * 6.5 / width


def attention(
    name, *, batch=1, heads=8, length, width=64, group=None, dtype="f32", flags=(), **more
):
    operation = Attention(batch, heads, length, length, width, **more)
    return Work(name, operation, group or name, dtype, flags=flags)


def pooling(name, batch, heads, keys, width, **more):
    operation = Attention(batch, heads, 1, keys, width, **more)
    return Work(name, operation, name, memory_bound=True)


def reassociated(name, operation, group, **more):
    """The same work once more, in fewer operations."""
    return Work(f"{name}-reassociated", operation, group, flags=("--reassociate",),
                algebra=True, folded=True, **more)  # fmt: skip


def scored(score):
    name = f"pool-{score}-256x196x512"
    return Work(name, ScoredPooling(256, 196, 512, score), name, memory_bound=score == "linear",
                flags=("--reassociate",), algebra=True)  # fmt: skip


def growing(width):
    """Pooling where only the width grows, as it is written and in fewer operations."""
    name, operation = f"grow-64x196x{width}", Pooling(64, 196, width, 8)
    return [
        Work(name, operation, "growth", algebra=True, alone=True),
        reassociated(name, operation, "growth", memory_bound=True, alone=True),
    ]


def projections(name, norm):
    return Work(name, Projections(32, 10, 512, norm), "qkv", algebra=True, alone=True)


GROWTH = (256, 512, 1024, 2048)
WORKS = [
    Work("T0", Attention(32, None, 10, 10, 512, shared_input=True), "T0"),
    Work("T1", Layer(32, 10, 512, norms=False), "T1"),
    Work("T1-norms", Layer(32, 10, 512, norms=True), "T1"),
    reassociated("T1", Layer(32, 10, 512, norms=False), "T1"),
    projections("qkv", norm=False),
    projections("layernorm-qkv", norm=True),
    Work("gemm-320x512x512", Product(320, 512, 512), "gemm"),
    Work("gemm-320x512x1536", Product(320, 512, 1536), "gemm"),
    Work("gemm-1024x768x768", Product(1024, 768, 768), "gemm"),
    Work("gemm-1024x768x2304", Product(1024, 768, 2304), "gemm"),
    Work("multi-head-8x128x768", MultiHead(8, 128, 768, 12), "multi-head"),
    attention("n128-d64", length=128),
    attention("n512-d64", length=512),
    attention("n2048-d64", length=2048, group="n2048"),
    attention("n2048-d64-causal", length=2048, group="n2048", mask="causal"),
    attention("n2048-d64-half", length=2048, group="n2048", mask="lengths"),
    attention("n2048-d64-bool", length=2048, group="n2048", mask="bool"),
    attention("n2048-d64-additive", length=2048, group="n2048", mask="additive"),
    attention("n2048-d64-bf16", length=2048, group="n2048", dtype="bf16"),
    # Peers round weights to bf16; ours does if it is told to.
    attention("n2048-d64-bf16-rounded", length=2048, group="n2048", dtype="bf16",
              flags=("--round-weights",)),  # fmt: skip
    attention("n2048-d64-f16", length=2048, group="n2048", dtype="f16"),
    attention("n2048-d64-gqa", heads=32, kv_heads=8, length=2048),
    *(
        attention(f"n2048-d64-std{std}", length=2048, group="wide", deviation=std)
        for std in (20, 50, 100)
    ),
    attention("n4096-d64", length=4096, group="n4096"),
    attention("n4096-d64-causal", length=4096, group="n4096", mask="causal"),
    attention("n8192-d64", length=8192),
    attention("n2048-d128", length=2048, width=128),
    attention("n4096-d128", length=4096, width=128),
    *(attention(f"n2048-d{d}", length=2048, width=d) for d in (32, 40, 80, 256)),
    *(attention(f"n512-d{d}", length=512, width=d) for d in (32, 40, 72, 80, 96, 256)),
    pooling("pool-64x8x512-d64", 64, 8, 512, 64),
    pooling("pool-core-256x8x196-d64", 256, 8, 196, 64, shared_query=True),
    Work("pool-256x196x512", Pooling(256, 196, 512, 8), "pool-256x196x512"),
    reassociated("pool-256x196x512", Pooling(256, 196, 512, 8), "pool-256x196x512",
                 memory_bound=True),  # fmt: skip
    *(scored(score) for score in ("linear", "tanh", "statistics")),
    *(work for width in GROWTH for work in growing(width)),
    pooling("query-16k-d64", 1, 8, 16384, 64),
]

# What calibrate.py asks PyTorch for between the rounds; no row of the table.
CALIBRATION = Work("calibration-gemm", Product(1024, 1024, 1024), "calibration")


def find(name):
    return next(work for work in [*WORKS, CALIBRATION] if work.name == name)


def matching(patterns):
    """The works that any of the comma-separated patterns names, in order."""
    globs = patterns.split(",")
    return [work for work in WORKS if any(fnmatch.fnmatch(work.name, glob) for glob in globs)]
