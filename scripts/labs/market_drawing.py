"""The reserve market as SVG: the exam's graph, and the harbor that is its everyday picture, on labelled axes.

Python draws every element once; the page's script moves them (docs/assets/js/market_draw.js does the same sums), and makes none.
"""

from dataclasses import asdict, dataclass
from html import escape

from charts.drawing.still import standing
from charts.drawing.text import text_at
from fed.text import Lang
from fed.wording import number
from scripts.labs.market import (
    BOATS,
    LIMITED,
    REGIMES,
    Regime,
    State,
    afloat,
    bend,
    ceiling,
    draughts,
    price,
    slope,
    supply,
)
from scripts.labs.market_weeks import ERAS
from scripts.labs.market_words import AXES, LINES, UNPAID, rate

COLOURS = dict(zip((era.key for era in ERAS), ("ERA_4", "ERA_6", "ERA_1", "ERA_2", "ERA_3", "ERA_5"), strict=True))
BOLD = ' font-weight="700"'
HALO = ' paint-order="stroke" stroke="var(--c-PAPER)" stroke-width="4" stroke-linejoin="round"'


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the axes of a picture stand, in its own pixels."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int


GRAPHS = {"wide": Plan(560, 340, 46, 548, 26, 296), "narrow": Plan(330, 310, 40, 322, 26, 266)}
HARBOR = Plan(300, 310, 40, 292, 26, 266)
TILT = 8  # degrees by which a boat leans that has touched bottom


def graph(form: str, at: State, before: State | None, lang: Lang) -> str:
    """The graph of a state in a form; dashed lines where supply and demand stood before."""
    plan = GRAPHS[form]
    return standing(form, plan.width, plan.height, _graph(plan, at, before, lang), "picture")


def still(at: State, lang: Lang) -> str:
    """The graph of a state in the narrow form, to stand wherever it is put."""
    plan = GRAPHS["narrow"]
    return standing("state", plan.width, plan.height, _graph(plan, at, None, lang), "picture")


def harbor(at: State, lang: Lang) -> str:
    """The harbor of a state: water is reserves, draught is need, on the scale of the graph's own axis."""
    plan = HARBOR
    ticks = "".join(
        text_at(plan.left - 6, _depth(plan, at, value) + 4, words, "end") for value, words in _amounts(at, lang)
    )
    key = "deep_" + at.regime
    level = _depth(plan, at, supply(at))
    boats = "".join(_boat(plan, at, n, deep) for n, deep in enumerate(draughts(at)))
    wide = plan.right - plan.left
    body = (
        f'<rect class="water" x="{plan.left}" y="{level:.1f}" width="{wide}" height="{plan.bottom - level:.1f}"'
        ' fill="var(--c-WRBWFRBL)" fill-opacity=".28"/>'
        f'<path class="surface" d="M{plan.left} {level:.1f}H{plan.right}" stroke="var(--c-WRBWFRBL)" stroke-width="2"/>'
        f'<path d="M{plan.left} {plan.top}V{plan.bottom}H{plan.right}" fill="none" stroke="var(--c-INK)"/>'
        f'<rect x="{plan.left}" y="{plan.bottom}" width="{wide}" height="8" fill="var(--c-RANGE)"/>'
        f"{ticks}{text_at(0, 12, AXES[key](lang))}"
        f"{boats}{text_at(plan.right, plan.height - 4, AXES['boats'](lang), 'end')}"
        f"{_words(plan.right, plan.top + 4, aboard(at, lang), 'afloat', 'end', HALO)}"
    )
    return standing("harbor", plan.width, plan.height, body, "picture")


def aboard(at: State, lang: Lang) -> str:
    """How many boats float, in words."""
    return AXES["afloat"](lang).format(afloat=afloat(at), boats=BOATS)


def handed() -> dict:
    """The plans for the page's script."""
    return {"forms": {form: asdict(plan) for form, plan in GRAPHS.items()}, "harbor": asdict(HARBOR), "tilt": TILT}


