"""What the zip says of where the site stands."""

from types import SimpleNamespace

from scripts import hooks
from scripts.publish import offline

HERE = "https://example.org/plumbing/"


def test_an_offline_copy_names_the_address_that_it_was_told_and_no_other(monkeypatch):
    folder = SimpleNamespace(site_url=HERE, use_directory_urls=False)
    monkeypatch.delenv("SITE_URL", raising=False)
    assert hooks._address(folder) == "", "a guess would be cited"
    monkeypatch.setenv("SITE_URL", HERE)
    assert hooks._address(folder) == HERE
    assert hooks._shared(folder) == "", "no messenger finds a copy in a folder"


def test_packing_says_how_citations_get_an_address(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(offline.build, "grow", lambda growing, as_of, offline, edition: None)
    monkeypatch.setattr(offline, "as_script", lambda growing: None)
    monkeypatch.setattr(offline, "contents", lambda site, growing: {"index.html": b""})
    for told, said in ((None, True), (HERE, False)):
        monkeypatch.delenv("SITE_URL", raising=False)
        if told:
            monkeypatch.setenv("SITE_URL", told)
        offline.run(target=tmp_path / "x.zip")
        assert ("SITE_URL=" in capsys.readouterr().out) == said
