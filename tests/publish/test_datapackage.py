"""datapackage.json as a program of the standard reads it: it is valid, it fits each file to the byte, and a stale one is found."""

import json
from dataclasses import replace
from datetime import date

import frictionless
import pytest
from prose import site

from fed.series import SERIES
from scripts.finding import ROOT
from scripts.publish import check, datapackage
from scripts.snapshot import reading, store

PUBLISHED = json.loads(datapackage.FILE.read_text("utf-8"))
TABLES = {one["path"]: one for one in PUBLISHED["resources"] if one["name"] != "facts"}


def validated(descriptor, folder):
    (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    return frictionless.validate(str(folder / "datapackage.json"))


def test_frictionless_finds_every_file_as_it_is_described():
    report = frictionless.validate(str(datapackage.FILE))
    assert report.valid, report.flatten(["path", "type", "note"])
    assert report.stats["tasks"] == len(SERIES) + 1 and report.stats["warnings"] == 0


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda one: one["schema"]["fields"][1].update(type="date"), "type-error"),
        (lambda one: one["schema"]["fields"][1].update(name="SOFT"), "incorrect-label"),
        (lambda one: one.update(bytes=one["bytes"] + 1), "byte-count"),
        (lambda one: one.update(hash="sha256:" + "0" * 64), "hash-count"),
    ],
)
def test_frictionless_finds_a_description_that_does_not_fit(tmp_path, spoil, told):
    (tmp_path / "SOFR.csv").write_bytes((store.DATA / "SOFR.csv").read_bytes())
    one = json.loads(json.dumps(TABLES["SOFR.csv"]))
    spoil(one)
    report = validated(PUBLISHED | {"resources": [one]}, tmp_path)
    assert told in {kind for (kind,) in report.flatten(["type"])}


def test_each_series_stands_there_with_its_unit_its_source_and_its_rights():
    assert set(TABLES) == {f"{id}.csv" for id in SERIES}
    sofr, assets = TABLES["SOFR.csv"], TABLES["WALCL.csv"]
    assert sofr["sources"][0]["path"] == "https://fred.stlouisfed.org/series/SOFR"
    assert sofr["licenses"] == [
        {"title": "Copyrighted: Citation Required", "path": "https://www.newyorkfed.org/privacy/termsofuse"}
    ]
    assert assets["schema"]["fields"][1]["unit"] == "millions of US dollars" and assets["zh-TW"] == "聯準會總資產"
    assert sofr["schema"]["missingValues"] == [""] and ",\n" in (store.DATA / "SOFR.csv").read_text("utf-8")


def test_what_does_not_describe_the_snapshot_is_found(monkeypatch, tmp_path):
    snapshot = reading.read()
    assert check.stale_package(snapshot) == []
    other = snapshot.cards | {"SOFR": replace(snapshot.cards["SOFR"], sha256="0" * 64)}
    assert check.stale_package(replace(snapshot, cards=other))
    monkeypatch.setattr(datapackage, "FILE", tmp_path / "datapackage.json")
    assert [finding.file for finding in check.stale_package(snapshot)] == [tmp_path / "datapackage.json"]


def test_of_an_earlier_day_it_describes_the_files_of_that_day_and_one_that_had_not_begun(tmp_path):
    cards = store.cut(reading.read().rows, site().cards, date(2013, 10, 1), tmp_path)
    made = json.loads(datapackage.as_json(cards, tmp_path))
    made["resources"] = [one for one in made["resources"] if one["name"] != "facts"]
    report = validated(made, tmp_path)
    assert report.valid, report.flatten(["path", "type", "note"])
    assert (tmp_path / "SOFR.csv").read_text("utf-8") == "observation_date,SOFR\n"


def test_the_commit_of_a_refresh_takes_every_file_that_the_facts_verb_writes():
    taken = (ROOT / ".github" / "steps" / "take-over.sh").read_text("utf-8")
    assert all(name.replace(".", r"\.") in taken for name in ("facts.json", "manifest.json", datapackage.FILE.name))
