"""Tokens in a page to HTML: facts, verdicts, dials, charts, tables, payments, events, expectations.

Pure: it knows no MkDocs. A page names what it needs, `{{ fact: sofr }}`, and gets it in its own language; a name that
does not exist never reaches a reader, since `findings` stops the build on it, with file, line and name.

    {{ fact: NAME }}  {{ fact: NAME.FORM }}   a number; forms: date, month, roughly (mid-September), size (without its sign), signed, bp, billions, trillions,
                                              rounded (two digits; the exact figure shows on hover)
    {{ days: NAME/NAME }}                     on how many of the days with figures: two facts that count days
    {{ days: NAME/NAME.often }}               the same as "about three days in four"; the count shows on hover
    {{ verdict: NAME }}                       a sentence chosen by the data
    {{ event: KEY }}  {{ event: KEY.amount }} the day of a policy event, or the figure that it set
    {{ expected: KEY }}                       that something is due on a day, or was
    {{ chart: NAME }}  {{ table: NAME }}  {{ dials }}  {{ glossary }}   blocks, alone on their line
    {{ payment: NAME }}                       a block too: a payment as T-accounts, step by step
    {{ lab: NAME }}  {{ lab: NAME.link }}     a lab, or the way to it, alone on its line; names stand in scripts/pages/labs_html.py
    {{ pipes }}  {{ pipes: DAY }}  {{ pipes: DAY DAY }}  {{ pipes: explorer }}   the newest week, a week, two weeks, all of them
    {{ drawing: NAME }}                       an everyday picture beside the sentence that uses it, alone on its line
    {{ questions: PAGE }}                     the questions of a page out of the bank, at its end
    {{ guess }}                               the button that hides the verdicts on claims and asks
    {{ minutes: PAGE }}  {{ minutes }}        how long a page takes to read, or all that are named beside, at {{ pace }}
    {{ opening }}                             the picture that the first page opens with
    {{ dana }}                                the picture beside the story of the made-up dealer
    {{ harbors }}                             the harbor of 2019, of 2025 and of the newest week
    {{ corrections }}                         what the site was wrong about, newest first
    {{ figures_to }}                          the day of the newest figure
    {{ events_to }}                           the last day whose events are known
    {{ reviewed }}                            the day on which the events were last held against their sources
    {{ avoid: 詞 }}                            a word that the lint forbids, where the page is about the word itself
"""

import re
from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches
from html import escape
from pathlib import Path

from charts.contract import gallery
from fed.events import COMPLETE_TO, EVENT, EXPECTATION, REVIEWED
from fed.wording import FORMS
from scripts import facts
from scripts.facts.words import TOKEN
from scripts.finding import ROOT, Finding, Stop, line_of
from scripts.ledgers.payments import PAYMENTS
from scripts.pages import (
    chart_html,
    correction_list,
    dana_html,
    dials,
    everyday,
    glossary_page,
    guess_html,
    harbors_html,
    lab_html,
    opening_html,
    payment_html,
    pipes_html,
    questions_html,
    reading_time,
    statements,
    tables,
)
from scripts.pages.dials import DIALS
from scripts.pages.labs_html import LABS
from scripts.pages.site import Page
from scripts.questions import bank
from scripts.verdicts import VERDICTS

