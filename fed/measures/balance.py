"""The identity of the balance sheet: what the Fed owns equals what it owes, so a fall on one side is a fall on the other.

Apart from the other sums because assets are a level on Wednesday while reserves and the Treasury's account are averages of
the week: whatever that mix leaves over stands, with all the smaller items, in `rest`, and is never hidden.
"""

from datetime import date

import pandas as pd

from fed.events import EVENT

IDENTITY = ("WALCL", "WRESBAL", "WTREGEN", "RRPONTSYD")
REST = (*IDENTITY, "CURRCIR")


def liabilities(frame: pd.DataFrame) -> pd.DataFrame:
    """Reserves, ON RRP, the Treasury's account and the rest, in US$ billion: four parts that add up to total assets.

    Total assets are WALCL (Wednesday level), reserves WRESBAL and the Treasury's account WTREGEN (week averages), ON RRP
    RRPONTSYD on the Wednesday, or on the last trading day before it where that was a holiday. The rest is what is left:
    currency, the foreign repo pool, other deposits, capital, and the difference between a level and an average. Before
    its first tests ON RRP did not exist, and is nought; after them, a week in which it is not known is left out.
    """
    assets = frame["WALCL"].dropna()
    reverse_repo = frame["RRPONTSYD"].dropna().reindex(assets.index, method="ffill", tolerance=pd.Timedelta(days=6))
    reverse_repo[assets.index < pd.Timestamp(EVENT["reverse_repo_begins"].day)] = 0.0
    parts = pd.DataFrame(
        {
            "reserves": frame["WRESBAL"].reindex(assets.index),
            "reverse_repo": reverse_repo,
            "tga": frame["WTREGEN"].reindex(assets.index),
        }
    ).dropna()
    return parts.assign(rest=assets.reindex(parts.index) - parts.sum(axis=1))


def who_absorbed(frame: pd.DataFrame, start: date, end: date) -> pd.Series:
    """By how much total assets changed between two Wednesdays, and each of the four parts that took it up, in US$ billion.

    The change of `assets` is the sum of those of `reserves`, `reverse_repo`, `tga` and `rest`; empty where either day is
    not in the data.
    """
    parts = liabilities(frame)
    first, last = pd.Timestamp(start), pd.Timestamp(end)
    if first not in parts.index or last not in parts.index:
        return pd.Series(dtype=float)
    change = parts.loc[last] - parts.loc[first]
    return pd.concat([pd.Series({"assets": change.sum()}), change]).rename(None)


def rest_parts(frame: pd.DataFrame) -> pd.DataFrame:
    """Currency and what is left of `rest` without it, in US$ billion, on the Wednesdays of months for which it is published.

    CURRCIR is an average of the month; it stands for each Wednesday of its own month and for no other, so the columns end
    with the last month that is there.
    """
    rest = liabilities(frame)["rest"]
    months = frame["CURRCIR"].dropna()
    currency = months.reindex(rest.index.to_period("M").to_timestamp()).set_axis(rest.index)
    return pd.DataFrame({"currency": currency, "other": rest - currency}).dropna()
