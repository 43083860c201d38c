"""The newcomer's four recipes, done by hand in a copy: each touches at most three files, and each can be undone."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from copies import Copy

LANGS = ("en", "zh-TW")
ID = "WCURCIR"
CSV = f"observation_date,{ID}\n2002-12-18,686405\n2002-12-25,693137\n2003-01-01,690277\n2003-01-08,684134\n"
NEXT = '    _operation(\n        id="RRPONTSYD"'
SERIES = f"""    _h41(
        id="{ID}",
        title="Supplying Reserve Funds: Currency in Circulation: Week Average",
        name=Text("Currency in circulation, by the week", "流通中通貨，每週"),
        kind="week average",
        plausible=(300, 9_000),
    ),
"""
CHART = '''"""What the Treasury keeps at the Fed, week by week.

Not to be read as the government's wealth: it is a purse, filled by taxes and debt and emptied by bills.
"""

import pandas as pd
from charts.contract import Chart, Lang, Text
from charts.drawing.marks import Line, Panel, Picture
from fed.wording import day, usd

TITLE = Text("The Treasury's account at the Fed", "財政部在聯準會的帳戶")
UNIT = Text("trillion dollars, week average", "兆美元，週平均")
NAME = Text("Treasury account", "財政部帳戶")
NOTE = Text("A purse, not a fortune.", "這是錢包，不是財產。")
SAYS = Text("In the week to {day} the account held {now}.", "截至 {day}的一週，帳戶裡平均有 {now}。")


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    account = frame["WTREGEN"].dropna()
    return SAYS(lang).format(day=day(account.index[-1], lang), now=usd(account.iloc[-1], lang))


def draw(frame: pd.DataFrame) -> Picture:
    line = Line(frame["WTREGEN"].dropna(), NAME, "WTREGEN")
    return Picture(panels=(Panel(title=UNIT, unit="usd_tn", marks=(line,)),))


CHART = Chart(series=("WTREGEN",), title=TITLE, note=NOTE, takeaway=describe, describe=describe, draw=draw)
'''
PAGE = {
    "en": "---\ntitle: The purse\ndescription: What the Treasury's account does to reserves.\n---\n"
    "# Whose purse is it? { #purse }\n\nThe Treasury pays its bills from [an account](corridor.md) at the Fed.\n",
    "zh-TW": "---\ntitle: 國庫的錢包\ndescription: 財政部帳戶怎麼影響準備金。\n---\n"
    "# 這是誰的錢包？ { #purse }\n\n財政部用它在聯準會的[帳戶](corridor.md)付帳。\n",
}
FACT = '    Fact("purse", ("WTREGEN",), "usd_bn", latest),\n'


def a_series(copy):
    copy.change("fed/series.py", NEXT, SERIES + NEXT)


def a_chart(copy):
    copy.write("charts/gallery/treasury_account.py", CHART)
    for lang in LANGS:
        copy.append(f"docs/about.{lang}.md", "{{ chart: treasury_account }}")


def a_page(copy):
    for lang in LANGS:
        copy.write(f"docs/purse.{lang}.md", PAGE[lang])
    copy.change("mkdocs.yml", "  - about.md\n", "  - purse.md\n  - about.md\n")


def a_fact(copy):
    copy.change("scripts/facts/balance_sheet.py", "LATEST = (\n", "LATEST = (\n" + FACT)
    for lang, words in zip(LANGS, ("It holds {}.", "裡面有 {}。"), strict=True):
        copy.append(f"docs/about.{lang}.md", words.format("{{ fact: purse }}"))


def seen(copy):
    """Every file that an author could touch, with its bytes."""
    files = copy.bytes_of("docs", "fed", "charts", "scripts", "overrides", "tests")
    return {name: hash for name, hash in files.items() if "__pycache__" not in name} | {"menu": copy.read("mkdocs.yml")}


def touched(copy, recipe):
    """The files that a recipe changes by hand."""
    before = seen(copy)
    recipe(copy)
    after = seen(copy)
    return {name for name in before | after if before.get(name) != after.get(name)}


class Fred(BaseHTTPRequestHandler):
    def do_GET(self):
        known = self.path.endswith(f"?id={ID}")
        self.send_response(200 if known else 404)
        self.end_headers()
        self.wfile.write(CSV.encode() if known else b"")

    def log_message(self, *_):
        """Nothing is printed."""


@pytest.fixture(scope="module")
def fred():
    """The address of a FRED that knows one series."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Fred) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    return Copy(tmp_path_factory.mktemp("recipes"))


