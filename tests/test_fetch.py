"""The fetcher against a small FRED of its own on the loopback: what it takes, what it refuses, what it leaves alone."""

import gzip
import time
from datetime import date
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pytest

from scripts import __main__, fetch, snapshot

TODAY = date(2018, 4, 9)  # a Monday
SOFR = "observation_date,SOFR\n2018-04-03,1.83\n2018-04-04,1.74\n2018-04-05,1.75\n"
NEWER = SOFR + "2018-04-06,1.75\n"
IORB = "observation_date,IORB\n" + "".join(f"2021-07-{day},0.15\n" for day in (29, 30, 31))
HTML = "<!DOCTYPE html><html><body><h1>We'll be right back</h1></body></html>\n"


class Fred(BaseHTTPRequestHandler):
    """Answers a series with the next of its answers (a body, or a function that plays the fault); repeats the last."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        url = urlsplit(self.path)
        id = parse_qs(url.query).get("id", [""])[0] if url.path == fetch.PATH else url.path
        self.server.asked.append(id)
        answers = self.server.answers.get(id, [status(404)])
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        answer(self) if callable(answer) else self.send(200, answer.encode())

    def send(self, code, body=b"", **headers):
        self.send_response(code)
        for name, value in {"Content_Length": len(body), "Connection": "close", **headers}.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def log_message(self, *_):
        """Nothing is printed: the output of a test is the fetcher's own."""


def status(code, **headers):
    return lambda fred: fred.send(code, HTML.encode(), **headers)


def cut(fred):
    """Announce a whole file, send half of it and hang up."""
    fred.send(200, SOFR.encode()[:40], Content_Length=len(SOFR))


def reset(fred):
    """Hang up before a word is said."""
    fred.close_connection = True
    fred.connection.close()


def drip(fred):
    """A byte every twentieth of a second: never silent, never done."""
    fred.send(200, b"", Content_Length=10_000)
    try:
        for _ in range(60):
            fred.wfile.write(b"x")
            time.sleep(0.05)
    except OSError:
        pass  # the client has had enough, as it should


@pytest.fixture
def fred(monkeypatch, tmp_path):
    """A FRED whose answers a test sets by series, and a fetcher that reads it, on a fixed day, into an empty folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Fred)
    server.daemon_threads, server.answers, server.asked = True, {}, []
    server.folder, server.url, server.slept = tmp_path / "data", f"http://127.0.0.1:{server.server_port}", []
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    monkeypatch.setenv("FRED_URL", server.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(fetch, "refresh", partial(fetch.refresh, folder=server.folder))
    monkeypatch.setattr(fetch, "today", lambda: TODAY)
    monkeypatch.setattr(fetch, "time", SimpleNamespace(sleep=server.slept.append, monotonic=time.monotonic))
    yield server
    server.shutdown()
    server.server_close()


def run(fred, capsys, *ids, **answers):
    """Run `python -m scripts fetch IDS` against these answers; return the exit code and all that was printed."""
    fred.answers = {id: answer if isinstance(answer, list) else [answer] for id, answer in answers.items()}
    code = __main__.main(["fetch", *(ids or answers)])
    out, err = capsys.readouterr()
    return code, out + err


def files(fred):
    """Every file of the folder with its bytes and the time of its last writing."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in fred.folder.iterdir()}


def test_a_first_fetch_fills_an_empty_folder_and_says_so(fred, capsys):
    code, printed = run(fred, capsys, SOFR=SOFR)
    assert code == 0
    assert (fred.folder / "SOFR.csv").read_text() == SOFR
    card = snapshot.read_cards(fred.folder)["SOFR"]
    assert (card.first, card.last, card.rows, card.retrieved) == ("2018-04-03", "2018-04-05", 3, "2018-04-09")
    assert "[ 1/1] SOFR … ok" in printed
    assert "1 series: 3 new rows, 0 revised, 0 held" in printed


def test_the_same_figures_on_another_day_change_no_byte_and_write_no_file(fred, capsys, monkeypatch):
    run(fred, capsys, SOFR=SOFR)
    before = files(fred)
    monkeypatch.setattr(fetch, "today", lambda: date(2018, 5, 1))
    code, printed = run(fred, capsys, SOFR=SOFR.replace("observation_date", "\ufeffDATE").replace("\n", "\r\n"))
    assert (code, files(fred)) == (0, before)
    assert "0 new rows, 0 revised, 0 held" in printed


def test_new_rows_and_revised_values_are_taken_and_counted(fred, capsys):
    run(fred, capsys, SOFR=SOFR)
    code, printed = run(fred, capsys, SOFR=NEWER.replace("1.74", "1.76"))
    assert (code, (fred.folder / "SOFR.csv").read_text()) == (0, NEWER.replace("1.74", "1.76"))
    assert f"{'SOFR':16}{1:>9}{1:>9}" in printed


def test_a_figure_that_arrives_on_an_empty_day_is_taken(fred, capsys):
    run(fred, capsys, SOFR=SOFR.replace("1.75", "."))
    assert run(fred, capsys, SOFR=SOFR)[0] == 0
    assert (fred.folder / "SOFR.csv").read_text() == SOFR


def test_a_fault_that_passes_is_tried_again_with_growing_pauses(fred, capsys):
    code, printed = run(fred, capsys, SOFR=[status(503), reset, SOFR])
    assert (code, fred.asked, fred.slept[:2]) == (0, ["SOFR"] * 3, [1.0, 2.0])
    assert "answered 503, trying again …" in printed


