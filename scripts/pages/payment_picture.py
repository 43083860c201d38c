"""A step of a payment as a picture for a slide, and as a blank form to fill in: T-accounts on 1920 by 1080.

Apart from the HTML because a picture breaks its own lines. It is drawn from the same step, in the words of the page, and travels as a
script, as the charts' slides do.
"""

import json
from html import escape

from charts.drawing.handover import compact
from charts.drawing.slide import PAD, SMALL, TALL, TITLE, WIDE
from charts.drawing.text import TEXT, text_width, wrap
from charts.render import LICENCE
from charts.style import FONTS, light
from fed import site
from fed.text import Lang, Text
from scripts.ledgers.ledger import Payment
from scripts.pages import payment_html

LINE = 15
GAP = 20  # between two accounts side by side
FREE = 3  # empty lines a side of a blank form
STEP = Text("Step {n} of {all}: ", "第 {n} 步，共 {all} 步：")
ROOM = Text(": ______", "：______")


def script(payment: Payment, lang: Lang) -> str:
    """All pictures of a payment as a script that hands them to the page."""
    made = {key: {"drawing": "", "around": [drawing(payment, n, lang, blank), ""]} for key, n, blank in _keys(payment)}
    return (
        f"plumbing.receiveSlides({json.dumps('payment-' + payment.name)},{compact({'pictures': made, 'words': {}})});\n"
    )


def choices(payment: Payment, lang: Lang) -> list[tuple[str, str]]:
    """Every picture by its key and its name."""
    return [(key, (BLANK if blank else FILLED)(lang).format(n=n + 1)) for key, n, blank in _keys(payment)]


FILLED = Text("step {n}", "第 {n} 步")
BLANK = Text("step {n}, a form to fill in", "第 {n} 步，空白表格")


def _keys(payment: Payment) -> list[tuple[str, int, bool]]:
    return [(f"{n + 1}{'-blank' * blank}", n, blank) for blank in (False, True) for n in range(len(payment.steps))]


def drawing(payment: Payment, n: int, lang: Lang, blank: bool = False) -> str:
    """The picture of a step, as a file; blank, with room in place of entries and of what moved."""
    step = payment_html.step_words(payment.steps[n], lang)
    lead = STEP(lang).format(n=n + 1, all=len(payment.steps)) if len(payment.steps) > 1 else ""
    said = wrap(lead + step["what"], WIDE - 2 * PAD)
    y = 2 * PAD + TITLE + LINE
    parts = [_words(PAD, y + k * LINE, line) for k, line in enumerate(said)]
    y += len(said) * LINE + 6
    accounts = step["accounts"]
    columns = min(len(accounts), 2)
    wide = (WIDE - 2 * PAD - GAP * (columns - 1)) / columns
    for start in range(0, len(accounts), columns):
        row = [
            _account(PAD + k * (wide + GAP), y, wide, one, lang, blank)
            for k, one in enumerate(accounts[start : start + columns])
        ]
        parts += [body for body, _ in row]
        y = max(end for _, end in row) + 12
    moves = [one["measure"] + ROOM(lang) if blank else one["words"] for one in step["moves"]]
    for k, line in enumerate(wrap(payment_html.AND(lang).join(moves), WIDE - 2 * PAD)):
        parts.append(_words(PAD, y + 8 + k * LINE, line, ' font-weight="600"'))
        end = y + 8 + k * LINE
    foot = f"{payment_html.MIND(lang)} {LICENCE(lang).format(site=site.NAME(lang))}"
    title = min(TITLE, TEXT * (WIDE - 2 * PAD) / text_width(payment.title(lang)) / 1.1)  # bold is wider
    small = min(1, (TALL - 16) / (end + 4))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{3 * WIDE}" height="{3 * TALL}" viewBox="0 0 {WIDE} {TALL}" lang="{lang}" '
        f'font-family="{FONTS}" font-size="{TEXT}" fill="{light("INK")}"><title>{escape(payment.title(lang))}</title>'
        f'<rect width="100%" height="100%" fill="{light("PAPER")}"/><g transform="scale({small:.3g})">'
        f'<text x="{PAD}" y="{PAD + 13}" font-size="{title:.3g}" font-weight="700">{escape(payment.title(lang))}</text>'
        f'{"".join(parts)}</g><text x="{PAD}" y="{TALL - 8}" font-size="{SMALL}">{escape(foot)}</text></svg>\n'
    )


def _account(x: float, y: float, wide: float, account: dict, lang: Lang, blank: bool) -> tuple[str, float]:
    """A party's T-account from a height on, and where it ends."""
    half = wide / 2
    heads = [head(lang) for head in payment_html.HEADS.values()]
    parts = [_words(x, y + 10, account["party"], ' font-weight="700"')]
    parts += [_words(x + k * (half + 6), y + 10 + LINE, head) for k, head in enumerate(heads)]
    top = y + LINE + 16
    ends = [top + FREE * LINE * (1.3 if blank else 0)]
    for k, entries in enumerate(account["sides"]):
        left, right, at = x + k * (half + 6), x + half - 6 + k * half, top + LINE
        for entry in [] if blank else entries:
            room = right - left - text_width(entry["amount"]) - 8
            lines = wrap(entry["words"], room)
            parts += [_words(left, at + j * LINE, line) for j, line in enumerate(lines)]
            parts.append(
                _words(right, at + (len(lines) - 1) * LINE, entry["amount"], ' font-weight="700" text-anchor="end"')
            )
            at += len(lines) * LINE
        ends.append(at - LINE + 6)
    end = max(ends)
    rules = f'<path d="M{x:g} {top:g}h{wide:g}M{x + half:g} {top - LINE - 4:g}V{end:g}" stroke="{light("INK")}" stroke-width="1.5"/>'
    return "".join([*parts, rules]), end


def _words(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}"{more}>{escape(words)}</text>'
