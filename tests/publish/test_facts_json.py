"""facts.json says what the snapshot says, and a check finds it where it does not."""

from scripts import facts
from scripts.publish import check, facts_json


def test_facts_json_is_what_the_snapshot_gives(figures):
    assert check.stale_facts(facts.compute(figures)) == []


def test_facts_json_that_is_not_what_the_snapshot_gives_is_found(monkeypatch, tmp_path, figures):
    monkeypatch.setattr(facts_json, "FILE", tmp_path / "facts.json")
    (tmp_path / "facts.json").write_text("{}\n", "utf-8")
    assert [finding.file for finding in check.stale_facts(facts.compute(figures))] == [tmp_path / "facts.json"]
