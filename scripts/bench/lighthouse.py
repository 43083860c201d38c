"""What Lighthouse says of a page on a mobile phone: run it, read its report, take the middle of several runs or, in a hurry, one."""

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import astuple, dataclass
from statistics import median

from scripts.finding import ROOT, Finding, Stop
from scripts.publish import chromium

PROGRAM = ROOT / ".cache" / "bench" / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3


@dataclass(frozen=True, slots=True)
class Marks:
    """Four scores of 100; first and largest paint in s, blocked in ms, shift of the layout, kB transferred; how fast the machine was."""

    performance: float
    accessibility: float
    best_practices: float
    seo: float
    fcp: float
    lcp: float
    tbt: float
    cls: float
    kb: float
    speed: float


def measure(url: str) -> Marks:
    """The middle of three runs, each figure for itself, each run with a fresh profile."""
    return middle([read(_run(url)) for _ in range(RUNS)])


def glance(url: str, falls_short: Callable[[Marks], bool]) -> Marks:
    """One run; where it falls short, the better of two, since another program may have been in its way."""
    first = read(_run(url))
    return better(first, read(_run(url))) if falls_short(first) else first


def better(one: Marks, other: Marks) -> Marks:
    """The run with the higher marks; of equal ones that which was blocked for less."""
    return max(
        one, other, key=lambda run: (run.performance + run.accessibility + run.best_practices + run.seo, -run.tbt)
    )


def middle(runs: list[Marks]) -> Marks:
    """The median of each figure."""
    return Marks(*(median(figures) for figures in zip(*map(astuple, runs), strict=True)))


def read(report: dict) -> Marks:
    """The figures of a report; one that is not there is an error, not a zero."""
    url = report["requestedUrl"]
    if error := report.get("runtimeError"):
        raise Stop(Finding("Lighthouse", 0, f"could not measure {url}: {error.get('message', error)}"))
    scores = [report["categories"][name]["score"] for name in CATEGORIES]
    if None in scores:
        raise Stop(Finding("Lighthouse", 0, f"gave no score for {CATEGORIES[scores.index(None)]} of {url}"))
    return Marks(
        *(round(score * 100) for score in scores),
        fcp=_figure(report, "first-contentful-paint") / 1000,
        lcp=_figure(report, "largest-contentful-paint") / 1000,
        tbt=_figure(report, "total-blocking-time"),
        cls=_figure(report, "cumulative-layout-shift"),
        kb=_figure(report, "total-byte-weight") / 1000,
        speed=report["environment"]["benchmarkIndex"],
    )


def _figure(report: dict, audit: str) -> float:
    figure = report["audits"][audit].get("numericValue")
    if figure is None:
        raise Stop(Finding("Lighthouse", 0, f"gave no {audit} of {report['requestedUrl']}"))
    return figure


def _run(url: str) -> dict:
    """One report, of Lighthouse's own mobile phone and its simulated throttling; its telemetry stays off."""
    command = [
        PROGRAM,
        url,
        "--output=json",
        "--quiet",
        "--no-enable-error-reporting",
        "--disable-full-page-screenshot",
    ]
    command += [
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags=--headless=new {' '.join(chromium.FLAGS)}",
    ]
    environment = os.environ | {"CHROME_PATH": chromium.path()}
    for _ in range(2):  # a browser that does not start in time is no figure, and no reason to lose an hour of them
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        if done.returncode == 0:
            return json.loads(done.stdout)
    raise Stop(Finding("Lighthouse", 0, f"failed twice on {url}: {done.stderr.strip()[-400:]}"))
