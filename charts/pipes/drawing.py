"""The pipes as SVG: a still of any week, or of any two, whose elements the page's script moves in place.

Apart from the plan because this writes what a browser reads: words are real text in the page's language, colors are the page's
own, light and dark, and every part has a class by which the script finds it. The same weeks give the same bytes.
"""

import math
from collections.abc import Iterable
from html import escape
from itertools import pairwise

from charts.drawing.still import standing
from charts.drawing.text import text_at
from charts.pipes.plan import VESSELS, Plan, flows, full_pipe
from fed.events import EVENT
from fed.pipes.marks import Mark
from fed.pipes.weeks import OWNS, Week
from fed.pipes.words import half_up
from fed.text import Lang, Text
from fed.wording import day, number, share

COLOURS = {
    "treasuries": "TREAST",
    "mortgages": "WSHOMCB",
    "lent": "WLCFLPCL",
    "other": "WALCL",
    "assets": "WALCL",
    "reserves": "WRBWFRBL",
    "banknotes": "WCURCIR",
    "government": "WDTGAL",
    "funds": "WLRRAOL",
    "foreign": "WLRRAFOIAL",
    "rest": "WALCL",
}
SHORT = {  # under a vessel, or in a block
    "assets": Text("What the Fed owns", "聯準會的資產"),
    "treasuries": Text("Treasuries", "公債"),
    "mortgages": Text("MBS", "房貸證券"),
    "lent": Text("Loans, swaps", "放款與換匯"),
    "other": Text("Other", "其他資產"),
    "reserves": Text("Banks' reserves", "銀行準備金"),
    "banknotes": Text("Banknotes", "鈔票"),
    "government": Text("Government", "政府帳戶"),
    "funds": Text("Funds\n(ON RRP)", "基金\n（ON RRP）"),
    "foreign": Text("Foreign\nofficial", "外國\n官方"),
    "rest": Text("Rest", "其他"),
}
LABELS = {
    "unit": Text("billion dollars", "單位：億美元"),
    "was": Text("dashed: {then}", "虛線：{then}"),
    "full": Text("thicker is more, full at {sum}", "越粗越多，滿管是 {sum}"),
    "banks": Text("{share} of bank assets", "銀行資產的 {share}"),
    "price": Text("{rate} over the rate on reserves", "{rate} 高出準備金利率"),
    "highest": Text("{sum}, highest day", "{sum}，最高的一天"),
    "middle": Text("thin needle: middle day {sum}", "細針：中間的一天 {sum}"),
    "no_price_yet": Text("no interest on reserves yet", "準備金還沒有利息"),
    "no_price": Text("no daily rate on file", "沒有每日利率"),
}
LOW, HIGH, TICKS = -25, 50, (-25, 0, 25, 50)  # of the needle, in basis points; beyond, it leans on its stop
BLOCK_LABEL = 15  # pixels that a block must be high for its name to stand in it


def still(plan: Plan, then: Week | None, now: Week, marks: Iterable[Mark], lang: Lang) -> str:
    """The picture of a week, with what moved since another, to stand in a page."""
    return standing(plan.form, plan.width, plan.height, body(plan, then, now, marks, lang), "pipes")


def body(plan: Plan, then: Week | None, now: Week, marks: Iterable[Mark], lang: Lang) -> str:
    """Everything in the picture: head, pipes, vessels, marks, needle."""
    return "".join(
        [
            _head(plan, then, now, lang),
            _pipes(plan, then, now, lang),
            _bonds(plan, then, now, lang),
            *(_vessel(plan, name, then, now) for name in VESSELS[1:]),
            _marks(plan, now, marks, lang),
            *(_labels(plan, name, then, now, lang) for name in VESSELS),
            _dial(plan, now, lang),
        ]
    )


def said(millions: int, lang: Lang) -> str:
    """A sum beside a vessel: whole billions, in Chinese whole 億, as a sentence has them."""
    return number(half_up(millions, 1000 if lang == "en" else 100), 0)


def signed(millions: int, lang: Lang) -> str:
    """A change beside a vessel, with its sign."""
    words = said(millions, lang)
    return words if words == "0" or millions < 0 else "+" + words


def _text(x: float, y: float, words: str, part: str, anchor: str = "middle", more: str = "") -> str:
    """Words that the script can change; an empty part keeps its place."""
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text class="{part}" x="{x:g}" y="{y:g}"{side}{more}>{escape(words)}</text>'


BOLD = ' font-weight="700"'
HALO = ' paint-order="stroke" stroke="var(--c-PAPER)" stroke-width="3" stroke-opacity=".45" stroke-linejoin="round"'


