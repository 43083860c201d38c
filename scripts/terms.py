"""Taiwan's words, and the words to avoid: what the lint holds pages, figures and file headers to.

One line a term: English, the word we use, the words that a reader in Taiwan would stumble over (mainland or Hong Kong
usage, or a word that means something else here). A page that is about such a word names it with `{{ avoid: 詞 }}`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.finding import Finding, line_of


@dataclass(frozen=True, slots=True)
class Term:
    """`avoid` holds regular expressions, since 國債 must be found but not inside 美國債務."""

    en: str
    zh_tw: str
    avoid: tuple[str, ...]


TERMS = (
    Term("Federal Reserve", "聯準會", ("美聯儲", "聯儲局", "紐約聯儲", "聯儲")),
    Term("quantitative easing, quantitative tightening", "量化寬鬆、量化緊縮、縮表", ()),
    Term("runoff, roll over", "到期不再投資、到期續作", ("滾續",)),
    Term("reserve management purchases", "準備金管理購買", ("儲備管理購買",)),
    Term("monetary base", "貨幣基數", ("基礎貨幣", "貨幣基礎")),
    Term("reserves", "準備金", ("儲備",)),
    Term("reserve ratio", "法定準備率", ("法定存款準備金率",)),
    Term("ample", "充裕", ("充足",)),
    Term("federal funds rate", "聯邦資金利率", ("聯邦基金利率", "聯邦基準利率")),
    Term("SOFR", "擔保隔夜融資利率", ("有擔保(?!品)",)),
    Term("repo, reverse repo", "附買回、附賣回", ("回購",)),
    Term("hike, cut", "升息、降息", ("加息", "減息")),
    Term("US Treasuries", "美國公債", ("國債(?![務券權])", "美債(?![務券權])")),
    Term("Treasury bills", "國庫券", ("(?<!縮)短債(?!券)",)),
    Term("yield", "殖利率", ("收益率",)),
    Term("mortgage-backed securities", "不動產抵押貸款證券", ("抵押貸款支持", "抵押支持")),
    Term("GSEs", "政府贊助機構", ("政府支持企業",)),
    Term("account", "帳戶", ("賬",)),
    Term("RTGS", "即時總額清算", ("實時",)),
    Term("interbank market", "隔夜拆款市場", ("同業拆借",)),
    Term("primary dealer", "主要交易商", ("一級交易商",)),
    Term("collateral", "擔保品", ("抵押品",)),
    Term("hedge fund", "避險基金", ("對沖基金",)),
    Term("funding strain", "資金緊俏", ("流動性枯竭",)),
    Term("money supply", "貨幣供給", ("貨幣供應",)),
    Term("lending", "放款、貸款", ("信貸",)),
    Term("currency in circulation", "流通中通貨", ("流通中現金",)),
    Term("inflation", "通膨", ("通脹",)),
    Term("trillion", "兆", ("萬億",)),
    Term("Silicon Valley Bank", "矽谷銀行", ("硅谷",)),
    Term("Powell, Yellen, Warsh", "鮑爾、葉倫、華許", ("鮑威爾", "耶倫", "沃什")),
    Term("quarter-end", "季底", ("季末",)),
    Term("data, quality, default", "資料、品質、預設", ("數據", "質量", "默認")),
    Term("information, network, software", "資訊、網路、軟體", ("信息", "網絡", "軟件", "互聯網")),
    Term("interactive, video, mouse", "互動、影片、滑鼠", ("交互", "視頻", "鼠標")),
)

WORDS = sorted({word for term in TERMS for word in term.zh_tw.split("、")}, key=lambda word: (-len(word), word))
_TERM_OF = [(word, term) for term in TERMS for word in term.avoid]
_AVOID = re.compile("|".join(f"({word})" for word, _ in _TERM_OF))  # one, so that 美聯儲 is not told again as 聯儲
_MENTION = re.compile(r"\{\{\s*avoid\s*:[^{}]*\}\}")


def findings(paths: Iterable[Path]) -> list[Finding]:
    """Every word to avoid, with its file, its line and the word to use."""
    found = []
    for path in paths:
        text = path.read_text("utf-8", "replace")
        if text.isascii():  # a large CSV
            continue
        text = _MENTION.sub(lambda at: " " * len(at[0]), text)
        for at in _AVOID.finditer(text):
            term = _TERM_OF[at.lastindex - 1][1]
            what = f"「{at[0]}」 is a word to avoid; write 「{term.zh_tw}」 ({term.en})"
            found.append(Finding(path, line_of(text, at.start()), what))
    return found
