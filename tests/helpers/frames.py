"""Frames made by hand, so that a reader can check a sum in the head."""

import pandas as pd


def frame(**columns):
    """A column an id from {day: value}, or None for a series that is not there; blank where a day has no value."""
    empty = pd.Series(dtype=float, index=pd.DatetimeIndex([]))
    return pd.DataFrame(
        {
            id: empty if days is None else pd.Series(days.values(), index=pd.DatetimeIndex(days.keys()), dtype=float)
            for id, days in columns.items()
        }
    ).sort_index()
