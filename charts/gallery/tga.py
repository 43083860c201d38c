"""The Treasury's account at the Fed, week by week, with the times at which the federal debt stood at its limit.

Not to be read as the government's wealth: it is a till, filled by taxes and new debt and emptied by spending.
"""

from datetime import date

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Dots, Line, Panel, Picture, Shade
from fed.events import DEBT_LIMITS, DebtLimit, ended, known_until
from fed.measures.calendar import day_classes
from fed.text import Lang, Text
from fed.wording import day, usd

TITLE = Text("The Treasury's account at the Fed (TGA)", "財政部一般帳戶（TGA）")
UNIT = Text("trillion dollars, week average; shaded: debt at its limit", "兆美元，週平均；底色：債務觸及上限")
NAME = Text("Treasury's account (TGA)", "財政部一般帳戶（TGA）")
TAX = Text("First full week after tax day in April", "四月繳稅日後的第一個完整週")
NOTE = Text(
    "Think of it as a checking account, not as savings. What flows in leaves banks' reserves, and what's paid out comes back to them.",
    "這是收銀機，不是財富。錢流進來，銀行準備金就變少；付出去，準備金又回來。",
)
TAKEAWAY = Text(
    "In the week ending {day}, the Treasury kept {now} at the Fed; at its lowest in a year, it kept {low}.",
    "截至 {day}的一週，財政部平均在聯準會存了 {now}；這一年最少的時候是 {low}。",
)
DESCRIPTION = Text(
    "One line, week by week from {first} to {day}, when it stands at {now}. The highest week was the one ending {peak_day}, with "
    "{peak}; the lowest, the one ending {trough_day}, with {trough}.",
    "一條線，從 {first}畫到 {day}，每週一點，最後是 {now}。最高的是截至 {peak_day}的那一週，為 {peak}；"
    "最低的是截至 {trough_day}的那一週，為 {trough}。",
)
LIMITS = Text(
    " Shaded are times at which the federal debt stood at its limit; in the newest, from {start} to {end}, the account went "
    "from {before} to {after}.",
    "有底色的是聯邦債務觸及上限的期間；最近一次從 {start}到 {end}，帳戶餘額由 {before}變為 {after}。",
)
LIMIT_LASTS = Text(
    " Shaded are times at which the federal debt stood at its limit; it has done so again since {start}, with no end known up to {end}; "
    "by then the account had gone from {before} to {after}.",
    "有底色的是聯邦債務觸及上限的期間；{start}起又是如此，到 {end}還沒結束，帳戶餘額這時已由 {before}變為 {after}。",
)
YEAR, WEEK = pd.Timedelta(days=364), pd.Timedelta(days=7)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    account = frame["WTREGEN"].dropna()
    now = account.index[-1]
    year = account[now - YEAR :]
    low, high = usd(year.min(), lang), usd(year.max(), lang)
    return TAKEAWAY(lang).format(day=day(now, lang), now=usd(account[now], lang), low=low, high=high)


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    account = frame["WTREGEN"].dropna()
    days = {
        "first": account.index[0],
        "day": account.index[-1],
        "peak_day": account.idxmax(),
        "trough_day": account.idxmin(),
    }
    values = {"now": account.iloc[-1], "peak": account.max(), "trough": account.min()}
    said = DESCRIPTION(lang).format(
        **{name: day(when, lang) for name, when in days.items()},
        **{name: usd(value, lang) for name, value in values.items()},
    )
    last = account.index[-1].date()
    for one in _bound(account)[-1:]:
        end = known_until(one, last)
        before, after = (account[: pd.Timestamp(when)].iloc[-1] for when in (one.start, end))
        words = LIMITS if ended(one, last) else LIMIT_LASTS
        said += words(lang).format(
            start=day(one.start, lang), end=day(end, lang), before=usd(before, lang), after=usd(after, lang)
        )
    return said


def _bound(account: pd.Series) -> list[DebtLimit]:
    """The times at which the debt stood at its limit, between the first and the last week."""
    if account.empty:
        return []
    first, last = account.index[0].date(), account.index[-1].date()
    return [one for one in DEBT_LIMITS if first <= one.start < last]


def _limits(account: pd.Series) -> tuple[Shade, ...]:
    return tuple(
        Shade(one.start, known_until(one, account.index[-1].date()), _year(one.start), "LIMIT")
        for one in _bound(account)
    )


def _year(when: date) -> Text:
    return Text(str(when.year), str(when.year))


def _after_tax_day(account: pd.Series) -> pd.Series:
    """Of each year the first week that lies wholly after tax day in April; none where that day was moved out of April."""
    if account.empty:
        return account
    kinds = day_classes(pd.bdate_range(account.index[0], account.index[-1]))
    due = kinds.index[(kinds == "tax_day") & (kinds.index.month == 4)]
    weeks = [account[when + WEEK : when + 2 * WEEK][:1] for when in due]
    return pd.concat([account[:0], *weeks])


def draw(frame: pd.DataFrame) -> Picture:
    account = frame["WTREGEN"].dropna()
    marks = (Line(account, NAME, "WTREGEN", width=2), Dots(_after_tax_day(account), TAX, "INK", size=4))
    panel = Panel(title=UNIT, unit="usd_tn", marks=marks, from_zero=True)
    return Picture(panels=(panel,), shades=_limits(account), height=320)


CHART = Chart(
    series=("WTREGEN",), subject="reserves", title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw
)
