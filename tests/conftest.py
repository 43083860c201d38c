"""What all tests share: no socket but the loopback's, the snapshot read once, and how they are dealt out to workers."""

import os
from contextlib import ExitStack
from functools import partial

import frozen as frozen_copy
import pytest
from fred import Server
from sites import served
from xdist.scheduler import LoadScopeScheduling

from scripts import fetch
from scripts.fetch import transport
from scripts.snapshot import reading

VISITS = {f"tests/browser/test_{name}.py" for name in ("cards", "charts", "golden", "offline", "reader", "site")}


def pytest_configure(config):
    """The run's first process serves the sites: it outlives the workers, which are told where."""
    if not hasattr(config, "workerinput"):
        serving = ExitStack()
        serving.enter_context(served())
        config.add_cleanup(serving.close)


class ByModule(LoadScopeScheduling):
    """A module stays on one worker, so that what it makes for itself is made once; visits of a browser are dealt out singly.

    Of our own, in few words, since xdist's marks for groups do nothing from pytest 9.2 on, without a word
    (https://github.com/pytest-dev/pytest-xdist/issues/1386).
    """

    def _split_scope(self, nodeid: str) -> str:
        module, _, test = nodeid.partition("::")
        if module.startswith("tests/engines/"):
            return "firefox" if "[firefox" in test else "webkit"  # one browser each, for the whole run
        return nodeid if module in VISITS else module


def pytest_xdist_make_scheduler(config, log):
    return ByModule(config, log)


def pytest_collection_modifyitems(items):
    """The first visit has the site built, while the other workers are at the modules; the rest come last, so that all
    workers end together."""
    visits = [item for item in items if item.nodeid.split("::")[0] in VISITS]
    items[:] = [*visits[:1], *(item for item in items if item.nodeid.split("::")[0] not in VISITS), *visits[1:]]


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
