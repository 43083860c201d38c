"""Sentences about now: the data choose among sentences that were written beforehand, in both languages.

A verdict reads the values of latest facts and returns the key of a sentence; a sentence quotes its figures by the same
tokens as a page. Where a fact has no value on that day, the page says which series had not begun, and no verdict is made.
They stand in files by subject; this is the door.
"""

from pathlib import Path

from scripts.verdicts import balance_sheet, demand, drains, rates, repo

HERE = Path(__file__).parent

VERDICTS = {
    verdict.name: verdict for subject in (balance_sheet, demand, drains, rates, repo) for verdict in subject.VERDICTS
}
