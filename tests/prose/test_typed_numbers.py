"""What counts as a number typed in prose, in both languages, and what does not."""

import pytest

from scripts.prose import typed_numbers
from scripts.publish import check


def typed_in(text):
    return [figure for _, figure in typed_numbers.figures(text)]


TYPED = {  # prose: what is found in it
    # digits
    "The rate was 5.25%.": ["5.25%"],
    "The cap was $60 billion a month.": ["60"],
    "It rose by $1,394.1 billion.": ["1,394.1"],
    "SOFR stood 25 bp above it.": ["25"],
    "On September 17, 2019 it leapt.": ["17"],
    "A 90-day bill, QE5, M4 and the 2.": ["90", "5", "4", "2"],
    "2000 billion, $2000, 1950% and 2019.5": ["2000", "2000", "1950%", "2019.5"],
    "從 5.25% 升到 5.5 ％。": ["5.25%", "5.5 ％"],
    "準備金有 1.4 兆美元。": ["1.4"],
    "上限是 2000 億美元。": ["2000"],
    "高了 ２５ 個基點。": ["２５"],
    "2019 年 9 月 17 日利率跳高。": ["9", "17"],
    "2019年9月17日利率跳高。": ["9", "17"],
    # words
    "It fell by two percent, or Two per cent.": ["two percent", "Two per cent"],
    "Ten billion, fifteen million, half a trillion, a trillion.": [
        "Ten billion",
        "fifteen million",
        "half a trillion",
        "a trillion",
    ],
    "It rose by twenty-five basis points and half a percentage point.": [
        "five basis points",
        "half a percentage point",
    ],
    "資產有三兆，少了兩成。": ["三兆", "兩成"],
    "共三十億美元，相差二十五個基點，也就是半個百分點。": ["三十億", "二十五個基點", "半個百分點"],
    "賠了三百萬美元，漲一倍，占百分之十。": ["三百萬美元", "一倍", "百分之十"],
    # places that a reader sees as well
    "---\ntitle: A\ndescription: Rates at 5.25%.\n---\n# A { #a }\n": ["5.25%"],
    "[60 billion](page.md)": ["60"],
    "## The 25 bp rule { #rule }": ["25"],
    "SOFR < 5.25 and SOFR > 3 in `code`": ["5.25", "3"],
    "| 5 | `4` | {{ fact: sofr }} |": ["5"],
}
FREE = [
    "In 2019, in 2022–2024, 2017-19 and 2025. (2020) and the 1950s.",
    "From December 2022 on; 2022 年 12 月起，2022 到 2024 年間。",
    "QE1, QE2, QE3, QE4, QT1 and QT2 move M0, M1, M2, M3; see H.4.1, H.6. And again: H.4.1",
    "QE1與M2，還有 H.4.1統計。",
    "1. first\n2. second\n\n    3. third\n",
    "`5.25`, or:\n\n```python\nrate = 5.25  # two percent\n```\n\n~~~\n60 billion\n~~~\n",
    "[the note](https://example.org/2022-05/h41.htm#s3) ![a](b1.png)",
    "{{ fact: base_2022_12 }}, {{ event: repo_2019.amount }}; {value:.2f} {day1}",
    "## Autumn { #autumn-25 }",
    '<div class="w3" style="--at:30%">words</div> <!-- 5 --> <https://example.org/7>',
    "Licence: CC BY 4.0, in the years of COVID-19, for a G-SIB.",
    "One bank, two sides, three lines, thirteen weeks; a percent of a percent; the last billion.",
    "The dearest hundredth of trades; 最貴的百分之一，千萬不要一成不變。",
    "萬一不夠，第一步看兩邊；數千億、上兆。單位：百萬美元、十億美元、兆美元。",
]


@pytest.mark.parametrize("prose", TYPED)
def test_a_typed_number_is_found(prose):
    assert typed_in(prose) == TYPED[prose]


@pytest.mark.parametrize("prose", FREE)
def test_years_names_list_markers_code_and_tokens_are_no_typed_numbers(prose):
    assert typed_in(prose) == []


def test_the_line_is_that_of_the_number_whatever_stands_above_it():
    text = "---\ntitle: A\n---\n```\n5\n```\n{{ fact: a }}\n\n1. one\n2. two percent\n在 2019 年\n有 5 兆\n"
    assert list(typed_numbers.figures(text)) == [(10, "two percent"), (12, "5")]


def test_a_finding_in_a_page_tells_the_file_the_line_and_what_to_do(tmp_path):
    page = tmp_path / "a.zh-TW.md"
    page.write_text("# 甲 { #a }\n\n利率是 5.25%。\n", "utf-8")
    (one,) = typed_numbers.findings_in_page(page)
    assert str(one) == (
        f"{page}:3: '5.25%' is a number typed in prose; make it a fact in scripts/facts (or an event) "
        "and name it: {{ fact: … }}"
    )


MODULE = """
from charts import contract
from charts.contract import Text

SCALE = 1000  # five percent, and 5.25%
LABEL = Text("trillion dollars", "兆美元")
BAD = Text(
    "The rate on {day} was "
    "5.25%, of {share:.1f}.",
    "{day} 的利率是 {rate}。",
)
WORSE = {"a": Text(en="fine", zh_tw="三兆")}
WORST = contract.Text(f"{SCALE} and 25 bp", "好" + "百分之五")
OTHER = Note("60 billion")
"""


def test_only_the_texts_of_a_module_are_read_and_each_with_its_line(tmp_path):
    module = tmp_path / "a.py"
    module.write_text(MODULE, "utf-8")
    found = sorted((one.line, one.message.split("'")[1]) for one in typed_numbers.findings_in_code(module))
    assert found == [(8, "5.25%"), (12, "三兆"), (13, "25"), (13, "百分之五")]


def test_no_number_is_typed_in_the_pages_the_notebooks_and_the_modules_of_this_site():
    assert check.figures_typed() == []
