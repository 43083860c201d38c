"""The tables of the Fed's balance sheet: what each episode did to its assets, and who absorbed a change of them."""

from datetime import timedelta

import pandas as pd

from fed.episodes import EPISODES, QT2_ACTS, Episode
from fed.events import ended, known_until
from fed.measures.balance import IDENTITY, PARTS, liabilities, who_absorbed
from fed.text import Lang, Text
from fed.wording import day, number
from scripts.pages.sheet import sheet, sheet_or_nothing
from scripts.pages.site import Page
from scripts.pages.statements import doubt

_EPISODE_HEADS = Text(
    "Episode|When|What it was for|Before|After|Change",
    "階段|期間|目的|之前|之後|變動",
)
_EPISODES = Text(
    "The Fed's total assets before and after each episode, in trillions of dollars",
    "每段期間前後的聯準會總資產，單位：兆美元",
)
_OPEN = Text("no end known up to {day}", "到 {day}還沒結束")
_NOT_YET = Text("not yet begun on this day", "當時尚未開始")


def episodes(page: Page) -> str:
    """Every episode with the Fed's assets on the Wednesdays around it; a later one than the day is said to be later."""
    lang = page.lang
    return sheet(_EPISODES(lang), _EPISODE_HEADS(lang).split("|"), [_episode(one, page) for one in EPISODES])


def _episode(one: Episode, page: Page) -> list[str]:
    lang, assets = page.lang, page.site.now["WALCL"]
    last = assets.index[-1].date()
    name = f'<a href="{one.source}">{one.name(lang)}</a>'
    if one.start > last:
        return [name, day(one.start, lang), f"{one.aim(lang)} ({_NOT_YET(lang)})", "", "", ""]
    before, until = assets[: pd.Timestamp(one.start)].iloc[-1], known_until(one, last)
    after = assets[pd.Timestamp(until) :].iloc[0]
    end = day(until, lang) if ended(one, last) else _OPEN(lang).format(day=day(until, lang))
    sure = doubt(one.sure, lang) if ended(one, last) else ""
    when = f"<div><span>{day(one.start, lang)}</span> – <span>{end}</span>{sure}</div>"
    sign = "+" if after >= before else ""
    return [name, when, one.aim(lang), _trillions(before), _trillions(after), sign + _trillions(after - before)]


def _trillions(usd_bn: float) -> str:
    return number(usd_bn / 1000, 2)


_ABSORBED = Text(
    "The change of the Fed's assets, and of what it owes, Wednesday to Wednesday, in billions of dollars: the five on the right add up to assets",
    "聯準會資產與負債的變動（週三餘額），單位：億美元；後面五欄相加等於資產",
)
_ABSORBED_HEADS = Text(
    "What went on|From|To|Assets|Reserves|ON RRP|TGA|Foreign pool|Rest",
    "情形|從|到|資產|準備金|ON RRP|TGA|外國帳戶|其他",
)
_NEWEST_YEAR = Text("The newest fifty-two weeks", "最近五十二週")


def absorbed(page: Page) -> str:
    """The acts of QT2 that were over on the day, and the newest year, each with the change of assets and who took it up."""
    lang, frame = page.lang, page.site.now.frame(IDENTITY)
    weeks = liabilities(frame).index  # those that all five levels have
    end = weeks[-1].date() if len(weeks) else None
    windows = [(one.name(lang), one.start, one.end) for one in QT2_ACTS]
    windows += [(_NEWEST_YEAR(lang), end - timedelta(weeks=52), end)] if end else []
    rows = [
        [
            name,
            day(start, lang),
            day(end, lang),
            *(_billions(change[part], lang) for part in ("assets", *PARTS)),
        ]
        for name, start, end in windows
        if len(change := who_absorbed(frame, start, end))
    ]
    return sheet_or_nothing(_ABSORBED(lang), _ABSORBED_HEADS(lang), rows, lang)


def _billions(usd_bn: float, lang: Lang) -> str:
    """With its sign, and without its unit: the same precision in either language."""
    said = number(usd_bn, 1) if lang == "en" else number(round(usd_bn, 1) * 10, 0)
    return "+" + said if round(usd_bn, 1) > 0 else said
