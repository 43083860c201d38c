"""What we work out from several series: pure functions of a frame.

Apart from charts and facts because both need the same answer: the spread on a chart is the spread in a sentence.
A frame has a column per FRED id, in US$ billion or percent; a result has observed days only.
"""

from collections.abc import Sequence

import pandas as pd

from fed.episodes import Era
from fed.events import EVENT

TRADING_DAYS_A_QUARTER = 63
HALF_A_YEAR = pd.Timedelta(days=184)

SPREAD = ("SOFR", "IOER", "IORB")
EFFR_SPREAD = ("EFFR", "IOER", "IORB")
RATIO = ("WRESBAL", "TLAACBW027SBOG")
BELOW_TOP = ("IOER", "IORB", "DFEDTARU")
OVER_BOTTOM = ("RRPONTSYAWARD", "DFEDTARL")
OVER_TOP = ("SOFR", "DFEDTARU")
BUFFER = ("RRPONTSYD", "WRESBAL")
TO_GDP = ("WRESBAL", "GDP")
SECURITIES = ("TREAST", "WSHOMCB")
DEBT = ("GFDEBTN", "WRESBAL")


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


def below_top(frame: pd.DataFrame) -> pd.Series:
    """How far the rate on reserves lies below the top of the target range, in basis points."""
    reserves = rate_on_reserves(frame)
    return ((frame["DFEDTARU"].reindex(reserves.index) - reserves) * 100).round(1).dropna()


def on_days_of_sofr(frame: pd.DataFrame) -> pd.Series:
    """The first column on the days that SOFR was published: a rate of one day is set against the range of that same day."""
    return frame.dropna().iloc[:, 0]


def sofr_to_top(frame: pd.DataFrame) -> pd.Series:
    """SOFR over the top of the target range of the same day."""
    both = frame.dropna()
    return both["SOFR"] / both["DFEDTARU"]


def sofr_over_top(frame: pd.DataFrame) -> pd.Series:
    """SOFR less the top of the target range of the same day, in basis points."""
    sofr = frame["SOFR"].dropna()
    return ((sofr - frame["DFEDTARU"].reindex(sofr.index)) * 100).round(1).dropna()


def standing_repo(frame: pd.DataFrame) -> pd.Series:
    """What was borrowed at the standing repo operations against Treasuries, in US$ billion, since they began.

    Before that day the same series holds the Desk's own auctions of 2019 and 2020, which set out to lend; agency and
    mortgage collateral is in no series here.
    """
    return frame["RPONTSYD"].dropna()[pd.Timestamp(EVENT["standing_repo_begins"].day) :]


def over_bottom(frame: pd.DataFrame) -> pd.Series:
    """How far the award rate of ON RRP lies above the bottom of the target range, in basis points."""
    award = frame["RRPONTSYAWARD"].dropna()
    return ((award - frame["DFEDTARL"].reindex(award.index)) * 100).round(1).dropna()


def buffer_share(frame: pd.DataFrame) -> pd.Series:
    """ON RRP take-up of the day over the newest week average of reserve balances, in percent."""
    take_up = frame["RRPONTSYD"].dropna()
    return (take_up / frame["WRESBAL"].dropna().reindex(take_up.index, method="ffill") * 100).dropna()


def quarter_growth(frame: pd.DataFrame) -> pd.Series:
    """Growth of total assets over thirteen weeks, in percent."""
    return (frame["WALCL"].dropna().pct_change(13) * 100).dropna()


def year_growth_of_reserves(frame: pd.DataFrame) -> pd.Series:
    """Growth of reserve balances over fifty-two weeks, in percent."""
    return (frame["WRESBAL"].dropna().pct_change(52) * 100).dropna()


def year_change_of_range(frame: pd.DataFrame) -> pd.Series:
    """Change of the top of the target range over 365 days, in basis points."""
    return (frame["DFEDTARU"].dropna().diff(365) * 100).round(1).dropna()


def days_above(frame: pd.DataFrame) -> pd.Series:
    """Share of the last 63 trading days on which SOFR stood above the rate on reserves, in percent."""
    above = (sofr_spread(frame) > 0).astype(float)
    return (above.rolling(TRADING_DAYS_A_QUARTER).sum() / TRADING_DAYS_A_QUARTER * 100).dropna()


def reserves_to_bank_assets(frame: pd.DataFrame) -> pd.Series:
    """Reserve balances (week average) over all commercial banks' assets (Wednesday), in percent, week by week."""
    return (frame["WRESBAL"] / frame["TLAACBW027SBOG"] * 100).dropna()


def securities(frame: pd.DataFrame) -> pd.Series:
    """The Fed's Treasuries and mortgage-backed securities together, in US$ billion."""
    return (frame["TREAST"] + frame["WSHOMCB"]).dropna()


def other_assets(frame: pd.DataFrame) -> pd.Series:
    """What the Fed holds besides Treasuries and mortgage-backed securities, in US$ billion."""
    return (frame["WALCL"] - frame["TREAST"] - frame["WSHOMCB"]).dropna()


def reserves_to_gdp(frame: pd.DataFrame) -> pd.Series:
    """Reserve balances (week average) over a year's GDP at the pace of the newest quarter that had ended by that week, in percent.

    FRED dates a quarter by its first day, so a quarter has ended when three months have passed since its date. The figure
    itself came out later still: this sets reserves against the economy they served, not against what was known that week.
    A quarter serves for no longer than two more quarters: where GDP stops coming, so does the ratio.
    """
    gdp = frame["GDP"].dropna()
    gdp.index = gdp.index + pd.DateOffset(months=3)
    reserves = frame["WRESBAL"].dropna()
    return (reserves / gdp.reindex(reserves.index, method="ffill", tolerance=HALF_A_YEAR) * 100).dropna()


def debt(frame: pd.DataFrame) -> pd.Series:
    """Federal debt on the last days of quarters; FRED dates it by the first day of the quarter at whose end it stood."""
    owed = frame["GFDEBTN"].dropna()
    owed.index = owed.index + pd.offsets.QuarterEnd(0)
    return owed


def debt_over_reserves(frame: pd.DataFrame) -> pd.Series:
    """Federal debt over reserve balances, on the last days of quarters: reserves are those of the newest week by then.

    Since the Fed pays interest on reserves; before, they were too small to be set against anything.
    """
    owed = debt(frame)[pd.Timestamp(EVENT["ioer_begins"].day) :]
    reserves = frame["WRESBAL"].dropna()
    return (owed / reserves.reindex(owed.index, method="ffill", tolerance=pd.Timedelta(days=6))).dropna()


def weekly_median(daily: pd.Series) -> pd.Series:
    """The median of each week that ends on a Wednesday, as the weeks of the Fed's balance sheet do.

    The median, since one quarter-end or tax day would lift the mean of its week, and those days have a chart of their own.
    A week counts once its Wednesday has come.
    """
    daily = daily.dropna()
    if daily.empty:
        return daily
    return daily.resample("W-WED").median().dropna()[: daily.index[-1]]


def era_of(days: pd.DatetimeIndex, eras: Sequence[Era]) -> pd.Series:
    """The key of the era in which each day lies; none for a day before the first."""
    begun = pd.Series([era.key for era in eras], index=pd.DatetimeIndex([era.start for era in eras]))
    return begun.reindex(days, method="ffill")
