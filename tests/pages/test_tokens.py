"""Tokens to HTML in both languages, and the names in pages that are found not to exist, or to be used nowhere."""

from datetime import date

import pandas as pd
import pytest

from charts.contract import gallery
from charts.render import Rendered
from fed.events import COMPLETE_TO, EVENT, EXPECTATION, REVIEWED, Event
from fed.figures import Figures
from fed.text import LANGS, Text
from fed.wording import day
from scripts import facts
from scripts.facts.fact import Computed, Observation
from scripts.ledgers.payments import PAYMENTS
from scripts.pages import statements, tokens
from scripts.pages.everyday import DRAWINGS
from scripts.pages.site import Page, Site
from scripts.publish import check
from scripts.questions import bank
from scripts.verdicts import VERDICTS

DAY = date(2019, 9, 17)
VALUES = {"sofr": 5.25, "sofr_spread": -315.0, "assets": 3_840_000 / 1000, "reserves": 1394.1}


@pytest.fixture(scope="module")
def today(figures):
    """A site with four facts of known value on a known day; all others as they are."""
    known = facts.compute(figures)
    for name, value in VALUES.items():
        known[name] = Computed(known[name].fact, Observation(value, DAY))
    return Site(figures, known, {}, {}, None)


@pytest.fixture(scope="module")
def early(figures):
    """The site of April 18, 2018, when SOFR was two weeks old; and of 2013, when there was none."""

    def site(when):
        now = figures.as_of(when)
        return Site(now, facts.as_of(facts.compute(figures), now), {}, {}, when)

    return site


def said(text, site, lang="en", root=""):
    return tokens.expand(text, Page(site, lang, root))


