"""The whole measurement: build, serve, measure ours and what it is held against, print tables, hold them to the budgets."""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from scripts.bench import growth, lighthouse, ordinary, report, touch
from scripts.bench.growth import Growth
from scripts.bench.lighthouse import Marks
from scripts.bench.serve import serving
from scripts.bench.touch import Wait
from scripts.finding import Finding, Stop
from scripts.pages.site import Site
from scripts.publish import build

OURS, ORDINARY, PLAIN = "fed-plumbing", "ordinary", "plain"  # sub-paths, as GitHub Pages gives each project
CHINESE = "zh-TW/"
PICTURE = 'class="chart__picture'
SCORE, FULL = 98, 100  # of performance; of the rest
BLOCKED, WEIGHT, WAIT = 150, 100, 2.0  # ms; kB before a touch; s from it to the chart
NOISE = 1.25  # a machine that does other work besides may be this much slower in one run than in another


def run(names: list[str], quick: bool = False) -> int:
    """Measure the named pages in both languages, or all; quickly, only what Lighthouse says of ours and of the theme's plain
    text. It fails only where something could not be measured."""
    if not lighthouse.PROGRAM.exists():
        raise Stop(Finding("Lighthouse", 0, "is not installed: measure with make bench, which sees to it"))
    with TemporaryDirectory() as folder, serving(Path(folder)) as root:
        sites = Path(folder)
        os.environ["SITE_URL"] = f"{root}{OURS}/"
        _say("building ours, the ordinary way, and the plain text …")
        site = build.today()
        build.mkdocs(site, sites / OURS)
        print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} at the beginning\n", flush=True)
        every = pages(sites / OURS, f"{root}{OURS}/")
        chosen, texts = choose(names, every), choose([ordinary.PLAIN], every)
        ordinary.plain(site, sites / PLAIN)
        stock = _lighthouse("The plain text, on the theme as it comes", f"{root}{PLAIN}/", texts, quick)
        ours = _lighthouse("Ours", f"{root}{OURS}/", chosen | texts, quick)
        touched, grown = {}, {}
        if not quick:
            ordinary.pages_of(site, sites / ORDINARY)
            drawn = holding(ordinary.DRAWN, sites / ORDINARY, chosen)
            _lighthouse("The ordinary way", f"{root}{ORDINARY}/", drawn, quick)
            touched = _touch(f"{root}{OURS}/", holding(PICTURE, sites / OURS, chosen))
            grown = _growth(site, sites / "again")
    print(f"Load {os.getloadavg()[0]:.1f} at the end; above the number of processors, times are of a busy machine\n")
    print("\n".join(["Budgets", *verdicts(ours, stock, touched, grown)]))
    return 0


def pages(site: Path, address: str) -> dict[str, str]:
    """Every page of a built site by a name to call it by: what its sitemap lists."""
    found = re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    paths = [one.removeprefix(address) for one in found]
    return {f"{path}index" if path in ("", CHINESE) else path.rstrip("/"): path for path in paths}


def choose(names: list[str], every: Mapping[str, str]) -> dict[str, str]:
    """The pages of these names, in both languages if a name has none; all where none is named."""
    plain = {name.removeprefix(CHINESE) for name in every}
    if unknown := [name for name in names if name not in every]:
        raise Stop(Finding("bench", 0, f"no page called '{unknown[0]}'; there are: {', '.join(sorted(plain))}"))
    return {name: path for name, path in every.items() if not names or {name, name.removeprefix(CHINESE)} & {*names}}


def holding(mark: str, site: Path, chosen: Mapping[str, str]) -> dict[str, str]:
    """The pages whose HTML holds a mark."""
    return {name: path for name, path in chosen.items() if mark in (site / path / "index.html").read_text("utf-8")}


