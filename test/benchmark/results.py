"""What a record says: times, rates, and their relations to limits and to peers."""

import statistics

import works

NAMES = {
    "torch_eager": "PyTorch eager",
    "torch_sdpa": "PyTorch SDPA",
    "torch_compile": "torch.compile",
    "onnxruntime": "ONNX Runtime",
    "openvino": "OpenVINO",
    "jax": "JAX",
    "tensorflow": "TensorFlow",
    "iree": "IREE",
    "torch_module": "nn.MultiheadAttention",
    "torch_folded": "PyTorch folded by hand",
    "torch_folded_best": "the same, fastest spelling",
}
OURS = "ours"
BY_HAND = ("torch_folded", "torch_folded_best")  # no peers: their users have to derive it
POOLING = ("torch_module", *BY_HAND)  # they know pooling with a learned query only


class Results:
    def __init__(self, record):
        self.record = record
        self.entries = {
            (e["work"], e["threads"], e["implementation"]): e for e in record["entries"]
        }
        self.limits = {(limit["work"], limit["threads"]): limit for limit in record["limits"]}
        self.threads = sorted({threads for _, threads, _ in self.entries}) or [1]
        named = dict.fromkeys(e["work"] for e in record["entries"])
        self.works = [works.find(name) for name in named]
        present = {implementation for _, _, implementation in self.entries}
        self.peers = [name for name in NAMES if name in present]
        self.columns = [name for name in self.peers if name not in POOLING]

    def entry(self, work, threads, implementation=OURS):
        return self.entries.get((work, threads, implementation))

    def seconds(self, work, threads, implementation=OURS, of=min):
        """The best time, or another statistic; None where there is none."""
        entry = self.entry(work, threads, implementation)
        return of(entry["samples"]) if entry and not entry["problem"] and entry["samples"] else None

    def best_peer(self, work, threads, of=min):
        """(name, seconds) of the fastest peer whose result is right, or None."""
        peers = [peer for peer in self.peers if peer not in BY_HAND]
        times = {peer: self.seconds(work, threads, peer, of) for peer in peers}
        times = {peer: seconds for peer, seconds in times.items() if seconds}
        return min(times.items(), key=lambda item: item[1]) if times else None

    def ratio(self, work, threads, of=min):
        """How often ours fits into the best peer's time."""
        ours, peer = self.seconds(work, threads, of=of), self.best_peer(work, threads, of)
        return peer[1] / ours if ours and peer else None

    def over(self, work, threads, peer):
        ours, theirs = self.seconds(work, threads), self.seconds(work, threads, peer)
        return theirs / ours if ours and theirs else None

    def limit(self, work, threads, kind, of=max):
        values = self.limits.get((work, threads), {}).get(kind)
        return of(values) if values else None

    def rate(self, work, threads):
        """GFLOP/s of ours at its best."""
        seconds = self.seconds(work, threads)
        return works.find(work).operation.flops() / seconds * 1e-9 if seconds else None

    def of_peak(self, work, threads):
        rate, peak = self.rate(work, threads), self.limit(work, threads, "fma")
        return rate / peak if rate and peak else None

    def of_roofline(self, work, threads):
        """The time that multiply-adds at their peak would take, with the softmax's."""
        seconds, peak = self.seconds(work, threads), self.limit(work, threads, "fma")
        return works.find(work).roofline_flops() * 1e-9 / peak / seconds if seconds and peak else None

    def of_read(self, work, threads):
        """The time that reading the arguments alone takes, as part of ours."""
        seconds, rate = self.seconds(work, threads), self.limit(work, threads, "read")
        return works.find(work).bytes_read() * 1e-9 / rate / seconds if seconds and rate else None

    def scaling(self, work):
        """How much faster two threads are than one: (ours, the machine's product)."""
        one, two = self.seconds(work, 1), self.seconds(work, 2)
        gemm = [self.limit(work, threads, "gemm") for threads in (1, 2)]
        return (one / two if one and two else None, gemm[1] / gemm[0] if all(gemm) else None)


def median(values):
    return statistics.median(values)
