"""What happened when: stretches of buying and shrinking, moves of the target range, events, and the debt limit when it bound.

Not to be read as causes: things that stand one under the other happened at the same time, and no more is said.
"""

from datetime import date

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Dots, Line, Panel, Picture, Tag
from charts.shades import episodes
from fed.episodes import EPISODES, Episode
from fed.events import COMPLETE_TO, DEBT_LIMITS, EVENTS, REVIEWED, SURE, Event, Stretch, Sure, ended, known_until
from fed.text import Lang, Text
from fed.wording import day, number, percent, say, usd

TITLE = Text("What happened when", "大事年表")
AXIS = Text("what the Fed and the Treasury did, by day", "聯準會與財政部做了什麼，按日期排列")
BUYS = Text("The Fed buys", "買進資產")
SHRINKS = Text("Shrinks", "縮表")
RAISED = Text("Rates raised", "升息")
CUT = Text("Rates cut", "降息")
EVENT = Text("Events", "大事")
LIMIT = Text("Debt limit", "舉債上限")
ROWS = (BUYS, SHRINKS, RAISED, CUT, EVENT, LIMIT)
GROWING = Text("The Fed buys assets", "聯準會買進資產")
SHRINKING = Text("The Fed lets assets run off", "聯準會縮表")
BOUND = Text("The debt limit binds", "債務觸及舉債上限")
MOVES = Text("The target range moves", "目標區間調整")
BEGINNINGS = Text("Something begins or is decided", "開始或決定的日子")
NOTE = Text(
    "Side by side in time isn't cause and effect. We keep these days by hand, up to {to}, and last checked them on {day}.",
    "同時發生，不等於有因果關係。這些日子由人工整理到 {to}，上次和出處核對是 {day}。",
).filled(to=lambda lang: day(COMPLETE_TO, lang), day=lambda lang: day(REVIEWED, lang))
TAKEAWAY = Text(
    "Since QE1 began, the Fed's assets have gone from {before} to {now} ({day}), through {buying} of buying and {shrinking} of shrinking.",
    "從 QE1 開始到 {day}，聯準會的資產從 {before}變成 {now}，中間買進 {buying}、縮表 {shrinking}。",
)
PLAIN = Text(
    "Up to {day}: {buying} of buying, {shrinking} of shrinking.", "到 {day}為止，有 {buying}買進、{shrinking}縮表。"
)
STRETCH = Text("{n} stretch", "{n} 段")
STRETCHES = Text("{n} stretches", "{n} 段")
DESCRIPTION = Text(
    "A calendar in rows, up to {day}, with {buying} of buying and {shrinking} of shrinking.",
    "分列的年表，畫到 {day}，有 {buying}買進、{shrinking}縮表。",
)
NEWEST = Text("The newest of them is {name}, {span}.", "最近一段是 {name}，{span}。")
SPAN = Text("from {start} to {end}", "{start}到 {end}")
OPEN = Text("from {start} on, with no end known up to {known}", "自 {start}起，到 {known}還沒結束")
MOVED = Text(
    "Moves of the target range since {first}: {up} up, {down} down. On {day}, its top was {top}.",
    "自 {first}起，目標區間升 {up} 次、降 {down} 次；{day}上限是 {top}。",
)
LIMITS = Text(
    "The debt limit bound in {n}; the newest is {span}.", "美國聯邦政府債務觸及舉債上限的期間共 {n}，最近一次：{span}。"
)
LAST_EVENT = Text("The newest event: {event}.", "最近一件大事在 {event}。")
ENTRY = Text("{day}: {what}", "{day}：{what}")
AMOUNT = Text("{what} ({amount})", "{what}（{amount}）")
EPISODE_BEGINS = Text("{name} begins. {aim}", "{name} 開始。{aim}")
BINDS = Text("the debt limit binds", "債務觸及舉債上限")
RAISED_TO = Text("top of the range raised to {top}", "上限升到 {top}")
CUT_TO = Text("top of the range cut to {top}", "上限降到 {top}")
ALSO = Text("{one}; {other}", "{one}；{other}")
FORTNIGHTS = "SMS"  # the first and the fifteenth of each month, as pandas calls them
TAGS = {
    "ioer_begins": Text("IOER", "IOER"),
    "reverse_repo_begins": Text("ON RRP", "ON RRP"),
    "sofr_begins": Text("SOFR", "SOFR"),
    "standing_repo_begins": Text("SRF", "SRF"),
}


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    begun, assets = _begun(EPISODES, frame), frame["WALCL"].dropna()
    before = assets[: pd.Timestamp(begun[0].start)] if begun else assets[:0]
    counts = _counts(begun, lang)
    if before.empty:
        return PLAIN(lang).format(day=day(frame.index[-1], lang), **counts)
    now, then = usd(assets.iloc[-1], lang), usd(before.iloc[-1], lang)
    return TAKEAWAY(lang).format(day=day(assets.index[-1], lang), before=then, now=now, **counts)


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    begun, limits, events, top = _begun(EPISODES, frame), _begun(DEBT_LIMITS, frame), _events(frame), _top(frame)
    said = [DESCRIPTION(lang).format(day=day(frame.index[-1], lang), **_counts(begun, lang))]
    if begun:
        span = _span(begun[-1], frame, lang)
        if ended(begun[-1], frame.index[-1].date()):
            span = _sure(Text(span, span), begun[-1].sure)(lang)
        said.append(NEWEST(lang).format(name=begun[-1].name(lang), span=span))
    if len(top):
        up, down = (number(count, 0) for count in ((top.diff() > 0).sum(), (top.diff() < 0).sum()))
        first, last = day(top.index[0], lang), day(top.index[-1], lang)
        said.append(MOVED(lang).format(first=first, up=up, down=down, day=last, top=percent(top.iloc[-1], lang)))
    if events:
        said.append(LAST_EVENT(lang).format(event=_told(events[-1])(lang)))
    if limits:
        said.append(LIMITS(lang).format(n=_count(len(limits), lang), span=_span(limits[-1], frame, lang)))
    return {"en": " ", "zh-TW": ""}[lang].join(said)


