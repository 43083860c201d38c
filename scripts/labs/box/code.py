"""A game as a few signs: for the link, and for the code that a student hands in and a teacher checks without a network.

A game is the number of its challenge (0 is free play) and its moves: a payment's id and amount, `ta100`, or entries of one's own
between `_` and `.`: `_ar100fra100.`. A code adds a short checksum of the game and the student's name. It shows whose game it is and
that nobody mistyped it; it is no lock, since anyone can read how it is made.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from scripts.labs.box.book import MOST, Booked, Sheets, booked, lacking, own, payment, unbalanced
from scripts.labs.box.challenges import CHALLENGES, judged, solved
from scripts.labs.box.moves import FORMS
from scripts.labs.box.sheets import AT, LINES, START

_GAME = re.compile(r"([0-6])((?:[a-z]{2}[1-9]\d{0,4}|_(?:[a-z]{2,4}-?[1-9]\d{0,4}){2,}\.)*)")
_MOVE = re.compile(r"([a-z]{2})(\d+)|_([^.]+)\.")
_LEG = re.compile(r"([a-z]+)(-?\d+)")
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O and U, which are mistaken for others


@dataclass(frozen=True, slots=True)
class Game:
    """A challenge by its number, or 0, and the moves made."""

    number: int
    moves: tuple[Booked, ...] = ()


def start(number: int) -> Sheets:
    """Where a challenge begins; free play begins where most do."""
    sheets = START
    before = CHALLENGES[number - 1].before if number else ""
    for move in _moves(before) or ():
        sheets = booked(sheets, move.legs)
    return sheets


def written(game: Game) -> str:
    """The game in its signs."""
    return str(game.number) + "".join(_signs(move) for move in game.moves)


def _signs(move: Booked) -> str:
    if move.id:
        return f"{move.id}{abs(move.legs[0][1])}"
    return "_" + "".join(f"{LINES[at].id}{by}" for at, by in move.legs) + "."


def read(said: str) -> Game | None:
    """The game that a link names, or none where it is broken: a sign that means nothing, or a move that nobody could make."""
    if not (game := _GAME.fullmatch(said)):
        return None
    number = int(game[1])
    if (moves := _moves(game[2])) is None:
        return None
    sheets = start(number)
    for move in moves:
        if lacking(sheets, move.legs) or (not move.id and (len(move.legs) < 2 or unbalanced(move.legs))):
            return None
        sheets = booked(sheets, move.legs)
    return Game(number, moves)


def _moves(said: str) -> tuple[Booked, ...] | None:
    moves = []
    for form, amount, legs in _MOVE.findall(said):
        entries = [(line, int(by)) for line, by in _LEG.findall(legs)]
        known = form in FORMS if form else all(line in AT for line, _ in entries)
        amounts = [int(amount)] if form else [abs(by) for _, by in entries]
        if not known or max(amounts) > MOST:
            return None
        moves.append(payment(form, int(amount)) if form else own(entries))
    return tuple(moves)


def wins(game: Game) -> bool:
    """Whether a game does what its challenge asks; free play asks nothing."""
    if not game.number:
        return False
    challenge = CHALLENGES[game.number - 1]
    return solved(challenge, judged(start(game.number), [move.legs for move in game.moves]))


def checksum(game: str, name: str) -> str:
    """Six signs of a game and a name (FNV-1a of 32 bits, 30 of them); case and spaces of a name do not count."""
    plain = re.sub("[ \t\r\n]+", " ", unicodedata.normalize("NFKC", name)).strip(" ").lower()
    value = 0x811C9DC5
    for byte in f"{game}/{plain}".encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return "".join(_SIGNS[value >> shift & 31] for shift in range(25, -1, -5))


def code(game: str, name: str) -> str:
    """What a student hands in."""
    return f"{game}-{checksum(game, name)}"


def checked(said: str, name: str) -> Literal["broken", "unsolved", "other", "right"]:
    """What a teacher learns of a code: it is broken, its moves do not do it, it was made for another name, or all is right."""
    signs, _, told = said.strip().rpartition("-")
    game = read(signs.lower())
    if not game or not game.number:
        return "broken"
    if not wins(game):
        return "unsolved"
    return "right" if told.upper() == checksum(signs.lower(), name) else "other"
