"""The stretches of time that a reader may choose in a picture.

Apart from the picture because they are offered by how long it is, and by no chart.
"""

import pandas as pd

from charts.drawing.marks import Picture
from fed.episodes import EPISODE
from fed.text import Text

RANGES = {
    "1y": Text("one year", "一年"),
    "5y": Text("five years", "五年"),
    "qt2": Text("since QT2", "QT2 以來"),
    "all": Text("all", "全部"),
}


def ranges(picture: Picture) -> dict[str, str | None]:
    """The stretches of time that a reader may choose, each with its first day; nothing where the whole is short."""
    if picture.x != "day" or any(panel.rows for panel in picture.panels):
        return {}
    first, last = picture.x_span()
    starts = {
        "1y": last - pd.DateOffset(years=1),
        "5y": last - pd.DateOffset(years=5),
        "qt2": pd.Timestamp(EPISODE["qt2"].start),
    }
    if last - first < pd.Timedelta(days=800):
        return {}
    month = pd.Timedelta(days=31)
    chosen = {name: str(start.date()) for name, start in starts.items() if first < start < last - month}
    return {**chosen, "all": None}
