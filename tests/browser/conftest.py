"""A finished site under a sub-path, and a real browser to look at it."""

import os
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from waiting import until

from scripts.bench import chromium
from scripts.finding import Stop

ROOT = Path(__file__).resolve().parents[2]
PREFIX = "/fed-plumbing/"


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder under PREFIX and nothing beside it, as GitHub Pages does."""

    def do_GET(self):
        if not self.path.startswith(PREFIX):
            return self.send_error(404)
        self.path = "/" + self.path.removeprefix(PREFIX)
        super().do_GET()

    def log_message(self, *args):
        pass


@pytest.fixture(scope="session")
def sites(tmp_path_factory):
    """A folder a kind of site, built once: sites("today"), sites("2019-09-17")."""
    made = {}

    def site(as_of: str = "today"):
        if as_of not in made:
            target = tmp_path_factory.mktemp("sites") / as_of
            serve = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=target))
            url = f"http://127.0.0.1:{serve.server_port}{PREFIX}"
            day = f"date.fromisoformat('{as_of}')" if as_of != "today" else "None"
            code = f"from datetime import date; from pathlib import Path; from scripts.publish import build; build.run({day}, Path({str(target)!r}))"
            built = subprocess.run(
                [sys.executable, "-c", code],
                cwd=ROOT,
                env=os.environ | {"SITE_URL": url},
                capture_output=True,
                text=True,
            )
            assert built.returncode == 0, built.stderr
            threading.Thread(target=serve.serve_forever, daemon=True).start()
            made[as_of] = (target, url, serve)
        return made[as_of][:2]

    yield site
    for _, _, server in made.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium, headless, on a fresh profile."""
    try:
        path = chromium.path()
    except Stop as stop:
        pytest.fail(str(stop))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        yield browser
        browser.close()


class Visit:
    """One page in the browser, with all that it asked for and complained of."""

    def __init__(self, browser, url: str, width: int = 1440, dark: bool = False, zone: str | None = None):
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light", timezone_id=zone
        )
        self.page = self.context.new_page()
        self.complaints, self.requests = [], []
        self.page.on(
            "console", lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        self.page.on(
            "response",
            lambda answer: self.complaints.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None,
        )
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(url, wait_until="load")

    def draw_all(self, shade: str) -> list[str]:
        """Touch each chart and wait until all are drawn in that shade; say how each was."""
        for place in self.page.locator(".chart__picture").all():
            place.scroll_into_view_if_needed()
            place.dispatch_event("pointerenter")
        ends = f"['{shade}', 'failed'].includes(place.dataset.drawn)"
        until(self.page, f"[...document.querySelectorAll('.chart__picture')].every((place) => {ends})")
        return self.page.eval_on_selector_all(
            ".chart__picture", "(places) => places.map((place) => place.dataset.drawn)"
        )

    def siblings(self) -> dict[str, str]:
        """Where the page says that it stands in each language."""
        read = "(links) => Object.fromEntries(links.map((link) => [link.hreflang, link.href]))"
        return self.page.eval_on_selector_all("link[hreflang]", read)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()


@pytest.fixture
def visit(browser):
    """visit(url, width=390, dark=True) opens a page; use it in a `with`."""
    return partial(Visit, browser)
