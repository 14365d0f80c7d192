"""The tables in Markdown."""

import goals
from results import NAMES, OURS, median


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


def row(results, work, threads, notes):
    name = work.name
    ours = cell(results, name, threads, OURS, notes)
    if middle := results.seconds(name, threads, of=median):
        ours += f" ({ms(middle)})"
    rate, peer = results.rate(name, threads), results.best_peer(name, threads)
    limit = results.of_read if work.memory_bound else results.of_roofline
    limited = percent(limit(name, threads)) + (" of read" if work.memory_bound else "")
    return [
        name, str(threads), ours, f"{rate:.0f}" if rate else "",
        percent(results.of_peak(name, threads)), limited,
        *(cell(results, name, threads, each, notes) for each in results.peers),
        NAMES[peer[0]] if peer else "",
        factor(results.ratio(name, threads)), factor(results.ratio(name, threads, median)),
    ]  # fmt: skip


def rows(results):
    header = ["work", "threads", "ours, ms", "GFLOP/s", "of FMA peak", "of roofline",
              *(f"{NAMES[peer]}, ms" for peer in results.peers),
              "best peer", "÷ ours", "medians"]  # fmt: skip
    notes = Notes()
    body = [row(results, work, t, notes) for work in results.works for t in results.threads]
    text = markdown(header, body)
    return f"{text}\n\n{notes}" if notes.numbers else text


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
