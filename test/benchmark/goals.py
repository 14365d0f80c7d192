"""The numbers that are required, beside those that were measured."""

from dataclasses import dataclass, field

from works import GROWTH

LENGTHS = ["n512-d64", "n2048-d64"]
LONG = ["n4096-d64", "n8192-d64"]
WIDE = ["n2048-d128", "n4096-d128"]
GEMMS = ["gemm-320x512x512", "gemm-320x512x1536", "gemm-1024x768x768", "gemm-1024x768x2304"]
LAYERS = ["T1", "T1-norms"]
WIDTHS = [f"n512-d{d}" for d in (32, 40, 72, 80, 96, 256)]
LOGITS = [f"n2048-d64-std{std}" for std in (20, 50, 100)]
QUERY = ["pool-64x8x512-d64", "pool-core-256x8x196-d64", "query-16k-d64"]
LEARNED, SCORES = "pool-256x196x512-reassociated", ("linear", "tanh", "statistics")
WIDER = "grow-64x196x{}-reassociated"
HALVES = ["n2048-d64-bf16", "n2048-d64-bf16-rounded", "n2048-d64-f16"]


@dataclass
class Goal:
    """What must hold of every value: at least, or at most, a bound."""

    item: str
    bound: float
    unit: str = "×"
    most: bool = False
    values: dict = field(default_factory=dict)  # by what was measured

    def holds(self, value):
        return value <= self.bound if self.most else value >= self.bound

    def show(self, value):
        return f"{value:.0%}".replace("%", " %") if self.unit == "%" else f"{value:.2f} {self.unit}"

    def required(self):
        return f"{'≤' if self.most else '≥'} {self.show(self.bound)}"

    def measured(self):
        known = [value for value in self.values.values() if value is not None]
        if not known:
            return "not measured"
        least, most = min(known), max(known)
        return self.show(least) if least == most else f"{self.show(least)} to {self.show(most)}"

    def verdict(self):
        known = {name: value for name, value in self.values.items() if value is not None}
        missed = {name: value for name, value in known.items() if not self.holds(value)}
        if missed:
            listed = ", ".join(f"{name} {self.show(value)}" for name, value in missed.items())
            return f"**not reached**: {listed}"
        missing = [name for name in self.values if name not in known]
        if not self.values:
            return "not measured"
        if missing:
            return ("reached, but " if known else "") + f"not measured: {', '.join(missing)}"
        return "reached"


def at(work, threads):
    return f"{work} on {threads}"


def ratios(r, names, threads):
    return {at(name, t): r.ratio(name, t) for name in names for t in threads}


def against_peers(r):
    one, both = [1], r.threads
    yield Goal("attention, d 64, N 512 and 2048: best peer ÷ ours, one thread", 1.3,
               values=ratios(r, LENGTHS, one))  # fmt: skip
    yield Goal("the same, d 64, N ≥ 4096", 1.2, values=ratios(r, LONG, one))
    yield Goal("the same, d 128", 1.15, values=ratios(r, WIDE, one))
    yield Goal("all of these on two threads", 1.2, values=ratios(r, [*LENGTHS, *LONG, *WIDE], [2]))
    yield Goal("GEMM: best of MKL, oneDNN and the others ÷ ours", 1.02, values=ratios(r, GEMMS, both))
    yield Goal("whole T1 layer", 1.05, values=ratios(r, LAYERS, both))
    short = [
        (work.name, t)
        for work in r.works
        for t in both
        if not work.algebra and ((r.seconds(work.name, t) or 1) < 1e-3 or work.name == "T0")
    ]
    yield Goal("T0 and rows under 1 ms: PyTorch eager ÷ ours", 2.0,
               values={at(*pair): r.over(*pair, "torch_eager") for pair in short})  # fmt: skip
    yield Goal("T0 and rows under 1 ms: best peer ÷ ours", 1.0,
               values={at(*pair): r.ratio(*pair) for pair in short})  # fmt: skip
    yield Goal("pooling, one query: best peer ÷ ours", 1.1,
               values=ratios(r, [*QUERY, "pool-256x196x512"], both))  # fmt: skip
    yield Goal("bf16 and f16: best peer in the same type ÷ ours", 1.0, values=ratios(r, HALVES, both))
    yield Goal("wide logits: best peer ÷ ours", 1.0, values=ratios(r, LOGITS, both))
    yield Goal("head widths 32 to 256 at N 512: best peer ÷ ours", 1.2, values=ratios(r, WIDTHS, both))


