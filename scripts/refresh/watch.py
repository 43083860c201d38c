"""Whether anybody must be told: which series are held, which figures are too late, and whether the published page lags.

Apart from status.py, which tells readers and looks at no clock: this is for who keeps the site, and its words are the body
of the one issue that the watchdog opens. It reads the status file that the published site carries and the record that the
newest refresh left, both fetched beforehand.
"""

import json
from datetime import date
from pathlib import Path

from fed.series import SERIES
from fed.wording import day, days
from scripts.fetch import record, today
from scripts.fetch.record import Record
from scripts.finding import Stop
from scripts.publish import status
from scripts.snapshot import reading

WHERE = "Look at the newest run of *{workflow}* under Actions: its log says why."
FAILED = (
    "The refresh failed: what it took is not committed or not published, most likely because a check or a test does not "
    f"bear the new figures. {WHERE.format(workflow='refresh')}"
)
LONGEST = 300  # characters of a reason: it can quote what a server sent


def run(published: Path | None, refreshed: Path | None, failed: bool = False) -> int:
    """Print the troubles in Markdown and return 1; print nothing and return 0 where there is none."""
    try:
        snapshot = reading.read()
        held = status.status(snapshot.figures, snapshot.cards)
    except Stop as stop:
        print(f"The snapshot in git is not whole, so nothing can be published:\n\n```\n{stop}\n```")
        return 1
    found = [FAILED] if failed else []
    found += of_refresh(record.read(refreshed)) if refreshed else []
    found += troubles(held, read(published) if published else held, today())
    print("\n\n".join(found), end="\n" if found else "")
    return 1 if found else 0


def of_refresh(left: Record | None) -> list[str]:
    """A paragraph a trouble of the newest refresh: that it left no record, that it broke off, what it held."""
    where = WHERE.format(workflow="refresh")
    if left is None:
        return [
            f"The newest refresh left no record of what it held: it broke off before it asked for a figure. {where}"
        ]
    when, found = f"{day(left.begun.date(), 'en')}, {left.begun:%H:%M} UTC", []
    if left.asked < left.wanted:
        found.append(f"The newest refresh ({when}) broke off after {left.asked} of {left.wanted} series. {where}")
    if reasons := [f"{id}: {_plain(left.held[id])}" for id in SERIES if id in left.held]:
        lines = "\n".join(reasons)
        found.append(
            f"{len(reasons)} series held at the newest refresh ({when}): the figures before it stay. {where}\n\n```text\n{lines}\n```"
        )
    return found


def _plain(reason: str) -> str:
    """One short line of visible characters. In a fence it is no link, no name that is called and no HTML, and since a
    line there begins with the name of a series, none can close it."""
    line = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in reason)
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} …"


def read(path: Path) -> dict | None:
    """The status file of the published site; None where what came is not one."""
    try:
        made = json.loads(path.read_text("utf-8"))
        _ = too_late(made, date.min)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return made


def too_late(made: dict, today: date) -> dict[str, date]:
    """The series past their age limit on a day, with their newest day."""
    return {
        id: date.fromisoformat(one["newest"])
        for id, one in made["series"].items()
        if one["too_late_from"] and today >= date.fromisoformat(one["too_late_from"])
    }


def troubles(held: dict, published: dict | None, today: date) -> list[str]:
    """A paragraph a trouble: series that are too late, and a page that lags behind the snapshot or does not answer."""
    late, found = too_late(held, today), []
    if late:
        rows = "\n".join(_row(id, newest, today) for id, newest in late.items())
        head = "| series | | newest figure | age | limit |\n|---|---|---|---|---|"
        found.append(
            f"{len(late)} series past the age limit on {day(today, 'en')}: held, or not published by their owner.\n\n"
            f"{head}\n{rows}\n\n{WHERE.format(workflow='refresh')}"
        )
    if published is None:
        found.append(f"The published site does not answer with its `status.json`. {WHERE.format(workflow='publish')}")
    elif lagging := [id for id in too_late(published, today) if id not in late]:
        found.append(
            f"The published page is too old: it shows {', '.join(lagging)} past the age limit, and the snapshot in git has "
            f"newer figures. {WHERE.format(workflow='publish')}"
        )
    return found


def _row(id: str, newest: date, today: date) -> str:
    one = SERIES[id]
    age, limit = (days(n, "en") for n in ((today - newest).days, one.age_limits[1]))
    return f"| [{id}]({one.page}) | {one.name('en')} | {day(newest, 'en')} | {age} | {limit} |"