BARE = (
    "corrections",
    "dana",
    "dials",
    "glossary",
    "guess",
    "harbors",
    "opening",
    "pace",
    "figures_to",
    "events_to",
    "reviewed",
    "avoid",
)  # they name nothing that could be missing
ANY_BRACES = re.compile(r"\{\{.*?\}\}|\{\{|\}\}")  # whole, or left open
ONE_BRACE = re.compile(
    r"(?<!\{)\{\s*(?:fact|days|verdict|event|expected|chart|table|payment|lab|drawing|pipes|questions|minutes|avoid)\s*:[^{}]*\}(?!\})"
)
HEAD = re.compile(r"\A---\n.*?\n---\n", re.S)
CODE = re.compile(r"^(```|~~~).*?^\1[^\n]*$|`[^`\n]+`", re.M | re.S)


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
    problem = _problem(kind, name)
    if problem:  # the build has checked all names; a preview has not
        raise Stop(Finding("a page", 0, f"{{{{ {kind}: {name} }}}}: {problem}"))
    match kind:
        case "fact":
            return statements.fact(name, page)
        case "days":
            return statements.days_of(name, page)
        case "verdict":
            return statements.verdict(name, page)
        case "event":
            return statements.event(name, page.lang)
        case "chart":
            return chart_html.figure(name, page)
        case "table":
            return tables.TABLES[name](page)
        case "payment":
            return payment_html.payment(PAYMENTS[name], page.lang)
        case "lab":
            base, _, form = name.partition(".")
            return (lab_html.link if form else lab_html.lab)(LABS[base], page)
        case "drawing":
            return everyday.drawing(name, page.lang)
        case "pipes":
            return pipes_html.pipes(name, page)
        case "questions":
            return questions_html.questions(name, page)
        case "glossary":
            return glossary_page.page(page.lang)
        case "guess":
            return guess_html.here(page)
        case "minutes":
            return reading_time.place(name, page.lang)
        case "pace":
            return reading_time.pace(page.lang)
        case "harbors":
            return harbors_html.harbors(page)
        case "opening":
            return opening_html.opening(page)
        case "dana":
            return dana_html.week(page)
        case "corrections":
            return correction_list.corrections(page)
        case "dials":
            return dials.dials(page)
        case "expected":
            return statements.expected(name, page)
        case "figures_to":
            return statements.time(page.site.now.last_day(), page.lang)
        case "events_to":
            return statements.time(min(COMPLETE_TO, page.site.as_of or COMPLETE_TO), page.lang)
        case "reviewed":
            return statements.time(REVIEWED, page.lang)
        case "avoid":
            return f'<q class="avoid">{escape(name)}</q>'
    raise ValueError(f"no token called {kind}")


# What a page may name, and whether it exists: read from the source, so that a mistyped name is found with its line.


def findings(sources: Iterable[Path], quoted: Iterable[tuple[str, str]] = ()) -> list[Finding]:
    """Names in pages and lessons that do not exist, and names that exist but that nobody uses: no page, lesson, verdict or
    dial, and none of the tokens that are `quoted` beside them, by kind and name."""
    found, used = [], Counter(pair for kind, named in quoted for pair in _named(kind, named))
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
                else "is not a token; see scripts/pages/tokens.py for what there is"
            )
            if head and at.start() < head.end():
                problem = "a token is not read in the head of a page; say it without"
            if problem:
                found.append(Finding(path, line_of(text, at.start()), f"{at[0]}: {problem}"))
            elif token:
                used.update(_named(token[1], token[2] or ""))
        for at in ONE_BRACE.finditer(text):
            found.append(Finding(path, line_of(text, at.start()), f"{at[0]}: a token has two braces on either side"))
    return [*found, *correction_list.findings(lambda name: _problem("fact", name)), *_unused(used)]


def _named(kind: str, named: str) -> list[tuple[str, str]]:
    """What a token names, by kind and name without its form: days name two facts."""
    pairs = [("fact", one) for one in named.split("/")] if kind == "days" else [(kind, named)]
    return [(of, one.split(".")[0]) for of, one in pairs]


