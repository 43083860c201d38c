"""One writer at a time in a folder, whoever dies.

Apart because both the fetcher and the repair after it need it. The lock is the system's, on the folder itself: it leaves
no file behind, and it is gone with the process that held it, however that ended.
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
