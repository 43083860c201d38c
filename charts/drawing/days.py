"""Whether a figure is of its day or of a whole month, which FRED dates by the month's first day.

Apart from the axes because hover, the reading slider and the table must all name the day, or all the month.
"""

import pandas as pd

from charts.drawing.marks import Picture, columns_of, usual_step


def of_months(values: pd.Series) -> bool:
    """Whether figures come by the month, each dated by the first day of its month."""
    return len(values) > 2 and isinstance(values.index, pd.DatetimeIndex) and bool((values.index.day == 1).all())


def by_month(picture: Picture) -> bool:
    """Whether all that is drawn comes by the month."""
    return picture.x == "day" and all(of_months(values) for _, values in _columns(picture))


def sparse(values: pd.Series, picture: Picture) -> bool:
    """Whether a series comes less than half as often as another of the picture: hover on a day of that one then mostly
    shows a figure of another day.
    """
    return picture.x == "day" and usual_step(values) > 2 * min(usual_step(others) for _, others in _columns(picture))


def _columns(picture: Picture) -> list:
    return [column for _, mark in picture.marks() for column in columns_of(mark)]
