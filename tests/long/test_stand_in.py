"""The whole program against the stand-in in each of its faults, on one series and on all: an end in time, and nothing lost."""

import json
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from copies import Copy
from fred import KEY
from standing_in import needed, process

from fed.series import SERIES
from scripts.fetch import LONGEST
from scripts.fetch.transport import BUDGET

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
    """A checkout after a fetch against one fault: nothing in it changed, and what was held is told to who keeps the site."""
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
    assert copy.bytes_of("docs/data") == before and copy.changed() == [], (mode, series)
    assert seconds < LONGEST + BUDGET, (mode, series, seconds)
    watched = copy.run("watch", "--refresh", ".cache/refresh.json")
    assert watched.returncode == 1 and watched.stdout.startswith(f"{held} series held at the newest refresh")
    assert "\nSOFR: " in watched.stdout and SAYS[mode] in watched.stdout, (mode, series, watched.stdout)
    return copy, f"{mode:8} {'one series' if series == 'SOFR' else 'all series':11} {seconds:6.1f} s  {held:2} held"


def built(copy):
    """Every file of the site that this checkout builds, with its hash."""
    done = copy.run("build")
    assert (done.returncode, done.stderr) == (0, "")
    return copy.bytes_of("site")


def test_each_fault_ends_in_time_is_told_and_leaves_a_checkout_that_builds_the_site_as_before(tmp_path, capsys):
    """No fault changes a file, so one build after a fault on one series and one after a fault on all stand for every mode;
    both give the site of an untouched checkout, to the byte: what the other tests see a browser say of its age holds."""
    cases = [(mode, series) for series in ("SOFR", "*") for mode in SAYS]
    with ThreadPoolExecutor(4) as pool:  # they wait, mostly
        ends = list(pool.map(lambda n: played(tmp_path / str(n), *cases[n]), range(len(cases))))
    untouched = Copy(tmp_path / "untouched")
    with ThreadPoolExecutor(2) as pool:
        one, of_one, of_all = pool.map(built, (untouched, ends[0][0], ends[-1][0]))
    assert one == of_one == of_all and "site/data/status.json" in one
    told = json.loads(untouched.read("site/data/status.json"))["series"]
    cards = json.loads(untouched.read("docs/data/manifest.json"))
    assert all(one["newest"] <= cards[id]["last"] and one["too_late_from"] for id, one in told.items() if id != "IOER")
    assert set(told) == set(SERIES) and 'class="age" data-series="' in untouched.read("site/corridor/index.html")
    with capsys.disabled():
        print("\n" + "\n".join(line for _, line in ends))


def test_with_a_key_the_api_gives_every_series_to_the_byte(copy):
    before = copy.bytes_of("docs/data")
    with process("--fault", "404:NONE") as url:
        place = {"FRED_URL": "http://127.0.0.1:9", "FRED_API_URL": url, "FRED_API_KEY": KEY, "NO_PROXY": "127.0.0.1"}
        done = copy.run("fetch", **place)
    assert (done.returncode, done.stderr) == (
        0,
        "",
    ) and f"{len(SERIES)} series: 0 new rows, 0 revised, 0 held" in done.stdout
    assert copy.bytes_of("docs/data") == before and KEY not in done.stdout