def checked(copy):
    done = copy.quick("check")
    return [line for line in (done.stdout + done.stderr).splitlines() if not line.startswith("check: no findings")]


def test_four_things_are_added_in_at_most_three_files_each_built_and_taken_out_again(copy, fred):
    assert checked(copy) == []

    assert touched(copy, a_series) == {"fed/series.py"}
    assert (
        checked(copy)[0] == f"docs/data/{ID}.csv: is missing from the snapshot; fetch it: python -m scripts fetch {ID}"
    )
    done = copy.run("fetch", ID, FRED_URL=fred, NO_PROXY="127.0.0.1")
    assert (done.returncode, done.stderr) == (0, "") and "1 series: 4 new rows, 0 revised, 0 held" in done.stdout
    assert checked(copy) == []

    assert touched(copy, a_chart) == {"charts/gallery/treasury_account.py", *siblings("about")}
    assert checked(copy) == []

    assert touched(copy, a_page) == {"menu", *siblings("purse")}
    assert checked(copy) == []

    assert touched(copy, a_fact) == {"scripts/facts/balance_sheet.py", *siblings("about")}
    assert "docs/data/facts.json: is not what the snapshot gives" in checked(copy)[0]
    assert copy.quick("facts").returncode == 0
    assert checked(copy) == []

    done = copy.run("build")
    assert (done.returncode, done.stderr) == (0, "")
    the_site_has_them_all(copy)
    they_can_be_taken_out(copy)


def siblings(page):
    return {f"docs/{page}.{lang}.md" for lang in LANGS}


def the_site_has_them_all(copy):
    assert copy.read(f"site/data/{ID}.csv") == CSV
    amount = json.loads(copy.read("docs/data/facts.json"))["purse"]
    for lang, root, series, chart, page in (
        ("en", "", "Currency in circulation, by the week", "The Treasury's account at the Fed", "Whose purse is it?"),
        ("zh-TW", "zh-TW/", "流通中通貨，每週", "財政部在聯準會的帳戶", "這是誰的錢包？"),
    ):
        codebook, about = copy.read(f"site/{root}data/index.html"), copy.read(f"site/{root}about/index.html")
        assert series in codebook and f'id="{ID}"' in codebook
        assert chart in about and f">{amount[lang]}</data>" in about
        assert (copy.root / f"site/assets/charts/treasury_account.{lang}.js").stat().st_size > 1000
        assert page in copy.read(f"site/{root}purse/index.html")
        assert 'href="purse/"' in copy.read(f"site/{root}index.html")


def they_can_be_taken_out(copy):
    """By hand, file by file; what is forgotten is told."""
    copy.change("fed/series.py", SERIES, "")
    copy.change("mkdocs.yml", "  - purse.md\n", "")
    copy.change("scripts/facts/balance_sheet.py", FACT, "")
    (copy.root / "charts/gallery/treasury_account.py").unlink()
    told = "\n".join(checked(copy))
    assert "no chart called 'treasury_account'" in told and "no fact called 'purse'" in told
    assert f"docs/data/{ID}.csv: belongs to no series" in told
    for lang, words in zip(LANGS, ("It holds {}.", "裡面有 {}。"), strict=True):
        (copy.root / f"docs/purse.{lang}.md").unlink()
        added = "\n{{ chart: treasury_account }}\n\n" + words.format("{{ fact: purse }}") + "\n"
        copy.change(f"docs/about.{lang}.md", added, "")
    (copy.root / f"docs/data/{ID}.csv").unlink()
    assert f"docs/data/manifest.json: has a card of {ID}, which is no series; remove it" in checked(copy)
    cards = json.loads(copy.read("docs/data/manifest.json"))
    del cards[ID]
    copy.write("docs/data/manifest.json", json.dumps(cards, indent=2) + "\n")
    assert copy.quick("facts").returncode == 0
    assert (checked(copy), copy.changed()) == ([], [])
