"""A still read back: its strokes as pixels, so that a test can see what a reader sees.

Apart from the test because it knows the few path commands that charts/drawing/strokes.py writes.
"""

import re

_GROUP = re.compile(r'<g transform="scale\(([\d.]+)\)"[^>]*>(.*?)</g>', re.S)
_STROKE = re.compile(r'<path d="([^"]*)" stroke="var\(--c-(\w+),#\w+\)"')
_STEP = re.compile(r"([MLlhvz])(-?\d+)?(?: ?(-?\d+))?")


def paths(still: str) -> list[tuple[str, list[float]]]:
    """The colour of every stroke among the marks, with the heights (pixels from the top) that its path goes through."""
    return [
        (colour, [y * float(scale) for y in heights(path)])
        for scale, group in _GROUP.findall(still)
        for path, colour in _STROKE.findall(group)
    ]


def heights(path: str) -> list[int]:
    """Every height that a path goes through, in its own units."""
    out, y = [], 0
    for command, first, second in _STEP.findall(path):
        match command:
            case "M":
                y = int(second)
            case "l":
                y += int(second)
            case "v":
                y += int(first)
        out.append(y)
    return out