def _head(plan: Plan, then: Week | None, now: Week, lang: Lang) -> str:
    return _text(8, 17, day(now.day, lang), "day", "start", f'{BOLD} font-size="16"') + _text(
        8, plan.since, under(then, lang), "since", "start"
    )


def under(then: Week | None, lang: Lang) -> str:
    """The line under the day: which week the dashed lines are of, and the unit."""
    unit = LABELS["unit"](lang)
    return f"{LABELS['was'](lang).format(then=day(then.day, lang))} · {unit}" if then else unit


def _pipes(plan: Plan, then: Week | None, now: Week, lang: Lang) -> str:
    """The main and its branches: empty pipe, the water that ran in it, an arrow the way it ran, and what a full one carries."""
    gave, runs = flows(then or now, now, plan.order)
    full = full_pipe(max(map(abs, (*gave.values(), *runs))))
    pieces = [(points, run) for points, run in zip(plan.main, runs, strict=True)]
    pieces += [(_branch(plan, name), gave[name]) for name in plan.order[1:-1]]
    whole = "".join(_path(points) for points, _ in pieces)
    water = "".join(_flow(plan, points, run, full) for points, run in pieces)
    key = LABELS["full"](lang).format(sum=said(full, lang)) if then else ""
    return (
        f'<g fill="none" stroke-linejoin="round"><path d="{whole}" stroke="var(--c-RANGE)" stroke-width="{plan.channel + 2:g}"/>'
        f'<path d="{whole}" stroke="var(--c-PAPER)" stroke-width="{plan.channel - 1:g}"/></g>'
        f'<g class="flow" fill="none" stroke="var(--c-WRBWFRBL)">{water}</g>'
        f"{_text(plan.width - 8, plan.height - 8, key, 'full', 'end')}"
    )


Points = tuple[tuple[float, float], ...]


def _branch(plan: Plan, name: str) -> Points:
    """The pipe from a vessel's floor down to the main."""
    vessel = plan.vessels[name]
    return ((vessel.middle, vessel.floor + 2), (vessel.middle, vessel.floor + plan.stub + plan.channel / 2))


def _path(points: Points) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


def _longest(points: Points) -> tuple[float, float, int]:
    """The middle of the longest piece of a way, and whither it leads in degrees."""
    (ax, ay), (bx, by) = max(
        pairwise(points), key=lambda piece: abs(piece[1][0] - piece[0][0]) + abs(piece[1][1] - piece[0][1])
    )
    turn = 90 if ax == bx else 0 if bx > ax else 180
    return (ax + bx) / 2, (ay + by) / 2, turn


def _flow(plan: Plan, points: Points, millions: int, full: int) -> str:
    """The water in a piece of pipe, as wide as it is much, and an arrow the way it runs."""
    x, y, turn = _longest(points)
    width = abs(millions) / full * (plan.channel - 1)
    turned = (turn + (180 if millions < 0 else 0)) % 360
    back = ' data-back=""' if millions < 0 else ""  # by which the page lets it run the other way
    shown = "" if abs(millions) * 100 >= full else ' visibility="hidden"'
    return (
        f'<path d="{_path(points)}" stroke-width="{width:.2f}"{back}/>'
        f'<path d="M-4-5L4 0L-4 5Z" transform="translate({x:g} {y:g}) rotate({turned})" data-turn="{turn}"'
        f' fill="var(--c-INK)" stroke="var(--c-PAPER)"{shown}/>'
    )


def _bonds(plan: Plan, then: Week | None, now: Week, lang: Lang) -> str:
    """What the Fed owns: blocks on the floor, the first at the foot; their words last, so that no line runs through them."""
    vessel, foot, blocks, words = plan.vessels["assets"], plan.vessels["assets"].floor, [], []
    for name in OWNS:
        tall = plan.tall("assets", now.owns[name])
        middle, shown = foot - tall / 2 + 4, tall >= BLOCK_LABEL
        foot -= tall
        blocks.append(
            f'<rect class="block" data-of="{name}" x="{vessel.x:g}" y="{foot:.2f}" width="{vessel.width:g}" height="{tall:.2f}"'
            f' fill="var(--c-{COLOURS[name]})" fill-opacity=".55" stroke="var(--c-PAPER)"/>'
        )
        said_of = said(now.owns[name], lang) if shown else ""
        words.append(
            f'<g class="named" data-of="{name}">'
            f"{_text(vessel.x + 8, middle, SHORT[name](lang) if shown else '', 'name', 'start', HALO)}"
            f"{_text(vessel.x + vessel.width - 8, middle, said_of, 'sum', 'end', HALO)}</g>"
        )
    was = f"{vessel.floor - plan.tall('assets', then.assets):.2f}" if then else "0"
    ground = f'<path d="M{vessel.x - 4:g} {vessel.floor + 1:g}h{vessel.width + 8:g}" stroke="var(--c-INK)" stroke-width="2"/>'
    return (
        f'<g class="bonds">{_ghost(plan, "assets", then, now)}{"".join(blocks)}{ground}'
        f"{_was(vessel, was, then is not None)}{''.join(words)}</g>"
    )


