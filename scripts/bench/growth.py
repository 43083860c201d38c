"""How the time to draw grows with the number of charts, and whether an unchanged chart is left alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from charts.contract import gallery
from fed.figures import Figures
from scripts.publish import draw

FACTORS = (1, 2, 4)
RUNS = 3


@dataclass(frozen=True, slots=True)
class Growth:
    """A number of charts; the seconds to draw all, the seconds when nothing changed, and how many were drawn then."""

    charts: int
    first: float
    again: float
    drawn_again: int


def measure(figures: Figures) -> dict[int, Growth]:
    """One, two and four times the charts, each from an empty cache, the middle of three runs."""
    _draw(figures)  # what only a first run does, reading modules and the like, is no part of growth
    return {factor: _measure(figures, factor) for factor in FACTORS}


def _measure(figures: Figures, factor: int) -> Growth:
    with multiplied(factor):
        runs = [_draw(figures) for _ in range(RUNS)]
    first, again = (median(getattr(run, name) for run in runs) for name in ("first", "again"))
    return Growth(runs[0].charts, first, again, max(run.drawn_again for run in runs))


def _draw(figures: Figures) -> Growth:
    with TemporaryDirectory() as folder:
        start = perf_counter()
        draw.draw(figures, Path(folder))
        middle = perf_counter()
        _, drawn = draw.draw(figures, Path(folder))
        end = perf_counter()
    return Growth(len(gallery()), middle - start, end - middle, drawn)


@contextmanager
def multiplied(factor: int) -> Iterator[None]:
    """Each chart as many times, under names of its own; the gallery is one dictionary, whoever asks for it."""
    charts = gallery()
    own = dict(charts)
    for copy in range(2, factor + 1):
        charts.update({f"{name}_{copy}": chart for name, chart in own.items()})
    try:
        yield
    finally:
        charts.clear()
        charts.update(own)
