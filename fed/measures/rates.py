"""How far one rate lies from another: spreads in basis points, and how often they were positive.

Apart from the amounts because rates are of days and amounts mostly of weeks. A frame has a column per FRED id, in percent; a
result has observed days only.
"""

import pandas as pd

from fed.figures import once

TRADING_DAYS_A_QUARTER = 63
SPREAD = ("SOFR", "IOER", "IORB")
TGCR_SPREAD = ("TGCRRATE", "IOER", "IORB")
SOFR_OVER_TGCR = ("SOFR", "TGCRRATE")
EFFR_SPREAD = ("EFFR", "IOER", "IORB")
BELOW_TOP = ("IOER", "IORB", "DFEDTARU")
OVER_BOTTOM = ("RRPONTSYAWARD", "DFEDTARL")
OVER_TOP = ("SOFR", "DFEDTARU")


def rate_on_reserves(frame: pd.DataFrame) -> pd.Series:
    """IOER up to 2021-07-28, IORB from 2021-07-29, in percent. The two never overlap: the Board replaced one by the other."""
    return pd.concat([frame["IOER"].dropna(), frame["IORB"].dropna()])


def over_rate_on_reserves(frame: pd.DataFrame, rate: str) -> pd.Series:
    """A market rate minus the rate on reserves of the same day, in basis points, on the days that have both.

    Never less the rate of an earlier day, though the Board's has a row on every day of the calendar: where it stops coming and
    the range is cut meanwhile, SOFR of today less the rate of last week is no distance at all.
    """
    return ((frame[rate].dropna() - rate_on_reserves(frame)) * 100).round(1).dropna()


@once
def sofr_spread(frame: pd.DataFrame) -> pd.Series:
    """SOFR less IOER, then IORB, in basis points."""
    return over_rate_on_reserves(frame, "SOFR")


def sofr_spread_of_quarter(frame: pd.DataFrame) -> pd.Series:
    """The median of SOFR minus the rate on reserves over the last 63 days, in basis points: one loud day does not move it."""
    return sofr_spread(frame).rolling(TRADING_DAYS_A_QUARTER).median().dropna()


def tgcr_spread(frame: pd.DataFrame) -> pd.Series:
    """TGCR less IOER, then IORB, in basis points."""
    return over_rate_on_reserves(frame, "TGCRRATE")


def sofr_over_tgcr(frame: pd.DataFrame) -> pd.Series:
    """SOFR minus TGCR of the same day, in basis points."""
    return ((frame["SOFR"] - frame["TGCRRATE"]) * 100).round(1).dropna()


def effr_spread(frame: pd.DataFrame) -> pd.Series:
    """EFFR less IOER, then IORB, in basis points."""
    return over_rate_on_reserves(frame, "EFFR")


def below_top(frame: pd.DataFrame) -> pd.Series:
    """How far the rate on reserves lies below the top of the target range, in basis points."""
    reserves = rate_on_reserves(frame)
    return ((frame["DFEDTARU"].reindex(reserves.index) - reserves) * 100).round(1).dropna()


def sofr_over_top(frame: pd.DataFrame) -> pd.Series:
    """SOFR minus the top of the target range of the same day, in basis points."""
    sofr = frame["SOFR"].dropna()
    return ((sofr - frame["DFEDTARU"].reindex(sofr.index)) * 100).round(1).dropna()


def over_bottom(frame: pd.DataFrame) -> pd.Series:
    """How far the award rate of ON RRP lies above the bottom of the target range, in basis points."""
    award = frame["RRPONTSYAWARD"].dropna()
    return ((award - frame["DFEDTARL"].reindex(award.index)) * 100).round(1).dropna()


def days_above(frame: pd.DataFrame) -> pd.Series:
    """Share of the last 63 trading days on which SOFR stood above the rate on reserves, in percent."""
    above = (sofr_spread(frame) > 0).astype(float)
    return (above.rolling(TRADING_DAYS_A_QUARTER).sum() / TRADING_DAYS_A_QUARTER * 100).dropna()


def year_change_of_range(frame: pd.DataFrame) -> pd.Series:
    """Change of the top of the target range over 365 days, in basis points."""
    return (frame["DFEDTARU"].dropna().diff(365) * 100).round(1).dropna()


def last_move_of_range(frame: pd.DataFrame) -> pd.Series:
    """The last move of that top within 365 days, in basis points, on its day; zero on the newest day where there was none."""
    steps = (frame["DFEDTARU"].dropna().diff() * 100).round(1).dropna()[-365:]
    moves = steps[steps != 0]
    return moves if len(moves) else steps[-1:]
