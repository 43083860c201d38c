"""What the Fed owes, to whom: reserves, ON RRP, the foreign pool, the Treasury's account, currency and the rest, up to total assets.

Not to be read as who took what from whom: the layers add up by book-keeping, whoever moved first.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Area, Panel, Picture
from charts.shades import episodes
from fed.measures.balance import REST, liabilities
from fed.text import Lang, Text
from fed.wording import day, share, usd

TITLE = Text("What the Fed owes", "聯準會的負債")
UNIT = Text("trillion dollars, Wednesday level", "兆美元，週三餘額")
REST_NAME = Text("Currency and the rest", "流通中通貨與其他")
FOREIGN = Text("Foreign repo pool", "外國官方附賣回帳戶")
TGA = Text("Treasury's account (TGA)", "財政部一般帳戶（TGA）")
REVERSE_REPO = Text("Overnight reverse repo (ON RRP)", "隔夜附賣回（ON RRP）")
RESERVES = Text("Reserves of banks", "銀行準備金")
NOTE = Text(
    "All layers add up to what the Fed owns. The bottom layer is mostly cash, plus some small items.",
    "各層加起來，就等於聯準會的資產。最下面一層大部分是現金，再加上一些小項目。",
)
TAKEAWAY = Text(
    "On {day}, {share} of all the Fed owed was banks' reserves: {reserves}.",
    "{day}，銀行準備金有 {reserves}，占聯準會負債與資本的 {share}。",
)
DESCRIPTION = Text(
    "Layers week by week from {first} on. On {day}, they add up to {total}: {parts}. The total was highest on {peak_day}, at "
    "{peak}; reserves were largest on {most_day}, at {most}.",
    "自 {first}起，每週一點，層層疊起。{day}合計 {total}：{parts}。總額最高是 {peak_day}的 {peak}；"
    "準備金最多是 {most_day}的 {most}。",
)
PARTS = {
    "reserves": Text("reserves of banks {amount}", "銀行準備金 {amount}"),
    "reverse_repo": Text("ON RRP {amount}", "隔夜附賣回 {amount}"),
    "tga": Text("the Treasury's account {amount}", "財政部一般帳戶 {amount}"),
    "foreign_pool": Text("the foreign repo pool {amount}", "外國官方附賣回帳戶 {amount}"),
    "rest": Text("currency and the rest {amount}", "流通中通貨與其他 {amount}"),
}
AND = Text(", ", "，")
CURRENCY_ALONE = Text(
    " Currency alone was {amount} in the week ending {day}, on average.",
    "其中流通中通貨在截至 {day}的一週平均 {amount}。",
)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    now = liabilities(frame).iloc[-1]
    return TAKEAWAY(lang).format(
        day=day(now.name, lang),
        reserves=usd(now["reserves"], lang),
        total=usd(now.sum(), lang),
        share=share(now["reserves"] / now.sum() * 100, lang),
    )


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    parts, currency = liabilities(frame), frame["WCURCIR"].dropna()
    total, now = parts.sum(axis=1), parts.iloc[-1]
    begun = now if now["reverse_repo"] else now.drop("reverse_repo")
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
        said += CURRENCY_ALONE(lang).format(day=day(currency.index[-1], lang), amount=usd(currency.iloc[-1], lang))
    return said


def draw(frame: pd.DataFrame) -> Picture:
    parts = liabilities(frame)
    layers = (
        Area(parts["rest"], REST_NAME, "WCURCIR"),
        Area(parts["tga"], TGA, "WDTGAL"),
        Area(parts["foreign_pool"], FOREIGN, "WLRRAFOIAL"),
        Area(parts["reverse_repo"], REVERSE_REPO, "WLRRAOL"),
        Area(parts["reserves"], RESERVES, "WRBWFRBL"),
    )
    panel = Panel(title=UNIT, unit="usd_tn", marks=layers)
    return Picture(panels=(panel,), shades=episodes(parts.index), height=360)


CHART = Chart(series=REST, subject="balance", title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw)
