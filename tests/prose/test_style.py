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
    "zh-TW": "聯邦準備理事會說過。聯邦存款保險公司（FDIC）。**三十天。**\n\n1. [多少才夠](how-much-is-enough.md)：一頁。見〈多少才夠〉。",
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


ONE, DATE = "{{ fact: sofr }}", "{{ fact: sofr.date }}"


@pytest.mark.parametrize(
    ("lang", "text", "says"),
    [
        ("en", f"It went from {ONE} to {ONE}, by {ONE}.", "3 figures in a sentence"),
        ("zh-TW", f"從 {ONE} 到 {ONE}，差 {{{{ days: a/b }}}}。", "3 figures in a sentence"),
        ("en", f"It was {ONE} or {ONE}. It was {ONE} or {ONE}. It was {ONE}.", "5 figures in a paragraph"),
        ("zh-TW", f"先是 {ONE}。再是 {ONE}。又是 {ONE}。後來 {ONE}。最後 {ONE}。", "5 figures in a paragraph"),
        ("en", f"- It was {ONE}.\n- It went from {ONE} to {ONE}, by {ONE}.", "3 figures in a sentence"),
    ],
)
def test_a_crowd_of_figures_is_found_with_its_line(tmp_path, lang, text, says):
    (one,) = found(tmp_path, lang, text)
    assert one.line == 3 + text.count("\n") and one.message.startswith(says)


@pytest.mark.parametrize(
    "text",
    [
        f"It was {ONE} or {ONE}. It was {ONE} or {ONE}.",
        f"From {DATE} to {DATE}, it went from {ONE} to {ONE}.",
        f'??? note "In figures"\n    {ONE}, {ONE}, {ONE}, {ONE}, {ONE}',
        f"| a | b | c |\n|---|---|---|\n| {ONE} | {ONE} | {ONE} |",
        "\n".join(f"- It was {ONE} or {ONE}." for _ in range(4)),
    ],
)
def test_few_figures_dates_folds_tables_and_items_are_no_crowd(tmp_path, text):
    assert found(tmp_path, "en", text) == []