def _was(vessel, y: str, shown: bool) -> str:
    hidden = "" if shown else ' visibility="hidden"'
    return f'<path class="was" d="M{vessel.x - 5:g} 0h{vessel.width + 10:g}" transform="translate(0 {y})" stroke="var(--c-INK)" stroke-width="1.5" stroke-dasharray="5 3"{hidden}/>'


def _sum_of(week: Week, name: str) -> int:
    return week.assets if name == "assets" else week.owes[name]


def _ghost(plan: Plan, name: str, then: Week | None, now: Week) -> str:
    """What was there and is gone, or has come since: the stretch between the two levels."""
    vessel = plan.vessels[name]
    one, other = _sum_of(then or now, name), _sum_of(now, name)
    top = vessel.floor - plan.tall(name, max(one, other))
    tall = plan.tall(name, abs(one - other))
    return (
        f'<rect class="ghost" x="{vessel.x:g}" y="{top:.2f}" width="{vessel.width:g}" height="{tall:.2f}"'
        f' fill="var(--c-{COLOURS[name]})" fill-opacity=".22"/>'
    )


def _vessel(plan: Plan, name: str, then: Week | None, now: Week) -> str:
    """A vessel of water: glass, water with its surface, the stretch that changed, the level of the other week."""
    vessel, millions = plan.vessels[name], now.owes[name]
    tall = plan.tall(name, abs(millions))
    top = vessel.floor - (tall if millions >= 0 else 0)
    colour = f"var(--c-{COLOURS[name]})"
    level = vessel.floor - plan.tall(name, millions)
    was = f"{vessel.floor - plan.tall(name, then.owes[name]):.2f}" if then else "0"
    x0, x1, rim = vessel.x, vessel.x + vessel.width, vessel.floor - vessel.wall
    return (
        f'<g class="vessel" data-of="{name}"><rect x="{x0:g}" y="{rim:g}" width="{vessel.width:g}" height="{vessel.wall:g}" fill="var(--c-HOVER)" fill-opacity=".6"/>'
        f'<rect class="water" x="{x0:g}" y="{top:.2f}" width="{vessel.width:g}" height="{tall:.2f}" fill="{colour}" fill-opacity=".6"/>'
        f"{_ghost(plan, name, then, now)}"
        f'<path class="surface" d="M{x0:g} 0h{vessel.width:g}" transform="translate(0 {level:.2f})" stroke="{colour}" stroke-width="2"/>'
        f'<path d="M{x0 - 1:g} {rim:g}V{vessel.floor + 1:g}H{x1 + 1:g}V{rim:g}" fill="none" stroke="var(--c-INK)" stroke-width="2"/>'
        f"{_was(vessel, was, then is not None)}</g>"
    )


def _marks(plan: Plan, now: Week, marks: Iterable[Mark], lang: Lang) -> str:
    """The shares of bank assets on the pool's wall: lines that rise as the banks grow."""
    vessel, parts = plan.vessels["reserves"], []
    for n, mark in enumerate(marks):
        height = mark.height(now)
        y = vessel.floor - plan.tall("reserves", height or 0)
        hidden = ' visibility="hidden"' if height is None else ""
        parts.append(
            f'<g class="mark" data-of="{mark.key}" transform="translate(0 {y:.2f})"{hidden}>'
            f'<path d="M{vessel.x - 6:g} 0h{vessel.width + 12:g}" stroke="var(--c-SOFR)" stroke-width="1.5"/>'
            f"{_mark_words(plan, vessel, n, mark, lang)}</g>"
        )
    return "".join(parts)


def _mark_words(plan: Plan, vessel, n: int, mark: Mark, lang: Lang) -> str:
    """A mark's share and when it was reached; the lower one stands below its line, so that they do not meet.

    On a narrow picture they stand beside the pool, in two lines, since in it lines and water would run through them.
    """
    part = share(half_up(mark.reserves * 1000, mark.banks) / 10, lang)
    if plan.form != "narrow":
        return text_at(
            vessel.x + vessel.width - 4, 12 if n == 0 else -4, f"{part} {mark.words(lang)}", "end", halo=True
        )
    x, y = vessel.x + vessel.width + 8, 12 if n == 0 else -12
    return text_at(x, y, part) + text_at(x, y + 12, mark.short(lang))


