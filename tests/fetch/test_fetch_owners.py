"""The owners themselves, asked where FRED cannot be had: on a server of ours that answers in the form that theirs is known by.

Nobody here has seen the true ones answer; the forms are those of their documentation and of programs that read them.
"""

import json
import os
from datetime import date
from decimal import Decimal
from pkgutil import iter_modules

import pytest
from fred import KEY, status
from frozen import truth

from fed.series import SERIES
from fed.text import LANGS
from scripts import fetch
from scripts.fetch.sources import board, new_york_fed
from scripts.finding import Stop
from scripts.pages import codebook
from scripts.snapshot import csv_form, store

SOFR = "/api/rates/secured/sofr/last/250.json"
RATES = {  # one rate an answer
    "TGCR": ("TGCRRATE", "/api/rates/secured/tgcr/last/250.json"),
    "EFFR": ("EFFR", "/api/rates/unsecured/effr/last/250.json"),
    "OBFR": ("OBFR", "/api/rates/unsecured/obfr/last/250.json"),
}
OPERATIONS = {  # the series, what the API calls it, where it stands
    "RRPONTSYD": ("Reverse Repo", "/api/rp/reverserepo/all/results/last/250.json"),
    "RPONTTLD": ("Repo", "/api/rp/repo/all/results/last/250.json"),
}
FIELDS = {
    "SOFR": "percentRate",
    "SOFR1": "percentPercentile1",
    "SOFR25": "percentPercentile25",
    "SOFR75": "percentPercentile75",
    "SOFR99": "percentPercentile99",
    "SOFRVOL": "volumeInBillions",
}


@pytest.fixture(autouse=True)
def owners(fred, monkeypatch):
    """FRED answers 404 to all; the owners answer as they do, from the frozen copy; we hold it up to a week before."""
    monkeypatch.setattr(fetch, "today", lambda: date(2026, 8, 3))
    monkeypatch.setenv("NEW_YORK_FED_URL", fred.url)
    monkeypatch.setenv("BOARD_URL", fred.url)
    fred.answers = {SOFR: [sofr()]}
    fred.answers |= {path: [rate(name, id)] for name, (id, path) in RATES.items()}
    fred.answers |= {path: [operations(id, sort)] for id, (sort, path) in OPERATIONS.items()}
    for id, (_, package, _) in board._COLUMNS.items():
        fred.answers[f"/datadownload/Output.aspx {package}"] = [package_of(id)]
    return fred


def pairs(id, newest=250):
    return [tuple(line.split(",")) for line in truth(id).splitlines()[1:]][-newest:]


def sofr(**changes):
    columns = {field: dict(pairs(id)) for id, field in FIELDS.items()}
    days = [day for day, value in columns["percentRate"].items() if value]
    rows = [
        {"effectiveDate": day, "type": "SOFR", "revisionIndicator": ""}
        | {field: json_number(column[day]) for field, column in columns.items()}
        | (changes if day == days[-1] else {})
        for day in reversed(days)
    ]
    return json.dumps({"refRates": rows})


def rate(name, id):
    rows = [
        {"effectiveDate": day, "type": name, "percentRate": json_number(value), "targetRateFrom": 3.5}
        for day, value in reversed(pairs(id))
        if value
    ]
    return json.dumps({"refRates": rows})


def operations(id="RRPONTSYD", sort="Reverse Repo", **changes):
    """Two a day, as happens, and three that are none of ours."""
    done = []
    (other,) = {"Repo", "Reverse Repo"} - {sort}
    for day, value in reversed(pairs(id)):
        if value:
            dollars = int(Decimal(value) * 10**9)
            shape = {
                "operationDate": day,
                "operationType": sort,
                "term": "Overnight",
                "auctionStatus": "Results",
            }
            done += [
                shape | {"totalAmtAccepted": dollars - 1_000_000} | changes,
                shape | {"totalAmtAccepted": 1_000_000},
            ]
            done += [
                shape | {"auctionStatus": "Announced", "totalAmtAccepted": 7_000_000},
                shape | {"term": "Term", "totalAmtAccepted": 7_000_000},
                shape | {"operationType": other, "totalAmtAccepted": 7_000_000},
            ]
    return json.dumps({"repo": {"operations": done}})


