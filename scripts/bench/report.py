"""Figures as a reader of a terminal wants them: aligned tables, and a line for each budget that says whether it holds and where it is worst."""

from collections.abc import Mapping, Sequence

from scripts.bench.lighthouse import Marks

MARKS = ("page", "perf", "access", "best", "seo", "FCP s", "LCP s", "TBT ms", "CLS", "kB", "machine")


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A title and aligned columns: the first to the left, figures to the right."""
    widths = [max(len(row[at]) for row in (head, *rows)) for at in range(len(head))]
    lines = [
        "  ".join(
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in (head, *rows)
    ]
    return "\n".join([title, *(line.rstrip() for line in lines)])


def marks(page: str, one: Marks) -> tuple[str, ...]:
    """A row of what Lighthouse says."""
    scores = (one.performance, one.accessibility, one.best_practices, one.seo)
    return (
        page,
        *(f"{score:.0f}" for score in scores),
        f"{one.fcp:.2f}",
        f"{one.lcp:.2f}",
        f"{one.tbt:,.0f}",
        f"{one.cls:.3f}",
        f"{one.kb:,.0f}",
        f"{one.speed:.0f}",
    )


def at_least(budget: float, what: str, figures: Mapping[str, float], unit: str = "{:.0f}") -> str:
    """A budget that no page may stay below."""
    page = min(figures, key=figures.__getitem__)
    return _line(figures[page] >= budget, f"{what} at least {unit.format(budget)}", page, unit.format(figures[page]))


def at_most(budget: float, what: str, figures: Mapping[str, float], unit: str) -> str:
    """A budget that no page may exceed."""
    page = max(figures, key=figures.__getitem__)
    return _line(figures[page] <= budget, f"{what} at most {unit.format(budget)}", page, unit.format(figures[page]))


def _line(held: bool, budget: str, page: str, figure: str) -> str:
    return f"{'PASS' if held else 'MISS'}  {budget}: {figure} at worst ({page})"
