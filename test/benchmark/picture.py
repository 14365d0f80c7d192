"""A bar for each implementation of each work: how much of the FMA peak it reaches."""

import growth
from results import NAMES, OURS

WIDTH, LEFT, BAR, GAP = 900, 220, 9, 12
COLOURS = {
    OURS: "#c0392b", "torch_eager": "#f0b27a", "torch_sdpa": "#e67e22",
    "torch_compile": "#b9770e", "onnxruntime": "#2e86c1", "openvino": "#5b2c6f",
    "jax": "#27ae60", "tensorflow": "#f4d03f", "iree": "#7f8c8d",
}  # fmt: skip


def text(x, y, words, more=""):
    return f'<text x="{x}" y="{y}" {more}>{words}</text>'


def shown(work):
    """Where ours does less arithmetic, or only the width changes, a bar says nothing."""
    return not work.folded and work.group != "growth"


def share(results, work, threads, implementation):
    seconds = results.seconds(work.name, threads, implementation)
    peak = results.limit(work.name, threads, "fma")
    return work.operation.flops() * 1e-9 / seconds / peak if seconds and peak else None


def bars(results, work, threads, top, scale):
    """The bars of one work, and a line where the roofline is."""
    lines, y = [text(LEFT - 8, top + BAR + 2, work.name, 'text-anchor="end"')], top
    for implementation in [OURS, *results.columns]:
        value = share(results, work, threads, implementation)
        if value is None:
            continue
        name = NAMES.get(implementation, "attn-opt")
        lines.append(
            f'<rect x="{LEFT}" y="{y}" width="{value * scale:.1f}" height="{BAR - 1}" '
            f'fill="{COLOURS[implementation]}"><title>{name}: {value:.0%}</title></rect>'
        )
        y += BAR
    bottom = max(y, top + BAR)
    roof = LEFT + scale * work.operation.flops() / work.roofline_flops()
    if not work.memory_bound:
        lines.append(f'<path d="M{roof:.1f} {top}V{bottom}" stroke="black" stroke-width="1.5"/>')
    return lines, bottom + GAP


def legend(results):
    lines, x = [], LEFT
    for implementation in [OURS, *results.columns]:
        name = NAMES.get(implementation, "attn-opt")
        lines.append(f'<rect x="{x}" y="8" width="9" height="9" fill="{COLOURS[implementation]}"/>')
        lines.append(text(x + 12, 16, name))
        x += 22 + 6 * len(name)
    return lines, x


def draw(results, threads):
    scale = WIDTH - LEFT - 20
    lines, right = legend(results)
    top = 46
    for work in filter(shown, results.works):
        more, top = bars(results, work, threads, top, scale)
        lines += more
    for tenth in range(0, 11, 2):
        x = LEFT + scale * tenth / 10
        lines.append(f'<path d="M{x:.1f} 40V{top}" stroke="#bbb" stroke-width="0.5"/>')
        lines.append(text(f"{x:.1f}", 36, f"{tenth * 10} %", 'text-anchor="middle"'))
    title = f"part of the FMA peak on {threads} thread{'s' * (threads > 1)}; black: the roofline"
    lines.append(text(LEFT, top + 8, title))
    more, top = growth.draw(results, threads, LEFT, top + 30)
    lines += more
    width, height = max(WIDTH, right), top + (0 if more else -14)
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="11">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        *lines, "</svg>", "",
    ])  # fmt: skip
