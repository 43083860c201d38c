"""Amounts set against other amounts: shares, ratios, growth.

Apart from the rates because amounts come by the week, the month and the quarter, so each measure says which figure serves for
which day. A frame has a column per FRED id, in US$ billion; a result has observed days only.
"""

import pandas as pd

from fed.events import EVENT

HALF_A_YEAR = pd.Timedelta(days=184)
RATIO = ("WRESBAL", "TLAACBW027SBOG")
RATIOS = (*RATIO, "WRBWFRBL")
BUFFER = ("RRPONTSYD", "WRBWFRBL")
SIDE = ("WALCL", "TREAST", "WSHOMCB")
TO_GDP = ("WRESBAL", "GDP")
SECURITIES = ("TREAST", "WSHOMCB")
DEBT = ("GFDEBTN", "WRESBAL")


def buffer_share(frame: pd.DataFrame) -> pd.Series:
    """ON RRP take-up over reserve balances of the same Wednesday, in percent."""
    return (frame["RRPONTSYD"] / frame["WRBWFRBL"] * 100).dropna()


def quarter_growth(frame: pd.DataFrame) -> pd.Series:
    """Growth of total assets over thirteen weeks, in percent, in weeks for which both kinds of securities are known too."""
    return (frame.dropna()["WALCL"].pct_change(13) * 100).dropna()


def reserves_to_bank_assets(frame: pd.DataFrame) -> pd.Series:
    """Reserve balances (week average) over all commercial banks' assets (Wednesday), in percent, week by week."""
    return (frame["WRESBAL"] / frame["TLAACBW027SBOG"] * 100).dropna()


def average_to_bank_assets(frame: pd.DataFrame) -> pd.Series:
    """The same, in weeks for which the Wednesday level of reserves is known too: a claim about the share asks both."""
    return reserves_to_bank_assets(frame[list(RATIOS)].dropna())


def level_to_bank_assets(frame: pd.DataFrame) -> pd.Series:
    """Reserve balances of the Wednesday over all commercial banks' assets, in percent, in weeks that have the average too."""
    known = frame[list(RATIOS)].dropna()
    return known["WRBWFRBL"] / known["TLAACBW027SBOG"] * 100


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
