"""One writer at a time in a folder: a fetch holds it while it writes, and so does the repair of what a killed fetch left.

The lock is the operating system's own, on the folder itself. So it leaves no file behind, and when the process that holds it
dies, however it dies, the folder is free again.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def hold(folder: Path) -> Iterator[bool]:
    """Hold the folder while the block runs; False, without waiting, where another process holds it."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(handle)
