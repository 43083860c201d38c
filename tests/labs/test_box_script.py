"""What the page's script books, refuses, judges and codes is what Python does: over thousands of random moves."""

import json
import random
import shutil
import subprocess

import pytest

from scripts.labs.box import code
from scripts.labs.box.book import booked, counts, lacking, own, payment, unbalanced
from scripts.labs.box.challenges import judged
from scripts.labs.box.handover import world
from scripts.labs.box.moves import FORMS
from scripts.labs.box.sheets import AT, LINES
from scripts.publish.javascript import PARTS

GAMES = 1_000
NAMES = ("Ann", " ann  LEE", "陳　小明", "Zoë", "Ｚｏé\t1", "", "İpek Σας", "O'Neil-Núñez", "😀 x")
BROKEN = ("", "7", "0zz100", "0ta0", "0ta010", "0ta10001", "0ta101", "0_ara100.", "0_ara100fra90.", "0_ara100ara-100.",
          "0_zz100fra100.", "0ta100 ", "0constructor1", "0to1")  # fmt: skip
ASK = """
import {{ booked, countsOf, lacking, unbalanced }} from "{parts}/box_book.js"
import {{ judged }} from "{parts}/box_challenges.js"
import {{ checkedCode, checksum, gameRead, gameWritten, startOf, wins }} from "{parts}/box_code.js"
import {{ readFileSync }} from "node:fs"
const {{ world, games, legs, said, names }} = JSON.parse(readFileSync(0, "utf-8"))
const told = games.map((signs, n) => {{
  const game = gameRead(world, signs)
  if (!game) return null
  const start = startOf(world, game.number)
  const moves = game.moves.map((move) => move.legs)
  const sheets = moves.reduce(booked, start)
  const sum = checksum(signs, names[n % names.length])
  return {{
    sheets, counts: countsOf(world, sheets), judged: judged(world, start, moves), wins: wins(world, game),
    signs: gameWritten(world, game), sum, checked: checkedCode(world, `${{signs}}-${{sum}}`, names[(n * 7) % names.length]),
  }}
}})
const tried = legs.map(([sheets, one]) => [lacking(world, sheets, one), unbalanced(world, one)])
console.log(JSON.stringify({{ told, tried, checked: said.map((one) => checkedCode(world, one, "Ann")) }}))
"""


def ask(**question):
    if not (node := shutil.which("node")):
        pytest.skip("node is not here")
    answer = subprocess.run(
        [node, "--input-type=module", "-e", ASK.format(parts=PARTS.as_uri())],
        input=json.dumps(question),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(answer.stdout)


def chances(chance):
    """A game of random moves that could be made, some of them entries of one's own."""
    number = chance.randrange(7)
    sheets, moves = code.start(number), []
    for _ in range(chance.randrange(12)):
        move = payment(chance.choice(list(FORMS)), chance.choice([1, 7, 25, 50, 100, 100]))
        if chance.random() < 0.2:  # the same entries, as if they were one's own
            move = own([(LINES[at].id, by) for at, by in move.legs])
        if not lacking(sheets, move.legs):
            sheets = booked(sheets, move.legs)
            moves.append(move)
    return code.Game(number, tuple(moves))


SOLVED = (
    "1ga100",
    "2vi100",
    "3ca100",
    "4rf100",
    "5xa100la100xa100oa100",
    "6" + "xa50xb50" * 5,
    "4_fy-100fv-100ty-100tz100mv-100mz100.",
)


@pytest.fixture(scope="module")
def both():
    chance = random.Random(1949)
    games = [code.written(chances(chance)) for _ in range(GAMES)] + list(SOLVED) + list(BROKEN)
    lines = [line.id for line in LINES]
    tried = []
    for _ in range(GAMES):
        legs = own([(chance.choice(lines), chance.randint(-300, 300) or 1) for _ in range(chance.randint(1, 5))]).legs
        tried.append((code.start(chance.randrange(7)), legs))
    said = [f"{one}-{code.checksum(one, 'Ann')}" for one in games] + [
        *games,
        "-",
        "x-y",
        "1GA100-" + code.checksum("1ga100", "Ann"),
    ]
    return games, tried, said, ask(world=world(), games=games, legs=tried, said=said, names=NAMES)


def test_every_game_comes_to_the_same(both):
    games, _, _, answer = both
    won = 0
    for n, (signs, told) in enumerate(zip(games, answer["told"], strict=True)):
        game = code.read(signs)
        assert (game is None) == (told is None), signs
        if game is None:
            continue
        start, moves = code.start(game.number), [move.legs for move in game.moves]
        sheets = start
        for legs in moves:
            sheets = booked(sheets, legs)
        assert told["sheets"] == list(sheets) and told["counts"] == counts(sheets), signs
        assert told["judged"] == judged(start, moves) and told["wins"] == code.wins(game), signs
        assert told["signs"] == code.written(game)
        assert told["sum"] == code.checksum(signs, NAMES[n % len(NAMES)])
        assert told["checked"] == code.checked(f"{signs}-{told['sum']}", NAMES[n * 7 % len(NAMES)])
        won += told["wins"]
    assert won >= len(SOLVED) and sum(told is None for told in answer["told"]) == len(BROKEN)


def test_what_is_refused_is_refused_for_the_same_reason(both):
    _, tried, _, answer = both
    for (sheets, legs), (lacks, over) in zip(tried, answer["tried"], strict=True):
        assert [tuple(one) for one in lacks] == lacking(sheets, legs)
        assert over == unbalanced(legs)


def test_a_code_is_checked_alike(both):
    _, _, said, answer = both
    assert answer["checked"] == [code.checked(one, "Ann") for one in said]
    assert {"right", "unsolved", "broken"} <= set(answer["checked"])


def test_places_are_those_of_the_lines():
    assert [line[0] for line in world()["lines"]] == list(AT)
