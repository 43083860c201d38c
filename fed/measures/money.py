"""Base money and M2: two quantities that popular accounts take for one another.

Apart from the balance sheet because these are averages of a month. M2 is adjusted for the seasons, the base is not.
"""

from datetime import date

import pandas as pd

BASE = ("BOGMBASE", "CURRCIR")
MONEY = ("M2SL", "BOGMBASE")


def base_parts(frame: pd.DataFrame) -> pd.DataFrame:
    """Currency in circulation and the rest of the base, which is banks' reserve balances, in US$ billion.

    Only in months for which both the base and currency are published; currency stops earlier, and is not carried on.
    """
    both = frame[["BOGMBASE", "CURRCIR"]].dropna()
    return pd.DataFrame({"currency": both["CURRCIR"], "reserves": both["BOGMBASE"] - both["CURRCIR"]})


def m2_and_base(frame: pd.DataFrame, start: date | None = None) -> pd.DataFrame:
    """M2 and the base as indices that are 100 in the month of `start`, or else in the first month that has both.

    Empty where that month is not in the data.
    """
    both = frame[["M2SL", "BOGMBASE"]].dropna().set_axis(["m2", "base"], axis=1)
    both = both if start is None else both[pd.Timestamp(start) :]
    if both.empty or (start is not None and both.index[0] != pd.Timestamp(start)):
        return both[:0]
    return both / both.iloc[0] * 100


def m2_to_base(frame: pd.DataFrame) -> pd.Series:
    """How many dollars of M2 there are to a dollar of base: the "money multiplier" of old textbooks, which explains neither."""
    both = frame[["M2SL", "BOGMBASE"]].dropna()
    return both["M2SL"] / both["BOGMBASE"]
