"""A finished site, its offline copy, and an engine beside Chromium to look at them."""

from functools import partial
from http.server import SimpleHTTPRequestHandler
from threading import Thread

import pytest
from engines import running
from sites import Server, address, once

SPY = "import sys; sys.path.insert(0, 'tests/helpers'); from engines import spied; spied({where})"


@pytest.fixture(scope="session", params=["firefox", "webkit"])
def browser(request):
    with running(request.param) as browser:
        yield browser


@pytest.fixture(scope="session")
def site():
    """Where the site is served, with a spy in each page."""
    code = f"from scripts.publish import build; build.run(None, target); {SPY.format(where='target')}"
    once("spied", code, SITE_URL=address("spied"))
    return address("spied")


@pytest.fixture(scope="session")
def folder():
    """What came out of the zip, with a spy in each page, under a name with a space and Chinese."""
    packed = once("offline.zip", "from scripts.publish import offline; offline.run(target=target)")
    unpack = f"from zipfile import ZipFile; ZipFile({str(packed)!r}).extractall(target / '公民課 R&D 隨身碟')"
    spy = SPY.format(where="next(target.glob('*/*/site'))")
    (inside,) = once("stick", f"{unpack}; {spy}").glob("*/*")
    return inside


@pytest.fixture(scope="session")
def stranger(tmp_path_factory):
    """A folder and the address at which a host of its own serves it."""

    class Silent(SimpleHTTPRequestHandler):
        def log_message(self, *args):
            pass

    folder = tmp_path_factory.mktemp("stranger")
    with Server(("127.0.0.1", 0), partial(Silent, directory=folder)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield folder, f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
