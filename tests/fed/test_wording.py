"""Numbers and dates in words, by cases worked out by hand."""

import re
from datetime import date

import pandas as pd
import pytest

from fed.text import LANGS
from fed.wording import FORMS, MONTHS, day, month, number, roughly, say, say_set

CASES = [
    # value, unit, form, English, Chinese
    (3121.4, "usd_bn", "", "$3.12 trillion", "3.12 兆美元"),
    (1394.122, "usd_bn", "", "$1.39 trillion", "1.39 兆美元"),
    (1394.122, "usd_bn", "billions", "$1,394.1 billion", "13,941 億美元"),
    (60, "usd_bn", "", "$60.0 billion", "600 億美元"),
    (60, "usd_bn", "trillions", "$0.06 trillion", "0.06 兆美元"),
    (2.151, "usd_bn", "", "$2.2 billion", "22 億美元"),
    (0, "usd_bn", "", "$0.0 billion", "0 億美元"),
    (0.003, "usd_bn", "", "$3 million", "300 萬美元"),  # what standing repo lent on May 20, 2026
    (0.000128, "usd_bn", "", "$128,000", "12.8 萬美元"),  # one night of a billion, on September 16, 2019
    (0.00025, "usd_bn", "", "$250,000", "25 萬美元"),
    (6976.405, "twd_bn", "", "NT$6.98 trillion", "6.98 兆元"),
    (0.05, "usd_bn", "", "$0.1 billion", "1 億美元"),
    (-2188.2, "usd_bn", "", "−$2.19 trillion", "−2.19 兆美元"),
    (-38.24, "usd_bn", "", "−$38.2 billion", "−382 億美元"),
    (5.25, "percent", "", "5.25%", "5.25%"),
    (4, "percent", "", "4.00%", "4.00%"),
    (-0.02, "percent", "", "−0.02%", "−0.02%"),
    (11.650922, "share", "", "11.7%", "11.7%"),
    (1592.366, "share", "", "1,592.4%", "1,592.4%"),
    (32, "bp", "", "0.32 percentage point", "0.32 個百分點"),
    (32, "bp", "bp", "32 bp", "32 個基點"),
    (100, "bp", "", "1.00 percentage point", "1.00 個百分點"),
    (100.4, "bp", "", "1.00 percentage point", "1.00 個百分點"),
    (125, "bp", "", "1.25 percentage points", "1.25 個百分點"),
    (-25, "bp", "", "−0.25 percentage point", "−0.25 個百分點"),
    (-150, "bp", "", "−1.50 percentage points", "−1.50 個百分點"),
    (-9, "bp", "bp", "−9 bp", "−9 個基點"),
    (5.5, "bp", "bp", "5.5 bp", "5.5 個基點"),
    (2.3333, "times", "", "2.33 times", "2.33 倍"),
    (2381.3, "usd_bn", "rounded", "$2.4 trillion", "2.4 兆美元"),
    (2981.3, "usd_bn", "rounded", "$3 trillion", "3 兆美元"),
    (-997.2, "usd_bn", "rounded", "−$1 trillion", "−1 兆美元"),
    (676.3, "usd_bn", "rounded", "$680 billion", "6,800 億美元"),
    (7.64, "usd_bn", "rounded", "$7.6 billion", "76 億美元"),
    (0.003, "usd_bn", "rounded", "$3 million", "300 萬美元"),
    (9, "percent", "rounded", "9%", "9%"),
    (2.43, "percent", "rounded", "2.4%", "2.4%"),
    (58.2, "share", "rounded", "58%", "58%"),
    (8.04, "share", "rounded", "8%", "8%"),
    (99.6, "share", "rounded", "99.6%", "99.6%"),  # not 100%: that much is not all
    (100, "share", "rounded", "100%", "100%"),
    (16.23, "times", "rounded", "16 times", "16 倍"),
    (2.04, "times", "rounded", "2 times", "2 倍"),
    (1, "days", "", "1 day", "1 天"),
    (0, "days", "", "0 days", "0 天"),
    (18, "days", "", "18 days", "18 天"),
    (1250, "days", "", "1,250 days", "1,250 天"),
]


@pytest.mark.parametrize(("value", "unit", "form", "english", "chinese"), CASES)
def test_a_value_is_said_in_the_words_of_each_language(value, unit, form, english, chinese):
    assert (say(value, unit, "en", form), say(value, unit, "zh-TW", form)) == (english, chinese)


def test_every_form_of_every_unit_has_a_case():
    assert {(unit, form) for _, unit, form, *_ in CASES} == {(unit, form) for unit in FORMS for form in FORMS[unit]}


