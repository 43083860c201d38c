"""Tokens in a page to HTML: facts, verdicts, dials, charts, tables, events.

Pure: it knows no MkDocs. A page names what it needs, `{{ fact: sofr }}`, and gets it in its own language; a name that
does not exist never reaches a reader, since `findings` stops the build on it, with file, line and name.

    {{ fact: NAME }}  {{ fact: NAME.FORM }}   a number; forms: date, month, size (without its sign), signed, bp, billions, trillions
    {{ verdict: NAME }}                       a sentence chosen by the data
    {{ event: KEY }}  {{ event: KEY.amount }} the day of a policy event, or the figure that it set
    {{ chart: NAME }}  {{ table: NAME }}  {{ dials }}      blocks, alone on their line
    {{ reviewed }}                            the day on which the events were last held against their sources
    {{ avoid: 詞 }}                            a word that the lint forbids, where the page is about the word itself
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from html import escape
from pathlib import Path

from charts.contract import Lang, Text, gallery
from charts.episodes import EVENT, REVIEWED
from charts.wording import FORMS, day, month, say
from scripts import blocks, facts
from scripts.dials import DIALS
from scripts.facts import Computed
from scripts.finding import Finding, line_of
from scripts.render import Rendered
from scripts.series import SERIES
from scripts.snapshot import Card, Figures
from scripts.verdicts import VERDICTS

TOKEN = re.compile(r"\{\{\s*([a-z]+)(?:\s*:\s*([^{}\s]+))?\s*\}\}")
ANY_BRACES = re.compile(r"\{\{.*?\}\}|\{\{|\}\}")  # whole, or left open
HEAD = re.compile(r"\A---\n.*?\n---\n", re.S)
CODE = re.compile(r"^(```|~~~).*?^\1[^\n]*$|`[^`\n]+`", re.M | re.S)

NOT_BEGUN = Text("no figure yet ({name} begins on {day})", "尚無數字（{name} 自 {day}起才有）")
TOO_SHORT = Text("too few figures yet ({name} began on {day})", "資料還不夠長（{name} 自 {day}起才有）")


@dataclass(frozen=True)
class Site:
    """All that pages draw on: the figures known on the day, the facts, the charts, the cards. `as_of` is None for today."""

    now: Figures
    facts: Mapping[str, Computed]
    charts: Mapping[tuple[str, Lang], Rendered]
    cards: Mapping[str, Card]
    as_of: date | None


@dataclass(frozen=True)
class Page:
    """Where a text stands: its language, and the way from it to the site's root ("", "../", …)."""

    site: Site
    lang: Lang
    root: str


def expand(text: str, page: Page) -> str:
    """The text with every token replaced; code is left alone."""
    return _outside_code(text, lambda part: TOKEN.sub(lambda found: _replace(found[1], found[2] or "", page), part))


def _outside_code(text: str, change) -> str:
    out, end = [], 0
    for code in CODE.finditer(text):
        out += [change(text[end : code.start()]), code[0]]
        end = code.end()
    return "".join([*out, change(text[end:])])


def _replace(kind: str, name: str, page: Page) -> str:
    match kind:
        case "fact":
            return fact(name, page)
        case "verdict":
            return verdict(name, page)
        case "event":
            return _event(name, page.lang)
        case "chart":
            return blocks.chart(name, page)
        case "table":
            return blocks.TABLES[name](page)
        case "dials":
            return blocks.dials(page)
        case "reviewed":
            return _time(REVIEWED, page.lang)
        case "avoid":
            return f'<q class="avoid">{escape(name)}</q>'
    raise ValueError(f"no token called {kind}")


def fact(name: str, page: Page) -> str:
    """A fact in words, its exact value and its date and series on hover; or which series had not begun."""
    name, *forms = name.split(".")
    one = page.site.facts[name]
    if one.seen is None:
        return f'<span class="not-begun">{not_begun(one.missing, page)}</span>'
    if forms == ["date"]:
        return _time(one.seen.as_of, page.lang)
    if forms == ["month"]:
        return f'<time datetime="{one.seen.as_of:%Y-%m}">{month(one.seen.as_of, page.lang)}</time>'
    value = abs(one.value) if "size" in forms else one.value
    form = next((form for form in forms if form not in ("size", "signed")), "")
    words = ("+" if "signed" in forms and value > 0 else "") + say(value, one.fact.unit, page.lang, form)
    title = f"{day(one.seen.as_of, page.lang)} · FRED {', '.join(one.fact.series)}"
    return f'<data class="fact" value="{one.value}" title="{title}">{words}</data>'


def verdict(name: str, page: Page) -> str:
    """The sentence that the data choose; or which series had not begun."""
    chosen = VERDICTS[name]
    read = [page.site.facts[fact] for fact in chosen.facts]
    missing = [one.missing for one in read if one.seen is None]
    if missing:
        return f'<span class="verdict not-begun">{_sentence(not_begun(missing[0], page), page.lang)}</span>'
    key = chosen.choose(*(one.value for one in read))
    return f'<span class="verdict" data-verdict="{name}" data-choice="{key}">{expand(chosen.sentences[key](page.lang), page)}</span>'


