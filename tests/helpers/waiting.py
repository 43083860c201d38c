"""Waiting for a page to come to say something, without asking it to run a string: its policy forbids that."""

import time


def until(page, expression: str, seconds: float = 30) -> None:
    """Wait until a JavaScript expression is true in the page; fails with the expression if it never is."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"not true after {seconds} s: {expression}"
        page.wait_for_timeout(50)
