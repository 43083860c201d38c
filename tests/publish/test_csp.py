"""The policy of a page: each inline script by its hash, nothing from elsewhere, and a page without room for it stops the build."""

import csv
import re
from base64 import b64encode
from hashlib import sha256

import pytest
from prose import site
from sites import alone

from fed.text import LANGS
from fed.wording import number
from scripts.publish import csp, draw

PAGE = """<!doctype html><html><head><meta charset="utf-8"><script>one()</script><script src="a.js"></script></head>
<body><script type="application/json">{"a": 1}</script><script>two("&amp;")</script><p onclick="x()">a</p></body></html>"""


def hashed(script):
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_an_inline_script_may_run_by_its_hash_and_data_is_no_script(tmp_path):
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    csp.write(tmp_path)
    html = (tmp_path / "a.html").read_text("utf-8")
    rules = re.search(r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)[1]
    rule = dict(one.split(" ", 1) for one in rules.split("; "))
    assert set(rule["script-src"].split()) == {"'self'", hashed("one()"), hashed('two("&amp;")')}
    assert rule["default-src"] == "'none'"
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"} & set(rules.replace(";", "").split())


def test_the_page_of_a_chart_names_its_own_address_for_a_frame_in_which_self_is_nobody_and_no_other_page_does(tmp_path):
    for name in ("corridor", "charts/reserves", "zh-TW/charts/reserves", "charts"):
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "index.html").write_text(PAGE, "utf-8")
    csp.write(tmp_path, "https://x.org/plumbing/")
    naming = {
        page.parent.relative_to(tmp_path).as_posix(): page.read_text("utf-8") for page in tmp_path.rglob("*.html")
    }
    assert {name for name, html in naming.items() if "style-src 'self' https://x.org/plumbing/ " in html} == {
        "charts/reserves",
        "zh-TW/charts/reserves",
    }
    assert "x.org" not in naming["corridor"] + naming["charts"]


@pytest.mark.parametrize(
    "address", ["https://x.org/; script-src *", "javascript:1", "https://x.org/ *", "https://*.org/"]
)
def test_no_address_can_widen_a_policy(address):
    with pytest.raises(ValueError, match="is no address"):
        csp.rules_of(PAGE, address)


def test_a_page_without_a_place_for_its_policy_stops(tmp_path):
    (tmp_path / "a.html").write_text("<!doctype html><p>a</p>", "utf-8")
    with pytest.raises(ValueError, match=r"a\.html has no place for its policy"):
        csp.write(tmp_path)


@pytest.mark.parametrize("lang", LANGS)
def test_no_cell_of_a_csv_can_run_as_a_formula(lang):
    with alone():
        drawn, _ = draw.draw(site().now)
    for (name, of), one in drawn.items():
        if of != lang or not one.csv:
            continue
        for row in csv.reader(one.csv.lstrip("\ufeff").splitlines()):
            for cell in row:
                assert not re.match(r"[=+@\t\r]|-(?![\d.])", cell), (name, cell)


def test_a_negative_number_in_a_csv_is_a_number_and_no_formula():
    assert number(-5, 0) == "−5"  # in words a minus is no hyphen; in a CSV it is a hyphen before a digit
