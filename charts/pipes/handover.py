"""The pipes as the scripts that hand them to the page: the figures of every week once, and a language's words and places.

Apart from the drawing because of how they travel: as scripts, since a page from a folder may read no file, and packed, since a
thousand weeks of a dozen columns are many bytes.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from charts.drawing.handover import compact
from charts.pipes.drawing import HIGH, LABELS, LOW
from charts.pipes.plan import FULL, Plan
from charts.pipes.waterfall import FORMS as STEPS
from charts.pipes.whole import Pipes, Two
from fed.episodes import unnumbered
from fed.events import EVENT
from fed.pipes.pairs import YEAR
from fed.pipes.weeks import OWES, Week
from fed.pipes.words import FAR, LEVEL, NAMES, NUMBERS, SAID, WEEKS
from fed.text import Lang
from fed.wording import billions, bp, millions, trillions

# What a figure is written in: signs of ASCII that a string of JSON needs no mark for, so many of them
FIRST, SKIPPED, BASE = 35, 92, 91


def figures(pipes: Pipes) -> str:
    """Every week as a script that hands it to the page (docs/assets/js/pipes_weeks.js reads it); the same in both languages.

    What follows from the rest is left out: other assets and reserves are what is missing on either side.
    """
    weeks = pipes.weeks
    steps = {
        "assets": [week.assets for week in weeks],
        **{name: [week.owns[name] for week in weeks] for name in ("treasuries", "mortgages")},
        "lent": [week.owns["lent"] if week.lent_known else None for week in weeks],
        **{name: [week.owes[name] for week in weeks] for name in OWES if name != "reserves"},
        "banks": [week.banks and week.banks // 100 for week in weeks],  # FRED has them in tenths of a billion
    }
    bare = {
        **{f"{name}_gap": [week.gap[name] for week in weeks] for name in ("reserves", "government")},
        "middle": [week.price and week.price.middle for week in weeks],
        "highest": [week.price and week.price.highest for week in weeks],
    }
    data = {
        "first": str(weeks[0].day),
        "weeks": [(after.day - before.day).days // 7 for before, after in pairwise(weeks)],
        "steps": {name: packed(_steps(column)) for name, column in steps.items()},
        "bare": {name: packed(column) for name, column in bare.items()},
        "sofr": _first(weeks, lambda week: week.price is not None and week.price.rate == "SOFR"),
        "interest": _first(weeks, lambda week: week.day >= EVENT["ioer_begins"].day),
        "marks": [[mark.key, mark.reserves, mark.banks] for mark in pipes.marks],
        "plans": {form: _plan(one) for form, one in pipes.plans.items()},
        "steps_plans": STEPS,
        "full": FULL,
        "dial": [LOW, HIGH],
        "year": YEAR,
    }
    return f"plumbing.receivePipes({compact(data)});\n"


def words(pipes: Pipes, lang: Lang) -> str:
    """The words of a language as a script: sentences, labels, units, and what was decided in which week."""
    data = {
        "said": {key: text(lang) for key, text in SAID.items()},
        "spans": {"weeks": WEEKS, "numbers": NUMBERS(lang).split(), "level": LEVEL, "far": FAR},
        "names": {key: text(lang) for key, text in NAMES.items()},
        "labels": {key: text(lang) for key, text in LABELS.items()},
        "units": units(lang),
        "events": _events(pipes.weeks, lang),
    }
    return f"plumbing.receivePipesWords({compact(data)});\n"


def slide(pipes: Pipes, two: Two, lang: Lang) -> str:
    """The picture for a full screen as a script: it comes when a reader fills the screen, and moves on from there."""
    return f"plumbing.receivePipesSlide({compact(pipes.slide(two, lang))});\n"


def _first(weeks: tuple[Week, ...], which) -> int:
    return next((n for n, week in enumerate(weeks) if which(week)), len(weeks))


def _steps(column: Iterable[int | None]) -> list[int | None]:
    """Each figure less the last one known before it."""
    last, made = 0, []
    for value in column:
        made.append(None if value is None else value - last)
        last = last if value is None else value
    return made


def packed(column: list[int | None]) -> str:
    """Whole numbers as text, place by place: first the highest place of all of them, last the lowest.

    Zero is none, odd is from zero up, even is below: 0 → 1, −1 → 2, 1 → 3. Signs of one place are alike, and gzip halves them.
    """
    signs = [0 if one is None else 2 * one + 1 if one >= 0 else -2 * one for one in column]
    places = 1
    while BASE**places <= max(signs):
        places += 1
    return "".join(_sign(one // BASE**place % BASE) for place in reversed(range(places)) for one in signs)


def _sign(digit: int) -> str:
    return chr(FIRST + digit + (FIRST + digit >= SKIPPED))


def units(lang: Lang) -> dict[str, list[str]]:
    """What stands before and after a number, as fed/wording.py says it: of a trillion, a billion, a million dollars, and a basis point."""
    said = {"trillions": trillions(1000.0, lang), "billions": billions(1.0, lang), "millions": millions(0.001, lang)}
    return {name: re.split(r"[\d.]+", words) for name, words in (said | {"bp": bp(1.0, lang)}).items()}


def _plan(one: Plan) -> dict:
    return {
        "scale": one.scale,
        "vessels": {name: [vessel.width, vessel.floor] for name, vessel in one.vessels.items()},
        "order": one.order,
        "channel": one.channel,
        "dial": one.dial,
    }


def _events(weeks: tuple[Week, ...], lang: Lang) -> list[list]:
    """What was decided, each with the number of the week in which it was."""
    made, n = [], 0
    for event in sorted(EVENT.values(), key=lambda one: one.day):
        while n < len(weeks) and weeks[n].day < event.day:
            n += 1
        if n < len(weeks) and (n or event.day == weeks[0].day):
            made.append([n, unnumbered(event.what(lang), weeks[-1].day)])
    return made
