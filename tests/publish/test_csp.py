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