def json_number(text):
    return float(text) if "." in text else int(text) if text else None


def package_of(id, multiplier=None, unit=None, newest=500):
    """As the Board's program sends a list that somebody saved: our column second, another first."""
    name = board._COLUMNS[id][2]
    rate = SERIES[id].unit == "percent"
    multiplier, unit = multiplier or ("1" if rate else "1e+06"), unit or ("Percent:_Per_Year" if rate else "Currency")
    head = [
        '"Series Description","Another, with a comma","Ours"',
        f'"Unit:","Currency","{unit}"',
        f'"Multiplier:","1","{multiplier}"',
        f'"Currency:","USD","{"NA" if rate else "USD"}"',
        f'"Unique Identifier: ","H41/H41/OTHER","{name}"',
        f'"Time Period","OTHER",{name.rpartition("/")[2]}',
    ]
    return "\n".join(head + [f"{day},ND,{value}" for day, value in pairs(id, newest)]) + "\n"


OURS = [*FIELDS, *(id for id, _ in RATES.values()), *OPERATIONS, *board._COLUMNS]


def hold(fred, id, less=5):
    """The frozen file of a series but for its newest rows."""
    rows = csv_form.parse(truth(id), SERIES[id])[:-less]
    body = csv_form.serialise(rows, id)
    store.write(SERIES[id], body, store.make_card(rows, body, SERIES[id], "FRED", "2026-07-27"), fred.folder)


@pytest.mark.parametrize("id", OURS)
def test_the_owner_gives_the_very_rows_that_fred_would_and_the_card_names_him(fred, capsys, id):
    hold(fred, id)
    code, printed = fred.run(capsys, id)
    assert (code, fred.text(id)) == (0, truth(id)), printed
    owner = "the New York Fed" if new_york_fed.has(id) else "the Federal Reserve Board"
    assert f"(a mirror of FRED: answered 404; from a mirror of {owner})" in printed
    card = store.read_cards(fred.folder)[id]
    assert (card.via, card.retrieved, card.last) == (f"a mirror of {owner}", "2026-08-03", pairs(id)[-1][0])
    fred.run(capsys, **{id: truth(id)})
    assert store.read_cards(fred.folder)[id] == card  # a mirror's word is no better


def test_fred_vouches_for_an_owners_rows_when_it_is_back(fred, capsys, monkeypatch):
    hold(fred, "SOFR")
    fred.run(capsys, "SOFR")
    monkeypatch.setattr(fetch.sources.fred_csv, "HOME", fred.url)
    fred.run(capsys, SOFR=truth("SOFR"))
    assert store.read_cards(fred.folder)["SOFR"].via == "FRED"


def test_one_question_serves_the_six_series_of_sofr(fred, capsys):
    for id in FIELDS:
        hold(fred, id)
    assert fred.run(capsys, *FIELDS)[0] == 0
    assert fred.asked.count(SOFR) == 1


def test_the_owner_is_not_asked_where_fred_answers(fred, capsys):
    hold(fred, "SOFR")
    assert fred.run(capsys, SOFR=truth("SOFR"))[0] == 0 and fred.asked == ["SOFR"]


def test_the_owner_does_not_hide_that_fred_says_something_odd(fred, capsys):
    hold(fred, "SOFR")
    code, printed = fred.run(capsys, SOFR=truth("SOFR").replace("SOFR\n", "SOFR_20260801\n"))
    assert code == 1 and "its header is" in printed and SOFR not in fred.asked


