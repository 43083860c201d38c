"""The gauge: three warning lights, and a score of three blocks of equal weight, on what was known of each day.

Apart from the charts of its parts because it is a judgement, and a judgement must show its parts, its formula and its
record (`fed/measures/hindsight.py`). A light goes on past an anchor that means something and does not move (the rate on reserves,
a billion dollars); the score goes by each part's own past since one common start, and no day knows of a later one.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from fed.events import EVENT
from fed.figures import once
from fed.measures import amounts, facilities, rates
from fed.measures.calendar import CLASSES, day_classes
from fed.series import SERIES as CARDS
from fed.text import Text
from fed.wording import Unit

START = pd.Timestamp(CARDS["SOFR"].starts)  # SOFR and TGCR are the youngest of what every block needs
MARKET = ("SOFR", "TGCRRATE", "EFFR")
A_WEEK = 5  # trading days whose median counts: a month-end or a tax day alone does not move it
A_YEAR = 365  # days of its own past without which a figure has no percentile
WINDOW, AGREE = 15, 10  # of so many days so many must agree before they make a level
FROZEN_FOR = 21  # days: as long as the window, since a part that stood still for longer would decide alone
SECURED = ("SOFR", "TGCRRATE", "IOER", "IORB")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the gauge: `of` gives its figures, of which the median of the last `over` counts, tight above its `anchor`.

    A new figure comes `every` so many days, and is out `out_after` days later than the rates of its day.
    """

    key: str
    name: Text
    formula: Text
    unit: Unit
    series: tuple[str, ...]
    of: Callable[[pd.DataFrame], pd.Series]
    anchor: float | None
    meaning: Text
    high_is_tight: bool = True
    over: int = A_WEEK
    every: int = 1
    out_after: int = 0

    def history(self, frame: pd.DataFrame) -> pd.Series:
        """What counts of it, on its own days since the common start."""
        return self.of(frame)[START:].rolling(self.over).median().dropna()


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the gauge: so many lights are on."""

    key: str
    name: Text


def secured(frame: pd.DataFrame) -> pd.Series:
    """The mean of SOFR and TGCR minus the rate on reserves, in basis points, on the days that have both."""
    both = [rates.over_rate_on_reserves(frame, rate) for rate in ("SOFR", "TGCRRATE")]
    return ((both[0] + both[1]) / 2).dropna()


def backstop(frame: pd.DataFrame) -> pd.Series:
    """Overnight repo of the Fed with all collateral; none before the standing facility, when the Desk itself set out to lend."""
    opened = pd.Timestamp(EVENT["standing_repo_begins"].day)
    none = pd.Series(0.0, index=frame.index[frame.index < opened])
    return pd.concat([none, facilities.standing_repo(frame)])


_AT_RESERVES = Text(
    "cash costs as much as the Fed pays on reserves. Above it, a bank earns more by lending than by keeping its reserves, and yet too few lend",
    "借現金的價格，等於聯準會付給準備金的利率。再高，銀行把準備金借出去賺得更多，願意借的卻還是不夠",
)
PARTS = (
    Part(
        key="secured",
        name=Text("Cash against Treasuries", "公債擔保借款"),
        formula=Text(
            "The mean of SOFR and TGCR, minus the rate on reserves of the same day; of the last five trading days, the middle one",
            "SOFR 與 TGCR 的平均，減去同一天的準備金利率；取最近五個交易日的中位數",
        ),
        unit="bp",
        series=SECURED,
        of=secured,
        anchor=0.0,
        meaning=_AT_RESERVES,
    ),
    Part(
        key="unsecured",
        name=Text("Cash without collateral", "無擔保借款"),
        formula=Text(
            "The effective federal funds rate, minus the rate on reserves of the same day; of the last five trading days, the middle one",
            "有效聯邦資金利率，減去同一天的準備金利率；取最近五個交易日的中位數",
        ),
        unit="bp",
        series=rates.EFFR_SPREAD,
        of=rates.effr_spread,
        anchor=0.0,
        meaning=_AT_RESERVES,
    ),
    Part(
        key="backstop",
        name=Text("The Fed's backstop", "向聯準會救急"),
        formula=Text(
            "What was borrowed at the Fed's standing repo, with all collateral; of the last five trading days, the middle one",
            "透過聯準會常設附買回借走的金額，各種擔保品合計；取最近五個交易日的中位數",
        ),
        unit="usd_bn",
        series=facilities.STANDING_REPO,
        of=backstop,
        anchor=facilities.USE,
        meaning=Text(
            "anything smaller is mostly a test of the machinery",
            "比這少的，多半只是測試系統",
        ),
    ),
    Part(
        key="quantity",
        name=Text("Reserves against bank assets", "準備金占銀行總資產"),
        formula=Text(
            "Reserve balances (week average) divided by the assets of all commercial banks, in the newest week that was out. Here low is tight",
            "準備金餘額（週平均）除以全體商業銀行總資產，取當時已公布的最新一週；這一項越低越緊",
        ),
        unit="share",
        series=amounts.RATIO,
        of=amounts.reserves_to_bank_assets,
        anchor=None,
        meaning=Text("none: no share of bank assets is known to be a limit", "沒有：沒有人知道哪個比率算是底線"),
        high_is_tight=False,
        over=1,
        every=7,
        out_after=CARDS["TLAACBW027SBOG"].published_after,
    ),
)
SERIES = tuple(dict.fromkeys(id for part in PARTS for id in part.series))
LIGHTS = tuple(part for part in PARTS if part.anchor is not None)

CALM = Level("calm", Text("no light on", "沒有燈亮"))
FIRM = Level("firm", Text("one light on", "亮一盞燈"))
TIGHT = Level("tight", Text("at least two lights on", "至少亮兩盞燈"))
OPEN = Level("open", Text("unsettled", "未定"))
LEVELS = (CALM, FIRM, TIGHT)


def percentile(part: Part, frame: pd.DataFrame) -> pd.Series:
    """The share of its own days since the common start, up to and including each, on which a part was less tight, in percent.

    Strictly less, so that no value is below itself. A part has none in its first year.
    """
    history = part.history(frame)
    tightness = history if part.high_is_tight else -history
    share = (tightness.expanding(1).rank(method="min") - 1) / np.arange(1, len(history) + 1) * 100
    return share[share.index >= START + pd.Timedelta(days=A_YEAR)].rename(part.key)


@once
def readings(frame: pd.DataFrame) -> pd.DataFrame:
    """What was known of each part on each trading day: its newest figure, frozen where none came, nothing after three weeks."""
    return _by_day(frame, lambda part: part.history(frame))


@once
def dated(frame: pd.DataFrame) -> pd.DataFrame:
    """The day of which each reading is."""
    return _by_day(frame, lambda part: part.history(frame).index.to_series())


def frozen(frame: pd.DataFrame) -> pd.DataFrame:
    """Whether a part stood still on a trading day, or had fallen silent: a newer figure was due, and none had come."""
    of, days = dated(frame), trading_days(frame)
    due = {part.key: of[part.key] + pd.Timedelta(days=part.out_after + part.every) for part in PARTS}
    return pd.DataFrame({key: ~(day > days) for key, day in due.items()}, index=days)


def scores(frame: pd.DataFrame) -> pd.DataFrame:
    """The three blocks by trading day, each from zero to a hundred.

    The prices by their percentile. The third by that of the quantity of reserves, and a hundred where the backstop was
    used: one who borrows there found no cash elsewhere, however much there was.
    """
    shares = _by_day(frame, lambda part: percentile(part, frame))
    lent = readings(frame)["backstop"]
    third = shares["quantity"].where(lent <= facilities.USE, 100.0).where(lent.notna() & shares["quantity"].notna())
    return shares[["secured", "unsecured"]].assign(supply=third)


def gauge(frame: pd.DataFrame) -> pd.Series:
    """The mean of the three blocks by trading day; silent where one of them has nothing.

    That of a day is known when the rates of that day are: on the next morning.
    """
    return scores(frame).mean(axis=1, skipna=False).dropna()


@once
def levels(frame: pd.DataFrame) -> pd.DataFrame:
    """By trading day: the `gauge`, how many blocks were `past` their anchor, the `state` of that day, and the `level`.

    None past: calm; one: firm; more: tight. The level is the state of ten of the last fifteen days, and open where no
    state had so many.
    """
    found = pd.DataFrame({"gauge": gauge(frame)})
    known = readings(frame).loc[found.index]
    found["past"] = sum((known[part.key] > part.anchor).astype(int) for part in LIGHTS)
    found["state"] = found["past"].map(lambda past: LEVELS[min(past, 2)].key).astype(object)
    found["level"] = OPEN.key
    for level, agree in _agreeing(found["state"]).items():
        found.loc[agree >= AGREE, "level"] = level
    return found


def agreeing(level: Level) -> Callable[[pd.DataFrame], pd.Series]:
    """The sum that counts on how many of the last fifteen days the state was this one."""
    return lambda frame: _agreeing(levels(frame)["state"])[level.key]


def counted(frame: pd.DataFrame) -> pd.Series:
    """How many days the last fifteen are: fewer while the gauge is young."""
    return levels(frame)["state"].rolling(WINDOW, min_periods=1).count()


def behind(frame: pd.DataFrame) -> pd.Series:
    """How many days the oldest of the lights' figures lies behind the gauge's last day, told on the day of that figure."""
    return _behind(frame, [part.key for part in LIGHTS])


def none_since(frame: pd.DataFrame) -> pd.Series:
    """How many days back every light that is late has had no new figure, told on that day; zero where none is late."""
    last = levels(frame).index[-1:]
    of = dated(frame).loc[last, [part.key for part in LIGHTS]]
    newest = pd.DatetimeIndex(of.where(of.lt(pd.Series(last, index=last), axis=0)).max(axis=1).fillna(last.to_series()))
    return pd.Series((last - newest).days.astype(float), index=newest)


def behind_of(key: str) -> Callable[[pd.DataFrame], pd.Series]:
    """The same of one light alone."""
    return lambda frame: _behind(frame, [key])


def _behind(frame: pd.DataFrame, keys: list[str]) -> pd.Series:
    days = levels(frame).index
    of = pd.DatetimeIndex(dated(frame).loc[days[-1:], keys].min(axis=1))
    return pd.Series((days[-1:] - of).days.astype(float), index=of)


def naive(frame: pd.DataFrame) -> pd.Series:
    """The line that anyone can draw: SOFR minus the rate on reserves, the median of five trading days, in basis points."""
    return rates.sofr_spread(frame)[START:].rolling(A_WEEK).median().dropna()


def apart(frame: pd.DataFrame) -> pd.Series:
    """How far the price of secured cash of each day lay from the median that counts, in basis points."""
    price = secured(frame)[START:]
    return (price - price.rolling(A_WEEK).median()).dropna()


def apart_by_kind(frame: pd.DataFrame) -> pd.DataFrame:
    """By kind of day (those of the calendar): how many `days`, and how far the figure of the day lay `apart` on average."""
    table = pd.DataFrame({"apart": apart(frame)})
    groups = table.groupby(day_classes(table.index))["apart"]
    found = pd.DataFrame({"days": groups.size(), "apart": groups.mean()})
    return found.reindex([one.key for one in CLASSES if one.key in found.index])


def _agreeing(state: pd.Series) -> dict[str, pd.Series]:
    return {one.key: (state == one.key).rolling(WINDOW, min_periods=1).sum() for one in LEVELS}


def trading_days(frame: pd.DataFrame) -> pd.DatetimeIndex:
    """Trading days: those of which two of the three market rates are out, so that none of them alone can stop the clock."""
    return frame[list(MARKET)].dropna(thresh=2)[START:].index


def _by_day(frame: pd.DataFrame, of: Callable[[Part], pd.Series]) -> pd.DataFrame:
    days = trading_days(frame)
    return pd.DataFrame({part.key: _carried(of(part), part, days) for part in PARTS}, index=days)


def _carried(values: pd.Series, part: Part, days: pd.DatetimeIndex) -> pd.Series:
    out = values.set_axis(values.index + pd.Timedelta(days=part.out_after))
    return out.reindex(days, method="ffill", tolerance=pd.Timedelta(days=part.every - 1 + FROZEN_FOR))