def not_begun(series_id: str, page: Page) -> str:
    """That a series had no figure on the day, or too few, and since when it has them."""
    lang, known = page.lang, page.site.now[series_id]
    return (TOO_SHORT if len(known) else NOT_BEGUN)(lang).format(
        name=series_id, day=day(SERIES[series_id].starts, lang)
    )


def _sentence(words: str, lang: Lang) -> str:
    return words[0].upper() + words[1:] + {"en": ".", "zh-TW": "。"}[lang]


def _event(name: str, lang: Lang) -> str:
    key, _, form = name.partition(".")
    event = EVENT[key]
    if form == "amount":
        words = say(event.amount, event.unit, lang)
        return f'<data class="fact" value="{event.amount:g}" title="{day(event.day, lang)} · {escape(event.what(lang))}">{words}</data>'
    return f'<a class="event" href="{event.source}" title="{escape(event.what(lang))}">{_time(event.day, lang)}</a>'


def _time(when: date, lang: Lang) -> str:
    return f'<time datetime="{when}">{day(when, lang)}</time>'


# What a page may name, and whether it exists: read from the source, so that a mistyped name is found with its line.


def findings(sources: Iterable[Path]) -> list[Finding]:
    """Names in pages that do not exist, and names that exist but that no page, verdict or dial uses."""
    found, used = [], Counter()
    for path in sources:
        text = path.read_text("utf-8")
        code = [range(*at.span()) for at in CODE.finditer(text)]
        head = HEAD.match(text)
        for at in ANY_BRACES.finditer(text):
            if any(at.start() in span for span in code):
                continue
            token = TOKEN.fullmatch(at[0])
            problem = (
                _problem(token[1], token[2] or "")
                if token
                else "is not a token; see scripts/pages.py for what there is"
            )
            if head and at.start() < head.end():
                problem = "a token is not read in the head of a page; say it without"
            if problem:
                found.append(Finding(path, line_of(text, at.start()), f"{at[0]}: {problem}"))
            elif token:
                used[token[1], (token[2] or "").split(".")[0]] += 1
    return found + _unused(used)


def _problem(kind: str, name: str) -> str:
    """Why a token cannot be replaced, or nothing."""
    base, *forms = name.split(".")
    known: dict[str, Iterable[str]] = {
        "fact": facts.NAMES,
        "verdict": VERDICTS,
        "event": EVENT,
        "chart": gallery(),
        "table": blocks.TABLES,
    }
    if kind in ("dials", "reviewed", "avoid"):
        return ""
    if kind not in known:
        return f"no token called '{kind}'; there are: {', '.join([*known, 'dials', 'reviewed', 'avoid'])}"
    if base not in known[kind]:
        return f"no {kind} called '{base}'{_like(base, known[kind])}"
    if forms and kind not in ("fact", "event"):
        return f"a {kind} has no forms; write {{{{ {kind}: {base} }}}}"
    if kind == "fact":
        unit = next(f.unit for f in (*facts.LATEST, *facts.FIXED) if f.name == base)
        bad = [form for form in forms if form not in ("date", "month", "size", "signed", *FORMS[unit])]
        if not bad and len(forms) > 1 and (forms[0] != "size" or {"date", "month"} & {*forms} or len(forms) > 2):
            return f"'{'.'.join(forms)}' is more than one form; only size may stand before another"
        return f"no form '{bad[0]}' for a figure in {unit}" if bad else ""
    if kind == "event" and forms and (forms != ["amount"] or EVENT[base].amount is None):
        return f"event '{base}' sets no figure" if forms == ["amount"] else f"no form '{forms[0]}' for an event"
    return ""


def _like(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"; did you mean '{close[0]}'?" if close else ""


def _unused(used: Counter) -> list[Finding]:
    here = Path(__file__).parent
    for dial in DIALS:
        if used["dials", ""]:
            used["verdict", dial.verdict] += 1
            used["fact", dial.fact.split(".")[0]] += 1
    for verdict in VERDICTS.values():
        if used["verdict", verdict.name]:
            texts = [text.en for text in verdict.sentences.values()]
            for name in (*verdict.facts, *(at[2].split(".")[0] for text in texts for at in TOKEN.finditer(text))):
                used["fact", name] += 1
    wanted = {
        "fact": (facts.NAMES, here / "facts.py", r'Fact\(\s*"{}"'),
        "verdict": (VERDICTS, here / "verdicts.py", r'Verdict\(\s*"{}"'),
        "event": (EVENT, here.parent / "charts" / "episodes.py", r'Event\(\s*"{}"'),
        "chart": (gallery(), here.parent / "charts" / "gallery" / "{}.py", "CHART ="),
    }
    return [
        Finding(
            file := Path(str(path).format(name)),
            _line_in(file, mark.format(name)),
            f"{kind} '{name}' is used on no page; use it or take it out",
        )
        for kind, (names, path, mark) in wanted.items()
        for name in names
        if not used[kind, name]
    ]


def _line_in(file: Path, mark: str) -> int:
    """The line of a source file on which a name is defined."""
    text = file.read_text("utf-8")
    at = re.search(mark, text)
    return line_of(text, at.start()) if at else 1