REFUSED = {  # what FRED answers: the reason that is printed, how often it is asked
    "503 thrice": (status(503), "answered 503, 3 times", 3),
    "429 thrice": (status(429, Retry_After=99999), "answered 429, 3 times", 3),
    "404": (status(404), "answered 404", 1),
    "a redirect": (status(301, Location="/elsewhere"), "answered 301", 1),
    "HTML with 200": (HTML, 'its header is "<!DOCTYPE html>', 1),
    "long HTML with 200": (f'<html "{"x" * 200_000}">\n', "it is not CSV", 1),
    "an empty body": ("", "it is empty", 1),
    "the header only": ("observation_date,SOFR\n", "it holds no figure", 1),
    "a body cut short": (cut, "the answer broke off or cannot be unpacked (ProtocolError), 3 times", 3),
    "a body cut short, unannounced": (NEWER[:-3], "without a final newline", 1),
    "a connection reset": (reset, "no answer (ConnectionError), 3 times", 3),
    "a ZIP": (lambda fred: fred.send(200, b"PK\x03\x04\xff\xfe"), "not text", 1),
    "a false gzip": (lambda fred: fred.send(200, NEWER.encode(), Content_Encoding="gzip"), "(DecodeError), 3 times", 3),
    "a file too large": (SOFR + " " * fetch.LARGEST, "larger than 4194304 bytes", 1),
    "a gzip bomb": (
        lambda fred: fred.send(200, gzip.compress(bytes(3 * fetch.LARGEST)), Content_Encoding="gzip"),
        "larger than 4194304 bytes",
        1,
    ),
    "a lost row": (NEWER.replace("2018-04-04,1.74\n", ""), "lacks 1 rows that we hold, the first of 2018-04-04", 1),
    "an emptied figure": (NEWER.replace("1.74", ""), "empty on 1 days for which we hold a figure", 1),
    "a row of tomorrow": (NEWER + "2018-04-10,1.75\n", "its last row is dated 2018-04-10, 1 days ahead of today", 1),
    "another unit": (NEWER.replace("1.", "0.01"), "a change of unit?", 1),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_held_by_name_and_reason_and_the_old_file_stays(fred, capsys, case):
    run(fred, capsys, SOFR=SOFR)
    before = files(fred)
    fred.asked.clear()
    answer, reason, times = REFUSED[case]
    code, printed = run(fred, capsys, SOFR=answer)
    assert code == 1
    assert "SOFR … " in printed and "held: " in printed and reason in printed.splitlines()[0]
    assert printed.splitlines()[-1] == "1 series: 0 new rows, 0 revised, 1 held"
    assert fred.asked == ["SOFR"] * times  # and nothing else: no redirect was followed
    assert files(fred) == before


def test_an_answer_that_drips_is_given_up_when_its_time_is_over(fred, capsys, monkeypatch):
    monkeypatch.setattr(fetch, "BUDGET", 0.1)
    code, printed = run(fred, capsys, SOFR=drip)
    assert code == 1 and "the answer took more than" in printed and ", 3 times" in printed


def test_gzip_is_read(fred, capsys):
    assert run(fred, capsys, SOFR=lambda f: f.send(200, gzip.compress(SOFR.encode()), Content_Encoding="gzip"))[0] == 0
    assert (fred.folder / "SOFR.csv").read_text() == SOFR


@pytest.mark.parametrize(("today", "code"), [(date(2021, 7, 10), 0), (date(2021, 7, 9), 1)])
def test_a_rate_that_is_set_ahead_may_run_21_days_ahead_of_today_and_no_further(fred, capsys, monkeypatch, today, code):
    monkeypatch.setattr(fetch, "today", lambda: today)
    assert run(fred, capsys, IORB=IORB)[0] == code
    assert (fred.folder / "IORB.csv").exists() == (code == 0)


def test_one_bad_series_of_two_leaves_the_other_fetched(fred, capsys):
    code, printed = run(fred, capsys, "IORB", "SOFR", IORB=status(404), SOFR=SOFR)
    assert (code, sorted(files(fred))) == (1, ["SOFR.csv", "manifest.json"])
    assert "[ 1/2] IORB … held: answered 404\n[ 2/2] SOFR … ok" in printed
    assert "2 series: 3 new rows, 0 revised, 1 held" in printed


def test_an_unknown_id_stops_before_anything_is_asked(fred, capsys):
    code, printed = run(fred, capsys, "SOFR", "SOFT")
    assert (code, fred.asked) == (1, [])
    assert printed.startswith("stopped: scripts/series.py: no series called SOFT; there are: WALCL, ")


def test_a_card_says_mirror_until_fred_itself_sends_the_same_bytes(fred, capsys, monkeypatch):
    run(fred, capsys, SOFR=SOFR)
    assert snapshot.read_cards(fred.folder)["SOFR"].via == "a mirror of FRED"
    before = files(fred)["SOFR.csv"][0]
    monkeypatch.delenv("FRED_URL")
    monkeypatch.setattr(fetch, "FRED", fred.url)
    run(fred, capsys, "SOFR", "IORB", SOFR=SOFR)
    assert snapshot.read_cards(fred.folder)["SOFR"].via == "FRED"
    assert files(fred)["SOFR.csv"][0] == before
    assert fred.slept[-2:] == [fetch.PAUSE, 0]  # a second between two requests to FRED, none after the last
    after = files(fred)
    monkeypatch.setenv("FRED_URL", fred.url.replace("127.0.0.1", "localhost"))  # a mirror again: FRED's word stands
    run(fred, capsys, SOFR=SOFR)
    assert files(fred) == after


def test_a_damaged_file_is_repaired_by_what_comes(fred, capsys):
    run(fred, capsys, SOFR=SOFR)
    (fred.folder / "SOFR.csv").write_text("<<<<<<< HEAD\n" + SOFR)
    assert run(fred, capsys, SOFR=SOFR)[0] == 0
    assert (fred.folder / "SOFR.csv").read_text() == SOFR
