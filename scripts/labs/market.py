"""The reserve market: the exam's graph as sums. A supply line, a demand curve, the rate where they meet, and why it moved.

A model, with toy numbers of ours, round and near what was seen; none is measured. All of them stand in `REGIMES`, and the page's
script gets them from there. Amounts in whole US$ billion, rates in basis points, shares in hundredths of a percent of bank assets.
"""

from dataclasses import dataclass, fields, replace

from fed.text import Text

MOVED = ("bonds", "tga", "assets", "need", "busy", "rate")  # what a reader moves; the first two are supply
BOATS = 7
CLOSE = 5  # basis points: a real week that lies no farther from the model agrees with it


@dataclass(frozen=True, slots=True)
class Reach:
    """How far something can be moved, in steps, and where it begins."""

    low: int
    high: int
    step: int
    start: int


@dataclass(frozen=True, slots=True)
class Regime:
    """A world with its toy numbers. `other` is what else the Fed owes (banknotes above all); demand is steep over `slope`, and as a
    power of `bow`; ceiling and floor lie `over` and `under` the rate on reserves; `widest`, `lowest` and `highest` are the axes.
    """

    key: str
    bonds: Reach
    tga: Reach
    assets: Reach
    need: Reach
    busy: Reach
    rate: Reach
    other: int
    slope: int
    bow: int
    over: int
    under: int
    widest: int
    lowest: int
    highest: int
    name: Text


AMPLE = Regime(
    key="ample",
    bonds=Reach(4400, 9000, 50, 6200),
    tga=Reach(0, 1600, 50, 800),
    assets=Reach(16_000, 32_000, 500, 24_000),
    need=Reach(600, 1800, 50, 1200),
    busy=Reach(0, 600, 50, 0),
    rate=Reach(375, 425, 5, 400),
    other=2800,
    slope=400,
    bow=2,
    over=25,
    under=15,
    widest=6500,
    lowest=350,
    highest=465,
    name=Text("Ample reserves (since 2008)", "充裕準備金（2008 年以後）"),
)
LIMITED = Regime(  # banks hold next to nothing, and what they hold earns nothing: the rate on reserves is zero, and so is the floor
    key="limited",
    bonds=Reach(780, 825, 1, 800),
    tga=Reach(0, 15, 1, 5),
    assets=Reach(6000, 10_000, 500, 8000),
    need=Reach(25, 40, 5, 30),
    busy=Reach(0, 5, 1, 0),
    rate=Reach(0, 0, 1, 0),
    other=787,
    slope=25,
    bow=1,
    over=500,
    under=0,
    widest=50,
    lowest=0,
    highest=600,
    name=Text("Limited reserves (before 2008)", "有限準備金（2008 年以前）"),
)
REGIMES = {one.key: one for one in (AMPLE, LIMITED)}


@dataclass(frozen=True, slots=True)
class State:
    """Where everything stands: the Fed's bonds, the Treasury's account, all banks' assets and what share of them banks need as
    reserves, what more they want on a busy day, and the rate on reserves.
    """

    regime: str
    bonds: int
    tga: int
    assets: int
    need: int
    busy: int
    rate: int


def start(regime: Regime) -> State:
    """Where a reader begins."""
    return State(regime.key, **{name: getattr(regime, name).start for name in MOVED})


def supply(at: State) -> int:
    """Reserves: what the Fed's bonds brought in, less what lies in the Treasury's account and in all else; never less than none."""
    return max(0, at.bonds - at.tga - REGIMES[at.regime].other)


def bend(at: State) -> float:
    """The least reserves with which banks bid for no more: here demand turns from flat to steep."""
    return at.assets * at.need / 10_000 + at.busy


def slope(at: State) -> float:
    """How many reserves below the bend demand has climbed to the ceiling."""
    return at.assets * REGIMES[at.regime].slope / 10_000


def ceiling(at: State) -> int:
    """The discount rate: who can borrow there pays no one more."""
    return at.rate + REGIMES[at.regime].over


def floor(at: State) -> int:
    """The rate of ON RRP: who can lend there lends to no one for less."""
    return at.rate - REGIMES[at.regime].under


def demanded(at: State, reserves: float) -> float:
    """What banks would pay overnight for the last dollar, if there were so many reserves: the demand curve."""
    lacking = (bend(at) - reserves) / slope(at)
    steep = min(1.0, max(0.0, lacking))
    up = steep * steep if REGIMES[at.regime].bow == 2 else steep
    return min(ceiling(at), max(floor(at), at.rate + REGIMES[at.regime].over * up))


def price(at: State) -> int:
    """The overnight rate where demand meets supply, in whole basis points."""
    return int(demanded(at, supply(at)) + 0.5)


def place(at: State) -> str:
    """Where supply meets demand: on the flat, on the gentle half of the slope, on the steep one, or at the ceiling."""
    lacking = bend(at) - supply(at)
    if lacking <= 0:
        return "abundant"
    if lacking >= slope(at):
        return "ceiling"
    return "ample" if lacking <= slope(at) / 2 else "scarce"


def draughts(at: State) -> tuple[float, ...]:
    """What each boat of the harbor needs under it: the first touches bottom at the bend, the last where demand is at the ceiling."""
    return tuple(bend(at) - slope(at) * n / (BOATS - 1) for n in range(BOATS))


def afloat(at: State) -> int:
    """How many boats float."""
    return sum(one <= supply(at) for one in draughts(at))


# What happened, and why: chosen by what the model did, from the state before and the state after.


