"""How far and how fast what drains reserves moves: pure functions of a frame, in US$ billion or percent.

Apart from the other measures because most take any one column, a week or a month a row, whatever its series; further
columns keep it to the days that they have too.
"""

import pandas as pd

from fed.measures.balance import liabilities

WEEKS_OF_A_QUARTER = 13
WEEKS_OF_A_YEAR = 52
WEEKS_OF_FIVE_YEARS = 260


def _column(frame: pd.DataFrame) -> pd.Series:
    """The first column, on the days that all of them have."""
    return frame.dropna().iloc[:, 0]


def move(frame: pd.DataFrame) -> pd.Series:
    """How far each value lies from the one before it, up or down."""
    return _column(frame).diff().abs().dropna()


def quarter_change(frame: pd.DataFrame) -> pd.Series:
    """The change over thirteen weeks."""
    return _column(frame).diff(WEEKS_OF_A_QUARTER).dropna()


def month_falls(frame: pd.DataFrame) -> pd.Series:
    """How much lower the last Wednesday up to the middle of a month lies than that of the month before, by the middle's day.

    Not from month-end to month-end: mortgage principal is paid on the 25th and settles on the days after, so that between
    two last Wednesdays there may lie two payments, or none.
    """
    weeks = _column(frame)
    middles = pd.date_range(weeks.index[0].replace(day=1), weeks.index[-1], freq="MS") + pd.Timedelta(days=14)
    middles = middles[(middles >= weeks.index[0]) & (middles <= weeks.index[-1])]
    return -weeks.reindex(middles, method="ffill").diff().dropna()


def year_growth(frame: pd.DataFrame) -> pd.Series:
    """The growth over fifty-two weeks, in percent."""
    return (_column(frame).pct_change(WEEKS_OF_A_YEAR) * 100).dropna()


def rank_in_five_years(frame: pd.DataFrame) -> pd.Series:
    """Of the 259 weeks before each week, the share whose value was lower, in percent."""
    weeks = _column(frame).rolling(WEEKS_OF_FIVE_YEARS)
    return weeks.apply(lambda values: (values[:-1] < values[-1]).mean() * 100, raw=True).dropna()


def rest(frame: pd.DataFrame) -> pd.Series:
    """What the Fed owes beside reserves, ON RRP, the Treasury's account and the foreign repo pool; its capital counts too."""
    return liabilities(frame)["rest"]