EXPANDED = {  # token: (English, zh-TW)
    "{{ fact: sofr }}": (
        '<data class="fact" value="5.25" title="September 17, 2019 · FRED SOFR, DFEDTARU, DFEDTARL">5.25%</data>',
        '<data class="fact" value="5.25" title="2019 年 9 月 17 日 · FRED SOFR, DFEDTARU, DFEDTARL">5.25%</data>',
    ),
    "{{fact:sofr.date}}": (
        '<time datetime="2019-09-17">September 17, 2019</time>',
        '<time datetime="2019-09-17">2019 年 9 月 17 日</time>',
    ),
    "{{ fact: sofr.month }}": (
        '<time datetime="2019-09">September 2019</time>',
        '<time datetime="2019-09">2019 年 9 月</time>',
    ),
    "{{ fact: sofr.roughly }}": (
        '<time datetime="2019-09-17" title="September 17, 2019">mid-September 2019</time>',
        '<time datetime="2019-09-17" title="2019 年 9 月 17 日">2019 年 9 月中旬</time>',
    ),
    "{{ event: repo_2019 }}": (
        f'<a class="event" href="{EVENT["repo_2019"].source}" title="{EVENT["repo_2019"].what.en}">'
        '<time datetime="2019-09-17">September 17, 2019</time></a>',
        f'<a class="event" href="{EVENT["repo_2019"].source}" title="{EVENT["repo_2019"].what.zh_tw}">'
        '<time datetime="2019-09-17">2019 年 9 月 17 日</time></a>',
    ),
    "{{ event: qt1_cap_top.amount }}": (
        f'<data class="fact" value="50" title="October 1, 2018 · {EVENT["qt1_cap_top"].what.en}">$50 billion</data>',
        f'<data class="fact" value="50" title="2018 年 10 月 1 日 · {EVENT["qt1_cap_top"].what.zh_tw}">500 億美元</data>',
    ),
    "{{ reviewed }}": tuple(f'<time datetime="{REVIEWED}">{day(REVIEWED, lang)}</time>' for lang in LANGS),
    "{{ events_to }}": tuple(f'<time datetime="{COMPLETE_TO}">{day(COMPLETE_TO, lang)}</time>' for lang in LANGS),
    "{{ avoid: 逆回購 }}": ('<q class="avoid">逆回購</q>', '<q class="avoid">逆回購</q>'),
}
WORDED = {  # token: the words in English and zh-TW; the exact value stays as it is
    "{{ fact: sofr_spread }}": ("−3.15 percentage points", "−3.15 個百分點", "-315.0"),
    "{{ fact: sofr_spread.bp }}": ("−315 bp", "−315 個基點", "-315.0"),
    "{{ fact: sofr_spread.size }}": ("3.15 percentage points", "3.15 個百分點", "-315.0"),
    "{{ fact: sofr_spread.size.bp }}": ("315 bp", "315 個基點", "-315.0"),
    "{{ fact: assets }}": ("$3.84 trillion", "3.84 兆美元", "3840.0"),
    "{{ fact: assets.billions }}": ("$3,840.0 billion", "38,400 億美元", "3840.0"),
    "{{ fact: sofr_spread.signed.bp }}": ("−315 bp", "−315 個基點", "-315.0"),
    "{{ fact: assets.signed }}": ("+$3.84 trillion", "+3.84 兆美元", "3840.0"),
    "{{ fact: reserves.trillions }}": ("$1.39 trillion", "1.39 兆美元", "1394.1"),
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("token", EXPANDED)
def test_a_token_becomes_its_html_in_the_language_of_the_page(today, token, lang):
    assert said(f"a {token} b", today, lang) == f"a {EXPANDED[token][LANGS.index(lang)]} b"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("token", WORDED)
def test_a_form_changes_the_words_and_not_the_value(today, token, lang):
    html = said(token, today, lang)
    assert f">{WORDED[token][LANGS.index(lang)]}</data>" in html
    assert f'value="{WORDED[token][2]}"' in html


@pytest.mark.parametrize("lang", LANGS)
def test_a_verdict_is_the_sentence_that_the_data_choose_with_its_figures_filled_in(today, lang):
    html = said("{{ verdict: sofr_against_reserves }}", today, lang)
    assert html.startswith('<span class="verdict" data-verdict="sofr_against_reserves" data-choice="below">')
    assert {"en": ">3.15 percentage points</data> below the rate", "zh-TW": "低 <data"}[
        lang
    ] in html and "{{" not in html


@pytest.mark.parametrize(
    "code", ["`{{ fact: sofr }}`", "```\n{{ fact: sofr }}\n```", "~~~ text\n{{ fact: sofr }}\n\n{{ nonsense }}\n~~~"]
)
def test_code_is_left_alone(today, code):
    html = said(f"{{{{ reviewed }}}}\n{code}\n{{{{ reviewed }}}}", today)
    assert code in html and html.count("<time") == 2


@pytest.mark.parametrize(
    ("token", "lang", "words"),
    [
        ("{{ fact: sofr }}", "en", "no figure yet (SOFR begins on April 3, 2018)"),
        ("{{ fact: sofr.date }}", "zh-TW", "尚無數字（SOFR 自 2018 年 4 月 3 日起才有）"),
        ("{{ verdict: sofr_in_range }}", "en", "No figure yet (SOFR begins on April 3, 2018)."),
        ("{{ verdict: sofr_in_range }}", "zh-TW", "尚無數字（SOFR 自 2018 年 4 月 3 日起才有）。"),
    ],
)
def test_what_had_not_begun_is_said_to_begin_later(early, token, lang, words):
    html = said(token, early(date(2013, 10, 1)), lang)
    assert f'not-begun">{words}</span>' in html and "<data" not in html


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "too few figures yet (SOFR began on April 3, 2018)"),
        ("zh-TW", "資料還不夠長（SOFR 自 2018 年 4 月 3 日起才有）"),
    ],
)
def test_what_had_begun_but_is_too_short_says_so(early, lang, words):
    assert said("{{ fact: days_above }}", early(date(2018, 4, 18)), lang) == f'<span class="not-begun">{words}</span>'
    assert ">1.7" in said("{{ fact: sofr }}", early(date(2018, 4, 18)), lang)