def test_without_its_own_address_no_owner_is_asked_when_fred_is_a_stand_in(fred, capsys, monkeypatch):
    monkeypatch.delenv("NEW_YORK_FED_URL")
    hold(fred, "SOFR")
    names = [source.name for source in fetch.sources.listed(0.0)]
    assert names == ["a mirror of FRED", "a mirror of the Federal Reserve Board"]
    assert fred.run(capsys, "SOFR")[0] == 1 and fred.asked == ["SOFR"]
    monkeypatch.delenv("FRED_URL")
    names = [source.name for source in fetch.sources.listed(0.0)]
    assert {"FRED", "the New York Fed", "a mirror of the Federal Reserve Board"} <= {*names}


@pytest.fixture
def every_source(monkeypatch):
    """All sources at their own addresses, for who has a key."""
    monkeypatch.setenv("FRED_API_KEY", KEY)
    for name in [name for name in os.environ if name.endswith("_URL")]:
        monkeypatch.delenv(name)
    return fetch.sources.listed(0.0)


def test_every_module_of_sources_stands_in_the_list_of_those_that_are_asked(every_source):
    modules = {module.name for module in iter_modules(fetch.sources.__path__, f"{fetch.sources.__name__}.")}
    assert modules == {source.read.__module__ for source in every_source}


def test_the_data_page_has_words_for_whatever_a_card_may_name(every_source):
    for source in every_source:
        mirror = "a mirror of FRED" if source.name.startswith("FRED") else f"a mirror of {source.name}"
        for lang in LANGS:
            assert len({codebook.via(name)(lang) for name in (source.name, mirror)}) == 2


def test_the_data_page_stops_on_a_source_for_which_it_has_no_words():
    with pytest.raises(Stop, match=r"scripts/pages/codebook\.py: has no words for nobody, a source of figures; add"):
        codebook.via("a mirror of nobody")


def a_year_ago(fred):
    hold(fred, "SOFR", 245)


def nothing_held(fred):
    fred.folder.mkdir(parents=True)


def held(fred):
    hold(fred, "SOFR", 15)


SPOILT = {  # what we hold; what the New York Fed says; why it is not taken
    "we hold nothing": (nothing_held, sofr(), "it only carries on a history, and we hold none"),
    "we are a year behind": (a_year_ago, sofr(), "it shares only"),
    "an old figure differs": (held, sofr().replace("3.65", "3.64"), ", where we hold 3.65"),
    "percent as a fraction": (held, sofr().replace('Rate": 3.', 'Rate": 0.03'), ", where we hold 3."),
    "a word": (held, sofr(percentRate="n/a"), "has 'n/a' where a number belongs"),
    "no number": (held, sofr(percentRate=float("nan")), "where a number belongs"),
    "endless": (held, sofr(percentRate=float("inf")), "where a number belongs"),
    "a list": (held, sofr(percentRate=[3.65]), "where a number belongs"),
    "another rate": (held, sofr(type="BGCR"), "another rate"),
    "a day twice": (held, sofr(effectiveDate="2026-07-30"), "or with a day twice"),
    "a day to come": (held, sofr(effectiveDate="2026-08-04"), "1 days ahead of today"),
    "a Sunday": (held, sofr(effectiveDate="2026-08-02"), "a Sunday, but the series comes on weekdays"),
    "no day": (held, sofr(effectiveDate=None), "not a date and a value"),
    "beyond belief": (held, sofr(percentRate=365), "beyond the plausible"),
    "another form": (held, '{"refRates": {}}', "JSON of another form, without refRates"),
    "no JSON": (held, "{", "not JSON, 3 times"),
    "a page": (held, "<html>", "a web page"),
    "nothing": (held, '{"refRates": []}', "it holds no figure"),
    "403": (held, status(403), "answered 403"),
}


@pytest.mark.parametrize("case", SPOILT)
def test_what_an_owner_says_is_not_believed_for_his_name(fred, capsys, case):
    holding, answer, says = SPOILT[case]
    holding(fred)
    before = fred.files()
    fred.answers[SOFR] = [answer]
    code, printed = fred.run(capsys, "SOFR")
    assert code == 1 and says in printed and "held: a mirror of FRED: answered 404; " in printed
    assert fred.files() == before


