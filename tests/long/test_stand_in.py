"""The whole program against the stand-in in each of its faults, on one series and on all: an end in time, and nothing lost."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from copies import Copy
from fred import KEY
from standing_in import needed, process

from scripts.fetch import LONGEST
from scripts.fetch.transport import BUDGET
from scripts.series import SERIES

pytestmark = [pytest.mark.long, needed]
SAYS = {
    "503": "answered 503, 3 times",
    "429": "answered 429, 3 times",
    "html": "answered with a web page: unknown there, or we are blocked, 2 times",
    "empty": "it is empty",
    "header": "it holds no figure",
    "cut": "broke off, or cannot be unpacked (ProtocolError), 3 times",
    "short": "it lacks ",
    "units": "a change of unit?",
    "garbage": "'#REF!' where a number belongs",
    "reset": "gave no answer (ConnectionError), 3 times",
    "hang": "gave no answer in time (ReadTimeout), 3 times",
    "drip": "took more than 30 seconds, 3 times",
    "404": "answered 404",
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    return Copy(tmp_path_factory.mktemp("modes"))


def played(root, mode, series):
    copy = Copy(root)
    before = copy.bytes_of("docs/data")
    with process("--fault", f"{mode}:{series}") as url:
        begun = time.monotonic()
        done = copy.run("fetch", FRED_URL=url, NO_PROXY="127.0.0.1")
        seconds = time.monotonic() - begun
    assert done.returncode == 1 and done.stderr == "", (mode, series, done.stderr)
    held = int(done.stdout.splitlines()[-1].split(", ")[-1].split()[0])
    assert held == (1 if series == "SOFR" else len(SERIES)), (mode, series, done.stdout)
    assert SAYS[mode] in done.stdout, (mode, series, done.stdout)
    assert copy.bytes_of("docs/data") == before, (mode, series)
    assert seconds < LONGEST + BUDGET, (mode, series, seconds)
    return f"{mode:8} {'one series' if series == 'SOFR' else 'all series':11} {seconds:6.1f} s  {held:2} held"


def test_each_fault_ends_in_time_is_told_and_changes_nothing(tmp_path, capsys):
    cases = [(mode, series) for series in ("SOFR", "*") for mode in SAYS]
    with ThreadPoolExecutor(4) as pool:  # they wait, mostly
        lines = list(pool.map(lambda n: played(tmp_path / str(n), *cases[n]), range(len(cases))))
    with capsys.disabled():
        print("\n" + "\n".join(lines))


def test_after_a_fetch_that_got_nothing_the_site_still_builds_and_says_how_old_its_figures_are(copy):
    with process("--fault", "404:*") as url:
        assert copy.run("fetch", FRED_URL=url, NO_PROXY="127.0.0.1").returncode == 1
    done = copy.run("build")
    assert (done.returncode, done.stderr) == (0, "")
    assert '"SOFR"' in copy.read("site/data/status.json") and "2026-" in copy.read("site/data/status.json")


def test_with_a_key_the_api_gives_every_series_to_the_byte(copy):
    before = copy.bytes_of("docs/data")
    with process("--fault", "404:NONE") as url:
        place = {"FRED_URL": "http://127.0.0.1:9", "FRED_API_URL": url, "FRED_API_KEY": KEY, "NO_PROXY": "127.0.0.1"}
        done = copy.run("fetch", **place)
    assert (done.returncode, done.stderr) == (0, "") and "27 series: 0 new rows, 0 revised, 0 held" in done.stdout
    assert copy.bytes_of("docs/data") == before and KEY not in done.stdout
