"""The tables of the gauge: its parts with their anchors, its record by rule, and the days of the calendar apart."""

from fed.measures import gauge, hindsight
from fed.measures.calendar import CLASSES, day_classes
from fed.measures.gauge import PARTS, Part
from fed.text import Lang, Text
from fed.wording import day, number, say, say_set, share
from scripts.pages.sheet import sheet_or_nothing
from scripts.pages.site import Page
from scripts.snapshot import reading

_PARTS = Text(
    "How the three lights and the banks' reserves are worked out. The last column: on what share of its own days since April 2018 each was less tight",
    "三盞燈和準備金怎麼算。最後一欄：從 2018 年 4 月起，這一項有多少比例的日子比當天寬鬆",
)
_PART_HEADS = Text(
    "What is watched|How it is worked out|Line and what it means|Newest figure|Less tight before",
    "看什麼|怎麼算|基準與意義|最新數字|過去比較寬鬆的日子",
)
_AT = Text("{value} on {day}", "{day}：{value}")
_STILL = Text("{figure}; stands still since then, a newer one was due", "{figure}；該有新數字而沒有，停在這天")
_PAST = Text("{anchor}: {meaning}. Past it", "{anchor}：{meaning}。已超過")
_NOT_PAST = Text("{anchor}: {meaning}. Not past it", "{anchor}：{meaning}。未超過")
_NO_SHARE = Text("too young, or too long without a figure", "歷史不到一年，或太久沒有數字")
_MOSTLY_NOUGHT = Text("not asked: on most days next to nothing is borrowed", "不計：多數日子幾乎沒有人借")
_RECORD = Text(
    "Before days of strain, and on all other days: who warned? Strain is every day since {first} on which SOFR stood {strain} or more above the top of the target range: {strains} of {days} days",
    "吃緊之前，以及其餘的日子，誰示警了？所謂吃緊，是 {first}以來 SOFR 高於目標區間上限 {strain}以上的每一天：{days} 天之中有 {strains} 天",
)
_RECORD_HEADS = Text(
    "What warns|Pairs ranked right|Days of warning|Strains warned of|Strains missed|False alarms",
    "誰示警|排對的比例|示警的日子|事前示警的吃緊|漏掉的吃緊|假警報",
)
_OF_ALL = Text("{count} ({share})", "{count}（{share}）")
_CALENDAR = Text(
    "Days that everyone sees coming: how far the price of cash against Treasuries was, on average, from the median of five days that counts",
    "早就知道會吃緊的日子：公債擔保借款當天的利率，平均比所用的五日中位數高多少",
)
_CALENDAR_HEADS = Text("Kind of day|Days|On average, apart|Days of strain", "哪一類日子|天數|平均相差|其中吃緊的日子")
_NAMES = {one.key: one.name for one in CLASSES}


def gauge_parts(page: Page) -> str:
    """The parts of the gauge with formula, newest figure, anchor and percentile; a part that stands still says so."""
    frame = page.site.now.frame(gauge.SERIES)
    still = gauge.frozen(frame)
    rows = [_part(part, frame, len(still) > 0 and still[part.key].iloc[-1], page.lang) for part in PARTS]
    return sheet_or_nothing(_PARTS(page.lang), _PART_HEADS(page.lang), [row for row in rows if row], page.lang)


def _part(part: Part, frame, still: bool, lang: Lang) -> list[str]:
    history, shares = part.history(frame), gauge.percentile(part, frame)
    if history.empty:
        return []
    value = say(float(history.iloc[-1]), part.unit, lang)
    figure = _AT(lang).format(value=f"<span>{value}</span>", day=f"<span>{day(history.index[-1], lang)}</span>")
    meaning = part.meaning(lang)
    if part.anchor is not None:
        meaning = (_PAST if history.iloc[-1] > part.anchor else _NOT_PAST)(lang).format(
            anchor=say_set(part.anchor, part.unit, lang), meaning=meaning
        )
    less = share(shares.iloc[-1], lang) if len(shares) else _NO_SHARE(lang)
    return [
        part.name(lang),
        part.formula(lang),
        meaning,
        _STILL(lang).format(figure=figure) if still else figure,
        _MOSTLY_NOUGHT(lang) if part.key == "backstop" else less,
    ]


def gauge_record(page: Page) -> str:
    """Hits, misses and false alarms of the gauge, of the simple line and of each part, by one rule."""
    frame, lang = page.site.now.frame(hindsight.RECORD), page.lang
    held = hindsight.record(frame)
    held = held[held["days"] > 0]
    if held.empty:
        return sheet_or_nothing(_RECORD(lang).split("?")[0].split("？")[0], "", [], lang)
    caption = _RECORD(lang).format(
        first=day(gauge.gauge(frame).index[0], lang),
        strain=say(hindsight.STRAIN, "bp", lang),
        strains=number(held["strains"].iloc[0], 0),
        days=number(held["days"].iloc[0], 0),
    )
    names = {rule.key: rule for rule in hindsight.RULES}
    rows = [_rule(one, names[one.key], lang) for one in held.itertuples()]
    return sheet_or_nothing(caption, _RECORD_HEADS(lang), rows, lang)


def _rule(one, rule: hindsight.Rule, lang: Lang) -> list[str]:
    ranked = share(one.auc, lang) if one.auc == one.auc else ""  # NaN where all days were alike
    if rule.above is None:
        return [rule.name(lang), ranked, "", "", "", ""]
    return [
        rule.name(lang),
        ranked,
        _OF_ALL(lang).format(count=number(one.warned, 0), share=share(one.warned / one.days * 100, lang)),
        number(one.hits, 0),
        number(one.misses, 0),
        number(one.false, 0),
    ]


def run() -> int:
    """Print the record on the snapshot, a line a rule."""
    table = hindsight.record(reading.load().frame(hindsight.RECORD)).round({"auc": 1})
    print(table.to_string(index=False))
    return 0


def gauge_calendar(page: Page) -> str:
    """By kind of day: how far the figure of the day lies from the median, which takes one odd day out."""
    frame, lang = page.site.now.frame(hindsight.RECORD), page.lang
    kinds = day_classes(gauge.apart(frame).index)
    strains = kinds.reindex(hindsight.strain_days(frame).index).value_counts()
    rows = [
        [
            _NAMES[one.Index](lang),
            number(one.days, 0),
            say(one.apart, "bp", lang),
            number(strains.get(one.Index, 0), 0),
        ]
        for one in gauge.apart_by_kind(frame).itertuples()
    ]
    return sheet_or_nothing(_CALENDAR(lang), _CALENDAR_HEADS(lang), rows, lang)
