"""The identity of the balance sheet: what the Fed owns equals what it owes, so a fall on one side is a fall on the other.

Apart from the other sums because it stands on one footing: every figure is the level of a Wednesday, and a Wednesday
counts only once all of them are out. Averages of the week are another measure of the same thing; `hardly` is where both are
asked before a change gets a sign. Currency is the exception: H.4.1 has it as an average of the week alone.
"""

from datetime import date

import pandas as pd

from fed.events import EVENT

LEVELS = ("WALCL", "WRBWFRBL", "WLRRAOL", "WDTGAL", "WLRRAFOIAL")
PARTS = ("reserves", "reverse_repo", "tga", "foreign_pool", "rest")
IDENTITY = LEVELS
REST = (*LEVELS, "WCURCIR")
ASSETS = ("WALCL", "TREAST", "WSHOMCB", "WLCFLPCL", "H41RESPPALDKNWW", "SWPT")
RESERVES = ("WRBWFRBL", "WRESBAL")  # both measures of reserves, level and week average


def liabilities(frame: pd.DataFrame) -> pd.DataFrame:
    """Reserves, ON RRP, the Treasury's account, the foreign repo pool and the rest, in US$ billion: they add up to total assets.

    A row a Wednesday on which all five levels are known. The rest is currency, other deposits, what is owed to the
    Treasury, and capital; the Fed's losses since 2022 count against it.
    """
    known = frame[list(LEVELS)].dropna()
    parts = known[["WRBWFRBL", "WLRRAOL", "WDTGAL", "WLRRAFOIAL"]].set_axis(list(PARTS[:4]), axis=1)
    return parts.assign(rest=known["WALCL"] - parts.sum(axis=1))


def loans_to_banks(frame: pd.DataFrame) -> pd.Series:
    """Primary credit of the discount window and the BTFP, in US$ billion.

    Not all loans: credit to the bridge banks of 2023 and the emergency loans of 2008 and 2020 have no series here. BTFP loans
    ran for a year at most, so before its first day and a year after its last there are none, whether or not a file says so.
    """
    begins, over = pd.Timestamp(EVENT["btfp_begins"].day), pd.Timestamp(EVENT["btfp_ends"].day) + pd.DateOffset(years=1)
    lived = (frame.index >= begins) & (frame.index <= over)
    return frame["WLCFLPCL"] + frame["H41RESPPALDKNWW"].where(lived, 0.0)


def assets(frame: pd.DataFrame) -> pd.DataFrame:
    """Treasuries, mortgage securities, loans to banks, swap lines and the rest, in US$ billion: they add up to total assets.

    A row a Wednesday on which all of them are known.
    """
    owned = frame[["TREAST", "WSHOMCB"]].set_axis(["treasuries", "mortgages"], axis=1)
    parts = owned.assign(loans=loans_to_banks(frame), swaps=frame["SWPT"])
    return parts.assign(rest=frame["WALCL"] - parts.sum(axis=1, skipna=False)).dropna()


def who_absorbed(frame: pd.DataFrame, start: date, end: date) -> pd.Series:
    """By how much total assets changed between two Wednesdays, and each of the five parts that took it up, in US$ billion.

    The change of `assets` is the sum of the others; empty where either day is not in the data.
    """
    parts = liabilities(frame)
    first, last = pd.Timestamp(start), pd.Timestamp(end)
    if first not in parts.index or last not in parts.index:
        return pd.Series(dtype=float)
    change = parts.loc[last] - parts.loc[first]
    return pd.concat([pd.Series({"assets": change.sum()}), change]).rename(None)


def hardly(level_change: float, average_change: float) -> bool:
    """Whether a change is smaller than the gap between its two measures: then it has no sign, and has hardly happened.

    From June 1, 2022 to April 16, 2025 reserves fell by 77 billion as levels and rose by 130 as averages of the week.
    """
    return abs(level_change) < abs(level_change - average_change) or level_change * average_change <= 0
