"""A step of a payment as a picture for a slide, and as a blank form to fill in: T-accounts on 1920 by 1080.

Apart from the HTML because a picture breaks its own lines. It is drawn from the same step, in the words of the page, and travels as a
script, as the charts' slides do.
"""

import json
from html import escape
from math import inf

from charts.drawing.handover import compact
from charts.drawing.slide import PAD, SMALL, TALL, WIDE
from charts.drawing.text import TEXT, text_width, wrap
from charts.render import LICENCE
from charts.style import FONTS, light
from fed import site
from fed.text import Lang, Text
from scripts.ledgers.ledger import Payment
from scripts.pages import payment_html

SIZES = [half / 2 for half in range(36, 21, -1)]  # of words, the largest first
FORM_SIZES = (14, 13, 12)  # smaller, since a form needs room to write
END = TALL - 8 - SMALL - 6  # above the foot
HEAD = 19  # the size of the heading
GAP = 16  # between two accounts side by side
FREE = (6, 5, 4, 3)  # empty lines a side of a form, as many as there is room for
BOLD, AMOUNT = 1.08, 1.25  # how much wider bold words are, and bold digits
STEP = Text("Step {n} of {all}: ", "第 {n} 步，共 {all} 步：")
SIDES = Text(
    " (Left: owns. Right: owes.)", "（左邊是資產，右邊是負債。）"
)  # once, where heads over each account take a line each
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
    """The picture of a step, as a file; blank, with room in place of entries and of what moved.

    Its words are as large as there is room for, in one to three columns of accounts: a room reads them from its last row.
    """
    step = payment_html.step_words(payment.steps[n], lang)
    lead = STEP(lang).format(n=n + 1, all=len(payment.steps)) if len(payment.steps) > 1 else ""
    said = payment.steps[n].form if blank else None
    step["what"] = lead + (said(lang) if said else step["what"]) + SIDES(lang)
    heading = _wrapped(payment.title(lang), (WIDE - 2 * PAD) / BOLD, HEAD)
    tried = (
        _laid(heading, step, size, columns, lang, empty)
        for empty in (FREE if blank else (0,))
        for size in (FORM_SIZES if blank else SIZES)
        for columns in (2, 3, 1)
    )
    size, body = next((size, body) for size, body, end in tried if end <= END)
    foot = f"{payment_html.MIND(lang)} {LICENCE(lang).format(site=site.NAME(lang))}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{3 * WIDE}" height="{3 * TALL}" viewBox="0 0 {WIDE} {TALL}" lang="{lang}" '
        f'font-family="{FONTS}" font-size="{size:g}" fill="{light("INK")}"><title>{escape(payment.title(lang))}</title>'
        f'<rect width="100%" height="100%" fill="{light("PAPER")}"/>'
        f'{body}<text x="{PAD}" y="{TALL - 8}" font-size="{SMALL}">{escape(foot)}</text></svg>\n'
    )


def _laid(
    heading: list[str], step: dict, size: float, columns: int, lang: Lang, empty: int
) -> tuple[float, str, float]:
    """The size, the heading, what happens, every account and what moved, in words of that size, and where they end."""
    line = size * 1.2
    columns = min(columns, len(step["accounts"]))
    wide = (WIDE - 2 * PAD - GAP * (columns - 1)) / columns
    parts = [
        _words(PAD, PAD + 15 + k * HEAD * 1.2, words, f' font-size="{HEAD}" font-weight="700"')
        for k, words in enumerate(heading)
    ]
    y = PAD + HEAD * (1.2 * len(heading) - 0.2) + line
    for words in _wrapped(step["what"], WIDE - 2 * PAD, size):
        parts.append(_words(PAD, y, words))
        y += line
    free, full = [y + size * 0.4] * columns, [0] * columns
    for one in step["accounts"]:  # each in the column that has the fewest entries, so that a form stands as its answer
        k = full.index(min(full))
        body, end = _account(PAD + k * (wide + GAP), free[k], wide, one, size, empty)
        parts.append(body)
        free[k] = end + line
        full[k] += 1 + max(map(len, one["sides"]))
    y = max(free)
    moves = [one["measure"] + ROOM(lang) if empty else one["words"] for one in step["moves"]]
    for words in _wrapped(payment_html.AND(lang).join(moves), (WIDE - 2 * PAD) / BOLD, size):
        parts.append(_words(PAD, y, words, ' font-weight="600"'))
        y += line
    return size, "".join(parts), y - line


def _account(x: float, y: float, wide: float, account: dict, size: float, empty: int) -> tuple[str, float]:
    """A party's T-account, the line of its name at a height, and where it ends: nowhere, if a word is wider than its side."""
    half, line = wide / 2, size * 1.2
    parts = [_words(x, y, account["party"], ' font-weight="700"')]
    top = y + size * 0.35
    ends = [top + empty * size * 1.6]
    for k, entries in enumerate(account["sides"]):
        left, right, at = x + k * (half + 6), x + half - 3 + k * half, top + size * 1.1
        for entry in [] if empty else entries:
            room = right - left - text_width(entry["amount"]) * size / TEXT * AMOUNT - 6
            lines = _wrapped(entry["words"], room, size)
            if max(map(text_width, lines)) * size / TEXT > room:
                return "", inf
            parts += [_words(left, at + j * line, words) for j, words in enumerate(lines)]
            last = at + (len(lines) - 1) * line
            parts.append(_words(right, last, entry["amount"], ' font-weight="700" text-anchor="end"'))
            at = last + line
        ends.append(at - line + size * 0.3)
    end = max(ends)
    rules = f'<path d="M{x:g} {top:.3g}h{wide:g}M{x + half:g} {top:.3g}V{end:.4g}" stroke="{light("INK")}" stroke-width="1.5"/>'
    return "".join([*parts, rules]), end


def _wrapped(text: str, width: float, size: float) -> list[str]:
    """A text in lines that are about so wide in words of a size."""
    return wrap(text, width * TEXT / size)


def _words(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}"{more}>{escape(words)}</text>'
