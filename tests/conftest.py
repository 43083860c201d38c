"""What all tests share: no socket but the loopback's, the snapshot read once, and how they are dealt out to workers."""

import os
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import frozen as frozen_copy
import pytest
from fred import Server
from sites import served

from scripts import fetch
from scripts.fetch import transport
from scripts.snapshot import reading

BROWSER = Path(__file__).parent / "browser"


def pytest_configure(config):
    """The run's first process serves the sites: it outlives the workers, which are told where."""
    if not hasattr(config, "workerinput"):
        serving = ExitStack()
        serving.enter_context(served())
        config.add_cleanup(serving.close)


@pytest.hookimpl(tryfirst=True)  # xdist reads the groups in the same hook
def pytest_collection_modifyitems(items):
    """A module stays on one worker, so that what it makes for itself is made once; a browser's tests are dealt out singly.

    The first of these has the site built, while the other workers are at the modules; the rest of them come last, so that
    all workers end together.
    """
    singly = [item for item in items if item.path.is_relative_to(BROWSER)]
    modules = [item for item in items if not item.path.is_relative_to(BROWSER)]
    for item in modules:
        item.add_marker(pytest.mark.xdist_group(item.path.stem))
    items[:] = [*singly[:1], *modules, *singly[1:]]


@pytest.fixture(autouse=True)
def _no_network(socket_disabled_but_loopback):
    """A test that reaches beyond this machine fails."""


@pytest.fixture
def socket_disabled_but_loopback():
    from pytest_socket import socket_allow_hosts

    socket_allow_hosts(["127.0.0.1", "::1"], allow_unix_socket=True)


@pytest.fixture(scope="session")
def figures():
    """The figures of the snapshot, whatever it says: for tests of the snapshot and of the site."""
    return reading.load()


@pytest.fixture(scope="session")
def frozen(tmp_path_factory):
    """Figures that no refresh moves: for tests that need known ones."""
    return frozen_copy.load(tmp_path_factory.mktemp("frozen"))


@pytest.fixture
def fred(monkeypatch, tmp_path):
    """A FRED whose answers a test sets, and a fetcher that asks it, and nothing else, for the frozen series, into an empty folder."""
    for name in [name for name in os.environ if name.startswith("FRED_")]:
        monkeypatch.delenv(name)
    with frozen_copy.only_these(), Server(tmp_path / "data") as server:
        monkeypatch.setenv("FRED_URL", server.url)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        monkeypatch.setattr(fetch, "run", partial(fetch.run, folder=server.folder, left=tmp_path / "refresh.json"))
        monkeypatch.setattr(fetch, "time", server.clock)
        monkeypatch.setattr(transport, "time", server.clock)
        yield server
        server.shutdown()
