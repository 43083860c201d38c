"""A finished site under a sub-path, and a real browser to look at it."""

from functools import partial

import pytest
from playwright.sync_api import sync_playwright
from sites import address, built
from waiting import PATIENCE, ready, until

from scripts.finding import Stop
from scripts.publish import chromium


@pytest.fixture(scope="session")
def sites():
    """sites("2013-10-01"): the folder of that day's site, built once a run, and its address; of today, if no day is named."""

    def site(as_of: str = "today"):
        return built(as_of), address(as_of)

    return site


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium, headless, on a fresh profile."""
    try:
        path = chromium.path(chromium.WITHOUT_WINDOWS)
    except Stop as stop:
        pytest.fail(str(stop))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        yield browser
        browser.close()


class Visit:
    """One page in the browser, with all that it asked for and complained of."""

    def __init__(self, browser, url: str, width: int = 1440, dark: bool = False, before=None, **options):
        """`options` are the context's (locale, timezone_id …); `before` is called with the page before it goes anywhere."""
        shade = "dark" if dark else "light"
        self.context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=shade, **options)
        self.context.set_default_timeout(PATIENCE * 1000)
        self.page = self.context.new_page()
        self.complaints, self.requests = [], []
        self.page.on(
            "console", lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on(
            "response",
            lambda answer: self.complaints.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None,
        )
        self.page.on("request", lambda request: self.requests.append(request.url))
        if before:
            before(self.page)
        self.page.goto(url, wait_until="load")

    def _failed(self, request) -> None:
        """A page that is left takes along what it was still loading: that is no fault of it."""
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url}")

    def draw_all(self, shade: str) -> list[str]:
        """Touch each chart and wait until all are drawn in that shade; say how each was."""
        ready(self.page)
        for place in self.page.locator(".chart__picture").all():
            place.scroll_into_view_if_needed()
            place.dispatch_event("pointerenter")
        ends = f"['{shade}', 'failed'].includes(place.dataset.drawn)"
        try:
            until(self.page, f"[...document.querySelectorAll('.chart__picture')].every((place) => {ends})")
        except AssertionError as error:
            raise AssertionError(f"{self.drawn()} after {self.requests[-5:]}, {self.complaints}") from error
        return self.drawn()

    def drawn(self) -> list[str | None]:
        """How each chart of the page is drawn: light, dark, failed, or not at all."""
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
