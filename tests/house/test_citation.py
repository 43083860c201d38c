"""CITATION.cff, by which GitHub and citation managers cite the repository, is valid, and says the names that the site says."""

import subprocess
import sys

import yaml

from fed.site import NAME
from scripts.finding import ROOT

FILE = ROOT / "CITATION.cff"


def validated(file):
    command = ["-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format", "--traceback-mode", "short"]
    done = subprocess.run([sys.executable, *command, str(file)], capture_output=True, text=True)
    return done.returncode, done.stdout


def test_the_citation_is_valid():
    assert validated(FILE)[0] == 0, validated(FILE)[1]


def test_what_is_no_citation_is_refused(tmp_path):
    (tmp_path / "CITATION.cff").write_text(FILE.read_text("utf-8").replace("authors:\n", "writers:\n", 1), "utf-8")
    code, told = validated(tmp_path / "CITATION.cff")
    assert code == 1 and "'authors' is a required property" in told


def test_it_cites_the_site_by_its_name_and_whom_the_licence_names():
    cited = yaml.safe_load(FILE.read_text("utf-8"))
    assert cited["title"] == NAME.en
    holder = cited["authors"][0]["name"]
    assert f"Copyright (c) 2026 {holder}" in (ROOT / "LICENSE").read_text("utf-8")
    assert cited["license"] == "MIT" and "date-released" not in cited