def _problem(kind: str, name: str) -> str:
    """Why a token cannot be replaced, or nothing."""
    base, *forms = name.split(".")
    known: dict[str, Iterable[str]] = {
        "fact": facts.NAMES,
        "verdict": VERDICTS,
        "event": EVENT,
        "expected": EXPECTATION,
        "chart": gallery(),
        "table": tables.TABLES,
        "payment": PAYMENTS,
        "lab": LABS,
        "drawing": everyday.DRAWINGS,
        "questions": bank.pages(),
    }
    if kind in BARE:
        return ""
    if kind == "pipes":
        return pipes_html.problem(name)
    if kind == "days":
        return _problem_of_days(name)
    if kind == "minutes":
        return "" if not name or (ROOT / "docs" / f"{name}.en.md").exists() else f"no page called '{name}'"
    if kind not in known:
        return f"no token called '{kind}'; there are: {', '.join([*known, *BARE])}"
    if base not in known[kind]:
        return f"no {kind} called '{base}'{_like(base, known[kind])}"
    if kind == "lab" and forms in ([], ["link"]):
        return ""
    if forms and kind not in ("fact", "event"):
        return f"a {kind} has no forms; write {{{{ {kind}: {base} }}}}"
    if kind == "fact":
        unit = next(f.unit for f in (*facts.LATEST, *facts.FIXED) if f.name == base)
        bad = [form for form in forms if form not in ("date", "month", "roughly", "size", "signed", *FORMS[unit])]
        if (
            not bad
            and len(forms) > 1
            and (forms[0] not in ("size", "signed") or {"date", "month", "roughly"} & {*forms} or len(forms) > 2)
        ):
            return f"'{'.'.join(forms)}' is more than one form; only size or signed may stand before another"
        return f"no form '{bad[0]}' for a figure in {unit}" if bad else ""
    if kind == "event" and forms and (forms != ["amount"] or EVENT[base].amount is None):
        return f"event '{base}' sets no figure" if forms == ["amount"] else f"no form '{forms[0]}' for an event"
    return ""


def _problem_of_days(pair: str) -> str:
    pair, _, form = pair.partition(".")
    names = pair.split("/")
    if form not in ("", "often"):
        return f"no form '{form}' for days; there is: often"
    if len(names) != 2:
        return "joins two facts that count days, {{ days: NAME/NAME }}"
    units = {one.name: one.unit for one in (*facts.LATEST, *facts.FIXED)}
    return next(
        (_problem("fact", name) or f"'{name}' counts no days" for name in names if units.get(name) != "days"), ""
    )


def _like(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"; did you mean '{close[0]}'?" if close else ""


def _unused(used: Counter) -> list[Finding]:
    if used["table", "charts"]:  # it lists them all, and each has a page of its own
        used.update(("chart", name) for name in gallery())
    if used["table", "events"]:
        used.update(("event", key) for key in EVENT)
    if used["table", "expected"]:
        used.update(("expected", key) for key in EXPECTATION)
    if used["corrections", ""]:
        used.update(("fact", name.split(".")[0]) for name in correction_list.quoted())
    for dial in DIALS:
        if used["dials", ""]:
            used.update(("verdict", name) for name in dial.verdicts)
            used["fact", dial.fact.split(".")[0]] += 1
    for verdict in VERDICTS.values():
        if used["verdict", verdict.name]:
            texts = [text.en for text in verdict.sentences.values()]
            for name in (*verdict.facts, *(at[2].split(".")[0] for text in texts for at in TOKEN.finditer(text))):
                used["fact", name] += 1
    wanted = {
        "fact": (facts.NAMES, "scripts/facts/*.py", r'Fact\(\s*"{}"'),
        "verdict": (VERDICTS, "scripts/verdicts/*.py", r'Verdict\(\s*"{}"'),
        "event": (EVENT, "fed/events.py", r'Event\(\s*"{}"'),
        "expected": (EXPECTATION, "fed/events.py", r'Expected\(\s*"{}"'),
        "chart": (gallery(), "charts/gallery/{}.py", "CHART ="),
        "drawing": (everyday.DRAWINGS, "scripts/pages/everyday.py", '"{}": Drawing'),
        "payment": (PAYMENTS, "scripts/ledgers/payments/*.py", r'Payment\(\s*"{}"'),
        "questions": (bank.pages(), "docs/questions/{}.toml", r"\[\[question\]\]"),
    }
    return [
        Finding(
            *_defined(files.format(name), mark.format(name)),
            f"{kind} '{name}' is used on no page; use it or take it out",
        )
        for kind, (names, files, mark) in wanted.items()
        for name in names
        if not used[kind, name]
    ]


def _defined(files: str, mark: str) -> tuple[Path, int]:
    """The source file and the line in which a name is defined."""
    for file in sorted(ROOT.glob(files)):
        text = file.read_text("utf-8")
        if at := re.search(mark, text):
            return file, line_of(text, at.start())
    raise ValueError(f"nothing in {files} defines {mark}")
