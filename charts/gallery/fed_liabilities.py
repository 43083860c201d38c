"""What the Fed owes, to whom: reserves, ON RRP, the Treasury's account, currency and the rest, stacked up to total assets.

Not to be read to the last billion: levels of a Wednesday stand beside averages of a week and of a month, and what this
mix leaves over lies in the rest.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Area, Panel, Picture
from charts.shades import episodes
from fed.events import EVENT
from fed.measures.balance import REST, liabilities, rest_parts
from fed.text import Lang, Text
from fed.wording import day, month, share, usd

TITLE = Text("What the Fed owes", "聯準會的負債")
UNIT = Text("trillion dollars, levels and averages mixed", "兆美元，混用當日餘額與期間平均")
CURRENCY = Text("Currency in circulation", "流通中通貨")
OTHER = Text("The rest", "其他")
TOGETHER = Text("Currency and the rest, not told apart", "流通中通貨與其他（無法分開）")
TGA = Text("Treasury's account (TGA)", "財政部一般帳戶（TGA）")
REVERSE_REPO = Text("Overnight reverse repo (ON RRP)", "隔夜附賣回（ON RRP）")
RESERVES = Text("Reserves of banks", "銀行準備金")
NOTE = Text(
    "Read the layers as about so large: the total and ON RRP are of a Wednesday, reserves and the Treasury's account averages "
    "of the week, currency of the month. The rest holds what this mix leaves over, foreign central banks' cash and the Fed's "
    "capital. Where currency is not published, it is drawn with the rest.",
    "各層厚薄只是約數：總額與 ON RRP 是週三當天，準備金與財政部帳戶是週平均，流通中通貨是月平均。"
    "「其他」含對不齊的差額、外國央行的存款和聯準會的資本。流通中通貨還沒公布的月份，與「其他」畫在一起。",
)
TAKEAWAY = Text(
    "On {day} reserves of banks were {share} of all that the Fed owed: {reserves} of {total}.",
    "{day}，聯準會的負債與資本共 {total}，其中銀行準備金 {reserves}，占 {share}。",
)
DESCRIPTION = Text(
    "Layers week by week from {first} on. On {day} they add up to {total}: {parts}. The total was highest on {peak_day}, at "
    "{peak}; reserves were largest in the week to {most_day}, at {most}.",
    "自 {first}起，每週一點，層層疊起。{day}合計 {total}：{parts}。總額最高是 {peak_day}的 {peak}；"
    "準備金最多是截至 {most_day}的那一週，為 {most}。",
)
PARTS = {
    "reserves": Text("reserves of banks {amount}", "銀行準備金 {amount}"),
    "reverse_repo": Text("ON RRP {amount}", "隔夜附賣回 {amount}"),
    "tga": Text("the Treasury's account {amount}", "財政部一般帳戶 {amount}"),
    "rest": Text("currency and the rest {amount}", "流通中通貨與其他 {amount}"),
}
AND = Text(", ", "，")
CURRENCY_ALONE = Text(
    " Currency alone is known up to {month}: {amount} on average.", "流通中通貨公布到 {month}，該月平均 {amount}。"
)
BEGINS = pd.Timestamp(EVENT["reverse_repo_begins"].day)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    now = liabilities(frame).iloc[-1]
    return TAKEAWAY(lang).format(
        day=day(now.name, lang),
        reserves=usd(now["reserves"], lang),
        total=usd(now.sum(), lang),
        share=share(now["reserves"] / now.sum() * 100, lang),
    )


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    parts, currency = liabilities(frame), rest_parts(frame)["currency"]
    total, now = parts.sum(axis=1), parts.iloc[-1]
    begun = now if now.name >= BEGINS else now.drop("reverse_repo")
    said = DESCRIPTION(lang).format(
        first=day(parts.index[0], lang),
        day=day(now.name, lang),
        total=usd(total.iloc[-1], lang),
        parts=AND(lang).join(PARTS[one](lang).format(amount=usd(amount, lang)) for one, amount in begun.items()),
        peak_day=day(total.idxmax(), lang),
        peak=usd(total.max(), lang),
        most_day=day(parts["reserves"].idxmax(), lang),
        most=usd(parts["reserves"].max(), lang),
    )
    if len(currency):
        said += CURRENCY_ALONE(lang).format(month=month(currency.index[-1], lang), amount=usd(currency.iloc[-1], lang))
    return said


def draw(frame: pd.DataFrame) -> Picture:
    parts, split = liabilities(frame), rest_parts(frame)
    layers = (
        Area(split["currency"], CURRENCY, "CURRCIR"),
        Area(split["other"], OTHER, "WALCL"),
        Area(_together(parts["rest"], split.index), TOGETHER, "WALCL"),
        Area(parts["tga"], TGA, "WTREGEN"),
        Area(parts["reverse_repo"][BEGINS:], REVERSE_REPO, "RRPONTSYD"),
        Area(parts["reserves"], RESERVES, "WRESBAL"),
    )
    panel = Panel(title=UNIT, unit="usd_tn", marks=layers)
    return Picture(panels=(panel,), shades=episodes(parts.index), height=360)


def _together(rest: pd.Series, apart: pd.Index) -> pd.Series:
    """The rest with currency where they are not told apart, and nought in the weeks beside, so that the layers meet."""
    whole = pd.Series(~rest.index.isin(apart), rest.index)
    beside = whole.shift(1, fill_value=False) | whole.shift(-1, fill_value=False)
    return rest.where(whole, 0.0)[whole | beside]


CHART = Chart(series=REST, title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw)