def test_a_holiday_of_which_the_owner_is_silent_is_an_empty_row_and_a_week_of_silence_is_held(fred, capsys):
    held(fred)
    silent = json.loads(sofr())
    silent["refRates"] = [row for row in silent["refRates"] if row["effectiveDate"] not in ("2026-07-20", "2026-07-21")]
    fred.answers[SOFR] = [json.dumps(silent)]
    assert fred.run(capsys, "SOFR")[0] == 0
    assert "2026-07-20,\n2026-07-21,\n2026-07-22,3." in fred.text("SOFR")
    held(fred)
    silent["refRates"] = [row for row in silent["refRates"] if not "2026-07-20" <= row["effectiveDate"] <= "2026-07-23"]
    fred.answers[SOFR] = [json.dumps(silent)]
    assert "it has no figure for the 4 weekdays to 2026-07-23" in fred.run(capsys, "SOFR")[1]


BOARDS = {
    "in thousands": (package_of("WALCL", multiplier="1000"), "beyond the plausible"),
    "another line": (package_of("WALCL").replace(",67", ",66"), ", where we hold 67"),
    "in billions, and sent so": (package_of("WALCL", multiplier="1e+09"), "beyond the plausible"),
    "an index": (package_of("WALCL", unit="Index"), "says its unit is 'Index'"),
    "another package": (
        package_of("WALCL").replace("RESPPMA_N", "RESPPMB_N"),
        "a package that lacks H41/H41/RESPPMA_N.WW",
    ),
    "no table": ("Sorry\n", "no table"),
    "cut off": (package_of("WALCL")[:-3], "breaks off without a final newline, 3 times"),
    "a short row": (package_of("WALCL") + "2026-08-05,ND\n", "'?' where a number belongs"),
    "a word": (package_of("WALCL") + "2026-08-05,ND,n.a.\n", "'n.a.' where a number belongs"),
    "a Thursday": (package_of("WALCL").replace("2026-07-29", "2026-07-30"), "a Thursday, but the series comes on Wed"),
    "a week left out": (package_of("WALCL").replace("\n2026-07-22,", "\n2002-12-25,"), "do not ascend"),
}


@pytest.mark.parametrize("case", BOARDS)
def test_what_the_board_sends_is_held_against_its_own_head_and_our_rows(fred, capsys, case):
    answer, says = BOARDS[case]
    hold(fred, "WALCL", 3)
    before = fred.files()
    fred.answers[f"/datadownload/Output.aspx {board._COLUMNS['WALCL'][1]}"] = [answer]
    code, printed = fred.run(capsys, "WALCL")
    assert code == 1 and says in printed and fred.files() == before


def test_a_multiplier_is_worked_in(fred, capsys):
    """Billions with three decimals are our millions."""
    lines = package_of("WALCL", multiplier="1e+09").splitlines()
    billions = [f"{day},ND,{Decimal(value) / 1000}" for day, _, value in (line.split(",") for line in lines[6:])]
    hold(fred, "WALCL", 3)
    fred.answers[f"/datadownload/Output.aspx {board._COLUMNS['WALCL'][1]}"] = ["\n".join(lines[:6] + billions) + "\n"]
    assert fred.run(capsys, "WALCL")[0] == 0 and fred.text("WALCL") == truth("WALCL")


def test_a_stale_owner_takes_nothing_away(fred, capsys):
    hold(fred, "WALCL", 1)
    fred.answers[f"/datadownload/Output.aspx {board._COLUMNS['WALCL'][1]}"] = [
        "".join(package_of("WALCL").splitlines(True)[:-4])
    ]
    before = fred.text("WALCL")
    assert fred.run(capsys, "WALCL")[0] == 0 and fred.text("WALCL") == before
    assert store.read_cards(fred.folder)["WALCL"].via == "FRED"
