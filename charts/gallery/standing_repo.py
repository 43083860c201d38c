"""What the Fed lends overnight in repo, against all collateral, day by day: ad hoc since September 2019, standing since July 2021.

Not to be read as all that the Fed lent: repo for longer than a night is not in it. The series goes back to the daily repo of the
years before 2008, which served another system; the picture begins with the operations of 2019.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Panel, Picture, Seam, Spikes, Tag
from fed.events import EVENT
from fed.measures.facilities import STANDING_REPO, USE
from fed.text import Lang, Text
from fed.wording import billions, day, days, number, usd

TITLE = Text(
    "Overnight repo: cash that the Fed lends, against all collateral", "隔夜附買回：聯準會放出的現金（各種擔保品合計）"
)
UNIT = Text("billion dollars, amount of the day", "億美元，當日金額")
NAME = Text("Overnight repo of the Fed, all collateral", "聯準會隔夜附買回（各種擔保品合計）")
BEFORE = Text("ad hoc", "臨時操作")
AFTER = Text("standing facility", "常設機制")
TAG = Text("{day}: {amount}", "{day}：{amount}")
NOTE = Text(
    "Only overnight loans are shown; in 2019 and 2020 the Fed also lent for longer. Most small amounts are tests.",
    "這裡只畫隔夜的，2019 年和 2020 年聯準會還放出期限較長的。金額小的多半是測試。",
)
ON_A_DAY = Text(
    "On {last}, the Fed lent {peak} overnight in repo.",
    "{last}，聯準會以附買回隔夜放出 {peak}。",
)
AD_HOC = Text(
    "From {first} to {last}, the Fed lent at most {peak} a night, on {peak_day}.",
    "{first}到 {last}，聯準會以附買回隔夜放出的現金，單日最多是 {peak_day}的 {peak}。",
)
STANDING = Text(
    "Since {first}, standing repo has lent {least} or more on {count} of {all}, at most {peak}, on {peak_day}.",
    "{first}以來，有資料的 {all}裡，常設附買回有 {count} 天放出 {least}以上；單日最多是 {peak_day}的 {peak}。",
)
HARDLY = Text(
    "Since {first}, the door has stood open, yet on no day has standing repo lent {least}.",
    "{first}以來門一直開著，常設附買回卻沒有一天放出 {least}。",
)
DESCRIPTION = Text(
    "One bar a day from {first} to {last}, where these figures end; that day shows {now}.",
    "每天一根直條，從 {first}到 {last}，資料到此為止；最後一天是 {now}。",
)
PEAK_AD_HOC = Text(
    " In the ad hoc operations the largest was {peak}, on {peak_day}.",
    "臨時操作時期，單日最多是 {peak_day}的 {peak}。",
)
PEAK_STANDING = Text(
    " In the standing facility, open since {first}, the largest was {peak}, on {peak_day}; {count} of {all} saw {least} or more, the last of them {used}.",
    "{first}起改為常設，單日最多是 {peak_day}的 {peak}；有資料的 {all}之中，{count} 天達到 {least}以上，最後一次是 {used}。",
)
NOTHING = Text(
    " In the standing facility, open since {first}, no day saw {least}.",
    "{first}起改為常設，沒有一天達到 {least}。",
)
OPENED = pd.Timestamp(EVENT["standing_repo_begins"].day)
BEGUN = pd.Timestamp(EVENT["repo_2019"].day)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    """What the standing facility saw; before it, what the operations of the day saw."""
    ad_hoc, standing = _parts(frame)
    if len(standing) > 1:
        lent, words = standing, STANDING if standing.max() >= USE else HARDLY
    else:
        lent = ad_hoc if len(ad_hoc) else standing
        words = AD_HOC if len(lent) > 1 else ON_A_DAY
    return words(lang).format(**_peak(lent, lang), **_use(lent, lang))


def _lent(frame: pd.DataFrame) -> pd.Series:
    return frame["RPONTTLD"].dropna()[BEGUN:]


def _parts(frame: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    lent = _lent(frame)
    return lent[lent.index < OPENED], lent[lent.index >= OPENED]


def _peak(lent: pd.Series, lang: Lang) -> dict[str, str]:
    first, last = (day(when, lang) for when in lent.index[[0, -1]])
    return {"first": first, "last": last, "peak": billions(lent.max(), lang), "peak_day": day(lent.idxmax(), lang)}


def _use(lent: pd.Series, lang: Lang) -> dict[str, str]:
    used = lent[lent >= USE]
    return {
        "count": number(len(used), 0),
        "all": days(len(lent), lang),
        "least": billions(USE, lang),
        "used": day(used.index[-1], lang) if len(used) else "",
    }


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    ad_hoc, standing = _parts(frame)
    lent = _lent(frame)
    said = DESCRIPTION(lang).format(**_peak(lent, lang), now=usd(lent.iloc[-1], lang))
    if len(ad_hoc):
        said += PEAK_AD_HOC(lang).format(**_peak(ad_hoc, lang))
    if len(standing):
        words = PEAK_STANDING if standing.max() >= USE else NOTHING
        said += words(lang).format(**_peak(standing, lang), **_use(standing, lang))
    return said


def draw(frame: pd.DataFrame) -> Picture:
    lent = _lent(frame)
    tags = tuple(_tag(part) for part in _parts(frame) if len(part) and part.max() >= USE)
    seams = (Seam(OPENED.date(), BEFORE, AFTER),) if len(lent) and lent.index[-1] >= OPENED else ()
    panel = Panel(title=UNIT, unit="usd_bn", marks=(Spikes(lent, NAME, "RPONTTLD"),), tags=tags)
    return Picture(panels=(panel,), seams=seams)


def _tag(lent: pd.Series) -> Tag:
    when, most = lent.idxmax(), lent.max()
    words = TAG.filled(day=lambda lang: day(when, lang), amount=lambda lang: billions(most, lang))
    return Tag(when, most, words)


CHART = Chart(
    series=STANDING_REPO, subject="rates", title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw
)