def verdicts(
    ours: Mapping[str, Marks],
    stock: Mapping[str, Marks],
    touched: Mapping[str, tuple[Wait, Wait | None]],
    grown: Mapping[int, Growth],
) -> Iterator[str]:
    """A line a budget. A page's plain text is that of its own language."""
    for what in ("accessibility", "best_practices", "seo"):
        yield report.at_least(FULL, what.replace("_", " "), {name: getattr(one, what) for name, one in ours.items()})
    yield report.at_least(SCORE, "performance", {name: one.performance for name, one in ours.items()})
    yield report.at_most(BLOCKED, "blocked", {name: one.tbt for name, one in ours.items()}, "{:,.0f} ms")
    longer = {name: one.tbt - stock[_plain(name)].tbt for name, one in ours.items()}
    yield report.at_most(0, "blocked, beyond the same text on the theme as it comes,", longer, "{:,.0f} ms")
    for against, texts in (("our plain text page", ours), ("the same text on the theme as it comes", stock)):
        slower = {name: one.lcp / texts[_plain(name)].lcp for name, one in ours.items()}
        yield report.at_most(1.2, f"largest paint, in that of {against},", slower, "{:.2f}")
    weights = {name: one.kb for name, one in ours.items()}
    linked = {name: by_link for name, (_, by_link) in touched.items() if by_link}
    yield report.at_most(WEIGHT, "transferred before a chart is touched", weights, "{:,.1f} kB")
    if touched:
        scrolled = {name: one.seconds for name, (one, _) in touched.items()}
        yield report.at_most(WAIT, "from touch to chart, one that was scrolled to,", scrolled, "{:.2f} s")
    if linked:
        waits = {name: one.seconds for name, one in linked.items()}
        yield report.at_most(WAIT, "from touch to chart, one that a link named,", waits, "{:.2f} s")
        reads = {name: one.read for name, one in linked.items()}
        yield report.at_most(WAIT, "from touch to the first figures", reads, "{:.2f} s")
    if grown:
        yield from _of_growth(grown)


def _of_growth(grown: Mapping[int, Growth]) -> Iterator[str]:
    per_chart = {
        f"{factor} times the charts": one.first / grown[1].first / factor for factor, one in grown.items() if factor > 1
    }
    yield report.at_most(NOISE, "time to draw a chart, in that of the fewest charts,", per_chart, "{:.2f}")
    again = {f"{one.charts} charts": one.drawn_again for one in grown.values()}
    yield report.at_most(0, "charts drawn again when nothing changed", again, "{:.0f}")


def falls_short(one: Marks) -> bool:
    """Whether a page is below what every page is to reach."""
    full = min(one.accessibility, one.best_practices, one.seo) >= FULL
    return not full or one.performance < SCORE or one.tbt > BLOCKED or one.kb > WEIGHT


def _plain(name: str) -> str:
    return (CHINESE if name.startswith(CHINESE) else "") + ordinary.PLAIN


def _lighthouse(title: str, address: str, chosen: Mapping[str, str], quick: bool) -> dict[str, Marks]:
    measured = {}
    for name, path in chosen.items():
        _say(f"{title}: {name} ({len(measured) + 1} of {len(chosen)}) …")
        url = address + path
        measured[name] = lighthouse.glance(url, falls_short) if quick else lighthouse.measure(url)
    rows = [report.marks(name, one) for name, one in measured.items()]
    how = "one run, the better of two where it falls short" if quick else f"median of {lighthouse.RUNS}"
    _show(f"{title} (Lighthouse, mobile, {how})", report.MARKS, rows)
    return measured


def _touch(address: str, chosen: Mapping[str, str]) -> dict[str, tuple[Wait, Wait | None]]:
    touched, rows = {}, []
    for name, path in chosen.items():
        _say(f"touching a chart: {name} ({len(touched) + 1} of {len(chosen)}) …")
        touched[name] = touch.measure(address + path)
        empty = ("-", "-", "-")
        cells = [(f"{one.read:.2f}", f"{one.seconds:.2f}", f"{one.kb:,.0f}") if one else empty for one in touched[name]]
        rows.append((name, *cells[0], *cells[1]))
    title = f"Ours, touched on a slow phone, median of {touch.RUNS}: s until figures are read, until Plotly has drawn, kB before"
    _show(title, ("page", "scrolled to: read", "drawn", "kB", "by a link: read", "drawn", "kB"), rows)
    return touched


def _growth(site: Site, target: Path) -> dict[int, Growth]:
    _say("drawing once, twice and four times the charts …")
    grown = growth.measure(site.now)
    rows = [
        (
            f"{one.charts}",
            f"{one.first:.2f}",
            f"{one.first / grown[1].first:.2f}",
            f"{one.again:.2f}",
            f"{one.drawn_again}",
        )
        for one in grown.values()
    ]
    _show(
        f"Drawing in both languages, median of {growth.RUNS}",
        ("charts", "all, s", "ratio", "nothing changed, s", "drawn then"),
        rows,
    )
    started = perf_counter()
    build.mkdocs(build.today(), target)
    print(f"The whole site again, nothing changed: {perf_counter() - started:.1f} s\n", flush=True)
    return grown


def _show(title: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    print(report.table(title, head, rows) + "\n", flush=True)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
