"""Who absorbed the shrinking of the Fed's balance sheet: the change of assets, and that of each liability, as a waterfall.

Not to be read as cause: the parts add up by the rules of book-keeping, whoever moved first.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Bars, Panel, Picture
from fed.episodes import WINDOW, WINDOWS, Window
from fed.measures.balance import IDENTITY, hardly, who_absorbed
from fed.text import Lang, Text
from fed.wording import day, say, usd

TITLE = Text("Who absorbed the tightening", "縮表由誰吸收")
UNIT = Text("{name}, {start} to {end}, US$ billion", "{name}，{start}至 {end}，億美元")
NAMES = {
    "qt1": Text("QT1", "QT1"),
    "qt2": Text("QT2", "QT2"),
    "qt2_to_april_2025": Text("part of QT2", "QT2 前段"),
}
CHANGE = Text("Change", "增減")
STEPS = {
    "assets": Text("Assets", "資產"),
    "reserves": Text("Bank reserves", "準備金"),  # in two lines on a phone, where one would touch its neighbor
    "tga": Text("TGA", "TGA"),
    "reverse_repo": Text("ON RRP", "ON RRP"),
    "foreign_pool": Text("Foreign pool", "外國帳戶"),
    "rest": Text("Rest", "其他"),
}
AVERAGES = {"reserves": "WRESBAL", "tga": "WTREGEN"}  # the other measure, before a change is given a sign
COLOURS = ("INK", "WRBWFRBL", "WDTGAL", "WLRRAOL", "WLRRAFOIAL", "WALCL")
NOTE = Text(
    "The parts add up to the change in assets because both sides of a balance sheet match. They don't tell you who moved first.",
    "資產負債表兩邊相等，所以各項加起來就是資產的增減。誰先動，這裡看不出來。",
)
SHRANK = Text("In {name}, the Fed shrank by {by}, {out}", "{name} 期間，聯準會縮了 {by}，{out}")
ALSO = Text("; in {name}, by {by}, {out}", "；{name} 縮了 {by}，{out}")
OUT = {  # of which part most came, and how much of it
    "more": Text("and {part} fell even more", "{part}少得更多"),
    "most": Text("most of it out of {part}", "大半出自{part}"),
    "first": Text("more of it out of {part} than of anything else", "出自{part}的最多"),
}
PARTS = {
    "reserves": Text("banks' reserves", "銀行準備金"),
    "tga": Text("the Treasury's account", "財政部帳戶"),
    "reverse_repo": Text("ON RRP", "隔夜附賣回"),
    "foreign_pool": Text("the foreign repo pool", "外國官方帳戶"),
    "rest": Text("everything else", "其他項目"),
}
STOP, SPACE = Text(".", "。"), {"en": " ", "zh-TW": ""}
ROSE, FELL = Text("rose by {by}", "增加 {by}"), Text("fell by {by}", "減少 {by}")
HARDLY = Text(  # where the other measure went the other way: a sign that hangs on the measure is none
    "hardly changed ({by} by Wednesday levels, while week averages went the other way)",
    "幾乎沒變（以週三餘額算 {by}，以週平均算則方向相反）",
)
DESCRIPTION = Text(
    "From {start} to {end} ({name}) assets {assets}; reserves {reserves}, the Treasury's account {tga}, ON RRP "
    "{reverse_repo}, the foreign repo pool {foreign_pool}, the rest {rest}.",
    "{name}（{start}到 {end}）：資產{assets}；準備金{reserves}，財政部一般帳戶{tga}，隔夜附賣回{reverse_repo}，"
    "外國官方附賣回帳戶{foreign_pool}，其他{rest}。",
)


def _over(frame: pd.DataFrame) -> list[tuple[Window, pd.Series]]:
    """The windows that have ended, each with its changes."""
    changes = [(window, who_absorbed(frame, window.start, window.end)) for window in WINDOWS]
    return [(window, change[list(STEPS)]) for window, change in changes if len(change)]


def _words(window: Window, change: pd.Series, frame: pd.DataFrame, lang: Lang) -> dict[str, str]:
    """In words what each did, by the levels that are drawn; it hardly changed where an average of the week went the other way."""
    moves = {}
    for part, value in change.items():
        average = frame[AVERAGES[part]] if part in AVERAGES else None
        if average is not None and value * _change(average, window) < 0:
            moves[part] = HARDLY(lang).format(by=usd(value, lang))
        else:
            moves[part] = (ROSE if value >= 0 else FELL)(lang).format(by=usd(abs(value), lang))
    days = {"start": day(window.start, lang), "end": day(window.end, lang)}
    return {"name": NAMES[window.key](lang), **days, **moves}


def _change(column: pd.Series, window: Window) -> float:
    """Between the first and the last day of a window; the change is taken for nothing where the average lacks one."""
    days = [pd.Timestamp(day) for day in (window.start, window.end)]
    return float(column[days[1]] - column[days[0]]) if all(day in column.index for day in days) else 0.0


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    """QT1 and QT2, and out of what most of each came; as long as QT2 lasts, the part of it that is over."""
    over = _over(frame)
    if any(window == WINDOW["qt2"] for window, _ in over):
        over = over[:2]
    told = [_out(window, change, frame, lang) for window, change in over]
    if not all(told):
        return describe(frame, lang)
    said = [words(lang).format(**one) for words, one in zip((SHRANK, *[ALSO] * len(told)), told, strict=False)]
    return "".join([*said, STOP(lang)])


def _out(window: Window, change: pd.Series, frame: pd.DataFrame, lang: Lang) -> dict[str, str]:
    """By how much the Fed shrank, and the part that fell most; nothing where it grew, or where no part surely fell."""
    total = change["assets"]
    fell = {
        part: value
        for part, value in change.drop("assets").items()
        if value < 0 and not (part in AVERAGES and hardly(value, _change(frame[AVERAGES[part]], window)))
    }
    if total >= 0 or not fell:
        return {}
    part = min(fell, key=fell.get)
    how = "more" if fell[part] < total else "most" if fell[part] < total / 2 else "first"
    by = say(-total, "usd_bn", lang, "rounded")
    return {"name": NAMES[window.key](lang), "by": by, "out": OUT[how](lang).format(part=PARTS[part](lang))}


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    said = (DESCRIPTION(lang).format(**_words(window, change, frame, lang)) for window, change in _over(frame))
    return SPACE[lang].join(said)


def draw(frame: pd.DataFrame) -> Picture:
    over, names = _over(frame), tuple(STEPS.values())
    panels = tuple(_panel(window, change) for window, change in over)
    newest = max((pd.Timestamp(window.end) for window, _ in over), default=None)
    return Picture(
        panels=panels, x="name", x_names=names, height=120 + 160 * len(panels), same_scale=True, newest=newest
    )


def _panel(window: Window, change: pd.Series) -> Panel:
    """Assets from zero, then each part from where the one before it ended; tall as its amounts are large."""
    ends = change.drop("assets").cumsum()
    base = pd.Series([0.0, 0.0, *ends.iloc[:-1]])
    values = pd.Series(change.to_numpy())
    tips = pd.concat([base, base + values])
    title = UNIT.filled(
        name=NAMES[window.key],
        start=lambda lang: day(window.start, lang),
        end=lambda lang: day(window.end, lang),
    )
    bars = Bars(values, CHANGE, "INK", base=base, colours=COLOURS)
    return Panel(title=title, unit="usd_bn", marks=(bars,), weight=tips.max() - tips.min(), short=NAMES[window.key])


CHART = Chart(
    series=(*IDENTITY, *AVERAGES.values()),
    subject="balance",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
