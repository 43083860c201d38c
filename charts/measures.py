"""What we work out from several series: pure functions of a frame.

Apart from charts and facts because both need the same answer: the spread on a chart is the spread in a sentence.
A frame has a column per FRED id, in US$ billion or percent; a result has observed days only.
"""

import pandas as pd

TRADING_DAYS_A_QUARTER = 63

SPREAD = ("SOFR", "IOER", "IORB")
EFFR_SPREAD = ("EFFR", "IOER", "IORB")
RATIO = ("WRESBAL", "TLAACBW027SBOG")


def rate_on_reserves(frame: pd.DataFrame) -> pd.Series:
    """IOER up to 2021-07-28, IORB from 2021-07-29, in percent. The two never overlap: the Board replaced one by the other."""
    return pd.concat([frame["IOER"].dropna(), frame["IORB"].dropna()])


def over_rate_on_reserves(frame: pd.DataFrame, rate: str) -> pd.Series:
    """A market rate less the rate on reserves, in basis points, on the days on which the market rate was published."""
    market = frame[rate].dropna()
    administered = rate_on_reserves(frame).reindex(market.index, method="ffill")
    return ((market - administered) * 100).round(1).dropna()


def sofr_spread(frame: pd.DataFrame) -> pd.Series:
    """SOFR less IOER, then IORB, in basis points."""
    return over_rate_on_reserves(frame, "SOFR")


def effr_spread(frame: pd.DataFrame) -> pd.Series:
    """EFFR less IOER, then IORB, in basis points."""
    return over_rate_on_reserves(frame, "EFFR")


def days_above(frame: pd.DataFrame) -> pd.Series:
    """Share of the last 63 trading days on which SOFR stood above the rate on reserves, in percent."""
    above = (sofr_spread(frame) > 0).astype(float)
    return (above.rolling(TRADING_DAYS_A_QUARTER).sum() / TRADING_DAYS_A_QUARTER * 100).dropna()


def reserves_to_bank_assets(frame: pd.DataFrame) -> pd.Series:
    """Reserve balances (week average) over all commercial banks' assets (Wednesday), in percent, week by week."""
    return (frame["WRESBAL"] / frame["TLAACBW027SBOG"] * 100).dropna()


def other_assets(frame: pd.DataFrame) -> pd.Series:
    """What the Fed holds besides Treasuries and mortgage-backed securities, in US$ billion."""
    return (frame["WALCL"] - frame["TREAST"] - frame["WSHOMCB"]).dropna()
