"""What the Fed lends overnight in repo against Treasuries, day by day: ad hoc since September 2019, standing since July 2021.

Not to be read as all that the Fed lent: loans against mortgage-backed securities, and for longer than a night, are not in it.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Panel, Picture, Seam, Spikes, Tag
from fed.events import EVENT
from fed.text import Lang, Text
from fed.wording import billions, day, days, number, usd

TITLE = Text(
    "Overnight repo: cash that the Fed lends against Treasuries", "隔夜附買回：聯準會以美國公債為擔保放出的現金"
)
UNIT = Text("billion dollars, amount of the day", "億美元，當日金額")
NAME = Text("Overnight repo of the Fed against Treasuries", "聯準會隔夜附買回（美國公債）")
BEFORE = Text("ad hoc", "臨時操作")
AFTER = Text("standing facility", "常設機制")
TAG = Text("{day}: {amount}", "{day}：{amount}")
NOTE = Text(
    "Only overnight and only against Treasuries: what the Fed lent against mortgage-backed securities or for longer comes on top.",
    "只含隔夜、以美國公債為擔保的部分；以不動產抵押貸款證券為擔保的，以及期限較長的，還要另外加上。",
)
ON_A_DAY = Text(
    "On {last} the Fed lent {peak} overnight against Treasuries.",
    "{last}，聯準會以美國公債為擔保，隔夜放出 {peak}。",
)
AD_HOC = Text(
    "From {first} to {last} the Fed lent at most {peak} a night against Treasuries, on {peak_day}.",
    "{first}到 {last}，聯準會以美國公債為擔保隔夜放出的現金，單日最多是 {peak_day}的 {peak}。",
)
STANDING = Text(
    "From {first} to {last} standing repo lent at most {peak} a night against Treasuries, on {peak_day}.",
    "{first}到 {last}，常設附買回以美國公債為擔保放出的現金，單日最多是 {peak_day}的 {peak}。",
)
HARDLY = Text(
    "From {first} to {last} the door stood open, yet standing repo lent next to nothing.",
    "{first}到 {last}，門一直開著，常設附買回卻幾乎沒有人用。",
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
    " In the standing facility, open since {first}, the largest was {peak}, on {peak_day}; {count} of {all} saw {least} or more.",
    "{first}起改為常設，單日最多是 {peak_day}的 {peak}；有資料的 {all}之中，{count} 天達到 {least}以上。",
)
NOTHING = Text(
    " The standing facility, open since {first}, lent next to nothing.",
    "{first}起改為常設，幾乎沒有人用。",
)
OPENED = pd.Timestamp(EVENT["standing_repo_begins"].day)
MUCH = 1.0  # a billion dollars a day: less is mostly tests of the machinery
LITTLE = 0.05  # what rounds to nought


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    """What the standing facility saw; before it, what the operations of the day saw."""
    ad_hoc, standing = _parts(frame)
    if len(standing) > 1:
        lent, words = standing, HARDLY if standing.max() < LITTLE else STANDING
    else:
        lent = ad_hoc if len(ad_hoc) else standing
        words = AD_HOC if len(lent) > 1 else ON_A_DAY
    return words(lang).format(**_peak(lent, lang))


def _parts(frame: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    lent = frame["RPONTSYD"].dropna()
    return lent[lent.index < OPENED], lent[lent.index >= OPENED]


def _peak(lent: pd.Series, lang: Lang) -> dict[str, str]:
    first, last = (day(when, lang) for when in lent.index[[0, -1]])
    return {"first": first, "last": last, "peak": billions(lent.max(), lang), "peak_day": day(lent.idxmax(), lang)}


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    ad_hoc, standing = _parts(frame)
    lent = frame["RPONTSYD"].dropna()
    said = DESCRIPTION(lang).format(**_peak(lent, lang), now=usd(lent.iloc[-1], lang))
    if len(ad_hoc):
        said += PEAK_AD_HOC(lang).format(**_peak(ad_hoc, lang))
    if len(standing):
        words = NOTHING if standing.max() < LITTLE else PEAK_STANDING
        said += words(lang).format(
            **_peak(standing, lang),
            count=number((standing >= MUCH).sum(), 0),
            all=days(len(standing), lang),
            least=billions(MUCH, lang),
        )
    return said


def draw(frame: pd.DataFrame) -> Picture:
    lent = frame["RPONTSYD"].dropna()
    tags = tuple(_tag(part) for part in _parts(frame) if len(part) and part.max() >= MUCH)
    seams = (Seam(OPENED.date(), BEFORE, AFTER),) if len(lent) and lent.index[-1] >= OPENED else ()
    panel = Panel(title=UNIT, unit="usd_bn", marks=(Spikes(lent, NAME, "RPONTSYD"),), tags=tags)
    return Picture(panels=(panel,), seams=seams)


def _tag(lent: pd.Series) -> Tag:
    when, most = lent.idxmax(), lent.max()
    words = TAG.filled(day=lambda lang: day(when, lang), amount=lambda lang: billions(most, lang))
    return Tag(when, most, words)


CHART = Chart(series=("RPONTSYD",), title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw)