def against_limits(r):
    def roofline(names):
        return {at(name, 1): r.of_roofline(name, 1) for name in names}

    yield Goal("attention, d 64, N 512 and 2048: of the roofline", 0.9, "%", values=roofline(LENGTHS))
    yield Goal("N ≥ 4096, and d 128: of the roofline", 0.88, "%", values=roofline([*LONG, *WIDE]))
    scaling = {}
    for name in [*LENGTHS, *LONG, *WIDE]:
        ours, machine = r.scaling(name)
        if machine is not None and machine < 1.9:
            continue  # the machine itself had no two processors to give
        scaling[name] = ours
    yield Goal("two threads over one, where the machine's GEMM reaches 1.9 ×", 1.85, values=scaling)
    yield Goal("pooling, one query: of the read bandwidth", 0.9, "%",
               values={at(n, t): r.of_read(n, t) for n in QUERY for t in r.threads})  # fmt: skip


def part(r, name, whole, threads):
    one, other = r.seconds(name, threads), r.seconds(whole, threads)
    return one / other if one and other else None


def against_ourselves(r):
    def parts(pairs):
        return {at(n, t): part(r, n, whole, t) for n, whole in pairs for t in r.threads}

    full = "n2048-d64"
    causal = [("n2048-d64-causal", full), ("n4096-d64-causal", "n4096-d64")]
    yield Goal("causal ÷ full, N ≥ 2048", 0.56, most=True, values=parts(causal))
    yield Goal("half padded ÷ full", 0.55, most=True, values=parts([(f"{full}-half", full)]))
    masks = [(f"{full}-bool", full), (f"{full}-additive", full)]
    yield Goal("boolean or additive mask ÷ none", 1.10, most=True, values=parts(masks))
    yield Goal("bf16 and f16 ÷ f32", 1.0, most=True, values=parts([(n, full) for n in HALVES]))
    memory = {}
    for t in r.threads:
        entry = r.entry("n8192-d64", t)
        extra = entry.get("memory") if entry else None
        memory[at("n8192-d64", t)] = None if extra is None else extra / t / 2**20
    yield Goal("extra memory at N 8192, for each thread", 8.0, "MiB", True, memory)
    compiled = {}
    for name in [*LAYERS, full]:
        entry = r.entry(name, r.threads[0])
        compiled[name] = entry.get("compile") if entry else None
    yield Goal("compiling one attention layer, text to object", 0.4, "s", True, compiled)


def algebra(r):
    """What fewer operations for the same function are worth."""

    def over(names, peer, threads):
        return {at(n, t): r.over(n, t, peer) for n in names for t in threads}

    def grown(t):
        return part(r, WIDER.format(GROWTH[-1]), WIDER.format(GROWTH[0]), t)

    learned, scores, both = [LEARNED], [f"pool-{s}-256x196x512" for s in SCORES], r.threads
    yield Goal("learned query, --reassociate: nn.MultiheadAttention ÷ ours, one thread", 40.0,
               values=over(learned, "torch_module", [1]))  # fmt: skip
    yield Goal("the same: best peer ÷ ours", 30.0, values=ratios(r, learned, [1]))
    yield Goal("the same: folded by hand in PyTorch ÷ ours", 3.5,
               values=over(learned, "torch_folded", [1]))  # fmt: skip
    yield Goal("pooling, linear score: PyTorch's multiply and sum ÷ ours", 5.0,
               values=over(scores[:1], "torch_eager", both))  # fmt: skip
    yield Goal("the same: best peer, any spelling ÷ ours", 1.6, values=ratios(r, scores[:1], both))
    yield Goal("the same: of the read bandwidth", 0.85, "%",
               values={at(n, t): r.of_read(n, t) for n in scores[:1] for t in both})  # fmt: skip
    yield Goal("pooling, tanh score and attentive statistics: best peer ÷ ours", 1.5,
               values=ratios(r, scores[1:], both))  # fmt: skip
    yield Goal("T1 layer, --reassociate: best peer ÷ ours", 1.4,
               values=ratios(r, ["T1-reassociated"], both))  # fmt: skip
    yield Goal("queries, keys, values after a LayerNorm ÷ without it", 1.06, most=True,
               values={at("layernorm-qkv", t): part(r, "layernorm-qkv", "qkv", t) for t in both})  # fmt: skip
    times = GROWTH[-1] / GROWTH[0]
    yield Goal(f"pooling, {times:.0f} × as wide, --reassociate: time ÷ time", 1.2 * times, most=True,
               values={f"on {t}": grown(t) for t in both})  # fmt: skip


def goals(results):
    kinds = against_peers, against_limits, against_ourselves, algebra
    return [goal for kind in kinds for goal in kind(results)]
