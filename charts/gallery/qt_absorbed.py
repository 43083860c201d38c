"""Who took up the shrinking of the Fed's balance sheet: the change of assets, and that of each liability, as a waterfall.

Not to be read as cause: the parts add up by the rules of book-keeping, whoever moved first.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Bars, Panel, Picture
from fed.episodes import WINDOW, WINDOWS, Window
from fed.measures.balance import IDENTITY, who_absorbed
from fed.text import Lang, Text
from fed.wording import day, usd

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
    "reserves": Text("Reserves", "準備金"),
    "tga": Text("TGA", "TGA"),
    "reverse_repo": Text("ON RRP", "ON RRP"),
    "rest": Text("Rest", "其他"),
}
COLOURS = ("INK", "WRESBAL", "WTREGEN", "RRPONTSYD", "WALCL")
NOTE = Text(
    "The parts add up to the change of assets by book-keeping; that does not tell who moved first. Assets and ON RRP are "
    "of a Wednesday, reserves and the Treasury's account averages of the week; what this leaves over lies in the rest.",
    "各部分相加必等於資產的增減，這是記帳的道理，看不出誰先動。資產與 ON RRP 是週三當天，準備金與財政部帳戶是週平均；"
    "對不齊的差額歸入「其他」。",
)
TAKEAWAY = Text(
    "In {name} the Fed's assets {assets}, reserves of banks {reserves} and ON RRP {reverse_repo}",
    "{name}：聯準會資產{assets}，銀行準備金{reserves}，隔夜附賣回{reverse_repo}",
)
TAKEAWAY_ALSO = Text(
    "; in {name} assets {assets}, reserves {reserves} and ON RRP {reverse_repo}",
    "；{name}：資產{assets}，準備金{reserves}，隔夜附賣回{reverse_repo}",
)
STOP, SPACE = Text(".", "。"), {"en": " ", "zh-TW": ""}
ROSE, FELL = Text("rose by {by}", "增加 {by}"), Text("fell by {by}", "減少 {by}")
DESCRIPTION = Text(
    "From {start} to {end} ({name}) assets {assets}; reserves {reserves}, the Treasury's account {tga}, ON RRP "
    "{reverse_repo}, the rest {rest}.",
    "{name}（{start}到 {end}）：資產{assets}；準備金{reserves}，財政部一般帳戶{tga}，隔夜附賣回{reverse_repo}，其他{rest}。",
)


def _over(frame: pd.DataFrame) -> list[tuple[Window, pd.Series]]:
    """The windows that have ended, each with its changes."""
    changes = [(window, who_absorbed(frame, window.start, window.end)) for window in WINDOWS]
    return [(window, change[list(STEPS)]) for window, change in changes if len(change)]


def _words(window: Window, change: pd.Series, lang: Lang) -> dict[str, str]:
    moves = {
        part: (ROSE if value >= 0 else FELL)(lang).format(by=usd(abs(value), lang)) for part, value in change.items()
    }
    days = {"start": day(window.start, lang), "end": day(window.end, lang)}
    return {"name": NAMES[window.key](lang), **days, **moves}


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    """QT1 and QT2; as long as QT2 lasts, the part of it that is over."""
    over = _over(frame)
    if any(window == WINDOW["qt2"] for window, _ in over):
        over = over[:2]
    first, *others = ((_words(window, change, lang)) for window, change in over)
    also = (TAKEAWAY_ALSO(lang).format(**words) for words in others)
    return "".join([TAKEAWAY(lang).format(**first), *also, STOP(lang)])


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    said = (DESCRIPTION(lang).format(**_words(window, change, lang)) for window, change in _over(frame))
    return SPACE[lang].join(said)


def draw(frame: pd.DataFrame) -> Picture:
    over, names = _over(frame), tuple(STEPS.values())
    panels = tuple(_panel(window, change) for window, change in over)
    newest = max((pd.Timestamp(window.end) for window, _ in over), default=None)
    return Picture(
        panels=panels, x="name", x_names=names, height=120 + 160 * len(panels), same_scale=True, newest=newest
    )


def _panel(window: Window, change: pd.Series) -> Panel:
    """Assets from nought, then each part from where the one before it ended; tall as its amounts are large."""
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


CHART = Chart(series=IDENTITY, title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw)