@pytest.mark.parametrize(
    ("last", "as_of", "lang", "words"),
    [
        (date(2026, 12, 31), None, "en", "is due on <time"),
        (date(2027, 1, 4), None, "en", "was due on <time"),
        (date(2026, 12, 31), None, "zh-TW", "預定在 <time"),
        (date(2027, 1, 4), None, "zh-TW", "原定在 <time"),
        (date(2025, 2, 24), date(2025, 2, 24), "en", "had no date yet on this day"),
        (date(2025, 2, 24), date(2025, 2, 24), "zh-TW", "當時還沒有日期"),
    ],
)
def test_an_expectation_is_due_and_then_was_due_and_before_it_was_told_it_had_no_date(
    figures, last, as_of, lang, words
):
    column = figures["SOFR"][:1].set_axis([pd.Timestamp(last)])
    html = said("{{ expected: clearing_cash }}", Site(Figures({"SOFR": column}), {}, {}, {}, as_of), lang)
    assert words in html and ("31" in html) is ("time" in words)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "These figures run from April 11, 2018 to April 20, 2018<"),
        ("zh-TW", "以下數字最舊的是 2018 年 4 月 11 日，最新的是 2018 年 4 月 20 日<"),
    ],
)
def test_the_dials_say_how_old_their_figures_are_before_anything_else(early, lang, words):
    html = said("{{ dials }}", early(date(2018, 4, 20)), lang)
    assert html.startswith(f'<p class="dials__day">{words}')


def test_three_days_are_told_apart(early):
    words = [said(f"{{{{ {one} }}}}", early(date(2018, 4, 18))) for one in ("figures_to", "events_to", "reviewed")]
    assert [word.split('"')[1] for word in words] == ["2018-04-18", "2018-04-18", str(REVIEWED)]


def test_hostile_text_is_escaped_where_it_comes_from_outside_the_page(today, monkeypatch):
    evil = '"><script>alert(1)</script>'
    monkeypatch.setitem(EVENT, "evil", Event("evil", DAY, Text(evil, evil), "https://example.org/", 5, "usd_bn"))
    chart = Rendered("reserves", "en", evil, evil, "<svg></svg>", newest="2026-07-29")
    site = Site(today.now, today.facts, {("reserves", "en"): chart}, {}, None)
    for token in ("{{ event: evil }}", "{{ event: evil.amount }}", "{{ chart: reserves }}", f"{{{{ avoid: {evil} }}}}"):
        html = said(token, site)
        assert "<script>alert" not in html and "&lt;script&gt;" in html, token


# What a page may name


def found(tmp_path, text, more=()):
    """What is found in one page, without what the page leaves unused."""
    page = tmp_path / "a.en.md"
    page.write_text(text, "utf-8")
    findings = tokens.findings([page, *more])
    return [f"{one.line}: {one.message}" for one in findings if one.file == page]


WRONG = {  # token: what is said of it
    "{{ fakt: sofr }}": "no token called 'fakt'; there are: fact, verdict, event, expected, chart, table, payment, lab, drawing, questions, corrections, dana, dials, glossary, guess, harbors, opening, pace, figures_to, events_to, reviewed, avoid",
    "{{ fact: sofrr }}": "no fact called 'sofrr'; did you mean 'sofr'?",
    "{{ fact: zzzzzz }}": "no fact called 'zzzzzz'",
    "{{ fact }}": "no fact called ''",
    "{{ verdict: bufer }}": "no verdict called 'bufer'; did you mean 'buffer'?",
    "{{ event: repo_2018 }}": "no event called 'repo_2018'; did you mean 'repo_2019'?",
    "{{ expected: clearing_cas }}": "no expected called 'clearing_cas'; did you mean 'clearing_cash'?",
    "{{ chart: reservs }}": "no chart called 'reservs'; did you mean 'reserves'?",
    "{{ table: episode }}": "no table called 'episode'; did you mean 'episodes'?",
    "{{ minutes: sofer }}": "no page called 'sofer'",
    "{{ payment: cas }}": "no payment called 'cas'; did you mean 'cash'?",
    "{{ fact: sofr.bp }}": "no form 'bp' for a figure in percent",
    "{{ fact: assets.size.bp }}": "no form 'bp' for a figure in usd_bn",
    "{{ fact: sofr.date.size }}": "'date.size' is more than one form; only size or signed may stand before another",
    "{{ fact: assets.size.date }}": "'size.date' is more than one form; only size or signed may stand before another",
    "{{ event: repo_2019.amount }}": "event 'repo_2019' sets no figure",
    "{{ event: repo_2019.month }}": "no form 'month' for an event",
    "{{ verdict: buffer.size }}": "a verdict has no forms; write {{ verdict: buffer }}",
    "{{ chart: reserves.png }}": "a chart has no forms; write {{ chart: reserves }}",
    "{{ Fact: sofr }}": "is not a token; see scripts/pages/tokens.py for what there is",
    "{{ fact: sofr effr }}": "is not a token; see scripts/pages/tokens.py for what there is",
}


