"""SIGKILL at random moments of a refresh that changes every series: what is found there is whole, old or new, never between."""

import os
import random
import shutil
import time
from collections import Counter
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest
from frozen import IDS, truth

from fed.series import SERIES
from scripts import fetch
from scripts.fetch import record
from scripts.snapshot import csv_form, reading, store

pytestmark = pytest.mark.long
FORK = get_context("forkserver")
LESS = timedelta(days=200)  # what we hold before lacks the newest of these, and every series changes


def refresh(folder, url, slow):
    """In a process of its own. A slow disk (each writing takes a fiftieth of a second) widens the moments between two."""
    os.environ["FRED_URL"], os.environ["NO_PROXY"] = url, "127.0.0.1"
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
    if slow:
        replace = os.replace

        def slowly(*what):
            time.sleep(0.02)
            replace(*what)
            time.sleep(0.02)

        def in_two(path, body):
            with open(path, "wb") as file:
                file.write(body[: len(body) // 2])
                file.flush()
                time.sleep(0.02)
                file.write(body[len(body) // 2 :])

        os.replace, Path.write_bytes = slowly, in_two
    fetch.run([*IDS], folder, folder.with_name("refresh.json"))


@pytest.fixture
def earlier(tmp_path):
    """A whole snapshot of an earlier day, of which every series that goes on lacks its newest rows."""
    FORK.set_forkserver_preload(
        ["scripts.fetch"]
    )  # not on import: a run has one fork server, and copies.py another list
    folder = tmp_path / "earlier"
    for id, series in SERIES.items():
        rows = csv_form.parse(truth(id), series)
        kept = [row for row in rows if row[0] < rows[-1][0] - LESS]
        body = csv_form.serialise(kept, id)
        store.write(series, body, store.make_card(kept, body, series, "FRED", "2026-01-01"), folder)
    assert reading.check(folder) == []
    return folder


@pytest.mark.parametrize(("slow", "kills"), [(False, 200), (True, 200)])
def test_killed_at_random_moments_the_snapshot_is_whole_and_the_next_run_finishes(fred, earlier, tmp_path, slow, kills):
    for id in SERIES:
        fred.answers[id] = [truth(id)]
    old = {id: (earlier / f"{id}.csv").read_bytes() for id in SERIES}
    new = {id: truth(id).encode() for id in SERIES}
    folder, left, seed = tmp_path / "data", tmp_path / "refresh.json", random.randrange(10**6)
    chance, found = random.Random(seed), Counter()

    def start():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(earlier, folder)
        left.unlink(missing_ok=True)
        process = FORK.Process(target=refresh, args=(folder, fred.url, slow))
        process.start()
        return process

    def lasts():
        begun, process = time.monotonic(), start()
        process.join()
        assert process.exitcode == 0 and {id: (folder / f"{id}.csv").read_bytes() for id in SERIES} == new
        return time.monotonic() - begun

    lasts()
    longest = lasts()
    for n in range(kills):
        process = start()
        time.sleep(chance.uniform(0, longest))
        process.kill()
        process.join()
        found["killed at work" if process.exitcode == -9 else "done before"] += 1
        found["something waited to be put in place"] += any(folder.glob(".*.new"))
        store.settle(folder)
        assert reading.check(folder) == [], (seed, n)
        now = {id: (folder / f"{id}.csv").read_bytes() for id in SERIES}
        assert all(now[id] in (old[id], new[id]) for id in SERIES), (seed, n)
        done = [id for id in SERIES if now[id] == new[id]]
        assert done == list(SERIES)[: len(done)], (seed, n)  # as far as it came, and nothing beyond
        assert not any(folder.glob(".*")), (seed, n)
        told = record.read(left).asked if left.exists() else 0  # written after the series, so at most one behind
        assert len(done) - 1 <= told <= len(done), (seed, n)
        found["nothing new"] += not done
        found["all new"] += len(done) == len(SERIES)
        if n % 10 == 0:
            refresh_again = FORK.Process(target=refresh, args=(folder, fred.url, False))
            refresh_again.start()
            refresh_again.join()
            assert refresh_again.exitcode == 0
            assert {id: (folder / f"{id}.csv").read_bytes() for id in SERIES} == new
    print(
        f"\n{kills} kills, {'slow' if slow else 'ordinary'} disk, a run takes {longest:.2f} s, seed {seed}: {dict(found)}"
    )
    assert found["killed at work"] > kills / 2
