"""The theme's script, which comes at the first sign of a reader, and its sheet, of which pages get what they need."""

import json

import pytest
from waiting import quiet, ready, still, until, until_so

SCRIPT = "**/bundle.*.min.js"
HERE = "!!window.document$"
SIGNS = {
    "mouse": lambda page: page.mouse.move(200, 300),
    "touch": lambda page: page.touchscreen.tap(200, 300),
    "key": lambda page: page.keyboard.press("Tab"),
    "scroll": lambda page: page.evaluate("scrollBy(0, 300)"),
}
# What any sheet sets, in longhands: no other property of an element can be another for want of a rule, but by way of one of these.
SET = """() => {
  const names = new Set()
  const read = (rules) => [...rules].forEach((rule) => {
    for (const name of rule.style ?? []) names.add(name)
    read(rule.cssRules ?? [])
  })
  for (const sheet of document.styleSheets) read(sheet.cssRules)
  return [...names].filter((name) => !name.startsWith("--"))
}"""
EVERYTHING = """(names) => {
  const left_out = "head, svg > *, template, script, .md-search-result__item:nth-child(n + 3)"
  const all = [...document.querySelectorAll("*")].filter((one) => !one.closest(left_out))
  return all.flatMap((one) => [null, "::before", "::after"].map((part) => {
    const look = getComputedStyle(one, part)
    if (part && ["none", "normal"].includes(look.content)) return ""
    return `${one.tagName}.${one.getAttribute("class")}${part ?? ""}: ` + names.map((name) => look.getPropertyValue(name)).join("|")
  }))
}"""
# Megabytes of it would travel for nothing where all is alike.
SHORT = f"""async (names) => Promise.all(({EVERYTHING})(names).map(async (text) =>
  text && String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-1", new TextEncoder().encode(text))))))"""


@pytest.mark.parametrize("sign", SIGNS)
def test_the_themes_script_comes_once_a_reader_does_something_and_not_before(sites, visit, sign):
    _, url = sites()
    with visit(url + "corridor/", width=390, has_touch=True) as seen:
        quiet(seen.page)
        assert not [one for one in seen.requests if "bundle" in one or "search" in one]
        SIGNS[sign](seen.page)
        until(seen.page, HERE)
        assert seen.complaints == []


def test_a_chart_that_is_touched_comes_before_the_theme(sites, visit):
    _, url = sites()
    with visit(url + "corridor/", width=390, has_touch=True) as seen:
        ready(seen.page)
        seen.page.locator(".chart__picture").first.tap()
        until(seen.page, HERE)
        asked = [one.rpartition("/")[2] for one in seen.requests]
        assert asked.index("plotly.min.js") < next(n for n, one in enumerate(asked) if one.startswith("bundle."))


def test_the_shade_needs_no_theme_and_stays(sites, visit):
    """Not even where the theme's script never comes; a system that is dark is dark before any script file has come."""
    _, url = sites()

    def hold(page):
        page.route(SCRIPT, lambda route: None)

    shade = "document.body.dataset.mdColorScheme"
    with visit(
        url + "corridor/", dark=True, before=lambda page: page.route("**/*.js", lambda route: route.abort())
    ) as seen:
        assert seen.page.evaluate(shade) == "slate"
    with visit(url + "corridor/", before=hold) as seen:
        ready(seen.page)
        seen.page.locator("label[for=__palette_1]").click()
        assert seen.page.evaluate(shade) == "slate"
        assert seen.page.locator("form[data-md-component=palette] label:visible").count() == 1
        seen.page.goto(url + "sofr/")
        assert seen.page.evaluate(shade) == "slate"
        ready(seen.page)
        seen.page.unroute(SCRIPT)
        seen.page.locator("label[for=__palette_0]").click()
        until(seen.page, HERE)
        still(seen.page)
        assert seen.page.evaluate(shade) == "default"
        assert seen.page.locator("form[data-md-component=palette] label:visible").count() == 1


def test_a_search_that_was_typed_before_the_script_came_is_answered(sites, visit):
    _, url = sites()
    waiting = []
    with visit(
        url + "about/", width=390, before=lambda page: page.route(SCRIPT, lambda route: waiting.append(route))
    ) as seen:
        ready(seen.page)
        seen.page.locator("label.md-header__button[for=__search]").click()
        assert seen.page.evaluate("document.activeElement.matches('.md-search__input')")
        seen.page.keyboard.type("reserves")
        until_so(seen.page, lambda: waiting, "the script is asked for")
        waiting[0].continue_()
        until(seen.page, "document.querySelector('.md-search-result__link')")
        assert seen.complaints == []


def test_the_first_key_is_not_lost(sites, visit):
    _, url = sites()
    with visit(url + "about/") as seen:
        ready(seen.page)
        seen.page.keyboard.press("/")
        until(seen.page, "document.activeElement.matches('.md-search__input')")


@pytest.mark.parametrize(
    ("page", "width"),
    (
        ("settlement/", 390),
        ("zh-TW/sofr/", 1440),
        ("notebooks/read-the-balance-sheet/", 390),
        ("404.html", 1440),
    ),
)
def test_a_page_looks_as_with_the_whole_of_the_themes_sheet(sites, visit, page, width):
    folder, url = sites()
    theirs, ours = sorted((folder / "assets" / "stylesheets").glob("*.css")), [folder / "assets" / "site.css"]
    all_of_theirs, all_of_ours = ("".join(sheet.read_text("utf-8") for sheet in sheets) for sheets in (theirs, ours))
    whole = all_of_theirs + all_of_ours
    assert len((folder / "assets" / "page.css").read_text("utf-8")) < 0.6 * len(all_of_theirs) + len(all_of_ours)

    def with_the_whole(page):
        page.route("**/page.css", lambda route: route.fulfill(body=whole, content_type="text/css"))

    with visit(url + page, width=width, before=with_the_whole) as theirs, visit(url + page, width=width) as ours:
        for seen in (theirs, ours):
            ready(seen.page)
            seen.page.mouse.move(5, 5)
            until(seen.page, HERE)
            seen.page.locator("details").evaluate_all("(all) => all.forEach((one) => (one.open = true))")
        names = theirs.page.evaluate(SET)
        assert len(names) > 150
        they_look_alike("light", theirs.page, ours.page, names)
        for seen in (theirs, ours):
            seen.page.locator("label[for=__palette_1]").click()
        they_look_alike("dark", theirs.page, ours.page, names)
        for seen in (theirs, ours):
            seen.page.evaluate("document.querySelector('.md-search__input').focus()")
            # at once, for each letter is a search of its own; two answers, for how many more come hangs on the moment
            seen.page.keyboard.insert_text("準備金" if "zh" in page else "reserves")
            until(seen.page, "document.querySelectorAll('.md-search-result__item').length > 2")
        they_look_alike("search", theirs.page, ours.page, names)


def they_look_alike(state, theirs, ours, names):
    """Everything on the one page is dressed as on the other."""
    for page in (theirs, ours):
        still(page)
    there, here = theirs.evaluate(SHORT, names), ours.evaluate(SHORT, names)
    assert len(there) > 500
    different = [n for n, (a, b) in enumerate(zip(here, there, strict=True)) if a != b]
    if different:
        whole = [page.evaluate(EVERYTHING, names) for page in (ours, theirs)]
        shown = [[look[n] for look in whole] for n in different[:2]]
        pytest.fail(f"{state}: {len(different)} look otherwise: {json.dumps(shown, ensure_ascii=False)[:3000]}")
