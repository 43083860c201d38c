"""What browser tests look at, made once a run and served at one address, however many workers run them.

Apart from the fixtures because the run's first process, which outlives its workers, serves what these make: an address
is printed in the pages. Workers learn both from their surroundings.
"""

import fcntl
import os
import subprocess
import sys
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER, ADDRESS = "SITES_OF_THIS_RUN", "ADDRESS_OF_THIS_RUN"
EARLIER = "2013-10-01"  # before SOFR began; one such day for all tests, since a site costs ten seconds of a processor
REPO = "https://github.com/someone/plumbing"
BUILD = """
from datetime import date
from scripts.publish import build
data = {path: path.read_bytes() for path in Path("docs/data").iterdir()}
build.run(%s, target)
assert data == {path: path.read_bytes() for path in Path("docs/data").iterdir()}, "a build changes nothing in docs/data"
"""


class Handler(SimpleHTTPRequestHandler):
    """Serves what stands in a folder, each site under a path of its own and nothing beside it, as GitHub Pages does."""

    def list_directory(self, path):
        self.send_error(404)

    def log_message(self, *args):
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A browser that hangs up before the end is no news."""


@contextmanager
def served():
    """A folder for the sites of this run, and a server of it, as long as the block runs."""
    with (
        TemporaryDirectory(prefix="sites-") as folder,
        Server(("127.0.0.1", 0), partial(Handler, directory=folder)) as server,
    ):
        Thread(target=server.serve_forever, daemon=True).start()
        os.environ |= {FOLDER: folder, ADDRESS: f"http://127.0.0.1:{server.server_port}/"}
        yield
        server.shutdown()


def address(name: str) -> str:
    """Where a site of this run is served."""
    return f"{os.environ[ADDRESS]}{name}/"


@contextmanager
def alone():
    """No other worker is in such a block meanwhile: what builds or draws does so in this checkout's one .cache."""
    with (Path(os.environ[FOLDER]) / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # gone with the process that holds it, however that ends
        yield


def once(name: str, code: str, **surroundings: str) -> Path:
    """Where Python code, run in a process of its own, put what it made at `target`.

    The worker that asks first has it made; the others wait for it, and fail as it did if it fails.
    """
    folder = Path(os.environ[FOLDER])
    target, failed = folder / name, folder / f"{name}.failed"
    with alone():
        if not target.exists() and not failed.exists():
            said = _run(f"from pathlib import Path; target = Path({str(target)!r})\n{code}", surroundings)
            if said is not None:
                failed.write_text(said, "utf-8")
    if failed.exists():
        pytest.fail(f"{name} could not be made:\n{failed.read_text('utf-8')}", pytrace=False)
    return target


def built(as_of: str = "today") -> Path:
    """The folder of the newest site, which is told where the repository is as the published one is, or of that of a day,
    which is not."""
    if as_of == "today":
        return once(as_of, BUILD % None, SITE_URL=address(as_of), REPO_URL=f"{REPO}/")
    return once(as_of, BUILD % f"date.fromisoformat({as_of!r})", SITE_URL=address(as_of))


def _run(code: str, surroundings: dict[str, str]) -> str | None:
    """What a process complained of, or None if all is well."""
    ours = {name: value for name, value in os.environ.items() if name not in ("SITE_URL", "REPO_URL")} | surroundings
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=ours, capture_output=True, text=True)
    return done.stderr if done.returncode else None