@pytest.mark.parametrize("token", WRONG)
def test_a_token_that_cannot_be_read_is_found_with_its_line(tmp_path, token):
    assert found(tmp_path, f"# A {{ #a }}\n\n`{token}`\n\nOne {token} two.\n") == [f"5: {token}: {WRONG[token]}"]


@pytest.mark.parametrize("open", ["{{ fact: sofr }", "{ fact: sofr }}", "{{ fact: sofr"])
def test_braces_left_open_never_reach_a_reader(tmp_path, open):
    (one,) = found(tmp_path, f"# A {{ #a }}\n\nOne {open} two.\n")
    assert one.startswith("3: ") and "is not a token" in one


def test_a_token_in_the_head_of_a_page_is_found(tmp_path):
    (one,) = found(tmp_path, "---\ntitle: A\ndescription: SOFR is {{ fact: sofr }}\n---\n# A { #a }\n")
    assert one == "3: {{ fact: sofr }}: a token is not read in the head of a page; say it without"


def test_every_token_that_this_site_has_is_known(tmp_path):
    tokens = [
        *EXPANDED,
        *WORDED,
        "{{ dials }}",
        "{{ figures_to }}",
        "{{ expected: clearing_cash }}",
        "{{ chart: reserves }}",
        "{{ table: series }}",
        "{{ payment: cash }}",
    ]
    assert found(tmp_path, "\n\n".join(tokens)) == []


@pytest.mark.parametrize(
    ("kind", "name", "file", "mark"),
    [
        ("fact", "ioer_last", "scripts/facts/rates.py", '"ioer_last"'),
        ("verdict", "effr_against_reserves", "scripts/verdicts/rates.py", '"effr_against_reserves"'),
        ("event", "repo_2019", "fed/events.py", '"repo_2019"'),
        ("expected", "clearing_cash", "fed/events.py", '"clearing_cash"'),
        ("chart", "sofr_spread", "charts/gallery/sofr_spread.py", "CHART ="),
        ("payment", "fund", "scripts/ledgers/payments/deposits.py", '"fund"'),
        ("drawing", "posted", "scripts/pages/everyday.py", '"posted"'),
        ("questions", "settlement", "docs/questions/settlement.toml", "[[question]]"),
    ],
)
def test_what_no_page_uses_is_found_where_it_is_defined(tmp_path, kind, name, file, mark):
    page = tmp_path / "a.en.md"
    every = [f"{{{{ {of}: {one} }}}}" for of, names in NAMED.items() for one in names if (of, one) != (kind, name)]
    page.write_text("\n\n".join(every), "utf-8")
    (one,) = tokens.findings([page])
    source = check.ROOT.joinpath(file).read_text("utf-8").splitlines()
    assert str(one).startswith(f"{file}:{one.line}: {kind} '{name}' is used on no page; use it or take it out")
    assert mark in "".join(source[one.line - 1 : one.line + 1])


