"""The pipes as CSV: every week a row, in US$ million, with the price of a night's cash.

Apart from the drawing because it has what the picture rounds, and is read by programs.
"""

import csv
import io
from collections.abc import Iterable

from charts.pipes.drawing import SHORT
from fed.pipes.weeks import OWES, OWNS, Week
from fed.text import Lang, Text

DAY = Text("Wednesday", "週三")
MILLION = Text("{name} (US$ million)", "{name}（百萬美元）")
BANKS = Text("All commercial banks' assets (US$ million)", "全體商業銀行資產（百萬美元）")
PRICE = (
    Text("Rate", "利率"),
    Text("Over the rate on reserves on the highest day (bp)", "最高的一天高出準備金利率（基點）"),
    Text("On the middle day (bp)", "中間的一天（基點）"),
)


def as_csv(weeks: Iterable[Week], lang: Lang) -> str:
    """Every week: its heads in the language, empty where nothing is known, a byte order mark so that spreadsheets read 中文."""
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n")
    sums = [MILLION(lang).format(name=SHORT[name](lang).replace("\n", " ")) for name in (*OWNS, *OWES)]
    write.writerow([DAY(lang), *sums, BANKS(lang), *(text(lang) for text in PRICE)])
    write.writerows(map(_row, weeks))
    return "\ufeff" + out.getvalue()


def _row(week: Week) -> list:
    price = week.price
    owns = [week.owns[name] if name != "lent" or week.lent_known else "" for name in OWNS]
    priced = [price.rate, price.highest / 10, price.middle / 10] if price else ["", "", ""]
    return [week.day, *owns, *(week.owes[name] for name in OWES), "" if week.banks is None else week.banks, *priced]
