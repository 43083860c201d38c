"""Editions: a tag is built by its own code, once, and stays the same whatever becomes of the site.

In a repository of a few files, whose `publish` writes what a page says: what is tried here is the way from a tag to its folder.
"""

import hashlib
import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from fed.text import LANGS, Text
from scripts import __main__
from scripts.finding import ROOT, Stop
from scripts.pages import edition_list, notices
from scripts.pages.site import Page
from scripts.prose import editions as named
from scripts.prose.editions import Edition, Erratum
from scripts.publish import editions, late

LIVE = "https://someone.example/plumbing/"
PUBLISH = """import os, pathlib, sys
page = pathlib.Path("docs/page.md").read_text()
if "broken" in page:
    sys.exit("stopped: docs/page.md: is broken")
site = pathlib.Path("site")
site.mkdir()
(site / "index.html").write_text(page + os.environ["EDITION"] + os.environ.get("SITE_URL", ""))
with open(os.environ["BUILDS"], "a") as builds:
    builds.write(os.environ["EDITION"] + " ")
"""


def edition(name, **more):
    given = {"changed": Text("What is new.", "新增的。"), "errata": (), "sums": {}} | more
    return Edition(name, **given)


class Small:
    """A repository with a page, whose editions are made."""

    def __init__(self, root: Path):
        self.root, self.builds = root / "work", root / "builds"
        for name, text in {"scripts/__main__.py": PUBLISH, "requirements.txt": "", "docs/page.md": "one "}.items():
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text(text, "utf-8")
        self.git("init", "-q", "-b", "main")
        self.commit()

    def git(self, *command):
        known = ["-c", "user.name=t", "-c", "user.email=", "-c", "tag.gpgSign=false"]
        subprocess.run(["git", *known, *command], cwd=self.root, check=True, capture_output=True)

    def commit(self, page=None, tag=None):
        if page:
            (self.root / "docs" / "page.md").write_text(page, "utf-8")
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "more")
        if tag:
            self.git("tag", tag)

    def put(self, name):
        target = self.root.parent / name
        editions.put(target, LIVE)
        return {path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("*") if path.is_file()}


@pytest.fixture
def small(tmp_path, monkeypatch):
    made = Small(tmp_path)
    monkeypatch.setattr(editions, "ROOT", made.root)
    monkeypatch.setattr(editions, "CACHE", tmp_path / "kept")
    monkeypatch.setattr(editions, "WORK", tmp_path / "work-of-editions")
    monkeypatch.setenv("BUILDS", str(made.builds))
    know(monkeypatch, edition("2026-10"))
    return made


def know(monkeypatch, *all_of_them):
    monkeypatch.setattr(editions, "load", lambda: all_of_them)


def test_an_edition_is_the_same_after_the_site_has_changed_and_is_built_once(small, monkeypatch, capsys):
    small.commit(tag="edition-2026-10")
    first = small.put("first")
    assert first["editions/2026-10/index.html"].decode() == f"one 2026-10{LIVE}editions/2026-10/"
    small.commit("two ", tag="edition-2026-12")
    know(monkeypatch, edition("2026-12"), edition("2026-10"))
    second = small.put("second")
    assert {name: body for name, body in second.items() if "2026-10" in name} == first
    assert second["editions/2026-12/index.html"].startswith(b"two ")
    assert small.builds.read_text() == "2026-10 2026-12 ", "what was kept is not built again"
    sums = second["editions/2026-12/SHA256SUMS"]
    assert sums.decode() == f"{hashlib.sha256(second['editions/2026-12/index.html']).hexdigest()}  index.html\n"
    assert f"edition 2026-12: SHA256SUMS {hashlib.sha256(sums).hexdigest()}" in capsys.readouterr().out
    editions.shutil.rmtree(editions.CACHE)
    assert small.put("third") == second, "nor does it change where nothing was kept"
    trees = subprocess.run(["git", "worktree", "list"], cwd=small.root, capture_output=True, text=True).stdout
    assert len(trees.splitlines()) == 1, "nothing is left behind"


def test_an_edition_is_held_to_the_hash_that_was_written_down(small, monkeypatch):
    small.commit(tag="edition-2026-10")
    sums = hashlib.sha256(small.put("first")["editions/2026-10/SHA256SUMS"]).hexdigest()
    know(monkeypatch, edition("2026-10", sums={LIVE: sums, "https://a.fork/": "another"}))
    assert small.put("again")
    know(monkeypatch, edition("2026-10", sums={LIVE: "0" * 64}))
    with pytest.raises(Stop, match=r"^edition-2026-10: is not what it was: SHA256SUMS is \w{12}…, .* has 0{12}…$"):
        small.put("once more")


@pytest.mark.parametrize(
    ("page", "tag", "says"),
    [
        ("broken", "edition-2026-10", "edition-2026-10: cannot be rebuilt: docs/page.md: is broken"),
        ("one", "edition-2026-11", "edition-2026-11: docs/editions.toml has no such edition; add it there"),
        ("one", "edition-autumn", "edition-autumn: is no name of an edition; name the month, as edition-2026-10"),
    ],
)
def test_a_tag_that_cannot_be_built_stops_with_one_line(small, page, tag, says):
    small.commit(page, tag=tag)
    with pytest.raises(Stop) as stop:
        small.put("first")
    assert str(stop.value).startswith(says) and "\n" not in str(stop.value)


def test_where_there_is_no_tag_or_no_git_there_is_no_edition(small, tmp_path, monkeypatch):
    assert small.put("first") == {}
    (tmp_path / "plain").mkdir()
    monkeypatch.setattr(editions, "ROOT", tmp_path / "plain")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert editions.tags() == {}


