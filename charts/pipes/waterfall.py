"""The waterfall of two weeks: what added to reserves and what took from them, step by step, down to their change.

Apart from the pipes because it answers one question only, who paid; it is the identity written as a picture.
"""

from charts.drawing.still import standing
from charts.drawing.text import text_at
from charts.pipes.drawing import COLOURS, SHORT, signed
from fed.pipes.weeks import Week
from fed.text import Lang, Text

STEPS = ("assets", "banknotes", "government", "funds", "foreign", "rest", "reserves")
ROW = 26
FORMS = {"wide": (680, 190, 80), "narrow": (340, 126, 64)}  # width, room for names, room for sums
CHANGE = Text("Change of reserves", "準備金的變動")


def steps(then: Week, now: Week) -> list[tuple[str, int, int]]:
    """Each step with where it starts and where it ends, in US$ million from the reserves of the first week; the last is the change."""
    at, made = 0, []
    for name in STEPS[:-1]:
        step = now.assets - then.assets if name == "assets" else then.owes[name] - now.owes[name]
        made.append((name, at, at + step))
        at += step
    return [*made, ("reserves", 0, at)]


def still(form: str, then: Week, now: Week, lang: Lang) -> str:
    """The waterfall to stand in a page; its rows are the steps, from the Fed's assets down."""
    width, names, sums = FORMS[form]
    made = steps(then, now)
    low, high = min(0, *(end for _, _, end in made)), max(0, *(end for _, _, end in made))
    room = width - names - sums
    scale = room / ((high - low) or 1)
    zero = names - low * scale
    rows = []
    for n, (name, start, end) in enumerate(made):
        y, left = n * ROW + 4, names + (min(start, end) - low) * scale
        words = CHANGE(lang) if name == "reserves" else SHORT[name](lang).replace("\n", "" if lang == "zh-TW" else " ")
        rows.append(
            f'<g class="step" data-of="{name}">{text_at(0, y + 13, words)}'
            f'<rect x="{left:.2f}" y="{y}" width="{abs(end - start) * scale:.2f}" height="18" fill="var(--c-{COLOURS[name]})"'
            f' fill-opacity=".75"/>'
            f'<text class="sum" x="{width - 4}" y="{y + 13}" text-anchor="end">{signed(end - start, lang)}</text></g>'
        )
    line = f'<path class="zero" d="M0 0v{len(made) * ROW}" transform="translate({zero:.2f} 0)" stroke="var(--c-INK)"/>'
    return standing(form, width, len(made) * ROW + 4, "".join(rows) + line, "waterfall")
