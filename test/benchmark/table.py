"""The tables in Markdown."""

import goals
from results import NAMES, OURS, POOLING, median
from works import GROWTH


def markdown(header, rows):
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def ms(seconds):
    if seconds is None:
        return ""
    value = seconds * 1e3
    return f"{value:.4f}" if value < 0.1 else f"{value:.3f}" if value < 10 else f"{value:.1f}"


def percent(value):
    return "" if value is None else f"{100 * value:.0f} %"


def factor(value):
    return "" if value is None else f"{value:.2f}"


class Notes:
    """Reasons why a cell is empty, each once, numbered."""

    def __init__(self):
        self.numbers = {}

    def mark(self, text):
        number = self.numbers.setdefault(text, len(self.numbers) + 1)
        return f"({number})"

    def __str__(self):
        shown = [(number, text.replace("|", "\\|")) for text, number in self.numbers.items()]
        return "\n".join(f"{number}. {text}" for number, text in shown)


def cell(results, work, threads, implementation, notes):
    entry = results.entry(work, threads, implementation)
    if entry is None:
        return ""
    if entry["problem"]:
        name = NAMES.get(implementation, implementation)
        return notes.mark(f"{name}: {entry['problem']}")
    return ms(results.seconds(work, threads, implementation))


def limited(results, work, threads):
    """How near ours is to what bounds it; nothing where that counts what ours does not do."""
    if work.memory_bound:
        share = percent(results.of_read(work.name, threads))
        return share and f"{share} of read"
    return "" if work.folded else percent(results.of_roofline(work.name, threads))


def own(results, name, threads, notes):
    """Our best time, and the median."""
    shown = cell(results, name, threads, OURS, notes)
    middle = results.seconds(name, threads, of=median)
    return f"{shown} ({ms(middle)})" if middle else shown


def row(results, work, threads, notes):
    name = work.name
    rate, peer = results.rate(name, threads), results.best_peer(name, threads)
    counted = rate and not work.folded
    return [
        name, str(threads), own(results, name, threads, notes), f"{rate:.0f}" if counted else "",
        percent(results.of_peak(name, threads)) if counted else "", limited(results, work, threads),
        *(cell(results, name, threads, each, notes) for each in results.columns),
        NAMES[peer[0]] if peer else "",
        factor(results.ratio(name, threads)), factor(results.ratio(name, threads, median)),
    ]  # fmt: skip


def rows(results):
    header = ["work", "threads", "ours, ms", "GFLOP/s", "of FMA peak", "of roofline",
              *(f"{NAMES[peer]}, ms" for peer in results.columns),
              "best peer", "÷ ours", "medians"]  # fmt: skip
    notes = Notes()
    body = [row(results, work, t, notes) for work in results.works for t in results.threads]
    text = markdown(header, body)
    return f"{text}\n\n{notes}" if notes.numbers else text


def algebra(results):
    """Works in fewer operations, beside the same as they are written."""
    notes, body = Notes(), []
    known = [peer for peer in results.peers if peer in POOLING]
    for work in results.works:
        for t in results.threads if work.folded and not work.alone else []:
            written = results.seconds(work.name.removesuffix("-reassociated"), t)
            ours, peer = results.seconds(work.name, t), results.best_peer(work.name, t)
            special = [results.seconds(work.name, t, each) for each in known]
            body.append([
                work.name, str(t), own(results, work.name, t, notes), ms(written),
                factor(written / ours if written and ours else None),
                *(ms(seconds) for seconds in special),
                NAMES[peer[0]] if peer else "", factor(results.ratio(work.name, t)),
            ])  # fmt: skip
    header = ["work", "threads", "ours, ms", "as written, ms", "÷ ours",
              *(f"{NAMES[peer]}, ms" for peer in known), "best peer", "÷ ours"]  # fmt: skip
    text = markdown(header, body)
    return f"{text}\n\n{notes}" if notes.numbers else text


def growth(results):
    """Times of pooling where only the width grows, each with what it is of the narrowest."""
    body = []
    for t in results.threads:
        for title, suffix in (("as written", ""), ("`--reassociate`", "-reassociated")):
            times = [results.seconds(f"grow-64x196x{width}{suffix}", t) for width in GROWTH]
            cells = [f"{ms(s)} ({s / times[0]:.1f} ×)" if s and times[0] else ms(s) for s in times]
            if any(cells):
                body.append([title, str(t), *cells])
    return markdown(["ours, ms", "threads", *(f"D = {width}" for width in GROWTH)], body)


def required(results):
    body = [
        [goal.item, goal.required(), goal.measured(), goal.verdict()]
        for goal in goals.goals(results)
    ]
    return markdown(["item", "required", "measured", ""], body)


def limits(results):
    """What the machine did while each work was measured: least to most."""

    def span(values):
        return f"{min(values):.0f} to {max(values):.0f}" if values else ""

    body = [
        [work.name, str(t), *(span(results.limits[work.name, t].get(kind)) for kind in kinds)]
        for kinds in [("fma", "read", "gemm")]
        for work in results.works
        for t in results.threads
    ]
    header = ["while measuring", "threads", "FMA, GFLOP/s", "reading, GB/s", "torch.mm, GFLOP/s"]
    return markdown(header, body)


def run(results):
    """The machine, the versions and the command."""
    record = results.record
    machine, versions = record["machine"], record["versions"]
    facts = [
        ["when", record["when"]],
        ["command", f"`{record['command']}`"],
        ["machine", f"{machine['model']}, {machine['processors']} processors"],
        ["vector instructions", " ".join(machine["flags"])],
        ["caches", ", ".join(f"{name} {size}" for name, size in machine["caches"].items())],
        ["versions", ", ".join(f"{name} {version}" for name, version in versions.items())],
    ]
    return markdown(["", ""], facts)
