"""What all tests share: no socket but the loopback's, and the snapshot read once."""

import pytest

from scripts import snapshot


@pytest.fixture(autouse=True)
def _no_network(socket_disabled_but_loopback):
    """A test that reaches beyond this machine fails."""


@pytest.fixture
def socket_disabled_but_loopback():
    from pytest_socket import socket_allow_hosts

    socket_allow_hosts(["127.0.0.1", "::1"], allow_unix_socket=True)


@pytest.fixture(scope="session")
def figures():
    """The figures of the snapshot in git."""
    return snapshot.load()