def cause(before: State, after: State) -> str:
    """What was moved, and which way; several things at once are told apart from a tax day, which moves two."""
    moved = {
        name: getattr(after, name) - getattr(before, name)
        for name in MOVED
        if getattr(after, name) != getattr(before, name)
    }
    if before.regime != after.regime or not moved:
        return "start"
    if set(moved) == {"tga", "busy"} and moved["tga"] > 0 and moved["busy"] > 0:
        return "tax_day"
    if len(moved) > 1:
        return "several"
    ((name, by),) = moved.items()
    return f"{name}_{'more' if by > 0 else 'less'}"


def effect(before: State, after: State) -> str:
    """What the rate did, and on which part of the curve."""
    was, now, at = price(before), price(after), place(after)
    why = cause(before, after)
    if why == "start":
        return at
    if why in ("rate_more", "rate_less"):
        return "lifted" if now > was else "lowered"
    if now == was:
        return "still" if at == place(before) == "abundant" else "stopped" if at == "ceiling" else "hardly"
    if now > was:
        return {"ceiling": "capped", "scarce": "steep"}.get(at, "leaves" if place(before) == "abundant" else "gentle")
    return "lands" if at == "abundant" else "eases"


def by(before: State, after: State) -> int:
    """By how much supply moved, in US$ billion; a size without a sign."""
    return abs(supply(after) - supply(before))


@dataclass(frozen=True, slots=True)
class Preset:
    """A question as an exam asks it: where it begins, and where it ends."""

    key: str
    name: Text
    before: State
    after: State


def _edge(**moved: int) -> State:
    return replace(start(AMPLE), **moved)


PLENTY, TIGHT, CAPPED = _edge(bonds=7600), _edge(bonds=5700), _edge(bonds=5300)
TAX_DAY = _edge(tga=1100, busy=150)
# No answer is right more than five times of twelve, nor twice in a row: who always says "rise" is mostly wrong
PRESETS = (
    Preset(
        "sale_plenty",
        Text("The Fed sells bonds, and reserves are plentiful", "準備金很多，聯準會賣出公債"),
        PLENTY,
        replace(PLENTY, bonds=PLENTY.bonds - 500),
    ),
    Preset(
        "sale_edge",
        Text("The Fed sells as many near the bend", "準備金接近轉彎處，賣出同樣多的公債"),
        start(AMPLE),
        _edge(bonds=AMPLE.bonds.start - 500),
    ),
    Preset(
        "pensions",
        Text("The Treasury pays pensions out of a full account", "財政部帳戶很滿，財政部發年金"),
        _edge(tga=1100),
        start(AMPLE),
    ),
    Preset("tax_day", Text("A tax day", "繳稅日"), start(AMPLE), TAX_DAY),
    Preset(
        "purchase_plenty",
        Text("Reserves are plentiful, and the Fed buys still more bonds", "準備金已經很多，聯準會還在買公債"),
        PLENTY,
        replace(PLENTY, bonds=PLENTY.bonds + 800),
    ),
    Preset(
        "cut",
        Text("The Fed cuts the rate on reserves by a quarter point", "聯準會把準備金利率調降一碼"),
        PLENTY,
        replace(PLENTY, rate=PLENTY.rate - 25),
    ),
    Preset(
        "rule",
        Text("A rule tightens: banks must hold more", "規定收緊，銀行要留更多準備金"),
        start(AMPLE),
        _edge(need=AMPLE.need.start + 200),
    ),
    Preset(
        "purchase_tight",
        Text("Reserves are scarce, and the Fed buys bonds", "準備金稀少，聯準會買進公債"),
        TIGHT,
        replace(TIGHT, bonds=TIGHT.bonds + 900),
    ),
    Preset(
        "raise",
        Text("The Fed raises the rate on reserves by a quarter point", "聯準會把準備金利率調升一碼"),
        PLENTY,
        replace(PLENTY, rate=PLENTY.rate + 25),
    ),
    Preset(
        "tax_capped",
        Text("A tax day, and the rate is at the ceiling already", "利率已經頂到上限，又碰到繳稅日"),
        CAPPED,
        replace(CAPPED, tga=TAX_DAY.tga, busy=TAX_DAY.busy),
    ),
    Preset(
        "limited",
        Text("Limited reserves: the Fed buys bonds", "有限準備金：聯準會買進公債"),
        start(LIMITED),
        replace(start(LIMITED), bonds=LIMITED.bonds.start + 2),
    ),
    Preset(
        "ceiling",
        Text("The Fed sells on, though reserves are scarce", "準備金已經稀少，聯準會還在賣"),
        TIGHT,
        replace(TIGHT, bonds=TIGHT.bonds - 400),
    ),
)
STILLS = {"plenty": PLENTY, "edge": start(AMPLE), "tight": TIGHT, "tax_day": TAX_DAY}


def faults(at: State) -> list[str]:
    """What of a state lies outside of what can be moved, by name; an unknown regime is a fault of its own."""
    regime = REGIMES.get(at.regime)
    if regime is None:
        return ["regime"]
    reaches = {name: getattr(regime, name) for name in MOVED}
    return [name for name, one in reaches.items() if not one.low <= getattr(at, name) <= one.high]


def handed(regime: Regime) -> dict:
    """A regime's toy numbers for the page's script."""
    made = {}
    for field in fields(regime):
        value = getattr(regime, field.name)
        if isinstance(value, Reach):
            made[field.name] = [value.low, value.high, value.step, value.start]
        elif isinstance(value, int):
            made[field.name] = value
    return made
