"""The stand-in for FRED that lies outside this project, where a machine has one: STAND_IN names its serve.py.

Apart because two long proofs share it. Without it they skip, and say so; nothing else needs it.
"""

import importlib.util
import os
import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

SERVE = Path(os.environ.get("STAND_IN", "/no/stand-in"))
needed = pytest.mark.skipif(not SERVE.is_file(), reason="set STAND_IN to the serve.py of a stand-in for FRED")


@contextmanager
def process(*arguments):
    """The stand-in as a program of its own; its address."""
    server = subprocess.Popen(
        [sys.executable, SERVE, "--port", "0", *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield re.search(r"http://\S+", server.stdout.readline())[0]
    finally:
        server.kill()
        server.wait()
        server.stdout.close()


@contextmanager
def thread():
    """The stand-in in this process, so that its day can be moved on: (server, address)."""
    spec = importlib.util.spec_from_file_location("stand_in", SERVE)
    module = sys.modules["stand_in"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.Handler.log_message = lambda *_: None
    with module.Mirror(("127.0.0.1", 0), module.SERIES, [], None) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
