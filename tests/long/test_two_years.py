"""Two years of refreshes into an empty snapshot: every Thursday and on random days, from the stand-in as it stood on each."""

import random
import subprocess
from collections import Counter
from datetime import date, timedelta

import pytest
from standing_in import needed, thread

from fed.series import SERIES
from scripts import facts, fetch
from scripts.snapshot import csv_form, reading, store
from scripts.verdicts import VERDICTS

pytestmark = [pytest.mark.long, needed]
FIRST, LAST = date(2024, 6, 1), date(2026, 6, 1)


def refreshes(seed):
    """Thursdays, and as many random days again, each with its day; some days twice."""
    every = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    thursdays = [day for day in every if day.weekday() == 3]
    return sorted([FIRST, *thursdays, *random.Random(seed).choices(every, k=len(thursdays) // 2), LAST])


def git(folder, *command):
    return subprocess.run(
        ["git", "-c", "user.name=test", "-c", "user.email=", *command],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def rows(folder):
    return {id: dict(csv_form.parse((folder / f"{id}.csv").read_text(), SERIES[id])) for id in SERIES}


def choices(now, whole):
    known = facts.as_of(facts.compute(whole), now)
    read = {name: [known[fact] for fact in verdict.facts] for name, verdict in VERDICTS.items()}
    return {
        name: VERDICTS[name].choose(*(one.value for one in found)) if all(one.seen for one in found) else None
        for name, found in read.items()
    }


def test_two_years_of_refreshes_are_whole_lose_no_row_and_commit_what_changed_and_only_that(
    tmp_path, monkeypatch, capsys, figures
):
    folder, seed, count = tmp_path / "data", random.randrange(10**6), Counter()
    git(tmp_path, "init", "-q", str(folder))
    before, told, said = {id: {} for id in SERIES}, {}, {}
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with thread() as (server, url):
        monkeypatch.setenv("FRED_URL", url)
        for day in refreshes(seed):
            server.as_of = str(day)
            monkeypatch.setattr(fetch, "today", lambda day=day: day)
            held = fetch.run([], folder, tmp_path / "refresh.json")
            printed = capsys.readouterr().out
            assert held == 0, printed
            assert reading.check(folder) == [], (seed, day)
            now = rows(folder)
            new = sum(len(now[id].keys() - before[id].keys()) for id in SERIES)
            revised = sum(now[id][when] != value for id in SERIES for when, value in before[id].items())
            assert all(now[id].keys() >= before[id].keys() for id in SERIES), (seed, day)
            assert printed.endswith(f"{len(SERIES)} series: {new} new rows, {revised} revised, 0 held\n"), (seed, day)
            changed = bool(git(folder, "status", "--porcelain"))
            assert changed == bool(new or revised), (seed, day)
            if changed:
                git(folder, "add", "-A")
                git(folder, "commit", "-qm", str(day))
            known = reading.load(folder)
            values = {name: one.value if one.seen else None for name, one in facts.compute_latest(known).items()}
            chosen = choices(known, figures)
            if told:
                count["latest facts changed"] += sum(values[name] != told[name] for name in values)
                count["verdicts flipped"] += sum(chosen[name] != said[name] for name in chosen)
                count["rows after the first"] += new
            count["refreshes"] += 1
            count["commits"] += changed
            count["rows"] += new
            count["revised"] += revised
            before, told, said = now, values, chosen
    assert int(git(folder, "rev-list", "--count", "HEAD")) == count["commits"]
    true = {id: csv_form.parse((store.DATA / f"{id}.csv").read_text(), SERIES[id]) for id in SERIES}
    assert all(list(before[id].items()) == true[id][: len(before[id])] for id in SERIES)  # to the digit what is in git
    with capsys.disabled():
        print(f"\n{FIRST} to {LAST}, seed {seed}: {dict(count)}")
