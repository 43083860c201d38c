"""The house: rooms on floors, imports that only run down, no circle, and a room of tests for each room of code."""

import ast
from functools import cache
from graphlib import TopologicalSorter

import pytest

from scripts.finding import ROOT

FLOORS = (  # from the ground up; a room may import those below it, and itself
    {"fed"},
    {"charts", "scripts.finding"},
    {"scripts.snapshot", "scripts.facts", "scripts.ledgers", "scripts.prose"},
    {"scripts.fetch", "scripts.verdicts", "scripts.labs"},
    {"scripts.questions"},
    {"scripts.lessons"},
    {"scripts.pages"},
    {"scripts.publish"},
    {"scripts.refresh", "scripts.bench", "scripts.hooks"},
    {"scripts.__main__"},
)
OURS = ("fed", "charts", "scripts")


def modules():
    """Every module of ours by its dotted name."""
    paths = (path for folder in OURS for path in sorted((ROOT / folder).rglob("*.py")))
    return {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in paths}


def room_of(module):
    """A top folder, or for scripts the room in it."""
    return ".".join(module.split(".")[: 2 if module.startswith("scripts") else 1])


@cache
def imports():
    """For each module those of ours that it imports."""
    known = modules()
    return {
        name: {one for one in asked_by(path.read_text("utf-8"), known) if one != name} for name, path in known.items()
    }


def asked_by(source, known):
    """What a source imports from the modules known: a module where one is meant, else the one that holds the name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                whole = f"{node.module}.{name.name}"
                yield from (one for one in (whole if whole in known else node.module,) if one in known)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name in known)


def upward(imports):
    """Imports that do not run down from a room to one on a lower floor, in words."""
    floor = {room: n for n, rooms in enumerate(FLOORS) for room in rooms}
    return [
        f"{module} imports {one}, which is not below it"
        for module, wanted in imports.items()
        for one in wanted
        if room_of(module) != room_of(one) and floor[room_of(module)] <= floor[room_of(one)]
    ]


def test_every_room_has_its_floor():
    assert {room_of(module) for module in modules()} - {"scripts"} == {room for rooms in FLOORS for room in rooms}


def test_no_import_runs_up_or_along_a_floor():
    assert upward(imports()) == []
    assert upward({"fed.text": {"charts.style"}}) == ["fed.text imports charts.style, which is not below it"]
    assert upward(
        {"charts.style": {"scripts.finding"}}
    )  # along a floor: what scripts say of a fault is none of a chart's business


def test_no_two_modules_need_each_other():
    packages = {name for name in modules() if modules()[name].name == "__init__.py"}
    graph = {name: {one for one in wanted if one not in packages} for name, wanted in imports().items()}
    assert TopologicalSorter(graph).prepare() is None  # raises CycleError, which names the circle


@pytest.mark.parametrize(
    "room",
    sorted({room for rooms in FLOORS for room in rooms} - {"scripts.finding", "scripts.hooks", "scripts.__main__"}),
)
def test_the_tests_mirror_the_rooms(room):
    assert list((ROOT / "tests" / room.removeprefix("scripts.")).glob("test_*.py"))