def _graph(plan: Plan, at: State, before: State | None, lang: Lang) -> str:
    regime = REGIMES[at.regime]
    up = "".join(
        text_at(plan.left - 6, _high(plan, at, value) + 4, number(value / 100, 2 if regime.highest % 100 else 0), "end")
        for value in _rates(regime)
    )
    grid = "".join(f"M{plan.left} {_high(plan, at, value):.1f}H{plan.right}" for value in _rates(regime))
    across = "".join(
        text_at(_wide(plan, at, value), plan.bottom + 17, words, "middle") for value, words in _amounts(at, lang)
    )
    marks = "".join(f"M{_wide(plan, at, value):.1f} {plan.bottom}v4" for value, _ in _amounts(at, lang))
    eras = [era.key for era in ERAS if (era.key == LIMITED.key) == (at.regime == LIMITED.key)]
    dots = "".join(
        f'<path class="dots" data-era="{era}" d="" stroke="var(--c-{COLOURS[era]})" stroke-width="4.5" stroke-linecap="round" stroke-opacity=".75"/>'
        for era in eras
    )
    x, y = _wide(plan, at, supply(at)), _high(plan, at, price(at))
    was = before or at
    gone = "" if before else ' visibility="hidden"'
    bounds = [name for name in LINES if name != "floor" or regime.under]
    high = _high(plan, at, ceiling(at))
    anchor = "end" if x > plan.right - 60 else "start"
    return (
        f'<path d="{grid}" stroke="var(--c-GRID)"/><path d="M{plan.left} {plan.top}V{plan.bottom}H{plan.right}{marks}" fill="none" stroke="var(--c-INK)"/>'
        f"{up}{across}{text_at(0, 12, AXES['rate'](lang))}{text_at(plan.right, plan.height - 5, AXES[at.regime](lang), 'end')}"
        f"{text_at(plan.right, 12, AXES['model'](lang), 'end')}{dots}"
        f"{''.join(_bound(plan, at, name) for name in bounds)}"
        f'<g class="was" fill="none" stroke-dasharray="3 4" stroke-width="1.5"{gone}>'
        f'<path class="was-demand" d="{demand_path(plan, was)}" stroke="var(--c-SOFR)"/>'
        f'<path class="was-supply" d="{supply_path(plan, was)}" stroke="var(--c-WRBWFRBL)"/></g>'
        f'<path class="demand" d="{demand_path(plan, at)}" fill="none" stroke="var(--c-SOFR)" stroke-width="2.5" stroke-linejoin="round"/>'
        f'<path class="supply" d="{supply_path(plan, at)}" stroke="var(--c-WRBWFRBL)" stroke-width="2.5"/>'
        f"{''.join(_bound_name(plan, at, name, lang) for name in bounds)}"
        f'<path class="read" d="M{x:.1f} {y:.1f}H{plan.left}" stroke="var(--c-INK)" stroke-dasharray="2 3"/>'
        f'<circle class="point" cx="{x:.1f}" cy="{y:.1f}" r="5" fill="var(--c-INK)" stroke="var(--c-PAPER)" stroke-width="1.5"/>'
        f"{_words(plan.left + 4, high - 6, AXES['demand'](lang), 'demand-name', 'start', HALO)}"
        f"{_words(x + (-5 if anchor == 'end' else 5), plan.bottom - 8, AXES['supply'](lang), 'supply-name', anchor, HALO)}"
        f"{_words(x + 9 if x < plan.left + 60 else plan.left + 4, y + (15 if y - high < 18 else -6), rate(price(at)), 'rate', 'start', HALO + BOLD)}"
    )


