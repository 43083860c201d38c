"""The three warning lights in a row: what each smells, and whether it is on, off, or without new figures since a day.

Apart from the gauge's tables because a reader who wants no table looks here, and because a light that is not known must never
look like one that is off.
"""

import pandas as pd

from fed.events import EVENT
from fed.measures import gauge
from fed.measures.gauge import LIGHTS, Part
from fed.text import Lang, Text
from fed.wording import day, say, say_set
from scripts.pages import statements
from scripts.pages.site import Page

ON, OFF = Text("On", "亮"), Text("Off", "沒亮")
WAS_ON, WAS_OFF = Text("on", "亮著"), Text("off", "沒亮")
SINCE = Text("No new figures since {day}", "{day}以後沒有新數字")
NOT_OPEN = Text("Not built yet", "當時還沒有")
OPENS = Text("The Fed opened this door on {day}.", "聯準會在 {day}才開這道門。")
THEN = Text(
    "It was {state} then: {figure} (the median of five trading days).",
    "當時：{figure}（五個交易日的中位數），{state}。",
)
ON_DAY = Text("On {day}: {figure} (the median of five trading days).", "{day}：{figure}（五個交易日的中位數）。")
GOES_ON = Text("It lights up above {anchor}.", "超過 {anchor}就亮。")
GOES_ON_ABOVE_IT = Text("It lights up above that rate.", "高於準備金利率才亮。")
BELOW, LEVEL, ABOVE = (
    Text("{points} below the rate on reserves", "比準備金利率低 {points}"),
    Text("the same as the rate on reserves", "和準備金利率一樣高"),
    Text("{points} above the rate on reserves", "比準備金利率高 {points}"),
)
ONE_STOPPED = Text(
    "This light averages two rates, SOFR and TGCR. We still get {going}, but our data on {stopped} stop on {day}.",
    "這盞燈取 SOFR 和 TGCR 兩個利率的平均。{going} 還有新數字，{stopped} 只到 {day}。",
)
AVERAGED = {"SOFR": "SOFR", "TGCRRATE": "TGCR"}
SMELLS = {
    "secured": Text(
        "The cost of an overnight loan against Treasuries, compared with what the Fed pays banks on reserves.",
        "拿公債作擔保，借現金過一夜的利率。",
    ),
    "unsecured": Text(
        "The cost of an overnight loan on trust alone, compared with what the Fed pays banks on reserves.",
        "不用擔保，借現金過一夜的利率。",
    ),
    "backstop": Text(
        "What is borrowed from the Fed itself, at its standing repo.", "透過常設附買回，直接向聯準會借的錢。"
    ),
}


def lights(page: Page) -> str:
    """The row; a light that had no figure at all says which series was still to begin."""
    frame = page.site.now.frame(gauge.SERIES)
    still = gauge.frozen(frame)
    late = still.iloc[-1] if len(still) else pd.Series(True, index=[part.key for part in LIGHTS])
    items = "".join(_light(part, part.history(frame), bool(late[part.key]), page) for part in LIGHTS)
    return f'<ul class="lights">{items}</ul>'


def _light(part: Part, history: pd.Series, late: bool, page: Page) -> str:
    kind, state, figure = _state(part, history, late, page)
    return (
        f'<li class="light light--{kind}"><strong class="light__name">{part.name(page.lang)}</strong>'
        f'<span class="light__state">{state}</span><span class="light__smells">{_joined(SMELLS[part.key](page.lang), figure, page.lang)}</span></li>'
    )


def _state(part: Part, history: pd.Series, late: bool, page: Page) -> tuple[str, str, str]:
    """Its kind for the eye, the word of its state, and its newest figure beside the one at which it goes on."""
    lang = page.lang
    opened = EVENT["standing_repo_begins"].day
    if history.empty:
        return "unknown", statements.not_begun("SOFR", page), ""
    newest, on = history.index[-1], bool(history.iloc[-1] > part.anchor)
    if part.key == "backstop" and newest < pd.Timestamp(opened):
        return "unknown", NOT_OPEN(lang), OPENS(lang).format(day=day(opened, lang))
    word, when = (ON if on else OFF)(lang), f"<span>{day(newest, lang)}</span>"
    limit = GOES_ON_ABOVE_IT(lang)
    if part.unit != "bp":
        limit = GOES_ON(lang).format(anchor=f"<span>{say_set(part.anchor, part.unit, lang)}</span>")
    figure = _say(part, float(history.iloc[-1]), lang)
    if late:
        then = _joined(THEN(lang).format(state=(WAS_ON if on else WAS_OFF)(lang), figure=figure), limit, lang)
        return "unknown", SINCE(lang).format(day=when), _joined(then, _stopped(part, page), lang)
    return "on" if on else "off", word, _joined(ON_DAY(lang).format(day=when, figure=figure), limit, lang)


def _stopped(part: Part, page: Page) -> str:
    """Of a light that averages two rates: which of them still comes, if the other doesn't."""
    if part.key != "secured":
        return ""
    last = {name: page.site.now[id].index[-1] for id, name in AVERAGED.items()}
    stopped, going = sorted(last, key=last.get)
    if last[stopped] == last[going]:
        return ""
    when = f"<span>{day(last[stopped], page.lang)}</span>"
    return ONE_STOPPED(page.lang).format(going=going, stopped=stopped, day=when)


def _say(part: Part, value: float, lang: Lang) -> str:
    """An amount, or how far above or below the rate on reserves."""
    if part.unit != "bp":
        return f"<span>{say(value, part.unit, lang)}</span>"
    words = LEVEL if not value else ABOVE if value > 0 else BELOW
    return words(lang).format(points=f"<span>{say(abs(value), 'bp', lang)}</span>")


def _joined(first: str, second: str, lang: Lang) -> str:
    return f"{first} {second}".strip() if lang == "en" else first + second
