"""The pipes read back from their SVG: what a reader sees, as pixels, widths and words, with no look at the plan.

Apart from the test because it knows how charts/pipes/drawing.py writes them.
"""

import math
import re
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise
from xml.etree import ElementTree

from charts.drawing.text import TEXT, text_width

SHIFT = re.compile(r"translate\((-?[\d.]+) (-?[\d.]+)\)")
TURN = re.compile(r"rotate\((-?[\d.]+)")
STEP = re.compile(r"([MLHVhv])(-?[\d.]+)(?: (-?[\d.]+))?")
BOLD = 1.06  # how much wider bold words are
SLACK = 0.5  # pixels: widths of words are only about right


@dataclass
class Vessel:
    """A vessel in pixels; `was` is the height of the dashed line, None where it is hidden."""

    left: float
    width: float
    floor: float
    rim: float
    top: float
    tall: float
    level: float
    ghost: tuple[float, float]
    was: float | None


@dataclass
class Pipe:
    """The water in a piece of pipe: where it begins and ends, and how wide it is, negative where it runs from end to beginning."""

    start: tuple[float, float]
    end: tuple[float, float]
    width: float


@dataclass
class Words:
    """Words with the box that they take: left, top, right, foot."""

    text: str
    box: tuple[float, float, float, float]

    def meet(self, other):
        (a, b, c, d), (e, f, g, h) = self.box, other.box
        return a + SLACK < g and e + SLACK < c and b + SLACK < h and f + SLACK < d


def of(element, *keys):
    return [float(element.get(key)) for key in keys]


def shown(element):
    return element.get("visibility") != "hidden"


def shift(element):
    match = SHIFT.search(element.get("transform", ""))
    return (float(match[1]), float(match[2])) if match else (0.0, 0.0)


def was(group):
    line = group.find("path[@class='was']")
    return shift(line)[1] if shown(line) else None


def ways(path):
    """The points that a path goes through; of an arc its end."""
    x = y = 0.0
    for command, first, second in STEP.findall(path):
        match command:
            case "M" | "L":
                x, y = float(first), float(second)
            case "H":
                x = float(first)
            case "V":
                y = float(first)
            case "h":
                x += float(first)
            case "v":
                y += float(first)
        yield x, y


def whither(points, at):
    """Whither a way leads where an arrow stands in it, in degrees; 0 is to the right, 90 down."""
    for (ax, ay), (bx, by) in pairwise(points):
        if math.isclose(math.dist((ax, ay), at) + math.dist(at, (bx, by)), math.dist((ax, ay), (bx, by))):
            return math.degrees(math.atan2(by - ay, bx - ax))
    return None