def demand_path(plan: Plan, at: State) -> str:
    """The demand curve: at the ceiling, down the slope (a parabola is just such a curve), then flat."""
    top, flat, turn, steep = ceiling(at), at.rate, bend(at), slope(at)
    x0, x1, x2 = (_wide(plan, at, value) for value in (turn - steep, turn - steep / 2, turn))
    high, low = _high(plan, at, top), _high(plan, at, flat)
    pull = low if REGIMES[at.regime].bow == 2 else (high + low) / 2
    return f"M{plan.left} {high:.1f}H{x0:.1f}Q{x1:.1f} {pull:.1f} {x2:.1f} {low:.1f}H{plan.right}"


def supply_path(plan: Plan, at: State) -> str:
    """Supply: the same whatever the rate."""
    return f"M{_wide(plan, at, supply(at)):.1f} {plan.bottom}V{plan.top}"


def _bound(plan: Plan, at: State, name: str) -> str:
    value, _ = LINES[name]
    colour = {"ceiling": "DPCREDIT", "paid": "IORB", "floor": "RRPONTSYAWARD"}[name]
    dashes = ' stroke-dasharray="7 4"' if name != "paid" else ""
    return f'<path class="{name}" d="M{plan.left} {_high(plan, at, value(at)):.1f}H{plan.right}" stroke="var(--c-{colour})" stroke-width="1.25"{dashes}/>'


def _bound_name(plan: Plan, at: State, name: str, lang: Lang) -> str:
    value, words = LINES[name]
    told = UNPAID(lang) if name == "paid" and at.regime == LIMITED.key else words(lang).format(rate=rate(value(at)))
    return _words(plan.right, _high(plan, at, value(at)) - 5, told, name + "-name", "end", HALO)


def _boat(plan: Plan, at: State, n: int, deep: float) -> str:
    x = plan.left + (plan.right - plan.left) * (n + 0.5) / BOATS
    afloat_now = deep <= supply(at)
    keel = _depth(plan, at, supply(at) - deep if afloat_now else 0)
    tall = plan.bottom - _depth(plan, at, deep)
    lean = 0 if afloat_now else TILT
    colour = "INK" if afloat_now else "SHRINKS"
    return (
        f'<g class="boat" fill="var(--c-{colour})" transform="translate({x:.1f} {keel:.1f}) rotate({lean})">'
        f'<path class="keel" d="M-1.5 0v{-tall:.1f}h3V0z"/>'
        f'<path class="hull" transform="translate(0 {-tall:.1f})" d="M-15 -6h30l-6 11h-18zM-1 -8v-32h2v32zM3 -10v-28l12 28z"/></g>'
    )


def _words(x: float, y: float, words: str, part: str, anchor: str, more: str) -> str:
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text class="{part}" x="{x:.1f}" y="{y:.1f}"{side}{more}>{escape(words)}</text>'


def _amounts(at: State, lang: Lang) -> list[tuple[int, str]]:
    """Ticks of the axis of reserves."""
    widest = REGIMES[at.regime].widest
    if at.regime == LIMITED.key:
        return [(value, number(value * (10 if lang == "zh-TW" else 1), 0)) for value in range(0, widest + 1, 10)]
    return [(value, number(value / 1000, 0)) for value in range(0, widest + 1, 1000)]


def _rates(regime: Regime) -> range:
    """Ticks of the axis of rates, in basis points."""
    step = 25 if regime.highest % 100 else 100
    return range(regime.lowest, regime.highest + 1, step)


def _wide(plan: Plan, at: State, reserves: float) -> float:
    """Where an amount of reserves stands from left to right; what is beyond the axis stands at its end."""
    part = min(1.0, reserves / REGIMES[at.regime].widest)
    return plan.left + (plan.right - plan.left) * part


def _high(plan: Plan, at: State, basis_points: float) -> float:
    regime = REGIMES[at.regime]
    return plan.bottom - (plan.bottom - plan.top) * (basis_points - regime.lowest) / (regime.highest - regime.lowest)


def _depth(plan: Plan, at: State, reserves: float) -> float:
    return plan.bottom - (plan.bottom - plan.top) * min(1.0, reserves / REGIMES[at.regime].widest)
