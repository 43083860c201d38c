"""How far and how fast what drains reserves moves: pure functions of a frame, in US$ billion or percent.

Apart from the other measures because most take any one column, a week or a month a row, whatever its series.
"""

import pandas as pd

from fed.measures.balance import liabilities

WEEKS_OF_A_QUARTER = 13
WEEKS_OF_A_YEAR = 52
WEEKS_OF_FIVE_YEARS = 260


def _column(frame: pd.DataFrame) -> pd.Series:
    return frame.iloc[:, 0].dropna()


def move(frame: pd.DataFrame) -> pd.Series:
    """How far each value lies from the one before it, up or down."""
    return _column(frame).diff().abs().dropna()


def quarter_change(frame: pd.DataFrame) -> pd.Series:
    """The change over thirteen weeks."""
    return _column(frame).diff(WEEKS_OF_A_QUARTER).dropna()


def year_change(frame: pd.DataFrame) -> pd.Series:
    """The change over fifty-two weeks."""
    return _column(frame).diff(WEEKS_OF_A_YEAR).dropna()


def month_falls(frame: pd.DataFrame) -> pd.Series:
    """How much lower the last value of a month is than the last of the month before, dated by the end of the month."""
    return -_column(frame).resample("ME").last().diff().dropna()


def year_growth_of_months(frame: pd.DataFrame) -> pd.Series:
    """The growth over twelve months, in percent."""
    return (_column(frame).pct_change(12) * 100).dropna()


def rank_in_five_years(frame: pd.DataFrame) -> pd.Series:
    """Of the 259 weeks before each week, the share whose value was lower, in percent."""
    weeks = _column(frame).rolling(WEEKS_OF_FIVE_YEARS)
    return weeks.apply(lambda values: (values[:-1] < values[-1]).mean() * 100, raw=True).dropna()


def rest(frame: pd.DataFrame) -> pd.Series:
    """What the Fed owes beside reserves, ON RRP and the Treasury's account, and what the mix of levels and averages leaves."""
    return liabilities(frame)["rest"]


def reverse_repo_move(frame: pd.DataFrame) -> pd.Series:
    """How far ON RRP lies from the Wednesday before, up or down."""
    return liabilities(frame)["reverse_repo"].diff().abs().dropna()