@pytest.mark.parametrize(
    ("usd_bn", "english", "chinese"),
    [
        (999.94, "$999.9 billion", "9,999 億美元"),
        (999.96, "$1.00 trillion", "1.00 兆美元"),
        (1000, "$1.00 trillion", "1.00 兆美元"),
        (-999.94, "−$999.9 billion", "−9,999 億美元"),
        (-999.96, "−$1.00 trillion", "−1.00 兆美元"),
    ],
)
def test_an_amount_becomes_trillions_where_its_rounded_value_does(usd_bn, english, chinese):
    assert (say(usd_bn, "usd_bn", "en"), say(usd_bn, "usd_bn", "zh-TW")) == (english, chinese)


@pytest.mark.parametrize(
    ("value", "unit", "english", "chinese"),
    [
        (40, "usd_bn", "$40 billion", "400 億美元"),
        (17.5, "usd_bn", "$17.5 billion", "175 億美元"),
        (20, "share", "20%", "20%"),
        (5, "bp", "0.05 percentage point", "0.05 個百分點"),
    ],
)
def test_a_figure_that_was_set_has_no_decimals_that_nobody_set(value, unit, english, chinese):
    assert (say_set(value, unit, "en"), say_set(value, unit, "zh-TW")) == (english, chinese)


def test_both_languages_round_an_amount_to_the_same_figure():
    def digits(words):
        return re.sub(r"[^\d−.]", "", words)

    for twentieth in range(-400, 401):  # every five hundredths, where rounding to tenths has its ties
        usd_bn = twentieth / 20
        english, chinese = (say(usd_bn, "usd_bn", lang, "billions") for lang in LANGS)
        assert digits(english).replace(".", "").lstrip("−0") == digits(chinese).lstrip("−0"), usd_bn


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("unit", FORMS)
def test_what_rounds_to_zero_has_no_minus(unit, lang):
    tiny = 0.001 if unit == "usd_bn" else 1  # dollars are said down to a thousand
    for form in FORMS[unit]:
        for value in (-0.0, -0.0001 * tiny, -0.0004 * tiny):
            assert "−" not in say(value, unit, lang, form)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("unit", FORMS)
def test_a_minus_is_the_true_sign_and_never_a_hyphen(unit, lang):
    for form in FORMS[unit]:
        words = say(-1234.5, unit, lang, form)
        assert words.startswith("−") and "-" not in words


def test_a_number_has_separators_and_the_decimals_that_were_asked_for():
    assert [number(1234567.891, decimals) for decimals in (0, 1, 2)] == ["1,234,568", "1,234,567.9", "1,234,567.89"]


@pytest.mark.parametrize(
    ("when", "english", "chinese"),
    [
        (date(2019, 9, 17), "September 17, 2019", "2019 年 9 月 17 日"),
        (date(2008, 1, 1), "January 1, 2008", "2008 年 1 月 1 日"),
        (date(2025, 12, 31), "December 31, 2025", "2025 年 12 月 31 日"),
    ],
)
def test_a_day_is_said_in_the_words_of_each_language(when, english, chinese):
    assert (day(when, "en"), day(when, "zh-TW")) == (english, chinese)
    assert (day(pd.Timestamp(when), "en"), day(pd.Timestamp(when), "zh-TW")) == (english, chinese)


def test_a_month_is_said_in_the_words_of_each_language():
    assert [month(date(2022, 12, 1), lang) for lang in LANGS] == ["December 2022", "2022 年 12 月"]


@pytest.mark.parametrize(
    ("days", "english", "chinese"),
    [
        ((1, 10), "early May 2026", "2026 年 5 月上旬"),
        ((11, 20), "mid-May 2026", "2026 年 5 月中旬"),
        ((21, 31), "late May 2026", "2026 年 5 月下旬"),
    ],
)
def test_a_day_is_said_roughly_by_the_third_of_its_month(days, english, chinese):
    for one in days:
        assert (roughly(date(2026, 5, one), "en"), roughly(date(2026, 5, one), "zh-TW")) == (english, chinese)


def test_the_months_are_those_of_the_calendar():
    assert [f"{date(2020, month, 1):%B}" for month in range(1, 13)] == MONTHS


def test_an_unknown_form_is_refused_with_the_forms_that_there_are():
    with pytest.raises(KeyError, match=r"usd_bn has no form 'bp' \(forms: billions, rounded, trillions\)"):
        say(1, "usd_bn", "en", "bp")
    with pytest.raises(KeyError, match=r"days has no form 'weeks' \(forms: none\)"):
        say(1, "days", "zh-TW", "weeks")
