"""A small FRED, New York Fed and Board on the loopback, whose answers a test sets, and the ways in which it can fail.

Apart because the fetcher's tests share it. It needs nothing but the standard library, and no stand-in outside this folder.
"""

import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from frozen import truth

from scripts import __main__
from scripts.fetch.sources import fred_csv

HTML = "<!DOCTYPE html><html><body><h1>We'll be right back</h1></body></html>\n"
KEY = "0123456789abcdef0123456789abcdef"


class Clock:
    """Time that passes only while somebody sleeps, and as much as really passes; what was slept is kept."""

    def __init__(self):
        self.slept, self.skipped = [], 0.0

    def sleep(self, seconds):
        if seconds:
            self.slept.append(round(seconds, 3))
        self.skipped += seconds

    def monotonic(self):
        return time.monotonic() + self.skipped


class Server(ThreadingHTTPServer):
    """Answers of a series, or of a path, come one after another, and the last again and again."""

    daemon_threads = True

    def __init__(self, folder):
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder, self.url, self.clock = folder, f"http://127.0.0.1:{self.server_port}", Clock()
        self.answers, self.asked, self.agents = {}, [], []
        Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def run(self, capsys, *ids, **answers):
        """Run `python -m scripts fetch IDS` against these answers; return the exit code and all that was printed."""
        self.answers |= {id: answer if isinstance(answer, list) else [answer] for id, answer in answers.items()}
        code = __main__.main(["fetch", *(ids or answers)])
        out, err = capsys.readouterr()
        return code, out + err

    def hold(self, capsys, *ids):
        """Put the frozen file of these series into the folder, by fetching it; forget that it was asked for."""
        code, printed = self.run(capsys, **{id: truth(id) for id in ids})
        assert code == 0, printed
        self.asked.clear()

    def files(self):
        """Every file of the folder with its bytes and the time of its last writing."""
        return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in self.folder.iterdir()}

    def text(self, id):
        return (self.folder / f"{id}.csv").read_text()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        url = urlsplit(self.path)
        query = parse_qs(url.query)
        id = query.get("id", [""])[0] if url.path == fred_csv.PATH else url.path
        if "series_id" in query:
            id = f"{url.path} {query['series_id'][0]}"
        if url.path.startswith("/datadownload/"):
            id = f"{url.path} {query['series'][0]}"
        self.server.asked.append(id)
        self.server.agents.append(self.headers["User-Agent"])
        answers = self.server.answers.get(id, [status(404)])
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        with suppress(OSError):  # the client has had enough, as it should
            answer(self) if callable(answer) else self.send(200, answer.encode())

    def send(self, code, body=b"", **headers):
        self.send_response(code)
        for name, value in {"Content_Length": len(body), "Connection": "close", **headers}.items():
            if value is not None:
                self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def log_message(self, *_):
        """Nothing is printed: the output of a test is the fetcher's own."""


def status(code, body=HTML, **headers):
    return lambda fred: fred.send(code, body.encode(), **headers)


def encoded(body, how):
    return lambda fred: fred.send(200, body, Content_Encoding=how)


def cut(body):
    """Announce a whole file, send half of it and hang up."""
    return lambda fred: fred.send(200, body.encode()[: len(body) // 2], Content_Length=len(body))


def unannounced(body):
    """A body without a length, that ends when the connection does."""
    return lambda fred: fred.send(200, body.encode(), Content_Length=None)


def reset(fred):
    """Hang up before a word is said."""
    fred.close_connection = True
    fred.connection.close()


def silence(fred):
    """Accept, and say nothing."""
    time.sleep(1)


def drip(fred):
    """A byte every twentieth of a second: never silent, never done."""
    fred.send(200, b"", Content_Length=10_000)
    for _ in range(60):
        fred.wfile.write(b"x")
        time.sleep(0.05)


def dripping_head(fred):
    """The same before a word of the answer: no timeout and no clock of the body's sees it."""
    for _ in range(60):
        fred.wfile.write(b"H")
        time.sleep(0.05)
