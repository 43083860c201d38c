"""One bounded question to one server, and when to stop asking it.

Apart because every way in which a server can misbehave is met here: silence, dripping, floods, half answers, detours, web
pages in place of figures. What comes out is text that could be read, or a reason in words. No word of it is taken from
the HTTP library, whose exceptions quote addresses and with them the key.
"""

import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from queue import Empty, SimpleQueue
from random import uniform
from threading import Thread
from typing import TypeVar

import requests
import urllib3

from scripts.snapshot.csv_form import Refused, Truncated

TRIES = 3
TIMEOUT = (5, 20)  # seconds to connect, and between two reads
BUDGET = 30.0  # seconds for one answer: a server that drips defeats a timeout, not a clock
LARGEST = 4 * 1024 * 1024  # bytes, unpacked
STRIKES = 3  # failures in a row after which a server is asked once more, and then no more
LONGEST_WAIT = 30.0  # seconds before another try, whatever Retry-After asks for
RETRIED = {429, 500, 502, 503, 504}
PLAIN = f"python-requests/{requests.__version__}"
AGENT = f"{PLAIN} fed-plumbing-live"

logging.getLogger("urllib3").setLevel(logging.WARNING)  # its debug lines are addresses, and an address may hold a key

T = TypeVar("T")


class Unavailable(Refused):
    """The figures cannot be had there; another source may have them."""


class Passing(Exception):
    """A fault that may be gone at the next try. `strike`: it counts against the server; `wait`: what the server asks for."""

    def __init__(
        self, reason: str, *, strike: bool = False, silent: bool = False, wait: float | None = None, tries=TRIES
    ):
        super().__init__(reason)
        self.strike, self.silent, self.wait, self.tries = strike or silent, silent, wait, tries


@dataclass(slots=True)
class Host:
    """A server, and what it has earned in this run.

    `pause` is the seconds between two questions, `until` the time (monotonic) at which the run must be over.
    """

    base: str
    pause: float
    until: float
    strikes: int = 0
    asked: float = float("-inf")
    heard: dict[tuple, str] = field(default_factory=dict)

    def ask(self, path: str, params: dict[str, str], read: Callable[[str], T]) -> T:
        """What `read` makes of the answer; both are tried again together. Raises Refused, or Unavailable, with the reason."""
        question = (path, *params.items())
        if question in self.heard:
            return read(self.heard[question])
        if self.strikes > STRIKES:
            raise Unavailable("left alone for the rest of this run, after failing again and again")
        agent, attempt = os.environ.get("FRED_USER_AGENT") or AGENT, 0
        while True:
            attempt += 1
            try:
                text = self._once(path, params, agent)
                result = read(text)
            except Passing as error:
                fault = error
            except Truncated as error:
                fault = Passing(str(error))
            except Refused:  # it answered, if not what we hoped for
                self.strikes = 0
                raise
            else:
                self.strikes, self.heard[question] = 0, text
                return result
            self.strikes = self.strikes + 1 if fault.strike else 0
            if attempt >= min(TRIES, fault.tries) or self.strikes >= STRIKES:
                raise Unavailable(f"{fault}, {attempt} times" if attempt > 1 else str(fault))
            wait = min(LONGEST_WAIT, 2.0**attempt * uniform(0.8, 1.2) if fault.wait is None else max(0.0, fault.wait))
            if time.monotonic() + wait > self.until:
                raise Unavailable(f"{fault}, and the time of this run is over")
            print(f"{fault}, trying again …", end=" ", flush=True)
            time.sleep(wait)
            agent = PLAIN if fault.silent else agent  # some networks leave a name that they do not know unanswered

    def _once(self, path: str, params: dict[str, str], agent: str) -> str:
        time.sleep(max(0.0, min(self.pause, self.asked + self.pause - time.monotonic())))
        budget = min(BUDGET, self.until - time.monotonic())
        if budget <= 0:
            raise Unavailable("not asked: the time of this run is over")
        try:
            return _in_time(lambda: _ask(self.base + path, params, agent, budget), budget)
        finally:
            self.asked = time.monotonic()


def _in_time(work: Callable[[], str], budget: float) -> str:
    """Run it in a thread that is left behind when the time is over: no timeout bounds a name that is not resolved, or
    headers that drip."""
    done: SimpleQueue = SimpleQueue()

    def run() -> None:
        try:
            done.put((work(), None))
        except Exception as error:
            done.put((None, error))

    Thread(target=run, name="question", daemon=True).start()
    try:
        text, error = done.get(timeout=budget + 1)
    except Empty:
        raise Passing(f"took more than {BUDGET:.0f} seconds", silent=True) from None
    if error is None:
        return text
    if isinstance(error, (Passing, Refused)):
        raise error from None
    if isinstance(error, (requests.Timeout, urllib3.exceptions.TimeoutError)):
        raise Passing(f"gave no answer in time ({type(error).__name__})", silent=True) from None
    if isinstance(
        error, urllib3.exceptions.HTTPError
    ):  # read1 is urllib3's own: requests does not translate its errors
        raise Passing(f"broke off, or cannot be unpacked ({type(error).__name__})") from None
    raise Passing(f"gave no answer ({type(error).__name__})", strike=True) from None


def _ask(url: str, params: dict[str, str], agent: str, budget: float) -> str:
    ends = time.monotonic() + budget
    timeout = (min(TIMEOUT[0], budget), min(TIMEOUT[1], budget))
    headers = {"User-Agent": agent, "Connection": "close"}
    with requests.get(
        url, params=params, headers=headers, timeout=timeout, allow_redirects=False, stream=True
    ) as answer:
        _refuse_status(answer)
        body = bytearray()
        # read1 returns what has arrived; iter_content would wait for a full chunk and outlast the budget
        while chunk := answer.raw.read1(65536, decode_content=True):
            body += chunk
            if len(body) > LARGEST:
                raise Refused(f"it is larger than {LARGEST} bytes")
            if time.monotonic() > ends:
                raise Passing(f"took more than {BUDGET:.0f} seconds", silent=True)
    if body.startswith(b"PK\x03\x04"):
        raise Refused("it is a ZIP")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("it is not text") from None
    if text.lstrip("\ufeff \r\n\t").startswith("<"):  # an unknown series and a block look alike, and a fault may pass
        raise Passing("answered with a web page: unknown there, or we are blocked", tries=2)
    return text


def _refuse_status(answer: requests.Response) -> None:
    status = answer.status_code
    if status == 403:  # who blocks us for one series blocks us for all
        raise Passing("answered 403", strike=True, tries=1)
    if status in RETRIED:
        raise Passing(f"answered {status}", wait=_retry_after(answer.headers.get("Retry-After", "")))
    if 300 <= status < 400:
        raise Unavailable(f"answered {status}, a detour, which is not taken")
    if status != 200:
        raise Unavailable(f"answered {status}")


def _retry_after(text: str) -> float | None:
    """Seconds, from a number or an HTTP date; None where it is neither."""
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        return (parsedate_to_datetime(text) - datetime.now(UTC)).total_seconds()
    except (TypeError, ValueError, OverflowError):
        return None