class Drawn:
    """A picture of the pipes, read back."""

    def __init__(self, svg):
        self.root = ElementTree.fromstring(svg)
        self.width, self.height = map(float, self.root.get("viewBox").split()[2:])

    def groups(self, name):
        return {group.get("data-of"): group for group in self.root.iter("g") if group.get("class") == name}

    def words(self, part, within=None):
        return next((text.text or "" for text in (within or self.root).iter("text") if text.get("class") == part), None)

    @cached_property
    def blocks(self):
        """What is owned, from the foot up: top, height, width."""
        rects = [rect for rect in self.root.iter("rect") if rect.get("class") == "block"]
        return {rect.get("data-of"): of(rect, "y", "height", "width") for rect in rects}

    @cached_property
    def bonds(self):
        """Floor and dashed line of what is owned, and the stretch between."""
        group = next(group for group in self.root.iter("g") if group.get("class") == "bonds")
        first = self.blocks[next(iter(self.blocks))]
        return first[0] + first[1], was(group), tuple(of(group.find("rect[@class='ghost']"), "y", "height"))

    @cached_property
    def vessels(self):
        found = {}
        for name, group in self.groups("vessel").items():
            glass, water, ghost = group.findall("rect")
            left, rim, width, wall = of(glass, "x", "y", "width", "height")
            assert of(water, "x", "width") == of(ghost, "x", "width") == [left, width]
            surface = shift(group.find("path[@class='surface']"))[1]
            found[name] = Vessel(
                left,
                width,
                rim + wall,
                rim,
                *of(water, "y", "height"),
                surface,
                tuple(of(ghost, "y", "height")),
                was(group),
            )
        return found

    @cached_property
    def marks(self):
        """How high each mark stands, from the top, and its words; those that are hidden are none."""
        return {
            name: (shift(group)[1], group.find("text").text)
            for name, group in self.groups("mark").items()
            if shown(group)
        }

    @cached_property
    def inner(self):
        """How wide a full pipe is inside."""
        return float(
            next(path for path in self.root.iter("path") if path.get("stroke", "").startswith("var(--c-PAPER")).get(
                "stroke-width"
            )
        )

    @cached_property
    def pipes(self):
        flow = next(group for group in self.root.iter("g") if group.get("class") == "flow")
        found = []
        for water, arrow in zip(flow[::2], flow[1::2], strict=True):
            points = list(ways(water.get("d")))
            turn = arrow.get("data-turn")
            ahead = TURN.search(arrow.get("transform"))[1] == turn
            assert float(turn) == whither(points, shift(arrow))
            found.append(Pipe(points[0], points[-1], float(water.get("stroke-width")) * (1 if ahead else -1)))
            assert shown(arrow) or abs(found[-1].width) <= self.inner / 100 + 0.005
        return found

    @cached_property
    def dial(self):
        """Where the needles point, by the ticks beside them: value in bp by name; None where there is no needle."""
        dial = next(group for group in self.root.iter("g") if group.get("class") == "dial")
        x, y = of(dial.find("circle"), "cx", "cy")
        ends = [list(ways(path.get("d")))[-1] for path in dial.findall("path") if "A" not in path.get("d")][:4]
        ticks = [math.degrees(math.atan2(y - b, a - x)) for a, b in ends]
        said = [
            float(text.text.replace("−", "-")) for text in dial.findall("text") if text.get("class") in (None, "zero")
        ]
        each = (said[-1] - said[0]) / (ticks[-1] - ticks[0])
        assert all(abs(said[0] + (tick - ticks[0]) * each - value) < 1 for tick, value in zip(ticks, said, strict=True))
        needles = {
            path.get("class").removeprefix("needle "): path for path in dial if "needle" in path.get("class", "")
        }
        return {
            name: said[0] + (-float(TURN.search(path.get("transform"))[1]) - ticks[0]) * each if shown(path) else None
            for name, path in needles.items()
        }

    @cached_property
    def texts(self):
        """All words that are seen."""
        return list(self._texts(self.root, 0, 0))

    def _texts(self, element, x, y):
        if not shown(element):
            return
        dx, dy = shift(element)
        if element.tag == "text" and (element.text or "").strip():
            size = float(element.get("font-size", TEXT))
            wide = text_width(element.text) * size / TEXT * (BOLD if element.get("font-weight") else 1)
            left, base = of(element, "x", "y")
            left += x + dx - wide * {"middle": 0.5, "end": 1}.get(element.get("text-anchor"), 0)
            base += y + dy
            yield Words(element.text, (left, base - 0.75 * size, left + wide, base + 0.2 * size))
        for child in element:
            yield from self._texts(child, x + dx, y + dy)

    def overlaps(self):
        return [(one.text, other.text) for one, other in combinations(self.texts, 2) if one.meet(other)]

    def outside(self):
        """What leaves the picture."""
        return [
            name
            for name, (left, top, right, foot) in self._boxes()
            if left < 0 or top < 0 or right > self.width or foot > self.height
        ]

    def _boxes(self):
        for words in self.texts:
            yield words.text, words.box
        for rect in self.root.iter("rect"):
            x, y, width, height = of(rect, "x", "y", "width", "height")
            assert width >= 0 and height >= 0
            yield "rect", (x, y, x + width, y + height)
        for group in [self.root, *self.root.iter("g")]:
            dy = shift(group)[1]
            for path in (
                path for path in group.findall("path") if shown(path) and "rotate" not in path.get("transform", "")
            ):
                edge = float(path.get("stroke-width", 1)) / 2
                for x, y in ways(path.get("d")):
                    at = y + dy + shift(path)[1]
                    yield path.get("d"), (x - edge, at - edge, x + edge, at + edge)