NAMED = {
    "fact": facts.NAMES,
    "verdict": VERDICTS,
    "event": EVENT,
    "expected": EXPECTATION,
    "chart": gallery(),
    "payment": PAYMENTS,
    "drawing": DRAWINGS,
    "questions": bank.pages(),
}


def test_what_only_a_question_tells_is_used(tmp_path):
    page = tmp_path / "a.en.md"
    page.write_text("{{ fact: sofr }}", "utf-8")
    unused = {
        one.message.split(" is used")[0]
        for one in tokens.findings(
            [page], [("fact", "effr.date"), ("days", "sofr_days_calm/sofr_days_above_calm.often")]
        )
    }
    assert not {"fact 'sofr'", "fact 'effr'", "fact 'sofr_days_calm'", "fact 'sofr_days_above_calm'"} & unused
    assert "fact 'sofr99_2019_09_17'" in unused


def test_a_dial_and_a_verdict_use_their_facts(tmp_path):
    page = tmp_path / "a.en.md"
    page.write_text("{{ dials }}", "utf-8")
    unused = {one.message.split(" is used")[0] for one in tokens.findings([page])}
    used = ["fact 'sofr_spread'", "fact 'reserves_ratio'", "verdict 'buffer'", "fact 'range_change_year'"]
    assert not unused.intersection(used)
    assert {"fact 'sofr'", "verdict 'sofr_in_range'", "event 'repo_2019'", "chart 'reserves'"} <= unused


def test_the_pages_of_this_site_name_nothing_that_does_not_exist_and_use_all_that_does():
    assert check.token_names() == []


@pytest.mark.parametrize(
    ("some", "lang", "words"),
    [
        (18, "en", "18 of 23 days"),
        (0, "en", "none of 23 days"),
        (23, "en", "all 23 days"),
        (18, "zh-TW", "23 個交易日裡有 18 天"),
        (0, "zh-TW", "23 個交易日裡沒有一天"),
        (23, "zh-TW", "23 個交易日裡天天"),
    ],
)
def test_days_of_days_have_words_of_their_own_for_none_and_all(some, lang, words):
    known = facts.FIXED[0]
    counted = {name: Computed(known, Observation(value, DAY)) for name, value in (("some", some), ("all", 23))}
    page = Page(Site({}, counted, {}, {}, None), lang, "")
    assert f">{words}</data>" in statements.days_of("some/all", page)


@pytest.mark.parametrize(
    ("some", "english", "chinese"),
    [
        (0, "none of 217 days", "217 個交易日裡沒有一天"),
        (4, "hardly any day", "幾乎沒有一天"),
        (44, "about one day in five", "大約每 5 天有 1 天"),
        (108, "about one day in two", "大約每 2 天有 1 天"),
        (153, "about seven days in ten", "大約每 10 天有 7 天"),
        (162, "about three days in four", "大約每 4 天有 3 天"),
        (214, "nearly every day", "幾乎天天"),
        (217, "all 217 days", "217 個交易日裡天天"),
    ],
)
def test_how_often_is_said_as_a_part_and_the_count_stands_on_hover(some, english, chinese):
    known = facts.FIXED[0]
    counted = {name: Computed(known, Observation(value, DAY)) for name, value in (("some", some), ("all", 217))}
    for lang, words in (("en", english), ("zh-TW", chinese)):
        said = statements.days_of("some/all.often", Page(Site({}, counted, {}, {}, None), lang, ""))
        assert f">{words}</data>" in said
        count = {"en": f"{some} of 217 days · ", "zh-TW": f"217 個交易日裡有 {some} 天 · "}[lang]
        assert (f'title="{count}' in said) is (some not in (0, 217))


def test_a_rounded_figure_shows_the_exact_one_on_hover():
    billions = next(one for one in facts.FIXED if one.unit == "usd_bn")
    site = Site({}, {"total": Computed(billions, Observation(2381.3, DAY))}, {}, {}, None)
    said = statements.fact("total.rounded", Page(site, "en", ""))
    assert ">$2.4 trillion</data>" in said and 'title="$2.38 trillion · ' in said
