"""The browser that draws cards, measures and tests: the system's own, which one and with which flags.

Debian has Chromium twice from one source: whole, as a reader has it, for the bench; and without windows, which spares the
tests four tenths of the processor's time.
"""

import os
import shutil

from scripts.finding import Finding, Stop

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
WITHOUT_WINDOWS = ("chromium-headless-shell", *NAMES)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def path(names: tuple[str, ...] = NAMES) -> str:
    """The browser that CHROMIUM names, else the first of these that is there."""
    found = next(filter(None, (shutil.which(name) for name in (os.environ.get("CHROMIUM", ""), *names) if name)), None)
    if not found:
        raise Stop(
            Finding("Chromium", 0, "is not here: run sh tests/browser/install.sh, or name one with CHROMIUM=/path")
        )
    return found