def _labels(plan: Plan, name: str, then: Week | None, now: Week, lang: Lang) -> str:
    """Under a vessel: its name, its sum, its change, and for the pool its share of bank assets."""
    vessel = plan.vessels[name]
    y = vessel.floor + plan.stub + plan.channel + 16
    y += 14 * (_lines(plan, vessel.row) - 1)
    named = "".join(
        text_at(vessel.middle, y - 14 * n, line, "middle")
        for n, line in enumerate(reversed(SHORT[name](lang).split("\n")))
    )
    y += 17
    change = signed(_sum_of(now, name) - _sum_of(then, name), lang) if then else ""
    parts = [
        named,
        _text(vessel.middle, y, said(_sum_of(now, name), lang), "sum", more=f'{BOLD} font-size="15"'),
        _text(vessel.middle, y + 16, change, "moved"),
    ]
    if name == "reserves":
        parts.append(_text(vessel.middle, y + 31, share_of_banks(now, lang), "banks"))
    return f'<g class="labels" data-of="{name}">{"".join(parts)}</g>'


def _lines(plan: Plan, row: int) -> int:
    """How many lines the names of a row of vessels take."""
    return max(SHORT[name].en.count("\n") + 1 for name, vessel in plan.vessels.items() if vessel.row == row)


def share_of_banks(week: Week, lang: Lang) -> str:
    """The pool as a share of bank assets, or nothing where these are not known."""
    if not week.banks:
        return ""
    return LABELS["banks"](lang).format(share=share(half_up(week.owes["reserves"] * 1000, week.banks) / 10, lang))


def angle(tenths: int) -> float:
    """Where the needle points for so many tenths of a basis point: 180 degrees to the left, 0 to the right."""
    value = min(max(tenths / 10, LOW), HIGH)
    return 180 - (value - LOW) / (HIGH - LOW) * 180


def _dial(plan: Plan, now: Week, lang: Lang) -> str:
    x, y, r = plan.dial
    ticks = []
    for value in TICKS:
        turn = math.radians(angle(value * 10))
        cos, sin = math.cos(turn), math.sin(turn)
        ticks.append(
            f'<path d="M{x + cos * (r - 7):.1f} {y - sin * (r - 7):.1f}L{x + cos * r:.1f} {y - sin * r:.1f}" stroke="var(--c-INK)" stroke-width="1.5"/>'
        )
        anchor = "middle" if abs(cos) < 0.6 else "end" if cos < 0 else "start"
        across, down = x + cos * (r + 6), y - sin * (r + 6) + (0 if sin > 0.3 else 4)
        # the zero has a name: it is the one that a phone shows, or a needle that leans to the left would say less than nothing
        ticks.append(
            text_at(across, down, number(value, 0), anchor)
            if value
            else _text(round(across), round(down), "0", "zero", anchor)
        )
    face = f'<path d="M{x - r:g} {y:g}A{r:g} {r:g} 0 0 1 {x + r:g} {y:g}Z" fill="var(--c-HOVER)" fill-opacity=".6" stroke="var(--c-INK)" stroke-width="1.5"/>'
    price, needles = now.price, []
    for part, tenths, colour, width in (
        ("middle", price.middle if price else 0, "INK", 1.5),
        ("highest", price.highest if price else 0, "SOFR", 3),
    ):
        hidden = "" if price else ' visibility="hidden"'
        needles.append(
            f'<path class="needle {part}" d="M{x:g} {y:g}h{r - 9:g}" transform="rotate({-angle(tenths):.1f} {x:g} {y:g})" stroke="var(--c-{colour})" stroke-width="{width:g}" stroke-linecap="round"{hidden}/>'
        )
    hub = f'<circle cx="{x:g}" cy="{y:g}" r="4" fill="var(--c-INK)"/>'
    rows = price_rows(now, lang)
    words = "".join(
        _text(x, y + 22 + 14 * n, line, f"price{n}", more=f'{BOLD} font-size="15"' if n == 0 else "")
        for n, line in enumerate(rows)
    )
    return f'<g class="dial">{face}{"".join(ticks)}{"".join(needles)}{hub}{words}</g>'


def price_rows(week: Week, lang: Lang) -> list[str]:
    """The three lines under the needle: the highest day, of which rate, and the middle day; or why there is none."""
    if week.price is None:
        return ["", LABELS["no_price_yet" if week.day < EVENT["ioer_begins"].day else "no_price"](lang), ""]
    price = week.price
    return [
        LABELS["highest"](lang).format(sum=points(price.highest) + {"en": " bp", "zh-TW": " 個基點"}[lang]),
        LABELS["price"](lang).format(rate=price.rate),
        LABELS["middle"](lang).format(sum=points(price.middle)),
    ]


def points(tenths: int) -> str:
    """Basis points with their sign; a half is kept."""
    return ("+" if tenths > 0 else "") + number(tenths / 10, 0 if tenths % 10 == 0 else 1)
