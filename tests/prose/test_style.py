"""Each habit of the lint is found where it stands, and what resembles it is left alone."""

from pathlib import Path

import pytest

from scripts.prose import style

HABITS = {
    "en": [
        "From nought to ten.",
        "Cash grew dear.",
        "It was written anew.",
        "ON RRP took up the rest.",
        "SOFR less the rate on reserves.",
        "It fell by 2 trillion dollars.",
        "A new programme.",
        "It leans towards the top.",
        "It is the other way round.",
        "In the autumn of 2025 it rose.",
    ],
    "zh-TW": [
        "**放款的。**基金放款。",
        "請看[準備金到哪裡去了](where-reserves-go.md)。",
        "SOFR 減準備金利率。",
        "理事會說過。",
        "存款保險公司接手。",
        "臺灣的中央銀行。",
        "當時的主席說。",
        "利率高過上限。",
        "硬幣出自鑄幣廠。",
    ],
}
FINE = {
    "en": "Dearborn is a town. Reserves fell less than assets. **Bold.** The dollars of a billion trades.",
    "zh-TW": "聯準會理事會說過。聯邦存款保險公司（FDIC）。**三十天。**\n\n1. [多少才夠](how-much-is-enough.md)：一頁。見〈多少才夠〉。",
}
CASES = [(lang, text) for lang, texts in HABITS.items() for text in texts]


def found(tmp_path: Path, lang, text):
    path = tmp_path / f"page.{lang}.md"
    path.write_text(f"# One\n\n{text}\n", "utf-8")
    return style.findings([path])


@pytest.mark.parametrize(("lang", "text"), CASES, ids=[text for _, text in CASES])
def test_each_habit_is_found_with_its_line(tmp_path, lang, text):
    assert [one.line for one in found(tmp_path, lang, text)][:1] == [3]


@pytest.mark.parametrize("lang", FINE)
def test_what_resembles_a_habit_is_none(tmp_path, lang):
    assert found(tmp_path, lang, FINE[lang]) == []


def test_there_is_a_case_for_each_rule():
    assert {lang: len(texts) for lang, texts in HABITS.items()} == {
        lang: len(rules) for lang, rules in style.RULES.items()
    }
