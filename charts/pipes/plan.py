"""Where everything in the pipes stands: one scale for both sides, so equal areas are equal sums.

Apart from the drawing because the page's script moves the same vessels: it gets this plan as data, and works nothing out of
it but heights and widths. The scale follows from the fullest that each vessel has been, so that none overflows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from fed.pipes.weeks import OWES, Week

HEAD = 44  # pixels above the bonds: the day, and the day that it is compared with
RIM = 10  # how far the wall of a vessel rises above the fullest that it has been
FULL = (10, 20, 30, 40, 50, 70)  # a full pipe carries one of these times a power of ten, in US$ million
VESSELS = ("assets", *OWES)
# Where each vessel stands (its left side and its width), which row it is in, and how far the water may rise.
_SHAPES = {
    "wide": {
        "assets": (8, 150, 0, 248),
        "reserves": (182, 176, 0, 112),
        "banknotes": (384, 56, 0, 224),
        "government": (464, 56, 0, 224),
        "funds": (544, 56, 0, 224),
        "foreign": (618, 38, 0, 224),
        "rest": (674, 38, 0, 224),
    },
    "narrow": {
        "assets": (6, 120, 0, 196),
        "reserves": (140, 140, 0, 78),  # beside it stand the words of its marks
        "banknotes": (12, 46, 1, 150),
        "government": (87, 46, 1, 150),
        "funds": (158, 46, 1, 150),
        "foreign": (222, 36, 1, 150),
        "rest": (276, 36, 1, 150),
    },
    "slide": {
        "assets": (6, 124, 0, 132),
        "reserves": (166, 136, 0, 46),
        "banknotes": (334, 48, 0, 140),
        "government": (402, 54, 0, 140),
        "funds": (476, 52, 0, 140),
        "foreign": (538, 34, 0, 140),
        "rest": (590, 24, 0, 140),
    },
}
_FLOORS = {"wide": (302,), "narrow": (250, 506), "slide": (163,)}
_WIDTH = {"wide": 720, "narrow": 340, "slide": 616}
_HEIGHT = {"wide": 436, "narrow": 628, "slide": 290}
_STUB = {"wide": 24, "narrow": 18, "slide": 14}  # from the floor to the main
CHANNEL = {"wide": 22, "narrow": 16, "slide": 14}  # how wide a pipe is; the water in a full one fills it
_DIAL = {"wide": (270, 132, 56), "narrow": (233, 104, 46), "slide": (234, 50, 34)}  # its hub and its radius
_SINCE = {"wide": 35, "narrow": 35, "slide": 286}  # how far down the day stands that it is compared with


@dataclass(frozen=True, slots=True)
class Vessel:
    """A vessel in pixels: left side, width, floor, and how high its wall is."""

    x: float
    width: float
    floor: float
    wall: float
    row: int

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Plan:
    """A picture of the pipes in one form; `scale` is in square pixels a million, the same for every vessel.

    `order` is the way of the main from vessel to vessel, `main` its points from each to the next; `dial` the hub and radius
    of the needle.
    """

    form: str
    width: int
    height: int
    scale: float
    vessels: Mapping[str, Vessel]
    order: tuple[str, ...]
    main: tuple[tuple[tuple[float, float], ...], ...]
    channel: float
    stub: float
    dial: tuple[float, float, float]
    since: float

    def tall(self, name: str, millions: float) -> float:
        """How high so much water stands in a vessel, in pixels."""
        return millions * self.scale / self.vessels[name].width


def plan(form: str, weeks: Iterable[Week]) -> Plan:
    """The plan of a form, in which everything that the weeks hold has room."""
    fullest = {name: max(abs(sums[name]) for sums in map(_sums, weeks)) for name in VESSELS}
    shapes, floors = _SHAPES[form], _FLOORS[form]
    scale = min(room * width / (fullest[name] or 1) for name, (_, width, _, room) in shapes.items())
    scale = round(scale, 9)  # the same on every Python
    vessels = {
        name: Vessel(x, width, floors[row], round(fullest[name] * scale / width + RIM, 1), row)
        for name, (x, width, row, _) in shapes.items()
    }
    order, main = _main(form, vessels)
    return Plan(
        form,
        _WIDTH[form],
        _HEIGHT[form],
        scale,
        vessels,
        order,
        main,
        CHANNEL[form],
        _STUB[form],
        _DIAL[form],
        _SINCE[form],
    )


def _sums(week: Week) -> dict[str, int]:
    return {"assets": week.assets, **week.owes}


def _main(form: str, vessels: Mapping[str, Vessel]) -> tuple[tuple[str, ...], tuple]:
    """The way of the main: along the floor; on a narrow picture down at the right and back below the second row.

    It comes down from the first vessel and goes up into the last: what they give or take is what runs there.
    """
    deep = {row: floor + _STUB[form] + CHANNEL[form] / 2 for row, floor in enumerate(_FLOORS[form])}
    first = [name for name in VESSELS if vessels[name].row == 0]
    second = [name for name in reversed(VESSELS) if vessels[name].row == 1]
    order, ways = (*first, *second), []
    side = _WIDTH[form] - CHANNEL[form] / 2 - 1
    for one, other in pairwise(order):
        a, b = vessels[one], vessels[other]
        turn = [] if a.row == b.row else [(side, deep[a.row]), (side, deep[b.row])]
        ways.append([(a.middle, deep[a.row]), *turn, (b.middle, deep[b.row])])
    ways[0].insert(0, (vessels[order[0]].middle, vessels[order[0]].floor + 2))
    ways[-1].append((vessels[order[-1]].middle, vessels[order[-1]].floor + 2))
    return order, tuple(map(tuple, ways))


def flows(then: Week, now: Week, order: tuple[str, ...]) -> tuple[dict[str, int], list[int]]:
    """What each vessel gave to the main (minus: took from it) in US$ million, and what ran on between each and the next.

    Assets give what they grew by, a debt takes it: what runs on after the last vessel is nothing, since both sides agree.
    """
    gave = {"assets": now.assets - then.assets, **{name: then.owes[name] - now.owes[name] for name in OWES}}
    on, runs = 0, []
    for name in order[:-1]:
        on += gave[name]
        runs.append(on)
    return gave, runs


def full_pipe(most: int) -> int:
    """What a full pipe carries, in US$ million: the first round number of billions that is enough for the most that flows."""
    unit = 100
    while True:
        for step in FULL:
            if most <= step * unit:
                return step * unit
        unit *= 10
