"""Lines of time over width, both logarithmic: where time is linear, the slope is one."""

import math

from works import GROWTH

LEFT, WIDTH, HEIGHT = 60, 260, 180
SERIES = {"as written": ("", "#7f8c8d"), "--reassociate": ("-reassociated", "#c0392b")}


def points(results, suffix, threads):
    found = {
        width: results.seconds(f"grow-64x196x{width}{suffix}", threads) for width in GROWTH
    }
    return {width: seconds * 1e3 for width, seconds in found.items() if seconds}


class Axes:
    """Widths to the right, powers of ten of milliseconds upwards."""

    def __init__(self, left, top, times):
        self.left, self.top = left, top
        self.least = math.floor(math.log10(min(times)))
        self.most = max(math.ceil(math.log10(max(times))), self.least + 1)

    def x(self, width):
        first, last = GROWTH[0], GROWTH[-1]
        return self.left + WIDTH * math.log(width / first) / math.log(last / first)

    def y(self, time):
        part = (math.log10(time) - self.least) / (self.most - self.least)
        return self.top + HEIGHT * (1 - part)

    def grid(self):
        right, bottom = self.left + WIDTH, self.top + HEIGHT
        for power in range(self.least, self.most + 1):
            y = self.y(10.0**power)
            yield f'<path d="M{self.left} {y:.1f}H{right}" stroke="#bbb" stroke-width="0.5"/>'
            yield f'<text x="{self.left - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} ms</text>'
        for width in GROWTH:
            x = self.x(width)
            yield f'<path d="M{x:.1f} {self.top}V{bottom}" stroke="#bbb" stroke-width="0.5"/>'
            yield f'<text x="{x:.1f}" y="{bottom + 13}" text-anchor="middle">{width}</text>'

    def line(self, times, colour, more=""):
        path = "L".join(f"{self.x(width):.1f} {self.y(time):.1f}" for width, time in times.items())
        return f'<path d="M{path}" fill="none" stroke="{colour}" {more}/>'


def draw(results, threads, left, top):
    """(the lines of the plot, its bottom); nothing where nothing of it was measured."""
    known = {name: points(results, suffix, threads) for name, (suffix, _) in SERIES.items()}
    known = {name: times for name, times in known.items() if times}
    if not known:
        return [], top
    # Through the narrowest of each: what linear growth would be.
    linear = {
        name: {width: min(times.values()) * width / min(times) for width in times}
        for name, times in known.items()
    }
    every = [time for times in [*known.values(), *linear.values()] for time in times.values()]
    axes = Axes(left, top + 20, every)
    title = "pooling, 64×196×D, 8 heads: time over D; dashed: growing as D"
    lines = [f'<text x="{left}" y="{top + 8}">{title}</text>', *axes.grid()]
    for name, times in known.items():
        colour = SERIES[name][1]
        lines.append(axes.line(linear[name], colour, 'stroke-dasharray="3 3"'))
        lines.append(axes.line(times, colour, 'stroke-width="2"'))
        last = max(times)
        lines.append(f'<text x="{axes.x(last) + 6:.1f}" y="{axes.y(times[last]) + 4:.1f}">{name}</text>')
    return lines, axes.top + HEIGHT + 24