def test_make_edition_says_how_tries_twice_and_refuses_what_is_not_the_same(small, monkeypatch, capsys):
    small.commit(tag="edition-2026-10")
    assert editions.run() == 0 and "docs/editions.toml" in capsys.readouterr().out
    know(monkeypatch, edition("2026-12"), edition("2026-10"))
    assert editions.run() == 0
    said = capsys.readouterr().out
    assert "edition 2026-12 is the same twice: " in said and "git tag edition-2026-12 && git push" in said
    (small.root / "left.txt").write_text("not committed", "utf-8")
    with pytest.raises(Stop, match="edition: not all is committed"):
        editions.run()
    clock = PUBLISH.replace('os.environ["EDITION"] +', 'os.environ["EDITION"] + str(__import__("time").time_ns()) +')
    (small.root / "scripts" / "__main__.py").write_text(clock, "utf-8")
    small.commit()
    with pytest.raises(Stop, match=r"^edition-2026-12: is not the same twice: index.html differs \(of 1 files\)$"):
        editions.run()
    know(monkeypatch, edition("2027-01"), edition("2026-12"), edition("2026-10"))
    with pytest.raises(Stop, match="names 2026-12 and 2027-01, and neither has a tag"):
        editions.run()


# What pages say of them.


@pytest.fixture
def three(monkeypatch):
    erratum = Erratum(date(2026, 12, 24), "corridor.md", Text("It is <b>.", "應該是 <b>。"))
    known = (edition("2027-01"), edition("2026-12", errata=(erratum,)), edition("2026-10"))
    for module in (edition_list, named):
        monkeypatch.setattr(module, "load", lambda: known)


@pytest.mark.parametrize("lang", LANGS)
def test_the_banner_leads_to_the_live_site_its_errata_and_the_edition_before(three, lang):
    root = LIVE + ("" if lang == "en" else "zh-TW/")
    said = notices.edition(lang, "2026-12", f"{LIVE}editions/2026-12/")
    before = f"{LIVE}editions/2026-10/{'' if lang == 'en' else 'zh-TW/'}"
    assert re.findall(r'href="([^"]*)"', said) == [root, f"{root}editions/#edition-2026-12", before]
    assert "2026-12" in said and "2027-01" not in said
    assert len(re.findall("href", notices.edition(lang, "2026-10", f"{LIVE}editions/2026-10/"))) == 2, (
        "the first has none before it"
    )
    assert "href" not in notices.edition(lang, "2026-12", "") and notices.edition(lang, "", LIVE) == ""


@pytest.mark.parametrize("lang", LANGS)
def test_the_list_tells_errata_and_leads_to_editions_only_where_they_are(three, lang):
    from dataclasses import replace

    from prose import site

    plain = edition_list.editions(Page(site(), lang, "../"))
    assert "<a " not in plain and plain.count('id="edition-') == 3 and "corridor.md" in plain and "&lt;b&gt;" in plain
    live = Page(replace(site(), published=True), lang, "../")
    ending = "" if lang == "en" else "zh-TW/"
    assert f'<a href="../editions/2026-12/{ending}">' in edition_list.editions(live)
    assert 'href="../fed-plumbing-offline.zip"' in edition_list.take_home(live)
    assert "make offline" in edition_list.take_home(Page(site(), lang, "../"))
    inside = Page(replace(site(), published=True, edition="2026-12"), lang, "../")
    assert f'<a href="../../../editions/2026-10/{ending}">' in edition_list.editions(inside)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[[edition]]\nname = "2026-13"\nchanged = {en="a", zh-TW="b"}', "'2026-13' is no name of an edition"),
        ('[[edition]]\nname = "2026-10"\nchanged = {en="a"}', "cannot be read at edition 2026-10: KeyError('zh-TW')"),
        ('[[edition]]\nname = ""\nchanged = {en="a", zh-TW="b"}\n', "'' is no name of an edition"),
        (
            "".join(f'[[edition]]\nname = "2026-{n}"\nchanged = {{en="a", zh-TW="b"}}\n' for n in (10, 11)),
            "not the newest first",
        ),
        (
            '[[edition]]\nname = "2026-10"\nchanged = {en="a", zh-TW="b"}\n[[edition.erratum]]\nday = 2026-12-01\n'
            'page = "none.md"\nright = {en="a", zh-TW="b"}',
            "has an erratum on none.md, which is no page",
        ),
    ],
)
def test_what_is_wrong_in_the_file_is_named(text, says, tmp_path, monkeypatch):
    file = tmp_path / "editions.toml"
    file.write_text(text, "utf-8")
    read = named.load.__wrapped__
    monkeypatch.setattr(named, "load", lambda: read(file))
    try:
        found = " ".join(map(str, named.findings()))
    except Stop as stop:
        found = str(stop)
    assert says in found


def test_the_file_as_it_stands_is_right_and_the_verb_knows_where_the_site_will_stand(monkeypatch):
    assert named.findings() == [] and (ROOT / "docs" / "editions.toml").exists()
    asked = []
    monkeypatch.setattr(editions, "run", lambda address: asked.append(address) or 0)
    for said in ("https://someone.example/plumbing", LIVE):
        monkeypatch.setenv("SITE_URL", said)
        assert __main__.main(["edition"]) == 0
    assert asked == [LIVE, LIVE]


def test_an_edition_is_meant_to_be_old_and_its_pages_tell_no_day_from_which_it_is_late():
    from dataclasses import replace

    from prose import site

    html = '<span class="age" data-series="SOFR"></span>'
    assert '"SOFR":' in late.notice(html, site(), "en").replace(" ", "").replace("&#34;", '"')
    assert ",null," not in late.notice(html, site(), "en").replace(" ", "")
    assert ",null," in late.notice(html, replace(site(), edition="2026-12"), "en").replace(" ", "")
