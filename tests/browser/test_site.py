"""A built site in a browser: on an earlier day, and when something hostile slips into a page."""

import pytest
from waiting import quiet


def test_on_an_earlier_day_a_chart_draws_what_there_was_and_names_what_had_not_begun(sites, visit):
    _, url = sites("2013-10-01")
    with visit(url + "corridor/") as seen:
        assert seen.draw_all("light") == ["light"]
        assert seen.page.inner_text("#chart-sofr_spread .chart__none") == "Nothing to draw yet on this day"
        assert "SOFR" in seen.page.inner_text("#chart-sofr_corridor .chart__later")
        assert seen.page.locator(".late:visible, .age--late").count() == 0  # it is meant to be old
        assert (
            "No figure yet (SOFR begins on April 3, 2018)." in seen.page.locator(".verdict.not-begun").all_inner_texts()
        )
        assert seen.complaints == []


HOSTILE = (
    "<script>document.title = 'run'</script>",
    "<img src=x onerror=\"document.title = 'run'\">",
    "<svg onload=\"document.title = 'run'\"></svg>",
    "<iframe srcdoc=\"<script>parent.document.title = 'run'</script>\"></iframe>",
    "<a href=\"javascript:document.title = 'run'\" id=bait>x</a>",
    '<script src="https://example.org/a.js"></script>',
    "<style>body { background: url(https://example.org/a.png) }</style>",
    '<form action="https://example.org/" id=bait><button>x</button></form>',
)


@pytest.mark.parametrize("slipped", HOSTILE)
def test_what_slips_into_a_page_neither_runs_nor_asks_another_host(sites, visit, slipped):
    folder, url = sites()
    html = (folder / "corridor" / "index.html").read_text("utf-8").replace("<article", slipped + "<article", 1)
    asked = []

    def slip(page):
        page.on("request", lambda request: asked.append(request.url))
        page.on(
            "requestfailed", lambda request: request.failure == "csp" and asked.remove(request.url)
        )  # it never left
        page.route("**/corridor/", lambda route: route.fulfill(body=html, content_type="text/html"))

    with visit(url + "corridor/", before=slip) as seen:
        title = seen.page.title()
        seen.page.evaluate("document.querySelector('#bait, #bait button')?.click()")
        quiet(seen.page)
        assert seen.page.title() == title != "run"
        assert [one for one in asked if not one.startswith((url, "data:", "blob:", "about:"))] == []