def _begun(stretches: tuple, frame: pd.DataFrame) -> list:
    """Those that had begun by the frame's last day: of what came later a reader of that day knew nothing."""
    return [one for one in stretches if len(frame) and one.start <= frame.index[-1].date()]


def _events(frame: pd.DataFrame) -> list[Event]:
    return [one for one in EVENTS if len(frame) and one.day <= frame.index[-1].date()]


def _top(frame: pd.DataFrame) -> pd.Series:
    return frame["DFEDTARU"].dropna()


def _counts(begun: list[Episode], lang: Lang) -> dict[str, str]:
    grows = sum(one.grows for one in begun)
    return {"buying": _count(grows, lang), "shrinking": _count(len(begun) - grows, lang)}


def _count(n: int, lang: Lang) -> str:
    return (STRETCH if n == 1 else STRETCHES)(lang).format(n=number(n, 0))


def _span(stretch: Stretch, frame: pd.DataFrame, lang: Lang) -> str:
    last = frame.index[-1].date()
    start, known = day(stretch.start, lang), day(known_until(stretch, last), lang)
    return (
        SPAN(lang).format(start=start, end=known)
        if ended(stretch, last)
        else OPEN(lang).format(start=start, known=known)
    )


def _on(when: date, what: Text) -> Text:
    return ENTRY.filled(day=lambda lang: day(when, lang), what=what)


def _told(event: Event) -> Text:
    return ENTRY.filled(day=event.when, what=_event(event))


def _event(event: Event) -> Text:
    what = event.what
    if event.amount is not None:
        what = AMOUNT.filled(what=what, amount=lambda lang: say(event.amount, event.unit, lang))
    return _sure(what, event.sure)


def _sure(what: Text, sure: Sure) -> Text:
    """With how sure we are, where it was not read in the source itself."""
    return what if sure == "quoted" else AMOUNT.filled(what=what, amount=SURE[sure])


def draw(frame: pd.DataFrame) -> Picture:
    begun, limits = _begun(EPISODES, frame), _begun(DEBT_LIMITS, frame)
    marks = (
        _line([one for one in begun if one.grows], BUYS, GROWING, "GROWS", frame),
        _line([one for one in begun if not one.grows], SHRINKS, SHRINKING, "SHRINKS", frame),
        _line(limits, LIMIT, BOUND, "GFDEBTN", frame),
        _dots(_moves(frame), MOVES, "DFEDTARU", 6),
        _dots(_beginnings(frame), BEGINNINGS, "INK", 5),
    )
    tags = tuple(
        Tag(pd.Timestamp(one.day), ROWS.index(EVENT), TAGS[one.key]) for one in _events(frame) if one.key in TAGS
    )
    panel = Panel(title=AXIS, unit="row", marks=marks, rows=ROWS, tags=tags)
    return Picture(panels=(panel,), shades=episodes(frame.index), height=300)


def _line(stretches: list, row: Text, name: Text, colour: str, frame: pd.DataFrame) -> Line:
    """Each stretch by its first and last day and the firsts and fifteenths between, so that one line has them all."""
    days: set[pd.Timestamp] = set()
    for one in stretches:
        first, last = pd.Timestamp(one.start), pd.Timestamp(known_until(one, frame.index[-1].date()))
        days.update((first, last, *pd.date_range(first, last, freq=FORTNIGHTS)))
    return Line(pd.Series(float(ROWS.index(row)), index=pd.DatetimeIndex(sorted(days))), name, colour, width=10)


Entry = tuple[date, Text, Text, Text]  # its day, its row, what it is, and both day and what in words


def _entry(when: date, row: Text, what: Text) -> Entry:
    return when, row, what, _on(when, what)


def _moves(frame: pd.DataFrame) -> list[Entry]:
    top = _top(frame)
    steps = top.diff()
    return [_move(when.date(), steps[when] > 0, top[when]) for when in steps.index[steps.fillna(0) != 0]]


def _move(when: date, up: bool, top: float) -> Entry:
    what = (RAISED_TO if up else CUT_TO).filled(top=lambda lang: percent(top, lang))
    return _entry(when, RAISED if up else CUT, what)


def _beginnings(frame: pd.DataFrame) -> list[Entry]:
    stretches = [_entry(one.start, BUYS if one.grows else SHRINKS, _begins(one)) for one in _begun(EPISODES, frame)]
    limits = [_entry(one.start, LIMIT, BINDS) for one in _begun(DEBT_LIMITS, frame)]
    return [*stretches, *limits, *((one.day, EVENT, _event(one), _told(one)) for one in _events(frame))]


def _begins(episode: Episode) -> Text:
    return EPISODE_BEGINS.filled(name=episode.name, aim=episode.aim)


def _dots(entries: list[Entry], name: Text, colour: str, size: float) -> Dots:
    """A dot an entry, with its day in words; two of one day in one row share a dot."""
    said: dict[tuple[date, int], Text] = {}
    for when, row, what, told in entries:
        key = (when, ROWS.index(row))
        said[key] = ALSO.filled(one=said[key], other=what) if key in said else told
    keys = sorted(said)
    values = pd.Series([float(row) for _, row in keys], index=pd.DatetimeIndex([when for when, _ in keys]))
    return Dots(values, name, colour, words=tuple(said[key] for key in keys), size=size)


CHART = Chart(
    series=("WALCL", "DFEDTARU"),
    subject="record",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
